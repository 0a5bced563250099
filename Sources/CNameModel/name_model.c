#include "name_model.h"

static const unsigned char model[] = {
#embed "../../Models/names.model"
};

const unsigned char *rapporteur_name_model(void) { return model; }
size_t rapporteur_name_model_size(void) { return sizeof model; }
