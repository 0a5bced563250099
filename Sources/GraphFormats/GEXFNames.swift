import XML

/// The names that stand in every node and edge of GEXF, made once.
struct GEXFNames {
  let node, edge, id, label, source, target, type, kind, weight, start, end: XMLName
  let attvalues, attvalue, `for`, value: XMLName
  let color, r, g, b, position, x, y, z, size: XMLName

  init() throws {
    node = try XMLName("node")
    edge = try XMLName("edge")
    id = try XMLName("id")
    label = try XMLName("label")
    source = try XMLName("source")
    target = try XMLName("target")
    type = try XMLName("type")
    kind = try XMLName("kind")
    weight = try XMLName("weight")
    start = try XMLName("start")
    end = try XMLName("end")
    attvalues = try XMLName("attvalues")
    attvalue = try XMLName("attvalue")
    `for` = try XMLName("for")
    value = try XMLName("value")
    color = try XMLName("viz:color")
    r = try XMLName("r")
    g = try XMLName("g")
    b = try XMLName("b")
    position = try XMLName("viz:position")
    x = try XMLName("x")
    y = try XMLName("y")
    z = try XMLName("z")
    size = try XMLName("viz:size")
  }
}
