/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-verdicts.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-article-table.h"
#include "galpi-correction.h"
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
  gint64            article_id;
  GalpiRange        range;
  GalpiVerdictKind  verdict;
  char             *typed;   /* of GALPI_VERDICT_CORRECTED */
} Judging;

static void
judging_free (gpointer data)
{
  Judging *self = data;

  g_free (self->typed);
  g_free (self);
}

static Judging *
judging_new (gint64           article_id,
             GalpiRange       range,
             GalpiVerdictKind verdict,
             const char      *typed)
{
  Judging *self = g_new0 (Judging, 1);

  self->article_id = article_id;
  self->range = range;
  self->verdict = verdict;
  self->typed = g_strdup (typed);

  return self;
}

static gboolean
is_at (const GalpiFinding *finding,
       const Judging      *judging)
{
  return finding->range.start == judging->range.start &&
         finding->range.end == judging->range.end &&
         (judging->verdict == GALPI_VERDICT_DISMISSED ||
          finding->kind == GALPI_FINDING_TIME || finding->kind == GALPI_FINDING_MONEY);
}

/* Returns: (transfer full) (nullable): what was typed as a correction of @finding */
static char *
correct (GalpiDatabase       *db,
         const Judging       *judging,
         const GalpiFinding  *finding,
         GError             **error)
{
  g_autoptr (GalpiArticle) article = galpi_article_table_get (db, judging->article_id, error);
  g_autoptr (GalpiFinding) meant = NULL;
  const char *base;

  if (article == NULL)
    return NULL;

  base = finding->base != NULL ? finding->base : galpi_article_get_date (article);
  meant = galpi_notebook_understand (finding->kind, judging->typed,
                                     base != NULL ? galpi_day_parse (base) : GALPI_DAY_NONE,
                                     finding->currency, error);

  return meant != NULL ? galpi_correction_new (meant) : NULL;
}

static gpointer
find_at_place (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Judging *judging = data;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) verdicts = NULL;
  gint64 version_id;

  version_id = galpi_version_table_get_current (db, judging->article_id, error);
  if (version_id == 0)
    return NULL;

  findings = galpi_index_list_findings (db, judging->article_id, error);
  if (findings == NULL)
    return NULL;

  verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_verdict_free);
  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i);
      g_autoptr (GalpiVerdict) verdict = NULL;

      if (!is_at (finding, judging))
        continue;

      verdict = g_new0 (GalpiVerdict, 1);
      verdict->version_id = version_id;
      verdict->range = finding->range;
      verdict->quote = g_strdup (finding->text);
      verdict->finding = finding->kind;
      verdict->verdict = judging->verdict;
      if (judging->verdict == GALPI_VERDICT_CORRECTED)
        {
          verdict->value = correct (db, judging, finding, error);
          if (verdict->value == NULL)
            return NULL;
        }
      g_ptr_array_add (verdicts, g_steal_pointer (&verdict));
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

  return g_ptr_array_ref (verdicts);
}

/* Answers with what was said of the findings, or with the correction itself. */
static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const Judging *judging = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) verdicts = galpi_store_write_finish (GALPI_STORE (source), result, &error);
  const GalpiVerdict *verdict;

  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (verdicts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  verdict = g_ptr_array_index (verdicts, 0);
  if (judging->verdict == GALPI_VERDICT_CORRECTED)
    g_task_return_pointer (task, g_strdup (verdict->value), g_free);
  else
    g_task_return_boolean (task, TRUE);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const Judging *judging = g_task_get_task_data (task);
  GalpiStepSpec step = { .kind = GALPI_STEP_EDIT };
  GError *error = NULL;
  GPtrArray *verdicts;

  verdicts = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (verdicts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  step.what = judging->verdict == GALPI_VERDICT_CORRECTED ? "correct" : "dismiss";
  galpi_store_write_async (GALPI_STORE (source), &step, set_verdicts, verdicts,
                           (GDestroyNotify) g_ptr_array_unref,
                           (GDestroyNotify) g_ptr_array_unref,
                           g_task_get_cancellable (task), judged_cb, g_object_ref (task));
}

/* @judging: (transfer full) */
static void
judge (GalpiNotebook       *self,
       Judging             *judging,
       gpointer             tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, judging, judging_free);
  galpi_store_read_async (galpi_notebook_get_store (self), find_at_place, judging, NULL,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, found_cb, task);
}

void
galpi_notebook_dismiss_async (GalpiNotebook       *self,
                              gint64               article_id,
                              GalpiRange           range,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  judge (self, judging_new (article_id, range, GALPI_VERDICT_DISMISSED, NULL),
         galpi_notebook_dismiss_async, cancellable, callback, user_data);
}

gboolean
galpi_notebook_dismiss_finish (GalpiNotebook  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
galpi_notebook_correct_async (GalpiNotebook       *self,
                              gint64               article_id,
                              GalpiRange           range,
                              const char          *typed,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (typed != NULL);

  judge (self, judging_new (article_id, range, GALPI_VERDICT_CORRECTED, typed),
         galpi_notebook_correct_async, cancellable, callback, user_data);
}

char *
galpi_notebook_correct_finish (GalpiNotebook  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
take_back (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Judging *judging = data;
  g_autoptr (GPtrArray) verdicts = NULL;
  guint n_removed = 0;
  gint64 version_id;

  version_id = galpi_version_table_get_current (db, judging->article_id, error);
  if (version_id == 0)
    return NULL;

  verdicts = galpi_verdict_table_list (db, version_id, error);
  for (guint i = 0; verdicts != NULL && i < verdicts->len; i++)
    {
      const GalpiVerdict *verdict = g_ptr_array_index (verdicts, i);

      if (verdict->verdict != GALPI_VERDICT_CORRECTED ||
          verdict->range.start != judging->range.start || verdict->range.end != judging->range.end)
        continue;
      if (!galpi_verdict_table_remove (db, verdict->id, error))
        return NULL;
      n_removed++;
    }

  if (verdicts != NULL && n_removed == 0)
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                         _("Nothing was corrected at this place."));

  return GUINT_TO_POINTER (n_removed);
}

void
galpi_notebook_take_back_async (GalpiNotebook       *self,
                                gint64               article_id,
                                GalpiRange           range,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  galpi_notebook_write (self, "take-back", 0, take_back,
                        judging_new (article_id, range, GALPI_VERDICT_CORRECTED, NULL),
                        judging_free, NULL, galpi_notebook_take_back_async, cancellable, callback,
                        user_data);
}

gboolean
galpi_notebook_take_back_finish (GalpiNotebook  *self,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_take_back_async, error) != NULL;
}
