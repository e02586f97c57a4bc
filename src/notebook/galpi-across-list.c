/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-across-item.h"

#include "galpi-note-search.h"
#include "galpi-notebook-private.h"

#define PAGE_SIZE 64
#define N_PAGES_KEPT 16

struct _GalpiAcrossList
{
  GObject parent_instance;

  GalpiNotebook   *notebook;
  GalpiNoteFilter *filter; /* NULL until something is asked for */
  GalpiNoteGroup   group;
  GalpiNoteSort    sort;
  gboolean         with_context;
  GCancellable    *cancellable; /* of the question under way */

  GalpiFoundNotes *found;
  GHashTable      *held;   /* &Held.id → Held: every item that somebody holds */
  GQueue           pages;  /* GPtrArray of items: the pages loaded last, the latest first */
  GHashTable      *wanted; /* numbers of pages that were asked for and are not here yet */
  guint            serial; /* of what is here: pages asked for before it are of no use */
  GalpiNoteGroup   found_by;

  gboolean loading;
  gboolean stale;
  char    *error;
};

typedef struct
{
  gint64           id;
  GHashTable      *held;
  GalpiAcrossItem *item;
  gboolean         fresh; /* says what is true now */
} Held;

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_N_ANNOTATIONS,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void galpi_across_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiAcrossList, galpi_across_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      galpi_across_list_list_model_init))

static guint
get_length (GalpiAcrossList *self)
{
  return self->found != NULL ? self->found->notes->len : 0;
}

static const GalpiFoundNote *
get_note (GalpiAcrossList *self,
          guint            position)
{
  return &g_array_index (self->found->notes, GalpiFoundNote, position);
}

static void
notify (GalpiAcrossList *self,
        int              property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Items that are held */

static void
item_gone_cb (gpointer  data,
              GObject  *where_the_item_was)
{
  Held *held = data;

  g_hash_table_remove (held->held, &held->id);
}

static void
forget_item (gpointer key,
             gpointer value,
             gpointer user_data)
{
  Held *held = value;

  g_object_weak_unref (G_OBJECT (held->item), item_gone_cb, held);
}

static GalpiAcrossItem *
get_item (GalpiAcrossList  *self,
          gint64            id,
          Held            **held)
{
  *held = g_hash_table_lookup (self->held, &id);
  if (*held != NULL)
    return g_object_ref ((*held)->item);

  *held = g_new0 (Held, 1);
  (*held)->id = id;
  (*held)->held = self->held;
  (*held)->item = galpi_across_item_new ();
  g_object_weak_ref (G_OBJECT ((*held)->item), item_gone_cb, *held);
  g_hash_table_insert (self->held, &(*held)->id, *held);

  return (*held)->item;
}

/* Pages */

typedef struct
{
  GWeakRef  list;
  guint     page;
  guint     serial;
} Call;

static Call *
call_new (GalpiAcrossList *self,
          guint            page)
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

typedef struct
{
  GArray   *ids;
  gboolean  with_context;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_array_unref (wanted->ids);
  g_free (wanted);
}

static gpointer
load_page (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  Wanted *wanted = data;

  return galpi_across_load (db, wanted->ids, wanted->with_context, error);
}

static void
set_error (GalpiAcrossList *self,
           const GError    *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (g_set_str (&self->error, error != NULL ? error->message : NULL))
    notify (self, PROP_ERROR);
}

static void
page_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (GalpiAcrossList) self = g_weak_ref_get (&call->list);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *page;

  loaded = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (self == NULL || call->serial != self->serial)
    return;

  g_hash_table_remove (self->wanted, GUINT_TO_POINTER (call->page));
  if (loaded == NULL)
    {
      set_error (self, error);
      return;
    }

  page = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < loaded->len; i++)
    {
      GalpiLoadedNote *note = g_ptr_array_index (loaded, i);
      Held *held;

      g_ptr_array_add (page, get_item (self, galpi_annotation_get_id (note->annotation), &held));
      held->fresh = TRUE;
      galpi_across_item_fill (held->item, note->annotation, note->before != NULL ? note->before : "",
                              note->after != NULL ? note->after : "");
    }

  g_queue_push_head (&self->pages, page);
  while (self->pages.length > N_PAGES_KEPT)
    g_ptr_array_unref (g_queue_pop_tail (&self->pages));
}

