#include "CVectorKernels.h"

#if defined(__x86_64__)

#include "variants.h"

#include <immintrin.h>

// No sum is fused with a product, which would round once where the loops in Swift round twice.
#pragma STDC FP_CONTRACT OFF

#define VECTORS "avx2"
#define WIDE __attribute__((target(VECTORS)))
#define WIDE_INLINE static inline __attribute__((target(VECTORS), always_inline))

int standpunkt_vector_bytes(void) {
  if (!__builtin_cpu_supports("avx2")) return 0;
  return standpunkt_has_widest_vectors() ? 64 : 32;
}

void standpunkt_multiply_add(
  int vector_bytes, const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales,
  const float *start, size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result) {
  (vector_bytes == 64 ? standpunkt_multiply_add_64 : standpunkt_multiply_add_32)(
    values, scales, weights, output_scales, start, start_step, rows, pairs, outputs, result);
}

void standpunkt_recurrent_forward(
  int vector_bytes, const float *gates, const float *input, size_t rows, size_t width, float *output) {
  // Each half of the columns must be whole vectors.
  (vector_bytes == 64 && width % 32 == 0 ? standpunkt_recurrent_forward_64 : standpunkt_recurrent_forward_32)(
    gates, input, rows, width, output);
}

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

#define ACCUMULATE(SUM, VALUE, WEIGHT) _mm256_add_epi32(SUM, _mm256_madd_epi16(VALUE, WEIGHT))
// Twelve sums, two panels, an input and a product are as much as sixteen registers hold.
#define PANELS 2
#define MULTIPLY_ADD standpunkt_multiply_add_32
#include "multiply.h"

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

/// The sums for `ROWS` rows, which do not wait for each other.
#define DOT_ROWS(ROWS)                                                                                               \
  WIDE_INLINE void dot_##ROWS(const float *vector, size_t count, const float *rows, size_t stride, float *sums) {      \
    __m256 sum[ROWS];                                                                                                \
    for (size_t row = 0; row < ROWS; row++) sum[row] = _mm256_setzero_ps();                                          \
    for (size_t i = 0; i < count; i += 8) {                                                                          \
      __m256 value = _mm256_loadu_ps(vector + i);                                                                    \
      for (size_t row = 0; row < ROWS; row++) {                                                                      \
        sum[row] = _mm256_add_ps(sum[row], _mm256_mul_ps(_mm256_loadu_ps(rows + row * stride + i), value));          \
      }                                                                                                              \
    }                                                                                                                \
    for (size_t row = 0; row < ROWS; row++) {                                                                        \
      float lanes[8];                                                                                                \
      _mm256_storeu_ps(lanes, sum[row]);                                                                             \
      /* In the order in which the loop in Swift adds them. */                                                       \
      float total = lanes[0];                                                                                        \
      for (size_t i = 1; i < 8; i++) total += lanes[i];                                                              \
      sums[row] = total;                                                                                             \
    }                                                                                                                \
  }

DOT_ROWS(4)
DOT_ROWS(1)

WIDE void standpunkt_dot_rows(
  const float *vector, size_t count, const float *rows, size_t row_count, size_t stride, float *sums) {
  size_t row = 0;
  for (; row + 4 <= row_count; row += 4) dot_4(vector, count, rows + row * stride, stride, sums + row);
  for (; row < row_count; row++) dot_1(vector, count, rows + row * stride, stride, sums + row);
}

WIDE void standpunkt_add_bytes(const int8_t *bytes, size_t count, float scale, float *sums) {
  for (size_t i = 0; i < count; i += 8) {
    __m256i values = _mm256_cvtepi8_epi32(_mm_loadl_epi64((const __m128i *)(bytes + i)));
    __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(values), _mm256_set1_ps(scale));
    _mm256_storeu_ps(sums + i, _mm256_add_ps(_mm256_loadu_ps(sums + i), product));
  }
}

#define LANES 8
#define RECURRENT_FORWARD standpunkt_recurrent_forward_32
#include "recurrent.h"

#else

int standpunkt_vector_bytes(void) { return 0; }

void standpunkt_scale_rows(
  const float *source, size_t rows, size_t stride, size_t inputs, float limit, int16_t *values, float *scales) {}

void standpunkt_multiply_add(
  int vector_bytes, const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales,
  const float *start, size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result) {}

void standpunkt_multiply_panel(
  const float *left, size_t row_step, size_t column_step, size_t rows, size_t inner, const float *panel, float *result,
  size_t result_step) {}

void standpunkt_dot_rows(
  const float *vector, size_t count, const float *rows, size_t row_count, size_t stride, float *sums) {}

void standpunkt_add_bytes(const int8_t *bytes, size_t count, float scale, float *sums) {}

void standpunkt_recurrent_forward(
  int vector_bytes, const float *gates, const float *input, size_t rows, size_t width, float *output) {}

#endif
