import Testing

@Suite struct OperatorTests {
  static let arithmetic: [ExpressionCase] = [
    ExpressionCase("1 + 2", "3 integer"), ExpressionCase("1 - 2", "-1 integer"), ExpressionCase("1-2", "-1 integer"),
    ExpressionCase("2 * 3 + 4 * 5", "26 integer"), ExpressionCase("2 +3 * 4", "14 integer"),
    ExpressionCase("10 -2 -3", "5 integer"), ExpressionCase("10 - 2 * 3 -1", "3 integer"),
    ExpressionCase("7 / 2", "3.5 decimal"), ExpressionCase("6 / 2", "3.0 decimal"),
    ExpressionCase("1 / 3", "0.333333333333333333 decimal"), ExpressionCase("-1 / 3", "-0.333333333333333333 decimal"),
    ExpressionCase("1 / 0", "error"), ExpressionCase("1.0 / 0", "error"), ExpressionCase("1e0 / 0", "INF double"),
    ExpressionCase("-1e0 / 0", "-INF double"), ExpressionCase("0e0 / 0", "NaN double"),
    ExpressionCase("0.1 + 0.2", "0.3 decimal"), ExpressionCase("1.10 - 0.1", "1.0 decimal"),
    ExpressionCase("1 + 0.5", "1.5 decimal"), ExpressionCase("0.1e0 + 0.2", "3.0000000000000004E-1 double"),
    ExpressionCase("xsd:float(1.5) + 1", "2.5E0 float"), ExpressionCase("xsd:float(1.5) * 2e0", "3.0E0 double"),
    ExpressionCase("\"1\"^^xsd:byte + \"2\"^^xsd:short", "3 integer"),
    ExpressionCase("\"300\"^^xsd:byte + 1", "error"), ExpressionCase("\"x\"^^xsd:integer + 1", "error"),
    ExpressionCase("\"1\" + 1", "error"), ExpressionCase("true + 1", "error"), ExpressionCase(":a + 1", "error"),
    ExpressionCase("- 5", "-5 integer"), ExpressionCase("-(-5)", "5 integer"),
    ExpressionCase("+ \"7\"^^xsd:long", "7 integer"),
    ExpressionCase("-\"a\"", "error"), ExpressionCase("?unbound + 1", "error"),
    ExpressionCase("99999999999999999999 + 1", "100000000000000000000 integer"),
    ExpressionCase("170141183460469231731687303715884105727 + 1", "error"),
    ExpressionCase("0.00000000000000000001 * 3", "0.00000000000000000003 decimal"),
    ExpressionCase("1e16 + 1", "1.0E16 double"),
  ]

