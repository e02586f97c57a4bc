/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-file"

#include "galpi-config.h"

#include "galpi-file-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "galpi-copy-private.h"
#include "galpi-error.h"
#include "galpi-schema-private.h"

/* SQLite's file format, section 1.3: the header's magic string, and the places of two of its
 * big-endian numbers.
 */
#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

/* How the name of a folder begins that holds a copy of a notebook which can't be opened in its place. */
#define ASIDE_FOLDER "galpi-aside-"

static GMutex marks_mutex;
static GHashTable *marks; /* char *path -> guint count */

void
galpi_file_mark (const char *path)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&marks_mutex);
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  guint count;

  if (marks == NULL)
    marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  count = GPOINTER_TO_UINT (g_hash_table_lookup (marks, canonical));
  g_hash_table_replace (marks, g_steal_pointer (&canonical), GUINT_TO_POINTER (count + 1));
}

void
galpi_file_unmark (const char *path)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&marks_mutex);
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (marks, canonical));

  if (count > 1)
    g_hash_table_replace (marks, g_steal_pointer (&canonical), GUINT_TO_POINTER (count - 1));
  else
    g_hash_table_remove (marks, canonical);
  if (g_hash_table_size (marks) == 0)
    g_clear_pointer (&marks, g_hash_table_unref);
}

/* By whatever name: a link to the file would drop its locks as well. */
static gboolean
is_marked (const char *path)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&marks_mutex);
  GHashTableIter iter;
  gpointer marked;
  GStatBuf info;
  GStatBuf marked_info;

  if (marks == NULL || g_stat (path, &info) != 0)
    return FALSE;

  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &marked, NULL))
    {
      if (g_stat (marked, &marked_info) == 0 && marked_info.st_dev == info.st_dev &&
          marked_info.st_ino == info.st_ino)
        return TRUE;
    }

  return FALSE;
}

static void
set_not_a_notebook (const char  *path,
                    GError     **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, GALPI_ERROR, GALPI_ERROR_NOT_A_NOTEBOOK,
               _("“%s” is not a Galpi notebook. Choose another file."), shown);
}

static guint32
read_number (const guint8 *header,
             gsize         at)
{
  guint32 number;

  memcpy (&number, header + at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
read_header (const char  *path,
             guint8       header[HEADER_SIZE],
             GError     **error)
{
  FILE *file = g_fopen (path, "rbe");
  gsize n_read;
  int saved_errno;

  if (file == NULL)
    {
      saved_errno = errno;
      if (saved_errno == EACCES)
        g_set_error (error, GALPI_ERROR, GALPI_ERROR_READ_ONLY,
                     _("The notebook can’t be read. "
                       "Check the permissions of its file and folder."));
      else
        galpi_copy_set_error (path, saved_errno, error);
      return FALSE;
    }

  n_read = fread (header, 1, HEADER_SIZE, file);
  fclose (file);
  if (n_read == HEADER_SIZE)
    return TRUE;

  set_not_a_notebook (path, error);
  return FALSE;
}

/* The -wal can hold a newer header than the file. Reading it through SQLite changes neither. */
static gboolean
check_wal (const char  *path,
           GError     **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(GalpiDatabase) db = NULL;
  GStatBuf info;
  int version;

  if (g_stat (wal, &info) != 0 || info.st_size == 0)
    return TRUE;

  db = galpi_database_open (path, GALPI_DATABASE_READ_ONLY, error);
  if (db == NULL || !galpi_schema_get_version (db, &version, error))
    return FALSE;

  if (version <= galpi_schema_n_steps)
    return TRUE;

  galpi_schema_set_too_new (error);
  return FALSE;
}

static gboolean
bears_mark (const guint8 header[HEADER_SIZE])
{
  return memcmp (header, MAGIC, sizeof MAGIC) == 0 &&
         read_number (header, APPLICATION_ID_AT) == GALPI_APPLICATION_ID;
}

gboolean
galpi_file_is_notebook (const char *path)
{
  guint8 header[HEADER_SIZE];

  return is_marked (path) ||
         (g_file_test (path, G_FILE_TEST_IS_REGULAR) && read_header (path, header, NULL) &&
          bears_mark (header));
}

gboolean
galpi_file_check (const char  *path,
                  GError     **error)
{
  guint8 header[HEADER_SIZE];

  if (is_marked (path))
    return TRUE;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      set_not_a_notebook (path, error);
      return FALSE;
    }

  if (!read_header (path, header, error))
    return FALSE;

  if (!bears_mark (header))
    {
      set_not_a_notebook (path, error);
      return FALSE;
    }

  if (read_number (header, USER_VERSION_AT) > (guint32) galpi_schema_n_steps)
    {
      galpi_schema_set_too_new (error);
      return FALSE;
    }

  return !galpi_file_is_writable (path) || check_wal (path, error);
}

gboolean
galpi_file_is_document (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autofree char *session = g_build_filename (g_get_user_runtime_dir (), "doc/", NULL);

  return g_str_has_prefix (canonical, session) || g_str_has_prefix (canonical, "/run/flatpak/doc/");
}

gboolean
galpi_file_is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return !galpi_file_is_document (path) && g_access (path, R_OK | W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0;
}

gboolean
galpi_file_is_on_network (const char *path)
{
  static const guint32 types[] = {
    0x6969,     /* NFS */
    0x517b,     /* SMB */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB 2 */
    0x65735546, /* FUSE */
    0x01021997, /* 9P */
  };
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs info;

  if (statfs (folder, &info) != 0)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if ((guint32) info.f_type == types[i])
        return TRUE;
    }

  return FALSE;
}

static gboolean
copy_if_there (const char  *from,
               const char  *to,
               GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);

  return !g_file_test (from, G_FILE_TEST_EXISTS) || galpi_copy_file (source, target, NULL, error);
}

char *
galpi_file_copy_aside (const char  *path,
                       char       **folder,
                       GError     **error)
{
  g_autofree char *private = g_dir_make_tmp (ASIDE_FOLDER "XXXXXX", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *wal_copy = NULL;

  if (private == NULL)
    {
      galpi_copy_set_error (g_get_tmp_dir (), errno, error);
      return NULL;
    }

  copy = g_build_filename (private, "notebook.galpi", NULL);
  wal_copy = g_strconcat (copy, "-wal", NULL);
  if (!copy_if_there (path, copy, error) || !copy_if_there (wal, wal_copy, error))
    {
      galpi_file_remove_folder (private);
      return NULL;
    }

  *folder = g_steal_pointer (&private);
  return g_steal_pointer (&copy);
}

gboolean
galpi_file_is_copy_aside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);

  return g_str_has_prefix (name, ASIDE_FOLDER);
}

void
galpi_file_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}
