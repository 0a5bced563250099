#ifndef RAPPORTEUR_TRAINING_KERNELS_H
#define RAPPORTEUR_TRAINING_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/* Arithmetic of training: float in a fixed order, the same bits at every run. */

/* c[i][j] (+)= sum over p of a(i, p) * b[p][j], a(i, p) at a[i * ai + p * ap], rows of b and c ldb and ldc apart; j is a
   multiple of 8. Adds to c where `add` is not 0. */
void training_product(
    float *c, size_t ldc, const float *a, size_t ai, size_t ap, const float *b, size_t ldb, size_t is, size_t js,
    size_t ps, int add);

/* to[j][i] = from[i][j]. */
void training_transpose(const float *from, size_t rows, size_t columns, float *to);

/* to[j] += sum over i of from[i][j], rows ld apart. */
void training_add_columns(const float *from, size_t rows, size_t columns, size_t ld, float *to);

/* to[i] += scale * from[i]. */
void training_add(float *to, const float *from, float scale, size_t count);

/* to[i] *= by[i]. */
void training_multiply(float *to, const float *by, size_t count);

/* Writes a mask of 0 and 1/keep and multiplies x by it; `seed` is advanced. */
void training_drop(float *x, float *mask, size_t count, float keep, uint64_t *seed);

/* One two-way simple recurrent layer over a sentence (see neural_kernels.h); keeps states, gates for the way back in
   c, f, r [count][width]. */
void training_recur(
    const float *u, const float *x, size_t count, size_t width, const float *gates, float *h, float *c, float *f,
    float *r);

/* The way back: from dh to du [count][3 * width], adds to dx and to dgates [4][width]. */
void training_recur_back(
    const float *u, const float *x, size_t count, size_t width, const float *gates, const float *c, const float *f,
    const float *r, const float *dh, float *du, float *dx, float *dgates);

/* Turns logits into the gradient of weight * cross entropy of the right class; returns the loss. */
float training_softmax(float *logits, size_t count, size_t right, float weight);

/* One step of Adam (Kingma and Ba 2015); clears the gradient. */
void training_adam(
    float *values, float *gradient, float *first, float *second, size_t count, float rate, float beta1, float beta2,
    float epsilon, float decay);

#endif
