/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-code-list.h"

#include "galpi-text-hit.h"

struct _GalpiCodeList
{
  GObject parent_instance;

  GalpiHitList *hits;
};

static void galpi_code_list_init_list_model    (GListModelInterface      *iface);
static void galpi_code_list_init_section_model (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiCodeList, galpi_code_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      galpi_code_list_init_list_model)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                      galpi_code_list_init_section_model))

static GType
galpi_code_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_TEXT_HIT;
}

static guint
galpi_code_list_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (GALPI_CODE_LIST (model)->hits));
}

static gpointer
galpi_code_list_get_item (GListModel *model,
                          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (GALPI_CODE_LIST (model)->hits), position);
}

static void
galpi_code_list_init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = galpi_code_list_get_item_type;
  iface->get_n_items = galpi_code_list_get_n_items;
  iface->get_item = galpi_code_list_get_item;
}

static void
galpi_code_list_get_section (GtkSectionModel *model,
                             guint            position,
                             guint           *start,
                             guint           *end)
{
  GalpiCodeList *self = GALPI_CODE_LIST (model);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));

  *start = n;
  *end = G_MAXUINT;
  if (position < n)
    galpi_hit_list_get_article (self->hits, position, start, end);
}

static void
galpi_code_list_init_section_model (GtkSectionModelInterface *iface)
{
  iface->get_section = galpi_code_list_get_section;
}

static void
galpi_code_list_finalize (GObject *object)
{
  g_clear_object (&GALPI_CODE_LIST (object)->hits);

  G_OBJECT_CLASS (galpi_code_list_parent_class)->finalize (object);
}

static void
galpi_code_list_class_init (GalpiCodeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_code_list_finalize;
}

static void
galpi_code_list_init (GalpiCodeList *self)
{
}

GalpiCodeList *
galpi_code_list_new (GalpiHitList *hits)
{
  GalpiCodeList *self;

  g_return_val_if_fail (GALPI_IS_HIT_LIST (hits), NULL);

  self = g_object_new (GALPI_TYPE_CODE_LIST, NULL);
  self->hits = g_object_ref (hits);
  g_signal_connect_object (hits, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}
