import KnowledgeGraph
import Language
import Ontology
import Statements

/// Reads a statement into a graph: names, things, posts, events, relations and stances, each with its passage.
///
/// ```swift
/// let extractor = try Extractor(knowledge: try KnowledgeBase.load())
/// let graph = extractor.extract(statement).graph
/// ```
public struct Extractor: Sendable {
  private let knowledge: KnowledgeBase
  private let parser: SyntaxParser

  /// Makes an extractor that knows what a knowledge base holds.
  ///
  /// - Throws: an error of ``SyntaxParser/load()`` where the embedded model cannot be read.
  public init(knowledge: KnowledgeBase) throws {
    self.knowledge = knowledge
    parser = try SyntaxParser.load()
  }

  /// The graph and the annotation of one statement.
  ///
  /// The same statement always gives the same graph.
  public func extract(_ statement: Statement) -> Extract {
    var annotation = Annotation(
      id: statement.id, text: statement.text, entities: [], dates: [], events: [], relations: [],
      links: [])
    let graph = graph(of: statement) { part in
      annotation.entities += part.entities()
      annotation.dates += part.dates()
      annotation.links += part.links()
    }
    let reader = AnnotationReader(graph: graph)
    annotation.events = reader.events()
    annotation.relations = reader.relations()
    return Extract(graph: graph, annotation: annotation, warnings: statement.warnings)
  }

  /// The graph of one statement, without the annotation.
  public func graph(of statement: Statement) -> Graph { graph(of: statement) { _ in } }

  private func graph(of statement: Statement, _ look: (GraphAssembler) -> Void) -> Graph {
    let passages = CodePoints(statement.text)
    var whole = Graph()
    for part in Portions(statement).statements {
      let assembler = assembler(for: part, passages)
      look(assembler)
      whole.absorb(assembler.graph())
    }
    return whole
  }

  private func assembler(for statement: Statement, _ passages: CodePoints) -> GraphAssembler {
    var analysis = analyse(Document(statement, knowledge: knowledge))
    analysis.parties = PartyReader(analysis: analysis).parties()
    analysis.holdings = PostResolver(analysis: analysis).facts()
    let merged = EventMerger(analysis: analysis).merge(EventReader(analysis: analysis).drafts())
    var facts = PartyFacts(analysis: analysis).facts()
    facts += AlignmentReader(analysis: analysis).facts()
    facts += analysis.holdings
    facts += StructureReader(analysis: analysis).facts()
    facts += RelationReader(analysis: analysis, events: merged.events, eventOfToken: merged.eventOfToken)
      .facts()
    facts += ActionReader(
      analysis: analysis, events: merged.events, eventOfToken: merged.eventOfToken, known: facts
    ).facts()
    return GraphAssembler(analysis: analysis, events: merged.events, facts: facts, passages: passages)
  }

  /// Finds and links the names and dates of a document.
  func analyse(_ document: Document) -> Analysis {
    var (mentions, acronyms, posts) = RuledNames(knowledge: knowledge).names(of: document)
    LearnedNames(document: document, knowledge: knowledge).find(into: &mentions)
    acronyms.merge(AcronymDefinitions(document: document, knowledge: knowledge).find(in: &mentions)) { ruled, _ in ruled
    }
    MentionFilter(document: document, knowledge: knowledge).apply(to: &mentions)
    let moved = mentions.compact()
    posts = posts.compactMap { $0.moved(by: moved) }
    var linker = EntityLinker(document: document, knowledge: knowledge)
    linker.link(&mentions, acronyms: acronyms)
    var entities = linker.entities
    DefiniteNames(document: document, knowledge: knowledge).resolve(&mentions, entities: &entities, posts: posts)
    EntityNaming(document: document, knowledge: knowledge, mentions: mentions.mentions).name(&entities)
    let reading = document.statement.reading
    let dates = reading.blocks.flatMap {
      DateReader().dates(in: reading.bytes, range: $0.range, reference: document.statement.header.date)
    }
    let syntax = SyntaxReader(document: document, mentions: mentions, dates: dates, parser: parser)
    return Analysis(
      document: document, knowledge: knowledge, mentions: mentions, entities: entities, posts: posts, dates: dates,
      syntax: DocumentSyntax(syntax))
  }
}
