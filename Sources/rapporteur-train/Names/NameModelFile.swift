import Language

/// Writes learned weights as the model that the program embeds: small whole numbers, weak features left out.
struct NameModelFile {
  /// Units of weight in a natural-log unit.
  static let unitsPerLog = 16
  /// Most features kept; the strongest are.
  var mostFeatures = 170_000

  /// The bytes of a model.
  func bytes(of trainer: NameTrainer) -> [UInt8] {
    let labels = NameLabel.count
    var rows: [(key: UInt32, weights: [Int8], strength: Float)] = []
    for (number, key) in trainer.table.ordered.enumerated() {
      let row = trainer.weights[number]
      let weights = (0..<labels).map { Int8(clamping: rounded(row[$0])) }
      guard weights.contains(where: { $0 != 0 }) else { continue }
      rows.append((key, weights, Swift.max(row.max(), -row.min())))
    }
    rows.sort { ($1.strength, $0.key) < ($0.strength, $1.key) }
    rows = Array(rows.prefix(mostFeatures))
    rows.sort { $0.key < $1.key }
    var bytes = NameModel.magic
    append(UInt32(NameModelFile.unitsPerLog), &bytes)
    append(UInt32(rows.count), &bytes)
    for from in 0..<labels {
      for to in 0..<labels { append(Int16(clamping: rounded(trainer.transitions[from][to])), &bytes) }
    }
    for row in rows { append(row.key, &bytes) }
    for label in 0..<labels { bytes += rows.map { UInt8(bitPattern: $0.weights[label]) } }
    return bytes
  }

  private func rounded(_ weight: Float) -> Int { Int((weight * Float(NameModelFile.unitsPerLog)).rounded()) }

  private func append(_ number: some FixedWidthInteger, _ bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}
