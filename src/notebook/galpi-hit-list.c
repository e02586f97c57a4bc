/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hit-list.h"

#include "galpi-hit-page.h"
#include "galpi-notebook-private.h"

#define PAGE_SIZE 64
#define N_PAGES_KEPT 16

struct _GalpiHitList
{
  GObject parent_instance;

  GalpiNotebook *notebook;
  GCancellable  *cancellable; /* of the pages */

  GArray     *articles; /* GalpiHitArticle */
  GArray     *places;   /* GalpiHitPlace */
  GHashTable *held;     /* position → Held: every hit that somebody holds */
  GQueue      pages;    /* GPtrArray of hits: the pages loaded last, the latest first */
  GHashTable *wanted;   /* numbers of pages that were asked for and are not here yet */
  guint       serial;   /* of the search: what was asked for before it is of no use */

  guint    n_checked;
  guint    n_coded;
  double   progress;
  gboolean loading;
  gboolean truncated;
};

/* One hit that somebody holds; it goes when the hit does. */
typedef struct
{
  guint         position;
  GHashTable   *held;
  GalpiTextHit *hit;
} Held;

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_N_CHECKED,
  PROP_N_CODED,
  PROP_N_ARTICLES,
  PROP_LOADING,
  PROP_PROGRESS,
  PROP_TRUNCATED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void galpi_hit_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiHitList, galpi_hit_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      galpi_hit_list_list_model_init))

static GalpiHitPlace *
get_place (GalpiHitList *self,
           guint         position)
{
  return &g_array_index (self->places, GalpiHitPlace, position);
}

/* The article that the hit at @position is in. */
static GalpiHitArticle *
find_article (GalpiHitList *self,
              guint         position)
{
  guint low = 0;
  guint high = self->articles->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->articles, GalpiHitArticle, middle).first <= position)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->articles, GalpiHitArticle, low);
}

static void
notify (GalpiHitList *self,
        int           property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Hits that are held */

static void
hit_gone_cb (gpointer  data,
             GObject  *where_the_hit_was)
{
  Held *held = data;

  g_hash_table_remove (held->held, GUINT_TO_POINTER (held->position));
}

static void
forget_hit (gpointer key,
            gpointer value,
            gpointer user_data)
{
  Held *held = value;

  g_object_weak_unref (G_OBJECT (held->hit), hit_gone_cb, held);
}

static void
forget_hits (GalpiHitList *self)
{
  g_hash_table_foreach (self->held, forget_hit, NULL);
  g_hash_table_remove_all (self->held);
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_remove_all (self->wanted);
}

static GalpiTextHit *
get_hit (GalpiHitList *self,
         guint         position)
{
  Held *held = g_hash_table_lookup (self->held, GUINT_TO_POINTER (position));
  const GalpiHitPlace *place = get_place (self, position);

  if (held != NULL)
    return g_object_ref (held->hit);

  held = g_new0 (Held, 1);
  held->position = position;
  held->held = self->held;
  held->hit = galpi_text_hit_new ();
  galpi_text_hit_set_article_id (held->hit, find_article (self, position)->article_id);
  galpi_text_hit_set_range (held->hit, place->range);
  galpi_text_hit_set_checked (held->hit, place->checked);
  galpi_text_hit_set_coded (held->hit, place->coded);
  g_object_weak_ref (G_OBJECT (held->hit), hit_gone_cb, held);
  g_hash_table_insert (self->held, GUINT_TO_POINTER (position), held);

  return held->hit;
}

static void
refresh_held (GalpiHitList *self)
{
  GHashTableIter iter;
  Held *held;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &held))
    {
      const GalpiHitPlace *place = get_place (self, held->position);

      galpi_text_hit_set_coded (held->hit, place->coded);
      galpi_text_hit_set_checked (held->hit, place->checked);
    }
}

/* Pages */

typedef struct
{
  GWeakRef list;
  guint    page;
  guint    serial;
} Call;

static Call *
call_new (GalpiHitList *self,
          guint         page)
{
  Call *call = g_new0 (Call, 1);

  g_weak_ref_init (&call->list, self);
  call->page = page;
  call->serial = self->serial;

  return call;
}

static void
call_free (Call *call)
{
  g_weak_ref_clear (&call->list);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

static gpointer
load_page (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return galpi_hit_page_load (db, data, error);
}

static void
fill_hit (GalpiTextHit *hit,
          GalpiTextHit *fresh)
{
  galpi_text_hit_set_article_title (hit, galpi_text_hit_get_article_title (fresh));
  galpi_text_hit_set_before (hit, galpi_text_hit_get_before (fresh));
  galpi_text_hit_set_words (hit, galpi_text_hit_get_words (fresh));
  galpi_text_hit_set_after (hit, galpi_text_hit_get_after (fresh));
  galpi_text_hit_set_loaded (hit, TRUE);
}

static void
page_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (GalpiHitList) self = g_weak_ref_get (&call->list);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *page;

  loaded = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (self == NULL || call->serial != self->serial)
    return;

  g_hash_table_remove (self->wanted, GUINT_TO_POINTER (call->page));
  if (loaded == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("%s", error->message);
      return;
    }

  page = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < loaded->len; i++)
    {
      GalpiTextHit *hit = get_hit (self, call->page * PAGE_SIZE + i);

      fill_hit (hit, g_ptr_array_index (loaded, i));
      g_ptr_array_add (page, hit);
    }

  g_queue_push_head (&self->pages, page);
  while (self->pages.length > N_PAGES_KEPT)
    g_ptr_array_unref (g_queue_pop_tail (&self->pages));
}

