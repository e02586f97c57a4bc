/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create() */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "galpi-lockdown.h"
#include "lockdown-parent.h"
#include "lockdown-probes.h"

/* Each limit of galpi-intake, shown to bite. It needs nothing but itself and the program
 * galpi-intake, so that it can be run where Galpi is installed and inside its sandbox too.
 *
 * Each probe runs in a child of its own, in which nothing may be asserted: it says by its exit
 * status what came of it.
 */

#define GIBIBYTE (1024UL * 1024 * 1024)

/* Beyond what errno has. */
#define NOT_LOCKED 250

typedef gboolean (*Lock) (GError **error);
typedef int (*Try) (const void *data);

static LockdownThings things;
static guint32        landlock; /* the kernel's ABI; the lock-down forbids to ask */

static gboolean
lock_nothing (GError **error)
{
  return TRUE;
}

static gboolean
lock_files (GError **error)
{
  guint32 abi;

  return galpi_lockdown_files (&abi, error);
}

static gboolean
lock_all (GError **error)
{
  guint32 abi;

  return galpi_lockdown (&abi, error) && abi == landlock;
}

/* Returns: what waitpid() says of a child that locked itself up and tried that */
static int
run (Lock        lock,
     Try         try,
     const void *data)
{
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (lock (NULL) ? try (data) : NOT_LOCKED);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);

  return status;
}

static int
try_probe (const void *data)
{
  const LockdownProbe *probe = data;

  return probe->try (&things);
}

/* Returns: 0 where it could be done, else the errno */
static int
run_probe (Lock                 lock,
           const LockdownProbe *probe)
{
  g_autofree char *old = g_strconcat (things.notebook, ".old", NULL);
  g_autofree char *new_file = g_build_filename (things.folder, "new", NULL);
  g_autofree char *new_folder = g_build_filename (things.folder, "new-folder", NULL);
  int status;

  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  status = run (lock, try_probe, probe);
  g_unlink (old);
  g_unlink (new_file);
  g_rmdir (new_folder);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
start_victim (void)
{
  things.victim = fork ();
  g_assert_cmpint (things.victim, >=, 0);
  if (things.victim > 0)
    return;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  for (;;)
    pause ();
}

static void
end_victim (void)
{
  kill (things.victim, SIGKILL);
  waitpid (things.victim, NULL, 0);
}

static void
test_probe (gconstpointer data)
{
  const LockdownProbe *probe = data;
  int code;

  start_victim ();
  g_assert_cmpint (run_probe (lock_all, probe), ==, EPERM);
  g_assert_cmpint (run_probe (galpi_lockdown_calls, probe), ==, EPERM);

  if (probe->landlock > 0 && probe->landlock <= landlock)
    {
      code = run_probe (lock_files, probe);
      g_assert_true (code == EACCES || code == EPERM);
    }

  /* Else the above would prove nothing. */
  code = run_probe (lock_nothing, probe);
  if (code != 0)
    {
      g_autofree char *why = g_strdup_printf ("%s without the lock-down too: its share is not shown",
                                              g_strerror (code));

      g_test_skip (why);
    }
  end_victim ();
}

/* What galpi_lockdown_calls() allows, some only with certain arguments, for which there are probes. */
static const int allowed_calls[] = {
  SYS_brk, SYS_clock_getres, SYS_clock_gettime, SYS_close, SYS_exit, SYS_exit_group, SYS_futex,
  SYS_getpid, SYS_getrandom, SYS_gettid, SYS_gettimeofday, SYS_lseek, SYS_madvise, SYS_mmap,
  SYS_mprotect, SYS_mremap, SYS_munmap, SYS_read, SYS_restart_syscall, SYS_rt_sigaction,
  SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sched_yield, SYS_sigaltstack, SYS_sysinfo, SYS_tgkill,
  SYS_write, SYS_writev,
};

/* More than any kernel has. */
#define N_CALLS 1000

/* The kernel's own tracing on x86 calls these, which no filter sees; any other caller is killed. */
#define CALL_URETPROBE 335
#define CALL_UPROBE 336

static int
try_other_calls (const void *data)
{
  int n_worked = 0;

  for (int call = 0; call < N_CALLS; call++)
    {
      gboolean allowed = call == CALL_URETPROBE || call == CALL_UPROBE;

      for (gsize i = 0; i < G_N_ELEMENTS (allowed_calls) && !allowed; i++)
        allowed = allowed_calls[i] == call;
      if (allowed || (syscall (call, 0, 0, 0, 0, 0, 0) == -1 && errno == EPERM))
        continue;

      dprintf (STDERR_FILENO, "the system call %d is allowed\n", call);
      n_worked = 1;
    }

  return n_worked;
}

static void
test_other_calls (void)
{
  g_assert_cmpint (run (galpi_lockdown_calls, try_other_calls, NULL), ==, 0);
}

static int
use_what_is_allowed (const void *data)
{
  for (guint i = 0; i < 100; i++)
    {
      char *block = g_try_malloc (1024 * 1024);

      if (block == NULL)
        return ENOMEM;
      block[i] = 1;
      g_free (block);
    }

  return g_get_monotonic_time () > 0 ? 0 : EINVAL;
}

static void
test_still_works (void)
{
  g_assert_cmpint (run (lock_all, use_what_is_allowed, NULL), ==, 0);
}

static int
check_limits (const void *data)
{
  static const struct
  {
    int    resource;
    rlim_t most;
  } limits[] = {
#ifndef __SANITIZE_ADDRESS__
    { RLIMIT_AS, GIBIBYTE },
#endif
    { RLIMIT_CPU, 300 },
    { RLIMIT_FSIZE, 0 },
    { RLIMIT_CORE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      struct rlimit limit;

      if (getrlimit (limits[i].resource, &limit) != 0 || limit.rlim_cur != limits[i].most ||
          limit.rlim_max != limits[i].most)
        return 1 + i;
    }

  return 0;
}

static void
test_limits (void)
{
  g_assert_cmpint (run (galpi_lockdown_limits, check_limits, NULL), ==, 0);
}

#ifdef __SANITIZE_ADDRESS__

static void
test_memory (void)
{
  g_test_skip ("AddressSanitizer needs more memory than is allowed");
}

#else

static int
take_memory (const void *data)
{
  const gsize *size = data;
  void *block = g_try_malloc (*size);

  return block != NULL ? 0 : ENOMEM;
}

static void
test_memory (void)
{
  gsize half = GIBIBYTE / 2;
  gsize all = GIBIBYTE;
  int status;

  g_assert_cmpint (run (lock_all, take_memory, &half), ==, 0);
  g_assert_cmpint (run (lock_nothing, take_memory, &all), ==, 0);
  status = run (lock_all, take_memory, &all);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, ENOMEM);
}

#endif

/* The limit itself is minutes, so its last second is waited for. */
static gboolean
lock_all_but_a_second (GError **error)
{
  struct rlimit limit;

  return galpi_lockdown_limits (error) && getrlimit (RLIMIT_CPU, &limit) == 0 &&
         limit.rlim_max <= 300 && (limit.rlim_cur = 1) > 0 &&
         setrlimit (RLIMIT_CPU, &limit) == 0 && galpi_lockdown_calls (error);
}

static int
spin (const void *data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    ;

  return 0;
}

static void
test_processor (void)
{
  int status = run (lock_all_but_a_second, spin, NULL);

  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGXCPU);
}

