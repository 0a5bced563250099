import RDF
import Testing
import W3CSuite

@Suite struct IsomorphismTests {
  /// Quads of edges between blank nodes, by letters: `ab` is a triple from a to b.
  static func edges(_ text: String) -> [Quad] {
    text.split(separator: " ").map { pair in
      Quad(Triple(.blank(String(pair.prefix(1))), "http://e/p", .blank(String(pair.suffix(1)))))
    }
  }

  static let same = [
    ("", ""), ("ab", "xy"), ("aa", "xx"), ("ab bc ca", "zx xy yz"), ("ab ba cd dc", "ad da bc cb"),
    ("ab bc cd de ef fa", "ac ce eb bd df fa"), ("ab ab", "ab"),
    ("ab bc ca de ef fd ag dg", "xy yz zx uv vw wu xs us"),
  ]

  static let different = [
    ("ab", "aa"), ("ab", "ab ba"), ("ab bc", "ab ac"), ("ab bc ca de ef fd", "ab bc cd de ef fa"),
    ("ab ba cd dc", "ab bc cd da"), ("ab bc ca de ef fd ag dg", "xy yz zx uv vw wu xs ys"),
  ]

  @Test(arguments: same) func labelsDoNotMatter(_ left: String, _ right: String) {
    #expect(Isomorphism.holds(Self.edges(left), Self.edges(right)))
  }

  @Test(arguments: different) func shapesDo(_ left: String, _ right: String) {
    #expect(!Isomorphism.holds(Self.edges(left), Self.edges(right)))
  }

  @Test func groundTermsAreComparedExactly() {
    func quads(_ object: Term, graph: Term? = nil) -> [Quad] {
      [Quad(Triple(.blank("b"), "http://e/p", object), graph: graph)]
    }
    #expect(
      Isomorphism.holds(
        quads(.literal(Literal("a", language: "en-GB"))), quads(.literal(Literal("a", language: "EN-gb")))))
    #expect(!Isomorphism.holds(quads(.literal(Literal("a"))), quads(.iri("a"))))
    #expect(!Isomorphism.holds(quads(.literal(Literal("a"))), quads(.literal(Literal("a")), graph: .iri("http://g"))))
    #expect(!Isomorphism.holds(quads(.blank("b")), quads(.blank("b"), graph: .blank("b"))))
    #expect(Isomorphism.holds(quads(.blank("c"), graph: .blank("g")), quads(.blank("x"), graph: .blank("y"))))
  }
}
