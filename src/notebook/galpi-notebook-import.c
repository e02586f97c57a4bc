/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-articles.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-arrival.h"
#include "galpi-import-content.h"
#include "galpi-import-files.h"
#include "galpi-import-json.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-private.h"

void
galpi_import_item_free (GalpiImportItem *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_clear_object (&self->article);
  g_free (self->why);
  g_free (self);
}

static GalpiImportItem *
item_new_failed (const char   *name,
                 const GError *error)
{
  GalpiImportItem *item = g_new0 (GalpiImportItem, 1);

  item->name = g_strdup (name);
  item->state = "failed";
  item->why = g_strdup (error->message);

  return item;
}

static GalpiImportItem *
item_new_arrived (const char *name,
                  GalpiArrival    *arrival)
{
  static const char * const states[] = {
    [GALPI_ARTICLE_NEW] = "new",
    [GALPI_ARTICLE_SAME] = "same",
    [GALPI_ARTICLE_CHANGED] = "changed",
  };
  GalpiImportItem *item = g_new0 (GalpiImportItem, 1);

  item->name = g_strdup (name);
  item->state = states[arrival->match];
  item->article = g_object_ref (arrival->article);
  item->needs_date = galpi_article_get_date (arrival->article) == NULL;

  return item;
}

static GalpiImportItem *
item_new_imported (const char                 *name,
                   const GalpiImportedArticle *imported)
{
  GalpiImportItem *item = g_new0 (GalpiImportItem, 1);

  item->name = g_strdup (name);
  item->state = imported->version_ids != NULL ? "new" : "same";
  item->article = g_object_ref (imported->article);

  return item;
}

/* Bytes from anywhere: the document that they make, stored. */
static void
write_document (GalpiNotebook       *self,
                const char          *what,
                GalpiStepKind        kind,
                guint                visit,
                GalpiDocument       *document,
                GBytes              *original,
                const char          *date,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  const GalpiStepSpec step = { .what = what, .visit = visit, .kind = kind };

  /* Nobody else has seen it yet, so it may still be told its date. */
  if (document->date == NULL)
    document->date = g_strdup (date);

  galpi_store_write_async (galpi_notebook_get_store (self), &step, galpi_arrival_store,
                           galpi_arrival_new (document, original),
                           (GDestroyNotify) galpi_arrival_free,
                           (GDestroyNotify) galpi_arrival_free,
                           cancellable, callback, user_data);
}

typedef struct
{
  char                *date;
  GPtrArray           *files;
  guint                position;
  guint                visit;
  GPtrArray           *items;
  GalpiImportProgress  progress;
  gpointer             progress_data;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_free (import->date);
  g_clear_pointer (&import->files, g_ptr_array_unref);
  g_clear_pointer (&import->items, g_ptr_array_unref);
  g_free (import);
}

static void import_next (GTask *task);

static void
import_report (Import          *import,
               GalpiImportItem *item)
{
  g_ptr_array_add (import->items, item);
  if (import->progress != NULL)
    import->progress (import->position + 1, import->files->len, item, import->progress_data);
}

static void
import_failed (GTask  *task,
               GError *error)
{
  Import *import = g_task_get_task_data (task);
  GalpiImportFile *file = g_ptr_array_index (import->files, import->position);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  import_report (import, item_new_failed (file->name, error));
  g_error_free (error);
  import->position++;
  import_next (task);
}

static void
import_written_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GTask *task = user_data;
  Import *import = g_task_get_task_data (task);
  GalpiImportFile *file = g_ptr_array_index (import->files, import->position);
  g_autoptr (GalpiArrival) arrival = NULL;
  GError *error = NULL;

  arrival = galpi_store_write_finish (GALPI_STORE (source), result, &error);
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (arrival == NULL)
    {
      import_failed (task, error);
      return;
    }

  import_report (import, item_new_arrived (file->name, arrival));
  import->position++;
  import_next (task);
}

static void
import_extracted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  GTask *task = user_data;
  Import *import = g_task_get_task_data (task);
  g_autoptr (GalpiDocument) document = NULL;
  g_autoptr (GBytes) original = NULL;
  GError *error = NULL;

  document = galpi_intake_extract_finish (GALPI_INTAKE (source), result, &original, &error);
  if (document == NULL)
    {
      import_failed (task, error);
      return;
    }

  write_document (g_task_get_source_object (task), "import", GALPI_STEP_BULK, import->visit,
                  document, original, import->date, g_task_get_cancellable (task),
                  import_written_cb, task);
}

static gpointer
store_content (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return galpi_import_content (db, data, error);
}

static void
content_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  GTask *task = user_data;
  Import *import = g_task_get_task_data (task);
  GalpiImportFile *file = g_ptr_array_index (import->files, import->position);
  g_autoptr (GPtrArray) imported = NULL;
  GError *error = NULL;

  imported = galpi_store_write_finish (GALPI_STORE (source), result, &error);
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (imported == NULL)
    {
      import_failed (task, error);
      return;
    }

  for (guint i = 0; i < imported->len; i++)
    import_report (import, item_new_imported (file->name, g_ptr_array_index (imported, i)));
  import->position++;
  import_next (task);
}