static int
write_output (const void *data)
{
  return write (STDOUT_FILENO, "x", 1) == 1 ? 0 : errno;
}

/* A file as the output, the only thing that may be written at all. */
static gboolean
lock_all_over_a_file (GError **error)
{
  int file = memfd_create ("output", MFD_CLOEXEC);

  signal (SIGXFSZ, SIG_IGN);

  return file >= 0 && dup2 (file, STDOUT_FILENO) >= 0 && lock_all (error);
}

static gboolean
lock_nothing_over_a_file (GError **error)
{
  int file = memfd_create ("output", MFD_CLOEXEC);

  return file >= 0 && dup2 (file, STDOUT_FILENO) >= 0;
}

static void
test_file_size (void)
{
  int status = run (lock_all_over_a_file, write_output, NULL);

  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, EFBIG);
  g_assert_cmpint (run (lock_nothing_over_a_file, write_output, NULL), ==, 0);
}

static int
open_notebook (const void *path)
{
  return open (path, O_RDONLY | O_CLOEXEC) >= 0 ? 0 : errno;
}

/* The user's own, where there is one. */
static void
test_notebook (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "galpi", "notebook.galpi", NULL);
  int status;

  if (run (lock_nothing, open_notebook, path) != 0)
    {
      g_test_skip ("no notebook lies in the data folder");
      return;
    }

  status = run (lock_all, open_notebook, path);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, EPERM);
}

static void
test_landlock (void)
{
  if (landlock == 0)
    g_test_skip ("this kernel has no Landlock: seccomp alone keeps the files shut");
  else
    g_test_message ("Landlock's ABI %u", landlock);
}

/* In the data folder, where a notebook lies, if it can be written here. */
static void
make_things (void)
{
  g_autofree char *near_notebook = g_build_filename (g_get_user_data_dir (), "galpi-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;

  if (g_mkdtemp (near_notebook) != NULL)
    things.folder = g_steal_pointer (&near_notebook);
  else
    things.folder = g_dir_make_tmp ("galpi-XXXXXX", &error);
  g_assert_no_error (error);

  things.notebook = g_build_filename (things.folder, "notebook.galpi", NULL);
  g_file_set_contents (things.notebook, "a notebook", -1, &error);
  g_assert_no_error (error);
  things.program = g_file_read_link ("/proc/self/exe", &error);
  g_assert_no_error (error);
  things.notebook_fd = open (things.notebook, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (things.notebook_fd, >, STDERR_FILENO);
  things.socket = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  g_assert_cmpint (things.socket, >, STDERR_FILENO);
}

static void
clear_things (void)
{
  close (things.notebook_fd);
  close (things.socket);
  g_unlink (things.notebook);
  g_rmdir (things.folder);
  g_free (things.folder);
  g_free (things.notebook);
  g_free (things.program);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  lockdown_parent_act ();
  g_test_init (&argc, &argv, NULL);

  landlock = lockdown_get_landlock ();
  make_things ();
  for (gsize i = 0; i < lockdown_n_probes; i++)
    {
      g_autofree char *path = g_strconcat ("/parse/lockdown/cannot/", lockdown_probes[i].name, NULL);

      g_test_add_data_func (path, &lockdown_probes[i], test_probe);
    }
  g_test_add_func ("/parse/lockdown/cannot/make-any-other-call", test_other_calls);
  g_test_add_func ("/parse/lockdown/cannot/open-the-users-notebook", test_notebook);
  g_test_add_func ("/parse/lockdown/what-is-needed-still-works", test_still_works);
  g_test_add_func ("/parse/lockdown/landlock-is-there", test_landlock);
  g_test_add_func ("/parse/lockdown/limit/all-are-set", test_limits);
  g_test_add_func ("/parse/lockdown/limit/memory", test_memory);
  g_test_add_func ("/parse/lockdown/limit/processor-time", test_processor);
  g_test_add_func ("/parse/lockdown/limit/file-size", test_file_size);
  lockdown_parent_add ();

  result = g_test_run ();
  clear_things ();

  return result;
}
