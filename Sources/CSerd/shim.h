#ifndef RAPPORTEUR_CSERD_SHIM_H
#define RAPPORTEUR_CSERD_SHIM_H

#include <serd/serd.h>

#endif
