import Language

/// Tells what a line of a header is by its form.
enum HeaderLine {
  /// The forms.
  enum Form {
    /// Names a body that meets, with number, owner or day.
    case forum
    /// A day, with a place perhaps.
    case date
    /// Who speaks or releases: "Ned Price, Department Spokesperson".
    case byline
    /// A delegation, mission or ministry: "Delegation of Canada to the OSCE".
    case issuer
    case other
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Words that may stand beside a forum or a day without making the line a sentence.
  private static let fillers: Set<String> = [
    "at", "the", "of", "in", "on", "to", "before", "during", "general", "debate", "high-level", "week", "meeting",
    "session", "plenary", "item", "agenda", "opening", "regular", "special", "for", "immediate", "release", "press",
    "statement", "gmt", "cet", "am", "pm", "a.m", "p.m", "hrs", "and", "date", "place", "venue", "held", "no",
  ]
  private static let textKinds: Set<String> = [
    "press", "briefing", "statement", "remarks", "message", "address", "speech", "report", "summary", "communiqué",
    "declaration", "note", "readout", "day", "anniversary", "conference",
  ]
  private static let posts: Set<String> = [
    "secretary", "spokesperson", "spokesman", "spokeswoman", "minister", "ambassador", "president", "representative",
    "director", "head", "chair", "chairperson", "chairman", "chairwoman", "envoy", "commissioner", "chargé", "adviser",
    "advisor", "coordinator", "administrator", "counsellor", "counselor", "delegation", "chancellor", "attorney",
    "governor", "king", "prime", "deputy", "under", "assistant", "rapporteur", "delegate", "attaché", "vice-president",
  ]
  private static let issuerHeads: Set<String> = [
    "delegation", "mission", "embassy", "ministry", "government", "department", "secretariat", "chairpersonship",
    "chairmanship",
  ]
  private static let bylineBeginnings: [[String]] = [
    ["office", "of", "the", "spokesperson"], ["office", "of", "the", "spokesman"], ["office", "of", "press"],
    ["office", "of", "the", "press"], ["bureau", "of"], ["press", "office"], ["press", "service"],
    ["spokesperson's", "office"], ["as", "delivered", "by"], ["delivered", "by"],
    ["media", "note"], ["remarks", "by"], ["presented", "by"], ["read", "by"], ["by", "h.e"], ["by", "ambassador"],
    ["h", "e"], ["his", "excellency"], ["her", "excellency"], ["office", "of", "the", "secretary"],
  ]

  /// The form of a line.
  static func form(_ bytes: [UInt8]) -> Form {
    guard bytes.count <= 200 else { return .other }
    return form(of: HeaderWords(bytes))
  }

  /// The form of a line cut into words.
  static func form(of line: HeaderWords) -> Form {
    guard !line.words.isEmpty, line.words.count <= 24 else { return .other }
    let day = HeaderDay.find(in: line)
    if let forum = HeaderForum.find(in: line), forum.hasOwner || forum.number != nil {
      let rest = rest(line, forum: forum, day: day)
      if rest.count <= 4, rest.allSatisfy({ line.words[$0].isCapitalised }) { return .forum }
    }
    if let day {
      let rest = rest(line, forum: nil, day: day)
      // "Department Press Briefing – 9 May 2022" names itself: a title.
      let namesItself = !rest.isEmpty && line.words.contains { textKinds.contains($0.lower) }
      // "Events of 5 May 2022" speaks of a day.
      let speaksOfIt =
        !rest.isEmpty && day.words.lowerBound > 0 && line.words[day.words.lowerBound - 1].lower == "of"
      if rest.count <= 5, !namesItself, !speaksOfIt,
        rest.allSatisfy({ line.words[$0].isCapitalised || line.words[$0].number != nil })
      {
        return .date
      }
    }
    if isByline(line) { return .byline }
    return isIssuer(line) ? .issuer : .other
  }

  /// Indices of the words that belong neither to forum nor day and are no fillers.
  static func rest(_ line: HeaderWords, forum: HeaderForum.Found?, day: HeaderDay.Found?) -> [Int] {
    line.words.indices.filter { index in
      if let forum, forum.words.contains(index) { return false }
      if let day, day.words.contains(index) { return false }
      let word = line.words[index]
      return !weekdays.contains(word.lower) && !fillers.contains(word.lower) && !isTime(word)
    }
  }

  private static func isTime(_ word: HeaderWords.Word) -> Bool { word.number != nil && word.range.count <= 2 }

  /// Whether a word names a post.
  static func isPost(_ word: String) -> Bool { posts.contains(word) }

  /// A beginning of bylines, or a name of two to five words, a comma, and a post.
  private static func isByline(_ line: HeaderWords) -> Bool {
    let lower = line.words.map(\.lower)
    guard let last = line.bytes.last, last != UInt8(ascii: "."), last != UInt8(ascii: ","),
      last != UInt8(ascii: ":")
    else { return false }
    for beginning in bylineBeginnings where lower.starts(with: beginning) && lower.count <= 22 { return true }
    guard line.words.count <= 16, let comma = line.bytes.firstIndex(of: UInt8(ascii: ",")) else { return false }
    let name = line.words.prefix { $0.range.upperBound <= comma }
    let post = line.words.dropFirst(name.count)
    guard (2...6).contains(name.count), !post.isEmpty else { return false }
    return name.allSatisfy { $0.isCapitalised && $0.number == nil } && post.contains { posts.contains($0.lower) }
      && post.allSatisfy { $0.isCapitalised || FunctionWords.contains($0.lower) || $0.number != nil }
      && !Salutation.begins(line)
  }

  /// "Delegation of …", "Permanent Mission of …", "Ministry of …"; "… Delegation".
  private static func isIssuer(_ line: HeaderWords) -> Bool {
    guard line.words.count <= 14, let last = line.bytes.last, last != UInt8(ascii: "."), last != UInt8(ascii: ","),
      line.words.allSatisfy({ $0.isCapitalised || FunctionWords.contains($0.lower) || $0.number != nil })
    else { return false }
    let heads = line.words.indices.filter { issuerHeads.contains(line.words[$0].lower) }
    guard let head = heads.first, !line.words.contains(where: { HeaderReader.isTitleWord($0.lower) }) else {
      return false
    }
    let next = head + 1 < line.words.count ? line.words[head + 1].lower : ""
    return next == "of" || (head == line.words.count - 1 && line.words.count <= 5)
  }
}

extension Salutation {
  /// Whether a line cut into words begins like a salutation.
  static func begins(_ line: HeaderWords) -> Bool {
    line.bytes.withUnsafeBufferPointer { begins($0, 0..<$0.count) }
  }
}
