// What a process that reads foreign files needs of the system: to be started, confined, and ended.
#ifndef STANDPUNKT_CCONFINEMENT_H
#define STANDPUNKT_CCONFINEMENT_H

#include <stdint.h>

/// A process that was started, and the socket to it.
typedef struct standpunkt_child {
  int32_t process;
  int32_t socket;
} standpunkt_child;

/// Starts a program with two arguments, its standard input and output a socket; `process` is negative on failure.
standpunkt_child standpunkt_start(const char *program, const char *first, const char *second);

/// Kills a process and its own, waits for it, and gives the number of the signal that ended it, or 0.
int32_t standpunkt_end(standpunkt_child child);

/// Sends bytes; 0 on success. The other end may be gone: that is a failure and no signal.
int32_t standpunkt_send(int32_t socket, const uint8_t *bytes, int64_t count);

/// Waits for bytes and takes up to `capacity` of them: their number, 0 at the end, -1 on failure, -2 when `milliseconds` are over.
int64_t standpunkt_receive(int32_t socket, uint8_t *bytes, int64_t capacity, int32_t milliseconds);

/// Confines this process: its memory, no files to write, no sockets but local ones, an end with its parent. Returns 0, or 1
/// where the kernel does not let it forbid sockets.
int32_t standpunkt_confine(uint64_t memory);

/// Lets this process use `seconds` more of the processor.
void standpunkt_allow_processor(int32_t seconds);

#endif
