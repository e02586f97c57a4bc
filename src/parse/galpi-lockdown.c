/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-lockdown.h"

#include <errno.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "galpi-error.h"

#define MAX_MEMORY (1024 * 1024 * 1024)

/* For all inputs of one process; its parent's deadline for each is much shorter. */
#define MAX_SECONDS 300

static gboolean
fail (GError     **error,
      const char  *what,
      int          code)
{
  g_set_error (error, GALPI_ERROR, GALPI_ERROR_FAILED, "%s: %s", what, g_strerror (code));
  return FALSE;
}

static gboolean
limit (int      resource,
       rlim_t   most,
       GError **error)
{
  const struct rlimit value = { most, most };

  return setrlimit (resource, &value) == 0 || fail (error, "setrlimit", errno);
}

gboolean
galpi_lockdown_limits (GError **error)
{
  /* AddressSanitizer maps terabytes that it never touches. */
#ifndef __SANITIZE_ADDRESS__
  if (!limit (RLIMIT_AS, MAX_MEMORY, error))
    return FALSE;
#endif

  return limit (RLIMIT_CPU, MAX_SECONDS, error) && limit (RLIMIT_FSIZE, 0, error) &&
         limit (RLIMIT_CORE, 0, error);
}

/* All rights that an ABI knows, so that all are refused. */
static struct landlock_ruleset_attr
get_ruleset (guint32 abi)
{
  struct landlock_ruleset_attr ruleset = { 0 };

  ruleset.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
  if (abi >= 2)
    ruleset.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
  if (abi >= 3)
    ruleset.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;
  if (abi >= 4)
    ruleset.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
  if (abi >= 5)
    ruleset.handled_access_fs |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
  if (abi >= 6)
    ruleset.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;

  return ruleset;
}

gboolean
galpi_lockdown_files (guint32  *abi,
                      GError  **error)
{
  struct landlock_ruleset_attr ruleset;
  long version;
  int fd;

  g_return_val_if_fail (abi != NULL, FALSE);

  *abi = 0;
  version = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version <= 0)
    return TRUE;

  ruleset = get_ruleset (version);
  fd = syscall (SYS_landlock_create_ruleset, &ruleset, sizeof ruleset, 0);
  if (fd < 0)
    return fail (error, "landlock_create_ruleset", errno);

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      syscall (SYS_landlock_restrict_self, fd, 0) != 0)
    {
      int code = errno;

      close (fd);
      return fail (error, "landlock_restrict_self", code);
    }

  close (fd);
  *abi = version;
  return TRUE;
}

/* What the C library, the parsers and the end of a process need. */
static const int free_calls[] = {
  SCMP_SYS (brk),
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (close),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (futex),
  SCMP_SYS (getpid),
  SCMP_SYS (getrandom),
  SCMP_SYS (gettid),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (lseek),
  SCMP_SYS (madvise),
  SCMP_SYS (mremap),
  SCMP_SYS (munmap),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sched_yield),
  SCMP_SYS (sigaltstack),
  SCMP_SYS (sysinfo),
};

/* Adds the rules that look at arguments. Returns: 0 or a negative error code */
static int
add_conditional (scmp_filter_ctx filter)
{
  const struct scmp_arg_cmp no_execution = SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  const struct scmp_arg_cmp input = SCMP_A0 (SCMP_CMP_EQ, STDIN_FILENO);
  const struct scmp_arg_cmp output = SCMP_A0 (SCMP_CMP_EQ, STDOUT_FILENO);
  const struct scmp_arg_cmp errors = SCMP_A0 (SCMP_CMP_EQ, STDERR_FILENO);
  const struct scmp_arg_cmp itself = SCMP_A0 (SCMP_CMP_EQ, getpid ());
  const struct
  {
    int                 call;
    struct scmp_arg_cmp condition;
  } rules[] = {
    { SCMP_SYS (mmap), no_execution },
    { SCMP_SYS (mprotect), no_execution },
    { SCMP_SYS (read), input },
    { SCMP_SYS (write), output },
    { SCMP_SYS (write), errors },
    { SCMP_SYS (writev), errors },
    { SCMP_SYS (tgkill), itself },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      int result = seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, rules[i].call, 1,
                                           &rules[i].condition);

      if (result < 0)
        return result;
    }

  return 0;
}

gboolean
galpi_lockdown_calls (GError **error)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  int result = filter != NULL ? 0 : -ENOMEM;

  for (gsize i = 0; result == 0 && i < G_N_ELEMENTS (free_calls); i++)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, free_calls[i], 0);
  if (result == 0)
    result = add_conditional (filter);
  if (result == 0)
    result = seccomp_load (filter);
  if (filter != NULL)
    seccomp_release (filter);

  return result == 0 || fail (error, "seccomp", -result);
}

gboolean
galpi_lockdown (guint32  *abi,
                GError  **error)
{
  return galpi_lockdown_limits (error) && galpi_lockdown_files (abi, error) &&
         galpi_lockdown_calls (error);
}
