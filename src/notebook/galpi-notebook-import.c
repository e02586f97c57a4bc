/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-articles.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-article-table.h"
#include "galpi-document-article.h"
#include "galpi-import-files.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-private.h"
#include "galpi-reanchor.h"
#include "galpi-version-table.h"

/* One document on its way into the notebook, and what became of it. */
typedef struct
{
  GalpiDocument     *document;
  GBytes            *original;
  GalpiArticleMatch  match;
  GalpiArticle      *article;
} Arrival;

static void
arrival_free (gpointer data)
{
  Arrival *arrival = data;

  g_clear_pointer (&arrival->document, galpi_document_unref);
  g_clear_pointer (&arrival->original, g_bytes_unref);
  g_clear_object (&arrival->article);
  g_free (arrival);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

static gboolean
add_article (GalpiDatabase  *db,
             Arrival        *arrival,
             GError        **error)
{
  gint64 version_id;

  arrival->article = galpi_article_new_for_document (arrival->document);
  if (!galpi_article_table_insert (db, arrival->article, error))
    return FALSE;

  version_id = galpi_version_table_insert (db, galpi_article_get_id (arrival->article),
                                           arrival->document, arrival->original, error);
  galpi_article_set_version_id (arrival->article, version_id);

  return version_id != 0;
}

static gboolean
add_version (GalpiDatabase  *db,
             Arrival        *arrival,
             gint64          article_id,
             GError        **error)
{
  gint64 old_version;
  gint64 version_id;

  arrival->article = galpi_article_table_get (db, article_id, error);
  if (arrival->article == NULL)
    return FALSE;

  old_version = galpi_article_get_version_id (arrival->article);
  version_id = galpi_version_table_insert (db, article_id, arrival->document, arrival->original,
                                           error);
  if (version_id == 0)
    return FALSE;

  galpi_article_set_version_id (arrival->article, version_id);
  galpi_article_complete (arrival->article, arrival->document);

  return galpi_article_table_update (db, arrival->article, error) &&
         galpi_reanchor (db, old_version, version_id, arrival->document->text, error);
}

static gpointer
store_arrival (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Arrival *given = data;
  g_autoptr (Arrival) arrival = g_new0 (Arrival, 1);
  gint64 article_id;
  gboolean done = FALSE;

  arrival->document = galpi_document_ref (given->document);
  arrival->original = g_bytes_ref (given->original);
  if (!galpi_article_table_find (db, arrival->document, &arrival->match, &article_id, error))
    return NULL;

  switch (arrival->match)
    {
    case GALPI_ARTICLE_NEW:
      done = add_article (db, arrival, error);
      break;
    case GALPI_ARTICLE_SAME:
      arrival->article = galpi_article_table_get (db, article_id, error);
      done = arrival->article != NULL;
      break;
    case GALPI_ARTICLE_CHANGED:
      done = add_version (db, arrival, article_id, error);
      break;
    default:
      g_assert_not_reached ();
    }

  return done ? g_steal_pointer (&arrival) : NULL;
}

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
                  Arrival    *arrival)
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
  Arrival *arrival = g_new0 (Arrival, 1);

  /* Nobody else has seen it yet, so it may still be told its date. */
  if (document->date == NULL)
    document->date = g_strdup (date);

  arrival->document = galpi_document_ref (document);
  arrival->original = g_bytes_ref (original);
  galpi_store_write_async (galpi_notebook_get_store (self), &step, store_arrival, arrival,
                           arrival_free, arrival_free, cancellable, callback, user_data);
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
import_report (GTask           *task,
               GalpiImportItem *item)
{
  Import *import = g_task_get_task_data (task);

  g_ptr_array_add (import->items, item);
  import->position++;
  if (import->progress != NULL)
    import->progress (import->position, import->files->len, item, import->progress_data);

  import_next (task);
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

  import_report (task, item_new_failed (file->name, error));
  g_error_free (error);
}

static void
import_written_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GTask *task = user_data;
  Import *import = g_task_get_task_data (task);
  GalpiImportFile *file = g_ptr_array_index (import->files, import->position);
  g_autoptr (Arrival) arrival = NULL;
  GError *error = NULL;

  arrival = galpi_store_write_finish (GALPI_STORE (source), result, &error);
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (arrival == NULL)
    import_failed (task, error);
  else
    import_report (task, item_new_arrived (file->name, arrival));
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

static void
import_next (GTask *task)
{
  Import *import = g_task_get_task_data (task);
  GalpiNotebook *self = g_task_get_source_object (task);
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
  else
    galpi_intake_extract_file_async (galpi_notebook_get_intake (self), file->file,
                                     g_task_get_cancellable (task), import_extracted_cb, task);
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
  g_autoptr (Arrival) arrival = NULL;
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
