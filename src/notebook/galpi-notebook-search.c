/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-search.h"

#include "galpi-index-search.h"
#include "galpi-notebook-private.h"

typedef struct
{
  char  *query;
  guint  limit;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->query);
  g_free (wanted);
}

typedef struct
{
  GPtrArray *hits;
  guint      total;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->hits, g_ptr_array_unref);
  g_free (found);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static gpointer
search (GalpiDatabase  *db,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  Wanted *wanted = data;
  g_autoptr (Found) found = g_new0 (Found, 1);

  found->hits = galpi_index_search (db, wanted->query, wanted->limit, &found->total, error);
  if (found->hits == NULL)
    return NULL;

  return g_steal_pointer (&found);
}

void
galpi_notebook_search_async (GalpiNotebook       *self,
                             const char          *query,
                             guint                limit,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Wanted *wanted;

  g_return_if_fail (query != NULL);

  wanted = g_new0 (Wanted, 1);
  wanted->query = g_strdup (query);
  wanted->limit = limit;
  galpi_notebook_read (self, search, wanted, wanted_free, found_free,
                       galpi_notebook_search_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_search_finish (GalpiNotebook  *self,
                              GAsyncResult   *result,
                              guint          *total,
                              GError        **error)
{
  g_autoptr (Found) found = NULL;

  found = galpi_notebook_finish (self, result, galpi_notebook_search_async, error);
  if (found == NULL)
    return NULL;

  if (total != NULL)
    *total = found->total;

  return g_steal_pointer (&found->hits);
}
