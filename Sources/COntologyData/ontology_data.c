#include "ontology_data.h"

/* One line a file, in the order of the paths; a test holds this list against the folder Ontology/. */
static const unsigned char frames_actions[] = {
#embed "../../Ontology/Frames/actions.ttl"
};
static const unsigned char frames_events[] = {
#embed "../../Ontology/Frames/events.ttl"
};
static const unsigned char frames_relations[] = {
#embed "../../Ontology/Frames/relations.ttl"
};
static const unsigned char frames_stances[] = {
#embed "../../Ontology/Frames/stances.ttl"
};
static const unsigned char gazetteer_countries[] = {
#embed "../../Ontology/Gazetteer/countries.ttl"
};
static const unsigned char gazetteer_institutions_armed_groups[] = {
#embed "../../Ontology/Gazetteer/institutions-armed-groups.ttl"
};
static const unsigned char gazetteer_institutions_civil_society[] = {
#embed "../../Ontology/Gazetteer/institutions-civil-society.ttl"
};
static const unsigned char gazetteer_institutions_courts[] = {
#embed "../../Ontology/Gazetteer/institutions-courts.ttl"
};
static const unsigned char gazetteer_institutions_eu[] = {
#embed "../../Ontology/Gazetteer/institutions-eu.ttl"
};
static const unsigned char gazetteer_institutions_finance[] = {
#embed "../../Ontology/Gazetteer/institutions-finance.ttl"
};
static const unsigned char gazetteer_institutions_osce[] = {
#embed "../../Ontology/Gazetteer/institutions-osce.ttl"
};
static const unsigned char gazetteer_institutions_regional[] = {
#embed "../../Ontology/Gazetteer/institutions-regional.ttl"
};
static const unsigned char gazetteer_institutions_states[] = {
#embed "../../Ontology/Gazetteer/institutions-states.ttl"
};
static const unsigned char gazetteer_institutions_un[] = {
#embed "../../Ontology/Gazetteer/institutions-un.ttl"
};
static const unsigned char gazetteer_instruments[] = {
#embed "../../Ontology/Gazetteer/instruments.ttl"
};
static const unsigned char gazetteer_places_cities[] = {
#embed "../../Ontology/Gazetteer/places-cities.ttl"
};
static const unsigned char gazetteer_places_regions[] = {
#embed "../../Ontology/Gazetteer/places-regions.ttl"
};
static const unsigned char gazetteer_places_territories[] = {
#embed "../../Ontology/Gazetteer/places-territories.ttl"
};
static const unsigned char lexicon_abbreviations[] = {
#embed "../../Ontology/Lexicon/abbreviations.ttl"
};
static const unsigned char lexicon_common_words[] = {
#embed "../../Ontology/Lexicon/common-words.ttl"
};
static const unsigned char lexicon_given_names[] = {
#embed "../../Ontology/Lexicon/given-names.ttl"
};
static const unsigned char lexicon_head_nouns[] = {
#embed "../../Ontology/Lexicon/head-nouns.ttl"
};
static const unsigned char lexicon_party_words[] = {
#embed "../../Ontology/Lexicon/party-words.ttl"
};
static const unsigned char lexicon_posts[] = {
#embed "../../Ontology/Lexicon/posts.ttl"
};
static const unsigned char lexicon_surname_particles[] = {
#embed "../../Ontology/Lexicon/surname-particles.ttl"
};
static const unsigned char lexicon_titles[] = {
#embed "../../Ontology/Lexicon/titles.ttl"
};
static const unsigned char lexicon_word_classes[] = {
#embed "../../Ontology/Lexicon/word-classes.ttl"
};
static const unsigned char rapporteur[] = {
#embed "../../Ontology/rapporteur.ttl"
};
static const unsigned char shapes[] = {
#embed "../../Ontology/shapes.ttl"
};
static const unsigned char query_alignment[] = {
#embed "../../Ontology/Queries/alignment.rq"
};
static const unsigned char query_co_alignment[] = {
#embed "../../Ontology/Queries/co-alignment.rq"
};
static const unsigned char query_co_mentions[] = {
#embed "../../Ontology/Queries/co-mentions.rq"
};
static const unsigned char query_events_by_month[] = {
#embed "../../Ontology/Queries/events-by-month.rq"
};
static const unsigned char query_institutions[] = {
#embed "../../Ontology/Queries/institutions.rq"
};
static const unsigned char query_positions[] = {
#embed "../../Ontology/Queries/positions.rq"
};
static const unsigned char query_posts[] = {
#embed "../../Ontology/Queries/posts.rq"
};
static const unsigned char query_stances[] = {
#embed "../../Ontology/Queries/stances.rq"
};

