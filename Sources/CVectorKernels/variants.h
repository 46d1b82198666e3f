// The functions of which there is one for each width of vectors; what they do is said in CVectorKernels.h.

#include "CVectorKernels.h"

/// Whether the processor has vectors of 64 bytes and all instructions that the functions for them use.
int standpunkt_has_widest_vectors(void);

void standpunkt_multiply_add_32(
  const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales, const float *start,
  size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result);
void standpunkt_multiply_add_64(
  const int16_t *values, const float *scales, const int16_t *weights, const float *output_scales, const float *start,
  size_t start_step, size_t rows, size_t pairs, size_t outputs, float *result);

void standpunkt_recurrent_forward_32(const float *gates, const float *input, size_t rows, size_t width, float *output);
void standpunkt_recurrent_forward_64(const float *gates, const float *input, size_t rows, size_t width, float *output);
