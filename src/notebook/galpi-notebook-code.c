/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-annotations.h"

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-hit-finder.h"
#include "galpi-index-search.h"
#include "galpi-notebook-private.h"
#include "galpi-version-table.h"

/* Both the task and the store's job hold it; only the job uses it until it is done. */
typedef struct
{
  char           *query;
  char           *tag;
  char           *within;
  GalpiHitFinder *finder;
  GArray         *ids;
  guint           position;
  GPtrArray      *made;
} Coding;

static void
coding_clear (gpointer data)
{
  Coding *coding = data;

  g_free (coding->query);
  g_free (coding->tag);
  g_free (coding->within);
  g_clear_pointer (&coding->finder, galpi_hit_finder_free);
  g_clear_pointer (&coding->ids, g_array_unref);
  g_clear_pointer (&coding->made, g_ptr_array_unref);
}

static void
coding_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, coding_clear);
}

static gpointer
find_candidates (GalpiDatabase  *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  Coding *coding = data;
  g_autoptr (GalpiScope) all = NULL;

  if (!galpi_hit_finder_is_regex (coding->finder))
    return galpi_index_search_articles (db, coding->query, error);

  all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  return galpi_article_table_list_ids (db, all, GALPI_SORT_ADDED, FALSE, error);
}

static gboolean
bears_tag (GalpiAnnotation *annotation,
           const char      *tag)
{
  const char * const *tags = galpi_annotation_get_tags (annotation);
  g_autofree char *below = g_strconcat (tag, "/", NULL);

  for (guint i = 0; tags[i] != NULL; i++)
    if (g_str_equal (tags[i], tag) || g_str_has_prefix (tags[i], below))
      return TRUE;

  return FALSE;
}

/* Whether a hit lies in a highlight that bears the tag it has to, and was not tagged before. */
static gboolean
wants_hit (Coding     *coding,
           GPtrArray  *annotations,
           GalpiRange  hit)
{
  gboolean within = coding->within == NULL;

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);
      const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);

      if (anchor == NULL || anchor->state != GALPI_ANCHOR_PLACE)
        continue;

      if (anchor->range.start == hit.start && anchor->range.end == hit.end &&
          bears_tag (annotation, coding->tag))
        return FALSE;
      if (!within && anchor->range.start <= hit.start && hit.end <= anchor->range.end)
        within = bears_tag (annotation, coding->within);
    }

  return within;
}

static GalpiAnnotation *
tag_hit (GalpiDatabase  *db,
         Coding         *coding,
         gint64          article_id,
         const char     *text,
         GalpiRange      hit,
         GError        **error)
{
  const char *tags[] = { coding->tag, NULL };
  g_autoptr (GalpiAnnotation) annotation = galpi_annotation_new ();
  g_autoptr (GalpiAnchor) anchor = galpi_anchor_new_for_range (text, hit);

  galpi_annotation_set_article_id (annotation, article_id);
  galpi_annotation_set_colour (annotation, GALPI_COLOUR_YELLOW);
  galpi_annotation_set_tags (annotation, tags);
  galpi_annotation_set_anchor (annotation, anchor);
  if (!galpi_annotation_table_insert (db, annotation, error))
    return NULL;

  return g_steal_pointer (&annotation);
}

static gboolean
code_article (GalpiDatabase  *db,
              Coding         *coding,
              gint64          article_id,
              GError        **error)
{
  g_autoptr (GalpiScope) scope = galpi_scope_new_article (article_id);
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autofree char *text = NULL;
  gint64 version_id = galpi_version_table_get_current (db, article_id, error);

  if (version_id == 0)
    return FALSE;

  text = galpi_version_table_get_text (db, version_id, error);
  if (text == NULL)
    return FALSE;

  hits = galpi_hit_finder_find (coding->finder, text, error);
  if (hits == NULL)
    return FALSE;

  annotations = galpi_annotation_table_list (db, scope, error);
  if (annotations == NULL)
    return FALSE;

  for (guint i = 0; i < hits->len; i++)
    {
      GalpiRange hit = g_array_index (hits, GalpiRange, i);
      GalpiAnnotation *annotation;

      if (!wants_hit (coding, annotations, hit))
        continue;

      annotation = tag_hit (db, coding, article_id, text, hit, error);
      if (annotation == NULL)
        return FALSE;
      g_ptr_array_add (coding->made, annotation);
    }

  return TRUE;
}

static GalpiSlice
code_slice (GalpiDatabase  *db,
            gpointer        data,
            gint64          deadline,
            double         *progress,
            GCancellable   *cancellable,
            GError        **error)
{
  Coding *coding = data;

  do
    {
      if (coding->position == coding->ids->len)
        return GALPI_SLICE_DONE;

      if (!code_article (db, coding, g_array_index (coding->ids, gint64, coding->position), error))
        return GALPI_SLICE_FAILED;
      coding->position++;
      *progress = (double) coding->position / coding->ids->len;
    }
  while (g_get_monotonic_time () < deadline);

  return GALPI_SLICE_MORE;
}

static void
coded_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Coding *coding = g_task_get_task_data (task);
  GError *error = NULL;

  if (galpi_store_write_slices_finish (GALPI_STORE (source), result, &error))
    g_task_return_pointer (task, g_ptr_array_ref (coding->made),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_error_copy (error));

  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  g_clear_error (&error);
}

static void
candidates_found_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  const GalpiStepSpec step = { .what = "code", .kind = GALPI_STEP_WHOLE };
  GTask *task = user_data;
  Coding *coding = g_task_get_task_data (task);
  GError *error = NULL;

  coding->ids = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (coding->ids == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  galpi_store_write_slices_async (GALPI_STORE (source), &step, code_slice,
                                  g_atomic_rc_box_acquire (coding), coding_unref, NULL, NULL,
                                  g_task_get_cancellable (task), coded_cb, task);
}

void
galpi_notebook_code_async (GalpiNotebook       *self,
                           const char          *tag,
                           const char          *within,
                           const char          *query,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Coding *coding;
  GError *error = NULL;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (tag != NULL);
  g_return_if_fail (query != NULL);

  coding = g_atomic_rc_box_new0 (Coding);
  coding->query = g_strdup (query);
  coding->tag = g_strdup (tag);
  coding->within = g_strdup (within);
  coding->made = g_ptr_array_new_with_free_func (g_object_unref);
  coding->finder = galpi_hit_finder_new (query, &error);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_code_async);
  g_task_set_task_data (task, coding, coding_unref);
  g_task_set_check_cancellable (task, FALSE);

  if (coding->finder == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  galpi_store_read_async (galpi_notebook_get_store (self), find_candidates,
                          g_atomic_rc_box_acquire (coding), coding_unref,
                          (GDestroyNotify) g_array_unref, cancellable, candidates_found_cb,
                          g_steal_pointer (&task));
}

GPtrArray *
galpi_notebook_code_finish (GalpiNotebook  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_code_async, error);
}
