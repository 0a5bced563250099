import Evaluation
import Files
import KnowledgeGraph

/// `rapporteur sample`: facts drawn at random for people to judge.
struct SampleCommand: Command {
  static let name = "sample"
  static let purpose = "Draws facts at random for coders to judge, blind."
  static let operands = "INPUT… [--to FILE] [options]"
  static let notes = """
    INPUT is a file (text, Markdown, HTML, JSON Lines), a folder, or - for standard input.

    FILE becomes a CSV file with one fact a line (passage, subject, predicate, object, details) and empty columns \
    verdict and comment. A second file, FILE with .key.csv in place of .csv, keeps what no coder should see: \
    confidence, rule, and how many facts of the predicate there are. Give every coder a copy of the first; \
    'rapporteur agreement' reads the copies. The same statements and seed give the same sample.
    """
  static let options: [OptionSpecification] =
    [
      .value("to", "FILE", "The CSV file; default sample.csv."),
      .value("per-predicate", "N", "Facts to draw of each predicate and, as 'type', of the events; default 50."),
      .value("seed", "N", "Where the random numbers begin; default 1."),
    ] + CommonOptions.specifications
  static let examples = [
    (
      line: "rapporteur sample Samples --per-predicate 10 --to coding.csv",
      does: "Draw ten facts of each predicate into coding.csv and coding.key.csv."
    )
  ]

  private let inputs: [String]
  private let target: String
  private let count: Int
  private let seed: UInt64
  private let common: CommonOptions

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    let command = SampleCommand.name
    inputs = arguments.operands
    guard !inputs.isEmpty else { throw UsageError("no INPUT given", command: command) }
    target = arguments.last("to") ?? "sample.csv"
    guard target.hasSuffix(".csv"), target != ".csv" else {
      throw UsageError("--to takes the name of a .csv file, not \(Printable.quoted(target))", command: command)
    }
    let text = arguments.last("per-predicate") ?? "50"
    guard let count = Int(text), count > 0 else {
      throw UsageError("--per-predicate takes a number above 0, not \(Printable.quoted(text))", command: command)
    }
    self.count = count
    let seedText = arguments.last("seed") ?? "1"
    guard let seed = UInt64(seedText) else {
      throw UsageError("--seed takes a whole number from 0, not \(Printable.quoted(seedText))", command: command)
    }
    self.seed = seed
    common = try CommonOptions(arguments, command: command)
  }

  func run() async -> ExitCode {
    await Session(common: common, command: SampleCommand.name, target: target).run(inputs) {
      knowledge, batch, summary in
      var whole = Graph()
      _ = try await batch.run(
        knowledge: knowledge, allowsRepeatedIDs: false, summary: &summary, make: { $0.graph(of: $1) },
        receive: { product, _ in whole.merge(product.value) })
      let sample = CodingSample(of: CodedFact.facts(of: whole), perPredicate: count, seed: seed)
      guard !sample.facts.isEmpty else {
        summary.failures.append("no facts in these statements, so no sample")
        return
      }
      try write(sample.sheet, to: target)
      try write(sample.key, to: String(target.dropLast(".csv".count)) + ".key.csv")
    }
  }

  private func write(_ table: CSVTable, to path: String) throws {
    let file = try AtomicFile(path: path)
    try Array(table.text.utf8).withUnsafeBytes { try file.write($0) }
    try file.finish()
  }
}
