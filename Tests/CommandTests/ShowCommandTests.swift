import Foundation
import Testing

/// `show`: one thing, each fact with its sentence.
@Suite struct ShowCommandTests {
  private static let statements = [
    "a.txt": "Norway supports Georgia. Foreign Minister António Prado of Portugal visited Oslo on 4 March 2026.",
    "b.txt": "Norway condemns the attack of Belarus on Georgia.",
  ]

  private func withStore(_ body: (_ show: ([String]) throws -> BuiltProgram.Run) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.statements)
      let run = try BuiltProgram.run(["ingest", "a.txt", "b.txt", "--store", "graph.db"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      try body { try BuiltProgram.run(["show", "--store", "graph.db"] + $0, in: folder) }
    }
  }

  @Test(arguments: ["Norway", "NORWAY", "country/NO", "nórwáy", "norwa", " norway."])
  func aThingIsFoundByAnyOfItsNames(name: String) throws {
    try withStore { show in
      let run = try show([name])
      #expect(run.exitCode == 0 && run.text.hasPrefix("Norway\nCountry · country/NO"), "\(run.text) \(run.messages)")
      #expect(run.text.contains("Supports\n  Georgia\n      “Norway supports Georgia.” [statement/a]\n"))
    }
  }

  @Test func marksOnLettersAreNotNeeded() throws {
    try withStore { show in
      for name in ["Antonio Prado", "antónio prado"] {
        let run = try show([name])
        #expect(run.text.hasPrefix("António Prado\nPerson"), "\(run.text) \(run.messages)")
        #expect(run.text.contains("Posts\n  "))
      }
    }
  }

  @Test func bothEndsOfARelationTellOfIt() throws {
    try withStore { show in
      let text = try show(["Georgia"]).text
      #expect(text.contains("Supported by\n  Norway\n      “Norway supports Georgia.”"), "\(text)")
    }
  }

  @Test func aMisspelledNameGetsSuggestions() throws {
    try withStore { show in
      let run = try show(["Norwey"])
      #expect(run.exitCode == 1 && run.output.isEmpty)
      #expect(run.messages.hasPrefix("graph.db knows nothing called 'Norwey'; did you mean one of these?\n  Norway ("))
      let none = try show(["Xyzzyplugh"])
      #expect(none.messages == "error: graph.db knows nothing called 'Xyzzyplugh'\n")
    }
  }

  @Test(arguments: ["\"", "*", "a\" OR \"b", "NEAR(", "^", "{names}:x", "norway AND", "-", "'"])
  func whatIsSyntaxForTheSearchIsJustText(name: String) throws {
    try withStore { show in
      let run = try show(["--", name])
      #expect(run.exitCode <= 1)
      #expect(!run.messages.contains("syntax") && !run.messages.contains("fts5"), "\(run.messages)")
    }
  }

  @Test func jsonHoldsEveryFact() throws {
    try withStore { show in
      let run = try show(["Norway", "--json"])
      let again = try show(["Norway", "--json"])
      #expect(again.output == run.output)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
      #expect(object["id"] as? String == "country/NO" && object["kind"] as? String == "Country")
      let facts = try #require(object["facts"] as? [[String: Any]])
      let supports = try #require(facts.first { $0["predicate"] as? String == "supports" })
      #expect(supports["direction"] as? String == "out")
      #expect(supports["passages"] as? [String] == ["Norway supports Georgia."])
      #expect((supports["other"] as? [String: Any])?["id"] as? String == "country/GE")
      #expect((supports["statement"] as? [String: Any])?["id"] as? String == "statement/a")
    }
  }
}
