/// Reads the blocks of text out of a tree, leaving out what is no text of the page.
struct HTMLWalker {
  /// Elements that are never text.
  private static let dropped: Set<String> = [
    "script", "style", "nav", "form", "noscript", "template", "head", "title", "meta", "link", "iframe", "object",
    "embed", "applet", "svg", "math", "canvas", "audio", "video", "select", "option", "button", "input", "textarea",
    "map", "dialog", "menu", "noframes", "datalist", "progress", "meter",
  ]
  /// Elements that stand in a line of text.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "nobr", "output", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "img", "wbr",
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Parts of a page that may hold navigation only.
  private static let frames: Set<String> = ["header", "footer", "aside"]
  private static let droppedRoles: Set<String> = [
    "navigation", "search", "contentinfo", "complementary", "dialog", "alertdialog", "menu", "menubar", "tablist",
    "toolbar", "button",
  ]
  private static let hiddenClasses: Set<String> = [
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "breadcrumb",
    "breadcrumbs",
  ]
  private static let superscripts: [String] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  private(set) var blocks: [HTMLBlock] = []
  private var buffer = HTMLTextBuffer()
  private var kinds: [HTMLBlock.Kind] = [.paragraph]
  private var preformatted = 0

  /// The blocks below a node.
  static func blocks(of root: HTMLNode) -> [HTMLBlock] {
    var walker = HTMLWalker()
    root.forEachChild { walker.walk($0) }
    walker.endBlock()
    return walker.blocks
  }

  /// Whether an element and all in it is left out.
  static func isDropped(_ node: HTMLNode) -> Bool {
    let name = node.name
    if dropped.contains(name) { return true }
    guard node.pointer.pointee.properties != nil || frames.contains(name) else { return false }
    if node.attribute("hidden") != nil || node.attribute("aria-hidden")?.lowercased() == "true" { return true }
    if let role = node.attribute("role")?.lowercased(), droppedRoles.contains(role) { return true }
    if let style = node.attribute("style")?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    if marksBanner(node) { return true }
    return frames.contains(name) && holdsNavigation(node)
  }

  /// Whether class or id name a cookie notice or text that only machines read.
  private static func marksBanner(_ node: HTMLNode) -> Bool {
    for attribute in ["class", "id"] {
      guard let value = node.attribute(attribute)?.lowercased() else { continue }
      for token in value.split(whereSeparator: \.isWhitespace) {
        if hiddenClasses.contains(String(token)) { return true }
        let parts = token.split { $0 == "-" || $0 == "_" }
        if parts.contains(where: { $0 == "cookie" || $0 == "cookies" || $0 == "gdpr" })
          || token.contains("cookiebanner") || token.contains("cookieconsent") || token.hasPrefix("onetrust")
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether a page's header, footer or side part holds a `nav`, a form, or links for half of its text.
  private static func holdsNavigation(_ node: HTMLNode) -> Bool {
    var found = false
    var all = 0
    var linked = 0
    func measure(_ node: HTMLNode, inLink: Bool) {
      if node.isText {
        let count = node.text.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
        all += count
        if inLink { linked += count }
        return
      }
      let name = node.name
      if name == "nav" || name == "form" || node.attribute("role") == "navigation" { found = true }
      if !found { node.forEachChild { measure($0, inLink: inLink || name == "a") } }
    }
    measure(node, inLink: false)
    return found || (all > 0 && linked * 2 >= all)
  }

  private mutating func walk(_ node: HTMLNode) {
    if node.isText {
      buffer.append(node.text, preformatted: preformatted > 0)
      return
    }
    guard node.isElement, !HTMLWalker.isDropped(node) else { return }
    let name = node.name
    switch name {
    case "br": buffer.lineBreak()
    case "img": break
    case "sup" where appendNoteMark(node): break
    case _ where HTMLWalker.inline.contains(name):
      node.forEachChild { walk($0) }
    default:
      endBlock()
      kinds.append(kind(of: name))
      if name == "pre" { preformatted += 1 }
      node.forEachChild { walk($0) }
      endBlock()
      if name == "pre" { preformatted -= 1 }
      kinds.removeLast()
    }
  }

  /// A raised number is a note's mark: it is kept as raised digits, so that it never joins the word before it.
  private mutating func appendNoteMark(_ node: HTMLNode) -> Bool {
    let text = node.allText
    guard !text.isEmpty, text.utf8.count <= 3, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    for digit in text.utf8 {
      Array(HTMLWalker.superscripts[Int(digit - 0x30)].utf8).withUnsafeBufferPointer { buffer.append($0) }
    }
    return true
  }

  private func kind(of name: String) -> HTMLBlock.Kind {
    if HTMLWalker.headings.contains(name) { return .heading }
    if name == "li" || name == "dd" { return .listItem }
    // A paragraph in a list's item is that item.
    return kinds.last == .listItem && (name == "p" || name == "div") ? .listItem : .paragraph
  }

  private mutating func endBlock() {
    let text = buffer.take()
    if !text.isEmpty { blocks.append(HTMLBlock(kind: kinds.last ?? .paragraph, text: text)) }
  }
}
