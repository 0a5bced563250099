extension DateWords {
  /// Words that place a time relative to another.
  static let relations: [DateWords] = [
    DateWords(.this, "this"), DateWords(.last, "last"), DateWords(.next, "next"), DateWords(.past, "past"),
    DateWords(.coming, "coming upcoming"), DateWords(.current, "current"),
    DateWords(.previous, "previous preceding", value: -1), DateWords(.following, "following ensuing", value: 1),
    DateWords(.same, "same"), DateWords(.that, "that"),
    DateWords(.early, "early late", value: 0), DateWords(.elapsed, "earlier", value: -1),
    DateWords(.elapsed, "later", value: 1),
    DateWords(.edge, "end start outset close"), DateWords(.edge, "beginning", value: 1),
    DateWords(.middle, "mid middle"),
    DateWords(.ago, "ago"), DateWords(.now, "now"), DateWords(.onwards, "onwards onward"),
    DateWords(.present, "present"), DateWords(.recent, "recent"), DateWords(.timeNoun, "time"),
    DateWords(.rest, "rest remainder"), DateWords(.vague, "few several couple", value: 3),
  ]

  /// Prepositions, articles, conjunctions.
  static let functionWords: [DateWords] = [
    DateWords(.the, "the"), DateWords(.a, "a an"), DateWords(.of, "of"), DateWords(.on, "on"), DateWords(.in, "in"),
    DateWords(.at, "at"), DateWords(.by, "by"), DateWords(.to, "to"), DateWords(.from, "from"),
    DateWords(.since, "since"), DateWords(.until, "until till"), DateWords(.through, "through thru"),
    DateWords(.during, "during throughout"), DateWords(.before, "before"), DateWords(.after, "after"),
    DateWords(.between, "between"), DateWords(.within, "within"), DateWords(.as, "as"), DateWords(.and, "and"),
    DateWords(.or, "or"), DateWords(.starting, "starting commencing effective"), DateWords(.than, "than"),
    DateWords(.approximately, "about around approximately circa roughly nearly almost exactly"),
    DateWords(.frame, "period periods biennium triennium"), DateWords(.over, "over"), DateWords(.for, "for"),
    DateWords(.every, "every each"), DateWords(.prior, "prior"), DateWords(.eve, "eve"),
  ]
}
