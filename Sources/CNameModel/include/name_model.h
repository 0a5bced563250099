#ifndef RAPPORTEUR_NAME_MODEL_H
#define RAPPORTEUR_NAME_MODEL_H

#include <stddef.h>

/* Models/names.model, embedded at build time. */
const unsigned char *rapporteur_name_model(void);
size_t rapporteur_name_model_size(void);

#endif
