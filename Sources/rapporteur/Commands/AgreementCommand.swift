import Evaluation

/// `rapporteur agreement`: what coders found of a sample.
struct AgreementCommand: Command {
  static let name = "agreement"
  static let purpose = "Tells precision and agreement from coded sheets."
  static let operands = "SHEET… [--key FILE]"
  static let notes = """
    SHEET is a file that 'rapporteur sample' wrote and a coder filled in, one for each coder. In the column verdict y, \
    yes, right and 1 mean that the passage says the fact, n, no, wrong and 0 that it does not; empty and ? are not judged.

    Printed are precision by predicate with Wilson's 95 % intervals; with two sheets or more Krippendorff's alpha, and \
    the verdict of most coders counts; with the key also precision weighted by how many facts each predicate has, and \
    how well the program's confidences are calibrated.
    """
  static let options: [OptionSpecification] = [
    .value("key", "FILE", "The key that was written with the sample."),
    .flag("help", letter: "h", "Show this help."),
  ]
  static let examples = [
    (line: "rapporteur agreement ada.csv bela.csv --key coding.key.csv", does: "Compare two coders of one sample.")
  ]

  private let sheets: [String]
  private let key: String?

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    sheets = arguments.operands
    guard !sheets.isEmpty else { throw UsageError("no SHEET given", command: AgreementCommand.name) }
    key = arguments.last("key")
  }

  func run() async -> ExitCode {
    do throws(EvaluationError) {
      var coded: [CodedSheet] = []
      for path in sheets { coded.append(try CodedSheet(path: path)) }
      var sampleKey: SampleKey?
      if let key { sampleKey = try SampleKey(path: key) }
      return StandardStream.show(try AgreementReport(coded, key: sampleKey).text)
    } catch {
      StandardStream.tell("error: " + Printable.text("\(error)") + "\n")
      return .incomplete
    }
  }
}
