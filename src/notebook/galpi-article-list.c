/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-list.h"

#include "galpi-article.h"
#include "galpi-notebook-articles.h"
#include "galpi-splice.h"

/* Rows are loaded by the page, and this many pages stay loaded when nobody holds their rows. */
#define PAGE_SIZE 64
#define N_PAGES_KEPT 16

/* A view takes so many small changes more easily than one that touches every row between them. */
#define MAX_SPLICES 100

struct _GalpiArticleList
{
  GObject parent_instance;

  GalpiNotebook *notebook;
  GalpiScope    *scope;
  GalpiSort      sort;
  gboolean       descending;
  GCancellable  *cancellable;

  GArray     *ids;
  GHashTable *rows;      /* &Row.id → Row: every article that somebody holds */
  GQueue      pages;     /* GPtrArray of articles: the pages loaded last, the latest first */
  GHashTable *wanted;    /* numbers of pages that were asked for and are not here yet */

  gboolean loading;
  gboolean stale;
  char    *error;
};

/* One article that somebody holds; it goes when the article does. */
typedef struct
{
  gint64        id;
  GHashTable   *rows;
  GalpiArticle *article;
  gboolean      loaded;
} Row;

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_ERROR,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void galpi_article_list_list_model_init (GListModelInterface *iface);
static void galpi_article_list_query           (GalpiArticleList    *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiArticleList, galpi_article_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      galpi_article_list_list_model_init))

/* What a call answers to: the list, if there still is one. */
typedef struct
{
  GWeakRef list;
  guint    page;
} Call;

static Call *
call_new (GalpiArticleList *self,
          guint             page)
{
  Call *call = g_new0 (Call, 1);

  g_weak_ref_init (&call->list, self);
  call->page = page;

  return call;
}

static GalpiArticleList *
call_free (Call *call)
{
  GalpiArticleList *self = g_weak_ref_get (&call->list);

  g_weak_ref_clear (&call->list);
  g_free (call);

  return self;
}

static void
article_gone_cb (gpointer  data,
                 GObject  *where_the_article_was)
{
  Row *row = data;

  g_hash_table_remove (row->rows, &row->id);
}

static void
forget_article (gpointer key,
                gpointer value,
                gpointer user_data)
{
  Row *row = value;

  g_object_weak_unref (G_OBJECT (row->article), article_gone_cb, row);
}

static GalpiArticle *
get_article (GalpiArticleList *self,
             gint64            id,
             Row             **row)
{
  *row = g_hash_table_lookup (self->rows, &id);
  if (*row != NULL)
    return g_object_ref ((*row)->article);

  *row = g_new0 (Row, 1);
  (*row)->id = id;
  (*row)->rows = self->rows;
  (*row)->article = galpi_article_new ();
  galpi_article_set_id ((*row)->article, id);
  g_object_weak_ref (G_OBJECT ((*row)->article), article_gone_cb, *row);
  g_hash_table_insert (self->rows, &(*row)->id, *row);

  return (*row)->article;
}

static GPtrArray *
fill_rows (GalpiArticleList *self,
           GPtrArray        *loaded)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < loaded->len; i++)
    {
      GalpiArticle *fresh = g_ptr_array_index (loaded, i);
      Row *row;

      g_ptr_array_add (page, get_article (self, galpi_article_get_id (fresh), &row));
      galpi_record_assign (GALPI_RECORD (row->article), GALPI_RECORD (fresh));
      row->loaded = TRUE;
    }

  return page;
}

static void
set_error (GalpiArticleList *self,
           GError           *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (g_set_str (&self->error, error != NULL ? error->message : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_loading (GalpiArticleList *self,
             gboolean          loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
page_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Call *call = user_data;
  guint page = call->page;
  g_autoptr (GalpiArticleList) self = call_free (call);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = galpi_notebook_load_articles_finish (GALPI_NOTEBOOK (source), result, &error);
  if (self == NULL)
    return;

  g_hash_table_remove (self->wanted, GUINT_TO_POINTER (page));
  if (loaded == NULL)
    {
      set_error (self, error);
      return;
    }

  g_queue_push_head (&self->pages, fill_rows (self, loaded));
  while (self->pages.length > N_PAGES_KEPT)
    g_ptr_array_unref (g_queue_pop_tail (&self->pages));
}

static void
want_page (GalpiArticleList *self,
           guint             position)
{
  guint page = position / PAGE_SIZE;
  guint first = page * PAGE_SIZE;

  if (!g_hash_table_add (self->wanted, GUINT_TO_POINTER (page)))
    return;

  galpi_notebook_load_articles_async (self->notebook, &g_array_index (self->ids, gint64, first),
                                      MIN (PAGE_SIZE, self->ids->len - first), self->cancellable,
                                      page_loaded_cb, call_new (self, page));
}

static void
rows_refreshed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GalpiArticleList) self = call_free (user_data);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = galpi_notebook_load_articles_finish (GALPI_NOTEBOOK (source), result, &error);
  if (self == NULL)
    return;

  if (loaded != NULL)
    g_ptr_array_unref (fill_rows (self, loaded));
  else
    set_error (self, error);
}

/* Rows that somebody shows have to say what is true now. */
static void
refresh_rows (GalpiArticleList *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  Row *row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &row))
    if (row->loaded)
      g_array_append_val (ids, row->id);

  if (ids->len > 0)
    galpi_notebook_load_articles_async (self->notebook, (gint64 *) (gpointer) ids->data, ids->len,
                                        self->cancellable, rows_refreshed_cb, call_new (self, 0));
}

