/// Finds the inline marks of one Markdown paragraph: emphasis, code, links, images, escapes, tags.
struct MarkdownInline {
  private struct Run {
    var sign: UInt8
    var range: Range<Int>
    var opens: Bool
    var closes: Bool
  }

  /// Open marks beyond this many are text.
  private static let mostOpen = 64
  /// Longest link target, in bytes.
  private static let longestAddress = 2048

  private let bytes: UnsafeBufferPointer<UInt8>
  private var found: [Range<Int>] = []
  private var open: [Run] = []
  private var brackets: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The ranges to leave out, in order.
  func drops() -> [Range<Int>] { found.sorted { $0.lowerBound < $1.lowerBound } }

  /// Scans one line of the paragraph.
  mutating func scan(_ line: Range<Int>) {
    brackets = []
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < line.upperBound && isSign(bytes[index + 1]):
        found.append(index..<(index + 1))
        index += 2
      case UInt8(ascii: "\\") where index + 1 == line.upperBound:
        found.append(index..<(index + 1))
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"):
        index = takeRun(index, line)
      case UInt8(ascii: "["):
        if index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: "^"), let end = noteEnd(index, line) {
          found.append(index..<end)
          index = end
        } else {
          brackets.append(index)
          index += 1
        }
      case UInt8(ascii: "]"): index = takeLink(index, line)
      case UInt8(ascii: "<"): index = takeTag(index, line)
      default: index += 1
      }
    }
  }

  private func isSign(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  private mutating func takeRun(_ start: Int, _ line: Range<Int>) -> Int {
    let sign = bytes[start]
    var end = start + 1
    while end < line.upperBound, bytes[end] == sign { end += 1 }
    let before = start > line.lowerBound ? bytes[start - 1] : 0x20
    let after = end < line.upperBound ? bytes[end] : 0x20
    var run = Run(sign: sign, range: start..<end, opens: after > 0x20, closes: before > 0x20)
    // Within a word an underscore is part of it.
    if sign == UInt8(ascii: "_") {
      run.opens = run.opens && !isWord(before)
      run.closes = run.closes && !isWord(after)
    }
    if run.closes, let match = open.lastIndex(where: { $0.sign == sign && $0.range.count == run.range.count }) {
      found.append(open[match].range)
      found.append(run.range)
      open.removeSubrange(match...)
    } else if run.closes, sign == UInt8(ascii: "*"), run.range.count == 3, open.count >= 2,
      open.suffix(2).allSatisfy({ $0.sign == sign }), open.suffix(2).reduce(0, { $0 + $1.range.count }) == 3
    {
      found.append(contentsOf: open.suffix(2).map(\.range))
      found.append(run.range)
      open.removeLast(2)
    } else if run.opens, open.count < MarkdownInline.mostOpen {
      open.append(run)
    }
    return end
  }

  private func isWord(_ byte: UInt8) -> Bool { Letters.isLetterByte(byte) || Letters.isDigit(byte) }

  private func noteEnd(_ start: Int, _ line: Range<Int>) -> Int? {
    bytes[start..<min(line.upperBound, start + 40)].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }

  /// "](address)" or "][name]" after an open bracket.
  private mutating func takeLink(_ close: Int, _ line: Range<Int>) -> Int {
    guard let start = brackets.popLast(), close + 1 < line.upperBound else { return close + 1 }
    let next = bytes[close + 1]
    guard next == UInt8(ascii: "(") || next == UInt8(ascii: "[") else { return close + 1 }
    let closing: UInt8 = next == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var depth = 0
    var end: Int?
    for index in (close + 1)..<min(line.upperBound, close + MarkdownInline.longestAddress) {
      if bytes[index] == next { depth += 1 }
      if bytes[index] == closing {
        depth -= 1
        if depth == 0 {
          end = index + 1
          break
        }
      }
    }
    guard let end else { return close + 1 }
    if start > line.lowerBound, bytes[start - 1] == UInt8(ascii: "!") {
      while let last = found.last, last.lowerBound >= start { found.removeLast() }
      found.append((start - 1)..<end)
    } else {
      found.append(start..<(start + 1))
      found.append(close..<end)
    }
    return end
  }

  /// "<br>", "<!-- … -->"; of "<https://…>" only the angles.
  private mutating func takeTag(_ start: Int, _ line: Range<Int>) -> Int {
    guard start + 1 < line.upperBound,
      let end = bytes[start..<min(line.upperBound, start + 400)].firstIndex(of: UInt8(ascii: ">"))
    else { return start + 1 }
    let next = bytes[start + 1]
    guard Letters.isASCIILetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else {
      return start + 1
    }
    if bytes[start..<end].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }),
      !bytes[start..<end].contains(0x20)
    {
      found.append(start..<(start + 1))
      found.append(end..<(end + 1))
    } else {
      found.append(start..<(end + 1))
    }
    return end + 1
  }
}
