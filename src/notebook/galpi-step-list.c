/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-steps.h"

#include "galpi-journal.h"
#include "galpi-notebook-private.h"
#include "galpi-splice.h"

/* Steps are loaded by the page, and this many pages stay loaded when nobody holds their steps. */
#define PAGE_SIZE 64
#define N_PAGES_KEPT 16

/* New steps come at the front and undone ones go from there: one splice is all that it takes. */
#define MAX_SPLICES 4

struct _GalpiStepList
{
  GObject parent_instance;

  GalpiNotebook *notebook;
  GCancellable  *cancellable;

  GArray     *numbers;  /* gint64 */
  guint       n_undone;
  GHashTable *held;     /* &Held.number → Held: every step that somebody holds */
  GQueue      pages;    /* GPtrArray of steps: the pages loaded last, the latest first */
  GHashTable *wanted;   /* numbers of pages that were asked for and are not here yet */

  gboolean loading;
  gboolean stale;
  char    *error;
};

/* One step that somebody holds; it goes when the step does. */
typedef struct
{
  gint64      number;
  GHashTable *held;
  GalpiStep  *step;
} Held;

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_N_UNDONE,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void galpi_step_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiStepList, galpi_step_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      galpi_step_list_list_model_init))

/* The numbers of all steps, or steps of some. */
typedef struct
{
  GArray    *numbers;
  guint      n_undone;
  GPtrArray *steps;
} Listing;

static void
listing_free (gpointer data)
{
  Listing *listing = data;

  g_clear_pointer (&listing->numbers, g_array_unref);
  g_clear_pointer (&listing->steps, g_ptr_array_unref);
  g_free (listing);
}

static gpointer
list_numbers (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Listing *listing = g_new0 (Listing, 1);

  listing->numbers = galpi_journal_list_numbers (db, &listing->n_undone, error);
  if (listing->numbers == NULL)
    g_clear_pointer (&listing, listing_free);

  return listing;
}

static gpointer
load_steps (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  GArray *numbers = data;

  return galpi_journal_load_steps (db, (gint64 *) (gpointer) numbers->data, numbers->len, error);
}

/* What a call answers to: the list, if there still is one. */
typedef struct
{
  GWeakRef list;
  guint    page;
} Call;

static Call *
call_new (GalpiStepList *self,
          guint          page)
{
  Call *call = g_new0 (Call, 1);

  g_weak_ref_init (&call->list, self);
  call->page = page;

  return call;
}

static GalpiStepList *
call_free (Call *call)
{
  GalpiStepList *self = g_weak_ref_get (&call->list);

  g_weak_ref_clear (&call->list);
  g_free (call);

  return self;
}

static void
step_gone_cb (gpointer  data,
              GObject  *where_the_step_was)
{
  Held *held = data;

  g_hash_table_remove (held->held, &held->number);
}

static void
forget_step (gpointer key,
             gpointer value,
             gpointer user_data)
{
  Held *held = value;

  g_object_weak_unref (G_OBJECT (held->step), step_gone_cb, held);
}

/* Returns: (transfer full) */
static GalpiStep *
get_step (GalpiStepList *self,
          gint64         number)
{
  Held *held = g_hash_table_lookup (self->held, &number);

  if (held != NULL)
    return g_object_ref (held->step);

  held = g_new0 (Held, 1);
  held->number = number;
  held->held = self->held;
  held->step = galpi_step_new ();
  galpi_step_set_number (held->step, number);
  g_object_weak_ref (G_OBJECT (held->step), step_gone_cb, held);
  g_hash_table_insert (self->held, &held->number, held);

  return held->step;
}

/* Undone are the newest ones, so a number tells. */
static gboolean
is_undone (GalpiStepList *self,
           gint64         number)
{
  return self->n_undone > 0 &&
         number >= g_array_index (self->numbers, gint64, self->n_undone - 1);
}

