import Language
import Testing

@Suite("Syntax parser")
struct SyntaxParserTests {
  /// Read once: reading the weights takes seconds where the program is built for debugging.
  private static let parser = Result { try SyntaxParser.load() }

  /// A sentence whose words are set off by spaces.
  static func parse(_ sentence: String) throws -> (words: [String], tree: SyntaxTree) {
    let words = sentence.split(separator: " ").map(String.init)
    let tree = try parser.get().parse(words.map { SyntaxWord(form: $0, lower: $0.lowercased()) })
    return (words, tree)
  }

  static func isTree(_ tree: SyntaxTree) -> Bool {
    guard tree.tags.count == tree.count, tree.relations.count == tree.count else { return false }
    guard tree.heads.count(where: { $0 == -1 }) == min(tree.count, 1) else { return false }
    for word in 0..<tree.count {
      var above = word
      var steps = 0
      while above >= 0, steps <= tree.count {
        above = tree.heads[above]
        steps += 1
      }
      guard above == -1, (tree.relations[word] == .root) == (tree.heads[word] == -1) else { return false }
    }
    return true
  }

  @Test(
    "A sentence of any words is a tree with one root",
    arguments: [
      "", "Ukraine", ".", "( ) - — “ ”", "and or but of of of the the", "Yes . No . Maybe ? Thank you !",
      "УКРАИНА ВИТАЄ РІШЕННЯ", "外交部 发言人 表示", "اجتمع الوزير مع نظيره", "🙂 🙂 🙂", "a\u{301} \u{0} \u{FFFD}",
      "THE MINISTERS MET", "1 2 3 4 5", "To : All From : Nobody Re : Nothing",
    ])
  func anything(sentence: String) throws {
    #expect(SyntaxParserTests.isTree(try SyntaxParserTests.parse(sentence).tree))
  }

  @Test("Long sentences are trees", arguments: [319, 320, 321, 640, 1_000, 3_000])
  func long(count: Int) throws {
    let words = ["the", "minister", "who", "met", "her", "and", ",", "that", "of", "Norway", "-", "says"]
    let sentence = (0..<count).map { words[($0 * 7 + $0 / 5) % words.count] }.joined(separator: " ")
    let tree = try SyntaxParserTests.parse(sentence).tree
    #expect(tree.count == count)
    #expect(SyntaxParserTests.isTree(tree))
  }

  @Test("The same sentence always gives the same tree")
  func deterministic() throws {
    let sentence = "The delegations agreed to resume the talks that had been suspended in March ."
    let first = try SyntaxParserTests.parse(sentence).tree
    for _ in 0..<5 { #expect(try SyntaxParserTests.parse(sentence).tree == first) }
  }

  @Test("Threads share a parser")
  func threads() async throws {
    let parser = try SyntaxParserTests.parser.get()
    let words = "Both sides condemned the attack and called for restraint .".split(separator: " ")
      .map { SyntaxWord(form: String($0), lower: $0.lowercased()) }
    let expected = parser.parse(words)
    await withTaskGroup(of: SyntaxTree.self) { group in
      for _ in 0..<8 { group.addTask { parser.parse(words) } }
      for await tree in group { #expect(tree == expected) }
    }
  }

  @Test("Children come in the order of the sentence")
  func children() {
    let tree = SyntaxTree(
      tags: [.det, .noun, .verb, .noun, .punct], heads: [1, 2, -1, 2, 2],
      relations: [.det, .nsubj, .root, .obj, .punct])
    #expect(Array(tree.children(of: 2)) == [1, 3, 4])
    #expect(Array(tree.children(of: 1)) == [0])
    #expect(tree.children(of: 4).isEmpty)
  }

  @Test("Relations are written as Universal Dependencies writes them")
  func names() {
    #expect(DependencyRelation.nsubjPass.name == "nsubj:pass")
    #expect(DependencyRelation.aclRelcl.name == "acl:relcl")
    #expect(DependencyRelation.case.name == "case")
    #expect(Set(DependencyRelation.allCases.map(\.name)).count == DependencyRelation.allCases.count)
    #expect(PartOfSpeech.cconj.name == "CCONJ")
  }
}
