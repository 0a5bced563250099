import Foundation

/// `rapporteur-train` learns the models of the folder Models/ from annotated text.
@main
struct Program {
  static let usage = """
    usage: rapporteur-train syntax FOLDER [--to MODELS]       learn tagger, parser and lemmatiser
           rapporteur-train names …                           learn to find names
           rapporteur-train evaluate FOLDER [--models MODELS] measure tagger and parser

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch arguments.first {
      case "syntax": try SyntaxCommand.train(Arguments(arguments.dropFirst(), options: ["--to"]))
      case "names": try NamesCommand(Array(arguments.dropFirst())).run()
      case "evaluate": try SyntaxCommand.evaluate(Arguments(arguments.dropFirst(), options: ["--models"]))
      default: throw UsageError()
      }
    } catch is UsageError {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    } catch {
      FileHandle.standardError.write(Data("rapporteur-train: \(error)\n".utf8))
      exit(1)
    }
  }
}
