#ifndef RAPPORTEUR_LANGUAGE_MODELS_H
#define RAPPORTEUR_LANGUAGE_MODELS_H

#include <stddef.h>

/* One file of the folder Models/, embedded at build time; its first byte is aligned to 64 bytes. */
typedef struct {
  const unsigned char *bytes;
  size_t count;
} rapporteur_language_model;

/* Weights of the tagger and parser (Docs/models.md). */
rapporteur_language_model rapporteur_syntax_model(void);

/* Rules of the lemmatiser, as text. */
rapporteur_language_model rapporteur_lemma_rules(void);

#endif
