import Files
import GraphFormats
import KnowledgeGraph

/// The offices that persons hold, one a row: a person in an office of a body, with a status.
struct PostsTable {
  private struct Post: Hashable, Comparable {
    let person: String
    let body: String
    let role: String
    let status: String

    static func < (left: Post, right: Post) -> Bool {
      (left.person, left.body, left.role, left.status) < (right.person, right.body, right.role, right.status)
    }
  }

  private struct Attested {
    var statements: Set<String> = []
    var days: Set<String> = []
  }

  private let graph: Graph
  private let posts: [Post: Attested]

  init(_ graph: OrderedGraph) {
    var posts: [Post: Attested] = [:]
    for edge in graph.edges where edge.key.predicate == .holdsPost {
      let key = edge.key
      let post = Post(person: key.subject, body: key.object, role: edge.office, status: edge.claim.postStatus)
      var attested = posts[post, default: Attested()]
      if !edge.isBackground { attested.statements.insert(key.statement) }
      if let extent = graph.graph[key.statement]?.extent, extent.isDay, let day = extent.begin {
        attested.days.insert(day)
      }
      posts[post] = attested
    }
    self.graph = graph.graph
    self.posts = posts
  }

  /// Writes by person, body, role and status.
  func write(to sink: any ByteSink) throws {
    var table = CSVWriter(to: sink)
    table.fields([
      "person", "person_label", "role", "body", "body_label", "status", "statements", "first_attested", "last_attested",
      "attested",
    ])
    try table.endRow()
    for (post, attested) in posts.sorted(by: { $0.key < $1.key }) {
      let days = attested.days.sorted()
      table.fields([
        NodeToken.token(post.person), graph[post.person]?.label ?? "", post.role, NodeToken.token(post.body),
        graph[post.body]?.label ?? "", post.status,
      ])
      table.field(attested.statements.count)
      table.fields([days.first ?? "", days.last ?? "", days.joined(separator: " | ")])
      try table.endRow()
    }
    try table.finish()
  }
}
