import Foundation

/// `rapporteur-train COMMAND …` learns the weights that the program embeds.
@main
struct Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch arguments.first {
      case "names": try NamesCommand(Array(arguments.dropFirst())).run()
      default:
        FileHandle.standardError.write(Data("usage: rapporteur-train names …\n".utf8))
        exit(2)
      }
    } catch {
      FileHandle.standardError.write(Data("rapporteur-train: \(error)\n".utf8))
      exit(1)
    }
  }
}
