import Foundation
import Language
import Ontology

/// `rapporteur-train names`: learns the weights of the name tagger.
///
/// `--gum`, `--ewt` (CoNLL-U) and `--releases` (JSON Lines) are learned from, `--development` (CoNLL-U) is measured on
/// and never learned from, `--output` is the model. `--folds N` holds out every Nth text of `--gum` for measuring.
struct NamesCommand {
  private var values: [String: String] = [:]

  init(_ arguments: [String]) throws {
    let known = [
      "gum", "ewt", "releases", "development", "output", "epochs", "rate", "decay", "hide", "hide-gum", "hide-ewt",
      "weight", "weight-ewt", "limit", "count", "folds", "features",
    ]
    var index = 0
    while index < arguments.count {
      let name = String(arguments[index].drop { $0 == "-" })
      guard arguments[index].hasPrefix("--"), known.contains(name), index + 1 < arguments.count else {
        throw NamesUsageError(argument: arguments[index], known: known)
      }
      values[name] = arguments[index + 1]
      index += 2
    }
  }

  func run() throws {
    let start = Date()
    func say(_ text: String) {
      FileHandle.standardError.write(Data("\(Int(Date().timeIntervalSince(start))) s  \(text)\n".utf8))
    }
    let examples = NameExamples(knowledge: try KnowledgeBase.load())
    var annotated: [[NameExample]] = []
    if let path = values["gum"] { annotated += try examples.annotated(ProperNames.texts(at: path, hasNames: true)) }
    say("\(annotated.count) texts with names")
    var development: [(String, [NameExample])] = []
    if let path = values["development"] {
      development.append(("dev", try examples.annotated(ProperNames.texts(at: path, hasNames: true)).flatMap { $0 }))
    }
    if let folds = values["folds"].flatMap(Int.init) {
      development.append(
        ("held", annotated.enumerated().filter { $0.offset % folds == 0 }.flatMap(\.element)))
      annotated = annotated.enumerated().filter { $0.offset % folds != 0 }.map(\.element)
    }
    func number(_ name: String, _ usual: Double) -> Double { values[name].flatMap(Double.init) ?? usual }
    func weighed(_ texts: [[NameExample]], _ hiding: Double, _ weight: Double) -> [NameExample] {
      texts.flatMap { $0 }.map { example in
        var example = example
        example.hiding = hiding
        example.weight = Float(weight)
        return example
      }
    }
    var all = weighed(annotated, number("hide-gum", 0.1), 1)
    if let path = values["ewt"] {
      let texts = try examples.annotated(ProperNames.texts(at: path, hasNames: false))
      say("\(texts.count) texts with proper nouns")
      all += weighed(texts, number("hide-ewt", 0.1), number("weight-ewt", 0.1))
    }
    if let path = values["releases"] {
      let texts = Array(examples.ruled(path).prefix(Int(number("limit", 1e6))))
      say("\(texts.count) statements read by rules")
      all += weighed(texts, number("hide", 0.6), number("weight", 0.1))
    }
    var settings = NameTrainer.Settings()
    settings.epochs = values["epochs"].flatMap(Int.init) ?? settings.epochs
    settings.rate = values["rate"].flatMap(Float.init) ?? settings.rate
    settings.decay = values["decay"].flatMap(Float.init) ?? settings.decay
    settings.leastCount = Float(number("count", 1))
    var file = NameModelFile()
    file.mostFeatures = values["features"].flatMap(Int.init) ?? file.mostFeatures
    var trainer = NameTrainer(settings: settings)
    try trainer.learn(all) { round, state in
      guard !development.isEmpty, round % 2 == 0 || round == settings.epochs else { return }
      let bytes = file.bytes(of: state)
      let model = try bytes.withUnsafeBytes { bytes throws in try NameModel(bytes) }
      for (name, examples) in development {
        say("round \(round) \(name): \(NameScore(model, on: examples).line)")
      }
    }
    let bytes = file.bytes(of: trainer)
    say("\(trainer.table.count) features, \(bytes.count) bytes")
    if let output = values["output"] { try Data(bytes).write(to: URL(fileURLWithPath: output)) }
  }
}

/// What is wrong with the arguments.
struct NamesUsageError: Error, CustomStringConvertible {
  let argument: String
  let known: [String]

  var description: String {
    "do not know \(argument); options of names: " + known.map { "--\($0) VALUE" }.joined(separator: " ")
  }
}