static void
extract_file (GTask           *task,
              GalpiImportFile *file)
{
  galpi_intake_extract_file_async (galpi_notebook_get_intake (g_task_get_source_object (task)),
                                   file->file, g_task_get_cancellable (task),
                                   import_extracted_cb, task);
}

static void
content_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GTask *task = user_data;
  GalpiNotebook *self = g_task_get_source_object (task);
  Import *import = g_task_get_task_data (task);
  const GalpiStepSpec step = { .what = "import", .visit = import->visit,
                               .kind = GALPI_STEP_BULK };
  GalpiJsonContent *content;
  GError *error = NULL;

  content = galpi_import_json_load_finish (result, &error);
  if (content != NULL)
    {
      galpi_store_write_async (galpi_notebook_get_store (self), &step, store_content, content,
                               (GDestroyNotify) galpi_json_content_free,
                               (GDestroyNotify) g_ptr_array_unref,
                               g_task_get_cancellable (task), content_written_cb, task);
    }
  else if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED))
    {
      g_error_free (error);
      extract_file (task, g_ptr_array_index (import->files, import->position));
    }
  else
    {
      import_failed (task, error);
    }
}

static void
import_next (GTask *task)
{
  Import *import = g_task_get_task_data (task);
  GalpiImportFile *file;

  if (import->position == import->files->len)
    {
      g_task_return_pointer (task, g_steal_pointer (&import->items),
                             (GDestroyNotify) g_ptr_array_unref);
      g_object_unref (task);
      return;
    }

  file = g_ptr_array_index (import->files, import->position);
  if (file->error != NULL)
    import_failed (task, g_error_copy (file->error));
  else if (galpi_import_json_may_be (file->file))
    galpi_import_json_load_async (file->file, g_task_get_cancellable (task), content_loaded_cb,
                                  task);
  else
    extract_file (task, file);
}

static void
import_listed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GTask *task = user_data;
  Import *import = g_task_get_task_data (task);
  GError *error = NULL;

  import->files = galpi_import_files_list_finish (result, &error);
  if (import->files == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  import_next (task);
}

void
galpi_notebook_import_async (GalpiNotebook       *self,
                             GPtrArray           *files,
                             const char          *date,
                             GalpiImportProgress  progress,
                             gpointer             progress_data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Import *import;
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (files != NULL);

  import = g_new0 (Import, 1);
  import->date = g_strdup (date);
  import->visit = galpi_notebook_begin_visit (self);
  import->items = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_import_item_free);
  import->progress = progress;
  import->progress_data = progress_data;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_import_async);
  g_task_set_task_data (task, import, import_free);
  g_task_set_check_cancellable (task, FALSE);
  galpi_import_files_list_async (files, cancellable, import_listed_cb, task);
}

GPtrArray *
galpi_notebook_import_finish (GalpiNotebook  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_import_async, error);
}

static void
paste_written_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GalpiArrival) arrival = NULL;
  GError *error = NULL;

  arrival = galpi_store_write_finish (GALPI_STORE (source), result, &error);
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (arrival == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, item_new_arrived (_("clipboard"), arrival),
                           (GDestroyNotify) galpi_import_item_free);
}

static void
paste_extracted_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (GalpiDocument) document = NULL;
  g_autoptr (GBytes) original = NULL;
  GError *error = NULL;

  document = galpi_intake_extract_finish (GALPI_INTAKE (source), result, &original, &error);
  if (document == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  write_document (g_task_get_source_object (task), "paste", GALPI_STEP_EDIT, 0,
                  document, original, g_task_get_task_data (task),
                  g_task_get_cancellable (task), paste_written_cb, task);
}

void
galpi_notebook_paste_async (GalpiNotebook       *self,
                            GBytes              *bytes,
                            const char          *media_type,
                            const char          *date,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GalpiHints) hints = galpi_hints_new ();
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (bytes != NULL);

  hints->media_type = g_strdup (media_type);
  hints->clipboard = TRUE;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_paste_async);
  g_task_set_task_data (task, g_strdup (date), g_free);
  g_task_set_check_cancellable (task, FALSE);
  galpi_intake_extract_bytes_async (galpi_notebook_get_intake (self), bytes, hints, cancellable,
                                    paste_extracted_cb, task);
}

GalpiImportItem *
galpi_notebook_paste_finish (GalpiNotebook  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_paste_async, error);
}

static void
extracted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GalpiDocument *document;

  document = galpi_intake_extract_finish (GALPI_INTAKE (source), result, NULL, &error);
  if (document != NULL)
    g_task_return_pointer (task, document, (GDestroyNotify) galpi_document_unref);
  else
    g_task_return_error (task, error);
}

void
galpi_notebook_extract_async (GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GalpiIntake *intake = galpi_intake_new ();
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_extract_async);
  g_task_set_task_data (task, intake, g_object_unref);
  galpi_intake_extract_file_async (intake, file, cancellable, extracted_cb, task);
}

GalpiDocument *
galpi_notebook_extract_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
