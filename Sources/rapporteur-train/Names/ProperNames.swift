import Language

/// Reads flat proper names out of a treebank whose mentions are all noun phrases, nested and with their modifiers.
///
/// Kept are mentions of persons, organisations and places that a proper noun heads, cut down to the name: of a person
/// the head and its flat dependents behind the titles, of others the run of name words round the head. Of overlapping
/// names the longest is kept.
struct ProperNames {
  private let sentence: EntitySentence
  private let mentions: [EntitySentence.Mention]

  init(_ sentence: EntitySentence) {
    self.sentence = sentence
    mentions = sentence.mentions
  }

  /// The documents of a file as texts with their names.
  ///
  /// - Throws: Foundation's error for a file that cannot be read.
  static func texts(at path: String, hasNames: Bool) throws -> [AnnotatedText] {
    try EntityTreebank.documents(at: path).map { document in
      var text = AnnotatedText(id: document.id, hasNames: hasNames)
      var length = 0
      func append(_ string: String) {
        text.text += string
        length += string.unicodeScalars.count
      }
      for (index, sentence) in document.sentences.enumerated() {
        if index > 0 { append(sentence.beginsParagraph ? "\n" : " ") }
        var ranges: [Range<Int>] = []
        for (position, word) in sentence.words.enumerated() {
          let start = length
          append(word.form)
          ranges.append(start..<length)
          if word.tag.hasPrefix("NNP") { text.properNouns.append(start..<length) }
          if word.spaceAfter, position + 1 < sentence.words.count { append(" ") }
        }
        for name in ProperNames(sentence).names() {
          text.names.append(
            AnnotatedText.Name(
              range: ranges[name.range.lowerBound].lowerBound..<ranges[name.range.upperBound - 1].upperBound,
              kind: name.kind))
        }
      }
      return text
    }
  }

  private static let kinds: [Substring: NameKind] = [
    "person": .person, "organization": .organisation, "place": .location,
  ]

  /// The names of the sentence by word indexes.
  func names() -> [(range: Range<Int>, kind: NameKind)] {
    let found = mentions.compactMap { mention -> (range: Range<Int>, kind: NameKind)? in
      guard let kind = ProperNames.kinds[mention.type], let range = name(mention, kind) else { return nil }
      return (range, kind)
    }
    var taken: Set<Int> = []
    var kept: [(range: Range<Int>, kind: NameKind)] = []
    let order = found.sorted {
      ($1.range.count, $0.range.lowerBound, $0.kind.rawValue) < ($0.range.count, $1.range.lowerBound, $1.kind.rawValue)
    }
    for name in order where taken.isDisjoint(with: name.range) {
      taken.formUnion(name.range)
      kept.append(name)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func lower(_ index: Int) -> String { sentence.words[index].form.lowercased() }

  private func isTagged(_ index: Int) -> Bool { sentence.words[index].tag.hasPrefix("NNP") }

  private func name(_ mention: EntitySentence.Mention, _ kind: NameKind) -> Range<Int>? {
    let words = sentence.words
    let ids = Set((mention.first...mention.last).map { words[$0].id })
    guard let head = (mention.first...mention.last).first(where: { !ids.contains(words[$0].head) }), isTagged(head)
    else { return nil }
    guard let range = kind == .person ? person(head, mention) : run(round: head, mention, kind) else { return nil }
    let isGeneric = range.count == 1 && kind != .organisation && ProperNames.generic.contains(lower(range.lowerBound))
    return isGeneric ? nil : range
  }

  private func person(_ head: Int, _ mention: EntitySentence.Mention) -> Range<Int>? {
    guard sentence.words[head].tag != "NNPS" else { return nil }
    var last = head
    for index in (head + 1)..<Swift.max(head + 1, mention.last + 1)
    where sentence.words[index].relation.hasPrefix("flat") && sentence.words[index].head == sentence.words[head].id {
      last = index
    }
    let title = (head...last).last { index in
      let word = lower(index)
      return ProperNames.titles.contains(word.trimming(",")) || ProperNames.titles.contains(word.trimming(".,"))
    }
    let first = title.map { $0 + 1 } ?? head
    return first <= last ? first..<(last + 1) : nil
  }

  private func run(round head: Int, _ mention: EntitySentence.Mention, _ kind: NameKind) -> Range<Int> {
    var first = extended(from: head, to: mention.first, step: -1, kind)
    var last = extended(from: head, to: mention.last, step: 1, kind)
    while first < last, ["the", "a", "an", "'s", "\u{2019}s", "-"].contains(lower(first)) { first += 1 }
    while last > first, ["'s", "\u{2019}s", "-"].contains(lower(last)) { last -= 1 }
    return first..<(last + 1)
  }

  private func extended(from head: Int, to end: Int, step: Int, _ kind: NameKind) -> Int {
    var at = head
    while at != end {
      var next = at + step
      while next != end, isLink(next, kind), !isNameWord(next) { next += step }
      let gap = (Swift.min(at, next) + 1..<Swift.max(at, next)).map(lower)
      guard isNameWord(next), gap.suffix(2) != ["and", "the"] else { break }
      let later = Swift.max(at, next)
      if gap == ["and"],
        mentions.contains(where: { $0.first == later && ProperNames.kinds[$0.type] == kind })
      {
        break
      }
      at = next
    }
    return at
  }

  private func isLink(_ index: Int, _ kind: NameKind) -> Bool {
    let word = lower(index)
    return ProperNames.links.contains(word) && !(kind == .location && word == "in")
  }

  private func isNameWord(_ index: Int) -> Bool {
    let word = sentence.words[index]
    if word.tag.hasPrefix("NNP") || word.tag == "CD" { return true }
    let isCapitalised = word.form.unicodeScalars.first?.properties.isUppercase ?? false
    return isCapitalised && index > 0 && ["JJ", "NN", "NNS", "FW", "VBG", "VBN"].contains(word.tag)
  }

  private static let links: Set<String> = [
    "of", "for", "on", "the", "and", "in", "de", "to", "&", "-", "\u{2013}", "'s", "\u{2019}s", "/", "la", "du", "del",
    "al",
  ]
  /// Capitalised nouns for a role or a place that name nobody alone.
  private static let generic: Set<String> = [
    "nation", "state", "world", "space", "house", "man", "petitioner", "respondent", "member", "members", "city",
    "country", "county", "island", "earth", "church", "street", "room", "section", "group", "court", "government",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "madam", "mme", "lord", "lady", "president", "vice", "chancellor",
    "minister", "prime", "premier", "secretary", "general", "deputy", "assistant", "under", "senator", "congressman",
    "congresswoman", "representative", "chairman", "chairwoman", "chair", "judge", "justice", "chief", "governor",
    "mayor", "ambassador", "king", "queen", "prince", "princess", "pope", "sheikh", "emir", "colonel", "captain",
    "sergeant", "commander", "lieutenant", "major", "admiral", "professor", "prof", "speaker", "leader", "attorney",
    "director", "excellency", "majesty", "highness", "his", "her", "your", "h.e", "h.h", "hon", "honorable",
    "honourable", "rev", "reverend", "father", "sister", "brother", "counsel", "detective", "officer", "agent", "st",
    "saint", "administrator", "spokesperson", "spokesman", "spokeswoman", "commissioner", "us", "u.s", "uk",
  ]
}

extension String {
  /// The text without some marks at its ends.
  fileprivate func trimming(_ marks: String) -> String {
    var text = Substring(self)
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
