import KnowledgeGraph
import Language

/// Makes the lexicon of its descriptions.
struct LexiconReader {
  let tokenizer: Tokenizer

  static func abbreviations(in descriptions: [Description]) -> Set<String> {
    var words: Set<String> = []
    for description in descriptions where description.classes.contains("rap:Abbreviations") {
      words.formUnion(description.all("rap:word"))
    }
    return words
  }

  func lexicon(of descriptions: [Description], abbreviations: Set<String>) throws -> Lexicon {
    var lexicon = Lexicon()
    lexicon.abbreviations = abbreviations
    for description in descriptions {
      for name in description.classes { try add(description, as: name, to: &lexicon) }
    }
    lexicon.givenNameGender = lexicon.givenNameGender.filter { !$0.value.isEmpty }
    return lexicon
  }

  /// A name that both bear keeps no gender.
  private func addGender(_ gender: String, of names: [String], to lexicon: inout Lexicon) {
    for name in names {
      let known = lexicon.givenNameGender[name]
      lexicon.givenNameGender[name] = known == nil || known == gender ? gender : ""
    }
  }

  private func add(_ description: Description, as name: String, to lexicon: inout Lexicon) throws {
    switch name {
    case "rap:GivenNames":
      for property in ["rap:masculine", "rap:feminine", "rap:word"] {
        let names = description.all(property).map(folded)
        lexicon.givenNames.formUnion(names)
        if property != "rap:word" { addGender(String(property.dropFirst(4)), of: names, to: &lexicon) }
      }
      lexicon.ambiguousNames.formUnion(description.all("rap:ambiguousName").map(folded))
    case "rap:SurnameParticles":
      for words in description.all("rap:word") {
        lexicon.particles.formUnion(words.split { $0 == " " || $0 == "-" }.map { folded(String($0)) })
      }
    case "rap:CommonWords":
      lexicon.commonWords.formUnion(description.all("rap:word"))
    case "rap:Title":
      let title = Title(
        label: try label(description), gender: description.first("rap:gender"),
        isPost: description.isTrue("rap:alsoPost"))
      for phrase in names(description) { lexicon.titles.insert(phrase, title, tokenizer: tokenizer) }
    case "rap:Post":
      try addPost(description, to: &lexicon)
    case "rap:PostModifier":
      let status = description.first("rap:status")
      for word in description.all("rap:modifier") + names(description) {
        let key = folded(word.trimmingHyphens)
        lexicon.postModifiers.update(key, with: PostModifier(label: word.trimmingHyphens, status: status))
      }
    case "rap:Occupation":
      for phrase in names(description) { lexicon.occupations.insert(phrase, phrase, tokenizer: tokenizer) }
    case "rap:HeadNoun":
      try addHead(description, to: &lexicon)
    case "rap:WordClass":
      let words = description.all("rap:word")
      let className = String(description.id.split(separator: "/").last ?? "")
      lexicon.insert(words, inClass: className)
      for verb in description.all("rap:verb") {
        lexicon.insert(Inflection.forms(ofVerb: verb).map(\.0), inClass: className)
      }
    default: break
    }
  }

  private func addPost(_ description: Description, to lexicon: inout Lexicon) throws {
    let label = try label(description)
    let text = description.first("rap:postAt") ?? Post.Seat.either.rawValue
    guard let seat = Post.Seat(rawValue: text) else {
      throw OntologyError.unknownValue(
        id: description.id, file: description.file, property: "rap:postAt", value: text,
        allowed: Post.Seat.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let usual = description.first("rap:usualAt")
    for phrase in names(description) {
      lexicon.posts.insert(
        phrase, Post(label: phrase, seat: seat, usualAt: usual, isPlural: false), tokenizer: tokenizer)
      lexicon.posts.insert(
        phrase + "s", Post(label: phrase, seat: seat, usualAt: usual, isPlural: true), tokenizer: tokenizer)
    }
    for phrase in description.all("rap:plural") {
      lexicon.posts.insert(phrase, Post(label: label, seat: seat, usualAt: usual, isPlural: true), tokenizer: tokenizer)
    }
  }

  private func addHead(_ description: Description, to lexicon: inout Lexicon) throws {
    let text = description.first("rap:headKind") ?? ""
    guard let kind = NodeKind(rawValue: text) else {
      throw OntologyError.unknownValue(
        id: description.id, file: description.file, property: "rap:headKind", value: text,
        allowed: "Institution, Instrument, Place")
    }
    let head = HeadNoun(
      kind: kind, isGeneric: description.isTrue("rap:generic"), isStateOrgan: description.isTrue("rap:stateOrgan"))
    for word in description.all("rap:word") {
      lexicon.headNouns.update(WordFolding.canonicalSpelling(word), with: head)
    }
  }

  private func label(_ description: Description) throws -> String {
    guard let label = description.first("skos:prefLabel") else {
      throw OntologyError.incomplete(id: description.id, file: description.file, missing: "skos:prefLabel")
    }
    return label
  }

  private func names(_ description: Description) -> [String] {
    description.all("skos:prefLabel") + description.all("skos:altLabel")
  }

  private func folded(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return tokenizer.tokens(in: bytes, range: 0..<bytes.count).filter { $0.kind != .mark }.map(\.lower).joined()
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    var text = Substring(self)
    while text.first == "-" { text.removeFirst() }
    while text.last == "-" { text.removeLast() }
    return String(text)
  }
}
