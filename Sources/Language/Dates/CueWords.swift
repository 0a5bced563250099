extension DateWords {
  /// Words that show whether a clause speaks of the future, and nouns that decide what a number is.
  static let cues: [DateWords] = [
    // Value 1: words that put the noun itself into the future ("the upcoming summit of 3 July").
    DateWords(
      .future, "forthcoming scheduled due planned slated envisaged foreseen", value: 1),
    DateWords(
      .future,
      "will shall plan plans planning expected expect expects expecting intend intends intended ahead soon invite "
        + "invites inviting anticipate anticipates anticipated"),
    DateWords(.look, "look looks looking"), DateWords(.forward, "forward"), DateWords(.be, "be take"),
    DateWords(.copula, "is are am"),
    DateWords(
      .pastVerb,
      "was were had did said told took saw came became went began gave spoke knew wrote rose fell made "
        + "won brought left lost sent stood met broke drew chose flew fled shook sank"),
    // Past, but not in "will be held", "to be held".
    DateWords(.pastVerb, "held", value: 1),
    DateWords(
      .clause,
      "which who whom whose where when while because although whereas but if whether though unless why how"),
    DateWords(
      .event,
      "election elections referendum referendums plebiscite summit summits ministerial war invasion coup putsch "
        + "amendment amendments revolution uprising massacre genocide earthquake earthquakes meeting meetings talks pandemic famine "
        + "olympics olympic attack attacks protests crackdown ceasefire takeover arrests census vote polls "
        + "conference congress session dialogue consultations forum campaign championship championships games cup "
        + "hostilities floods presidency chairmanship chairpersonship"),
    DateWords(
      .electionKind,
      "presidential parliamentary local general municipal legislative regional national federal snap mayoral "
        + "constitutional fraudulent military armed terrorist annual"),
    DateWords(
      .counted,
      "officers people soldiers persons children women men civilians prisoners victims participants students "
        + "detainees euros euro dollars pounds cases families troops refugees votes members hours minutes seconds "
        + "kilometres kilometers metres km tonnes tons million billion thousand trillion percent per cent pupils "
        + "teachers homes houses schools villages hectares complaints visits projects experts judges staff "
        + "personnel deaths delegates delegations observers words pages copies units items places patients "
        + "migrants others vehicles drones missiles rounds shells journalists workers households"),
    DateWords(
      .citation,
      "resolution resolutions decision decisions regulation regulations directive directives document documents "
        + "agenda no nos number article articles section sections paragraph paragraphs chapter act law order "
        + "room page annex usd eur gbp chf paper doc ref tel phone fax"),
    DateWords(.feast, "bloody black good ash holy whit shrove cyber clean"),
    DateWords(.anniversary, "anniversary"), DateWords(.yearKind, "fiscal calendar academic school"),
    DateWords(.yearKind, "cy fy sy", value: 1),
    // First words of the names in ``Holiday/names``.
    DateWords(
      .holidayStart,
      "new christmas xmas boxing easter thanksgiving thanks halloween valentine valentines saint all cinco groundhog guy juneteenth flag "
        + "ascension pentecost whitsun palm maundy earth international "
        + "labor labour veterans mother mothers father fathers memorial mlk martin presidents columbus "
        + "independence"),
  ]
}
