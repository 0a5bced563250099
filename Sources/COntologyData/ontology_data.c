#include "ontology_data.h"

/* One line a file; a test holds this list against the folder Ontology/. */
#define FILES(FILE)                                            \
  FILE(lexicon_abbreviations, "Lexicon/abbreviations.ttl")

static const unsigned char lexicon_abbreviations[] = {
#embed "../../Ontology/Lexicon/abbreviations.ttl"
};

const rapporteur_ontology_file rapporteur_ontology_files[] = {
#define FILE(name, path) {path, name, sizeof name},
    FILES(FILE)
#undef FILE
};

const size_t rapporteur_ontology_file_count = sizeof rapporteur_ontology_files / sizeof rapporteur_ontology_files[0];
