/// Why a form of the text was taken for a thing: "ODIHR" by its acronym, "Kamp" by the surname.
struct Merge: Hashable, Sendable {
  /// The words of the text.
  let form: String
  /// `gazetteer`, `acronym`, `name`, `surname`, `short-name`, `same-words`, `number`, `office-holder`, `definite-name`.
  let reason: String
}
