import PropertyGraph
import XML

/// A `<key>` of a GraphML document.
struct GraphMLDeclaration {
  var id = ""
  var name = ""
  var type = PropertyKey.ValueType.string
  var isForNodes = false
  var isForEdges = false
  /// Whether it declares how a program draws, and no attribute.
  var isDrawing = false
  var defaultText: String?

  init() {}

  init(_ element: XMLElement) throws {
    id = try GraphMLHandler.required("id", of: element)
    name = GraphMLHandler.value("attr.name", of: element) ?? ""
    isDrawing = name.isEmpty && GraphMLHandler.value("yfiles.type", of: element) != nil
    if name.isEmpty { name = id }
    let domain = GraphMLHandler.value("for", of: element)?.lowercased() ?? "all"
    isForNodes = domain == "node" || domain == "all"
    isForEdges = domain == "edge" || domain == "all"
    switch GraphMLHandler.value("attr.type", of: element)?.lowercased() {
    case "boolean", "bool": type = .boolean
    case "int", "integer", "short", "byte": type = .int
    case "long": type = .long
    case "float": type = .float
    case "double": type = .double
    default: type = .string
    }
  }
}
