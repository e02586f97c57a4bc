/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-annotations.h"

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-hit-finder.h"
#include "galpi-index-search.h"
#include "galpi-notebook-private.h"
#include "galpi-text-index.h"
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

  /* Of the article at position, NULL before it is begun. */
  char           *text;
  GalpiTextIndex *index;
  GPtrArray      *annotations;
  GArray         *hits;
  guint           next_hit;
} Coding;

static void
leave_article (Coding *coding)
{
  g_clear_pointer (&coding->index, galpi_text_index_free);
  g_clear_pointer (&coding->text, g_free);
  g_clear_pointer (&coding->annotations, g_ptr_array_unref);
  g_clear_pointer (&coding->hits, g_array_unref);
}

static void
coding_clear (gpointer data)
{
  Coding *coding = data;

  leave_article (coding);
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
           GalpiRange  hit)
{
  gboolean within = coding->within == NULL;

  for (guint i = 0; i < coding->annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (coding->annotations, i);
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

/* Cuts from the words round the hit alone: an article of a million has many hits. */
static GalpiAnchor *
cut_anchor (Coding     *coding,
            GalpiRange  hit)
{
  guint length = galpi_text_index_get_length (coding->index);
  GalpiRange round = {
    hit.start - MIN (hit.start, GALPI_ANCHOR_CONTEXT),
    MIN (hit.end + GALPI_ANCHOR_CONTEXT, length),
  };
  GalpiRange inside = { hit.start - round.start, hit.end - round.start };
  g_autofree char *words = galpi_text_index_substring (coding->index, round);
  GalpiAnchor *anchor = galpi_anchor_new_for_range (words, inside);

  anchor->range = hit;

  return anchor;
}

static gboolean
tag_hit (GalpiDatabase  *db,
         Coding         *coding,
         GalpiRange      hit,
         GError        **error)
{
  const char *tags[] = { coding->tag, NULL };
  g_autoptr (GalpiAnnotation) annotation = galpi_annotation_new ();
  g_autoptr (GalpiAnchor) anchor = cut_anchor (coding, hit);

  galpi_annotation_set_article_id (annotation,
                                   g_array_index (coding->ids, gint64, coding->position));
  galpi_annotation_set_colour (annotation, GALPI_COLOUR_YELLOW);
  galpi_annotation_set_tags (annotation, tags);
  galpi_annotation_set_anchor (annotation, anchor);
  if (!galpi_annotation_table_insert (db, annotation, error))
    return FALSE;

  g_ptr_array_add (coding->made, g_steal_pointer (&annotation));

  return TRUE;
}

static gboolean
begin_article (GalpiDatabase  *db,
               Coding         *coding,
               GError        **error)
{
  gint64 article_id = g_array_index (coding->ids, gint64, coding->position);
  g_autoptr (GalpiScope) scope = galpi_scope_new_article (article_id);
  gint64 version_id = galpi_version_table_get_current (db, article_id, error);

  if (version_id == 0)
    return FALSE;

  coding->text = galpi_version_table_get_text (db, version_id, error);
  if (coding->text == NULL)
    return FALSE;

  coding->hits = galpi_hit_finder_find (coding->finder, coding->text, error);
  if (coding->hits == NULL)
    return FALSE;

  coding->annotations = galpi_annotation_table_list (db, scope, error);
  if (coding->annotations == NULL)
    return FALSE;

  coding->index = galpi_text_index_new (coding->text);
  coding->next_hit = 0;

  return TRUE;
}

/* Begins an article, or tags one hit in it, or leaves it. */
static gboolean
code_a_little (GalpiDatabase  *db,
               Coding         *coding,
               GError        **error)
{
  GalpiRange hit;

  if (coding->index == NULL)
    return begin_article (db, coding, error);

  if (coding->next_hit == coding->hits->len)
    {
      leave_article (coding);
      coding->position++;
      return TRUE;
    }

  hit = g_array_index (coding->hits, GalpiRange, coding->next_hit);
  if (wants_hit (coding, hit) && !tag_hit (db, coding, hit, error))
    return FALSE;
  coding->next_hit++;

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
      if (!code_a_little (db, coding, error))
        return GALPI_SLICE_FAILED;
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
