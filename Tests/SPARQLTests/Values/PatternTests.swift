import SPARQL
import Testing

@Suite struct PatternTests {
  static let matches: [ExpressionCase] = [
    ExpressionCase("REGEX(\"Alice\", \"^ali\", \"i\")", "true"), ExpressionCase("REGEX(\"Alice\", \"^ali\")", "false"),
    ExpressionCase("REGEX(\"a\\nb\", \"a.b\")", "false"), ExpressionCase("REGEX(\"a\\nb\", \"a.b\", \"s\")", "true"),
    ExpressionCase("REGEX(\"a\\nb\", \"^b$\")", "false"), ExpressionCase("REGEX(\"a\\nb\", \"^b$\", \"m\")", "true"),
    ExpressionCase("REGEX(\"a\\n\", \"a$\")", "false"), ExpressionCase("REGEX(\"ab\", \"a b\", \"x\")", "true"),
    ExpressionCase("REGEX(\"a.b\", \"a.b\", \"q\")", "true"), ExpressionCase("REGEX(\"axb\", \"a.b\", \"q\")", "false"),
    ExpressionCase("REGEX(\"A*B\", \"a*b\", \"qi\")", "true"), ExpressionCase("REGEX(\"a\", \"a\", \"z\")", "error"),
    ExpressionCase("REGEX(\"é\", \"^.$\")", "true"), ExpressionCase("REGEX(\"٣\", \"^\\\\d$\")", "true"),
    ExpressionCase("REGEX(\"É\", \"é\", \"i\")", "true"), ExpressionCase("REGEX(\"a\", \"\\\\p{Lu}\")", "false"),
    ExpressionCase("REGEX(\"A\", \"^\\\\p{Lu}$\")", "true"), ExpressionCase("REGEX(\"a\", \"^\\\\P{Lu}$\")", "true"),
    ExpressionCase("REGEX(\"e\", \"^[a-z-[aeiou]]$\")", "false"),
    ExpressionCase("REGEX(\"f\", \"^[a-z-[aeiou]]$\")", "true"),
    ExpressionCase("REGEX(\"f\", \"^[^\\\\S]$\")", "false"), ExpressionCase("REGEX(\" \", \"^[^\\\\S]$\")", "true"),
    ExpressionCase("REGEX(\"-\", \"^[a-]$\")", "true"), ExpressionCase("REGEX(\"b\", \"^[a\\\\-c]$\")", "false"),
    ExpressionCase("REGEX(\"x:y\", \"^\\\\i\\\\c*$\")", "true"), ExpressionCase("REGEX(\"1x\", \"^\\\\i\")", "false"),
    ExpressionCase("REGEX(\"abab\", \"^(ab)\\\\1$\")", "true"), ExpressionCase("REGEX(\"ab\", \"\\\\1(ab)\")", "error"),
    ExpressionCase("REGEX(\"a\", \"(?=a)\")", "error"), ExpressionCase("REGEX(\"a\", \"(?i)A\")", "error"),
    ExpressionCase("REGEX(\"ab\", \"(?:ab)\")", "true"), ExpressionCase("REGEX(\"a\", \"a++\")", "error"),
    ExpressionCase("REGEX(\"a\", \"(a\")", "error"), ExpressionCase("REGEX(\"a\", \"a)\")", "error"),
    ExpressionCase("REGEX(\"a\", \"[a\")", "error"), ExpressionCase("REGEX(\"a\", \"a{2,1}\")", "error"),
    ExpressionCase("REGEX(\"aaa\", \"^a{2,}$\")", "true"), ExpressionCase("REGEX(\"a\", \"\\\\b\")", "error"),
    ExpressionCase("REGEX(\"a#b\", \"a#b\", \"x\")", "true"), ExpressionCase("REGEX(1, \"1\")", "error"),
    ExpressionCase("REGEX(\"a\"@en, \"a\")", "true"), ExpressionCase("REGEX(\"a\", \"a\"@en)", "error"),
    ExpressionCase("REGEX(\"\", \"\")", "true"), ExpressionCase("REGEX(\"a\", \"(*ACCEPT)b\")", "error"),
    ExpressionCase("REGEX(\"w_\", \"^\\\\w+$\")", "false"), ExpressionCase("REGEX(\"w1+\", \"^\\\\w+$\")", "true"),
  ]

  @Test(arguments: matches) func match(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  static let replacements: [ExpressionCase] = [
    ExpressionCase("REPLACE(\"abcd\", \"b\", \"Z\")", "\"aZcd\""),
    ExpressionCase("REPLACE(\"abab\", \"B\", \"Z\", \"i\")", "\"aZaZ\""),
    ExpressionCase("REPLACE(\"abracadabra\", \"a(.)\", \"a$1$1\")", "\"abbraccaddabbra\""),
    ExpressionCase("REPLACE(\"AAAA\", \"A+?\", \"b\")", "\"bbbb\""),
    ExpressionCase("REPLACE(\"abc\", \"x*\", \"-\")", "error"),
    ExpressionCase("REPLACE(\"abc\", \"b\", \"$\")", "error"),
    ExpressionCase("REPLACE(\"abc\", \"b\", \"\\\\$1\")", "\"a$1c\""),
    ExpressionCase("REPLACE(\"abc\", \"b\", \"\\\\x\")", "error"),
    ExpressionCase("REPLACE(\"abc\", \"(b)\", \"$0$1$9\")", "\"abbc\""),
    ExpressionCase("REPLACE(\"abc\", \"(b)\", \"$12\")", "\"ab2c\""),
    ExpressionCase("REPLACE(\"é🕊é\"@fr, \"🕊\", \"-\")", "\"é-é\"@fr"),
    ExpressionCase("REPLACE(\"a.b\", \".\", \"$1\", \"q\")", "\"a$1b\""),
    ExpressionCase("REPLACE(\"abc\", \"(x)|b\", \"[$1]\")", "\"a[]c\""),
  ]

  @Test(arguments: replacements) func replace(_ test: ExpressionCase) throws {
    #expect(try test.evaluated() == test.value)
  }

  @Test func aPatternThatTakesTooManyStepsEndsTheQuery() throws {
    let text = String(repeating: "a", count: 40)
    let test = ExpressionCase("REGEX(\"\(text)b\", \"^(a|a|aa)+$\")", "")
    #expect(throws: RegexLimitError.self) { try test.evaluated() }
  }
}
