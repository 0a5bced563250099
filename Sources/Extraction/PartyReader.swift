import KnowledgeGraph
import Language
import Ontology

/// Reads who issued, delivered and was addressed by a statement, from its header, its opening and its salutations.
struct PartyReader {
  let analysis: Analysis
  private var document: Document { analysis.document }

  func parties() -> Parties {
    var parties = Parties()
    DelivererReader(analysis: analysis).read(&parties)
    var issuers = IssuerReader(analysis: analysis, parties: parties)
    parties = issuers.read()
    let isTranscript = document.isTranscript
    if parties.issuers.isEmpty, !PartyReader.isAttributed(document) {
      IssuerSubjects(analysis: analysis).read(&parties, byBylineAlone: isTranscript)
    }
    if !isTranscript { AddresseeReader(analysis: analysis).read(&parties) }
    parties.speakers = SpeakerChooser(analysis: analysis, parties: parties).speakers()
    parties.reportingBody = reportingBody()
    return parties
  }

  /// Whether the text is attributed to a person, so that no state speaks in it by name.
  static func isAttributed(_ document: Document) -> Bool {
    document.tokens.prefix(120).contains { $0.lower == "attributable" }
  }

  /// The body of "the Report by the Head of the OSCE Mission to Moldova" in the title.
  private func reportingBody() -> Int? {
    for sentence in document.sentences where sentence.isHeader {
      guard
        let report = sentence.tokens.first(where: {
          document.tokens[$0].lower == "report" || document.tokens[$0].lower == "reports"
        })
      else { continue }
      for index in report..<sentence.tokens.upperBound {
        guard
          let mention = analysis.mentions.mentions.firstIndex(where: {
            $0.tokens.lowerBound == index && $0.kind == .institution && $0.entity >= 0
          })
        else { continue }
        return analysis.entity(ofMention: mention)
      }
    }
    return nil
  }
}
