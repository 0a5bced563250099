import QuadStore
import RDF
import Testing

@Suite struct QuadStoreTests {
  @Test func nothing() throws { #expect(try QuadStore.inMemory().tripleCount() == 0) }
}
