import Foundation
import Testing

@testable import Exports

@Suite struct PanelMeasureTests {
  /// The shapes of the ontology say which categories there are.
  @Test func categoriesAreThoseOfTheOntology() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shapes = try String(contentsOf: root.appending(path: "Ontology/shapes.ttl"), encoding: .utf8)
    let start = try #require(shapes.range(of: "sh:in ( \"AGREE\"")).lowerBound
    let list = shapes[start...].prefix { $0 != ")" }.split(separator: "\"").filter { word in
      word.allSatisfy { $0.isUppercase }
    }
    #expect(PanelMeasure.ploverCategories == list.map(String.init))
  }

  @Test func categoriesThatPLOVERDoesNotHaveComeBehindThoseThatItHas() {
    let types = PanelMeasure.all(with: ["ZEAL", "AID", "ENVY"]).map(\.type)
    #expect(types.prefix(16).elementsEqual(PanelMeasure.ploverCategories))
    #expect(types[16...18] == ["ENVY", "ZEAL", "welcomes"])
  }
}
