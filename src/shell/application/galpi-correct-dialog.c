/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-correct-dialog"

#include "galpi-correct-dialog.h"

#include <glib/gi18n.h>

#include "galpi-correction.h"
#include "galpi-finding-tip.h"
#include "galpi-notebook-verdicts.h"
#include "galpi-prose-label.h"

struct _GalpiCorrectDialog
{
  AdwDialog parent_instance;

  GalpiFinding *finding;
  GalpiDay      base;
  char         *present;   /* what the finding means now, as it is typed; "" for nothing */

  /* Template */
  GtkWidget    *save;
  AdwActionRow *quote;
  AdwEntryRow  *value;
  GtkLabel     *understood;
  GtkWidget    *take_back;
};

enum {
  CORRECT,
  TAKE_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiCorrectDialog, galpi_correct_dialog, ADW_TYPE_DIALOG)

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

static void
changed_cb (GalpiCorrectDialog *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->value));
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiFinding) meant =
    galpi_notebook_understand (self->finding->kind, typed, self->base, self->finding->currency,
                               &error);
  g_autofree char *words = meant != NULL ? galpi_finding_say_meaning (meant) : NULL;
  gboolean wrong = meant == NULL && *typed != '\0';
  const char *said = _("Write it in words or figures: 7 May 2024, late February 2024, 2024-05, "
                       "2024-05/2024-07");

  if (words != NULL)
    said = words;
  else if (wrong || self->finding->kind == GALPI_FINDING_MONEY)
    said = error->message;

  galpi_prose_label_set_text (self->understood, said);
  set_class (GTK_WIDGET (self->value), "error", wrong);
  set_class (GTK_WIDGET (self->understood), "error", wrong);
  set_class (GTK_WIDGET (self->understood), "caption", meant == NULL);
  set_class (GTK_WIDGET (self->understood), "heading", meant != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
  gtk_widget_set_sensitive (self->save, meant != NULL && !g_str_equal (typed, self->present));
}

static void
save_cb (GalpiCorrectDialog *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->value)));

  g_signal_emit (self, signals[CORRECT], 0, typed);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
take_back_cb (GalpiCorrectDialog *self)
{
  g_signal_emit (self, signals[TAKE_BACK], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GalpiCorrectDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
galpi_correct_dialog_dispose (GObject *object)
{
  GalpiCorrectDialog *self = GALPI_CORRECT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_CORRECT_DIALOG);

  G_OBJECT_CLASS (galpi_correct_dialog_parent_class)->dispose (object);
}

static void
galpi_correct_dialog_finalize (GObject *object)
{
  GalpiCorrectDialog *self = GALPI_CORRECT_DIALOG (object);

  galpi_finding_free (self->finding);
  g_free (self->present);

  G_OBJECT_CLASS (galpi_correct_dialog_parent_class)->finalize (object);
}

static void
galpi_correct_dialog_class_init (GalpiCorrectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_correct_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = galpi_correct_dialog_finalize;

  signals[CORRECT] = g_signal_new ("correct", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TAKE_BACK] = g_signal_new ("take-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-correct-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiCorrectDialog, save);
  gtk_widget_class_bind_template_child (widget_class, GalpiCorrectDialog, quote);
  gtk_widget_class_bind_template_child (widget_class, GalpiCorrectDialog, value);
  gtk_widget_class_bind_template_child (widget_class, GalpiCorrectDialog, understood);
  gtk_widget_class_bind_template_child (widget_class, GalpiCorrectDialog, take_back);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
galpi_correct_dialog_init (GalpiCorrectDialog *self)
{
  self->base = GALPI_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
galpi_correct_dialog_new (const GalpiFinding *finding,
                          GalpiDay            base)
{
  GalpiCorrectDialog *self;

  g_return_val_if_fail (finding != NULL, NULL);

  self = g_object_new (GALPI_TYPE_CORRECT_DIALOG, NULL);
  self->finding = galpi_finding_copy (finding);
  self->base = base;
  self->present = galpi_correction_new (finding);
  if (self->present == NULL)
    self->present = g_strdup ("");

  if (finding->kind == GALPI_FINDING_MONEY)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _("Correct Sum"));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value), _("Sum"));
    }
  adw_action_row_set_subtitle (self->quote, finding->text);
  gtk_widget_set_visible (self->take_back, finding->corrected);
  gtk_editable_set_text (GTK_EDITABLE (self->value), self->present);
  changed_cb (self);

  return ADW_DIALOG (self);
}
