#ifndef RAPPORTEUR_CZSTD_SHIM_H
#define RAPPORTEUR_CZSTD_SHIM_H

#include <zstd.h>
#include <zstd_errors.h>

#endif
