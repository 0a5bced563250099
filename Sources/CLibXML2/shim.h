#ifndef RAPPORTEUR_CLIBXML2_SHIM_H
#define RAPPORTEUR_CLIBXML2_SHIM_H

/* Debian's libxml2 includes ICU's headers, which clash with those that Foundation brings; only the last two members of a
   struct that nobody here touches depend on them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/* xmlFree is a mutable global, which Swift 6 refuses to read. */
static inline void rapporteur_xml_free(void *pointer) { xmlFree(pointer); }

#endif
