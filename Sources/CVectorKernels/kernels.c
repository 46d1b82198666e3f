#include "CVectorKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

// No sum is fused with a product, which would round once where the loops in Swift round twice.
#pragma STDC FP_CONTRACT OFF

#define WIDE __attribute__((target("avx2")))
#define WIDE_INLINE static inline __attribute__((target("avx2"), always_inline))

int standpunkt_has_wide_vectors(void) { return __builtin_cpu_supports("avx2") != 0; }

WIDE_INLINE float largest(const float *source, size_t count) {
  __m256 sign = _mm256_set1_ps(-0.0f);
  __m256 found = _mm256_setzero_ps();
  for (size_t i = 0; i < count; i += 8) {
    found = _mm256_max_ps(found, _mm256_andnot_ps(sign, _mm256_loadu_ps(source + i)));
  }
  float lanes[8];
  _mm256_storeu_ps(lanes, found);
  for (size_t i = 1; i < 8; i++) lanes[0] = lanes[i] > lanes[0] ? lanes[i] : lanes[0];
  return lanes[0];
}

/// Eight floats as whole numbers: adding and taking away 1.5 * 2^23 rounds to the nearest.
WIDE_INLINE __m256i rounded(const float *source, __m256 factor) {
  __m256 magic = _mm256_set1_ps(12582912);
  __m256 scaled = _mm256_add_ps(_mm256_mul_ps(_mm256_loadu_ps(source), factor), magic);
  return _mm256_cvttps_epi32(_mm256_sub_ps(scaled, magic));
}

WIDE void standpunkt_scale_rows(
  const float *source, size_t rows, size_t stride, size_t inputs, float limit, int16_t *values, float *scales) {
  for (size_t row = 0; row < rows; row++) {
    const float *first = source + row * stride;
    float scale = largest(first, inputs) / limit;
    if (scale < 1e-12f) scale = 1e-12f;
    scales[row] = scale;
    __m256 factor = _mm256_set1_ps(1 / scale);
    for (size_t i = 0; i < inputs; i += 16) {
      __m256i packed = _mm256_packs_epi32(rounded(first + i, factor), rounded(first + i + 8, factor));
      packed = _mm256_permute4x64_epi64(packed, _MM_SHUFFLE(3, 1, 2, 0));
      _mm256_storeu_si256((__m256i *)(values + row * inputs + i), packed);
    }
  }
}

WIDE_INLINE __m256i pair(const int16_t *values) {
  int32_t both;
  memcpy(&both, values, sizeof both);
  return _mm256_set1_epi32(both);
}

/// Multiplies `ROWS` rows with `PANELS` panels of eight outputs. Twelve sums, two panels, an input and a product are as much
/// as the registers hold; each weight is loaded once for all rows, each input once for all panels.
#define MULTIPLY(ROWS, PANELS)                                                                                       \
  WIDE_INLINE void multiply_##ROWS##_##PANELS(                                                                       \
    const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales,                  \
    const float *start, size_t start_step, size_t pairs, size_t outputs, float *result) {                            \
    __m256i sums[ROWS][PANELS];                                                                                      \
    for (size_t i = 0; i < ROWS; i++) {                                                                              \
      for (size_t j = 0; j < PANELS; j++) sums[i][j] = _mm256_setzero_si256();                                       \
    }                                                                                                                \
    for (size_t p = 0; p < pairs; p++) {                                                                             \
      __m256i weight[PANELS];                                                                                        \
      for (size_t j = 0; j < PANELS; j++) {                                                                          \
        weight[j] = _mm256_loadu_si256((const __m256i *)(weights + (j * pairs + p) * 16));                           \
      }                                                                                                              \
      for (size_t i = 0; i < ROWS; i++) {                                                                            \
        __m256i value = pair(values + (i * pairs + p) * 2);                                                          \
        for (size_t j = 0; j < PANELS; j++) {                                                                        \
          sums[i][j] = _mm256_add_epi32(sums[i][j], _mm256_madd_epi16(value, weight[j]));                            \
        }                                                                                                            \
      }                                                                                                              \
    }                                                                                                                \
    for (size_t i = 0; i < ROWS; i++) {                                                                              \
      for (size_t j = 0; j < PANELS; j++) {                                                                          \
        __m256 unit = _mm256_mul_ps(_mm256_set1_ps(scales[i]), _mm256_loadu_ps(output_scales + j * 8));              \
        __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums[i][j]), unit);                                        \
        __m256 sum = _mm256_add_ps(_mm256_loadu_ps(start + i * start_step + j * 8), product);                        \
        _mm256_storeu_ps(result + i * outputs + j * 8, sum);                                                         \
      }                                                                                                              \
    }                                                                                                                \
  }

