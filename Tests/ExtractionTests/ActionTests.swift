import KnowledgeGraph
import Testing

/// What one actor does towards another, in PLOVER's categories.
@Suite("Actions of a text")
struct ActionTests {
  private static let head =
    "Weekly report on the region\n\n12 March 2026\n\nThe report of the week follows in full.\n\n"

  @Test(arguments: [
    ("Norway threatened to withdraw its observers from Chad unless the fighting ends.", "Norway THREATEN Chad"),
    ("The Peruvian government refused to meet the envoy of Bolivia last week.", "Peru REJECT Bolivia"),
    ("Kenya has accused Somalia of breaking the accord on fishing rights.", "Kenya ACCUSE Somalia"),
    ("Portugal expelled three Belarusian diplomats after the incident.", "Portugal SANCTION Belarus"),
    ("The Ghanaian army kidnapped several Togolese officers near the border.", "Ghana COERCE Togo"),
    ("Chile is willing to host a conference of the donors for Haiti next year.", "Chile AGREE Haiti"),
    ("Denmark has pulled out of Mali after ten years of service there.", "Denmark RETREAT Mali"),
    ("Algeria massed troops along the frontier with Morocco on Sunday.", "Algeria MOBILIZE Morocco"),
    ("Laos granted asylum to two Cambodian officers who had fled the country.", "Laos AID Cambodia"),
    ("Zambia extradited the suspect to Malawi, a spokesman said.", "Zambia COOPERATE Malawi"),
  ])
  func actionsAreReadWithTheirSides(sentence: String, action: String) throws {
    #expect(try Self.actions(Self.head + sentence).contains(action))
  }

  @Test(arguments: [
    "Norway did not threaten Chad in any way during the talks of last week.",
    "Norway may expel the Belarusian diplomats if the talks should fail.",
    "The abuses of the past weigh on relations of Norway and Chad even now.",
    "Reports of threatening letters reached Norway, far from Chad and its troubles.",
    "Nobody threatened the ministry during the whole of last week.",
  ])
  func whatIsDeniedPossibleOrNoVerbIsNoAction(sentence: String) throws {
    #expect(try Self.actions(Self.head + sentence).isEmpty)
  }

  @Test func aThreatIsAThreatAloneAndNoAttack() throws {
    let actions = try Self.actions(Self.head + "Norway threatened to attack Chad on the day after the elections.")
    #expect(actions == ["Norway THREATEN Chad"])
  }

  private static func actions(_ text: String) throws -> Set<String> {
    let graph = try ExtractedFacts.extract(text).extract.graph
    return Set(
      graph.edges.filter { $0.key.predicate == .actsToward || $0.key.predicate == .attacks }.map { edge in
        let sides = [edge.key.subject, edge.key.object].map { graph[$0]?.label ?? $0 }
        return "\(sides[0]) \(edge.category) \(sides[1])"
      })
  }
}
