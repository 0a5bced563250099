import Language

/// Reads forum, place, day, title, issuer and bylines off the first blocks of a reading.
struct HeaderReader {
  /// What came with the file and not in its text.
  struct Given {
    var title: String?
    var date: CalendarDay?
  }

  /// A header has no more blocks than this.
  private static let mostBlocks = 16
  static let titleWords: Set<String> = [
    "statement", "statements", "message", "remarks", "address", "response", "reply", "declaration", "speech",
    "intervention", "communiqué", "communique", "release", "announcement", "comments", "comment", "opening", "closing",
    "right", "readout", "note", "report", "contribution", "reaction", "conclusions", "letter", "keynote",
  ]

  /// Whether a word in lower case names a kind of text that statements are.
  static func isTitleWord(_ word: String) -> Bool { titleWords.contains(word) }

  let bytes: [UInt8]
  let blocks: [Block]
  var header = Header()
  /// Blocks of the header whose form says nothing.
  private var unnamed: [Int] = []
  /// Block that is the title.
  var titleBlock: Int?

  private init(_ bytes: [UInt8], _ blocks: [Block]) {
    self.bytes = bytes
    self.blocks = blocks
  }

  /// The header, and the index of the block that is the title.
  static func read(_ bytes: [UInt8], _ blocks: [Block], given: Given) -> (header: Header, titleBlock: Int?) {
    var reader = HeaderReader(bytes, blocks)
    reader.read(given)
    return (reader.header, reader.titleBlock)
  }

  private mutating func read(_ given: Given) {
    var end = 0
    let title = given.title.map { Letters.key(Array($0.utf8)) }
    while end < min(blocks.count, HeaderReader.mostBlocks) {
      if titleBlock == nil, let title, !title.isEmpty, Letters.key(Array(bytes[blocks[end].range])) == title {
        readTitle(end)
      } else if isBody(end) {
        break
      } else {
        readBlock(end)
      }
      end += 1
    }
    // A text of which all looks like a header has no header but its forms.
    chooseTitle(given)
    if header.place == nil { header.place = placeBeforeDate(end) ?? cityLine(end) }
    if let given = given.date {
      if header.date != given { header.dateRange = nil }
      header.date = given
    }
    if let forum = header.forum, !hasOwner(forum.value),
      let longer = HeaderForum.withOwner(forum.value, in: bytes)
    {
      header.forum?.value = longer
    }
    header.bodyStart = end < blocks.count ? blocks[end].range.lowerBound : bytes.count
    if end == blocks.count, blocks.count == 1, titleBlock == nil { header.bodyStart = 0 }
  }

  private func hasOwner(_ forum: String) -> Bool {
    HeaderForum.find(in: HeaderWords(Array(forum.utf8)))?.hasOwner ?? true
  }

  func line(_ block: Int) -> HeaderWords { HeaderWords(Array(bytes[blocks[block].range])) }