MULTIPLY(6, 2)
MULTIPLY(6, 1)
MULTIPLY(1, 2)
MULTIPLY(1, 1)

WIDE void standpunkt_multiply_add(
  const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales, const float *start,
  size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result) {
  for (size_t column = 0; column < outputs;) {
    int is_double = column + 16 <= outputs;
    for (size_t row = 0; row < rows;) {
      int is_block = row + 6 <= rows;
      const int16_t *value = values + row * pairs * 2, *weight = weights + column * pairs * 2;
      const float *scale = scales + row, *output_scale = output_scales + column;
      const float *from = start + row * start_step + column;
      float *to = result + row * outputs + column;
      if (is_block && is_double) {
        multiply_6_2(value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      } else if (is_block) {
        multiply_6_1(value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      } else if (is_double) {
        multiply_1_2(value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      } else {
        multiply_1_1(value, scale, weight, output_scale, from, start_step, pairs, outputs, to);
      }
      row += is_block ? 6 : 1;
    }
    column += is_double ? 16 : 8;
  }
}

/// `ROWS` rows of floats times a panel of eight columns.
#define MULTIPLY_FLOATS(ROWS)                                                                                        \
  WIDE_INLINE void multiply_floats_##ROWS(                                                                           \
    const float *left, size_t row_step, size_t column_step, size_t inner, const float *panel, float *result,         \
    size_t result_step) {                                                                                            \
    __m256 sums[ROWS];                                                                                               \
    for (size_t i = 0; i < ROWS; i++) sums[i] = _mm256_loadu_ps(result + i * result_step);                           \
    for (size_t p = 0; p < inner; p++) {                                                                             \
      __m256 column = _mm256_loadu_ps(panel + p * 8);                                                                \
      for (size_t i = 0; i < ROWS; i++) {                                                                            \
        __m256 value = _mm256_broadcast_ss(left + i * row_step + p * column_step);                                   \
        sums[i] = _mm256_add_ps(sums[i], _mm256_mul_ps(column, value));                                              \
      }                                                                                                              \
    }                                                                                                                \
    for (size_t i = 0; i < ROWS; i++) _mm256_storeu_ps(result + i * result_step, sums[i]);                           \
  }

MULTIPLY_FLOATS(6)
MULTIPLY_FLOATS(1)

WIDE void standpunkt_multiply_panel(
  const float *left, size_t row_step, size_t column_step, size_t rows, size_t inner, const float *panel, float *result,
  size_t result_step) {
  size_t row = 0;
  for (; row + 6 <= rows; row += 6) {
    multiply_floats_6(left + row * row_step, row_step, column_step, inner, panel, result + row * result_step, result_step);
  }
  for (; row < rows; row++) {
    multiply_floats_1(left + row * row_step, row_step, column_step, inner, panel, result + row * result_step, result_step);
  }
}

WIDE void standpunkt_dot_rows(
  const float *vector, size_t count, const float *rows, size_t row_count, size_t stride, float *sums) {
  for (size_t row = 0; row < row_count; row++) {
    const float *first = rows + row * stride;
    __m256 sum = _mm256_setzero_ps();
    for (size_t i = 0; i < count; i += 8) {
      sum = _mm256_add_ps(sum, _mm256_mul_ps(_mm256_loadu_ps(first + i), _mm256_loadu_ps(vector + i)));
    }
    float lanes[8];
    _mm256_storeu_ps(lanes, sum);
    // In the order in which the loop in Swift adds them.
    float total = lanes[0];
    for (size_t i = 1; i < 8; i++) total += lanes[i];
    sums[row] = total;
  }
}

WIDE void standpunkt_add_bytes(const int8_t *bytes, size_t count, float scale, float *sums) {
  for (size_t i = 0; i < count; i += 8) {
    __m256i values = _mm256_cvtepi8_epi32(_mm_loadl_epi64((const __m128i *)(bytes + i)));
    __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(values), _mm256_set1_ps(scale));
    _mm256_storeu_ps(sums + i, _mm256_add_ps(_mm256_loadu_ps(sums + i), product));
  }
}

/// The exponential as `RecurrentKernels` computes it, step by step.
WIDE_INLINE __m256 exponential(__m256 x) {
  __m256 low = _mm256_set1_ps(-40), high = _mm256_set1_ps(40);
  __m256 bounded = _mm256_blendv_ps(x, low, _mm256_cmp_ps(x, low, _CMP_LT_OQ));
  bounded = _mm256_blendv_ps(bounded, high, _mm256_cmp_ps(x, high, _CMP_GT_OQ));
  __m256 scaled = _mm256_mul_ps(bounded, _mm256_set1_ps(1.44269504f));
  __m256 magic = _mm256_set1_ps(12582912);
  __m256 rounded = _mm256_add_ps(scaled, magic);
  __m256 rest = _mm256_sub_ps(scaled, _mm256_sub_ps(rounded, magic));
  rest = _mm256_mul_ps(rest, _mm256_set1_ps(0.69314718f));
  __m256 power = _mm256_add_ps(_mm256_mul_ps(rest, _mm256_set1_ps(1.0f / 120)), _mm256_set1_ps(1.0f / 24));
  power = _mm256_add_ps(_mm256_mul_ps(power, rest), _mm256_set1_ps(1.0f / 6));
  power = _mm256_add_ps(_mm256_mul_ps(power, rest), _mm256_set1_ps(0.5f));
  power = _mm256_add_ps(_mm256_mul_ps(power, rest), _mm256_set1_ps(1));
  power = _mm256_add_ps(_mm256_mul_ps(power, rest), _mm256_set1_ps(1));
  __m256i bits = _mm256_sub_epi32(_mm256_castps_si256(rounded), _mm256_set1_epi32(0x4B400000));
  __m256i scale = _mm256_slli_epi32(_mm256_add_epi32(bits, _mm256_set1_epi32(127)), 23);
  return _mm256_mul_ps(power, _mm256_castsi256_ps(scale));
}

WIDE_INLINE __m256 sigmoid(__m256 x) {
  __m256 one = _mm256_set1_ps(1);
  return _mm256_div_ps(one, _mm256_add_ps(one, exponential(_mm256_sub_ps(_mm256_setzero_ps(), x))));
}

WIDE_INLINE __m256 tangent(__m256 x) {
  __m256 one = _mm256_set1_ps(1), two = _mm256_set1_ps(2);
  __m256 power = exponential(_mm256_mul_ps(_mm256_set1_ps(-2), x));
  return _mm256_sub_ps(_mm256_div_ps(two, _mm256_add_ps(one, power)), one);
}

WIDE void standpunkt_recurrent_forward(
  const float *gates, const float *input, size_t rows, size_t width, float *output) {
  for (size_t column = 0; column < width; column += 8) {
    __m256 cell = _mm256_setzero_ps();
    for (size_t step = 0; step < rows; step++) {
      size_t row = column < width / 2 ? step : rows - 1 - step;
      const float *gate = gates + row * 3 * width + column;
      size_t place = row * width + column;
      __m256 forget = sigmoid(_mm256_loadu_ps(gate));
      __m256 reset = sigmoid(_mm256_loadu_ps(gate + width));
      __m256 update = _mm256_loadu_ps(gate + 2 * width);
      cell = _mm256_add_ps(_mm256_mul_ps(forget, _mm256_sub_ps(cell, update)), update);
      __m256 carried = _mm256_loadu_ps(input + place);
      __m256 change = _mm256_mul_ps(reset, _mm256_sub_ps(tangent(cell), carried));
      _mm256_storeu_ps(output + place, _mm256_add_ps(change, carried));
    }
  }
}

#else

int standpunkt_has_wide_vectors(void) { return 0; }

void standpunkt_scale_rows(
  const float *source, size_t rows, size_t stride, size_t inputs, float limit, int16_t *values, float *scales) {}

void standpunkt_multiply_add(
  const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales, const float *start,
  size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result) {}

void standpunkt_multiply_panel(
  const float *left, size_t row_step, size_t column_step, size_t rows, size_t inner, const float *panel, float *result,
  size_t result_step) {}

void standpunkt_dot_rows(
  const float *vector, size_t count, const float *rows, size_t row_count, size_t stride, float *sums) {}

void standpunkt_add_bytes(const int8_t *bytes, size_t count, float scale, float *sums) {}

void standpunkt_recurrent_forward(const float *gates, const float *input, size_t rows, size_t width, float *output) {}

#endif
