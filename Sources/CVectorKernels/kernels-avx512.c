// The loops that gain from vectors of 64 bytes, or from the instructions that came with them.

#include "variants.h"

#if defined(__x86_64__)

#include <immintrin.h>

// No sum is fused with a product, which would round once where the loops in Swift round twice.
#pragma STDC FP_CONTRACT OFF

#define VECTORS "avx2,avx512f,avx512vl,avx512vnni"
#define WIDE __attribute__((target(VECTORS)))
#define WIDE_INLINE static inline __attribute__((target(VECTORS), always_inline))

int standpunkt_has_widest_vectors(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
}

#define ACCUMULATE(SUM, VALUE, WEIGHT) _mm256_dpwssd_epi32(SUM, VALUE, WEIGHT)
// Twenty-four sums, four panels and an input fit into thirty-two registers.
#define PANELS 4
#define MULTIPLY_ADD standpunkt_multiply_add_64
#include "multiply.h"

#define LANES 16
#define RECURRENT_FORWARD standpunkt_recurrent_forward_64
#include "recurrent.h"

#endif
