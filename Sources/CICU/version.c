#include "CICU.h"

#include <unicode/uversion.h>

void standpunkt_icu_version(uint8_t version[4]) { u_getVersion(version); }
