import KnowledgeGraph
import Testing

@testable import rapporteur

@Suite struct OutputNameTests {
  @Test(arguments: ["000-osce-pc-1568", "2026/june/pc-1568", "Erklärung vom 11. Juni", "a.b", "S_2026(1)"])
  func harmlessNamesStayAsTheyAre(id: String) {
    #expect(OutputName.path(for: id) == id)
  }

  @Test(arguments: [
    ("../../etc/passwd", "etc/passwd"), ("/etc/passwd", "etc/passwd"), ("a/../b", "a/b"), ("./a", "a"), ("a//b", "a/b"),
    (".hidden", "_hidden"), ("-rf", "_rf"), ("a\nb\u{0}c", "a_b_c"), ("C:\\x", "C__x"), ("a*?\"<>|b", "a______b"),
    ("\u{202E}txt", "_txt"),
  ])
  func otherNamesAreChangedAndMarked(id: String, path: String) {
    #expect(OutputName.path(for: id) == path + "-" + Identifier.hash([id]))
  }

  @Test(arguments: ["", "/", "..", ".", "../.."])
  func namesOfNothingBecomeAMark(id: String) {
    #expect(OutputName.path(for: id) == Identifier.hash([id]))
  }

  @Test func longNamesAreCutAndStayApart() {
    let names = ["x", "y"].map { OutputName.path(for: String(repeating: "é", count: 300) + $0) }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.utf8.count <= 220 })
  }
}
