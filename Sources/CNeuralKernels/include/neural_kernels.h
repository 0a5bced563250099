#ifndef RAPPORTEUR_NEURAL_KERNELS_H
#define RAPPORTEUR_NEURAL_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/* Arithmetic of the networks at run time. Products of matrices are whole numbers, all else is float in a fixed order
   without fused operations: every machine gives the same results, whatever the width of its vectors. */

/* Outputs a block of packed weights holds; numbers of outputs are multiples of it. */
enum { neural_block = 16 };

/* Packs weights of `outputs` rows of `inputs` (even) numbers: blocks of 16 rows, within a block pairs of inputs, within
   a pair the 16 rows. The target holds outputs * inputs numbers. */
void neural_pack8(const int8_t *weights, size_t outputs, size_t inputs, int16_t *packed);

/* The same of 16-bit weights; rows from `rows` to the next multiple of 16 are zero. */
void neural_pack16(const int16_t *weights, size_t rows, size_t inputs, int16_t *packed);

/* y[n][m] = bias[m] + scale[m] * sum over k of x[n][k] * w[m][k], with packed weights; `bias` may be null. */
void neural_linear(
    const int16_t *x, size_t count, size_t inputs, const int16_t *packed, size_t outputs, const float *scale,
    const float *bias, float *y);

/* to[i] = from[i] * scale, rounded to nearest and kept within -limit...limit; numbers below `floor` count as it. */
void neural_quantise(const float *from, size_t count, float scale, float floor, int limit, int16_t *to);

/* sum[i] += scale * row[i]. */
void neural_add_row(float *sum, const int8_t *row, float scale, size_t count);

/* hidden[i] = a[i] + b[i] + c[i]. */
void neural_add3(const float *a, const float *b, const float *c, size_t count, float *hidden);

/* One two-way simple recurrent layer in place over x[count][width]: the first half of the units reads forwards, the
   second half backwards. u[count][3 * width] holds candidates, forget and reset inputs; `gates` holds width numbers each
   of forget bias, reset bias, forget weight of the state, reset weight of the state. */
void neural_recur(const float *u, float *x, size_t count, size_t width, const float *gates, float *state);

/* Index of the greatest number, the first of equals. */
size_t neural_argmax(const float *values, size_t count);

#endif
