/// Weights of the learned name tagger: a row of small whole numbers for each feature, and one for each pair of labels.
///
/// File format, little-endian: `RNM1`; units of weight in a natural-log unit (`UInt32`); number of features
/// (`UInt32`); transitions (`Int16`, ``NameLabel/count`` squared, row by row, from label to label); keys of the
/// features (`UInt32`, ascending); weights (`Int8`, ``NameLabel/count`` a feature, label by label).
public struct NameModel: Sendable {
  /// Score of a row: one number a label, the last unused.
  public typealias Row = SIMD16<Int16>

  /// How many units of weight make one in the natural logarithm of the odds.
  public let unitsPerLog: Int
  /// The pairs of labels that may follow each other.
  let transitions: [Transition]
  /// Potential of each score difference below the best, from 0 on: e to the power of minus it.
  private let decay: [Float]
  private let keys: [UInt32]
  private let rows: [SIMD16<Int8>]
  private let mask: Int

  /// A pair of labels, and its weight.
  struct Transition: Sendable {
    let from: Int
    let to: Int
    let weight: Int32
    /// e to the power of the weight.
    let potential: Float
  }

  /// The first bytes of the format.
  public static let magic: [UInt8] = Array("RNM1".utf8)

  /// Reads a model.
  ///
  /// - Throws: ``NameModelError``.
  public init(_ bytes: UnsafeRawBufferPointer) throws(NameModelError) {
    let labels = NameLabel.count
    let head = 12 + 2 * labels * labels
    guard bytes.count >= head, bytes.prefix(4).elementsEqual(NameModel.magic) else { throw .unknownFormat }
    unitsPerLog = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
    let count = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
    let expected = head + count * (4 + labels)
    guard bytes.count == expected, unitsPerLog > 0 else {
      throw .wrongLength(expected: expected, found: bytes.count)
    }
    let decay = NameModel.decay(unitsPerLog: unitsPerLog)
    var transitions: [Transition] = []
    for to in 0..<labels {
      for from in 0..<labels where NameLabel.mayFollow(to, after: from) {
        let offset = 12 + 2 * (from * labels + to)
        let weight = Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int16.self))
        let power = decay[Swift.min(Int(weight.magnitude), decay.count - 1)]
        transitions.append(
          Transition(from: from, to: to, weight: Int32(weight), potential: weight < 0 ? power : 1 / power))
      }
    }
    self.transitions = transitions
    self.decay = decay
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    mask = capacity - 1
    var keys = [UInt32](repeating: 0, count: capacity)
    var rows = [SIMD16<Int8>](repeating: .zero, count: capacity)
    for feature in 0..<count {
      let key = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: head + 4 * feature, as: UInt32.self))
      var slot = Int(key) & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      for label in 0..<labels {
        let offset = head + 4 * count + label * count + feature
        rows[slot][label] = bytes.loadUnaligned(fromByteOffset: offset, as: Int8.self)
      }
    }
    self.keys = keys
    self.rows = rows
  }

  /// Sum of the rows of features.
  func score(_ features: [UInt32]) -> Row {
    var sum = Row.zero
    for key in features {
      var slot = Int(key) & mask
      while keys[slot] != 0 {
        if keys[slot] == key {
          sum &+= Row(truncatingIfNeeded: rows[slot])
          break
        }
        slot = (slot + 1) & mask
      }
    }
    return sum
  }

  /// Potential of a score that lies below the best by some units.
  func potential(below: Int) -> Float { below < decay.count ? decay[below] : 0 }

  /// Powers of e by products of one number, so that no mathematical library decides the last digit.
  private static func decay(unitsPerLog: Int) -> [Float] {
    let step = -1 / Double(unitsPerLog)
    var term = 1.0
    var factor = 1.0
    for order in 1..<20 {
      term *= step / Double(order)
      factor += term
    }
    var value = 1.0
    return (0..<(20 * unitsPerLog)).map { _ in
      defer { value *= factor }
      return Float(value)
    }
  }
}
