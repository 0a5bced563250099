#include "neural_kernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

void neural_pack8(const int8_t *weights, size_t outputs, size_t inputs, int16_t *packed) {
  for (size_t m = 0; m < outputs; m++)
    for (size_t k = 0; k < inputs; k++)
      packed[(m / neural_block) * neural_block * inputs + (k / 2) * 2 * neural_block + (m % neural_block) * 2 + k % 2] =
          weights[m * inputs + k];
}

void neural_pack16(const int16_t *weights, size_t rows, size_t inputs, int16_t *packed) {
  const size_t outputs = (rows + neural_block - 1) / neural_block * neural_block;
  for (size_t m = 0; m < outputs; m++) {
    int16_t *block = packed + (m / neural_block) * neural_block * inputs + (m % neural_block) * 2;
    for (size_t k = 0; k < inputs; k += 2) {
      block[k * neural_block] = m < rows ? weights[m * inputs + k] : 0;
      block[k * neural_block + 1] = m < rows ? weights[m * inputs + k + 1] : 0;
    }
  }
}

static inline void neural_finish(const int32_t *whole, const float *scale, const float *bias, float *y) {
  for (int i = 0; i < neural_block; i++) {
    const float scaled = (float)whole[i] * scale[i];
    y[i] = bias ? bias[i] + scaled : scaled;
  }
}

#if defined(__x86_64__)

#define TARGET
#define NAME linear_sse2
#define LANES 4
#define ROWS 2
#define VECTOR __m128i
#define ZERO() _mm_setzero_si128()
#define LOAD(from) _mm_loadu_si128((const __m128i *)(from))
#define SPLAT(pair) _mm_set1_epi32(pair)
#define DOT(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#include "linear.inc"
#undef TARGET
#undef NAME
#undef LANES
#undef ROWS
#undef VECTOR
#undef ZERO
#undef LOAD
#undef SPLAT
#undef DOT

#define TARGET __attribute__((target("avx2")))
#define NAME linear_avx2
#define LANES 8
#define ROWS 4
#define VECTOR __m256i
#define ZERO() _mm256_setzero_si256()
#define LOAD(from) _mm256_loadu_si256((const __m256i *)(from))
#define SPLAT(pair) _mm256_set1_epi32(pair)
#define DOT(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#include "linear.inc"
#undef TARGET
#undef NAME
#undef LANES
#undef ROWS
#undef VECTOR
#undef ZERO
#undef LOAD
#undef SPLAT
#undef DOT

#define TARGET __attribute__((target("avx512bw,avx512vnni")))
#define NAME linear_avx512
#define LANES 16
#define ROWS 8
#define VECTOR __m512i
#define ZERO() _mm512_setzero_si512()
#define LOAD(from) _mm512_loadu_si512(from)
#define SPLAT(pair) _mm512_set1_epi32(pair)
#define DOT(sum, a, b) _mm512_dpwssd_epi32(sum, a, b)
#include "linear.inc"

void neural_linear(
    const int16_t *x, size_t count, size_t inputs, const int16_t *packed, size_t outputs, const float *scale,
    const float *bias, float *y) {
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni"))
    linear_avx512(x, count, inputs, packed, outputs, scale, bias, y);
  else if (__builtin_cpu_supports("avx2"))
    linear_avx2(x, count, inputs, packed, outputs, scale, bias, y);
  else
    linear_sse2(x, count, inputs, packed, outputs, scale, bias, y);
}

#else

void neural_linear(
    const int16_t *x, size_t count, size_t inputs, const int16_t *packed, size_t outputs, const float *scale,
    const float *bias, float *y) {
  for (size_t n = 0; n < count; n++) {
    for (size_t block = 0; block < outputs; block += neural_block) {
      int32_t whole[neural_block] = {0};
      const int16_t *weights = packed + block * inputs;
      for (size_t k = 0; k < inputs; k += 2)
        for (int i = 0; i < neural_block; i++)
          whole[i] += (int32_t)x[n * inputs + k] * weights[k * neural_block + 2 * i] +
                      (int32_t)x[n * inputs + k + 1] * weights[k * neural_block + 2 * i + 1];
      neural_finish(whole, scale + block, bias ? bias + block : NULL, y + n * outputs + block);
    }
  }
}

#endif

WIDE void neural_quantise(const float *restrict from, size_t count, float scale, float floor, int limit, int16_t *restrict to) {
  const float most = (float)limit;
  for (size_t i = 0; i < count; i++) {
    float value = (from[i] < floor ? floor : from[i]) * scale;
    value = value > most ? most : value < -most ? -most : value;
    to[i] = (int16_t)(int32_t)(value + (value < 0 ? -0.5f : 0.5f));
  }
}

WIDE void neural_add_row(float *restrict sum, const int8_t *restrict row, float scale, size_t count) {
  for (size_t i = 0; i < count; i++) sum[i] = sum[i] + scale * (float)row[i];
}

WIDE void neural_add3(const float *a, const float *b, const float *c, size_t count, float *hidden) {
  for (size_t i = 0; i < count; i++) hidden[i] = (a[i] + b[i]) + c[i];
}

static inline __attribute__((always_inline)) float gate(float z) {
  const float size = z < 0 ? -z : z;
  return 0.5f + 0.5f * (z / (1.0f + size));
}

static inline __attribute__((always_inline)) void recur_step(
    const float *restrict u, float *restrict x, size_t from, size_t to, size_t width, const float *restrict gates,
    float *restrict state) {
  for (size_t j = from; j < to; j++) {
    const float c = state[j];
    const float forget = gate((u[width + j] + gates[j]) + gates[2 * width + j] * c);
    const float reset = gate((u[2 * width + j] + gates[width + j]) + gates[3 * width + j] * c);
    const float next = u[j] + forget * (c - u[j]);
    state[j] = next;
    x[j] = x[j] + reset * (next - x[j]);
  }
}

WIDE void neural_recur(const float *u, float *x, size_t count, size_t width, const float *gates, float *state) {
  const size_t half = width / 2;
  for (size_t j = 0; j < width; j++) state[j] = 0;
  for (size_t n = 0; n < count; n++) recur_step(u + n * 3 * width, x + n * width, 0, half, width, gates, state);
  for (size_t n = count; n-- > 0;) recur_step(u + n * 3 * width, x + n * width, half, width, width, gates, state);
}

size_t neural_argmax(const float *values, size_t count) {
  size_t best = 0;
  for (size_t i = 1; i < count; i++)
    if (values[i] > values[best]) best = i;
  return best;
}
