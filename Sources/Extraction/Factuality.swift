import Language
import Ontology

/// Tells what a text asserts from what it denies, conditions, wishes, fears or calls for.
struct Factuality {
  let phrases: PhraseReader
  private var lexicon: Lexicon { phrases.lexicon }

  private static let depthLimit = 8

  /// Whether the happening that a unit tells of is not asserted: the unit, or a clause or noun above it, is hedged.
  ///
  /// What a definite noun phrase names ("the assassination of X") is taken as given, unless its own governor undoes it
  /// ("prevent the execution of X"); so is what a relative or temporal clause tells.
  func isIrrealisEvent(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    var node = unit
    for _ in 0..<Factuality.depthLimit {
      if isHedged(node, syntax, modals: "irrealis") || isPossible(node, syntax) { return true }
      guard let head = syntax.head(node) else { return false }
      if isEventUnderIrrealis(node, head, syntax) { return true }
      switch syntax.relation(node) {
      case .conj, .xcomp, .ccomp: break
      case .aclRelcl, .acl, .parataxis, .nmodPoss: return false
      case .advcl where !isInfinitive(node, syntax): return false
      default: if isDefinite(node, syntax) { return false }
      }
      node = head
    }
    return false
  }

  private func isDefinite(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.tree.children(of: unit).contains { child in
      switch syntax.relation(child) {
      case .nmodPoss: true
      case .det: lexicon.isIn("definite", word(child, syntax))
      case .compound, .amod: phrases.mention(child, syntax) != nil
      default: false
      }
    }
  }

  /// Whether the stance that a unit expresses is not taken: denied, modal, conditional, or asked of somebody.
  ///
  /// "We wish to thank", "would like to commend" and "must condemn" take the stance; "urge X to condemn" does not.
  func isIrrealisStance(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    var node = unit
    var isJoined = false
    for _ in 0..<Factuality.depthLimit {
      if !isJoined, isHedged(node, syntax, modals: "tentative") { return true }
      guard let head = syntax.head(node) else { return false }
      switch syntax.relation(node) {
      case .xcomp, .ccomp, .advcl:
        if lexicon.isIn("performative", word(head, syntax)) { return false }
        if isInfinitive(node, syntax), lexicon.isIn("directing", word(head, syntax)) { return true }
        if lexicon.isIn("nonfactive", word(head, syntax)) { return true }
      case .acl where isInfinitive(node, syntax):
        // "urge all countries to support": the tree may hang the infinitive on the noun.
        return syntax.head(head).map { lexicon.isIn("directing", word($0, syntax)) } ?? false
      case .conj:
        // "urge X to stop and to support": the second is as asked for as the first; what hedges the first is its own.
        isJoined = true
        node = head
        continue
      case .acl, .aclRelcl, .parataxis: return false
      case .obj: if lexicon.isIn("unrealizing", word(head, syntax)) { return true }
      default: break
      }
      isJoined = false
      node = head
    }
    return false
  }

  private func isEventUnderIrrealis(_ node: Int, _ head: Int, _ syntax: SentenceSyntax) -> Bool {
    let governor = word(head, syntax)
    switch syntax.relation(node) {
    case .xcomp, .ccomp, .csubj:
      return lexicon.isIn("nonfactive", governor) || isInfinitive(node, syntax) && !lexicon.isIn("realizing", governor)
    case .advcl: return isInfinitive(node, syntax) && !lexicon.isIn("motion", governor)
    case .acl: return isInfinitive(node, syntax)
    case .obj, .nsubjPass: return lexicon.isIn("unrealizing", governor)
    case .obl, .nmod:
      let prepositions = phrases.prepositions(node, syntax)
      return prepositions.contains { lexicon.isIn("hypotheticalPreposition", $0) }
        || prepositions.contains("for") && lexicon.isIn("nonfactive", governor)
        || lexicon.isIn("hypotheticalNoun", governor)
    default: return false
    }
  }

  private func word(_ unit: Int, _ syntax: SentenceSyntax) -> String { phrases.lower(unit, syntax) }

  private func isInfinitive(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.children(unit, .mark).contains { word($0, syntax) == "to" }
  }

  /// Whether a unit itself is denied, modal or conditional.
  private func isHedged(_ unit: Int, _ syntax: SentenceSyntax, modals: String) -> Bool {
    syntax.tree.children(of: unit).contains { child in
      switch syntax.relation(child) {
      case .aux, .mark: lexicon.isIn(modals, word(child, syntax))
      case .advmod, .det: lexicon.isIn("negation", word(child, syntax))
      default: false
      }
    }
  }

  /// "A possible attack", "any future meeting".
  private func isPossible(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.children(unit, .amod, .det).contains { lexicon.isIn("hypothetical", word($0, syntax)) }
  }
}
