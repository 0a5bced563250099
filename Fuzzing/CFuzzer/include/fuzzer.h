#ifndef RAPPORTEUR_FUZZER_H
#define RAPPORTEUR_FUZZER_H

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's own loop (LLVM, "libFuzzer – a library for coverage-guided fuzz testing", section "Using libFuzzer as a
   library"); its header is no part of Swift's toolchain. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
