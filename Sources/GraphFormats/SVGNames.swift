import XML

/// The names that stand in a picture, made once.
struct SVGNames {
  let svg, title, desc, defs, marker, rect, g, path, text: XMLName
  let xmlns, viewBox, role, labelledBy, id, d, x, y, width, height: XMLName
  let fill, stroke, strokeWidth, strokeOpacity, strokeLinejoin, hidden: XMLName
  let refX, refY, markerUnits, markerWidth, markerHeight, markerEnd, orient: XMLName
  let fontFamily, fontSize, fontStyle, textAnchor: XMLName

  init() throws {
    svg = try XMLName("svg")
    title = try XMLName("title")
    desc = try XMLName("desc")
    defs = try XMLName("defs")
    marker = try XMLName("marker")
    rect = try XMLName("rect")
    g = try XMLName("g")
    path = try XMLName("path")
    text = try XMLName("text")
    xmlns = try XMLName("xmlns")
    viewBox = try XMLName("viewBox")
    role = try XMLName("role")
    labelledBy = try XMLName("aria-labelledby")
    id = try XMLName("id")
    d = try XMLName("d")
    x = try XMLName("x")
    y = try XMLName("y")
    width = try XMLName("width")
    height = try XMLName("height")
    fill = try XMLName("fill")
    stroke = try XMLName("stroke")
    strokeWidth = try XMLName("stroke-width")
    strokeOpacity = try XMLName("stroke-opacity")
    strokeLinejoin = try XMLName("stroke-linejoin")
    hidden = try XMLName("aria-hidden")
    refX = try XMLName("refX")
    refY = try XMLName("refY")
    markerUnits = try XMLName("markerUnits")
    markerWidth = try XMLName("markerWidth")
    markerHeight = try XMLName("markerHeight")
    markerEnd = try XMLName("marker-end")
    orient = try XMLName("orient")
    fontFamily = try XMLName("font-family")
    fontSize = try XMLName("font-size")
    fontStyle = try XMLName("font-style")
    textAnchor = try XMLName("text-anchor")
  }
}
