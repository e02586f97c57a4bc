/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _XOPEN_SOURCE 700 /* nftw() */

#include "intake-fixture.h"

#include <ftw.h>
#include <glib/gstdio.h>

void
intake_fixture_set_up (IntakeFixture *self,
                       gconstpointer  program)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *usual = g_strdup (g_getenv ("GALPI_INTAKE"));

  self->folder = g_dir_make_tmp ("galpi-intake-XXXXXX", &error);
  g_assert_no_error (error);

  if (program != NULL)
    g_setenv ("GALPI_INTAKE", program, TRUE);
  self->intake = galpi_intake_new ();
  g_setenv ("GALPI_INTAKE", usual, TRUE);
}

static int
remove_entry (const char        *path,
              const struct stat *status,
              int                type,
              struct FTW        *place)
{
  return g_remove (path);
}

void
intake_fixture_tear_down (IntakeFixture *self,
                          gconstpointer  program)
{
  GalpiIntake *intake = self->intake;

  /* Its thread may still hold the last task for a moment. */
  g_object_add_weak_pointer (G_OBJECT (intake), (gpointer *) &self->intake);
  g_object_unref (intake);
  while (g_atomic_pointer_get (&self->intake) != NULL)
    g_usleep (1000);

  g_assert_no_errno (nftw (self->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS));
  g_free (self->folder);
}

char *
intake_fixture_write (IntakeFixture *self,
                      const char    *name,
                      const char    *content,
                      gssize         length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static GalpiDocument *
wait_for (IntakeFixture  *self,
          GAsyncResult  **result,
          GBytes        **original,
          GError        **error)
{
  GalpiDocument *document;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  document = galpi_intake_extract_finish (self->intake, *result, original, error);
  g_clear_object (result);

  return document;
}

GalpiDocument *
intake_fixture_extract (IntakeFixture  *self,
                        const char     *path,
                        GBytes        **original,
                        GError        **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GAsyncResult *result = NULL;

  galpi_intake_extract_file_async (self->intake, file, NULL, keep_result_cb, &result);

  return wait_for (self, &result, original, error);
}

GalpiDocument *
intake_fixture_extract_bytes (IntakeFixture     *self,
                              const char        *bytes,
                              const GalpiHints  *hints,
                              GCancellable      *cancellable,
                              GError           **error)
{
  g_autoptr(GBytes) content = g_bytes_new (bytes, strlen (bytes));
  GAsyncResult *result = NULL;

  galpi_intake_extract_bytes_async (self->intake, content, hints, cancellable, keep_result_cb, &result);

  return wait_for (self, &result, NULL, error);
}

GalpiPixels *
intake_fixture_decode (IntakeFixture *self,
                       GBytes        *bytes,
                       guint          max_width,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  galpi_intake_decode_async (self->intake, bytes, max_width, cancellable, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return galpi_intake_decode_finish (self->intake, result, error);
}
