#include "training_kernels.h"

#include <math.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

typedef float f16 __attribute__((vector_size(64), aligned(4)));
typedef float f8 __attribute__((vector_size(32), aligned(4)));

#define TILE(VECTOR, LANES, ROWS)                                                                                   \
  {                                                                                                                 \
    VECTOR sums[ROWS];                                                                                              \
    for (int r = 0; r < ROWS; r++) sums[r] = add ? *(const VECTOR *)(c + (i + r) * ldc + j) : (VECTOR){0};          \
    for (size_t p = 0; p < ps; p++) {                                                                               \
      const VECTOR right = *(const VECTOR *)(b + p * ldb + j);                                                      \
      for (int r = 0; r < ROWS; r++) sums[r] += a[(i + r) * ai + p * ap] * right;                                   \
    }                                                                                                               \
    for (int r = 0; r < ROWS; r++) *(VECTOR *)(c + (i + r) * ldc + j) = sums[r];                                    \
  }

WIDE void training_product(
    float *c, size_t ldc, const float *a, size_t ai, size_t ap, const float *b, size_t ldb, size_t is, size_t js,
    size_t ps, int add) {
  size_t j = 0;
  for (; j + 16 <= js; j += 16) {
    size_t i = 0;
    for (; i + 8 <= is; i += 8) TILE(f16, 16, 8)
    for (; i < is; i++) TILE(f16, 16, 1)
  }
  for (; j < js; j += 8) {
    size_t i = 0;
    for (; i + 8 <= is; i += 8) TILE(f8, 8, 8)
    for (; i < is; i++) TILE(f8, 8, 1)
  }
}

void training_transpose(const float *from, size_t rows, size_t columns, float *to) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) to[j * rows + i] = from[i * columns + j];
}

WIDE void training_add_columns(const float *from, size_t rows, size_t columns, size_t ld, float *to) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) to[j] += from[i * ld + j];
}

WIDE void training_add(float *to, const float *from, float scale, size_t count) {
  for (size_t i = 0; i < count; i++) to[i] += scale * from[i];
}

WIDE void training_multiply(float *to, const float *by, size_t count) {
  for (size_t i = 0; i < count; i++) to[i] *= by[i];
}

WIDE void training_drop(float *x, float *mask, size_t count, float keep, uint64_t *seed) {
  const uint64_t start = *seed;
  const float scale = 1.0f / keep;
  const uint32_t limit = (uint32_t)(keep * 16777216.0f);
  for (size_t i = 0; i < count; i++) {
    uint64_t z = start + (uint64_t)i * 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    mask[i] = (uint32_t)(z >> 40) < limit ? scale : 0.0f;
    x[i] *= mask[i];
  }
  *seed = start + (uint64_t)count * 0x9E3779B97F4A7C15u;
}

static inline float gate(float z) {
  const float size = z < 0 ? -z : z;
  return 0.5f + 0.5f * (z / (1.0f + size));
}

static inline float gate_slope(float y) {
  const float s = 2.0f * y - 1.0f;
  const float rest = 1.0f - (s < 0 ? -s : s);
  return 0.5f * rest * rest;
}

WIDE void training_recur(
    const float *u, const float *x, size_t count, size_t width, const float *gates, float *h, float *c, float *f,
    float *r) {
  const size_t half = width / 2;
  for (int way = 0; way < 2; way++) {
    float state[half];
    memset(state, 0, sizeof state);
    for (size_t step = 0; step < count; step++) {
      const size_t n = way == 0 ? step : count - 1 - step;
      const size_t o = (size_t)way * half;
      const float *un = u + n * 3 * width + o;
      const float *xn = x + n * width + o;
      const float *g = gates + o;
      float *hn = h + n * width + o, *cn = c + n * width + o, *fn = f + n * width + o, *rn = r + n * width + o;
      for (size_t j = 0; j < half; j++) {
        const float before = state[j];
        const float forget = gate((un[width + j] + g[j]) + g[2 * width + j] * before);
        const float reset = gate((un[2 * width + j] + g[width + j]) + g[3 * width + j] * before);
        const float next = un[j] + forget * (before - un[j]);
        state[j] = next;
        cn[j] = next;
        fn[j] = forget;
        rn[j] = reset;
        hn[j] = xn[j] + reset * (next - xn[j]);
      }
    }
  }
}

WIDE void training_recur_back(
    const float *u, const float *x, size_t count, size_t width, const float *gates, const float *c, const float *f,
    const float *r, const float *dh, float *du, float *dx, float *dgates) {
  const size_t half = width / 2;
  for (int way = 0; way < 2; way++) {
    float carry[half], none[half];
    memset(carry, 0, sizeof carry);
    memset(none, 0, sizeof none);
    for (size_t step = 0; step < count; step++) {
      const size_t n = way == 0 ? count - 1 - step : step;
      const size_t o = (size_t)way * half;
      const int first = step + 1 == count;
      const float *before = first ? none : c + (way == 0 ? n - 1 : n + 1) * width + o;
      const float *un = u + n * 3 * width + o, *xn = x + n * width + o, *g = gates + o;
      const float *cn = c + n * width + o, *fn = f + n * width + o, *rn = r + n * width + o, *dhn = dh + n * width + o;
      float *dun = du + n * 3 * width + o, *dxn = dx + n * width + o, *dg = dgates + o;
      for (size_t j = 0; j < half; j++) {
        const float dreset = dhn[j] * (cn[j] - xn[j]) * gate_slope(rn[j]);
        const float dc = carry[j] + dhn[j] * rn[j];
        const float dforget = dc * (before[j] - un[j]) * gate_slope(fn[j]);
        dxn[j] += dhn[j] * (1.0f - rn[j]);
        dun[j] = dc * (1.0f - fn[j]);
        dun[width + j] = dforget;
        dun[2 * width + j] = dreset;
        dg[j] += dforget;
        dg[width + j] += dreset;
        dg[2 * width + j] += dforget * before[j];
        dg[3 * width + j] += dreset * before[j];
        carry[j] = dc * fn[j] + dforget * g[2 * width + j] + dreset * g[3 * width + j];
      }
    }
  }
}

float training_softmax(float *logits, size_t count, size_t right, float weight) {
  float most = logits[0];
  for (size_t i = 1; i < count; i++) most = logits[i] > most ? logits[i] : most;
  const float score = logits[right] - most;
  float sum = 0;
  for (size_t i = 0; i < count; i++) {
    logits[i] = expf(logits[i] - most);
    sum += logits[i];
  }
  const float scale = weight / sum;
  for (size_t i = 0; i < count; i++) logits[i] *= scale;
  logits[right] -= weight;
  return weight * (logf(sum) - score);
}

WIDE void training_adam(
    float *values, float *gradient, float *first, float *second, size_t count, float rate, float beta1, float beta2,
    float epsilon, float decay) {
  for (size_t i = 0; i < count; i++) {
    const float g = gradient[i];
    first[i] = beta1 * first[i] + (1.0f - beta1) * g;
    second[i] = beta2 * second[i] + (1.0f - beta2) * g * g;
    values[i] -= rate * (first[i] / (sqrtf(second[i]) + epsilon) + decay * values[i]);
    gradient[i] = 0;
  }
}
