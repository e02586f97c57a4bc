/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hit-list.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-notebook-private.h"

/* How long one look at the articles may take: other readers come between. */
#define SLICE_USEC 40000

/* The task has it, and the job under way. Only the job uses it meanwhile. */
typedef struct
{
  char           *query;
  char           *within;
  GalpiCodeQuery  spec; /* its strings are those above, and its scope is its own */
  GalpiHitFinder *finder;
  GArray         *ids;  /* NULL until they are listed */
  guint           position;
  guint           n_found;
  guint           serial;
} Finding;

/* What one slice found; first counts from its own start. */
typedef struct
{
  GArray *articles;
  GArray *places;
} Found;

static void
finding_clear (gpointer data)
{
  Finding *finding = data;

  g_free (finding->query);
  g_free (finding->within);
  g_clear_object (&finding->spec.scope);
  g_clear_pointer (&finding->finder, galpi_hit_finder_free);
  g_clear_pointer (&finding->ids, g_array_unref);
}

static void
finding_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, finding_clear);
}

static void
found_free (gpointer data)
{
  Found *found = data;

  g_array_unref (found->articles);
  g_array_unref (found->places);
  g_free (found);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static gboolean
find_in_next (GalpiDatabase  *db,
              Finding        *finding,
              Found          *found,
              GError        **error)
{
  GalpiHitArticle article = { .first = found->places->len };

  article.article_id = g_array_index (finding->ids, gint64, finding->position);
  if (!galpi_code_search_in_article (db, &finding->spec, finding->finder, article.article_id,
                                     &article.version_id, found->places, error))
    return FALSE;

  finding->position++;
  article.n = found->places->len - article.first;
  article.n_checked = article.n;
  if (article.n > 0)
    g_array_append_val (found->articles, article);

  return TRUE;
}

static gpointer
find_slice (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Finding *finding = data;
  gint64 deadline = g_get_monotonic_time () + SLICE_USEC;
  g_autoptr (Found) found = g_new0 (Found, 1);

  found->articles = g_array_new (FALSE, FALSE, sizeof (GalpiHitArticle));
  found->places = g_array_new (FALSE, FALSE, sizeof (GalpiHitPlace));
  if (finding->ids == NULL)
    {
      finding->ids = galpi_code_search_list_articles (db, &finding->spec, finding->finder, error);
      return finding->ids != NULL ? g_steal_pointer (&found) : NULL;
    }

  while (finding->position < finding->ids->len && g_get_monotonic_time () < deadline &&
         finding->n_found + found->places->len < GALPI_HIT_LIST_MAX)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !find_in_next (db, finding, found, error))
        return NULL;
    }

  return g_steal_pointer (&found);
}

static void find_next_slice (GTask *task);

/* @error: (transfer full) */
static void
end_finding (GTask  *task,
             GError *error)
{
  GalpiHitList *self = g_task_get_source_object (task);
  Finding *finding = g_task_get_task_data (task);

  if (finding->serial == galpi_hit_list_get_serial (self))
    galpi_hit_list_set_loading (self, FALSE);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
slice_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GTask *task = user_data;
  GalpiHitList *self = g_task_get_source_object (task);
  Finding *finding = g_task_get_task_data (task);
  g_autoptr (Found) found = NULL;
  GError *error = NULL;
  gboolean full;

  found = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (found != NULL && finding->serial != galpi_hit_list_get_serial (self))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                         _("Something else is looked for now."));
  if (error != NULL)
    {
      end_finding (task, error);
      return;
    }

  finding->n_found += found->places->len;
  galpi_hit_list_append (self, found->articles, found->places);
  full = finding->n_found >= GALPI_HIT_LIST_MAX;
  galpi_hit_list_set_progress (self, (double) finding->position / MAX (finding->ids->len, 1), full);
  if (finding->position < finding->ids->len && !full)
    find_next_slice (task);
  else
    end_finding (task, NULL);
}

static void
find_next_slice (GTask *task)
{
  GalpiHitList *self = g_task_get_source_object (task);
  Finding *finding = g_task_get_task_data (task);

  galpi_store_read_async (galpi_notebook_get_store (galpi_hit_list_get_notebook (self)), find_slice,
                          g_atomic_rc_box_acquire (finding), finding_unref, found_free,
                          g_task_get_cancellable (task), slice_found_cb, task);
}

static void
index_followed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (galpi_notebook_wait_for_index_finish (GALPI_NOTEBOOK (source), result, &error))
    find_next_slice (task);
  else
    end_finding (task, error);
}

static Finding *
finding_new (const GalpiCodeQuery  *query,
             GError               **error)
{
  Finding *finding = g_atomic_rc_box_new0 (Finding);

  finding->query = g_strdup (query->query);
  finding->within = g_strdup (query->within);
  finding->spec = *query;
  finding->spec.query = finding->query;
  finding->spec.within = finding->within;
  g_object_ref (finding->spec.scope);
  finding->finder = query->is_regex ? galpi_hit_finder_new_regex (query->query, error)
                                    : galpi_hit_finder_new (query->query, error);
  if (finding->finder != NULL && !galpi_hit_finder_has_words (finding->finder))
    {
      g_clear_pointer (&finding->finder, galpi_hit_finder_free);
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("There are no words to look for. Write what stands in the articles."));
    }

  return finding;
}

void
galpi_hit_list_find_async (GalpiHitList         *self,
                           const GalpiCodeQuery *query,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  GTask *task;
  Finding *finding;
  GError *error = NULL;

  g_return_if_fail (GALPI_IS_HIT_LIST (self));
  g_return_if_fail (query != NULL && query->query != NULL && GALPI_IS_SCOPE (query->scope));

  galpi_hit_list_empty (self);
  galpi_hit_list_set_loading (self, TRUE);
  finding = finding_new (query, &error);
  finding->serial = galpi_hit_list_get_serial (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_hit_list_find_async);
  g_task_set_task_data (task, finding, finding_unref);

  if (error != NULL)
    end_finding (task, error);
  else if (galpi_hit_finder_is_regex (finding->finder))
    find_next_slice (task);
  else
    galpi_notebook_wait_for_index_async (galpi_hit_list_get_notebook (self), cancellable, index_followed_cb, task);
}

gboolean
galpi_hit_list_find_finish (GalpiHitList  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_hit_list_find_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

