#include "CVectorKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

// No sum is fused with a product, which would round once where the loops in Swift round twice.
#pragma STDC FP_CONTRACT OFF

#define WIDE __attribute__((target("avx2")))
#define WIDE_INLINE static inline __attribute__((target("avx2"), always_inline))

/// Rows that are multiplied with one panel of weights at a time, so that each weight is loaded once for all of them.
enum { BLOCK = 8 };

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

WIDE_INLINE void add(__m256i sums, float scale, const float *output_scales, float *result) {
  __m256 unit = _mm256_mul_ps(_mm256_set1_ps(scale), _mm256_loadu_ps(output_scales));
  __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), unit);
  _mm256_storeu_ps(result, _mm256_add_ps(_mm256_loadu_ps(result), product));
}

WIDE void standpunkt_multiply_add(
  const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales, size_t rows,
  size_t pairs, size_t outputs, float *result) {
  for (size_t column = 0; column < outputs; column += 8) {
    const int16_t *panel = weights + column * pairs * 2;
    size_t row = 0;
    for (; row + BLOCK <= rows; row += BLOCK) {
      const int16_t *first = values + row * pairs * 2;
      __m256i sums[BLOCK];
      for (size_t i = 0; i < BLOCK; i++) sums[i] = _mm256_setzero_si256();
      for (size_t p = 0; p < pairs; p++) {
        __m256i weight = _mm256_loadu_si256((const __m256i *)(panel + p * 16));
#pragma clang loop unroll(full)
        for (size_t i = 0; i < BLOCK; i++) {
          __m256i product = _mm256_madd_epi16(pair(first + (i * pairs + p) * 2), weight);
          sums[i] = _mm256_add_epi32(sums[i], product);
        }
      }
      for (size_t i = 0; i < BLOCK; i++) {
        add(sums[i], scales[row + i], output_scales + column, result + (row + i) * outputs + column);
      }
    }
    for (; row < rows; row++) {
      const int16_t *first = values + row * pairs * 2;
      __m256i sums = _mm256_setzero_si256();
      for (size_t p = 0; p < pairs; p++) {
        __m256i weight = _mm256_loadu_si256((const __m256i *)(panel + p * 16));
        sums = _mm256_add_epi32(sums, _mm256_madd_epi16(pair(first + p * 2), weight));
      }
      add(sums, scales[row], output_scales + column, result + row * outputs + column);
    }
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
  const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales, size_t rows,
  size_t pairs, size_t outputs, float *result) {}

void standpunkt_recurrent_forward(const float *gates, const float *input, size_t rows, size_t width, float *output) {}

#endif
