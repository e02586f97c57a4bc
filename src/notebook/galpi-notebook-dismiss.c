/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-timeline.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-index-timeline.h"
#include "galpi-notebook-private.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"

/*
 * The index says what stands at a place, and only a reader sees the index: so the findings are
 * read first and judged in a write after that.
 */

typedef struct
{
  gint64     article_id;
  GalpiRange range;
} Place;

static gpointer
find_at_place (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Place *place = data;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) verdicts = NULL;
  gint64 version_id;

  version_id = galpi_version_table_get_current (db, place->article_id, error);
  if (version_id == 0)
    return NULL;

  findings = galpi_index_list_findings (db, place->article_id, error);
  if (findings == NULL)
    return NULL;

  verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_verdict_free);
  for (guint i = 0; i < findings->len; i++)
    {
      GalpiFinding *finding = g_ptr_array_index (findings, i);
      GalpiVerdict *verdict;

      if (finding->range.start != place->range.start || finding->range.end != place->range.end)
        continue;

      verdict = g_new0 (GalpiVerdict, 1);
      verdict->version_id = version_id;
      verdict->range = finding->range;
      verdict->quote = g_strdup (finding->text);
      verdict->finding = finding->kind;
      verdict->verdict = GALPI_VERDICT_DISMISSED;
      g_ptr_array_add (verdicts, verdict);
    }

  if (verdicts->len == 0)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                           _("Nothing was found at this place."));
      return NULL;
    }

  return g_steal_pointer (&verdicts);
}

static gpointer
set_verdicts (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  GPtrArray *verdicts = data;

  for (guint i = 0; i < verdicts->len; i++)
    if (!galpi_verdict_table_set (db, g_ptr_array_index (verdicts, i), error))
      return NULL;

  return GUINT_TO_POINTER (verdicts->len);
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  galpi_store_write_finish (GALPI_STORE (source), result, &error);
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  const GalpiStepSpec step = { .what = "dismiss", .kind = GALPI_STEP_EDIT };
  GTask *task = user_data;
  GError *error = NULL;
  GPtrArray *verdicts;

  verdicts = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (verdicts == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  galpi_store_write_async (GALPI_STORE (source), &step, set_verdicts, verdicts,
                           (GDestroyNotify) g_ptr_array_unref, NULL,
                           g_task_get_cancellable (task), judged_cb, task);
}

void
galpi_notebook_dismiss_async (GalpiNotebook       *self,
                              gint64               article_id,
                              GalpiRange           range,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Place *place;
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  place = g_new0 (Place, 1);
  place->article_id = article_id;
  place->range = range;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_dismiss_async);
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_read_async (galpi_notebook_get_store (self), find_at_place, place, g_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, found_cb, task);
}

gboolean
galpi_notebook_dismiss_finish (GalpiNotebook  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
