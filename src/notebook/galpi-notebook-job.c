/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-private.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-index-timeline.h"
#include "galpi-text.h"
#include "galpi-version-table.h"

static void
return_result (GTask    *task,
               gpointer  value,
               GError   *error)
{
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, value, g_task_get_task_data (task));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer value = galpi_store_write_finish (GALPI_STORE (source), result, &error);

  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  return_result (task, value, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GalpiNotebook *self = g_task_get_source_object (task);
  GError *error = NULL;
  gpointer value = galpi_store_read_finish (GALPI_STORE (source), result, &error);

  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_CORRUPT))
    galpi_index_rebuild (galpi_notebook_get_index (self));

  return_result (task, value, error);
}

/* The task's data is how to free its result. */
static GTask *
new_task (GalpiNotebook       *self,
          GDestroyNotify       result_free,
          gpointer             tag,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, result_free, NULL);

  /* What was written was written, whatever came after. */
  g_task_set_check_cancellable (task, FALSE);

  return task;
}

void
galpi_notebook_write (GalpiNotebook       *self,
                      const char          *what,
                      guint                visit,
                      GalpiStoreFunc       func,
                      gpointer             data,
                      GDestroyNotify       data_free,
                      GDestroyNotify       result_free,
                      gpointer             tag,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  const GalpiStepSpec step = { .what = what, .visit = visit, .kind = GALPI_STEP_EDIT };
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  task = new_task (self, result_free, tag, cancellable, callback, user_data);
  galpi_store_write_async (galpi_notebook_get_store (self), what != NULL ? &step : NULL,
                           func, data, data_free, result_free, cancellable, written_cb, task);
}

void
galpi_notebook_read (GalpiNotebook       *self,
                     GalpiStoreFunc       func,
                     gpointer             data,
                     GDestroyNotify       data_free,
                     GDestroyNotify       result_free,
                     gpointer             tag,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  task = new_task (self, result_free, tag, cancellable, callback, user_data);
  galpi_store_read_async (galpi_notebook_get_store (self), func, data, data_free, result_free,
                          cancellable, read_cb, task);
}

gpointer
galpi_notebook_finish (GalpiNotebook  *self,
                       GAsyncResult   *result,
                       gpointer        tag,
                       GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GalpiAnchor *
galpi_notebook_cut_anchor (GalpiDatabase  *db,
                           gint64          article_id,
                           GalpiRange      range,
                           GError        **error)
{
  g_autofree char *text = NULL;
  gint64 version_id;

  version_id = galpi_version_table_get_current (db, article_id, error);
  if (version_id == 0)
    return NULL;

  text = galpi_version_table_get_text (db, version_id, error);
  if (text == NULL)
    return NULL;

  if (range.start >= range.end || range.end > galpi_text_length (text))
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("This place is not in the article’s text."));
      return NULL;
    }

  return galpi_anchor_new_for_range (text, range);
}

GPtrArray *
galpi_notebook_list_in_scope (GalpiDatabase    *db,
                              GalpiScope       *scope,
                              GalpiListFunc     list,
                              GalpiListOfFunc   list_of,
                              GError          **error)
{
  g_autoptr (GArray) ids = NULL;

  if (!galpi_scope_is_indexed (scope))
    return list (db, scope, error);

  ids = galpi_index_list_article_ids (db, scope, error);
  if (ids == NULL)
    return NULL;

  return list_of (db, (gint64 *) (gpointer) ids->data, ids->len, error);
}
