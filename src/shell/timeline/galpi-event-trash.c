/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-event-trash"

#include "galpi-event-trash.h"

#include <glib/gi18n.h>

#include "galpi-trashed-event.h"

struct _GalpiEventTrash
{
  AdwBin parent_instance;

  GListStore *events;
  gboolean    writable;

  GtkLabel    *count;
  GtkListView *list;
};

enum {
  PUT_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiEventTrash, galpi_event_trash, ADW_TYPE_BIN)

static void
put_back_cb (GalpiEventTrash *self,
             GalpiEvent      *event)
{
  g_signal_emit (self, signals[PUT_BACK], 0, event);
}

static void
activate_cb (GalpiEventTrash *self,
             guint            position)
{
  g_autoptr(GalpiEvent) event = g_list_model_get_item (G_LIST_MODEL (self->events), position);

  if (event != NULL && self->writable)
    put_back_cb (self, event);
}

static void
setup_cb (GalpiEventTrash *self,
          GtkListItem     *item)
{
  GtkWidget *row = galpi_trashed_event_new ();

  g_signal_connect_object (row, "put-back", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GalpiEventTrash *self,
         GtkListItem     *item)
{
  GalpiEvent *event = gtk_list_item_get_item (item);
  const char *title = galpi_event_get_title (event);

  galpi_trashed_event_set_event (GALPI_TRASHED_EVENT (gtk_list_item_get_child (item)), event,
                                 self->writable);
  gtk_list_item_set_accessible_label (item, title != NULL ? title : _("Untitled"));
}

static void
galpi_event_trash_dispose (GObject *object)
{
  GalpiEventTrash *self = GALPI_EVENT_TRASH (object);

  g_clear_object (&self->events);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_EVENT_TRASH);

  G_OBJECT_CLASS (galpi_event_trash_parent_class)->dispose (object);
}

static void
galpi_event_trash_class_init (GalpiEventTrashClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_event_trash_dispose;

  signals[PUT_BACK] = g_signal_new ("put-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_EVENT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-event-trash.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiEventTrash, count);
  gtk_widget_class_bind_template_child (widget_class, GalpiEventTrash, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
galpi_event_trash_init (GalpiEventTrash *self)
{
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->events = g_list_store_new (GALPI_TYPE_EVENT);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->events)));
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
galpi_event_trash_new (void)
{
  return g_object_new (GALPI_TYPE_EVENT_TRASH, NULL);
}

void
galpi_event_trash_set_events (GalpiEventTrash *self,
                              GPtrArray       *events,
                              gboolean         writable)
{
  g_autofree char *count = NULL;

  g_return_if_fail (GALPI_IS_EVENT_TRASH (self));
  g_return_if_fail (events != NULL);

  self->writable = writable;
  g_list_store_splice (self->events, 0, g_list_model_get_n_items (G_LIST_MODEL (self->events)),
                       events->pdata, events->len);
  /* Translators: how many events are in the trash. */
  count = g_strdup_printf (ngettext ("%u event", "%u events", events->len), events->len);
  gtk_label_set_label (self->count, count);
}