static void
take_ids (GalpiArticleList *self,
          GArray           *ids)
{
  g_autoptr (GArray) splices = NULL;
  guint n_before = self->ids->len;

  splices = galpi_splice_diff ((gint64 *) (gpointer) self->ids->data, self->ids->len,
                               (gint64 *) (gpointer) ids->data, ids->len, MAX_SPLICES);
  for (guint i = 0; i < splices->len; i++)
    {
      GalpiSplice *splice = &g_array_index (splices, GalpiSplice, i);

      g_array_remove_range (self->ids, splice->position, splice->n_removed);
      if (splice->n_added > 0)
        g_array_insert_vals (self->ids, splice->position,
                             &g_array_index (ids, gint64, splice->position), splice->n_added);
      g_hash_table_remove_all (self->wanted);
      g_list_model_items_changed (G_LIST_MODEL (self), splice->position, splice->n_removed,
                                  splice->n_added);
    }

  if (self->ids->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
queried_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GalpiArticleList) self = call_free (user_data);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  ids = galpi_notebook_find_articles_finish (GALPI_NOTEBOOK (source), result, &error);
  if (self == NULL)
    return;

  set_error (self, error);
  if (ids != NULL)
    {
      take_ids (self, ids);
      refresh_rows (self);
    }
  set_loading (self, FALSE);

  if (self->stale)
    galpi_article_list_query (self);
}

static void
galpi_article_list_query (GalpiArticleList *self)
{
  self->stale = FALSE;
  set_loading (self, TRUE);
  galpi_notebook_find_articles_async (self->notebook, self->scope, self->sort, self->descending,
                                      self->cancellable, queried_cb, call_new (self, 0));
}

static void
notebook_changed_cb (GalpiArticleList *self,
                     guint             flags)
{
  guint concerned = GALPI_CHANGE_ARTICLES | GALPI_CHANGE_ANNOTATIONS | GALPI_CHANGE_TAGS |
                    GALPI_CHANGE_EVENTS;

  if (galpi_scope_is_indexed (self->scope))
    concerned |= GALPI_CHANGE_INDEX;

  if ((flags & concerned) == 0)
    return;

  if (self->loading)
    self->stale = TRUE;
  else
    galpi_article_list_query (self);
}

static GType
galpi_article_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_ARTICLE;
}

static guint
galpi_article_list_get_n_items (GListModel *model)
{
  return GALPI_ARTICLE_LIST (model)->ids->len;
}

static gpointer
galpi_article_list_get_item (GListModel *model,
                             guint       position)
{
  GalpiArticleList *self = GALPI_ARTICLE_LIST (model);
  GalpiArticle *article;
  Row *row;

  if (position >= self->ids->len)
    return NULL;

  article = get_article (self, g_array_index (self->ids, gint64, position), &row);
  if (!row->loaded)
    want_page (self, position);

  return article;
}

static void
galpi_article_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = galpi_article_list_get_item_type;
  iface->get_n_items = galpi_article_list_get_n_items;
  iface->get_item = galpi_article_list_get_item;
}

static void
galpi_article_list_dispose (GObject *object)
{
  GalpiArticleList *self = GALPI_ARTICLE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_hash_table_foreach (self->rows, forget_article, NULL);
  g_hash_table_remove_all (self->rows);
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_clear_object (&self->notebook);
  g_clear_object (&self->scope);

  G_OBJECT_CLASS (galpi_article_list_parent_class)->dispose (object);
}

static void
galpi_article_list_finalize (GObject *object)
{
  GalpiArticleList *self = GALPI_ARTICLE_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (galpi_article_list_parent_class)->finalize (object);
}

static void
galpi_article_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GalpiArticleList *self = GALPI_ARTICLE_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_article_list_class_init (GalpiArticleListClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_article_list_dispose;
  object_class->finalize = galpi_article_list_finalize;
  object_class->get_property = galpi_article_list_get_property;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
galpi_article_list_init (GalpiArticleList *self)
{
  self->cancellable = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->wanted = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->pages);
}

GalpiArticleList *
galpi_article_list_new (GalpiNotebook *notebook,
                        GalpiScope    *scope,
                        GalpiSort      sort,
                        gboolean       descending)
{
  GalpiArticleList *self;

  g_return_val_if_fail (GALPI_IS_NOTEBOOK (notebook), NULL);
  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  self = g_object_new (GALPI_TYPE_ARTICLE_LIST, NULL);
  self->notebook = g_object_ref (notebook);
  self->scope = g_object_ref (scope);
  self->sort = sort;
  self->descending = descending;
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);
  galpi_article_list_query (self);

  return self;
}

guint
galpi_article_list_find (GalpiArticleList *self,
                         gint64            article_id)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == article_id)
        return i;
    }

  return G_MAXUINT;
}
