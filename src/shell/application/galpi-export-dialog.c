/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-export-dialog"

#include "galpi-export-dialog.h"

#include <glib/gi18n.h>

#include "galpi-notebook-export.h"

struct _GalpiExportDialog
{
  AdwDialog parent_instance;

  GSettings      *settings;
  GtkCheckButton *first_check;
  const char     *format; /* of galpi_notebook_export_formats() */

  AdwComboRow         *what;
  AdwPreferencesGroup *formats;
};

enum {
  EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiExportDialog, galpi_export_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  const char *format;
  const char *title;
  const char *subtitle;
} Words;

/* A format that is not here yet is offered under its own name. */
static const Words words[] = {
  { "markdown", N_("Markdown"), N_("One note an article, for Obsidian and other editors") },
  { "html", N_("Web Page"), N_("Quotes and notes on one page to read or print") },
  { "odt", N_("OpenDocument Text"), N_("Quotes and notes for LibreOffice or Word") },
  { "csv", N_("Table"), N_("One annotation a row, for spreadsheets (CSV)") },
  { "txt", N_("Plain Text"), N_("Quotes and notes without formatting") },
  { "json", N_("Galpi JSON"), N_("Everything, to be imported again") },
};

static const Words *
find_words (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].format, format))
        return &words[i];
    }

  return NULL;
}

static void
format_toggled_cb (GalpiExportDialog *self,
                   GtkCheckButton    *check)
{
  if (gtk_check_button_get_active (check))
    self->format = g_object_get_data (G_OBJECT (check), "format");
}

static void
add_format (GalpiExportDialog *self,
            const char        *format,
            gboolean           active)
{
  const Words *found = find_words (format);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), found != NULL ? _(found->title) : format);
  if (found != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(found->subtitle));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data (G_OBJECT (check), "format", (gpointer) format);
  g_signal_connect_object (check, "toggled", G_CALLBACK (format_toggled_cb), self,
                           G_CONNECT_SWAPPED);

  if (self->first_check == NULL)
    self->first_check = GTK_CHECK_BUTTON (check);
  else
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first_check);
  if (active)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);

  adw_preferences_group_add (self->formats, row);
}

static void
cancel_clicked_cb (GalpiExportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
export_clicked_cb (GalpiExportDialog *self)
{
  gboolean whole = !gtk_widget_get_visible (GTK_WIDGET (self->what)) ||
                   adw_combo_row_get_selected (self->what) == 1;

  g_settings_set_string (self->settings, "export-format", self->format);
  g_signal_emit (self, signals[EXPORT], 0, self->format, whole);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
galpi_export_dialog_dispose (GObject *object)
{
  GalpiExportDialog *self = GALPI_EXPORT_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (galpi_export_dialog_parent_class)->dispose (object);
}

static void
galpi_export_dialog_class_init (GalpiExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_export_dialog_dispose;

  signals[EXPORT] = g_signal_new ("export", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiExportDialog, what);
  gtk_widget_class_bind_template_child (widget_class, GalpiExportDialog, formats);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
}

static void
galpi_export_dialog_init (GalpiExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
galpi_export_dialog_new (GSettings    *settings,
                         GalpiArticle *article)
{
  GalpiExportDialog *self = g_object_new (GALPI_TYPE_EXPORT_DIALOG, NULL);
  const char * const *formats = galpi_notebook_export_formats ();
  g_autofree char *last = g_settings_get_string (settings, "export-format");

  self->settings = g_object_ref (settings);
  self->format = formats[0];
  gtk_widget_set_visible (GTK_WIDGET (self->what), article != NULL);
  for (guint i = 0; formats[i] != NULL; i++)
    add_format (self, formats[i], i == 0 || g_str_equal (formats[i], last));

  return ADW_DIALOG (self);
}
