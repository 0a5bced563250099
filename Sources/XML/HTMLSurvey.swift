/// Looks a tree over for what a page says of itself.
struct HTMLSurvey {
  private(set) var body: HTMLNode?
  private var mains: [HTMLNode] = []
  private var articles: [HTMLNode] = []
  private(set) var heading: String?
  private(set) var title: String?
  private(set) var metaTitle: String?
  private(set) var metaDate: String?
  private(set) var timeDate: String?
  private(set) var url: String?
  private var siteName: String?

  private static let dateNames: Set<String> = [
    "article:published_time", "og:published_time", "dcterms.date", "dc.date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "date", "publishdate", "publish-date", "pubdate", "datepublished",
  ]

  /// The element that holds the page's own text: `main`, else the one `article`.
  var core: HTMLNode? {
    if let main = mains.first { return main }
    return articles.count == 1 ? articles.first : nil
  }

  /// Looks at a node and all below.
  mutating func look(at node: HTMLNode) {
    guard node.isElement else { return }
    switch node.name {
    case "body": body = body ?? node
    case "main": mains.append(node)
    case "article": articles.append(node)
    case "title": title = title ?? HTMLSurvey.nonEmpty(node.allText)
    case "h1" where !HTMLWalker.isDropped(node): heading = heading ?? HTMLSurvey.nonEmpty(node.allText)
    case "time": timeDate = timeDate ?? node.attribute("datetime").flatMap(HTMLSurvey.nonEmpty)
    case "meta": readMeta(node)
    case "link" where node.attribute("rel")?.lowercased() == "canonical":
      url = url ?? node.attribute("href").flatMap(HTMLSurvey.nonEmpty)
    default:
      if node.attribute("role")?.lowercased() == "main" { mains.append(node) }
    }
    var child = node.firstChild
    while let next = child {
      look(at: next)
      child = next.next
    }
  }

  private mutating func readMeta(_ node: HTMLNode) {
    guard let content = node.attribute("content").flatMap(HTMLSurvey.nonEmpty),
      let name = (node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop"))?.lowercased()
    else { return }
    if name == "og:title" {
      metaTitle = metaTitle ?? content
    } else if name == "og:url" {
      url = url ?? content
    } else if HTMLSurvey.dateNames.contains(name) {
      metaDate = metaDate ?? content
    }
  }

  private static func nonEmpty(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
