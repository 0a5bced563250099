import Foundation

/// A blind sample of facts for human coders: as many of each predicate, drawn at random, in random order.
///
/// The sheet shows neither how sure the program is nor which rule read a fact; the key keeps both, joined by id, with
/// the number of facts of each predicate in the population, by which precision over all is weighted.
public struct CodingSample: Sendable {
  /// The columns of a sheet.
  public static let sheetColumns = [
    "id", "statement", "sentence", "subject_kind", "subject", "predicate", "object", "object_kind", "details",
    "verdict",
    "comment",
  ]
  /// The columns of a key.
  public static let keyColumns = ["id", "predicate", "population", "confidence", "rule"]

  /// The facts drawn, in the order of the sheet.
  public let facts: [CodedFact]
  /// Number of facts of each predicate that could have been drawn.
  public let populations: [String: Int]

  /// Draws a sample; the same facts and seed give the same sample, in any order of the facts.
  ///
  /// - Parameters:
  ///   - population: the facts.
  ///   - count: how many to draw of each predicate; all where there are fewer.
  ///   - seed: where the random numbers begin.
  public init(of population: [CodedFact], perPredicate count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var drawn: [CodedFact] = []
    let strata = Dictionary(grouping: population, by: \.predicate)
    for (_, facts) in strata.sorted(by: { $0.key < $1.key }) {
      drawn += random.shuffled(facts.sorted { $0.id < $1.id }).prefix(count)
    }
    facts = random.shuffled(drawn)
    populations = strata.mapValues(\.count)
  }

  /// What a coder fills in: `verdict` and `comment` are empty.
  public var sheet: CSVTable {
    var table = CSVTable(columns: CodingSample.sheetColumns)
    for fact in facts {
      table.add(
        [
          fact.id, fact.statement, CodingSample.line(fact.sentence), fact.subjectKind, fact.subject, fact.predicate,
          fact.object, fact.objectKind, fact.details, "", "",
        ])
    }
    return table
  }

  /// What no coder sees, joined to the sheet by id.
  public var key: CSVTable {
    var table = CSVTable(columns: CodingSample.keyColumns)
    for fact in facts.sorted(by: { $0.id < $1.id }) {
      table.add(
        [
          fact.id, fact.predicate, String(populations[fact.predicate, default: 0]),
          Decimal.text(fact.confidence, decimals: 2), fact.rule,
        ])
    }
    return table
  }

  /// A passage on one line: wrapped lines of a source would only tear the cells of a spreadsheet.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
