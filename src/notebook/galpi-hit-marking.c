/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hit-list.h"

#include "galpi-notebook-private.h"
#include "galpi-tagged-place.h"

#define SLICE_USEC 40000

typedef struct
{
  char   *tag;
  GArray *articles; /* as they were when it began */
  GArray *places;
  guint   position;
  guint   serial;
} Marking;

static void
marking_clear (gpointer data)
{
  Marking *marking = data;

  g_free (marking->tag);
  g_array_unref (marking->articles);
  g_array_unref (marking->places);
}

static void
marking_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, marking_clear);
}

static int
compare_place (gconstpointer a,
               gconstpointer b)
{
  const GalpiRange *one = &((const GalpiTaggedPlace *) a)->range;
  const GalpiRange *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return (one->end > other->end) - (one->end < other->end);
}

static gboolean
mark_article (GalpiDatabase    *db,
              Marking          *marking,
              GalpiHitArticle  *article,
              GError          **error)
{
  g_autoptr (GArray) tagged = NULL;

  if (marking->tag == NULL)
    return TRUE;

  tagged = galpi_tagged_place_list (db, article->version_id, marking->tag, FALSE, error);
  if (tagged == NULL)
    return FALSE;

  for (guint i = article->first; i < article->first + article->n; i++)
    {
      GalpiHitPlace *place = &g_array_index (marking->places, GalpiHitPlace, i);

      place->coded = g_array_binary_search (tagged, &place->range, compare_place, NULL);
    }

  return TRUE;
}

/* Returns: whether there is more, as a pointer */
static gpointer
mark_slice (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Marking *marking = data;
  gint64 deadline = g_get_monotonic_time () + SLICE_USEC;

  for (; marking->position < marking->articles->len; marking->position++)
    {
      GalpiHitArticle *article =
        &g_array_index (marking->articles, GalpiHitArticle, marking->position);

      if (g_get_monotonic_time () > deadline)
        return GINT_TO_POINTER (TRUE);
      if (!mark_article (db, marking, article, error))
        return NULL;
    }

  return NULL;
}

static void mark_next_slice (GTask *task);

static void
slice_marked_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  GalpiHitList *self = g_task_get_source_object (task);
  Marking *marking = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean more = galpi_store_read_finish (GALPI_STORE (source), result, &error) != NULL;

  if (error == NULL && more)
    {
      mark_next_slice (task);
      return;
    }

  if (error == NULL && marking->serial == galpi_hit_list_get_serial (self))
    galpi_hit_list_take_marks (self, marking->articles, marking->places);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
mark_next_slice (GTask *task)
{
  GalpiHitList *self = g_task_get_source_object (task);

  galpi_store_read_async (galpi_notebook_get_store (galpi_hit_list_get_notebook (self)), mark_slice,
                          g_atomic_rc_box_acquire (g_task_get_task_data (task)), marking_unref,
                          NULL, g_task_get_cancellable (task), slice_marked_cb, task);
}

void
galpi_hit_list_mark_coded_async (GalpiHitList        *self,
                                 const char          *tag,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;
  Marking *marking;

  g_return_if_fail (GALPI_IS_HIT_LIST (self));

  marking = g_atomic_rc_box_new0 (Marking);
  marking->tag = g_strdup (tag);
  marking->articles = galpi_hit_list_copy_articles (self);
  marking->places = galpi_hit_list_copy_places (self);
  marking->serial = galpi_hit_list_get_serial (self);
  for (guint i = 0; i < marking->places->len; i++)
    g_array_index (marking->places, GalpiHitPlace, i).coded = FALSE;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_hit_list_mark_coded_async);
  g_task_set_task_data (task, marking, marking_unref);
  mark_next_slice (task);
}

gboolean
galpi_hit_list_mark_coded_finish (GalpiHitList  *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_hit_list_mark_coded_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