static GPtrArray *
fill_steps (GalpiStepList *self,
            GPtrArray     *loaded)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < loaded->len; i++)
    {
      GalpiStep *fresh = g_ptr_array_index (loaded, i);
      GalpiStep *step = get_step (self, galpi_step_get_number (fresh));

      galpi_step_set_what (fresh, galpi_step_name (galpi_step_get_what (fresh)));
      galpi_step_set_undone (fresh, is_undone (self, galpi_step_get_number (fresh)));
      galpi_record_assign (GALPI_RECORD (step), GALPI_RECORD (fresh));
      g_ptr_array_add (page, step);
    }

  return page;
}

static void
set_error (GalpiStepList *self,
           const GError  *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (g_set_str (&self->error, error != NULL ? error->message : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_loading (GalpiStepList *self,
             gboolean       loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
load (GalpiStepList       *self,
      GArray              *numbers,
      GAsyncReadyCallback  callback,
      guint                page)
{
  galpi_notebook_read (self->notebook, load_steps, numbers, (GDestroyNotify) g_array_unref,
                       (GDestroyNotify) g_ptr_array_unref, load, self->cancellable, callback,
                       call_new (self, page));
}

static void
page_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Call *call = user_data;
  guint page = call->page;
  g_autoptr (GalpiStepList) self = call_free (call);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = galpi_notebook_finish (GALPI_NOTEBOOK (source), result, load, &error);
  if (self == NULL)
    return;

  g_hash_table_remove (self->wanted, GUINT_TO_POINTER (page));
  if (loaded == NULL)
    {
      set_error (self, error);
      return;
    }

  g_queue_push_head (&self->pages, fill_steps (self, loaded));
  while (self->pages.length > N_PAGES_KEPT)
    g_ptr_array_unref (g_queue_pop_tail (&self->pages));
}

static void
want_page (GalpiStepList *self,
           guint          position)
{
  guint page = position / PAGE_SIZE;
  guint first = page * PAGE_SIZE;
  guint n = MIN (PAGE_SIZE, self->numbers->len - first);
  GArray *numbers;

  if (!g_hash_table_add (self->wanted, GUINT_TO_POINTER (page)))
    return;

  numbers = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  g_array_append_vals (numbers, &g_array_index (self->numbers, gint64, first), n);
  load (self, numbers, page_loaded_cb, page);
}

static void
refreshed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GalpiStepList) self = call_free (user_data);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = galpi_notebook_finish (GALPI_NOTEBOOK (source), result, load, &error);
  if (self == NULL)
    return;

  if (loaded != NULL)
    g_ptr_array_unref (fill_steps (self, loaded));
  else
    set_error (self, error);
}

/* Steps that somebody shows have to say what is true now. */
static void
refresh_held (GalpiStepList *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  Held *held;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &held))
    {
      galpi_step_set_undone (held->step, is_undone (self, held->number));
      if (galpi_step_get_what (held->step) != NULL)
        g_array_append_val (numbers, held->number);
    }

  if (numbers->len > 0)
    load (self, numbers, refreshed_cb, 0);
  else
    g_array_unref (numbers);
}

static void
take_numbers (GalpiStepList *self,
              GArray        *numbers)
{
  g_autoptr (GArray) splices = NULL;
  guint n_before = self->numbers->len;

  splices = galpi_splice_diff ((gint64 *) (gpointer) self->numbers->data, self->numbers->len,
                               (gint64 *) (gpointer) numbers->data, numbers->len, MAX_SPLICES);
  for (guint i = 0; i < splices->len; i++)
    {
      GalpiSplice *splice = &g_array_index (splices, GalpiSplice, i);

      g_array_remove_range (self->numbers, splice->position, splice->n_removed);
      if (splice->n_added > 0)
        g_array_insert_vals (self->numbers, splice->position,
                             &g_array_index (numbers, gint64, splice->position), splice->n_added);
      g_hash_table_remove_all (self->wanted);
      g_list_model_items_changed (G_LIST_MODEL (self), splice->position, splice->n_removed,
                                  splice->n_added);
    }

  if (self->numbers->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GalpiStepList) self = call_free (user_data);
  g_autoptr (GError) error = NULL;
  Listing *listing = galpi_notebook_finish (GALPI_NOTEBOOK (source), result, list_numbers, &error);

  if (self != NULL)
    {
      set_error (self, error);
      if (listing != NULL)
        {
          gboolean moved = self->n_undone != listing->n_undone;

          self->n_undone = listing->n_undone;
          take_numbers (self, listing->numbers);
          refresh_held (self);
          if (moved)
            g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNDONE]);
        }
      set_loading (self, FALSE);
      if (self->stale)
        galpi_step_list_reload (self);
    }

  g_clear_pointer (&listing, listing_free);
}

