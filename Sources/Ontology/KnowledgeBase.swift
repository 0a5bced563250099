import KnowledgeGraph
import Language

/// All that the engine knows, read from the folder `Ontology/` (embedded in the program) and from folders of the user.
public struct KnowledgeBase: Sendable {
  /// Countries, institutions, places and instruments.
  public let gazetteer: Gazetteer
  /// Titles, posts, given names, word classes.
  public let lexicon: Lexicon
  /// Triggers of events and relations.
  public let frames: FrameSet
  /// Triggers of actions and of all else, so that the one can be told from the other.
  public let actions: FrameSet
  /// Finds names that no list knows.
  public let nameTagger: NameTagger
  /// Cuts text the way all of this was cut.
  public let tokenizer: Tokenizer
  /// PLOVER category by class or property name, where the ontology gives one.
  public let ploverCategories: [String: String]
  /// Version of the ontology.
  public let version: String
  /// The data files read, in order.
  public let files: [OntologyFile]

  /// Reads the embedded data and then the Turtle files of further folders, which extend entries or add new ones.
  ///
  /// - Throws: ``OntologyError``; `NameModelError` where the embedded weights are of another version.
  public static func load(extraFolders: [String] = []) throws -> KnowledgeBase {
    try KnowledgeBase(files: try OntologyFile.embedded() + OntologyFile.files(inFolders: extraFolders))
  }

  init(files: [OntologyFile]) throws {
    let descriptions = try DescriptionReader().read(files)
    let abbreviations = LexiconReader.abbreviations(in: descriptions.ordered)
    let tokenizer = Tokenizer(abbreviations: abbreviations)
    var entries: [GazetteerEntry] = []
    var frames: [Frame] = []
    let frameReader = FrameReader(descriptions: descriptions.byID)
    var plover: [String: String] = [:]
    var version = ""
    for description in descriptions.ordered {
      for name in description.classes {
        if name == "rap:Frame" {
          frames.append(try frameReader.frame(description))
        } else if let kind = KnowledgeBase.entryKinds[name] {
          entries.append(try GazetteerEntry(description, kind: kind))
        } else if name == "owl:Ontology" {
          version = description.first("owl:versionInfo") ?? version
        }
      }
      if let category = description.first("rap:ploverCategory"), description.id.hasPrefix("rap:") {
        plover[String(description.id.dropFirst(4))] = category
      }
    }
    gazetteer = Gazetteer(entries: entries, tokenizer: tokenizer)
    lexicon = try LexiconReader(tokenizer: tokenizer).lexicon(of: descriptions.ordered, abbreviations: abbreviations)
    self.frames = FrameSet(frames.filter(\.category.isEmpty), tokenizer: tokenizer)
    actions = FrameSet(frames, tokenizer: tokenizer)
    self.tokenizer = tokenizer
    nameTagger = try NameTagger.load()
    ploverCategories = plover
    self.version = version
    self.files = files
  }

  private static let entryKinds: [String: NodeKind] = [
    "rap:Country": .country, "rap:Institution": .institution, "rap:Place": .place, "rap:Instrument": .instrument,
    "rap:Person": .person,
  ]
}
