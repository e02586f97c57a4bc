/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "galpi-lockdown.h"

/* Each test locks a child of its own down, in which nothing may be asserted: it says by its exit
 * status which of the things it tried went well.
 */

typedef enum
{
  CAN_READ_FILE = 1 << 0,
  CAN_WRITE_FILE = 1 << 1,
  CAN_SOCKET = 1 << 2,
  CAN_EXECUTE = 1 << 3,
  CAN_FORK = 1 << 4,
  CAN_MAP_CODE = 1 << 5,
  FAILED = 1 << 6,
  CAN_SIGNAL = 1 << 7,
} Can;

static int
try_all (void)
{
  static char * const arguments[] = { "true", NULL };
  int can = 0;
  void *code;
  pid_t parent = getppid ();
  pid_t pid;

  if (open ("/etc/passwd", O_RDONLY) >= 0 || openat (AT_FDCWD, "/", O_RDONLY | O_DIRECTORY) >= 0)
    can |= CAN_READ_FILE;
  if (open ("/tmp/galpi-lockdown-test", O_WRONLY | O_CREAT, 0600) >= 0)
    can |= CAN_WRITE_FILE;
  if (socket (AF_INET, SOCK_STREAM, 0) >= 0 || socket (AF_UNIX, SOCK_STREAM, 0) >= 0)
    can |= CAN_SOCKET;
  if (parent > 1 && (kill (parent, 0) == 0 || ptrace (PTRACE_ATTACH, parent, NULL, NULL) == 0))
    can |= CAN_SIGNAL;

  code = mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (code != MAP_FAILED)
    can |= CAN_MAP_CODE;

  pid = fork ();
  if (pid == 0)
    _exit (0);
  if (pid > 0)
    {
      can |= CAN_FORK;
      waitpid (pid, NULL, 0);
      pid = fork ();
      if (pid == 0)
        {
          execv ("/bin/true", arguments);
          _exit (1);
        }
      else
        {
          int status;

          waitpid (pid, &status, 0);
          can |= status == 0 ? CAN_EXECUTE : 0;
        }
    }
  else if (execv ("/nonexistent/true", arguments) != 0 && errno == ENOENT)
    can |= CAN_EXECUTE;

  return can;
}

static int
run_child (gboolean (*lock) (GError **error))
{
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (lock (NULL) ? try_all () : FAILED);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  unlink ("/tmp/galpi-lockdown-test");

  return WEXITSTATUS (status);
}

static gboolean
lock_nothing (GError **error)
{
  return TRUE;
}

static gboolean
lock_all (GError **error)
{
  guint32 abi;

  return galpi_lockdown (&abi, error);
}

static gboolean
lock_files (GError **error)
{
  guint32 abi;

  return galpi_lockdown_files (&abi, error);
}

/* Else the tests below would prove nothing. */
static void
test_free (void)
{
  int can = run_child (lock_nothing);

  g_assert_cmphex (can & (CAN_READ_FILE | CAN_WRITE_FILE | CAN_SOCKET | CAN_EXECUTE | CAN_FORK | CAN_MAP_CODE), ==,
                   CAN_READ_FILE | CAN_WRITE_FILE | CAN_SOCKET | CAN_EXECUTE | CAN_FORK | CAN_MAP_CODE);
}

static void
test_all (void)
{
  g_assert_cmphex (run_child (lock_all), ==, 0);
}

static void
test_calls (void)
{
  g_assert_cmphex (run_child (galpi_lockdown_calls), ==, 0);
}

static int
get_landlock_abi (void)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    {
      guint32 abi = 0;

      galpi_lockdown_files (&abi, NULL);
      _exit (abi);
    }
  waitpid (pid, &status, 0);

  return WEXITSTATUS (status);
}

static void
test_files (void)
{
  int can;

  if (get_landlock_abi () == 0)
    {
      g_test_skip ("this kernel has no Landlock");
      return;
    }

  can = run_child (lock_files);
  g_assert_cmphex (can & (CAN_READ_FILE | CAN_WRITE_FILE | CAN_EXECUTE | FAILED), ==, 0);
}

static gboolean
use_memory (GError **error)
{
  guint32 abi;

  if (!galpi_lockdown (&abi, error))
    return FALSE;

  /* What is allowed still works. */
  for (guint i = 0; i < 100; i++)
    {
      char *block = g_try_malloc (1024 * 1024);

      if (block == NULL)
        return FALSE;
      block[i] = 1;
      g_free (block);
    }

  return g_get_monotonic_time () > 0;
}

static void
test_still_works (void)
{
  g_assert_cmphex (run_child (use_memory), ==, 0);
}

#ifdef __SANITIZE_ADDRESS__

static void
test_memory (void)
{
  g_test_skip ("AddressSanitizer needs more memory than is allowed");
}

#else

static gboolean
exceed_memory (GError **error)
{
  if (!galpi_lockdown_limits (error))
    return FALSE;

  return g_try_malloc (2048UL * 1024 * 1024) == NULL;
}

static void
test_memory (void)
{
  g_assert_cmphex (run_child (exceed_memory) & FAILED, ==, 0);
}

#endif

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/lockdown/without-it-all-can-be-done", test_free);
  g_test_add_func ("/parse/lockdown/with-it-nothing-can", test_all);
  g_test_add_func ("/parse/lockdown/seccomp-alone-holds", test_calls);
  g_test_add_func ("/parse/lockdown/landlock-alone-holds-files", test_files);
  g_test_add_func ("/parse/lockdown/what-is-needed-still-works", test_still_works);
  g_test_add_func ("/parse/lockdown/memory-has-a-limit", test_memory);

  return g_test_run ();
}
