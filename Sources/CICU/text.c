#include "CICU.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static const UNormalizer2 *normalizer(int32_t form, UErrorCode *status) {
  switch (form) {
    case 0:
      return unorm2_getNFCInstance(status);
    case 1:
      return unorm2_getNFDInstance(status);
    case 2:
      return unorm2_getNFKCInstance(status);
    case 3:
      return unorm2_getNFKDInstance(status);
    default:
      *status = U_ILLEGAL_ARGUMENT_ERROR;
      return NULL;
  }
}

int32_t standpunkt_normalize(
    int32_t form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *instance = normalizer(form, &status);
  int32_t needed = unorm2_normalize(instance, (const UChar *)text, length, (UChar *)result, capacity, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}

int32_t standpunkt_fold_case(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed =
      u_strFoldCase((UChar *)result, capacity, (const UChar *)text, length, U_FOLD_CASE_DEFAULT, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}
