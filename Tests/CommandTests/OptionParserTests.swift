import Testing

@testable import rapporteur

@Suite struct OptionParserTests {
  static let parser = OptionParser(
    command: "export",
    options: [
      .value("to", "DIR", "Folder."), .value("ontology", "DIR", isRepeatable: true, "More."), .flag("quiet", "Less."),
      .flag("help", letter: "h", "Help."),
    ])

  @Test(arguments: [
    (["a", "--to", "out", "b"], ["a", "b"]), (["--to=out", "a", "b"], ["a", "b"]),
    (["a", "b", "--to=out"], ["a", "b"]), (["--to", "out", "--", "a", "b"], ["a", "b"]),
  ])
  func optionsAndOperandsStandInAnyOrder(arguments: [String], operands: [String]) throws {
    let result = try Self.parser.parse(arguments)
    #expect(result.operands == operands)
    #expect(result.last("to") == "out")
  }

  @Test func afterTwoDashesEverythingIsAnOperand() throws {
    let result = try Self.parser.parse(["--quiet", "--", "--to", "-h", "--"])
    #expect(result.operands == ["--to", "-h", "--"])
    #expect(result.has("quiet") && !result.has("to") && !result.has("help"))
  }

  @Test func aDashIsAnOperand() throws {
    #expect(try Self.parser.parse(["-"]).operands == ["-"])
  }

  @Test func aValueMayBeginWithDashesOrHoldEqualsSigns() throws {
    #expect(try Self.parser.parse(["--to", "--odd"]).last("to") == "--odd")
    #expect(try Self.parser.parse(["--to=a=b"]).last("to") == "a=b")
    #expect(try Self.parser.parse(["--to="]).last("to") == "")
  }

  @Test func repeatableOptionsKeepTheirOrder() throws {
    #expect(try Self.parser.parse(["--ontology", "b", "--ontology=a"]).values["ontology"] == ["b", "a"])
  }

  @Test(arguments: [
    (["--too", "x"], "unknown option '--too'; did you mean --to?"),
    (["--ontologie", "x"], "unknown option '--ontologie'; did you mean --ontology?"),
    (["--colour"], "unknown option '--colour'"),
    (["-x"], "unknown option '-x'"),
    (["--\u{1B}[2J"], "unknown option '--\\u{1b}[2J'"),
    (["--to"], "option --to needs a value: --to DIR"),
    (["--to", "a", "--to=b"], "option --to is given twice"),
    (["--quiet=yes"], "option --quiet takes no value"),
  ])
  func mistakesAreNamed(arguments: [String], message: String) {
    #expect(throws: UsageError(message, command: "export")) { try Self.parser.parse(arguments) }
  }

  @Test(arguments: [("exprot", "export"), ("anotate", "annotate"), ("graphm", "graphml"), ("zzz", nil)])
  func theNearestWordIsSuggested(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: ["export", "annotate", "graphml"]) == expected)
  }
}
