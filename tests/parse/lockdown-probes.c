/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* unshare(), memfd_create(), process_vm_readv() */

#include "lockdown-probes.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Any port at which nobody listens: that it is refused shows that it was tried. */
#define PORT 9

static int
done (long result)
{
  return result < 0 ? errno : 0;
}

/* For calls that are made with arguments that lead nowhere: the kernel looked at them. */
static int
reached (long result)
{
  int code = done (result);

  return code == EPERM || code == EACCES || code == ENOSYS ? code : 0;
}

/* Files */

static int
try_open (const LockdownThings *things)
{
  return done (open (things->notebook, O_RDONLY | O_CLOEXEC));
}

static int
try_open_to_write (const LockdownThings *things)
{
  return done (open (things->notebook, O_WRONLY | O_CLOEXEC));
}

static int
try_open_folder (const LockdownThings *things)
{
  return done (open (things->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

static int
try_openat2 (const LockdownThings *things)
{
  struct { guint64 flags, mode, resolve; } how = { O_RDONLY, 0, 0 };

  return done (syscall (SYS_openat2, AT_FDCWD, things->notebook, &how, sizeof how));
}

static int
try_create (const LockdownThings *things)
{
  g_autofree char *path = g_strconcat (things->folder, "/new", NULL);

  return done (open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
}

static int
try_make_folder (const LockdownThings *things)
{
  g_autofree char *path = g_strconcat (things->folder, "/new-folder", NULL);

  return done (mkdir (path, 0700));
}

static int
try_rename (const LockdownThings *things)
{
  g_autofree char *path = g_strconcat (things->notebook, ".new", NULL);
  int code = done (rename (things->notebook, path));

  if (code == 0)
    code = done (rename (path, things->notebook));

  return code;
}

static int
try_remove (const LockdownThings *things)
{
  g_autofree char *path = g_strconcat (things->notebook, ".old", NULL);

  return done (unlink (path));
}

static int
try_truncate (const LockdownThings *things)
{
  return done (truncate (things->notebook, 0));
}

static int
try_look_at (const LockdownThings *things)
{
  struct stat status;

  return done (stat (things->notebook, &status));
}

static int
try_read_open (const LockdownThings *things)
{
  char byte;

  return done (read (things->notebook_fd, &byte, 1));
}

static int
try_write_open (const LockdownThings *things)
{
  return done (write (things->notebook_fd, "x", 1));
}

static int
try_ask_open (const LockdownThings *things)
{
  return reached (ioctl (things->notebook_fd, FIONREAD, &(int) { 0 }));
}

static int
try_memfd (const LockdownThings *things)
{
  return done (memfd_create ("probe", MFD_CLOEXEC));
}

/* Network */

static int
try_socket (const LockdownThings *things)
{
  return done (socket (AF_INET, SOCK_STREAM, 0));
}

static int
try_socket_6 (const LockdownThings *things)
{
  return done (socket (AF_INET6, SOCK_DGRAM, 0));
}

static int
try_socket_unix (const LockdownThings *things)
{
  return done (socket (AF_UNIX, SOCK_STREAM, 0));
}

static int
try_socketpair (const LockdownThings *things)
{
  int sockets[2];

  return done (socketpair (AF_UNIX, SOCK_STREAM, 0, sockets));
}

static struct sockaddr_in
get_address (void)
{
  return (struct sockaddr_in) {
    .sin_family = AF_INET, .sin_port = htons (PORT), .sin_addr.s_addr = htonl (INADDR_LOOPBACK),
  };
}

static int
try_connect (const LockdownThings *things)
{
  struct sockaddr_in address = get_address ();

  return reached (connect (things->socket, (struct sockaddr *) &address, sizeof address));
}

static int
try_bind (const LockdownThings *things)
{
  struct sockaddr_in address = get_address ();

  address.sin_port = 0;

  return done (bind (things->socket, (struct sockaddr *) &address, sizeof address));
}

static int
try_send (const LockdownThings *things)
{
  struct sockaddr_in address = get_address ();

  return reached (sendto (things->socket, "x", 1, MSG_NOSIGNAL, (struct sockaddr *) &address,
                          sizeof address));
}

/* Programs and processes */

static int
try_execute (const LockdownThings *things)
{
  char *arguments[] = { things->program, NULL };
  char *environment[] = { "GALPI_LOCKDOWN_ROLE=nothing", NULL };

  return done (execve (things->program, arguments, environment));
}

static int
try_execute_at (const LockdownThings *things)
{
  char *arguments[] = { things->program, NULL };
  char *environment[] = { "GALPI_LOCKDOWN_ROLE=nothing", NULL };

  return done (syscall (SYS_execveat, AT_FDCWD, things->program, arguments, environment, 0));
}

static int
try_fork (const LockdownThings *things)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  if (pid > 0)
    waitpid (pid, NULL, 0);

  return done (pid);
}

static int
try_clone3 (const LockdownThings *things)
{
  return reached (syscall (SYS_clone3, NULL, 0));
}

static void *
return_cb (void *data)
{
  return data;
}

static int
try_thread (const LockdownThings *things)
{
  pthread_t thread;
  int code = pthread_create (&thread, NULL, return_cb, NULL);

  if (code == 0)
    pthread_join (thread, NULL);

  return code;
}

static int
try_trace_me (const LockdownThings *things)
{
  return done (ptrace (PTRACE_TRACEME, 0, NULL, NULL));
}

static int
try_trace (const LockdownThings *things)
{
  return done (ptrace (PTRACE_SEIZE, things->victim, NULL, NULL));
}

static int
try_read_process (const LockdownThings *things)
{
  char byte;
  struct iovec here = { &byte, 1 };
  struct iovec there = { (void *) things, 1 };

  return done (process_vm_readv (things->victim, &here, 1, &there, 1, 0));
}

static int
try_signal (const LockdownThings *things)
{
  return done (kill (things->victim, 0));
}

static int
try_signal_thread (const LockdownThings *things)
{
  return done (syscall (SYS_tgkill, things->victim, things->victim, 0));
}

static int
try_pidfd (const LockdownThings *things)
{
  return done (syscall (SYS_pidfd_open, things->victim, 0));
}

/* Code, and what would undo the lock-down */

static int
try_map_code (const LockdownThings *things)
{
  void *code = mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return code == MAP_FAILED ? errno : 0;
}

static int
try_make_code (const LockdownThings *things)
{
  void *data = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return data == MAP_FAILED ? errno : done (mprotect (data, 4096, PROT_READ | PROT_EXEC));
}

static int
try_limits (const LockdownThings *things)
{
  const struct rlimit none = { 0, 0 };

  return done (setrlimit (RLIMIT_CORE, &none));
}

static int
try_prctl (const LockdownThings *things)
{
  return done (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
}

static int
try_unshare (const LockdownThings *things)
{
  return done (unshare (0));
}

static int
try_io_uring (const LockdownThings *things)
{
  return reached (syscall (SYS_io_uring_setup, 0, NULL));
}

const LockdownProbe lockdown_probes[] = {
  { "open-the-notebook", try_open, 1 },
  { "open-the-notebook-to-write", try_open_to_write, 1 },
  { "open-the-notebook-by-openat2", try_openat2, 1 },
  { "list-a-folder", try_open_folder, 1 },
  { "create-a-file", try_create, 1 },
  { "make-a-folder", try_make_folder, 1 },
  { "rename-the-notebook", try_rename, 1 },
  { "remove-a-file", try_remove, 1 },
  { "truncate-the-notebook", try_truncate, 3 },
  { "look-at-the-notebook", try_look_at, 0 },
  { "read-what-is-open", try_read_open, 0 },
  { "write-what-is-open", try_write_open, 0 },
  { "ask-what-is-open", try_ask_open, 0 },
  { "make-a-file-in-memory", try_memfd, 0 },

  { "make-a-socket", try_socket, 0 },
  { "make-a-socket-of-ipv6", try_socket_6, 0 },
  { "make-a-socket-of-this-machine", try_socket_unix, 0 },
  { "make-two-sockets", try_socketpair, 0 },
  { "connect-a-socket", try_connect, 4 },
  { "bind-a-socket", try_bind, 4 },
  { "send-by-a-socket", try_send, 0 },

  { "execute-a-program", try_execute, 1 },
  { "execute-a-program-by-execveat", try_execute_at, 1 },
  { "fork", try_fork, 0 },
  { "fork-by-clone3", try_clone3, 0 },
  { "start-a-thread", try_thread, 0 },
  { "be-traced", try_trace_me, 0 },
  { "trace-a-process", try_trace, 1 },
  { "read-a-process", try_read_process, 1 },
  { "signal-a-process", try_signal, 6 },
  { "signal-a-thread", try_signal_thread, 6 },
  { "hold-a-process", try_pidfd, 0 },

  { "map-code", try_map_code, 0 },
  { "make-data-code", try_make_code, 0 },
  { "change-a-limit", try_limits, 0 },
  { "change-itself", try_prctl, 0 },
  { "leave-its-namespaces", try_unshare, 0 },
  { "submit-by-io-uring", try_io_uring, 0 },
};

const gsize lockdown_n_probes = G_N_ELEMENTS (lockdown_probes);
