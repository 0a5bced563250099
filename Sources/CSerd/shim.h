#ifndef RAPPORTEUR_CSERD_SHIM_H
#define RAPPORTEUR_CSERD_SHIM_H

#include <stdarg.h>
#include <stdio.h>
#include <serd/serd.h>

/* Writes the text of an error, cut at size - 1 bytes; here because Swift cannot pass on a pointer to a va_list. */
static inline void rapporteur_serd_message(const SerdError *error, char *text, size_t size) {
  va_list arguments;
  va_copy(arguments, *error->args);
  vsnprintf(text, size, error->fmt, arguments);
  va_end(arguments);
}

#endif