  /// Whether running text begins with a block: a sentence, or a salutation.
  private func isBody(_ block: Int) -> Bool {
    let range = blocks[block].range
    if blocks[block].kind == .heading { return false }
    if blocks[block].kind != .paragraph || range.count > 400 { return true }
    let words = line(block)
    if words.words.isEmpty { return false }
    switch HeaderLine.form(of: words) {
    case .forum, .date, .byline, .issuer: return false
    case .other: break
    }
    guard let last = bytes[range].last else { return false }
    if words.words.count <= 24, Salutation.begins(words) {
      if last == UInt8(ascii: ",") || (block > 0 && endsLikeSalutation(range)) { return true }
    }
    let endsSentence =
      last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: "?")
      || last == UInt8(ascii: "!") || last == UInt8(ascii: ";")
    if isCityLine(words) { return false }
    if endsSentence { return words.words.count > 3 || block > 0 || last == UInt8(ascii: ":") }
    return words.words.count > 60
  }

  private func endsLikeSalutation(_ range: Range<Int>) -> Bool {
    guard let last = bytes[range].last else { return false }
    return last == UInt8(ascii: ",") || last == UInt8(ascii: "!") || last == UInt8(ascii: ".")
      || last == UInt8(ascii: ":") || range.count <= 60
  }

  private mutating func readBlock(_ block: Int) {
    let words = line(block)
    let form = HeaderLine.form(of: words)
    let day = HeaderDay.find(in: words)
    let forum = HeaderForum.find(in: words)
    let offset = blocks[block].range.lowerBound
    switch form {
    case .forum, .date:
      takeForum(forum, words, offset)
      takeDay(day, offset, words)
      takePlace(words, forum: forum, day: day, offset)
    case .byline: header.bylines.append(Header.Field(value: text(block), range: blocks[block].range))
    case .issuer where header.issuer == nil: takeIssuer(block, words, offset)
    case .issuer, .other:
      unnamed.append(block)
      // A long line, or one joined of several, may name the forum and the day in passing.
      if let forum, forum.number != nil || isAnnounced(forum, words) { takeForum(forum, words, offset) }
      takeDay(ofTitle: day, offset, words)
    }
  }

  /// The block that repeats the title given with the file, whatever its form.
  private mutating func readTitle(_ block: Int) {
    let words = line(block)
    let offset = blocks[block].range.lowerBound
    titleBlock = block
    if let forum = HeaderForum.find(in: words), isAnnounced(forum, words) { takeForum(forum, words, offset) }
    takeDay(ofTitle: HeaderDay.find(in: words), offset, words)
  }

  /// The day of a title: in parentheses, or behind a dash or comma at its end; any other is what the title speaks of.
  private mutating func takeDay(ofTitle day: HeaderDay.Found?, _ offset: Int, _ words: HeaderWords) {
    guard let day else { return }
    if isParenthesised(day, words) {
      takeDay(day, offset, words)
      takePlaceInParentheses(words, day, offset)
    } else if endsWith(day, words), header.forum != nil || isSetOff(day, words) {
      takeDay(day, offset, words)
    }
  }

  private func isSetOff(_ day: HeaderDay.Found, _ words: HeaderWords) -> Bool {
    guard day.words.lowerBound > 0 else { return false }
    return words.gap(after: day.words.lowerBound - 1).contains { $0 != 0x20 }
  }

  private func text(_ block: Int) -> String { String(decoding: bytes[blocks[block].range], as: UTF8.self) }

  private mutating func takeForum(_ forum: HeaderForum.Found?, _ words: HeaderWords, _ offset: Int) {
    guard header.forum == nil, let forum else { return }
    header.forum = Header.Field(value: forum.name, range: shifted(words.byteRange(forum.nameWords), offset))
    if let number = forum.number, let index = forum.numberWord {
      header.number = Header.Field(value: String(number), range: shifted(words.words[index].range, offset))
    }
  }

  private mutating func takeDay(_ day: HeaderDay.Found?, _ offset: Int, _ words: HeaderWords) {
    guard header.date == nil, let day else { return }
    header.date = day.day
    header.dateRange = shifted(words.byteRange(day.words), offset)
  }

  func shifted(_ range: Range<Int>, _ offset: Int) -> Range<Int> {
    (range.lowerBound + offset)..<(range.upperBound + offset)
  }

  /// "at the 79th Session of the General Assembly", "in the Security Council".
  private func isAnnounced(_ forum: HeaderForum.Found, _ words: HeaderWords) -> Bool {
    var index = forum.words.lowerBound - 1
    while index >= 0, ["the", "of", "meeting", "session", "debate", "general"].contains(words.words[index].lower) {
      index -= 1
    }
    return index >= 0 && ["at", "before", "to", "in"].contains(words.words[index].lower)
  }

  private mutating func takeIssuer(_ block: Int, _ words: HeaderWords, _ offset: Int) {
    // Scanned letterheads repeat a name in their seal; the office's name begins at its kind.
    let starts: Set<String> = ["permanent", "delegation", "embassy", "ministry", "mission", "government"]
    let first = words.words.indices.first { starts.contains(words.words[$0].lower) } ?? 0
    let range = shifted(words.byteRange(first..<words.words.count), offset)
    header.issuer = Header.Field(value: String(decoding: bytes[range], as: UTF8.self), range: range)
  }

  /// The title is the first unnamed block, unless that is a short name before another: then it is the issuer.
  private mutating func chooseTitle(_ given: Given) {
    var candidates = unnamed
    if let first = candidates.first, first > 0, candidates.count > 1 || titleBlock != nil, isCityAndCountry(first) {
      if header.place == nil { header.place = cityAndCountry(first) }
      candidates.removeFirst()
    }
    if header.issuer == nil, candidates.count >= 2 {
      let words = line(candidates[0])
      let isName =
        words.words.count <= 5 && !words.words.contains { HeaderReader.isTitleWord($0.lower) }
        && words.words.allSatisfy { $0.isCapitalised || FunctionWords.contains($0.lower) }
      let next = line(candidates[1])
      let isTitle = next.words.count > 5 || next.words.contains { HeaderReader.isTitleWord($0.lower) }
      if isName, isTitle {
        header.issuer = Header.Field(value: text(candidates[0]), range: blocks[candidates[0]].range)
        candidates.removeFirst()
      }
    }
    let chosen =
      candidates.first { line($0).words.contains { HeaderReader.isTitleWord($0.lower) } && blocks[$0].range.count > 14 }
      ?? candidates.first { blocks[$0].kind == .heading } ?? candidates.first
    // The first line of a release is its title, whatever follows.
    if titleBlock == nil, given.title == nil { titleBlock = candidates.first == 0 ? 0 : chosen }
    if let titleBlock {
      header.title = Header.Field(value: text(titleBlock), range: blocks[titleBlock].range)
      takeSpeaker(ofTitle: titleBlock)
    } else if let title = given.title {
      header.title = Header.Field(value: title, range: nil)
    }
  }

  /// Who speaks, in a title such as "STATEMENT BY ANN LEE, PRESIDENT OF … at the General Debate".
  private mutating func takeSpeaker(ofTitle block: Int) {
    let words = line(block)
    let kinds: Set<String> = ["statement", "remarks", "address", "speech", "intervention", "message", "declaration"]
    guard let by = words.words.firstIndex(where: { $0.lower == "by" }), (1...5).contains(by),
      kinds.contains(words.words[by - 1].lower), by + 1 < words.words.count
    else { return }
    let stops: Set<String> = [
      "at", "on", "during", "before", "to", "regarding", "concerning", "commending", "following", "marking",
      "welcoming", "condemning", "announcing",
    ]
    let end = words.words.dropFirst(by + 2).firstIndex { stops.contains($0.lower) } ?? words.words.count
    let namesPost = words.words[(by + 1)..<end].contains { HeaderLine.isPost($0.lower) }
    // "by the United States and France": states speak there, no person or office.
    guard namesPost || words.words[by + 1].lower != "the" else { return }
    let range = shifted(words.byteRange((by + 1)..<end), blocks[block].range.lowerBound)
    header.bylines.insert(Header.Field(value: String(decoding: bytes[range], as: UTF8.self), range: range), at: 0)
  }
}
