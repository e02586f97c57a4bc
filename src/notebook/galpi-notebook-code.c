/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-code.h"

#include "galpi-annotation-table.h"
#include "galpi-hit-list.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-private.h"
#include "galpi-tagged-place.h"
#include "galpi-text-index.h"
#include "galpi-version-table.h"

/* Both the task and the store's job hold it; only the job uses it until it is done. */
typedef struct
{
  char            *tag;
  GalpiColour      colour;
  gboolean         remove;
  GArray          *articles; /* GalpiHitArticle */
  GArray          *places;   /* GalpiHitPlace */
  GPtrArray       *made;     /* NULL where nobody wants to see them */
  GalpiCodeResult  result;
  guint            position; /* of the article */

  /* Of that article, NULL before it is begun. */
  GArray          *tagged;
  char            *text;
  GalpiTextIndex  *index;
  guint            next;     /* of its places */
} Coding;

static void
leave_article (Coding *coding)
{
  g_clear_pointer (&coding->index, galpi_text_index_free);
  g_clear_pointer (&coding->text, g_free);
  g_clear_pointer (&coding->tagged, g_array_unref);
}

static void
coding_clear (gpointer data)
{
  Coding *coding = data;

  leave_article (coding);
  g_free (coding->tag);
  g_array_unref (coding->articles);
  g_array_unref (coding->places);
  g_clear_pointer (&coding->made, g_ptr_array_unref);
}

static void
coding_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, coding_clear);
}

static Coding *
coding_new (GalpiHitList *hits,
            const char   *tag)
{
  Coding *coding = g_atomic_rc_box_new0 (Coding);

  coding->tag = g_strdup (tag);
  coding->articles = galpi_hit_list_copy_articles (hits);
  coding->places = galpi_hit_list_copy_places (hits);

  return coding;
}

