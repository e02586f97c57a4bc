/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-articles.h"
#include "galpi-notebook-private.h"
#include "galpi-version-table.h"

typedef struct
{
  gint64  article_id;
  char   *name;
  guint   max_width;
} Wanted;

static void
wanted_clear (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->name);
}

static void
wanted_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, wanted_clear);
}

static gpointer
read_bytes (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Wanted *wanted = data;
  gint64 version_id = galpi_version_table_get_current (db, wanted->article_id, error);

  if (version_id == 0)
    return NULL;

  return galpi_version_table_get_picture (db, version_id, wanted->name, error);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GalpiPixels *pixels = galpi_intake_decode_finish (GALPI_INTAKE (source), result, &error);

  if (pixels != NULL)
    g_task_return_pointer (task, pixels, (GDestroyNotify) galpi_pixels_free);
  else
    g_task_return_error (task, error);
}

static void
bytes_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GalpiNotebook *self = GALPI_NOTEBOOK (source);
  GCancellable *cancellable = g_task_get_cancellable (task);
  const Wanted *wanted = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = galpi_notebook_finish (self, result, read_bytes, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  galpi_intake_decode_async (galpi_notebook_get_picture_intake (self), bytes, wanted->max_width,
                             cancellable, decoded_cb, g_steal_pointer (&task));
}

void
galpi_notebook_load_picture_async (GalpiNotebook       *self,
                                   gint64               article_id,
                                   const char          *name,
                                   guint                max_width,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Wanted *wanted;
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (max_width > 0);

  wanted = g_atomic_rc_box_new0 (Wanted);
  wanted->article_id = article_id;
  wanted->name = g_strdup (name);
  wanted->max_width = max_width;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_load_picture_async);
  g_task_set_task_data (task, wanted, wanted_unref);

  galpi_notebook_read (self, read_bytes, g_atomic_rc_box_acquire (wanted), wanted_unref,
                       (GDestroyNotify) g_bytes_unref, read_bytes, cancellable, bytes_read_cb, task);
}

GalpiPixels *
galpi_notebook_load_picture_finish (GalpiNotebook  *self,
                                    GAsyncResult   *result,
                                    GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_load_picture_async, error);
}