static void
want_page (GalpiAcrossList *self,
           guint            position)
{
  guint page = position / PAGE_SIZE;
  guint first = page * PAGE_SIZE;
  guint end = MIN (first + PAGE_SIZE, get_length (self));
  Wanted *wanted;

  if (!g_hash_table_add (self->wanted, GUINT_TO_POINTER (page)))
    return;

  wanted = g_new0 (Wanted, 1);
  wanted->with_context = self->with_context;
  wanted->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = first; i < end; i++)
    g_array_append_val (wanted->ids, get_note (self, i)->id);

  galpi_store_read_async (galpi_notebook_get_store (self->notebook), load_page, wanted, wanted_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, page_loaded_cb,
                          call_new (self, page));
}

/* What is shown has to say what is true now; what is only kept is let go. */
static void
refresh (GalpiAcrossList *self)
{
  GHashTableIter iter;
  Held *held;

  self->serial++;
  g_hash_table_remove_all (self->wanted);
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &held))
    held->fresh = FALSE;
  if (g_hash_table_size (self->held) == 0)
    return;

  for (guint i = 0; i < get_length (self); i++)
    if (g_hash_table_contains (self->held, &get_note (self, i)->id))
      want_page (self, i);
}

/* Questions */

typedef struct
{
  GalpiNoteFilter *filter;
  GalpiNoteGroup   group;
  GalpiNoteSort    sort;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  galpi_note_filter_free (question->filter);
  g_free (question);
}

static gpointer
ask (GalpiDatabase  *db,
     gpointer        data,
     GCancellable   *cancellable,
     GError        **error)
{
  Question *question = data;

  return galpi_note_search (db, question->filter, question->group, question->sort, error);
}

static gboolean
notes_equal (const GalpiFoundNotes *one,
             guint                  i,
             const GalpiFoundNotes *other,
             guint                  j)
{
  const GalpiFoundNote *a = &g_array_index (one->notes, GalpiFoundNote, i);
  const GalpiFoundNote *b = &g_array_index (other->notes, GalpiFoundNote, j);
  const GalpiFoundGroup *of_a = &g_array_index (one->groups, GalpiFoundGroup, a->group);
  const GalpiFoundGroup *of_b = &g_array_index (other->groups, GalpiFoundGroup, b->group);

  return a->id == b->id && of_a->number == of_b->number && of_a->n == of_b->n &&
         g_strcmp0 (of_a->value, of_b->value) == 0;
}

/* Only what lies between what is the same at both ends changes. */
static void
take_found (GalpiAcrossList *self,
            GalpiFoundNotes *found)
{
  g_autoptr (GalpiFoundNotes) before = self->found;
  guint n_before = before != NULL ? before->notes->len : 0;
  guint n = found->notes->len;
  guint same = MIN (n_before, n);
  guint first = 0;
  guint last = 0;

  if (self->found_by == self->group)
    {
      while (first < same && notes_equal (before, first, found, first))
        first++;
      while (last < same - first &&
             notes_equal (before, n_before - 1 - last, found, n - 1 - last))
        last++;
    }

  self->found = found;
  self->found_by = self->group;
  if (n_before - first - last > 0 || n - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_before - first - last,
                                n - first - last);
  refresh (self);
  notify (self, PROP_N_ITEMS);
  notify (self, PROP_N_ANNOTATIONS);
}

static void query (GalpiAcrossList *self);

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (GalpiAcrossList) self = g_weak_ref_get (&call->list);
  g_autoptr (GalpiFoundNotes) found = NULL;
  g_autoptr (GError) error = NULL;

  found = galpi_store_read_finish (GALPI_STORE (source), result, &error);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_error (self, error);
  if (found != NULL)
    take_found (self, g_steal_pointer (&found));
  self->loading = FALSE;
  notify (self, PROP_LOADING);

  if (self->stale)
    query (self);
}

static void
query (GalpiAcrossList *self)
{
  Question *question = g_new0 (Question, 1);

  self->stale = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->loading = TRUE;
  notify (self, PROP_LOADING);

  question->filter = galpi_note_filter_copy (self->filter);
  question->group = self->group;
  question->sort = self->sort;
  galpi_store_read_async (galpi_notebook_get_store (self->notebook), ask, question, question_free,
                          (GDestroyNotify) galpi_found_notes_free, self->cancellable, asked_cb,
                          call_new (self, 0));
}

/* Bulk work tells of each of its slices: one question at a time is enough. */
static void
notebook_changed_cb (GalpiAcrossList *self,
                     guint            flags)
{
  guint concerned = GALPI_CHANGE_ARTICLES | GALPI_CHANGE_ANNOTATIONS | GALPI_CHANGE_TAGS;

  if (self->filter == NULL)
    return;

  if (self->filter->query != NULL || galpi_scope_is_indexed (self->filter->scope))
    concerned |= GALPI_CHANGE_INDEX;
  if ((flags & concerned) == 0)
    return;

  if (self->loading)
    self->stale = TRUE;
  else
    query (self);
}

