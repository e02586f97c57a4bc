/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-list.h"

struct _GalpiAnnotationList
{
  GObject     parent_instance;

  GPtrArray  *items;     /* GalpiAnnotation, in order */
  GHashTable *by_uuid;   /* char * of the annotation → GalpiAnnotation, both of items */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiAnnotationList, galpi_annotation_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return GALPI_TYPE_ANNOTATION;
}

static guint
get_n_items (GListModel *model)
{
  return GALPI_ANNOTATION_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *items = GALPI_ANNOTATION_LIST (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Whole-article notes come first, those that lost their place last. */
static guint64
get_sort_key (GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);

  if (anchor == NULL)
    return 0;
  if (anchor->state == GALPI_ANCHOR_LOST)
    return G_MAXUINT64;

  return ((guint64) anchor->range.start + 1) << 31 | (G_MAXINT32 - (anchor->range.end & G_MAXINT32));
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  GalpiAnnotation *left = *(GalpiAnnotation **) a;
  GalpiAnnotation *right = *(GalpiAnnotation **) b;
  guint64 left_key = get_sort_key (left);
  guint64 right_key = get_sort_key (right);

  if (left_key != right_key)
    return left_key < right_key ? -1 : 1;
  if (galpi_annotation_get_created (left) != galpi_annotation_get_created (right))
    return galpi_annotation_get_created (left) < galpi_annotation_get_created (right) ? -1 : 1;

  return g_strcmp0 (galpi_annotation_get_uuid (left), galpi_annotation_get_uuid (right));
}

static gboolean
same_anchor (const GalpiAnchor *a,
             const GalpiAnchor *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->state == b->state && a->range.start == b->range.start &&
         a->range.end == b->range.end && g_strcmp0 (a->quote, b->quote) == 0;
}

static gboolean
same (GalpiAnnotation *a,
      GalpiAnnotation *b)
{
  return galpi_annotation_get_id (a) == galpi_annotation_get_id (b) &&
         galpi_annotation_get_modified (a) == galpi_annotation_get_modified (b) &&
         galpi_annotation_get_colour (a) == galpi_annotation_get_colour (b) &&
         g_strcmp0 (galpi_annotation_get_note (a), galpi_annotation_get_note (b)) == 0 &&
         g_strv_equal (galpi_annotation_get_tags (a), galpi_annotation_get_tags (b)) &&
         g_strcmp0 (galpi_annotation_get_event_date (a),
                    galpi_annotation_get_event_date (b)) == 0 &&
         same_anchor (galpi_annotation_get_anchor (a), galpi_annotation_get_anchor (b));
}

static void
replace_items (GalpiAnnotationList *self,
               GPtrArray           *items)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->items);
  guint before = 0;
  guint after = 0;

  self->items = g_ptr_array_ref (items);

  while (before < old->len && before < items->len && old->pdata[before] == items->pdata[before])
    before++;
  while (after < old->len - before && after < items->len - before &&
         old->pdata[old->len - 1 - after] == items->pdata[items->len - 1 - after])
    after++;

  if (before + after < MAX (old->len, items->len))
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after,
                                items->len - before - after);
}

static void
galpi_annotation_list_finalize (GObject *object)
{
  GalpiAnnotationList *self = GALPI_ANNOTATION_LIST (object);

  g_hash_table_unref (self->by_uuid);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (galpi_annotation_list_parent_class)->finalize (object);
}

static void
galpi_annotation_list_class_init (GalpiAnnotationListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_annotation_list_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
galpi_annotation_list_init (GalpiAnnotationList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
}

GalpiAnnotationList *
galpi_annotation_list_new (void)
{
  return g_object_new (GALPI_TYPE_ANNOTATION_LIST, NULL);
}

/* Returns: whether @annotations are those of the list and stand where they stood, so that only what else they
 * say is to be taken over; @changed answers whether any said something else
 */
static gboolean
take_over_all (GalpiAnnotationList *self,
               GPtrArray           *annotations,
               gboolean            *changed)
{
  g_autoptr(GPtrArray) different = NULL;

  if (annotations->len != self->items->len)
    return FALSE;

  different = g_ptr_array_new ();
  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *fresh = annotations->pdata[i];
      GalpiAnnotation *kept = g_hash_table_lookup (self->by_uuid, galpi_annotation_get_uuid (fresh));

      if (kept == NULL ||
          !same_anchor (galpi_annotation_get_anchor (kept), galpi_annotation_get_anchor (fresh)))
        return FALSE;

      if (kept != fresh && !same (kept, fresh))
        {
          g_ptr_array_add (different, kept);
          g_ptr_array_add (different, fresh);
        }
    }

  for (guint i = 0; i < different->len; i += 2)
    galpi_record_assign (GALPI_RECORD (different->pdata[i]), GALPI_RECORD (different->pdata[i + 1]));
  *changed = different->len > 0;

  return TRUE;
}

