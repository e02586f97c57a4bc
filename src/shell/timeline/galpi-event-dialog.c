/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-event-dialog"

#include "galpi-event-dialog.h"

#include <glib/gi18n.h>

#include "galpi-backlinks.h"
#include "galpi-date-format.h"
#include "galpi-edtf.h"
#include "galpi-prose-label.h"

struct _GalpiEventDialog
{
  AdwDialog parent_instance;

  GalpiEvent *event;

  GtkWidget   *save;
  GtkEditable *date;
  GtkEditable *title_row;
  GtkEditable *tags;
  GtkLabel    *understood;
  GtkTextView *note;
  GalpiBacklinks *backlinks;
};

enum {
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiEventDialog, galpi_event_dialog, ADW_TYPE_DIALOG)

static char *
get_text (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* Says what the date means, and whether all that is needed is there. */
static void
changed_cb (GalpiEventDialog *self)
{
  g_autofree char *date = get_text (self->date);
  g_autofree char *title = get_text (self->title_row);
  g_autofree char *words = NULL;
  GalpiDay from, to;
  gboolean valid = galpi_edtf_parse (date, &from, &to, NULL);
  gboolean wrong = !valid && *date != '\0';

  if (valid)
    words = galpi_date_format_span (date, from, to);
  else
    words = g_strdup (_("Write a day, a month, a year or a stretch: 2024-05-07, 2024-05, 2024, "
                        "2024-05/2024-07. Add ~ where it is vague: 2024-05~"));
  galpi_prose_label_set_text (self->understood, words);

  set_class (GTK_WIDGET (self->date), "error", wrong);
  set_class (GTK_WIDGET (self->understood), "error", wrong);
  set_class (GTK_WIDGET (self->understood), "caption", !valid);
  set_class (GTK_WIDGET (self->understood), "heading", valid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_sensitive (self->save, valid && *title != '\0');
}

static GStrv
split_tags (GtkEditable *editable)
{
  g_auto(GStrv) parts = g_strsplit (gtk_editable_get_text (editable), ",", -1);
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0')
        g_strv_builder_add (tags, parts[i]);
    }

  return g_strv_builder_end (tags);
}

static void
save_cb (GalpiEventDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  g_autoptr(GalpiEvent) event = galpi_event_copy (self->event);
  g_autofree char *date = get_text (self->date);
  g_autofree char *title = get_text (self->title_row);
  g_auto(GStrv) tags = split_tags (self->tags);
  g_autofree char *note = NULL;
  GtkTextIter start, end;
  GalpiDay from, to;

  if (!galpi_edtf_parse (date, &from, &to, NULL))
    return;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  note = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  galpi_event_set_date (event, date);
  galpi_event_set_from_day (event, from);
  galpi_event_set_to_day (event, to);
  galpi_event_set_title (event, title);
  galpi_event_set_note (event, note);
  galpi_event_set_tags (event, (const char *const *) tags);
  g_signal_emit (self, signals[SAVE], 0, event);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GalpiEventDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
galpi_event_dialog_dispose (GObject *object)
{
  GalpiEventDialog *self = GALPI_EVENT_DIALOG (object);

  g_clear_object (&self->event);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_EVENT_DIALOG);

  G_OBJECT_CLASS (galpi_event_dialog_parent_class)->dispose (object);
}

static void
galpi_event_dialog_class_init (GalpiEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_event_dialog_dispose;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_EVENT);

  g_type_ensure (GALPI_TYPE_BACKLINKS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiEventDialog, save);
  gtk_widget_class_bind_template_child (widget_class, GalpiEventDialog, date);
  gtk_widget_class_bind_template_child (widget_class, GalpiEventDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, GalpiEventDialog, tags);
  gtk_widget_class_bind_template_child (widget_class, GalpiEventDialog, understood);
  gtk_widget_class_bind_template_child (widget_class, GalpiEventDialog, note);
  gtk_widget_class_bind_template_child (widget_class, GalpiEventDialog, backlinks);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
galpi_event_dialog_init (GalpiEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
galpi_event_dialog_new (GalpiEvent *event)
{
  GalpiEventDialog *self;
  g_autofree char *tags = NULL;

  g_return_val_if_fail (event == NULL || GALPI_IS_EVENT (event), NULL);

  self = g_object_new (GALPI_TYPE_EVENT_DIALOG, NULL);
  self->event = event != NULL ? galpi_event_copy (event) : galpi_event_new ();
  if (galpi_event_get_uuid (self->event) != NULL)
    adw_dialog_set_title (ADW_DIALOG (self), _("Edit Event"));
  galpi_backlinks_set_target (self->backlinks, GALPI_LINK_EVENT,
                              galpi_event_get_uuid (self->event));

  tags = g_strjoinv (", ", (char **) galpi_event_get_tags (self->event));
  if (galpi_event_get_date (self->event) != NULL)
    gtk_editable_set_text (self->date, galpi_event_get_date (self->event));
  if (galpi_event_get_title (self->event) != NULL)
    gtk_editable_set_text (self->title_row, galpi_event_get_title (self->event));
  gtk_editable_set_text (self->tags, tags);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note),
                            galpi_event_get_note (self->event), -1);
  changed_cb (self);

  return ADW_DIALOG (self);
}
