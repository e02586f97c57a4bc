/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-articles.h"

#include "galpi-article-table.h"
#include "galpi-link-rename.h"
#include "galpi-notebook-private.h"
#include "galpi-version-table.h"

typedef struct
{
  GalpiArticle  *article;
  GalpiDocument *document;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->article);
  g_clear_pointer (&loaded->document, galpi_document_unref);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

static gpointer
load_article (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const gint64 *article_id = data;
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);

  loaded->article = galpi_article_table_get (db, *article_id, error);
  if (loaded->article == NULL)
    return NULL;

  loaded->document = galpi_version_table_get_document (
      db, galpi_article_get_version_id (loaded->article), FALSE, error);
  if (loaded->document == NULL)
    return NULL;

  return g_steal_pointer (&loaded);
}

void
galpi_notebook_load_article_async (GalpiNotebook       *self,
                                   gint64               article_id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  galpi_notebook_read (self, load_article, g_memdup2 (&article_id, sizeof article_id), g_free,
                       loaded_free, galpi_notebook_load_article_async, cancellable, callback,
                       user_data);
}

GalpiArticle *
galpi_notebook_load_article_finish (GalpiNotebook  *self,
                                    GAsyncResult   *result,
                                    GalpiDocument **document,
                                    GError        **error)
{
  g_autoptr (Loaded) loaded = NULL;

  loaded = galpi_notebook_finish (self, result, galpi_notebook_load_article_async, error);
  if (loaded == NULL)
    return NULL;

  if (document != NULL)
    *document = g_steal_pointer (&loaded->document);

  return g_steal_pointer (&loaded->article);
}

static gpointer
save_article (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  GalpiArticle *article = data;
  g_autoptr (GalpiArticle) before = NULL;

  before = galpi_article_table_get (db, galpi_article_get_id (article), error);
  if (before == NULL)
    return NULL;

  if (!galpi_article_table_update (db, article, error) ||
      !galpi_link_rename (db, galpi_article_get_title (before), galpi_article_get_title (article),
                          error) ||
      !galpi_article_table_set_read (db, galpi_article_get_id (article),
                                     galpi_article_get_read (article), error))
    return NULL;

  return g_object_ref (article);
}

void
galpi_notebook_save_article_async (GalpiNotebook       *self,
                                   GalpiArticle        *article,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_ARTICLE (article));

  galpi_notebook_write (self, "edit-article", 0, save_article, galpi_article_copy (article),
                        g_object_unref, g_object_unref, galpi_notebook_save_article_async,
                        cancellable, callback, user_data);
}

gboolean
galpi_notebook_save_article_finish (GalpiNotebook  *self,
                                    GAsyncResult   *result,
                                    GError        **error)
{
  g_autoptr (GalpiArticle) saved = NULL;

  saved = galpi_notebook_finish (self, result, galpi_notebook_save_article_async, error);

  return saved != NULL;
}

static gpointer
mark_read (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const gint64 *article_id = data;

  galpi_article_table_set_read (db, *article_id, TRUE, error);

  return NULL;
}

void
galpi_notebook_mark_read (GalpiNotebook *self,
                          gint64         article_id)
{
  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  if (galpi_notebook_get_read_only (self))
    return;

  galpi_notebook_write (self, NULL, 0, mark_read, g_memdup2 (&article_id, sizeof article_id),
                        g_free, NULL, galpi_notebook_mark_read, NULL, NULL, NULL);
}

static void
scope_count_free (gpointer data)
{
  GalpiScopeCount *count = data;

  g_clear_object (&count->scope);
  g_free (count);
}

static gpointer
list_scopes (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (GPtrArray) groups = galpi_article_table_list_groups (db, error);
  GPtrArray *counts;

  if (groups == NULL)
    return NULL;

  counts = g_ptr_array_new_with_free_func (scope_count_free);
  for (guint i = 0; i < groups->len; i++)
    {
      GalpiArticleGroup *group = g_ptr_array_index (groups, i);
      GalpiScopeCount *count = g_new0 (GalpiScopeCount, 1);

      count->scope = galpi_scope_new (group->kind, group->value);
      count->n_articles = group->n_articles;
      g_ptr_array_add (counts, count);
    }

  return counts;
}

void
galpi_notebook_list_scopes_async (GalpiNotebook       *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  galpi_notebook_read (self, list_scopes, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                       galpi_notebook_list_scopes_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_scopes_finish (GalpiNotebook  *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_scopes_async, error);
}
