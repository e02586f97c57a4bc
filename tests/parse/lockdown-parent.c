/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lockdown-parent.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-intake-child.h"
#include "galpi-lockdown.h"

#define ROLE "GALPI_LOCKDOWN_ROLE"

/* What a process that is well needs at most to greet or to end, on a busy machine. */
#define PATIENCE 20000

guint32
lockdown_get_landlock (void)
{
  long version = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);

  return MAX (version, 0);
}

static void
take_memory (void)
{
  for (;;)
    {
      char *block = g_try_malloc (1024 * 1024);

      if (block != NULL)
        memset (block, 1, 1024 * 1024);
    }
}

void
lockdown_parent_act (void)
{
  const char *role = g_getenv (ROLE);
  guint32 abi;

  if (role == NULL)
    return;
  if (g_str_equal (role, "nothing"))
    _exit (EXIT_SUCCESS);

  if (!galpi_lockdown (&abi, NULL) || write (STDOUT_FILENO, &abi, sizeof abi) != sizeof abi)
    _exit (EXIT_FAILURE);
  if (g_str_equal (role, "memory"))
    take_memory ();
  while (g_get_monotonic_time () > 0)
    ;
  _exit (EXIT_FAILURE);
}

/* Asks this program in the role for an article. */
static void
ask (const char *role,
     guint       milliseconds,
     int         code)
{
  g_autoptr(GalpiIntakeChild) child = NULL;
  g_autoptr(GVariant) hints = NULL;
  g_autoptr(GalpiHints) no_hints = galpi_hints_new ();
  g_autoptr(GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autoptr(GBytes) reply = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", &error);

  g_assert_no_error (error);
  g_setenv (ROLE, role, TRUE);
  child = galpi_intake_child_new (self, &error);
  g_unsetenv (ROLE);
  g_assert_no_error (error);

  hints = g_variant_ref_sink (galpi_wire_pack_hints (no_hints));
  reply = galpi_intake_child_ask (child, GALPI_WIRE_ARTICLE, hints, bytes,
                                  g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND,
                                  NULL, &error);
  g_assert_null (reply);
  g_assert_error (error, GALPI_ERROR, code);

  /* It works on and on, so that nothing but its parent can have ended it. */
  g_clear_pointer (&child, galpi_intake_child_free);
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

static void
test_deadline (void)
{
  ask ("spin", 500, GALPI_ERROR_TIMED_OUT);
}

static void
test_resident (void)
{
  ask ("memory", PATIENCE, GALPI_ERROR_TOO_LARGE);
}

/* The program itself, with a file left open that it should not see. */
typedef struct
{
  pid_t   pid;
  int     input;
  int     output;
  guint32 greeting;
} Program;

static char *
find_program (void)
{
  const char *path = g_getenv ("GALPI_INTAKE");

  return g_strdup (path != NULL ? path : GALPI_LIBEXECDIR "/galpi-intake");
}

static void
program_start (Program *self)
{
  g_autofree char *path = find_program ();
  int input[2], output[2];
  struct pollfd ready;

  g_assert_no_errno (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, input));
  g_assert_no_errno (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, output));
  self->pid = fork ();
  g_assert_cmpint (self->pid, >=, 0);
  if (self->pid == 0)
    {
      int left = open ("/proc/self/exe", O_RDONLY);

      if (left >= 0 && dup2 (left, 50) == 50 && dup2 (input[0], STDIN_FILENO) >= 0 &&
          dup2 (output[0], STDOUT_FILENO) >= 0)
        execl (path, path, NULL);
      _exit (EXIT_FAILURE);
    }

  close (input[0]);
  close (output[0]);
  self->input = input[1];
  self->output = output[1];
  ready = (struct pollfd) { .fd = self->output, .events = POLLIN };
  g_assert_cmpint (poll (&ready, 1, PATIENCE), ==, 1);
  g_assert_cmpint (read (self->output, &self->greeting, sizeof self->greeting), ==,
                   sizeof self->greeting);
}

static void
program_end (Program *self)
{
  struct pollfd ended = { .fd = self->output };
  int status;

  /* It ends with its input. */
  close (self->input);
  g_assert_cmpint (poll (&ended, 1, PATIENCE), ==, 1);
  g_assert_cmpint (waitpid (self->pid, &status, 0), ==, self->pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  close (self->output);
}

static char *
read_proc (const char *process,
           const char *name)
{
  g_autofree char *path = g_build_filename ("/proc", process, name, NULL);
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Returns: the number after @name in /proc/PROCESS/status, -1 where the kernel does not say */
static int
get_status (const char *process,
            const char *name)
{
  g_autofree char *text = read_proc (process, "status");
  g_autofree char *head = g_strconcat ("\n", name, ":\t", NULL);
  const char *found = strstr (text, head);

  return found != NULL ? atoi (found + strlen (head)) : -1;
}

static void
assert_limit (const char *limits,
              const char *name,
              const char *value)
{
  const char *found = strstr (limits, name);
  g_autofree char *rest = found != NULL ? g_strndup (found, strcspn (found, "\n")) : NULL;
  g_autofree char *wanted = g_strdup_printf ("^%s +%s +%s( |$)", name, value, value);

  g_assert_nonnull (rest);
  g_test_message ("%s", rest);
  g_assert_true (g_regex_match_simple (wanted, rest, 0, 0));
}

static void
test_program (void)
{
  Program program;
  g_autofree char *process = NULL;
  g_autofree char *limits = NULL;
  g_autofree char *folder = NULL;
  g_autoptr(GDir) files = NULL;
  const char *name;
  guint n_files = 0;

  program_start (&program);
  process = g_strdup_printf ("%d", program.pid);

  limits = read_proc (process, "limits");
#ifndef __SANITIZE_ADDRESS__
  assert_limit (limits, "Max address space", "1073741824");
#endif
  assert_limit (limits, "Max cpu time", "300");
  assert_limit (limits, "Max file size", "0");
  assert_limit (limits, "Max core file size", "0");

  g_assert_cmpint (get_status (process, "NoNewPrivs"), ==, 1);
  g_assert_cmpint (get_status (process, "Seccomp"), ==, 2);
  if (get_status ("self", "Seccomp_filters") >= 0)
    g_assert_cmpint (get_status (process, "Seccomp_filters"), ==,
                     get_status ("self", "Seccomp_filters") + 1);

  folder = g_build_filename ("/proc", process, "fd", NULL);
  files = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_assert_cmpint (atoi (name), <=, STDERR_FILENO);
      n_files++;
    }
  g_assert_cmpuint (n_files, >=, 2);

  program_end (&program);
}

static void
test_greeting (void)
{
  Program program;

  program_start (&program);
  program_end (&program);
  g_assert_cmpuint (program.greeting, ==, lockdown_get_landlock ());

  if (program.greeting == 0)
    g_test_skip ("this kernel has no Landlock: seccomp alone keeps the files shut");
}

void
lockdown_parent_add (void)
{
  g_test_add_func ("/parse/lockdown/program/its-limits-are-set", test_program);
  g_test_add_func ("/parse/lockdown/program/it-says-what-landlock-holds-it", test_greeting);
  g_test_add_func ("/parse/lockdown/parent/the-deadline-ends-it", test_deadline);
  g_test_add_func ("/parse/lockdown/parent/too-much-memory-ends-it", test_resident);
}
