#ifndef RAPPORTEUR_CZLIB_SHIM_H
#define RAPPORTEUR_CZLIB_SHIM_H

#include <zlib.h>

/* deflateInit2 and inflateInit2 are macros, which Swift does not see. 31 asks for the largest window and gzip's header;
   47 for either of gzip's and zlib's. */
static inline int rapporteur_gzip_write_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
static inline int rapporteur_gzip_read_init(z_stream *stream) { return inflateInit2(stream, 31); }

#endif
