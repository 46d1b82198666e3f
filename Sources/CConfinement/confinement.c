#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

standpunkt_child standpunkt_start(const char *program, const char *first, const char *second) {
  standpunkt_child child = {-1, -1};
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return child;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pair[1], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, pair[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", 1 /* O_WRONLY */, 0);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  char *arguments[] = {(char *)program, (char *)first, (char *)second, NULL};
  pid_t process;
  int status = posix_spawn(&process, program, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(pair[1]);
  if (status != 0) {
    close(pair[0]);
    return child;
  }
  child.process = process;
  child.socket = pair[0];
  return child;
}

int32_t standpunkt_end(standpunkt_child child) {
  close(child.socket);
  int status = 0;
  // One that ended by itself says why; it is given a moment to do so.
  for (int attempt = 0; attempt < 20; attempt++) {
    if (waitpid(child.process, &status, WNOHANG) != 0) return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    usleep(5000);
  }
  kill(-child.process, SIGKILL);
  while (waitpid(child.process, &status, 0) < 0 && errno == EINTR) {}
  return SIGKILL;
}

int32_t standpunkt_send(int32_t socket, const uint8_t *bytes, int64_t count) {
  while (count > 0) {
    ssize_t sent = send(socket, bytes, (size_t)count, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return -1;
    bytes += sent;
    count -= sent;
  }
  return 0;
}

int64_t standpunkt_receive(int32_t socket, uint8_t *bytes, int64_t capacity, int32_t milliseconds) {
  struct pollfd descriptor = {.fd = socket, .events = POLLIN};
  while (1) {
    int ready = poll(&descriptor, 1, milliseconds);
    if (ready == 0) return -2;
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) return -1;
    ssize_t received = read(socket, bytes, (size_t)capacity);
    if (received < 0 && errno == EINTR) continue;
    return received < 0 ? -1 : received;
  }
}

static void limit(int resource, rlim_t value) {
  struct rlimit current;
  if (getrlimit(resource, &current) != 0) return;
  if (current.rlim_max != RLIM_INFINITY && value > current.rlim_max) value = current.rlim_max;
  struct rlimit wanted = {value, value};
  setrlimit(resource, &wanted);
}

#if defined(__x86_64__)
#define STANDPUNKT_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define STANDPUNKT_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Lets no socket be made but local ones, in this process and in those that it starts.
static int forbid_sockets(void) {
#ifdef STANDPUNKT_ARCHITECTURE
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, STANDPUNKT_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 3, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof(filter) / sizeof(filter[0]), filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return (int)syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
#else
  return -1;
#endif
}

int32_t standpunkt_confine(uint64_t memory) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_AS, (rlim_t)memory);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  return forbid_sockets() == 0 ? 0 : 1;
}

void standpunkt_allow_processor(int32_t seconds) {
  struct rusage used;
  if (getrusage(RUSAGE_SELF, &used) != 0) return;
  struct rlimit limits;
  if (getrlimit(RLIMIT_CPU, &limits) != 0) return;
  limits.rlim_cur = (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1);
  setrlimit(RLIMIT_CPU, &limits);
}
