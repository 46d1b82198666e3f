// The face of ICU that Swift sees: opaque structs and plain integers, no header of ICU.
#ifndef STANDPUNKT_CICU_H
#define STANDPUNKT_CICU_H

#include <stdint.h>

/// Writes the version of the ICU library in use, such as 72.1, as four numbers.
void standpunkt_icu_version(uint8_t version[4]);

#endif