/* The model */

static GType
galpi_across_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_ACROSS_ITEM;
}

static guint
galpi_across_list_get_n_items (GListModel *model)
{
  return get_length (GALPI_ACROSS_LIST (model));
}

static gpointer
galpi_across_list_get_item (GListModel *model,
                            guint       position)
{
  GalpiAcrossList *self = GALPI_ACROSS_LIST (model);
  GalpiAcrossItem *item;
  Held *held;

  if (position >= get_length (self))
    return NULL;

  item = get_item (self, get_note (self, position)->id, &held);
  if (!held->fresh)
    want_page (self, position);

  return item;
}

static void
galpi_across_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = galpi_across_list_get_item_type;
  iface->get_n_items = galpi_across_list_get_n_items;
  iface->get_item = galpi_across_list_get_item;
}

static void
galpi_across_list_dispose (GObject *object)
{
  GalpiAcrossList *self = GALPI_ACROSS_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_hash_table_foreach (self->held, forget_item, NULL);
  g_hash_table_remove_all (self->held);
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (galpi_across_list_parent_class)->dispose (object);
}

static void
galpi_across_list_finalize (GObject *object)
{
  GalpiAcrossList *self = GALPI_ACROSS_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->filter, galpi_note_filter_free);
  g_clear_pointer (&self->found, galpi_found_notes_free);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_free (self->error);

  G_OBJECT_CLASS (galpi_across_list_parent_class)->finalize (object);
}

static void
galpi_across_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GalpiAcrossList *self = GALPI_ACROSS_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, get_length (self));
      break;
    case PROP_N_ANNOTATIONS:
      g_value_set_uint (value, galpi_across_list_get_n_annotations (self));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_across_list_class_init (GalpiAcrossListClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_across_list_dispose;
  object_class->finalize = galpi_across_list_finalize;
  object_class->get_property = galpi_across_list_get_property;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_ANNOTATIONS] =
    g_param_spec_uint ("n-annotations", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
galpi_across_list_init (GalpiAcrossList *self)
{
  self->held = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->wanted = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->pages);
}

GalpiAcrossList *
galpi_across_list_new (GalpiNotebook *notebook)
{
  GalpiAcrossList *self;

  g_return_val_if_fail (GALPI_IS_NOTEBOOK (notebook), NULL);

  self = g_object_new (GALPI_TYPE_ACROSS_LIST, NULL);
  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
galpi_across_list_set_query (GalpiAcrossList       *self,
                             const GalpiNoteFilter *filter,
                             GalpiNoteGroup         group,
                             GalpiNoteSort          sort,
                             gboolean               with_context)
{
  g_return_if_fail (GALPI_IS_ACROSS_LIST (self));
  g_return_if_fail (filter != NULL);

  g_clear_pointer (&self->filter, galpi_note_filter_free);
  self->filter = galpi_note_filter_copy (filter);
  self->group = group;
  self->sort = sort;
  self->with_context = with_context;
  query (self);
}

void
galpi_across_list_retry (GalpiAcrossList *self)
{
  g_return_if_fail (GALPI_IS_ACROSS_LIST (self));

  if (self->filter != NULL)
    query (self);
}

guint
galpi_across_list_get_n_groups (GalpiAcrossList *self)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_LIST (self), 0);

  return self->found != NULL ? self->found->groups->len : 0;
}

void
galpi_across_list_get_group (GalpiAcrossList  *self,
                             guint             index,
                             GalpiAcrossGroup *group)
{
  const GalpiFoundGroup *found;

  g_return_if_fail (index < galpi_across_list_get_n_groups (self));

  found = &g_array_index (self->found->groups, GalpiFoundGroup, index);
  *group = (GalpiAcrossGroup) { found->value, found->number, found->first, found->n };
}

guint
galpi_across_list_find_group (GalpiAcrossList *self,
                              guint            position)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_LIST (self), 0);
  g_return_val_if_fail (position < get_length (self), 0);

  return get_note (self, position)->group;
}

GalpiNoteGroup
galpi_across_list_get_group_by (GalpiAcrossList *self)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_LIST (self), GALPI_NOTE_GROUP_ARTICLE);

  return self->found_by;
}

guint
galpi_across_list_get_n_annotations (GalpiAcrossList *self)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_LIST (self), 0);

  return self->found != NULL ? self->found->n_annotations : 0;
}

char *
galpi_across_list_get_uuid (GalpiAcrossList *self,
                            guint            position)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_LIST (self), NULL);
  g_return_val_if_fail (position < get_length (self), NULL);

  return galpi_uuid_to_string (&get_note (self, position)->uuid);
}
