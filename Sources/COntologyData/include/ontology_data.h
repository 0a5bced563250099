#ifndef RAPPORTEUR_ONTOLOGY_DATA_H
#define RAPPORTEUR_ONTOLOGY_DATA_H

#include <stddef.h>

/* One file of the folder Ontology/, embedded at build time. */
typedef struct {
  const char *path; /* relative to Ontology/, NUL-terminated */
  const unsigned char *bytes;
  size_t count;
} rapporteur_ontology_file;

/* The embedded files, in the order of their paths. */
extern const rapporteur_ontology_file rapporteur_ontology_files[];
extern const size_t rapporteur_ontology_file_count;

#endif
