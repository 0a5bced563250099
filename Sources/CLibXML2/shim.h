#ifndef RAPPORTEUR_CLIBXML2_SHIM_H
#define RAPPORTEUR_CLIBXML2_SHIM_H

/* Debian's libxml2 converts encodings with ICU, whose headers differ from those of the ICU inside Foundation: one
   compilation cannot hold both. The parts that they declare are the last of structures that are used by pointer only. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/* xmlFree is a mutable global, which Swift 6 refuses to read. */
static inline void rapporteur_xml_free(void *pointer) { xmlFree(pointer); }

#endif
