import KnowledgeGraph
import Testing

@Suite struct IdentifierTests {
  static let slugs = [
    ("Alexey Rogov", "alexey-rogov"), ("António Costa", "antonio-costa"),
    ("Feridun Sinirlioğlu", "feridun-sinirlioglu"),
    ("İlham Əliyev", "ilham-aliyev"), ("Kaja  Kallas ", "kaja-kallas"), ("J.D. Vance", "jd-vance"),
    ("O'Brien", "obrien"), ("O\u{2019}Brien", "obrien"), ("Saint-Denis", "saint-denis"), ("Łódź", "lodz"),
    ("Straße", "strasse"), ("Nguyễn Phú Trọng", "nguyen-phu-trong"), ("e\u{301}", "e"), ("G7", "g7"), ("C5+1", "c5-1"),
  ]

  @Test(arguments: slugs) func namesInLatinLettersAreSpelledOut(_ name: String, _ slug: String) {
    #expect(Identifier.slug(name) == slug)
  }

  @Test(arguments: ["", "\"\"", "'", "\u{201C}\u{201D}", "...", "🕊", "Иванов", "漢字", "Ρόδος"])
  func namesWithoutLatinLettersGetAHash(_ name: String) {
    #expect(Identifier.slug(name) == Identifier.hash([name]))
  }

  @Test func aNameThatLosesLettersKeepsTheRestAndGetsAHash() {
    #expect(Identifier.slug("Ivan Иванов") == "ivan-" + Identifier.hash(["Ivan Иванов"]))
    #expect(Identifier.slug("Ivan Иванов") != Identifier.slug("Ivan Петров"))
  }

  @Test func slugsHoldOnlyLettersDigitsAndSingleHyphens() {
    for (name, _) in Self.slugs + [(" -- A -- ", "")] {
      let slug = Identifier.slug(name)
      #expect(slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
    }
  }

  @Test func theHashIsFNVAndKeepsPartsApart() {
    // FNV-1a of the empty input, then of one zero byte.
    #expect(Identifier.hash([]) == "cbf29ce484222325")
    #expect(Identifier.hash([""]) == "af63bd4c8601b7df")
    #expect(Identifier.hash(["ab", "c"]) != Identifier.hash(["a", "bc"]))
    #expect(Identifier.hash(["a"]).utf8.count == 16)
  }
}
