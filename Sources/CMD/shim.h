#ifndef RAPPORTEUR_CMD_SHIM_H
#define RAPPORTEUR_CMD_SHIM_H

#include <sha2.h>

#endif