static GalpiHitArticle *
get_article (Coding *coding)
{
  return &g_array_index (coding->articles, GalpiHitArticle, coding->position);
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
tag_place (GalpiDatabase  *db,
           Coding         *coding,
           GalpiRange      range,
           GError        **error)
{
  const char *tags[] = { coding->tag, NULL };
  g_autoptr (GalpiAnnotation) annotation = galpi_annotation_new ();
  g_autoptr (GalpiAnchor) anchor = cut_anchor (coding, range);

  galpi_annotation_set_article_id (annotation, get_article (coding)->article_id);
  galpi_annotation_set_colour (annotation, coding->colour);
  galpi_annotation_set_tags (annotation, tags);
  galpi_annotation_set_anchor (annotation, anchor);
  if (!galpi_annotation_table_insert (db, annotation, error))
    return FALSE;

  coding->result.n_done++;
  if (coding->made != NULL)
    g_ptr_array_add (coding->made, g_steal_pointer (&annotation));

  return TRUE;
}

static int
compare_places (const GalpiRange *one,
                const GalpiRange *other)
{
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return (one->end > other->end) - (one->end < other->end);
}

/* The first of those that bear the tag that stands at @range or after it. */
static guint
find_tagged (Coding     *coding,
             GalpiRange  range)
{
  guint low = 0;
  guint high = coding->tagged->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_places (&g_array_index (coding->tagged, GalpiTaggedPlace, middle).range,
                          &range) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* @i: as found by find_tagged(), and on */
static GalpiTaggedPlace *
get_tagged_at (Coding     *coding,
               GalpiRange  range,
               guint       i)
{
  GalpiTaggedPlace *place;

  if (i >= coding->tagged->len)
    return NULL;

  place = &g_array_index (coding->tagged, GalpiTaggedPlace, i);

  return compare_places (&place->range, &range) == 0 ? place : NULL;
}

static gboolean
code_place (GalpiDatabase        *db,
            Coding               *coding,
            const GalpiHitPlace  *place,
            GError              **error)
{
  if (!place->checked)
    return TRUE;

  if (get_tagged_at (coding, place->range, find_tagged (coding, place->range)) == NULL)
    return tag_place (db, coding, place->range, error);

  coding->result.n_there++;

  return TRUE;
}

static gboolean
uncode_place (GalpiDatabase        *db,
              Coding               *coding,
              const GalpiHitPlace  *place,
              GError              **error)
{
  GalpiTaggedPlace *tagged;

  for (guint i = find_tagged (coding, place->range);
       (tagged = get_tagged_at (coding, place->range, i)) != NULL; i++)
    {
      if (!galpi_tagged_place_untag (db, tagged->annotation_id, coding->tag, error))
        return FALSE;
      coding->result.n_done++;
    }

  return TRUE;
}

/* Leaves out an article that is another since the hits were found in it. */
static gboolean
skip_article (Coding *coding)
{
  const GalpiHitArticle *article = get_article (coding);

  coding->result.n_gone += coding->remove ? article->n : article->n_checked;
  coding->position++;

  return TRUE;
}

static gboolean
begin_article (GalpiDatabase  *db,
               Coding         *coding,
               GError        **error)
{
  const GalpiHitArticle *article = get_article (coding);
  g_autoptr (GError) local_error = NULL;
  gint64 version_id;

  if (article->n_checked == 0 && !coding->remove)
    {
      coding->position++;
      return TRUE;
    }

  version_id = galpi_version_table_get_current (db, article->article_id, &local_error);
  if (g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    return skip_article (coding);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (version_id != article->version_id)
    return skip_article (coding);

  coding->text = galpi_version_table_get_text (db, version_id, error);
  if (coding->text == NULL)
    return FALSE;

  coding->tagged = galpi_tagged_place_list (db, version_id, coding->tag, FALSE, error);
  if (coding->tagged == NULL)
    return FALSE;

  coding->index = galpi_text_index_new (coding->text);
  coding->next = article->first;

  return TRUE;
}

/* Begins an article, or does one hit in it, or leaves it. */
static gboolean
code_a_little (GalpiDatabase  *db,
               Coding         *coding,
               GError        **error)
{
  const GalpiHitArticle *article = get_article (coding);
  const GalpiHitPlace *place;
  gboolean done;

  if (coding->index == NULL)
    return begin_article (db, coding, error);

  if (coding->next == article->first + article->n)
    {
      leave_article (coding);
      coding->position++;
      return TRUE;
    }

  place = &g_array_index (coding->places, GalpiHitPlace, coding->next);
  done = coding->remove ? uncode_place (db, coding, place, error)
                        : code_place (db, coding, place, error);
  if (done)
    coding->next++;

  return done;
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
      if (coding->position == coding->articles->len)
        return GALPI_SLICE_DONE;
      if (!code_a_little (db, coding, error))
        return GALPI_SLICE_FAILED;
      *progress = (double) coding->position / coding->articles->len;
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
  GError *error = NULL;

  if (galpi_store_write_slices_finish (GALPI_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_error_copy (error));

  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  g_clear_error (&error);
}

/* @coding: (transfer full) */
static void
start_coding (GalpiNotebook       *self,
              const char          *what,
              Coding              *coding,
              gpointer             tag,
              GalpiNotebookProgress    progress,
              gpointer             progress_data,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  const GalpiStepSpec step = { .what = what, .kind = GALPI_STEP_WHOLE };
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, coding, coding_unref);
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_write_slices_async (galpi_notebook_get_store (self), &step, code_slice,
                                  g_atomic_rc_box_acquire (coding), coding_unref, progress,
                                  progress_data, cancellable, coded_cb, task);
}

static gboolean
finish_coding (GalpiNotebook    *self,
               GAsyncResult     *result,
               gpointer          tag,
               GalpiCodeResult  *result_out,
               GError          **error)
{
  Coding *coding;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), FALSE);

  coding = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  if (result_out != NULL)
    *result_out = coding->result;

  return TRUE;
}

void
galpi_notebook_code_hits_async (GalpiNotebook       *self,
                                GalpiHitList        *hits,
                                const char          *tag,
                                GalpiColour          colour,
                                GalpiNotebookProgress    progress,
                                gpointer             progress_data,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Coding *coding;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (GALPI_IS_HIT_LIST (hits));
  g_return_if_fail (tag != NULL);

  coding = coding_new (hits, tag);
  coding->colour = colour;
  start_coding (self, "code", coding, galpi_notebook_code_hits_async, progress, progress_data,
                cancellable, callback, user_data);
}

gboolean
galpi_notebook_code_hits_finish (GalpiNotebook    *self,
                                 GAsyncResult     *result,
                                 GalpiCodeResult  *result_out,
                                 GError          **error)
{
  return finish_coding (self, result, galpi_notebook_code_hits_async, result_out, error);
}

void
galpi_notebook_uncode_hits_async (GalpiNotebook       *self,
                                  GalpiHitList        *hits,
                                  const char          *tag,
                                  GalpiNotebookProgress    progress,
                                  gpointer             progress_data,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Coding *coding;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (GALPI_IS_HIT_LIST (hits));
  g_return_if_fail (tag != NULL);

  coding = coding_new (hits, tag);
  coding->remove = TRUE;
  start_coding (self, "uncode", coding, galpi_notebook_uncode_hits_async, progress, progress_data,
                cancellable, callback, user_data);
}

gboolean
galpi_notebook_uncode_hits_finish (GalpiNotebook    *self,
                                   GAsyncResult     *result,
                                   GalpiCodeResult  *result_out,
                                   GError          **error)
{
  return finish_coding (self, result, galpi_notebook_uncode_hits_async, result_out, error);
}

/* Finding and coding in one go */

static void
all_coded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GPtrArray *made = g_task_get_task_data (task);
  GError *error = NULL;

  if (finish_coding (GALPI_NOTEBOOK (source), result, galpi_notebook_code_async, NULL, &error))
    g_task_return_pointer (task, g_ptr_array_ref (made), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
all_found_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GalpiHitList) hits = GALPI_HIT_LIST (source);
  GTask *task = user_data;
  GError *error = NULL;
  Coding *coding;

  if (!galpi_hit_list_find_finish (hits, result, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  coding = coding_new (hits, g_object_get_data (G_OBJECT (task), "tag"));
  coding->colour = GALPI_COLOUR_YELLOW;
  coding->made = g_ptr_array_ref (g_task_get_task_data (task));
  start_coding (g_task_get_source_object (task), "code", coding, galpi_notebook_code_async, NULL,
                NULL, g_task_get_cancellable (task), all_coded_cb, task);
}

void
galpi_notebook_code_async (GalpiNotebook        *self,
                           const char           *tag,
                           const GalpiCodeQuery *query,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (tag != NULL);
  g_return_if_fail (query != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_code_async);
  g_task_set_task_data (task, g_ptr_array_new_with_free_func (g_object_unref),
                        (GDestroyNotify) g_ptr_array_unref);
  g_task_set_check_cancellable (task, FALSE);
  g_object_set_data_full (G_OBJECT (task), "tag", g_strdup (tag), g_free);
  galpi_hit_list_find_async (galpi_hit_list_new (self), query, cancellable, all_found_cb, task);
}

GPtrArray *
galpi_notebook_code_finish (GalpiNotebook  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_code_async, error);
}
