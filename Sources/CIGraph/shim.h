#ifndef RAPPORTEUR_CIGRAPH_SHIM_H
#define RAPPORTEUR_CIGRAPH_SHIM_H

#include <igraph/igraph.h>

#endif
