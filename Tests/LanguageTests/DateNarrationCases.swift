extension DateCase {
  /// Times counted from the date mentioned before.
  static let narrated: [DateCase] = [
    DateCase(
      "on [28 September 2025], and the [following day]",
      "2025-09-28 2025-09-28 2025-09-28", "2025-09-29 2025-09-29 2025-09-29"),
    DateCase(
      "on [4 March 2025] he was taken; [two days later] she",
      "2025-03-04 2025-03-04 2025-03-04", "2025-03-06 2025-03-06 2025-03-06"),
    DateCase(
      "On [4 March 2025] he fell ill. The [next day] he died.",
      "2025-03-04 2025-03-04 2025-03-04", "2025-03-05 2025-03-05 2025-03-05"),
    DateCase(
      "On [4 March 2025] he fell ill. The [day before], he spoke.",
      "2025-03-04 2025-03-04 2025-03-04", "2025-03-03 2025-03-03 2025-03-03"),
    DateCase(
      "On [4 March 2025] he fell ill. On the [same day] he died.",
      "2025-03-04 2025-03-04 2025-03-04", "2025-03-04 2025-03-04 2025-03-04"),
    DateCase("In [2014] it began. Later [that year]", "2014 2014-01-01 2014-12-31", "2014 2014-01-01 2014-12-31"),
    DateCase(
      "In [2014] it began. The [following year] it ended.",
      "2014 2014-01-01 2014-12-31", "2015 2015-01-01 2015-12-31"),
    DateCase(
      "In [2014] it began. [Two years later] it ended.",
      "2014 2014-01-01 2014-12-31", "2016 2016-01-01 2016-12-31"),
    DateCase(
      "In [2014] it began. [A year earlier] it was not.",
      "2014 2014-01-01 2014-12-31", "2013 2013-01-01 2013-12-31"),
    DateCase(
      "in [May 2014]; the [following month]",
      "2014-05 2014-05-01 2014-05-31", "2014-06 2014-06-01 2014-06-30"),
    DateCase(
      "in [May 2014] and in [July of that year]",
      "2014-05 2014-05-01 2014-05-31", "2014-07 2014-07-01 2014-07-31"),
    DateCase(
      "on [3 May 2014] and on [12 July of the same year]",
      "2014-05-03 2014-05-03 2014-05-03", "2014-07-12 2014-07-12 2014-07-12"),
    DateCase(
      "on [13 March 2025]; [three weeks later]",
      "2025-03-13 2025-03-13 2025-03-13", "2025-03-31/2025-04-06 2025-03-31 2025-04-06"),
    DateCase("in [2014] and the [previous year]", "2014 2014-01-01 2014-12-31", "2013 2013-01-01 2013-12-31"),
    DateCase(
      "on [28 September 2025]; [a month later]",
      "2025-09-28 2025-09-28 2025-09-28", "2025-10 2025-10-01 2025-10-31"),
  ]
}
