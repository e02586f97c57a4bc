/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-lock"

#include "galpi-config.h"

#include "galpi-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "galpi-copy-private.h"
#include "galpi-error.h"

#define GROUP "Lock"

/* Asking who holds it takes a shared lock for a moment, which must not stop a writer. */
#define N_TRIES 10
#define TRY_EVERY_USEC 20000

struct _GalpiLock
{
  int fd;
};

static char *
lock_path (const char *path)
{
  return g_strconcat (path, ".lock", NULL);
}

static char *
describe_holder (const char *lock_file)
{
  g_autoptr(GKeyFile) key_file = g_key_file_new ();
  g_autofree char *program = NULL;
  g_autofree char *host = NULL;
  g_autofree char *since = NULL;
  g_autoptr(GDateTime) then = NULL;
  g_autofree char *when = NULL;

  /* It may be read in the moment between locking and writing. */
  g_key_file_load_from_file (key_file, lock_file, G_KEY_FILE_NONE, NULL);
  program = g_key_file_get_string (key_file, GROUP, "Program", NULL);
  host = g_key_file_get_string (key_file, GROUP, "Host", NULL);
  since = g_key_file_get_string (key_file, GROUP, "Since", NULL);
  then = since != NULL ? g_date_time_new_from_iso8601 (since, NULL) : NULL;
  if (program == NULL || host == NULL || then == NULL)
    return g_strdup (_("another program"));

  /* Translators: when a program opened the notebook; see g_date_time_format() */
  when = g_date_time_format (then, _("%Y-%m-%d %H:%M"));
  /* Translators: who has the notebook open: a program, a computer, and since when */
  return g_strdup_printf (_("%1$s on %2$s since %3$s"), program, host, when);
}

static gboolean
write_holder (int          fd,
              const char  *lock_file,
              GError     **error)
{
  g_autoptr(GKeyFile) key_file = g_key_file_new ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format_iso8601 (now);
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_set_string (key_file, GROUP, "Program",
                         g_get_prgname () != NULL ? g_get_prgname () : "galpi");
  g_key_file_set_string (key_file, GROUP, "Host", g_get_host_name ());
  g_key_file_set_string (key_file, GROUP, "Since", since);
  g_key_file_set_int64 (key_file, GROUP, "Pid", getpid ());
  text = g_key_file_to_data (key_file, &length, NULL);

  if (ftruncate (fd, 0) == 0 && pwrite (fd, text, length, 0) == (gssize) length)
    return TRUE;

  galpi_copy_set_error (lock_file, errno, error);
  return FALSE;
}

GalpiLock *
galpi_lock_take (const char  *path,
                 GError     **error)
{
  g_autofree char *lock_file = lock_path (path);
  g_autoptr(GalpiLock) self = g_new0 (GalpiLock, 1);
  int result = -1;

  self->fd = g_open (lock_file, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      galpi_copy_set_error (lock_file, errno, error);
      return NULL;
    }

  for (int i = 0; i < N_TRIES; i++)
    {
      result = flock (self->fd, LOCK_EX | LOCK_NB);
      if (result == 0 || errno != EWOULDBLOCK)
        break;
      g_usleep (TRY_EVERY_USEC);
    }

  if (result != 0 && errno == EWOULDBLOCK)
    {
      g_autofree char *holder = describe_holder (lock_file);

      g_set_error (error, GALPI_ERROR, GALPI_ERROR_BUSY,
                   _("The notebook is open elsewhere: %s. Close it there,"
                     " or open it for reading only."), holder);
      return NULL;
    }

  if (result != 0)
    {
      galpi_copy_set_error (lock_file, errno, error);
      return NULL;
    }

  if (!write_holder (self->fd, lock_file, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* The file stays: removing it would let two programs each lock their own. */
void
galpi_lock_free (GalpiLock *self)
{
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_free (self);
}

char *
galpi_lock_find_holder (const char *path)
{
  g_autofree char *lock_file = lock_path (path);
  g_autofd int fd = g_open (lock_file, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0 || flock (fd, LOCK_SH | LOCK_NB) == 0)
    return NULL;

  return errno == EWOULDBLOCK ? describe_holder (lock_file) : NULL;
}
