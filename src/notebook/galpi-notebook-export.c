/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-export.h"

#include <glib/gi18n.h>

#include "galpi-escape.h"
#include "galpi-export-load.h"
#include "galpi-exporter.h"
#include "galpi-notebook-private.h"

/*
 * Writers run on a thread of their own and ask for one article after the other: each comes by a
 * read job of its own, so that a long export holds up nothing.
 */

typedef struct
{
  GalpiStore              *store;
  const GalpiExportFormat *format;
  GArray                  *wanted;
  GFile                   *destination;
  GalpiExportFrame        *frame;

  GMutex              mutex;
  GCond               answered;
  gint64              article_id;
  gboolean            has_answer;
  GalpiExportArticle *answer;
  GError             *error;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_object (&export->store);
  g_clear_pointer (&export->wanted, g_array_unref);
  g_clear_object (&export->destination);
  g_clear_pointer (&export->frame, galpi_export_frame_free);
  g_mutex_clear (&export->mutex);
  g_cond_clear (&export->answered);
  g_free (export);
}

static gpointer
load_frame (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Export *export = data;

  return galpi_export_frame_load (db, export->wanted, export->format->everything, error);
}

static gpointer
load_one (GalpiDatabase  *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  Export *export = data;

  return galpi_export_article_load (db, export->article_id, export->frame->trash, error);
}

static void
one_loaded_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Export *export = user_data;

  g_mutex_lock (&export->mutex);
  export->answer = galpi_store_read_finish (GALPI_STORE (source), result, &export->error);
  export->has_answer = TRUE;
  g_cond_signal (&export->answered);
  g_mutex_unlock (&export->mutex);
}

static gboolean
ask_for_one_cb (gpointer user_data)
{
  Export *export = user_data;

  galpi_store_read_async (export->store, load_one, export, NULL,
                          (GDestroyNotify) galpi_export_article_free, NULL,
                          one_loaded_cb, export);

  return G_SOURCE_REMOVE;
}

/* On the writer's thread. */
static GalpiExportArticle *
load_article (gpointer   user_data,
              guint      index,
              gboolean   everything,
              GError   **error)
{
  GTask *task = user_data;
  Export *export = g_task_get_task_data (task);
  GalpiExportArticle *article;

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error))
    return NULL;

  export->article_id = g_array_index (export->frame->ids, gint64, index);
  export->has_answer = FALSE;
  g_main_context_invoke (g_task_get_context (task), ask_for_one_cb, export);

  g_mutex_lock (&export->mutex);
  while (!export->has_answer)
    g_cond_wait (&export->answered, &export->mutex);
  article = g_steal_pointer (&export->answer);
  if (article == NULL)
    g_propagate_error (error, g_steal_pointer (&export->error));
  g_mutex_unlock (&export->mutex);

  return article;
}

static GBytes *
write_bytes (Export                   *export,
             const GalpiExportSource  *source,
             GCancellable             *cancellable,
             GError                  **error)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (!galpi_exporter_write (export->format, source, out, cancellable, error) ||
      !g_output_stream_close (out, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

static void
export_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *exported = g_date_time_format_iso8601 (now);
  const GalpiExportSource source = {
    .n_articles = export->frame->ids->len,
    .load_article = load_article,
    .user_data = task,
    .events = export->frame->events,
    .tags = export->frame->tags,
    .names = export->frame->names,
    .notebook = export->frame->notebook,
    .exported = exported,
  };
  GBytes *bytes = NULL;
  GError *error = NULL;

  if (export->destination == NULL)
    bytes = write_bytes (export, &source, cancellable, &error);
  else
    galpi_exporter_write_to (export->format, &source, export->destination, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

static void
frame_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->frame = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (export->frame == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, export_thread);
}

const char * const *
galpi_notebook_export_formats (void)
{
  return galpi_exporter_list_formats ();
}

gboolean
galpi_notebook_export_is_binary (const char *name)
{
  const GalpiExportFormat *format = galpi_exporter_get_format (name);

  g_return_val_if_fail (format != NULL, FALSE);

  return format->binary;
}

gboolean
galpi_notebook_export_needs_folder (const char *name,
                                    guint       n_articles)
{
  const GalpiExportFormat *format = galpi_exporter_get_format (name);

  g_return_val_if_fail (format != NULL, FALSE);

  return format->one_per_article && n_articles != 1;
}

char *
galpi_notebook_export_file_name (const char   *name,
                                 GalpiArticle *article)
{
  const GalpiExportFormat *format = galpi_exporter_get_format (name);
  const char *title = article != NULL ? galpi_article_get_title (article) : _("Galpi notes");
  g_autofree char *stem = galpi_escape_file_name (title != NULL ? title : "");

  g_return_val_if_fail (format != NULL, NULL);

  return g_strdup_printf ("%s.%s", stem, format->extension);
}

void
galpi_notebook_export_async (GalpiNotebook       *self,
                             const char          *format,
                             const gint64        *articles,
                             guint                n_articles,
                             GFile               *destination,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Export *export;
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (format != NULL && galpi_exporter_get_format (format) != NULL);
  g_return_if_fail (destination == NULL || G_IS_FILE (destination));

  export = g_new0 (Export, 1);
  g_mutex_init (&export->mutex);
  g_cond_init (&export->answered);
  export->store = g_object_ref (galpi_notebook_get_store (self));
  export->format = galpi_exporter_get_format (format);
  g_set_object (&export->destination, destination);
  if (articles != NULL)
    {
      export->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (export->wanted, articles, n_articles);
    }

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_export_async);
  g_task_set_task_data (task, export, export_free);
  galpi_store_read_async (export->store, load_frame, export, NULL,
                          (GDestroyNotify) galpi_export_frame_free, cancellable,
                          frame_loaded_cb, task);
}

GBytes *
galpi_notebook_export_finish (GalpiNotebook  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_export_async, error);
}
