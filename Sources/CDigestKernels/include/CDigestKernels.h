#pragma once

#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256.
int standpunkt_has_sha256(void);

/// Mixes whole blocks of 64 bytes, from `start` on, into the eight words of a SHA-256 state, with the standard's 64 constants.
void standpunkt_sha256_blocks(
    uint32_t *state, const uint32_t *constants, const uint8_t *bytes, size_t start, size_t blocks);
