/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-list"

#include "galpi-timeline-list.h"

#include "galpi-timeline-order.h"

struct _GalpiTimelineList
{
  GObject parent_instance;

  GPtrArray  *items;
  GHashTable *positions;   /* GalpiTimelineItem → position + 1 */
  GArray     *starts;      /* guint: where each section begins, and then the number of items */
};

static guint
galpi_timeline_list_get_n_items (GListModel *model)
{
  return GALPI_TIMELINE_LIST (model)->items->len;
}

static GType
galpi_timeline_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_TIMELINE_ITEM;
}

static gpointer
galpi_timeline_list_get_item (GListModel *model,
                              guint       position)
{
  GalpiTimelineList *self = GALPI_TIMELINE_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_n_items = galpi_timeline_list_get_n_items;
  iface->get_item_type = galpi_timeline_list_get_item_type;
  iface->get_item = galpi_timeline_list_get_item;
}

static void
galpi_timeline_list_get_section (GtkSectionModel *model,
                                 guint            position,
                                 guint           *start,
                                 guint           *end)
{
  GalpiTimelineList *self = GALPI_TIMELINE_LIST (model);
  guint low = 0, high = self->starts->len - 1;

  /* As GtkSectionModel has it, all beyond the end is one section. */
  if (position >= self->items->len)
    {
      *start = self->items->len;
      *end = G_MAXUINT;
      return;
    }

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->starts, guint, middle) <= position)
        low = middle;
      else
        high = middle;
    }
  *start = g_array_index (self->starts, guint, low);
  *end = g_array_index (self->starts, guint, low + 1);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = galpi_timeline_list_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiTimelineList, galpi_timeline_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static void
galpi_timeline_list_finalize (GObject *object)
{
  GalpiTimelineList *self = GALPI_TIMELINE_LIST (object);

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->positions);
  g_array_unref (self->starts);

  G_OBJECT_CLASS (galpi_timeline_list_parent_class)->finalize (object);
}

static void
galpi_timeline_list_class_init (GalpiTimelineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_timeline_list_finalize;
}

static void
galpi_timeline_list_init (GalpiTimelineList *self)
{
  self->positions = g_hash_table_new (NULL, NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

GalpiTimelineList *
galpi_timeline_list_new (GPtrArray *items)
{
  GalpiTimelineList *self;
  GalpiTimelineSection last = { 0 };
  guint i;

  g_return_val_if_fail (items != NULL, NULL);

  self = g_object_new (GALPI_TYPE_TIMELINE_LIST, NULL);
  self->items = g_ptr_array_ref (items);
  for (i = 0; i < items->len; i++)
    {
      GalpiTimelineSection section = galpi_timeline_section_of (items->pdata[i]);

      if (i == 0 || section.year != last.year || section.month != last.month)
        g_array_append_val (self->starts, i);
      last = section;
      g_hash_table_insert (self->positions, items->pdata[i], GUINT_TO_POINTER (i + 1));
    }
  g_array_append_val (self->starts, i);

  return self;
}

guint
galpi_timeline_list_find (GalpiTimelineList *self,
                          GalpiTimelineItem *item)
{
  guint place;

  g_return_val_if_fail (GALPI_IS_TIMELINE_LIST (self), GTK_INVALID_LIST_POSITION);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, item));

  return place > 0 ? place - 1 : GTK_INVALID_LIST_POSITION;
}
