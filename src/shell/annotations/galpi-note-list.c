/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-list"

#include "galpi-note-list.h"

#include <glib/gi18n.h>

#include "galpi-date-format.h"
#include "galpi-palette.h"

struct _GalpiNoteList
{
  GObject parent_instance;

  GalpiAcrossList *across;
};

static void galpi_note_list_init_list_model    (GListModelInterface      *iface);
static void galpi_note_list_init_section_model (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiNoteList, galpi_note_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, galpi_note_list_init_list_model)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                      galpi_note_list_init_section_model))

static GType
galpi_note_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_ACROSS_ITEM;
}

static guint
galpi_note_list_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (GALPI_NOTE_LIST (model)->across));
}

static gpointer
galpi_note_list_get_item (GListModel *model,
                          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (GALPI_NOTE_LIST (model)->across), position);
}

static void
galpi_note_list_init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = galpi_note_list_get_item_type;
  iface->get_n_items = galpi_note_list_get_n_items;
  iface->get_item = galpi_note_list_get_item;
}

static void
galpi_note_list_get_section (GtkSectionModel *model,
                             guint            position,
                             guint           *start,
                             guint           *end)
{
  GalpiAcrossList *across = GALPI_NOTE_LIST (model)->across;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (across));
  GalpiAcrossGroup group;

  *start = n;
  *end = G_MAXUINT;
  if (position >= n)
    return;

  galpi_across_list_get_group (across, galpi_across_list_find_group (across, position), &group);
  *start = group.first;
  *end = group.first + group.n;
}

static void
galpi_note_list_init_section_model (GtkSectionModelInterface *iface)
{
  iface->get_section = galpi_note_list_get_section;
}

static void
galpi_note_list_finalize (GObject *object)
{
  g_clear_object (&GALPI_NOTE_LIST (object)->across);

  G_OBJECT_CLASS (galpi_note_list_parent_class)->finalize (object);
}

static void
galpi_note_list_class_init (GalpiNoteListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_note_list_finalize;
}

static void
galpi_note_list_init (GalpiNoteList *self)
{
}

GalpiNoteList *
galpi_note_list_new (GalpiAcrossList *across)
{
  GalpiNoteList *self;

  g_return_val_if_fail (GALPI_IS_ACROSS_LIST (across), NULL);

  self = g_object_new (GALPI_TYPE_NOTE_LIST, NULL);
  self->across = g_object_ref (across);
  g_signal_connect_object (across, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

char *
galpi_note_list_format_heading (GalpiAcrossList *across,
                                guint            index)
{
  GalpiAcrossGroup group;
  gboolean named;

  galpi_across_list_get_group (across, index, &group);
  named = group.value != NULL && *group.value != '\0';
  switch (galpi_across_list_get_group_by (across))
    {
    case GALPI_NOTE_GROUP_TAG:
      return g_strdup (named ? group.value : _("Without a Tag"));
    case GALPI_NOTE_GROUP_DAY:
      return galpi_date_format_day (group.number);
    case GALPI_NOTE_GROUP_COLOUR:
      return g_strdup (group.number != GALPI_COLOUR_NONE
                       ? galpi_palette_get_name (galpi_palette_get_default (), group.number)
                       : _("Without a Color"));
    case GALPI_NOTE_GROUP_PERSON:
      return g_strdup (named ? group.value : _("Without an Author"));
    case GALPI_NOTE_GROUP_ARTICLE:
    default:
      return g_strdup (named ? group.value : _("Untitled"));
    }
}