void
galpi_step_list_reload (GalpiStepList *self)
{
  g_return_if_fail (GALPI_IS_STEP_LIST (self));

  self->stale = FALSE;
  set_loading (self, TRUE);
  galpi_notebook_read (self->notebook, list_numbers, NULL, NULL, listing_free, list_numbers,
                       self->cancellable, listed_cb, call_new (self, 0));
}

static void
notebook_changed_cb (GalpiStepList *self,
                     guint          flags)
{
  if ((flags & GALPI_CHANGE_STEPS) == 0)
    return;

  if (self->loading)
    self->stale = TRUE;
  else
    galpi_step_list_reload (self);
}

static GType
galpi_step_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_STEP;
}

static guint
galpi_step_list_get_n_items (GListModel *model)
{
  return GALPI_STEP_LIST (model)->numbers->len;
}

static gpointer
galpi_step_list_get_item (GListModel *model,
                          guint       position)
{
  GalpiStepList *self = GALPI_STEP_LIST (model);
  GalpiStep *step;

  if (position >= self->numbers->len)
    return NULL;

  step = get_step (self, g_array_index (self->numbers, gint64, position));
  if (galpi_step_get_what (step) == NULL)
    {
      galpi_step_set_undone (step, position < self->n_undone);
      want_page (self, position);
    }

  return step;
}

static void
galpi_step_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = galpi_step_list_get_item_type;
  iface->get_n_items = galpi_step_list_get_n_items;
  iface->get_item = galpi_step_list_get_item;
}

static void
galpi_step_list_dispose (GObject *object)
{
  GalpiStepList *self = GALPI_STEP_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_hash_table_foreach (self->held, forget_step, NULL);
  g_hash_table_remove_all (self->held);
  g_queue_clear_full (&self->pages, (GDestroyNotify) g_ptr_array_unref);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (galpi_step_list_parent_class)->dispose (object);
}

static void
galpi_step_list_finalize (GObject *object)
{
  GalpiStepList *self = GALPI_STEP_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (galpi_step_list_parent_class)->finalize (object);
}

static void
galpi_step_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GalpiStepList *self = GALPI_STEP_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->numbers->len);
      break;
    case PROP_N_UNDONE:
      g_value_set_uint (value, self->n_undone);
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
galpi_step_list_class_init (GalpiStepListClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_step_list_dispose;
  object_class->finalize = galpi_step_list_finalize;
  object_class->get_property = galpi_step_list_get_property;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_UNDONE] = g_param_spec_uint ("n-undone", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
galpi_step_list_init (GalpiStepList *self)
{
  self->cancellable = g_cancellable_new ();
  self->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->held = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->wanted = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->pages);
}

GalpiStepList *
galpi_step_list_new (GalpiNotebook *notebook)
{
  GalpiStepList *self;

  g_return_val_if_fail (GALPI_IS_NOTEBOOK (notebook), NULL);

  self = g_object_new (GALPI_TYPE_STEP_LIST, NULL);
  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);
  galpi_step_list_reload (self);

  return self;
}

guint
galpi_step_list_get_n_undone (GalpiStepList *self)
{
  g_return_val_if_fail (GALPI_IS_STEP_LIST (self), 0);

  return self->n_undone;
}
