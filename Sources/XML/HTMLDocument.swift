import CLibXML2

/// What a page says: its blocks of text and what it says of itself.
public struct HTMLDocument: Sendable {
  /// The text in order, without scripts, navigation, forms, cookie notices and hidden parts.
  public let blocks: [HTMLBlock]
  /// The first `h1` with text, else `og:title`, else `title`.
  public let title: String?
  /// What `article:published_time`, a like `meta` element or the first `time` says, as it stands (often ISO 8601).
  public let date: String?
  /// The canonical address.
  public let url: String?

  /// Reads a page.
  ///
  /// Where the page has a `main` or one `article` that holds its text, what stands outside it is left out.
  ///
  /// - Parameters:
  ///   - utf8: the page in UTF-8, whatever encoding it declares (``HTMLCharset`` helps to get there).
  ///   - limits: what it may cost.
  /// - Throws: ``HTMLError``.
  public init(utf8: [UInt8], limits: HTMLLimits = HTMLLimits()) throws(HTMLError) {
    let tree = try HTMLTree(utf8: utf8, limits: limits)
    var survey = HTMLSurvey()
    if let root = HTMLNode(xmlDocGetRootElement(tree.document)) { survey.look(at: root) }
    let whole = (survey.body ?? HTMLNode(xmlDocGetRootElement(tree.document))).map(HTMLWalker.blocks) ?? []
    var blocks = whole
    if let core = survey.core {
      let inner = HTMLWalker.blocks(of: core)
      // A `main` that scripts were to fill holds next to nothing: then the text is elsewhere.
      if HTMLDocument.size(inner) * 5 >= HTMLDocument.size(whole) { blocks = inner }
    }
    self.blocks = blocks
    title = survey.heading ?? survey.metaTitle ?? survey.title
    date = survey.metaDate ?? survey.timeDate
    url = survey.url
    withExtendedLifetime(tree) {}
  }

  private static func size(_ blocks: [HTMLBlock]) -> Int { blocks.reduce(0) { $0 + $1.text.count } }
}
