#ifndef RAPPORTEUR_ONTOLOGY_DATA_H
#define RAPPORTEUR_ONTOLOGY_DATA_H

#include <stddef.h>

/* One file of the folder Ontology/, embedded at build time. */
typedef struct {
  const char *path; /* relative to Ontology/, NUL-terminated */
  const unsigned char *bytes;
  size_t count;
} rapporteur_ontology_file;

/* Number of embedded files. */
size_t rapporteur_ontology_file_count(void);

/* An embedded file, in the order of the paths; index below the count. */
rapporteur_ontology_file rapporteur_ontology_file_at(size_t index);

/* Number of embedded queries of the folder Ontology/Queries/. */
size_t rapporteur_saved_query_count(void);

/* An embedded query, in the order of the names, which stand for the path; index below the count. */
rapporteur_ontology_file rapporteur_saved_query_at(size_t index);

#endif
