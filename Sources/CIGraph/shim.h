#ifndef RAPPORTEUR_CIGRAPH_SHIM_H
#define RAPPORTEUR_CIGRAPH_SHIM_H

/* igraph's headers ask for all of GNU's extensions, with which glibc declares some types otherwise than Foundation has
   them: one compilation cannot hold both. What glibc declares is settled here, before they ask. */
#include <features.h>

#include <igraph/igraph.h>

#endif
