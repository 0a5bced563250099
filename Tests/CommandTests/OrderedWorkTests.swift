import Synchronization
import Testing

@testable import rapporteur

@Suite struct OrderedWorkTests {
  @Test(arguments: [1, 2, 7, 64])
  func resultsComeInTheOrderOfTheItems(jobs: Int) async throws {
    var results: [Int] = []
    try await OrderedWork.run(
      0..<500, jobs: jobs, weight: { _ in 1 },
      work: { item in
        var value = item
        for _ in 0..<(item % 13 * 500) { value = (value &* 31) % 1_000_003 }
        return item + (value == -1 ? 1 : 0)
      }, deliver: { results.append($0) })
    #expect(results == Array(0..<500))
  }

  @Test(arguments: [1, 3])
  func noMoreThanTheJobsRunAtATime(jobs: Int) async throws {
    let running = Atomic(0)
    let most = Atomic(0)
    try await OrderedWork.run(
      0..<100, jobs: jobs, weight: { _ in 1 },
      work: { _ in
        let now = running.add(1, ordering: .relaxed).newValue
        _ = most.max(now, ordering: .relaxed)
        running.subtract(1, ordering: .relaxed)
      }, deliver: { _ in })
    #expect(most.load(ordering: .relaxed) <= jobs)
  }

  @Test func heavyItemsGoOneByOne() async throws {
    let running = Atomic(0)
    let most = Atomic(0)
    try await OrderedWork.run(
      0..<20, jobs: 8, budget: 10, weight: { _ in 1_000 },
      work: { _ in
        _ = most.max(running.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
        running.subtract(1, ordering: .relaxed)
      }, deliver: { _ in })
    #expect(most.load(ordering: .relaxed) == 1)
  }

  @Test func anErrorOfTheReceiverStopsTheWork() async {
    struct Full: Error {}
    let worked = Atomic(0)
    await #expect(throws: Full.self) {
      try await OrderedWork.run(
        0..<10_000, jobs: 2, weight: { _ in 1 }, work: { _ in worked.add(1, ordering: .relaxed) },
        deliver: { _ in throw Full() })
    }
    #expect(worked.load(ordering: .relaxed) < 100)
  }
}
