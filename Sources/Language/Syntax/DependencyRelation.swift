/// How a word hangs on its head: a relation of Universal Dependencies, with the subtypes of the English treebanks.
///
/// See <https://universaldependencies.org/en/dep/>.
public enum DependencyRelation: UInt8, CaseIterable, Sendable {
  case acl, aclRelcl, advcl, advclRelcl, advmod, amod, appos, aux, auxPass, `case`, cc, ccPreconj, ccomp, compound
  case compoundPrt, conj, cop, csubj, csubjOuter, csubjPass, dep, det, detPredet, discourse, dislocated, expl, fixed
  case flat, goeswith, iobj, list, mark, nmod, nmodDesc, nmodPoss, nmodUnmarked, nsubj, nsubjOuter, nsubjPass, nummod
  case obj, obl, oblAgent, oblUnmarked, orphan, parataxis, punct, reparandum, root, vocative, xcomp

  /// The label as Universal Dependencies writes it ("nsubj:pass").
  public var name: String { DependencyRelation.names[Int(rawValue)] }

  private static let names: [String] = allCases.map { relation in
    var name = ""
    for character in String(describing: relation) {
      name += character.isUppercase ? ":" + character.lowercased() : String(character)
    }
    return name
  }
}
