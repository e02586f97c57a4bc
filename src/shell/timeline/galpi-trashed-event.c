/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-trashed-event"

#include "galpi-trashed-event.h"

#include "galpi-date-format.h"
#include "galpi-prose-label.h"

struct _GalpiTrashedEvent
{
  AdwBin parent_instance;

  GalpiEvent *event;

  GtkLabel  *date;
  GtkLabel  *title;
  GtkLabel  *note;
  GtkWidget *put_back;
};

enum {
  PUT_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTrashedEvent, galpi_trashed_event, ADW_TYPE_BIN)

static void
put_back_clicked_cb (GalpiTrashedEvent *self)
{
  g_signal_emit (self, signals[PUT_BACK], 0, self->event);
}

static void
galpi_trashed_event_dispose (GObject *object)
{
  g_clear_object (&GALPI_TRASHED_EVENT (object)->event);
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_TRASHED_EVENT);

  G_OBJECT_CLASS (galpi_trashed_event_parent_class)->dispose (object);
}

static void
galpi_trashed_event_class_init (GalpiTrashedEventClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_trashed_event_dispose;

  signals[PUT_BACK] = g_signal_new ("put-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_EVENT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-trashed-event.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiTrashedEvent, date);
  gtk_widget_class_bind_template_child (widget_class, GalpiTrashedEvent, title);
  gtk_widget_class_bind_template_child (widget_class, GalpiTrashedEvent, note);
  gtk_widget_class_bind_template_child (widget_class, GalpiTrashedEvent, put_back);
  gtk_widget_class_bind_template_callback (widget_class, put_back_clicked_cb);
}

static void
galpi_trashed_event_init (GalpiTrashedEvent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
galpi_trashed_event_new (void)
{
  return g_object_new (GALPI_TYPE_TRASHED_EVENT, NULL);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  galpi_prose_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

void
galpi_trashed_event_set_event (GalpiTrashedEvent *self,
                               GalpiEvent        *event,
                               gboolean           writable)
{
  g_autofree char *date = NULL;

  g_return_if_fail (GALPI_IS_TRASHED_EVENT (self));
  g_return_if_fail (GALPI_IS_EVENT (event));

  if (galpi_event_get_date (event) != NULL)
    date = galpi_date_format_span (galpi_event_get_date (event), galpi_event_get_from_day (event),
                                   galpi_event_get_to_day (event));
  show_text (self->date, date);
  show_text (self->title, galpi_event_get_title (event));
  show_text (self->note, galpi_event_get_note (event));

  g_set_object (&self->event, event);
  gtk_widget_set_visible (self->put_back, writable);
}