static void
want_page (GalpiHitList *self,
           guint         position)
{
  guint page = position / PAGE_SIZE;
  guint first = page * PAGE_SIZE;
  guint end = MIN (first + PAGE_SIZE, self->places->len);
  GArray *wanted;

  if (!g_hash_table_add (self->wanted, GUINT_TO_POINTER (page)))
    return;

  wanted = g_array_sized_new (FALSE, FALSE, sizeof (GalpiHitWanted), PAGE_SIZE);
  for (guint i = first; i < end; i++)
    {
      const GalpiHitArticle *article = find_article (self, i);
      GalpiHitWanted one = { article->article_id, article->version_id, *get_place (self, i) };

      g_array_append_val (wanted, one);
    }

  galpi_store_read_async (galpi_notebook_get_store (self->notebook), load_page, wanted,
                          (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                          self->cancellable, page_loaded_cb, call_new (self, page));
}

/* The model */

static GType
galpi_hit_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_TEXT_HIT;
}

static guint
galpi_hit_list_get_n_items (GListModel *model)
{
  return GALPI_HIT_LIST (model)->places->len;
}

static gpointer
galpi_hit_list_get_item (GListModel *model,
                         guint       position)
{
  GalpiHitList *self = GALPI_HIT_LIST (model);
  GalpiTextHit *hit;

  if (position >= self->places->len)
    return NULL;

  hit = get_hit (self, position);
  if (!galpi_text_hit_get_loaded (hit))
    want_page (self, position);

  return hit;
}

static void
galpi_hit_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = galpi_hit_list_get_item_type;
  iface->get_n_items = galpi_hit_list_get_n_items;
  iface->get_item = galpi_hit_list_get_item;
}

static void
galpi_hit_list_dispose (GObject *object)
{
  GalpiHitList *self = GALPI_HIT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  forget_hits (self);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (galpi_hit_list_parent_class)->dispose (object);
}

static void
galpi_hit_list_finalize (GObject *object)
{
  GalpiHitList *self = GALPI_HIT_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->articles, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);

  G_OBJECT_CLASS (galpi_hit_list_parent_class)->finalize (object);
}

static void
galpi_hit_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GalpiHitList *self = GALPI_HIT_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->places->len);
      break;
    case PROP_N_CHECKED:
      g_value_set_uint (value, self->n_checked);
      break;
    case PROP_N_CODED:
      g_value_set_uint (value, self->n_coded);
      break;
    case PROP_N_ARTICLES:
      g_value_set_uint (value, self->articles->len);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_TRUNCATED:
      g_value_set_boolean (value, self->truncated);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_hit_list_class_init (GalpiHitListClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_hit_list_dispose;
  object_class->finalize = galpi_hit_list_finalize;
  object_class->get_property = galpi_hit_list_get_property;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_CHECKED] = g_param_spec_uint ("n-checked", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_CODED] = g_param_spec_uint ("n-coded", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_ARTICLES] = g_param_spec_uint ("n-articles", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_TRUNCATED] = g_param_spec_boolean ("truncated", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
galpi_hit_list_init (GalpiHitList *self)
{
  self->cancellable = g_cancellable_new ();
  self->articles = g_array_new (FALSE, FALSE, sizeof (GalpiHitArticle));
  self->places = g_array_new (FALSE, FALSE, sizeof (GalpiHitPlace));
  self->held = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->wanted = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->pages);
}

GalpiHitList *
galpi_hit_list_new (GalpiNotebook *notebook)
{
  GalpiHitList *self;

  g_return_val_if_fail (GALPI_IS_NOTEBOOK (notebook), NULL);

  self = g_object_new (GALPI_TYPE_HIT_LIST, NULL);
  self->notebook = g_object_ref (notebook);

  return self;
}

/* What fills it */

GalpiNotebook *
galpi_hit_list_get_notebook (GalpiHitList *self)
{
  return self->notebook;
}

guint
galpi_hit_list_get_serial (GalpiHitList *self)
{
  return self->serial;
}

void
galpi_hit_list_set_loading (GalpiHitList *self,
                            gboolean      loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  notify (self, PROP_LOADING);
}

void
galpi_hit_list_set_progress (GalpiHitList *self,
                             double        progress,
                             gboolean      truncated)
{
  self->progress = progress;
  self->truncated = truncated;
  notify (self, PROP_PROGRESS);
  notify (self, PROP_TRUNCATED);
}

