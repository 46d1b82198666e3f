// The recurrent layer, for kernels that say how many floats a vector holds (LANES) and the function's name
// (RECURRENT_FORWARD).

#include <string.h>

typedef float Floats __attribute__((vector_size(LANES * 4)));
typedef int32_t Integers __attribute__((vector_size(LANES * 4)));

WIDE_INLINE Floats all(float value) { return (Floats){} + value; }

WIDE_INLINE Floats load(const float *values) {
  Floats vector;
  memcpy(&vector, values, sizeof vector);
  return vector;
}

WIDE_INLINE void store(Floats vector, float *values) { memcpy(values, &vector, sizeof vector); }

/// The exponential as `RecurrentKernels` computes it, step by step.
WIDE_INLINE Floats exponential(Floats x) {
  Floats bounded = __builtin_elementwise_min(__builtin_elementwise_max(x, all(-40)), all(40));
  Floats scaled = bounded * 1.44269504f;
  Floats rounded = scaled + 12582912;
  Floats rest = (scaled - (rounded - 12582912)) * 0.69314718f;
  Floats power = rest * (1.0f / 120) + 1.0f / 24;
  power = power * rest + 1.0f / 6;
  power = power * rest + 0.5f;
  power = power * rest + 1;
  power = power * rest + 1;
  return power * (Floats)(((Integers)rounded + (127 - 0x4B400000)) << 23);
}

WIDE_INLINE Floats sigmoid(Floats x) { return 1 / (1 + exponential(-x)); }

WIDE_INLINE Floats tangent(Floats x) { return 2 / (1 + exponential(-2 * x)) - 1; }

WIDE void RECURRENT_FORWARD(const float *gates, const float *input, size_t rows, size_t width, float *output) {
  if (rows == 0) return;
  for (size_t column = 0; column < width; column += LANES) {
    int is_forward = column < width / 2;
    const float *gate = gates + (is_forward ? 0 : rows - 1) * 3 * width + column;
    Floats cell = all(0), forget = sigmoid(load(gate)), reset = sigmoid(load(gate + width));
    for (size_t step = 0; step < rows; step++) {
      size_t place = (is_forward ? step : rows - 1 - step) * width + column;
      Floats update = load(gate + 2 * width), carried = load(input + place), opened = reset;
      cell = forget * (cell - update) + update;
      // The next step's gates do not wait for this step's cell.
      if (step + 1 < rows) {
        gate = gates + (is_forward ? step + 1 : rows - 2 - step) * 3 * width + column;
        forget = sigmoid(load(gate));
        reset = sigmoid(load(gate + width));
      }
      store(opened * (tangent(cell) - carried) + carried, output + place);
    }
  }
}