static const rapporteur_ontology_file files[] = {
    {"Frames/actions.ttl", frames_actions, sizeof frames_actions},
    {"Frames/events.ttl", frames_events, sizeof frames_events},
    {"Frames/relations.ttl", frames_relations, sizeof frames_relations},
    {"Frames/stances.ttl", frames_stances, sizeof frames_stances},
    {"Gazetteer/countries.ttl", gazetteer_countries, sizeof gazetteer_countries},
    {"Gazetteer/institutions-armed-groups.ttl", gazetteer_institutions_armed_groups, sizeof gazetteer_institutions_armed_groups},
    {"Gazetteer/institutions-civil-society.ttl", gazetteer_institutions_civil_society, sizeof gazetteer_institutions_civil_society},
    {"Gazetteer/institutions-courts.ttl", gazetteer_institutions_courts, sizeof gazetteer_institutions_courts},
    {"Gazetteer/institutions-eu.ttl", gazetteer_institutions_eu, sizeof gazetteer_institutions_eu},
    {"Gazetteer/institutions-finance.ttl", gazetteer_institutions_finance, sizeof gazetteer_institutions_finance},
    {"Gazetteer/institutions-osce.ttl", gazetteer_institutions_osce, sizeof gazetteer_institutions_osce},
    {"Gazetteer/institutions-regional.ttl", gazetteer_institutions_regional, sizeof gazetteer_institutions_regional},
    {"Gazetteer/institutions-states.ttl", gazetteer_institutions_states, sizeof gazetteer_institutions_states},
    {"Gazetteer/institutions-un.ttl", gazetteer_institutions_un, sizeof gazetteer_institutions_un},
    {"Gazetteer/instruments.ttl", gazetteer_instruments, sizeof gazetteer_instruments},
    {"Gazetteer/places-cities.ttl", gazetteer_places_cities, sizeof gazetteer_places_cities},
    {"Gazetteer/places-regions.ttl", gazetteer_places_regions, sizeof gazetteer_places_regions},
    {"Gazetteer/places-territories.ttl", gazetteer_places_territories, sizeof gazetteer_places_territories},
    {"Lexicon/abbreviations.ttl", lexicon_abbreviations, sizeof lexicon_abbreviations},
    {"Lexicon/common-words.ttl", lexicon_common_words, sizeof lexicon_common_words},
    {"Lexicon/given-names.ttl", lexicon_given_names, sizeof lexicon_given_names},
    {"Lexicon/head-nouns.ttl", lexicon_head_nouns, sizeof lexicon_head_nouns},
    {"Lexicon/party-words.ttl", lexicon_party_words, sizeof lexicon_party_words},
    {"Lexicon/posts.ttl", lexicon_posts, sizeof lexicon_posts},
    {"Lexicon/surname-particles.ttl", lexicon_surname_particles, sizeof lexicon_surname_particles},
    {"Lexicon/titles.ttl", lexicon_titles, sizeof lexicon_titles},
    {"Lexicon/word-classes.ttl", lexicon_word_classes, sizeof lexicon_word_classes},
    {"rapporteur.ttl", rapporteur, sizeof rapporteur},
    {"shapes.ttl", shapes, sizeof shapes},
};

size_t rapporteur_ontology_file_count(void) { return sizeof files / sizeof files[0]; }

rapporteur_ontology_file rapporteur_ontology_file_at(size_t index) { return files[index]; }

static const rapporteur_ontology_file queries[] = {
    {"alignment", query_alignment, sizeof query_alignment},
    {"co-alignment", query_co_alignment, sizeof query_co_alignment},
    {"co-mentions", query_co_mentions, sizeof query_co_mentions},
    {"events-by-month", query_events_by_month, sizeof query_events_by_month},
    {"institutions", query_institutions, sizeof query_institutions},
    {"positions", query_positions, sizeof query_positions},
    {"posts", query_posts, sizeof query_posts},
    {"stances", query_stances, sizeof query_stances},
};

size_t rapporteur_saved_query_count(void) { return sizeof queries / sizeof queries[0]; }

rapporteur_ontology_file rapporteur_saved_query_at(size_t index) { return queries[index]; }