void
galpi_hit_list_append (GalpiHitList *self,
                       GArray       *articles,
                       GArray       *places)
{
  guint first = self->places->len;
  guint n = places->len;

  if (n == 0)
    return;

  for (guint i = 0; i < articles->len; i++)
    g_array_index (articles, GalpiHitArticle, i).first += first;
  g_array_append_vals (self->articles, articles->data, articles->len);
  g_array_append_vals (self->places, places->data, n);
  self->n_checked += n;

  /* The last page may have been loaded when it was shorter. */
  g_hash_table_remove (self->wanted, GUINT_TO_POINTER (first / PAGE_SIZE));
  g_list_model_items_changed (G_LIST_MODEL (self), first, 0, n);
  notify (self, PROP_N_ITEMS);
  notify (self, PROP_N_ARTICLES);
  notify (self, PROP_N_CHECKED);
}

void
galpi_hit_list_empty (GalpiHitList *self)
{
  guint n = self->places->len;

  self->serial++;
  forget_hits (self);
  g_array_set_size (self->articles, 0);
  g_array_set_size (self->places, 0);
  self->n_checked = 0;
  self->n_coded = 0;
  self->progress = 0;
  self->truncated = FALSE;

  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  for (int i = PROP_N_ITEMS; i < N_PROPS; i++)
    if (i != PROP_LOADING)
      notify (self, i);
}

/* Hits that came since are not marked yet; they are when it is asked for again, at the end of the search. */
void
galpi_hit_list_take_marks (GalpiHitList *self,
                           GArray       *articles,
                           GArray       *places)
{
  for (guint a = 0; a < articles->len; a++)
    {
      GalpiHitArticle *article = &g_array_index (self->articles, GalpiHitArticle, a);

      for (guint i = article->first; i < article->first + article->n; i++)
        {
          GalpiHitPlace *place = get_place (self, i);
          gboolean coded = g_array_index (places, GalpiHitPlace, i).coded;
          gboolean checked = coded == place->coded ? place->checked : !coded;

          self->n_coded += coded - place->coded;
          self->n_checked += checked - place->checked;
          article->n_checked += checked - place->checked;
          place->coded = coded;
          place->checked = checked;
        }
    }

  refresh_held (self);
  notify (self, PROP_N_CODED);
  notify (self, PROP_N_CHECKED);
}

/* Checking */

guint
galpi_hit_list_get_n_checked (GalpiHitList *self)
{
  g_return_val_if_fail (GALPI_IS_HIT_LIST (self), 0);

  return self->n_checked;
}

guint
galpi_hit_list_get_n_coded (GalpiHitList *self)
{
  g_return_val_if_fail (GALPI_IS_HIT_LIST (self), 0);

  return self->n_coded;
}

guint
galpi_hit_list_get_n_articles (GalpiHitList *self)
{
  g_return_val_if_fail (GALPI_IS_HIT_LIST (self), 0);

  return self->articles->len;
}

static void
check (GalpiHitList    *self,
       GalpiHitArticle *article,
       guint            position,
       gboolean         checked)
{
  GalpiHitPlace *place = get_place (self, position);

  if (place->coded || place->checked == checked)
    return;

  place->checked = checked;
  self->n_checked += checked ? 1 : -1;
  article->n_checked += checked ? 1 : -1;
}

static void
check_article (GalpiHitList    *self,
               GalpiHitArticle *article,
               gboolean         checked)
{
  for (guint i = article->first; i < article->first + article->n; i++)
    check (self, article, i, checked);
}

static void
checks_changed (GalpiHitList *self)
{
  refresh_held (self);
  notify (self, PROP_N_CHECKED);
}

void
galpi_hit_list_set_checked (GalpiHitList *self,
                            guint         position,
                            gboolean      checked)
{
  g_return_if_fail (GALPI_IS_HIT_LIST (self));
  g_return_if_fail (position < self->places->len);

  check (self, find_article (self, position), position, !!checked);
  checks_changed (self);
}

void
galpi_hit_list_check_all (GalpiHitList *self,
                          gboolean      checked)
{
  g_return_if_fail (GALPI_IS_HIT_LIST (self));

  for (guint i = 0; i < self->articles->len; i++)
    check_article (self, &g_array_index (self->articles, GalpiHitArticle, i), !!checked);
  checks_changed (self);
}

void
galpi_hit_list_check_article (GalpiHitList *self,
                              guint         position,
                              gboolean      checked)
{
  g_return_if_fail (GALPI_IS_HIT_LIST (self));
  g_return_if_fail (position < self->places->len);

  check_article (self, find_article (self, position), !!checked);
  checks_changed (self);
}

guint
galpi_hit_list_get_article (GalpiHitList *self,
                            guint         position,
                            guint        *start,
                            guint        *end)
{
  GalpiHitArticle *article;

  g_return_val_if_fail (GALPI_IS_HIT_LIST (self), 0);
  g_return_val_if_fail (position < self->places->len, 0);

  article = find_article (self, position);
  *start = article->first;
  *end = article->first + article->n;

  return article->n_checked;
}

GArray *
galpi_hit_list_copy_articles (GalpiHitList *self)
{
  return g_array_copy (self->articles);
}

GArray *
galpi_hit_list_copy_places (GalpiHitList *self)
{
  return g_array_copy (self->places);
}
