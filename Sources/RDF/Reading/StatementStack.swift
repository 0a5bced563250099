/// Subjects and predicates of the statements that are open, the inner ones of nested brackets and lists on top.
///
/// A stack of its own in place of recursion: depth costs memory, never the call stack.
struct StatementStack: ~Copyable {
  /// What an open construct is.
  enum Kind {
    /// A subject and what is said of it, up to `.`.
    case statement
    /// A blank node in `[` and `]`.
    case properties
    /// A list in `(` and `)`; the subject is the cell of the list that is being filled.
    case list
  }

  private struct Level {
    var kind: Kind
    /// Whether the construct stands where the subject of the statement is expected.
    var isSubject: Bool
    var subjectKind = TermBytes.Kind.blank
    /// Number of a list's elements so far.
    var elements = 0
    /// Where the texts of the construct begin: with the label by which others name it, up to the end of the head.
    var start: Int
    var headEnd: Int
    var subjectStart: Int
    var subjectEnd: Int
    var predicateEnd: Int

    init(_ kind: Kind, isSubject: Bool, from start: Int, to end: Int) {
      self.kind = kind
      self.isSubject = isSubject
      self.start = start
      subjectStart = start
      headEnd = end
      subjectEnd = end
      predicateEnd = end
    }
  }

  private var texts = TextArena()
  private var levels: [Level] = []
  private var blankCount = 0

  init() { levels.reserveCapacity(16) }

  /// Number of constructs that are open.
  var depth: Int { levels.count }
  /// What the innermost one is.
  var kind: Kind { levels[levels.count - 1].kind }
  /// Whether it stands where the subject of the statement is expected.
  var isSubject: Bool { levels[levels.count - 1].isSubject }
  /// Number of elements of the innermost list so far.
  var elements: Int { levels[levels.count - 1].elements }

  /// The subject of the innermost construct.
  @inline(__always)
  var subject: TermBytes { subject(of: levels.count - 1) }

  /// The predicate of the innermost construct.
  @inline(__always)
  var predicate: UnsafeBufferPointer<UInt8> { predicate(of: levels.count - 1) }

  /// The subject of the construct around the innermost.
  var outerSubject: TermBytes { subject(of: levels.count - 2) }

  /// The predicate of the construct around the innermost.
  var outerPredicate: UnsafeBufferPointer<UInt8> { predicate(of: levels.count - 2) }

  /// Begins a statement, with nothing open.
  @inline(__always)
  mutating func begin() {
    levels.removeAll(keepingCapacity: true)
    texts.shrink(to: 0)
    levels.append(Level(.statement, isSubject: false, from: 0, to: 0))
  }

  /// Sets the subject of the statement, with nothing else open.
  @inline(__always)
  mutating func setSubject(_ subject: TermBytes) {
    texts.shrink(to: 0)
    texts.append(subject.text)
    levels[0].subjectKind = subject.kind
    levels[0].subjectEnd = texts.count
  }

  /// Sets the subject of the statement to a blank node that no label of the document names.
  mutating func setFreshSubject() {
    texts.shrink(to: 0)
    appendFreshLabel()
    levels[0].subjectKind = .blank
    levels[0].subjectEnd = texts.count
  }

  /// Sets the predicate of the innermost construct.
  @inline(__always)
  mutating func setPredicate(_ predicate: UnsafeBufferPointer<UInt8>) {
    let top = levels.count - 1
    texts.shrink(to: levels[top].subjectEnd)
    texts.append(predicate)
    levels[top].predicateEnd = texts.count
  }

  /// Opens a construct, whose subject is a blank node that no label of the document names.
  mutating func open(_ kind: Kind, isSubject: Bool) {
    let start = texts.count
    appendFreshLabel()
    levels.append(Level(kind, isSubject: isSubject, from: start, to: texts.count))
  }

  /// Counts an element of the innermost list; before all but the first, makes a cell and hands over the old and it.
  mutating func beginElement(_ body: (_ old: TermBytes, _ new: TermBytes) throws -> Void) rethrows {
    let top = levels.count - 1
    levels[top].elements += 1
    guard levels[top].elements > 1 else { return }
    let old = (start: levels[top].subjectStart, end: levels[top].subjectEnd)
    texts.shrink(to: old.end)
    appendFreshLabel()
    try body(
      TermBytes(.blank, texts.bytes(from: old.start, to: old.end)),
      TermBytes(.blank, texts.bytes(from: old.end, to: texts.count)))
    // The new cell takes the place of the old one, behind the head.
    let start = levels[top].headEnd
    let end = start + texts.count - old.end
    texts.move(from: old.end, to: start, count: end - start)
    texts.shrink(to: end)
    levels[top].subjectStart = start
    levels[top].subjectEnd = end
    levels[top].predicateEnd = end
  }

  /// Closes the innermost construct; one that stood in the place of the subject becomes the subject.
  mutating func close() {
    let closed = levels.removeLast()
    guard closed.isSubject else { return texts.shrink(to: closed.start) }
    // Nothing else is open, so that its label is all that is left.
    texts.shrink(to: closed.headEnd)
    levels[0].subjectKind = .blank
    levels[0].subjectStart = closed.start
    levels[0].subjectEnd = closed.headEnd
  }

  @inline(__always)
  private func subject(of index: Int) -> TermBytes {
    TermBytes(levels[index].subjectKind, texts.bytes(from: levels[index].subjectStart, to: levels[index].subjectEnd))
  }

  @inline(__always)
  private func predicate(of index: Int) -> UnsafeBufferPointer<UInt8> {
    if levels[index].kind == .list { return WellKnownBytes.first }
    return texts.bytes(from: levels[index].subjectEnd, to: levels[index].predicateEnd)
  }

  private mutating func appendFreshLabel() {
    blankCount += 1
    BlankLabels.appendFresh(blankCount, to: &texts)
  }
}
