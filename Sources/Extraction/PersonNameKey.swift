/// The words of a personal name, for telling which names are one person's.
struct PersonNameKey: Hashable, Sendable {
  /// Folded words, initials included, particles and hyphens as words of their own left out.
  let words: [String]

  /// Whether a shorter name may be a form of a longer one: same surname, and given names that do not speak against it.
  func isForm(of full: PersonNameKey, isAnnounced: Bool) -> Bool {
    guard let last = words.last, let fullLast = full.words.last, words.count <= full.words.count else { return false }
    if words.count == 1 {
      return last == fullLast || isAnnounced && full.words.contains(last)
    }
    if words == full.words { return true }
    if last == fullLast {
      // "Antony Blinken" and "Antony J. Blinken", "A. Blinken"; "Gil Castillo" and "Luis Alberto Gil Castillo".
      if let first = words.first, let fullFirst = full.words.first, PersonNameKey.agree(first, fullFirst) {
        return true
      }
      return full.words.suffix(words.count).elementsEqual(words)
    }
    // Names written surname first.
    return words.count == full.words.count && Set(words) == Set(full.words)
  }

  private static func agree(_ a: String, _ b: String) -> Bool {
    a == b || a.utf8.count == 1 && b.hasPrefix(a) || b.utf8.count == 1 && a.hasPrefix(b)
  }
}
