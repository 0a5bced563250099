import SPARQL
import Testing

@Suite struct FunctionTests {
  static let terms: [ExpressionCase] = [
    ExpressionCase("STR(:a)", "\"http://e/a\""), ExpressionCase("STR(\"a\"@en)", "\"a\""),
    ExpressionCase("STR(01)", "\"01\""),
    ExpressionCase("STR(BNODE())", "error"), ExpressionCase("LANG(\"a\"@EN-gb)", "\"en-gb\""),
    ExpressionCase("LANG(\"a\")", "\"\""), ExpressionCase("LANG(:a)", "error"),
    ExpressionCase("DATATYPE(\"a\")", "<http://www.w3.org/2001/XMLSchema#string>"),
    ExpressionCase("DATATYPE(\"a\"@en)", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>"),
    ExpressionCase("DATATYPE(1.0)", "<http://www.w3.org/2001/XMLSchema#decimal>"),
    ExpressionCase("DATATYPE(:a)", "error"),
    ExpressionCase("IRI(\"x\")", "<http://e/base/x>"), ExpressionCase("URI(\"../x?q#f\")", "<http://e/x?q#f>"),
    ExpressionCase("IRI(:a)", "<http://e/a>"), ExpressionCase("IRI(1)", "error"),
    ExpressionCase("IRI(\"a b\")", "error"),
    ExpressionCase("isIRI(:a)", "true"), ExpressionCase("isURI(\"a\")", "false"),
    ExpressionCase("isBLANK(BNODE())", "true"),
    ExpressionCase("isBLANK(BNODE(\"a\"))", "true"), ExpressionCase("isLITERAL(1)", "true"),
    ExpressionCase("isLITERAL(:a)", "false"), ExpressionCase("isNUMERIC(1)", "true"),
    ExpressionCase("isNUMERIC(\"1\")", "false"), ExpressionCase("isNUMERIC(\"1200\"^^xsd:byte)", "false"),
    ExpressionCase("STRDT(\"1\", xsd:integer)", "1 integer"), ExpressionCase("STRDT(\"1\"@en, xsd:integer)", "error"),
    ExpressionCase("STRLANG(\"a\", \"en\")", "\"a\"@en"), ExpressionCase("STRLANG(\"a\", \"\")", "error"),
    ExpressionCase("STRLANG(1, \"en\")", "error"), ExpressionCase("sameTerm(1, 1.0)", "false"),
    ExpressionCase("sameTerm(1, 1)", "true"), ExpressionCase("sameTerm(\"a\"@en, \"a\"@EN)", "true"),
    ExpressionCase("sameTerm(BNODE(\"a\"), BNODE(\"a\"))", "true"),
    ExpressionCase("sameTerm(BNODE(\"a\"), BNODE(\"b\"))", "false"),
    ExpressionCase("sameTerm(BNODE(), BNODE())", "false"),
    ExpressionCase("isIRI(UUID())", "true"), ExpressionCase("STRLEN(STRUUID())", "36 integer"),
    ExpressionCase(
      "REGEX(STR(UUID()), \"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$\")", "true"),
    ExpressionCase("DATATYPE(NOW()) = xsd:dateTime && NOW() = NOW()", "true"),
    ExpressionCase("RAND() >= 0 && RAND() < 1", "true"), ExpressionCase(":nothing(1)", "error"),
  ]

  @Test(arguments: terms) func ofTerms(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let strings: [ExpressionCase] = [
    ExpressionCase("STRLEN(\"é🕊\")", "2 integer"), ExpressionCase("STRLEN(\"e\\u0301\")", "2 integer"),
    ExpressionCase("STRLEN(\"ab\"@en)", "2 integer"), ExpressionCase("STRLEN(1)", "error"),
    ExpressionCase("SUBSTR(\"foobar\", 4)", "\"bar\""), ExpressionCase("SUBSTR(\"foobar\"@en, 4, 1)", "\"b\"@en"),
    ExpressionCase("SUBSTR(\"foobar\", 0, 3)", "\"fo\""), ExpressionCase("SUBSTR(\"foobar\", -1)", "\"foobar\""),
    ExpressionCase("SUBSTR(\"foobar\", 7)", "\"\""), ExpressionCase("SUBSTR(\"foobar\", 1.5, 2.6)", "\"oob\""),
    ExpressionCase("SUBSTR(\"a🕊b\", 2, 1)", "\"🕊\""), ExpressionCase("SUBSTR(\"foobar\", \"a\")", "error"),
    ExpressionCase("SUBSTR(\"foobar\", \"NaN\"^^xsd:double)", "\"\""),
    ExpressionCase("UCASE(\"straße\"@de)", "\"STRASSE\"@de"),
    ExpressionCase("LCASE(\"ÀB\")", "\"àb\""), ExpressionCase("UCASE(1)", "error"),
    ExpressionCase("CONCAT(\"a\", \"b\")", "\"ab\""), ExpressionCase("CONCAT(\"a\"@en, \"b\"@en)", "\"ab\"@en"),
    ExpressionCase("CONCAT(\"a\"@en, \"b\")", "\"ab\""), ExpressionCase("CONCAT(\"a\"@en, \"b\"@fr)", "\"ab\""),
    ExpressionCase("CONCAT()", "\"\""), ExpressionCase("CONCAT(\"a\", 1)", "error"),
    ExpressionCase("STRSTARTS(\"foobar\", \"foo\")", "true"),
    ExpressionCase("STRSTARTS(\"foobar\"@en, \"foo\")", "true"),
    ExpressionCase("STRSTARTS(\"foobar\", \"foo\"@en)", "error"),
    ExpressionCase("STRENDS(\"foobar\"@en, \"bar\"@en)", "true"),
    ExpressionCase("STRENDS(\"foobar\"@en, \"bar\"@fr)", "error"),
    ExpressionCase("STRENDS(\"é\", \"\\u0301\")", "false"),
    ExpressionCase("CONTAINS(\"foobar\", \"oba\")", "true"), ExpressionCase("CONTAINS(\"foobar\", \"\")", "true"),
    ExpressionCase("STRBEFORE(\"abc\"@en, \"b\")", "\"a\"@en"), ExpressionCase("STRBEFORE(\"abc\"@en, \"x\")", "\"\""),
    ExpressionCase("STRBEFORE(\"abc\"@en, \"\")", "\"\"@en"), ExpressionCase("STRAFTER(\"abc\", \"b\")", "\"c\""),
    ExpressionCase("STRAFTER(\"abc\"@en, \"\"@en)", "\"abc\"@en"), ExpressionCase("STRAFTER(\"abc\", \"x\")", "\"\""),
    ExpressionCase("STRAFTER(\"aab\", \"ab\")", "\"\""), ExpressionCase("STRAFTER(\"abc\", \"b\"@en)", "error"),
    ExpressionCase("ENCODE_FOR_URI(\"Los Ángeles/~\")", "\"Los%20%C3%81ngeles%2F~\""),
    ExpressionCase("LANGMATCHES(\"de-DE-1996\", \"de-de\")", "true"),
    ExpressionCase("LANGMATCHES(\"deu\", \"de\")", "false"),
    ExpressionCase("LANGMATCHES(\"fr\", \"*\")", "true"), ExpressionCase("LANGMATCHES(\"\", \"*\")", "false"),
  ]

  @Test(arguments: strings) func ofStrings(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let numbers: [ExpressionCase] = [
    ExpressionCase("ABS(-1)", "1 integer"), ExpressionCase("ABS(-1.5)", "1.5 decimal"),
    ExpressionCase("ABS(-1.5e0)", "1.5E0 double"),
    ExpressionCase("ABS(\"-3\"^^xsd:byte)", "3 integer"), ExpressionCase("CEIL(1.2)", "2.0 decimal"),
    ExpressionCase("CEIL(-1.2)", "-1.0 decimal"), ExpressionCase("FLOOR(1.7)", "1.0 decimal"),
    ExpressionCase("FLOOR(-1.2)", "-2.0 decimal"),
    ExpressionCase("FLOOR(-1.2e0)", "-2.0E0 double"), ExpressionCase("ROUND(2.5)", "3.0 decimal"),
    ExpressionCase("ROUND(-2.5)", "-2.0 decimal"), ExpressionCase("ROUND(2.4999)", "2.0 decimal"),
    ExpressionCase("ROUND(-2.5e0)", "-2.0E0 double"), ExpressionCase("ROUND(3)", "3 integer"),
    ExpressionCase("ROUND(\"a\")", "error"),
    ExpressionCase("xsd:float(0.1) + 0", "1.0E-1 float"),
  ]

  @Test(arguments: numbers) func ofNumbers(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let date = "\"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime"
  static let dates: [ExpressionCase] = [
    ExpressionCase("YEAR(\(date))", "2011 integer"), ExpressionCase("MONTH(\(date))", "1 integer"),
    ExpressionCase("DAY(\(date))", "10 integer"), ExpressionCase("HOURS(\(date))", "14 integer"),
    ExpressionCase("MINUTES(\(date))", "45 integer"), ExpressionCase("SECONDS(\(date))", "13.815 decimal"),
    ExpressionCase("TIMEZONE(\(date))", "-PT5H dayTimeDuration"), ExpressionCase("TZ(\(date))", "\"-05:00\""),
    ExpressionCase("TIMEZONE(\"2011-01-10T14:45:13Z\"^^xsd:dateTime)", "PT0S dayTimeDuration"),
    ExpressionCase("TIMEZONE(\"2011-01-10T14:45:13+05:30\"^^xsd:dateTime)", "PT5H30M dayTimeDuration"),
    ExpressionCase("TIMEZONE(\"2011-01-10T14:45:13\"^^xsd:dateTime)", "error"),
    ExpressionCase("TZ(\"2011-01-10T14:45:13Z\"^^xsd:dateTime)", "\"Z\""),
    ExpressionCase("TZ(\"2011-01-10T14:45:13\"^^xsd:dateTime)", "\"\""),
    ExpressionCase("YEAR(\"2026-06-01\"^^xsd:date)", "2026 integer"),
    ExpressionCase("HOURS(\"2026-06-01\"^^xsd:date)", "error"),
    ExpressionCase("YEAR(\"2026\")", "error"), ExpressionCase("YEAR(\"2011-01-10T25:45:13\"^^xsd:dateTime)", "error"),
  ]

  @Test(arguments: dates) func ofDates(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let digests: [ExpressionCase] = [
    ExpressionCase("MD5(\"abc\")", "\"900150983cd24fb0d6963f7d28e17f72\""),
    ExpressionCase("SHA1(\"abc\")", "\"a9993e364706816aba3e25717850c26c9cd0d89d\""),
    ExpressionCase("SHA256(\"abc\")", "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\""),
    ExpressionCase(
      "SHA384(\"abc\")",
      "\"cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7\""),
    ExpressionCase("STRLEN(SHA512(\"\"))", "128 integer"), ExpressionCase("MD5(\"abc\"@en)", "error"),
  ]

  @Test(arguments: digests) func ofBytes(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let casts: [ExpressionCase] = [
    ExpressionCase("xsd:integer(\"12\")", "12 integer"), ExpressionCase("xsd:integer(\" 12 \")", "12 integer"),
    ExpressionCase("xsd:integer(\"1.5\")", "error"), ExpressionCase("xsd:integer(-1.9)", "-1 integer"),
    ExpressionCase("xsd:integer(1e3)", "1000 integer"), ExpressionCase("xsd:integer(\"NaN\"^^xsd:double)", "error"),
    ExpressionCase("xsd:integer(1e300)", "error"), ExpressionCase("xsd:integer(true)", "1 integer"),
    ExpressionCase("xsd:integer(:a)", "error"), ExpressionCase("xsd:byte(200)", "error"),
    ExpressionCase("xsd:byte(100)", "100 byte"),
    ExpressionCase("xsd:decimal(\"1.50\")", "1.5 decimal"), ExpressionCase("xsd:decimal(1e-3)", "0.001 decimal"),
    ExpressionCase("xsd:decimal(\"1e3\")", "error"), ExpressionCase("xsd:decimal(\"INF\"^^xsd:float)", "error"),
    ExpressionCase("xsd:double(\"1\")", "1.0E0 double"), ExpressionCase("xsd:double(\"-INF\")", "-INF double"),
    ExpressionCase("xsd:double(\"inf\")", "error"), ExpressionCase("xsd:double(\"0x10\")", "error"),
    ExpressionCase("xsd:double(true)", "1.0E0 double"), ExpressionCase("xsd:float(\"1e10\")", "1.0E10 float"),
    ExpressionCase("xsd:float(16777217)", "1.6777216E7 float"), ExpressionCase("xsd:boolean(\"true\")", "true"),
    ExpressionCase("xsd:boolean(\"1\")", "true"), ExpressionCase("xsd:boolean(\"yes\")", "error"),
    ExpressionCase("xsd:boolean(0.0)", "false"), ExpressionCase("xsd:boolean(\"NaN\"^^xsd:double)", "false"),
    ExpressionCase("xsd:string(1.50)", "\"1.5\""), ExpressionCase("xsd:string(6 / 2)", "\"3\""),
    ExpressionCase("xsd:string(1e0)", "\"1\""),
    ExpressionCase("xsd:string(1.5e10)", "\"1.5E10\""), ExpressionCase("xsd:string(1.5e-3)", "\"0.0015\""),
    ExpressionCase("xsd:string(:a)", "\"http://e/a\""), ExpressionCase("xsd:string(true)", "\"true\""),
    ExpressionCase("xsd:string(BNODE())", "error"),
    ExpressionCase("xsd:dateTime(\"2026-06-01T00:00:00Z\")", "2026-06-01T00:00:00Z dateTime"),
    ExpressionCase("xsd:dateTime(\"2026-06-31T00:00:00Z\")", "error"),
    ExpressionCase("xsd:dateTime(\"2026-06-01Z\"^^xsd:date)", "2026-06-01T00:00:00Z dateTime"),
    ExpressionCase("xsd:date(\"2026-06-01T10:00:00+02:00\"^^xsd:dateTime)", "2026-06-01+02:00 date"),
    ExpressionCase("xsd:date(1)", "error"), ExpressionCase("xsd:integer(1, 2)", "error"),
  ]

  @Test(arguments: casts) func ofTypes(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }
}
