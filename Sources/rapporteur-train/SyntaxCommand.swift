import Foundation
import Language
import Training

/// The subcommands that learn and measure the tagger, the parser and the lemmatiser.
enum SyntaxCommand {
  static func train(_ arguments: Arguments) throws {
    let folder = URL(fileURLWithPath: arguments.folder, isDirectory: true)
    let target = URL(fileURLWithPath: arguments.values["--to"] ?? "Models", isDirectory: true)
    let sentences = try ["ewt-train.conllu", "gum-train.conllu"].flatMap {
      try TreebankReader.sentences(of: folder.appendingPathComponent($0))
    }
    let rules = LemmaLearner.rules(from: sentences + sentences.compactMap { $0.joined() })
    try Data(rules).write(to: target.appendingPathComponent("lemmas.txt"), options: .atomic)
    var trainer = SyntaxTrainer(sentences)
    let start = Date()
    let model = trainer.train { epoch, loss in
      say("epoch \(epoch): loss \(loss), \(Int(Date().timeIntervalSince(start))) s\n")
    }
    try Data(model).write(to: target.appendingPathComponent("syntax.model"), options: .atomic)
  }

  static func evaluate(_ arguments: Arguments) throws {
    let folder = URL(fileURLWithPath: arguments.folder, isDirectory: true)
    let chosen = try arguments.values["--models"].map { models in
      let file = URL(fileURLWithPath: models, isDirectory: true).appendingPathComponent("syntax.model")
      return try SyntaxParser(ModelBytes(Array(try Data(contentsOf: file))))
    }
    let parser = try chosen ?? SyntaxParser.load()
    let chosenRules = try arguments.values["--models"].map { models in
      let file = URL(fileURLWithPath: models, isDirectory: true).appendingPathComponent("lemmas.txt")
      return try Array(try Data(contentsOf: file)).withUnsafeBufferPointer { try Lemmatizer(rules: $0) }
    }
    let lemmatizer = try chosenRules ?? Lemmatizer()
    let clock = ContinuousClock()
    let loading = try clock.measure { _ = (try SyntaxParser.load(), try Lemmatizer()) }
    say("reading the weights of the program: \(Int(loading / .microseconds(1))) microseconds\n")
    for name in ["ewt-dev", "gum-dev"] {
      let sentences = try TreebankReader.sentences(of: folder.appendingPathComponent(name + ".conllu"))
      let score = SyntaxScore(of: parser, lemmatizer: lemmatizer, on: sentences)
      let seconds = score.time / .seconds(1)
      let figures = score.percentages.map { "\($0.name) \(String(format: "%.2f", $0.value))" }
      say(
        "\(name): \(figures.joined(separator: ", ")); \(score.words) words, \(Int(Double(score.words) / seconds)) a second\n"
      )
    }
  }

  static func say(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