  @Test(arguments: arithmetic) func computes(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let comparisons: [ExpressionCase] = [
    ExpressionCase("1 = 1.0", "true"), ExpressionCase("1 = 1e0", "true"), ExpressionCase("1 != 2", "true"),
    ExpressionCase("0.1 = 0.10", "true"), ExpressionCase("1 < 2", "true"), ExpressionCase("2 <= 2.0", "true"),
    ExpressionCase("3 > 2.999999999999999999", "true"),
    ExpressionCase("\"NaN\"^^xsd:double = \"NaN\"^^xsd:double", "false"),
    ExpressionCase("\"NaN\"^^xsd:double != 1", "true"), ExpressionCase("\"NaN\"^^xsd:double < 1", "false"),
    ExpressionCase("\"INF\"^^xsd:double > 1e308", "true"), ExpressionCase("\"a\" < \"b\"", "true"),
    ExpressionCase("\"a\" = \"a\"^^xsd:string", "true"), ExpressionCase("\"a\" = \"b\"", "false"),
    ExpressionCase("\"a\"@en = \"a\"@EN", "true"), ExpressionCase("\"a\"@en = \"a\"@fr", "false"),
    ExpressionCase("\"a\"@en = \"a\"", "false"), ExpressionCase("\"a\"@en < \"b\"@en", "error"),
    ExpressionCase("\"é\" = \"e\\u0301\"", "false"), ExpressionCase("true > false", "true"),
    ExpressionCase("\"1\"^^xsd:boolean = true", "true"), ExpressionCase("1 = \"1\"", "false"),
    ExpressionCase("1 < \"1\"", "error"), ExpressionCase(":a = :a", "true"), ExpressionCase(":a = :b", "false"),
    ExpressionCase(":a < :b", "error"), ExpressionCase(":a = \"http://e/a\"", "false"),
    ExpressionCase("\"x\"^^:t = \"x\"^^:t", "true"), ExpressionCase("\"x\"^^:t = \"y\"^^:t", "error"),
    ExpressionCase("\"x\"^^:t != \"y\"^^:t", "error"), ExpressionCase("\"x\"^^:t = \"x\"@en", "false"),
    ExpressionCase("\"x\"^^xsd:integer = 1", "error"), ExpressionCase("1 IN (3, 2, 1.0)", "true"),
    ExpressionCase("1 IN ()", "false"), ExpressionCase("1 NOT IN ()", "true"), ExpressionCase("1 IN (1/0, 1)", "true"),
    ExpressionCase("2 IN (1/0, 1)", "error"), ExpressionCase("2 NOT IN (1, 3)", "true"),
    ExpressionCase("2 NOT IN (1/0, 2)", "false"), ExpressionCase("1/0 IN (1)", "error"),
  ]

  @Test(arguments: comparisons) func compares(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let dates: [ExpressionCase] = [
    ExpressionCase("\"2026-01-01T00:00:00Z\"^^xsd:dateTime = \"2026-01-01T01:00:00+01:00\"^^xsd:dateTime", "true"),
    ExpressionCase("\"2025-12-31T24:00:00Z\"^^xsd:dateTime = \"2026-01-01T00:00:00Z\"^^xsd:dateTime", "true"),
    ExpressionCase("\"2026-01-01T00:00:00\"^^xsd:dateTime < \"2026-01-02T00:00:00\"^^xsd:dateTime", "true"),
    ExpressionCase("\"2026-01-01T00:00:00\"^^xsd:dateTime < \"2026-01-01T10:00:00Z\"^^xsd:dateTime", "error"),
    ExpressionCase("\"2026-01-01T00:00:00\"^^xsd:dateTime < \"2026-01-02T10:00:00Z\"^^xsd:dateTime", "true"),
    ExpressionCase("\"2026-01-01T00:00:00\"^^xsd:dateTime = \"2026-01-01T00:00:00Z\"^^xsd:dateTime", "error"),
    ExpressionCase("\"2026-01-01T00:00:00.5Z\"^^xsd:dateTime > \"2026-01-01T00:00:00.25Z\"^^xsd:dateTime", "true"),
    ExpressionCase("\"2026-06-01\"^^xsd:date < \"2026-06-02\"^^xsd:date", "true"),
    ExpressionCase("\"2026-06-01\"^^xsd:date = \"2026-06-01Z\"^^xsd:date", "error"),
    ExpressionCase("\"2026-06-01+14:00\"^^xsd:date < \"2026-06-01-14:00\"^^xsd:date", "true"),
    ExpressionCase("\"2026-06-01\"^^xsd:date = \"2026-06-01T00:00:00\"^^xsd:dateTime", "false"),
    ExpressionCase("\"-0001-01-01\"^^xsd:date < \"0001-01-01\"^^xsd:date", "true"),
    ExpressionCase("\"12000-01-01\"^^xsd:date > \"2026-01-01\"^^xsd:date", "true"),
    ExpressionCase("\"2026-02-29\"^^xsd:date < \"2026-03-01\"^^xsd:date", "error"),
    ExpressionCase("\"2024-02-29\"^^xsd:date < \"2024-03-01\"^^xsd:date", "true"),
    ExpressionCase("\"2026-13-01\"^^xsd:date = \"2026-12-01\"^^xsd:date", "error"),
    ExpressionCase("\"10:00:00\"^^xsd:time < \"11:00:00\"^^xsd:time", "true"),
    ExpressionCase("\"P1Y\"^^xsd:duration = \"P12M\"^^xsd:duration", "true"),
    ExpressionCase("\"PT36H\"^^xsd:dayTimeDuration = \"P1DT12H\"^^xsd:dayTimeDuration", "true"),
    ExpressionCase("\"-PT1M\"^^xsd:dayTimeDuration < \"PT0.5S\"^^xsd:dayTimeDuration", "true"),
    ExpressionCase("\"P1M\"^^xsd:duration < \"P30D\"^^xsd:duration", "error"),
  ]

  @Test(arguments: dates) func comparesDates(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  /// The truth tables of section 17.2, with every error in every place.
  static let logic: [ExpressionCase] = [
    ExpressionCase("true || false", "true"), ExpressionCase("true || 1/0", "true"),
    ExpressionCase("1/0 || true", "true"),
    ExpressionCase("false || 1/0", "error"), ExpressionCase("1/0 || false", "error"),
    ExpressionCase("1/0 || 1/0", "error"),
    ExpressionCase("false || false || true", "true"), ExpressionCase("true && true", "true"),
    ExpressionCase("true && 1/0", "error"), ExpressionCase("1/0 && true", "error"),
    ExpressionCase("false && 1/0", "false"),
    ExpressionCase("1/0 && false", "false"), ExpressionCase("1/0 && 1/0", "error"), ExpressionCase("!true", "false"),
    ExpressionCase("!(1/0)", "error"), ExpressionCase("!\"\"", "true"), ExpressionCase("!\"a\"@en", "false"),
    ExpressionCase("!0", "true"), ExpressionCase("!0.0", "true"), ExpressionCase("!\"NaN\"^^xsd:double", "true"),
    ExpressionCase("!\"x\"^^xsd:integer", "true"), ExpressionCase("!\"x\"^^xsd:boolean", "true"),
    ExpressionCase("!\"x\"^^:t", "error"), ExpressionCase("!:a", "error"),
    ExpressionCase("!\"2026-01-01\"^^xsd:date", "error"), ExpressionCase("true || false && false", "true"),
    ExpressionCase("IF(true, 1, 1/0)", "1 integer"), ExpressionCase("IF(1/0, 1, 2)", "error"),
    ExpressionCase("IF(\"\", 1, 2)", "2 integer"), ExpressionCase("COALESCE(1/0, ?x, 3)", "3 integer"),
    ExpressionCase("COALESCE()", "error"), ExpressionCase("COALESCE(1/0)", "error"),
    ExpressionCase("BOUND(?x)", "false"),
    ExpressionCase("EXISTS {}", "true"), ExpressionCase("NOT EXISTS {}", "false"),
    ExpressionCase("NOT EXISTS { ?s ?p ?o }", "true"),
  ]

  @Test(arguments: logic) func decides(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }
}
