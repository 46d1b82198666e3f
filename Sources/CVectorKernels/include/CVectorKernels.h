// The inner loops of the syntax network for processors with vectors of 32 bytes (AVX2) or more, which a build for every x86-64
// cannot use from Swift. They give the same results, bit for bit, as the loops in Swift that serve all other processors.

#ifndef STANDPUNKT_VECTOR_KERNELS_H
#define STANDPUNKT_VECTOR_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// How many bytes the vectors of the processor hold: 64 with AVX-512 and its products of small integers (VNNI), 32 with AVX2,
/// 0 without, where the functions below may not be called.
int standpunkt_vector_bytes(void);

/// Turns the first `inputs` columns of rows of floats, `stride` apart, into integers up to `limit`; `scales` is what one unit
/// is worth in each row. `inputs` is a multiple of 16.
void standpunkt_scale_rows(
  const float *source, size_t rows, size_t stride, size_t inputs, float limit, int16_t *values, float *scales);

/// Multiplies `rows` rows of 2 * `pairs` scaled values with packed weights, and adds the products to `start`, whose rows are
/// `start_step` apart: 0 where all rows start from the same, as from a bias. `start` may be `result`.
///
/// `outputs` is a multiple of eight; `weights` holds for each eight outputs, for each pair of inputs, for each of the
/// outputs, its two weights. `vector_bytes` is at most what the processor has.
void standpunkt_multiply_add(
  int vector_bytes, const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales,
  const float *start, size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result);

/// Adds to eight columns of `result`, whose rows are `result_step` apart, the product of an array of `rows` by `inner` floats
/// with the `inner` rows of eight in `panel`. The float in row i and column p lies at `left[i * row_step + p * column_step]`.
void standpunkt_multiply_panel(
  const float *left, size_t row_step, size_t column_step, size_t rows, size_t inner, const float *panel, float *result,
  size_t result_step);

/// The sums of the products of a vector's first `count` values, a multiple of eight, with those of each row; the rows are
/// `stride` apart.
void standpunkt_dot_rows(
  const float *vector, size_t count, const float *rows, size_t row_count, size_t stride, float *sums);

/// Adds `count` signed bytes, a multiple of eight, each times `scale`.
void standpunkt_add_bytes(const int8_t *bytes, size_t count, float scale, float *sums);

/// Computes a simple recurrent unit over one sentence of `rows` rows.
///
/// `gates` has three times `width` columns, `input` and `output` have `width`, a multiple of 16; the first half of the
/// columns runs forwards, the second half backwards. `vector_bytes` is at most what the processor has.
void standpunkt_recurrent_forward(
  int vector_bytes, const float *gates, const float *input, size_t rows, size_t width, float *output);

#endif
