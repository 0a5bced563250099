import Language
import Testing

@Suite("Learned names")
struct NameTaggerTests {
  private static let tagger = Result { try NameTagger.load() }

  private func tag(_ text: String) throws -> (NameTagging, [String]) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer(abbreviations: ["Mr"]).tokens(in: bytes, range: 0..<bytes.count)
    let words = tokens.map { NameWord($0, in: bytes, flags: []) }
    return (try Self.tagger.get().tag(words), tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) })
  }

  @Test(
    "People and places are told by the words around them",
    arguments: [
      ("They met Aldric Tumanov in Dravenka.", "Dravenka", NameKind.location),
      ("Mr Tumanov said that he would resign.", "Tumanov", .person),
      ("She was born in Lomaku and lives in Peskova.", "Peskova", .location),
    ])
  func kinds(_ text: String, _ name: String, _ kind: NameKind) throws {
    let (tagging, words) = try tag(text)
    let found = tagging.spans.map { (words[$0.range].joined(separator: " "), $0.kind) }
    #expect(found.contains { $0.0 == name && $0.1 == kind }, "\(found)")
  }

  @Test("Words in lower case are no names")
  func lowerCase() throws {
    #expect(try tag("we met in the old town and talked about the plan").0.spans.isEmpty)
    #expect(try tag("").0.spans.isEmpty)
  }

  @Test("Spans are in order, apart, and as likely as they say")
  func spans() throws {
    let (tagging, words) = try tag("Aldric Tumanov and Mirena Vostrik flew from Lomaku to Peskova with John Smith.")
    var end = 0
    for span in tagging.spans {
      #expect(span.range.lowerBound >= end && span.range.upperBound <= words.count)
      #expect(span.probability > 0 && span.probability <= 1)
      #expect(abs(span.probability - tagging.probability(of: span.range, kind: span.kind)) < 1e-12)
      let outside = span.range.map(tagging.probabilityOutside).max() ?? 0
      #expect(outside + span.probability < 1.0001)
      end = span.range.upperBound
    }
  }

  @Test("The same words give the same spans")
  func repeatable() throws {
    let text = "The Zubrovian envoy Mirena Vostrik spoke at the University of Dravenka."
    #expect(try tag(text).0.spans == tag(text).0.spans)
  }

  @Test("Labels follow each other as names are made")
  func labels() {
    let (begin, inside, end) = (
      NameLabel.begin(.person), NameLabel.inside(.person), NameLabel.end(.person)
    )
    #expect(NameLabel.labels(.person, count: 3) == [begin, inside, end])
    #expect(NameLabel.labels(.person, count: 1) == [NameLabel.single(.person)])
    #expect(NameLabel.mayFollow(end, after: begin) && !NameLabel.mayFollow(NameLabel.outside, after: begin))
    #expect(!NameLabel.mayFollow(inside, after: NameLabel.outside))
    #expect(!NameLabel.mayFollow(NameLabel.end(.location), after: begin))
  }

  @Test("Bytes that are no model are refused")
  func refused() throws {
    let header = NameModel.magic + [16, 0, 0, 0, 1, 0, 0, 0] + [UInt8](repeating: 0, count: 450)
    header.withUnsafeBytes { bytes in
      #expect(throws: NameModelError.wrongLength(expected: 481, found: 462)) { try NameModel(bytes) }
    }
    [UInt8](repeating: 1, count: 500).withUnsafeBytes { bytes in
      #expect(throws: NameModelError.unknownFormat) { try NameModel(bytes) }
    }
  }
}
