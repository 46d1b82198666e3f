// The face of ICU that Swift sees: opaque structs and plain integers, no header of ICU.
//
// Functions that can fail return a negative number, or a null pointer. Where a function fills a buffer, it returns the
// number of units that the whole result has; a number above the capacity says that the buffer was too small.
#ifndef STANDPUNKT_CICU_H
#define STANDPUNKT_CICU_H

#include <stdint.h>

/// Writes the version of the ICU library in use, such as 72.1, as four numbers.
void standpunkt_icu_version(uint8_t version[4]);

// Boundaries

/// Finds boundaries of one kind in one locale.
typedef struct standpunkt_break_iterator standpunkt_break_iterator;

/// Opens an iterator; `kind` is 0 for graphemes, 1 for words, 2 for sentences, 3 for line breaks.
standpunkt_break_iterator *standpunkt_break_iterator_open(int32_t kind, const char *locale);
void standpunkt_break_iterator_close(standpunkt_break_iterator *iterator);

/// Fills `boundaries` with the byte offsets of all boundaries of the UTF-8 text, from 0 to `length`, in one call.
int64_t standpunkt_boundaries(
  standpunkt_break_iterator *iterator, const uint8_t *text, int64_t length, int64_t *boundaries, int64_t capacity);

// Properties of scalars

/// Fills `classes` with the class of `count` scalars from `first`; the numbers are those of Swift's `ScalarClass`.
void standpunkt_scalar_classes(uint32_t first, uint32_t count, uint8_t *classes);

/// The number of the script of a scalar.
int32_t standpunkt_script(uint32_t scalar);

/// The four-letter ISO 15924 code of a script's number, or null.
const char *standpunkt_script_code(int32_t script);

// Normalization and case

/// Normalizes UTF-16 text; `form` is 0 for NFC, 1 for NFD, 2 for NFKC, 3 for NFKD.
int32_t standpunkt_normalize(
  int32_t form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

/// Folds the case of UTF-16 text, in full and without the rules of any language.
int32_t standpunkt_fold_case(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

// Names

/// Writes the name of a territory (ISO 3166-1 alpha-2) in a locale.
int32_t standpunkt_territory_name(const char *territory, const char *locale, uint16_t *result, int32_t capacity);

/// Writes the name of a language (BCP 47) in a locale.
int32_t standpunkt_language_name(const char *language, const char *locale, uint16_t *result, int32_t capacity);

// Encodings

/// Writes the name of the most likely encoding of the bytes, and its confidence from 0 to 100; returns the name's length.
int32_t standpunkt_detect_encoding(
  const uint8_t *bytes, int32_t length, char *name, int32_t capacity, int32_t *confidence);

/// Decodes bytes of a named encoding to UTF-16; `invalid` counts what could not be decoded.
int32_t standpunkt_decode(
  const char *encoding, const uint8_t *bytes, int32_t length, uint16_t *result, int32_t capacity, int32_t *invalid);

#endif
