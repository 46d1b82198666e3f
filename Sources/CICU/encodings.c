#include "CICU.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

int32_t standpunkt_detect_encoding(
    const uint8_t *bytes, int32_t length, char *name, int32_t capacity, int32_t *confidence) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return -1;
  ucsdet_setText(detector, (const char *)bytes, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  int32_t written = -1;
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    *confidence = ucsdet_getConfidence(match, &status);
    size_t needed = U_SUCCESS(status) ? strlen(found) : 0;
    if (needed > 0 && needed < (size_t)capacity) {
      memcpy(name, found, needed + 1);
      written = (int32_t)needed;
    }
  }
  ucsdet_close(detector);
  return written;
}

// Counts what cannot be decoded, and puts U+FFFD in its place.
static void count_invalid(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
  if (reason <= UCNV_IRREGULAR) (*(int32_t *)(uintptr_t)context)++;
  UCNV_TO_U_CALLBACK_SUBSTITUTE(NULL, arguments, units, length, reason, status);
}

int32_t standpunkt_decode(
    const char *encoding, const uint8_t *bytes, int32_t length, uint16_t *result, int32_t capacity, int32_t *invalid) {
  UErrorCode status = U_ZERO_ERROR;
  *invalid = 0;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter, count_invalid, invalid, NULL, NULL, &status);
  int32_t needed = ucnv_toUChars(converter, (UChar *)result, capacity, (const char *)bytes, length, &status);
  ucnv_close(converter);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}
