import Extraction
import Files
import Ontology
import Statements

/// Reads and extracts the statements of many inputs, on all cores, and hands the results over in order.
struct Batch {
  /// One statement that was worked on.
  struct Product<Value: Sendable>: Sendable {
    /// The statement's id.
    let id: String
    /// Where it came from, for messages.
    let origin: String
    /// What was made of it.
    let value: Value
    /// What a user should know.
    let warnings: [String]
  }

  /// What comes out of one piece of work.
  private enum Outcome<Value: Sendable>: Sendable {
    case product(Product<Value>)
    case failure(String)
    case skip
  }

  /// Arguments: files, folders, `-`.
  let inputs: [String]
  /// Options of every command.
  let common: CommonOptions
  /// Where messages go.
  let console: Console
  /// The wish to stop.
  let interruption: Interruption

  /// Works through the inputs.
  ///
  /// - Parameters:
  ///   - knowledge: what the extraction knows.
  ///   - allowsRepeatedIDs: whether two statements may have one id; else the second is a failure.
  ///   - summary: takes the counts and failures.
  ///   - make: makes of a statement what is wanted; runs on any thread.
  ///   - receive: takes each product, in the order of the inputs; what it throws ends the batch.
  /// - Returns: the files that were read.
  func run<Value: Sendable>(
    knowledge: KnowledgeBase, allowsRepeatedIDs: Bool, summary: inout Summary,
    make: @escaping @Sendable (Extractor, Statement) throws -> Value,
    receive: (Product<Value>, inout Summary) throws -> Void
  ) async throws -> [InputFile] {
    let listing = InputFinder().find(inputs)
    summary.skipped += listing.skipped
    summary.failures += listing.errors.map { Printable.text($0.message) }
    let reader = StatementReader()
    let extractor = try Extractor(knowledge: knowledge)
    let source = StatementSource(listing.files, reader: reader, jobs: common.jobs)
    interruption.whenRequested { source.cancel() }
    defer { source.cancel() }
    var progress = Progress(
      total: console.isDrawing ? StatementSource.expectedCount(of: listing.files) : nil, console: console)
    defer { progress.finish() }
    var origins: [String: String] = [:]
    // The closures below run on this task, one after the other, but the compiler cannot know that of `inout`.
    var current = summary
    defer { summary = current }
    try await OrderedWork.run(
      source, jobs: common.jobs, weight: \.weight,
      work: { work in work.results(reader).map { Batch.outcome(of: $0, extractor, make) } },
      deliver: { outcomes in
        try interruption.check()
        for outcome in outcomes {
          progress.advance()
          switch outcome {
          case .skip: current.skipped += 1
          case .failure(let message): current.failures.append(Printable.text(message))
          case .product(let product):
            if !allowsRepeatedIDs {
              if let other = origins[product.id] {
                current.failures.append(Batch.repeated(product.id, product.origin, other))
                continue
              }
              origins[product.id] = product.origin
            }
            current.statements += 1
            warn(product.origin, product.warnings, &current)
            try receive(product, &current)
          }
        }
      })
    try interruption.check()
    return listing.files
  }

  /// Tells warnings, and counts them.
  func warn(_ origin: String, _ warnings: [String], _ summary: inout Summary) {
    summary.warnings += warnings.count
    guard !common.isQuiet else { return }
    for warning in warnings { console.say("warning: " + Printable.text("\(origin): \(warning)")) }
  }

  private static func outcome<Value: Sendable>(
    of result: Result<Statement, ReadingError>, _ extractor: Extractor, _ make: (Extractor, Statement) throws -> Value
  ) -> Outcome<Value> {
    switch result {
    case .failure(let error) where error.isSkip: return .skip
    case .failure(let error): return .failure(error.message)
    case .success(let statement):
      do {
        return .product(
          Product(
            id: statement.id, origin: statement.origin, value: try make(extractor, statement),
            warnings: statement.warnings))
      } catch {
        return .failure("\(statement.origin): \(error)")
      }
    }
  }

  private static func repeated(_ id: String, _ origin: String, _ other: String) -> String {
    Printable.text("\(origin): has the id '\(id)', as \(other) has; rename one, or give the folder above both as INPUT")
  }
}
