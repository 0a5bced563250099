/// Where a statement was made.
extension HeaderReader {
  /// The first run of up to four capitalised words that belong neither to forum nor day.
  mutating func takePlace(
    _ words: HeaderWords, forum: HeaderForum.Found?, day: HeaderDay.Found?, _ offset: Int
  ) {
    guard header.place == nil, day != nil else { return }
    let rest = HeaderLine.rest(words, forum: forum, day: day)
    guard let range = placeRun(words, rest) else { return }
    header.place = Header.Field(value: words.text(range), range: shifted(words.byteRange(range), offset))
  }

  func placeRun(_ words: HeaderWords, _ candidates: [Int]) -> Range<Int>? {
    var start: Int?
    var end = 0
    for index in candidates {
      let word = words.words[index]
      guard word.isCapitalised, word.number == nil, !HeaderReader.titleWords.contains(word.lower),
        Ordinals.value(word.lower) == nil
      else {
        if start != nil { break }
        continue
      }
      guard let begun = start else {
        start = index
        end = index + 1
        continue
      }
      guard index == end, index - begun < 4, words.gap(after: index - 1).allSatisfy({ $0 == 0x20 }) else { break }
      end = index + 1
    }
    guard var start else { return nil }
    // "The Hague": the article is part of the name.
    if start > 0, words.words[start - 1].lower == "the", words.words[start - 1].isCapitalised,
      words.gap(after: start - 1).elementsEqual([0x20])
    {
      start -= 1
    }
    return start..<end
  }

  func isParenthesised(_ day: HeaderDay.Found, _ words: HeaderWords) -> Bool {
    let range = words.byteRange(day.words)
    let before = words.bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "("))
    let after = words.bytes[range.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    guard let before, let after else { return false }
    return after - before <= 80
  }

  func endsWith(_ day: HeaderDay.Found, _ words: HeaderWords) -> Bool {
    day.words.upperBound == words.words.count
  }

  mutating func takePlaceInParentheses(_ words: HeaderWords, _ day: HeaderDay.Found, _ offset: Int) {
    let range = words.byteRange(day.words)
    guard header.place == nil, let open = words.bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "(")),
      let close = words.bytes[range.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    let inside = words.words.indices.filter {
      words.words[$0].range.lowerBound > open && words.words[$0].range.upperBound <= close
        && !day.words.contains($0)
    }
    guard let run = placeRun(words, inside) else { return }
    header.place = Header.Field(value: words.text(run), range: shifted(words.byteRange(run), offset))
  }

  /// "Washington, DC" on a line of its own right before the line of the day.
  func placeBeforeDate(_ end: Int) -> Header.Field? {
    guard let range = header.dateRange,
      let block = blocks[..<end].firstIndex(where: { $0.range.contains(range.lowerBound) }),
      block > 0, block - 1 != titleBlock
    else { return nil }
    let words = line(block - 1)
    guard (2...4).contains(words.words.count), words.words.allSatisfy(\.isCapitalised),
      words.bytes.count(where: { $0 == UInt8(ascii: ",") }) == 1, HeaderLine.form(of: words) == .other,
      let run = placeRun(words, Array(words.words.indices))
    else { return nil }
    let offset = blocks[block - 1].range.lowerBound
    return Header.Field(value: words.text(run), range: shifted(words.byteRange(run), offset))
  }

  /// "Washington, DC": capitalised words, a comma, and an abbreviation in capitals.
  func isCityLine(_ words: HeaderWords) -> Bool {
    guard let comma = words.bytes.firstIndex(of: UInt8(ascii: ",")), (2...5).contains(words.words.count),
      words.words.allSatisfy({ $0.isCapitalised && $0.number == nil })
    else { return false }
    let region = words.words.filter { $0.range.lowerBound > comma }
    return !region.isEmpty && region.count < words.words.count
      && region.allSatisfy { $0.range.count <= 2 && words.bytes[$0.range].allSatisfy(Letters.isUpper) }
  }

  /// The city of the first line of that form.
  func cityLine(_ end: Int) -> Header.Field? {
    for block in 0..<end where block != titleBlock {
      let words = line(block)
      guard isCityLine(words), let run = placeRun(words, Array(words.words.indices)) else { continue }
      let offset = blocks[block].range.lowerBound
      return Header.Field(value: words.text(run), range: shifted(words.byteRange(run), offset))
    }
    return nil
  }

  /// Whether a block is "Berlin, Germany": two runs of capitalised words and a comma, and nothing else.
  func isCityAndCountry(_ block: Int) -> Bool {
    let words = line(block)
    return (2...5).contains(words.words.count) && words.words.allSatisfy { $0.isCapitalised && $0.number == nil }
      && words.bytes.count(where: { $0 == UInt8(ascii: ",") }) == 1 && words.bytes.last != UInt8(ascii: ",")
      && !words.words.contains { HeaderLine.isPost($0.lower) || HeaderReader.isTitleWord($0.lower) }
  }

  /// The city of such a block.
  func cityAndCountry(_ block: Int) -> Header.Field? {
    let words = line(block)
    guard let run = placeRun(words, Array(words.words.indices)) else { return nil }
    return Header.Field(
      value: words.text(run), range: shifted(words.byteRange(run), blocks[block].range.lowerBound))
  }
}