void
galpi_annotation_list_update (GalpiAnnotationList *self,
                              GPtrArray           *annotations)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) old = NULL;
  g_autoptr(GHashTable) by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean changed = FALSE;

  g_return_if_fail (GALPI_IS_ANNOTATION_LIST (self));
  g_return_if_fail (annotations != NULL);

  if (take_over_all (self, annotations, &changed))
    {
      if (changed)
        g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  changed = FALSE;
  items = g_ptr_array_new_full (annotations->len, g_object_unref);
  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *fresh = annotations->pdata[i];
      const char *uuid = galpi_annotation_get_uuid (fresh);
      GalpiAnnotation *kept = g_hash_table_lookup (self->by_uuid, uuid);

      if (kept == NULL)
        kept = fresh;
      else if (kept != fresh && !same (kept, fresh))
        {
          galpi_record_assign (GALPI_RECORD (kept), GALPI_RECORD (fresh));
          changed = TRUE;
        }
      g_ptr_array_add (items, g_object_ref (kept));
      g_hash_table_insert (by_uuid, (gpointer) galpi_annotation_get_uuid (kept), kept);
    }
  g_ptr_array_sort (items, compare);

  for (guint i = 0; !changed && i < MAX (items->len, self->items->len); i++)
    changed = items->len != self->items->len || items->pdata[i] != self->items->pdata[i];
  if (!changed)
    return;

  old = g_ptr_array_ref (self->items);
  g_hash_table_unref (self->by_uuid);
  self->by_uuid = g_steal_pointer (&by_uuid);
  replace_items (self, items);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: whether it was there; "changed" is not emitted */
static gboolean
take_out (GalpiAnnotationList *self,
          GalpiAnnotation     *annotation)
{
  guint index;

  if (!g_ptr_array_find (self->items, annotation, &index))
    return FALSE;

  g_hash_table_remove (self->by_uuid, galpi_annotation_get_uuid (annotation));
  g_ptr_array_remove_index (self->items, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);

  return TRUE;
}

void
galpi_annotation_list_put (GalpiAnnotationList *self,
                           GalpiAnnotation     *annotation)
{
  guint index;

  g_return_if_fail (GALPI_IS_ANNOTATION_LIST (self));
  g_return_if_fail (GALPI_IS_ANNOTATION (annotation));

  if (g_ptr_array_find (self->items, annotation, &index) &&
      (index == 0 || compare (&self->items->pdata[index - 1], &annotation) < 0) &&
      (index + 1 == self->items->len || compare (&annotation, &self->items->pdata[index + 1]) < 0))
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  g_object_ref (annotation);
  take_out (self, annotation);
  for (index = 0; index < self->items->len; index++)
    {
      if (compare (&self->items->pdata[index], &annotation) > 0)
        break;
    }
  g_ptr_array_insert (self->items, index, annotation);
  g_hash_table_insert (self->by_uuid, (gpointer) galpi_annotation_get_uuid (annotation), annotation);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
galpi_annotation_list_remove (GalpiAnnotationList *self,
                              const char          *uuid)
{
  GalpiAnnotation *annotation;

  g_return_if_fail (GALPI_IS_ANNOTATION_LIST (self));
  g_return_if_fail (uuid != NULL);

  annotation = g_hash_table_lookup (self->by_uuid, uuid);
  if (annotation != NULL && take_out (self, annotation))
    g_signal_emit (self, signals[CHANGED], 0);
}

GalpiAnnotation *
galpi_annotation_list_find (GalpiAnnotationList *self,
                            const char          *uuid)
{
  g_return_val_if_fail (GALPI_IS_ANNOTATION_LIST (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->by_uuid, uuid);
}

guint
galpi_annotation_list_get_index (GalpiAnnotationList *self,
                                 GalpiAnnotation     *annotation)
{
  guint index;

  g_return_val_if_fail (GALPI_IS_ANNOTATION_LIST (self), G_MAXUINT);

  return g_ptr_array_find (self->items, annotation, &index) ? index : G_MAXUINT;
}

guint
galpi_annotation_list_lower_bound (GalpiAnnotationList *self,
                                   guint                position)
{
  guint64 key = ((guint64) position + 1) << 31;
  guint low = 0;
  guint high;

  g_return_val_if_fail (GALPI_IS_ANNOTATION_LIST (self), 0);

  high = self->items->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_sort_key (self->items->pdata[middle]) < key)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
