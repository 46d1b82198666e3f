#include "CICU.h"

#include <stdbool.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

// The numbers of Swift's `ScalarClass`.
enum {
  CLASS_OTHER,
  CLASS_SPACE,
  CLASS_LINE_BREAK,
  CLASS_CONTROL,
  CLASS_FORMAT,
  CLASS_UPPERCASE,
  CLASS_LOWERCASE,
  CLASS_LETTER,
  CLASS_DICTIONARY_LETTER,
  CLASS_MARK,
  CLASS_DIGIT,
  CLASS_CONNECTOR,
  CLASS_DASH,
  CLASS_OPENING,
  CLASS_CLOSING,
  CLASS_PUNCTUATION,
  CLASS_SYMBOL,
  CLASS_PICTOGRAPH,
  CLASS_REGIONAL_INDICATOR,
};

// Scripts that put no space between words, so that a dictionary has to find them.
static bool needs_dictionary(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)scalar, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

static uint8_t symbol_class(uint32_t scalar) {
  // Extended pictographs below U+2190 are ordinary signs such as © and ®.
  if (scalar >= 0x203C && u_hasBinaryProperty((UChar32)scalar, UCHAR_EXTENDED_PICTOGRAPHIC) && scalar != 0x2122)
    return CLASS_PICTOGRAPH;
  return CLASS_SYMBOL;
}

static uint8_t scalar_class(uint32_t scalar) {
  if (scalar == '\n' || scalar == '\r' || scalar == 0x0B || scalar == 0x0C || scalar == 0x85) return CLASS_LINE_BREAK;
  if (scalar == '\t') return CLASS_SPACE;
  if (scalar >= 0x1F1E6 && scalar <= 0x1F1FF) return CLASS_REGIONAL_INDICATOR;
  switch (u_charType((UChar32)scalar)) {
    case U_SPACE_SEPARATOR:
      return CLASS_SPACE;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CLASS_LINE_BREAK;
    case U_CONTROL_CHAR:
      return CLASS_CONTROL;
    case U_FORMAT_CHAR:
      return CLASS_FORMAT;
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CLASS_UPPERCASE;
    case U_LOWERCASE_LETTER:
      return CLASS_LOWERCASE;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return needs_dictionary(scalar) ? CLASS_DICTIONARY_LETTER : CLASS_LETTER;
    case U_LETTER_NUMBER:
      return CLASS_LETTER;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CLASS_MARK;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_OTHER_NUMBER:
      return CLASS_DIGIT;
    case U_CONNECTOR_PUNCTUATION:
      return CLASS_CONNECTOR;
    case U_DASH_PUNCTUATION:
      return CLASS_DASH;
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
      return CLASS_OPENING;
    case U_END_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CLASS_CLOSING;
    case U_OTHER_PUNCTUATION:
      return symbol_class(scalar) == CLASS_PICTOGRAPH ? CLASS_PICTOGRAPH : CLASS_PUNCTUATION;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
      return symbol_class(scalar);
    default:
      return CLASS_OTHER;
  }
}

void standpunkt_scalar_classes(uint32_t first, uint32_t count, uint8_t *classes) {
  for (uint32_t index = 0; index < count; index++) classes[index] = scalar_class(first + index);
}

int32_t standpunkt_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript((UChar32)scalar, &status);
  return U_FAILURE(status) ? USCRIPT_UNKNOWN : (int32_t)script;
}

const char *standpunkt_script_code(int32_t script) { return uscript_getShortName((UScriptCode)script); }
