import RDF
import Testing

@Suite struct IRIResolverTests {
  /// RFC 3986, section 5.4.1 and 5.4.2 (strict), against `http://a/b/c/d;p?q`.
  static let standard: [(String, String)] = [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
    ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
    ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
    ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
  ]

  @Test(arguments: standard) func resolvesTheExamplesOfTheStandard(_ reference: String, _ expected: String) throws {
    let resolver = try #require(IRIResolver(base: "http://a/b/c/d;p?q"))
    #expect(resolver.resolve(reference).string == expected)
  }

  static let further: [(String, String, String)] = [
    ("http://a", "g", "http://a/g"), ("http://a", "", "http://a"), ("http://a", "?q", "http://a?q"),
    ("http://a?q", "g", "http://a/g"), ("http://a#f", "", "http://a"), ("http://a/b#f", "#g", "http://a/b#g"),
    ("http://a/b/", "c", "http://a/b/c"), ("http://a/b//c", "../d", "http://a/b/d"),
    ("http://a/é/ü", "../ö?ñ", "http://a/ö?ñ"),
    ("urn:x:y", "#z", "urn:x:y#z"), ("urn:x:y", "", "urn:x:y"), ("file:///a/b", "../../c", "file:///c"),
    ("file:/a/b", "c", "file:/a/c"), ("http://a/b", "//g/../h", "http://g/h"), ("http://a/b/c", "d:e", "d:e"),
    ("http://a/b/c", "./d:e", "http://a/b/d:e"), ("http://a/b/c", "1:e", "http://a/b/1:e"),
    ("http://a/b?x/y", "c", "http://a/c"), ("http://a/b/c", "http://x/../y", "http://x/../y"),
  ]

  @Test(arguments: further) func resolvesAgainstAnyBase(_ base: String, _ reference: String, _ expected: String) throws
  {
    let resolver = try #require(IRIResolver(base: IRI(base)))
    #expect(resolver.resolve(reference).string == expected)
  }

  @Test(arguments: ["", "a", "/a", "//a", "#a", "1:a", "http://a b", "http://a/<b>"])
  func aBaseMustBeAbsolute(_ base: String) {
    #expect(IRIResolver(base: IRI(base)) == nil)
  }
}
