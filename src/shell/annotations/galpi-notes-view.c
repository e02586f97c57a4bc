/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-notes-view"

#include "galpi-notes-view.h"

#include <glib/gi18n.h>

#include "galpi-note-list.h"
#include "galpi-note-row.h"

struct _GalpiNotesView
{
  AdwBin parent_instance;

  GPtrArray *annotations;

  GtkLabel       *count;
  AdwToggleGroup *group;
  GtkListView    *list;
};

enum {
  ANNOTATION_ACTIVATED,
  PUT_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNotesView, galpi_notes_view, ADW_TYPE_BIN)

static GalpiNoteGroup
get_group (GalpiNotesView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->group);

  if (g_strcmp0 (name, "tag") == 0)
    return GALPI_NOTE_GROUP_TAG;
  if (g_strcmp0 (name, "day") == 0)
    return GALPI_NOTE_GROUP_DAY;
  if (g_strcmp0 (name, "colour") == 0)
    return GALPI_NOTE_GROUP_COLOUR;

  return GALPI_NOTE_GROUP_ARTICLE;
}

static void
group_changed_cb (GalpiNotesView *self)
{
  GalpiNoteList *entries;
  g_autoptr(GtkNoSelection) selection = NULL;

  if (self->annotations == NULL)
    return;

  entries = galpi_note_list_new (self->annotations, get_group (self));
  selection = gtk_no_selection_new (G_LIST_MODEL (entries));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
activate_cb (GalpiNotesView *self,
             guint           position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr(GalpiNoteEntry) entry = g_list_model_get_item (model, position);

  g_signal_emit (self, signals[ANNOTATION_ACTIVATED], 0, galpi_note_entry_get_annotation (entry));
}

static void
put_back_cb (GalpiNotesView  *self,
             GalpiAnnotation *annotation)
{
  g_signal_emit (self, signals[PUT_BACK], 0, annotation);
}

static void
setup_cb (GalpiNotesView *self,
          GtkListItem    *item)
{
  GtkWidget *row = galpi_note_row_new ();

  g_signal_connect_object (row, "put-back", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  galpi_note_row_set_annotation (GALPI_NOTE_ROW (gtk_list_item_get_child (item)),
                                 galpi_note_entry_get_annotation (gtk_list_item_get_item (item)));
}

static void
setup_heading_cb (GtkSignalListItemFactory *factory,
                  GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "notes-heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       galpi_note_entry_get_heading (gtk_list_header_get_item (header)));
}

static void
galpi_notes_view_dispose (GObject *object)
{
  GalpiNotesView *self = GALPI_NOTES_VIEW (object);

  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_NOTES_VIEW);

  G_OBJECT_CLASS (galpi_notes_view_parent_class)->dispose (object);
}

static void
galpi_notes_view_class_init (GalpiNotesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_notes_view_dispose;

  signals[ANNOTATION_ACTIVATED] =
    g_signal_new ("annotation-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_ANNOTATION);
  signals[PUT_BACK] =
    g_signal_new ("put-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_ANNOTATION);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-notes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiNotesView, count);
  gtk_widget_class_bind_template_child (widget_class, GalpiNotesView, group);
  gtk_widget_class_bind_template_child (widget_class, GalpiNotesView, list);
  gtk_widget_class_bind_template_callback (widget_class, group_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
galpi_notes_view_init (GalpiNotesView *self)
{
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, rows);
  g_signal_connect (headings, "setup", G_CALLBACK (setup_heading_cb), NULL);
  g_signal_connect (headings, "bind", G_CALLBACK (bind_heading_cb), NULL);
  gtk_list_view_set_header_factory (self->list, headings);
}

GtkWidget *
galpi_notes_view_new (void)
{
  return g_object_new (GALPI_TYPE_NOTES_VIEW, NULL);
}

void
galpi_notes_view_set_annotations (GalpiNotesView *self,
                                  GPtrArray      *annotations)
{
  g_autofree char *count = NULL;

  g_return_if_fail (GALPI_IS_NOTES_VIEW (self));

  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  self->annotations = g_ptr_array_ref (annotations);
  count = g_strdup_printf (ngettext ("%u annotation", "%u annotations", annotations->len),
                           annotations->len);
  gtk_label_set_label (self->count, count);
  group_changed_cb (self);
}
