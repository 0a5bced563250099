/// Finds the body before which a statement was made, and the number of its meeting or session.
enum HeaderForum {
  /// A forum and the words that name it, its number included.
  struct Found {
    var name: String
    /// Whether the line says whose body it is ("OSCE Permanent Council", not "Permanent Council").
    var hasOwner: Bool
    var number: Int?
    var words: Range<Int>
    var nameWords: Range<Int>
    var numberWord: Int?
  }

  /// Bodies of states that meet and hear statements, as they write themselves.
  private static let bodies: [[String]] = [
    "Permanent Council", "Forum for Security Co-operation", "Forum for Security Cooperation", "General Assembly",
    "Security Council", "Human Rights Council", "Ministerial Council", "Economic and Social Council",
    "Parliamentary Assembly", "Committee of Ministers", "Conference on Disarmament", "Board of Governors",
    "Executive Council", "Executive Board", "North Atlantic Council", "Peacebuilding Commission", "General Conference",
    "World Health Assembly", "Economic and Environmental Forum", "Human Dimension Conference",
    "Annual Security Review Conference", "Conference of the Parties", "Conference of the States Parties",
    "Peace and Security Council", "Commission on Human Rights", "Commission on the Status of Women",
    "Trusteeship Council", "Joint Consultative Group", "Open Skies Consultative Commission", "Trade Policy Review Body",
    "General Council", "Governing Body", "Statistical Commission", "First Committee", "Second Committee",
    "Third Committee", "Fourth Committee", "Fifth Committee", "Sixth Committee", "Asian Security Conference",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let lowered = bodies.map { $0.map { $0.lowercased() } }

  /// Short names that speak of forum and owner at once; only with a number ("UNGA79").
  private static let shortNames = [
    "unga": "UN General Assembly", "unsc": "UN Security Council", "unhrc": "UN Human Rights Council",
    "hrc": "UN Human Rights Council",
  ]

  private static let owners: [[String]] = [
    "United Nations", "African Union", "European Union", "Council of Europe", "Organization of American States",
    "Organization for Security and Co-operation in Europe", "International Atomic Energy Agency",
    "League of Arab States",
    "World Trade Organization", "International Labour Organization",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let meetingWords: Set<String> = [
    "meeting", "session", "plenary", "regular", "special", "extraordinary", "reinforced", "annual", "emergency",
    "formal", "informal", "substantive", "joint",
  ]

  /// The first forum of a line.
  static func find(in line: HeaderWords) -> Found? {
    let lower = line.words.map(\.lower)
    for index in lower.indices {
      if let found = shortName(line, index) { return found }
      for (body, words) in zip(bodies, lowered) where matches(lower, words, at: index) {
        return complete(line, lower, body, index..<(index + words.count))
      }
    }
    return nil
  }

  /// A longer name in a text for a body that the header names without owner: "General Assembly" → "United Nations
  /// General Assembly".
  static func withOwner(_ name: String, in text: [UInt8]) -> String? {
    let key = Array((" " + name).utf8)
    var index = 0
    let last = min(text.count, 1 << 16) - key.count
    while index < last {
      guard text[index] == 0x20, text[index + 1] == key[1], text[index..<(index + key.count)].elementsEqual(key) else {
        index += 1
        continue
      }
      let before = HeaderWords(Array(text[max(0, index - 60)..<index]))
      if let owner = owner(before, before.words.map(\.lower), before: before.words.count) {
        return owner.name + " " + name
      }
      index += 1
    }
    return nil
  }

  private static func matches(_ lower: [String], _ words: [String], at index: Int) -> Bool {
    index >= 0 && index + words.count <= lower.count && lower[index..<(index + words.count)].elementsEqual(words)
  }

  private static func shortName(_ line: HeaderWords, _ index: Int) -> Found? {
    let word = line.words[index]
    let letters = word.lower.prefix { !$0.isNumber }
    guard word.isCapitalised, let name = shortNames[String(letters)] else { return nil }
    if letters.count < word.lower.count, let number = Int(word.lower.dropFirst(letters.count)) {
      return Found(
        name: name, hasOwner: true, number: number, words: index..<(index + 1), nameWords: index..<(index + 1),
        numberWord: index)
    }
    guard index + 1 < line.words.count, let number = line.words[index + 1].number, number < 200 else { return nil }
    return Found(
      name: name, hasOwner: true, number: number, words: index..<(index + 2), nameWords: index..<(index + 1),
      numberWord: index + 1)
  }

  private static func complete(
    _ line: HeaderWords, _ lower: [String], _ body: [String], _ range: Range<Int>
  ) -> Found {
    var found = Found(
      name: body.joined(separator: " "), hasOwner: false, number: nil, words: range, nameWords: range, numberWord: nil)
    if let owner = owner(line, lower, before: range.lowerBound) {
      found.name = owner.name + " " + found.name
      found.hasOwner = true
      found.nameWords = owner.start..<range.upperBound
    } else if let owner = ownerAfter(line, lower, range.upperBound) {
      found.name = owner.name + " " + found.name
      found.hasOwner = true
      found.nameWords = range.lowerBound..<owner.end
    }
    found.words = found.nameWords
    readNumber(line, lower, &found)
    return found
  }

  /// The organisation that stands right before a word: an acronym or a known name.
  private static func owner(
    _ line: HeaderWords, _ lower: [String], before end: Int
  ) -> (name: String, start: Int)? {
    for owner in owners where matches(lower, owner.map { $0.lowercased() }, at: end - owner.count) {
      return (owner.joined(separator: " "), end - owner.count)
    }
    guard end > 0 else { return nil }
    let word = line.words[end - 1]
    let name = line.text((end - 1)..<end)
    let isAcronym = word.isAllCapitals && (2...6).contains(word.range.count) && !FunctionWords.contains(word.lower)
    return isAcronym ? (name, end - 1) : nil
  }

  /// "… of the OSCE", "… of the United Nations".
  private static func ownerAfter(_ line: HeaderWords, _ lower: [String], _ start: Int) -> (name: String, end: Int)? {
    guard matches(lower, ["of", "the"], at: start) else { return nil }
    for owner in owners where matches(lower, owner.map { $0.lowercased() }, at: start + 2) {
      return (owner.joined(separator: " "), start + 2 + owner.count)
    }
    guard start + 2 < line.words.count, line.words[start + 2].isAllCapitals else { return nil }
    return (line.text((start + 2)..<(start + 3)), start + 3)
  }

  private static func readNumber(_ line: HeaderWords, _ lower: [String], _ found: inout Found) {
    var next = found.nameWords.upperBound
    if next < lower.count, ["no", "nr", "number", "meeting", "session"].contains(lower[next]) { next += 1 }
    if next < lower.count, ["no", "nr", "number"].contains(lower[next]) { next += 1 }
    if next < lower.count, let number = line.words[next].number ?? glued(lower[next]), number > 0, number < 100_000,
      !(next + 1 < lower.count && (HeaderDay.isMonth(lower[next + 1]) || lower[next + 1] == "of"))
        && !isPartOfDay(line, next)
    {
      found.number = number
      found.numberWord = next
      found.words = found.nameWords.lowerBound..<(next + 1)
      return
    }
    if next < lower.count, let number = Ordinals.value(lower[next]), next + 1 < lower.count,
      meetingWords.contains(lower[next + 1])
    {
      found.number = number
      found.numberWord = next
      var end = next + 1
      while end < lower.count, meetingWords.contains(lower[end]) { end += 1 }
      found.words = found.nameWords.lowerBound..<end
      return
    }
    readNumberBefore(line, lower, &found)
  }

  /// "1543rd Meeting of the", "79'" Session of the", "Seventy-ninth Session of the", "79" ".
  private static func readNumberBefore(_ line: HeaderWords, _ lower: [String], _ found: inout Found) {
    var index = found.nameWords.lowerBound - 1
    while index >= 0, index > found.nameWords.lowerBound - 8,
      meetingWords.contains(lower[index]) || lower[index] == "of" || lower[index] == "the"
    {
      index -= 1
    }
    guard index >= 0 else { return }
    // A bare number is an ordinal whose raised letters the scanner took for quotation marks.
    let number = Ordinals.value(lower[index]) ?? line.words[index].number
    guard let number, number > 0, number < 100_000, !isPartOfDay(line, index) else { return }
    found.number = number
    found.numberWord = index
    found.words = index..<found.words.upperBound
  }

  private static func glued(_ word: String) -> Int? {
    word.hasPrefix("no") ? Int(word.dropFirst(2)) : nil
  }

  private static func isPartOfDay(_ line: HeaderWords, _ index: Int) -> Bool {
    HeaderDay.find(in: line)?.words.contains(index) ?? false
  }
}
