#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct standpunkt_break_iterator {
  UBreakIterator *iterator;
};

standpunkt_break_iterator *standpunkt_break_iterator_open(int32_t kind, const char *locale) {
  static const UBreakIteratorType kinds[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE, UBRK_LINE};
  if (kind < 0 || kind > 3) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *opened = ubrk_open(kinds[kind], locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  standpunkt_break_iterator *result = malloc(sizeof *result);
  if (!result) {
    ubrk_close(opened);
    return NULL;
  }
  result->iterator = opened;
  return result;
}

void standpunkt_break_iterator_close(standpunkt_break_iterator *iterator) {
  if (!iterator) return;
  ubrk_close(iterator->iterator);
  free(iterator);
}

int64_t standpunkt_boundaries(
    standpunkt_break_iterator *iterator, const uint8_t *text, int64_t length, int64_t *boundaries, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UText *view = utext_openUTF8(NULL, (const char *)text, length, &status);
  if (U_FAILURE(status)) return -1;
  ubrk_setUText(iterator->iterator, view, &status);
  int64_t count = -1;
  if (U_SUCCESS(status)) {
    count = 0;
    for (int32_t at = ubrk_first(iterator->iterator); at != UBRK_DONE; at = ubrk_next(iterator->iterator)) {
      if (count < capacity) boundaries[count] = at;
      count++;
    }
  }
  utext_close(view);
  return count;
}
