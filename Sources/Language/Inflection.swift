/// English inflection: the forms of verbs and the plurals of nouns.
public enum Inflection {
  /// A form of a verb.
  public enum Form: Sendable {
    case base, thirdPerson, past, participle, gerund
  }

  /// The forms of a verb, each with what it is; a form that is both past and participle comes as `past`.
  public static func forms(ofVerb base: String) -> [(String, Form)] {
    let words = base.split(separator: " ", maxSplits: 1)
    guard let first = words.first.map(String.init) else { return [] }
    let rest = words.count > 1 ? " " + words[1] : ""
    let past = irregular[first]?.past ?? regularPast(first)
    let participle = irregular[first]?.participle ?? past
    var forms: [(String, Form)] = [
      (first + rest, .base), (thirdPerson(first) + rest, .thirdPerson), (gerund(first) + rest, .gerund),
    ]
    if past != first { forms.append((past + rest, .past)) }
    if participle != past, participle != first { forms.append((participle + rest, .participle)) }
    // American spelling: "traveled", "traveling".
    if first.hasSuffix("l"), doubling.contains(first) {
      forms += [(first + "ed" + rest, .past), (first + "ing" + rest, .gerund)]
    }
    return forms
  }

  /// The plural of a noun, which it forms on its last word.
  public static func plural(of noun: String) -> String {
    if let fixed = irregularPlurals[noun] { return fixed }
    return thirdPerson(noun)
  }

  private static func thirdPerson(_ word: String) -> String {
    if word == "be" { return "is" }
    if word == "have" { return "has" }
    if word.hasSuffix("y"), !endsInVowelY(word) { return word.dropLast() + "ies" }
    let hissing = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (hissing || word == "go" || word == "do" ? "es" : "s")
  }

  private static func gerund(_ word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    if word.hasSuffix("e"), !word.hasSuffix("ee"), !word.hasSuffix("ye"), !word.hasSuffix("oe"), word != "be" {
      return word.dropLast() + "ing"
    }
    return (doubles(word) ? word + String(word.suffix(1)) : word) + "ing"
  }

  private static func regularPast(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if word.hasSuffix("y"), !endsInVowelY(word) { return word.dropLast() + "ied" }
    return (doubles(word) ? word + String(word.suffix(1)) : word) + "ed"
  }

  private static func endsInVowelY(_ word: String) -> Bool {
    word.dropLast().last.map { "aeiou".contains($0) } ?? false
  }

  /// Whether the last consonant doubles before an ending: one stressed short vowel before one consonant.
  private static func doubles(_ word: String) -> Bool {
    if doubling.contains(word) { return true }
    let letters = Array(word)
    guard letters.count == 3 || letters.count == 4 else { return false }
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    guard let last = letters.last, !vowels.contains(last), !["w", "x", "y"].contains(last) else { return false }
    let inner = letters.filter { vowels.contains($0) }
    return inner.count == 1 && vowels.contains(letters[letters.count - 2])
  }

  private static let doubling: Set<String> = [
    "abet", "acquit", "admit", "commit", "compel", "confer", "control", "defer", "deter", "expel", "forget", "incur",
    "kidnap",
    "occur", "omit", "permit", "prefer", "propel", "recur", "refer", "regret", "repel", "submit", "transfer", "travel",
  ]

  private static let irregularPlurals: [String: String] = [
    "man": "men", "woman": "women", "child": "children", "person": "people", "crisis": "crises", "coup d'etat": "coups",
    "talks": "talks", "consultations": "consultations", "elections": "elections", "hostilities": "hostilities",
  ]

  private static let irregular: [String: (past: String, participle: String)] = [
    "be": ("was", "been"), "become": ("became", "become"), "begin": ("began", "begun"), "bind": ("bound", "bound"),
    "break": ("broke", "broken"), "bring": ("brought", "brought"), "build": ("built", "built"),
    "buy": ("bought", "bought"), "choose": ("chose", "chosen"), "come": ("came", "come"), "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"), "do": ("did", "done"), "draw": ("drew", "drawn"), "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"), "feel": ("felt", "felt"), "fight": ("fought", "fought"), "find": ("found", "found"),
    "forget": ("forgot", "forgotten"), "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"),
    "have": ("had", "had"), "hear": ("heard", "heard"), "hit": ("hit", "hit"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lay": ("laid", "laid"), "lead": ("led", "led"),
    "leave": ("left", "left"), "lend": ("lent", "lent"), "let": ("let", "let"), "lie": ("lay", "lain"),
    "lose": ("lost", "lost"), "make": ("made", "made"), "meet": ("met", "met"), "pay": ("paid", "paid"),
    "put": ("put", "put"), "read": ("read", "read"), "run": ("ran", "run"), "say": ("said", "said"),
    "see": ("saw", "seen"), "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"),
    "set": ("set", "set"), "shoot": ("shot", "shot"), "show": ("showed", "shown"), "sit": ("sat", "sat"),
    "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "stand": ("stood", "stood"),
    "strike": ("struck", "struck"), "swear": ("swore", "sworn"), "take": ("took", "taken"), "tell": ("told", "told"),
    "think": ("thought", "thought"), "understand": ("understood", "understood"), "uphold": ("upheld", "upheld"),
    "win": ("won", "won"), "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"),
    "beat": ("beat", "beaten"), "blow": ("blew", "blown"), "forgive": ("forgave", "forgiven"),
    "overrun": ("overran", "overrun"), "shut": ("shut", "shut"), "slay": ("slew", "slain"),
    "withhold": ("withheld", "withheld"), "overthrow": ("overthrew", "overthrown"),
    "undertake": ("undertook", "undertaken"), "shed": ("shed", "shed"),
  ]
}
