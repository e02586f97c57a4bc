/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-articles.h"

#include "galpi-article-table.h"
#include "galpi-index-timeline.h"
#include "galpi-notebook-private.h"

typedef struct
{
  GalpiScope *scope;
  GalpiSort   sort;
  gboolean    descending;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_clear_object (&wanted->scope);
  g_free (wanted);
}

static gpointer
find_articles (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Wanted *wanted = data;
  g_autoptr (GArray) hits = NULL;

  if (!galpi_scope_is_indexed (wanted->scope))
    return galpi_article_table_list_ids (db, wanted->scope, wanted->sort, wanted->descending,
                                         error);

  hits = galpi_index_list_article_ids (db, wanted->scope, error);
  if (hits == NULL)
    return NULL;

  return galpi_article_table_sort_ids (db, (const gint64 *) (gpointer) hits->data, hits->len,
                                       wanted->sort, wanted->descending, error);
}

void
galpi_notebook_find_articles_async (GalpiNotebook       *self,
                                    GalpiScope          *scope,
                                    GalpiSort            sort,
                                    gboolean             descending,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  Wanted *wanted;

  g_return_if_fail (GALPI_IS_SCOPE (scope));

  wanted = g_new0 (Wanted, 1);
  wanted->scope = g_object_ref (scope);
  wanted->sort = sort;
  wanted->descending = descending;
  galpi_notebook_read (self, find_articles, wanted, wanted_free, (GDestroyNotify) g_array_unref,
                       galpi_notebook_find_articles_async, cancellable, callback, user_data);
}

GArray *
galpi_notebook_find_articles_finish (GalpiNotebook  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_find_articles_async, error);
}

static gpointer
load_articles (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  GArray *ids = data;

  return galpi_article_table_list (db, (const gint64 *) (gpointer) ids->data, ids->len, error);
}

void
galpi_notebook_load_articles_async (GalpiNotebook       *self,
                                    const gint64        *ids,
                                    guint                n_ids,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GArray *copy;

  g_return_if_fail (ids != NULL || n_ids == 0);

  copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  if (n_ids > 0)
    g_array_append_vals (copy, ids, n_ids);
  galpi_notebook_read (self, load_articles, copy, (GDestroyNotify) g_array_unref,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_load_articles_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_load_articles_finish (GalpiNotebook  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_load_articles_async, error);
}
