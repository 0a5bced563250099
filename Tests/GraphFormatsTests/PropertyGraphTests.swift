import PropertyGraph
import Testing

@Suite struct PropertyGraphTests {
  @Test(arguments: [
    (PropertyValue.text("a & b"), "a & b"), (.integer(-3), "-3"), (.real(0.85), "0.85"), (.real(1), "1.0"),
    (.flag(true), "true"),
  ])
  func valuesHaveOneText(value: PropertyValue, text: String) {
    #expect(value.text == text)
  }
}
