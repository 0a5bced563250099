import Language
import Testing

/// Words that hang on each other in a sentence of our own: dependent, relation, head ("" for the root).
struct ConstructionCase: CustomTestStringConvertible, Sendable {
  let sentence: String
  let arcs: [(dependent: String, relation: DependencyRelation, head: String)]

  var testDescription: String { sentence }
}

@Suite("Syntax of the constructions that statements are made of")
struct SyntaxConstructionTests {
  static let cases: [ConstructionCase] = [
    ConstructionCase(
      sentence: "Norway condemned the attack .",
      arcs: [
        ("Norway", .nsubj, "condemned"), ("attack", .obj, "condemned"), ("the", .det, "attack"),
        ("condemned", .root, ""),
      ]),
    ConstructionCase(
      sentence: "The agreement was signed in Geneva by the two ministers .",
      arcs: [
        ("agreement", .nsubjPass, "signed"), ("was", .auxPass, "signed"), ("ministers", .oblAgent, "signed"),
        ("by", .case, "ministers"), ("Geneva", .obl, "signed"),
      ]),
    ConstructionCase(
      sentence: "France and Germany welcomed the decision .",
      arcs: [("France", .nsubj, "welcomed"), ("Germany", .conj, "France"), ("and", .cc, "Germany")]),
    ConstructionCase(
      sentence: "She met the president and thanked the government .",
      arcs: [("met", .root, ""), ("thanked", .conj, "met"), ("government", .obj, "thanked")]),
    ConstructionCase(
      sentence: "The minister who visited London met the press .",
      arcs: [
        ("minister", .nsubj, "met"), ("visited", .aclRelcl, "minister"), ("who", .nsubj, "visited"),
        ("London", .obj, "visited"), ("press", .obj, "met"),
      ]),
    ConstructionCase(
      sentence: "The parties agreed to resume the talks .",
      arcs: [
        ("resume", .xcomp, "agreed"), ("to", .mark, "resume"), ("talks", .obj, "resume"), ("parties", .nsubj, "agreed"),
      ]),
    ConstructionCase(
      sentence: "We call on Russia to withdraw its forces .",
      arcs: [("call", .root, ""), ("forces", .obj, "withdraw"), ("its", .nmodPoss, "forces")]),
    ConstructionCase(
      sentence: "The ambassador said that Sweden would support the mission .",
      arcs: [
        ("support", .ccomp, "said"), ("that", .mark, "support"), ("Sweden", .nsubj, "support"),
        ("would", .aux, "support"), ("ambassador", .nsubj, "said"),
      ]),
    ConstructionCase(
      sentence: "The situation in the region is very serious .",
      arcs: [
        ("situation", .nsubj, "serious"), ("is", .cop, "serious"), ("region", .nmod, "situation"),
        ("serious", .root, ""),
      ]),
    ConstructionCase(
      sentence: "The talks were suspended because the delegation had left .",
      arcs: [("left", .advcl, "suspended"), ("because", .mark, "left"), ("had", .aux, "left")]),
    ConstructionCase(
      sentence: "They did not sign the treaty .",
      arcs: [("not", .advmod, "sign"), ("did", .aux, "sign"), ("treaty", .obj, "sign")]),
    ConstructionCase(
      sentence: "The president of the assembly thanked Norway 's government .",
      arcs: [("assembly", .nmod, "president"), ("Norway", .nmodPoss, "government"), ("'s", .case, "Norway")]),
  ]

  @Test("Core relations", arguments: cases)
  func relations(of construction: ConstructionCase) throws {
    let (words, tree) = try SyntaxParserTests.parse(construction.sentence)
    for arc in construction.arcs {
      let dependent = try #require(words.firstIndex(of: arc.dependent))
      let head = tree.heads[dependent]
      #expect(head < 0 ? arc.head.isEmpty : words[head] == arc.head, "head of \(arc.dependent)")
      #expect(tree.relations[dependent] == arc.relation, "relation of \(arc.dependent)")
    }
  }

  @Test(
    "Parts of speech tell words of one form apart",
    arguments: [
      ("The visit ended .", "visit", PartOfSpeech.noun), ("They visit Paris .", "visit", .verb),
      ("We will meet in May .", "May", .propn), ("They may come .", "may", .aux),
      ("He asked us to go .", "us", .pron), ("Talks to end the war", "to", .part), ("He went to Vienna .", "to", .adp),
      ("She said that it ended .", "that", .sconj), ("That was clear .", "That", .pron),
    ])
  func tags(sentence: String, word: String, tag: PartOfSpeech) throws {
    let (words, tree) = try SyntaxParserTests.parse(sentence)
    #expect(tree.tags[try #require(words.firstIndex(of: word))] == tag)
  }
}
