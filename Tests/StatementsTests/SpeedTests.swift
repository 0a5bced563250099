import Files
import Testing

@testable import Statements

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How fast a reading is made.
///
/// Bounds hold in optimised builds; in others the work is done and its result looked at.
@Suite("Speed of reading", .serialized)
struct SpeedTests {
  private static var isOptimised: Bool {
    var isDebug = false
    assert(
      {
        isDebug = true; return true
      }())
    return !isDebug
  }

  /// Processor seconds of this thread, so that other work on the machine does not count.
  private static func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }

  @Test("Plain text is read in time that grows with its length only")
  func plain() {
    let paragraph = """
      The past days gave no sign that peace is wanted. In the early hours of
      Sunday drones and missiles hit Türkiye's neighbours, and on Tuesday shells
      fell upon a hospital. We deplore that, and we call on all 12 sides to end it.


      """
    let copies = SpeedTests.isOptimised ? 100_000 : 1000
    let text = Array(String(repeating: paragraph, count: copies).utf8)
    var blocks = 0
    let time = SpeedTests.seconds {
      blocks = TextReader.read(text, markup: .plain, given: HeaderReader.Given()).reading.blocks.count
    }
    #expect(blocks == copies)
    let rate = Double(text.count) / 1e6 / time
    print("plain text: \(Int(rate)) MB/s")
    if SpeedTests.isOptimised { #expect(rate > 50) }
  }

  private static let bombs: [(String, String)] = [
    ("stars", "*"), ("star bullets", "* a\n"), ("brackets", "["), ("links", "[]("), ("emphasis", "*a _b "),
    ("pipes", "|"),
    ("hyphens", "a-\n"), ("accents", "e\u{301}"), ("digits", "Word1 "), ("short lines", "A\n"), ("angles", "<a "),
    ("quotes", "> "), ("hashes", "# a\n"), ("commas", "a,\n"), ("tags", "<"), ("escapes", "\\*"), ("images", "![a](b)"),
    ("blank lines", "\n"), ("notes", "[1]"), ("underlines", "a\n-\n"),
  ]

  @Test("No text makes reading slow", arguments: bombs)
  func bomb(name: String, piece: String) {
    let size = SpeedTests.isOptimised ? 4_000_000 : 200_000
    let text = Array(String(repeating: piece, count: size / piece.utf8.count).utf8)
    for markup in [TextReader.Markup.plain, .markdown] {
      let time = SpeedTests.seconds {
        _ = TextReader.read(text, markup: markup, given: HeaderReader.Given())
      }
      #expect(time < 10, "\(name), \(markup)")
      print("bomb \(name) \(markup): \(time)")
    }
  }

  @Test("The sample releases are read quickly", .enabled(if: SampleFolder.hasReleases))
  func releases() {
    let input = InputFile(path: SampleFolder.releases, name: "releases", format: .jsonLines)
    var count = 0
    let time = SpeedTests.seconds { StatementReader().read(input) { _ in count += 1 } }
    #expect(count == 1438)
    print("releases: \(time)")
    if SpeedTests.isOptimised { #expect(time < 1.5) }
  }
}
