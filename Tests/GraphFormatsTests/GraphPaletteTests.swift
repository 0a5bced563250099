import GraphFormats
import Testing

@Suite struct GraphPaletteTests {
  @Test func kindsDifferInColourAndShape() {
    let kinds = GraphPalette.kinds + ["anything else"]
    #expect(Set(kinds.map { GraphPalette.color(ofKind: $0) }).count == kinds.count)
    #expect(Set(GraphPalette.kinds.map { GraphPalette.shape(ofKind: $0) }).count == GraphPalette.kinds.count)
  }

  @Test(arguments: [
    ("#e69f00", GraphColor(0xE69F00)), ("#E69F00", GraphColor(0xE69F00)), ("#0af", GraphColor(0x00AAFF)),
    ("e69f00", nil), ("#e69f0", nil), ("#+69f00", nil), ("", nil), ("#", nil), ("red", nil), ("#e69f00ff", nil),
  ])
  func coloursAreRead(text: String, color: GraphColor?) {
    #expect(GraphColor(hex: text) == color)
  }

  @Test(arguments: ["#000000", "#e69f00", "#00000f", "#ffffff"])
  func coloursComeBack(text: String) {
    #expect(GraphColor(hex: text)?.hex == text)
  }

  @Test(
    arguments: [
      (0x0072B2, 0xFFFFFF), (0xF0E442, 0x000000), (0xD55E00, 0x000000), (0x000000, 0xFFFFFF), (0x777777, 0x000000),
      (0x666666, 0xFFFFFF),
    ] as [(UInt32, UInt32)])
  func textReadsOnItsGround(ground: UInt32, text: UInt32) {
    #expect(GraphPalette.text(on: GraphColor(ground)) == GraphColor(text))
  }

  @Test(arguments: [(0, 0x0072B2), (6, 0xF0E442), (7, 0x0072B2), (-1, 0xF0E442)] as [(Int, UInt32)])
  func groupColoursBeginAgain(group: Int, color: UInt32) {
    #expect(GraphPalette.color(ofGroup: group) == GraphColor(color))
  }
}
