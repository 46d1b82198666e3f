#include "CICU.h"

#include <unicode/uldnames.h>

typedef int32_t name_function(
    const ULocaleDisplayNames *names, const char *code, UChar *result, int32_t capacity, UErrorCode *status);

static int32_t display_name(
    name_function *name, const char *code, const char *locale, uint16_t *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names = uldn_open(locale, ULDN_STANDARD_NAMES, &status);
  if (U_FAILURE(status)) return -1;
  int32_t needed = name(names, code, (UChar *)result, capacity, &status);
  uldn_close(names);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}

int32_t standpunkt_territory_name(const char *territory, const char *locale, uint16_t *result, int32_t capacity) {
  return display_name(uldn_regionDisplayName, territory, locale, result, capacity);
}

int32_t standpunkt_language_name(const char *language, const char *locale, uint16_t *result, int32_t capacity) {
  return display_name(uldn_localeDisplayName, language, locale, result, capacity);
}
