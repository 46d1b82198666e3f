// The products of scaled values with packed weights, for kernels that say how many panels of eight outputs go together
// (PANELS), how a product is added to a sum (ACCUMULATE), and the function's name (MULTIPLY_ADD).

#include <string.h>

WIDE_INLINE __m256i pair(const int16_t *values) {
  int32_t both;
  memcpy(&both, values, sizeof both);
  return _mm256_set1_epi32(both);
}

/// Multiplies `rows` rows, at most six, with `panels` panels of eight outputs; both are known where this is compiled. Each
/// weight is loaded once for all rows, each input once for all panels.
WIDE_INLINE void multiply_block(
  size_t rows, size_t panels, const int16_t *values, const float *scales, const int16_t *weights,
  const float *output_scales, const float *start, size_t start_step, size_t pairs, size_t outputs, float *result) {
  __m256i sums[6][PANELS];
  for (size_t i = 0; i < rows; i++) {
    for (size_t j = 0; j < panels; j++) sums[i][j] = _mm256_setzero_si256();
  }
  for (size_t p = 0; p < pairs; p++) {
    __m256i weight[PANELS];
    for (size_t j = 0; j < panels; j++) {
      weight[j] = _mm256_loadu_si256((const __m256i *)(weights + (j * pairs + p) * 16));
    }
    for (size_t i = 0; i < rows; i++) {
      __m256i value = pair(values + (i * pairs + p) * 2);
      for (size_t j = 0; j < panels; j++) sums[i][j] = ACCUMULATE(sums[i][j], value, weight[j]);
    }
  }
  for (size_t i = 0; i < rows; i++) {
    for (size_t j = 0; j < panels; j++) {
      __m256 unit = _mm256_mul_ps(_mm256_set1_ps(scales[i]), _mm256_loadu_ps(output_scales + j * 8));
      __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums[i][j]), unit);
      __m256 sum = _mm256_add_ps(_mm256_loadu_ps(start + i * start_step + j * 8), product);
      _mm256_storeu_ps(result + i * outputs + j * 8, sum);
    }
  }
}

WIDE void MULTIPLY_ADD(
  const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales, const float *start,
  size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result) {
  for (size_t column = 0; column < outputs;) {
    int is_whole = column + PANELS * 8 <= outputs;
    for (size_t row = 0; row < rows;) {
      int is_block = row + 6 <= rows;
      const int16_t *value = values + row * pairs * 2, *weight = weights + column * pairs * 2;
      const float *scale = scales + row, *output_scale = output_scales + column;
      const float *from = start + row * start_step + column;
      float *to = result + row * outputs + column;
      if (is_block && is_whole) {
        multiply_block(6, PANELS, value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      } else if (is_block) {
        multiply_block(6, 1, value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      } else if (is_whole) {
        multiply_block(1, PANELS, value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      } else {
        multiply_block(1, 1, value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      }
      row += is_block ? 6 : 1;
    }
    column += is_whole ? PANELS * 8 : 8;
  }
}
