import Foundation
import KnowledgeGraph
import Testing

@testable import Evaluation

struct SetTests {
  @Test(arguments: [
    ("The European Union’s", "european union"), ("H.E. Mr. Ana  Núñez", "h e mr ana nunez"),
    ("Ambassador Ødegård", "odegard"), ("Centre for Defence Co-operation", "center for defense cooperation"),
    ("Dr. Łukasz", "lukasz"), ("G7", "g7"), ("…", ""),
  ])
  func namesAreComparedWithoutMarksArticlesAndHonorifics(name: String, key: String) {
    #expect(NameKey.key(name) == key)
  }

  private static func sentence(_ source: [String], _ target: [String], _ code: String) throws -> ActionSentence {
    func actors(_ codes: [String]) -> String {
      codes.map { "{\"text\":\"x\",\"code\":\"\($0)\"}" }.joined(separator: ",")
    }
    let json = """
      {"id":"1","text":"t","events":[{"source":[\(actors(source))],"target":[\(actors(target))],"code":"\(code)"}]}
      """
    return try JSONDecoder().decode(ActionSentence.self, from: Data(json.utf8))
  }

  /// A graph in which one country does something towards others.
  private static func graph(_ predicate: KnowledgeGraph.Predicate, category: String = "", to objects: [String]) -> Graph
  {
    var graph = Graph()
    for code in ["FIN"] + objects {
      var node = Node(id: "country/" + code, kind: .country, label: code)
      node.attributes["iso3"] = .text(code)
      graph.insert(node)
    }
    for object in objects {
      graph.insert(
        Edge(
          key: Edge.Key(
            subject: "country/FIN", predicate: predicate, object: "country/" + object, role: category,
            statement: "statement/1"),
          claim: Claim(confidence: 0.5, rule: "x"), evidence: []))
    }
    return graph
  }

  @Test func actionsAreRightWhenCategorySourceAndEveryTargetAre() throws {
    let categories = ["assists": "AID", "cooperatesWith": "COOPERATE"]
    func outcome(_ sentence: ActionSentence, _ graph: Graph) -> [Bool] {
      let report = ActionReport([sentence], graphs: ["1": graph], categories: categories)
      return report.outcomes.flatMap { [$0.hasCategory, $0.hasActors] }
    }
    let rejection = Self.graph(.actsToward, category: "REJECT", to: ["SWE"])
    #expect(outcome(try Self.sentence(["FIN"], ["SWE"], "REJECT"), rejection) == [true, true])
    #expect(outcome(try Self.sentence(["SWE"], ["FIN"], "REJECT"), rejection) == [true, false])
    #expect(outcome(try Self.sentence(["FIN"], ["SWE", "NOR"], "REJECT"), rejection) == [true, false])
    #expect(outcome(try Self.sentence(["FIN"], ["SWE"], "AID"), rejection) == [false, false])
    #expect(
      outcome(try Self.sentence(["FIN"], ["SWE"], "AID"), Self.graph(.assists, to: ["SWE", "NOR"])) == [true, true])
    let cooperation = Self.graph(.cooperatesWith, to: ["SWE"])
    #expect(outcome(try Self.sentence(["SWE", "FIN"], [], "COOPERATE"), cooperation) == [true, true])
    #expect(outcome(try Self.sentence(["SWE"], ["FIN"], "COOPERATE"), cooperation) == [true, true])
  }

  @Test(arguments: [("DEMAND", "REQUEST"), ("FIGHT", "ASSAULT"), ("DISAPPROVE", "ACCUSE"), ("AID", "AID")])
  func categoriesOfTheEarlierEditionAreRenamed(code: String, category: String) throws {
    #expect(try Self.sentence(["FIN"], ["SWE"], code).events[0].category == category)
  }

  @Test func linesThatAreNoRecordAreNamed() throws {
    try Checkout.withFolder { folder in
      let path = folder.appending(path: "set.jsonl").path
      try Data("{\"id\":\"1\",\"text\":\"t\",\"entities\":[]}\n{\"id\":\"2\"}\n".utf8).write(to: URL(filePath: path))
      do {
        _ = try NamedText.read(path)
        Issue.record("read a line without a text")
      } catch let error as EvaluationError {
        #expect(error.line == 2 && error.problem.contains("lacks the member 'text'"))
      }
    }
  }

  @Test(arguments: [
    ("{\"entities\":[{\"key\":\"a\",\"kind\":\"Ship\",\"name\":\"x\"}]}", "a: no kind is called 'Ship'"),
    ("{\"entities\":[],\"relations\":[[\"a\",\"loves\",\"b\"]]}", "a relation is a list of"),
    ("{}", "lacks the member 'entities'"), ("[", "is not JSON"),
  ])
  func goldFilesThatBreakTheGuideAreNamed(json: String, problem: String) throws {
    do {
      _ = try GoldStatement(Data(json.utf8), id: "x", path: "x.gold.json")
      Issue.record("read a bad gold file")
    } catch {
      #expect(error.description.hasPrefix("x.gold.json: ") && error.problem.contains(problem))
    }
  }
}
