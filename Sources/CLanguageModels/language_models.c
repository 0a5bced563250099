#include "language_models.h"

_Alignas(64) static const unsigned char syntax_model[] = {
#embed "../../Models/syntax.model"
};
_Alignas(64) static const unsigned char lemma_rules[] = {
#embed "../../Models/lemmas.txt"
};

rapporteur_language_model rapporteur_syntax_model(void) {
  return (rapporteur_language_model){syntax_model, sizeof syntax_model};
}

rapporteur_language_model rapporteur_lemma_rules(void) {
  return (rapporteur_language_model){lemma_rules, sizeof lemma_rules};
}
