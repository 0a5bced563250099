import KnowledgeGraph
import Language
import Ontology

/// Finds the names of the gazetteer in a document, longest first.
struct GazetteerMatcher {
  let document: Document
  let knowledge: KnowledgeBase

  /// Adds the gazetteer's names to a set of mentions.
  func match(into set: inout MentionSet) {
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let mention = mention(at: index, in: sentence) else {
          index += 1
          continue
        }
        set.add(NamesakeStates(document: document, knowledge: knowledge).told(mention, set))
        addNested(in: mention, sentence: sentence, to: &set)
        index = mention.tokens.upperBound
      }
    }
  }

  private func mention(at start: Int, in sentence: Sentence) -> Mention? {
    guard document.tokens[start].isWordlike else { return nil }
    for match in knowledge.gazetteer.names.matches(in: document.tokens, from: start, limit: sentence.tokens.upperBound)
    {
      let range = trimmed(start..<match.end)
      guard !range.isEmpty, !hasStrayArticle(range) else { continue }
      for form in match.forms where isPlausible(form, range, in: sentence) {
        let entry = knowledge.gazetteer.entries[form.entry]
        var mention = Mention(
          tokens: range, kind: entry.kind, entry: form.entry, form: Mention.Form(form.role),
          rule: "gazetteer", confidence: entry.isAmbiguous ? 0.7 : 0.97)
        if form.role == .contextName { mention.confidence = 0.8 }
        return mention
      }
    }
    return nil
  }

  /// "OSCE the Mission in Kosovo": an article within a name stands behind a preposition or "and".
  private func hasStrayArticle(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      let before = document.tokens[index - 1].lower
      return document.tokens[index].lower == "the" && !knowledge.lexicon.isIn("preposition", before)
        && !knowledge.lexicon.isIn("conjunction", before) && document.tokens[index - 1].kind == .word
    }
  }

  /// Names of related things within a name ("OSCE", "Astana" in "OSCE Programme Office in Astana").
  private func addNested(in outer: Mention, sentence: Sentence, to set: inout MentionSet) {
    guard let index = outer.entry, outer.tokens.count > 1 else { return }
    let entry = knowledge.gazetteer.entries[index]
    let related = Set([entry.parent, entry.organOf].compactMap { $0 } + entry.locatedIn + entry.members)
    let isInstrument = entry.kind == .instrument
    guard !related.isEmpty || isInstrument else { return }
    for start in outer.tokens {
      for match in knowledge.gazetteer.names.matches(in: document.tokens, from: start, limit: outer.tokens.upperBound) {
        guard start..<match.end != outer.tokens,
          let form = match.forms.first(where: {
            let inner = knowledge.gazetteer.entries[$0.entry]
            return related.contains(inner.id) || isInstrument && inner.kind == .institution && $0.role != .contextName
          }),
          isPlausible(form, start..<match.end, in: sentence)
        else { continue }
        var nested = Mention(
          tokens: start..<match.end, kind: knowledge.gazetteer.entries[form.entry].kind, entry: form.entry,
          form: Mention.Form(form.role), rule: "gazetteer-part", confidence: 0.95)
        nested.isNested = true
        set.addNested(nested)
      }
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, document.tokens[last].kind == .possessive || isGroupNoun(last), range.count > 1 {
      range = range.lowerBound..<last
    }
    return range
  }

  /// "countries" in "EFTA countries" is no part of the name.
  private func isGroupNoun(_ index: Int) -> Bool {
    ["countries", "country", "members", "states"].contains(document.tokens[index].lower)
      && !document.tokens[index].isCapitalised
  }

  private func isPlausible(_ form: NameForm, _ range: Range<Int>, in sentence: Sentence) -> Bool {
    let entry = knowledge.gazetteer.entries[form.entry]
    let first = document.tokens[range.lowerBound]
    if form.role == .acronym {
      // "US$" is a currency.
      if document.word(range.upperBound, sameSentenceAs: range.lowerBound) == "$" { return false }
      let written = document.text(range).filter { $0 != "." && $0 != " " }
      return entry.acronyms.contains { $0.filter { $0 != "." && $0 != " " } == written }
    }
    let wantsCapital = entry.label.unicodeScalars.first?.properties.isUppercase ?? true
    if wantsCapital || range.count == 1 {
      guard first.isCapitalised || first.kind == .number else { return false }
      if range.count > 1, let last = range.last, !document.tokens[last].isCapitalised,
        document.tokens[last].kind == .word, !entry.labelEndsLower(form)
      {
        return false
      }
    }
    if form.role == .contextName { return !sentence.isTitleCase && isContextNameAlone(range) }
    if followsPersonalName(range) { return false }
    return !entry.isAmbiguous || hasSupport(range, entry)
  }

  /// A context name stands alone: no capitalised word beside it that makes it part of another name.
  private func isContextNameAlone(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    if before >= 0, document.sentenceOfToken[before] == document.sentenceOfToken[range.lowerBound],
      document.tokens[before].isCapitalised, !document.startsSentence(before)
    {
      return false
    }
    let next = document.word(after, sameSentenceAs: range.lowerBound)
    if next == "of" || next == "for" || next == "on" {
      return !(after + 1 < document.tokens.count && capitalFollows(after + 1))
    }
    return next.isEmpty || !document.tokens[after].isCapitalised
  }

  private func capitalFollows(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.lower == "the", index + 1 < document.tokens.count { return document.tokens[index + 1].isCapitalised }
    return token.isCapitalised
  }

  /// Whether a single-word name follows a given name or an initial, as a surname does.
  private func followsPersonalName(_ range: Range<Int>) -> Bool {
    guard range.count == 1, range.lowerBound > 0,
      document.sentenceOfToken[range.lowerBound - 1] == document.sentenceOfToken[range.lowerBound]
    else { return false }
    let before = document.tokens[range.lowerBound - 1]
    guard before.kind == .word, before.isCapitalised, !document.tokens[range.lowerBound].isAllCapitals else {
      return false
    }
    return knowledge.lexicon.givenNames.contains(before.lower)
      && knowledge.gazetteer.names.matches(
        in: document.tokens, from: range.lowerBound - 1, limit: range.lowerBound
      ).isEmpty
      && !knowledge.lexicon.commonWords.contains(before.lower)
  }

  /// Whether the context speaks for a name that is an ordinary word too: a locative preposition before it, or its
  /// country beside it.
  private func hasSupport(_ range: Range<Int>, _ entry: GazetteerEntry) -> Bool {
    let before = document.wordBefore(range.lowerBound)
    let next = document.word(range.upperBound, sameSentenceAs: range.lowerBound)
    if entry.kind == .place || entry.kind == .country {
      if ["in", "near", "at"].contains(before) { return true }
      if next == ",", range.upperBound + 1 < document.tokens.count {
        let following = knowledge.gazetteer.names.matches(
          in: document.tokens, from: range.upperBound + 1, limit: document.tokens.count)
        return following.contains { match in
          match.forms.contains { entry.locatedIn.contains(knowledge.gazetteer.entries[$0.entry].id) }
        }
      }
      return false
    }
    return before == "the" || !document.startsSentence(range.lowerBound)
  }
}

extension Mention.Form {
  init(_ role: NameForm.Role) {
    switch role {
    case .label, .alias: self = .name
    case .acronym: self = .acronym
    case .adjective: self = .adjective
    case .demonym: self = .demonym
    case .metonym: self = .metonym
    case .contextName: self = .contextName
    }
  }
}

extension GazetteerEntry {
  /// Whether the names of a role may end in a lower-case word.
  fileprivate func labelEndsLower(_ form: NameForm) -> Bool {
    ([label] + aliases + contextNames).contains { name in
      name.split(separator: " ").last?.unicodeScalars.first?.properties.isLowercase ?? false
    }
  }
}
