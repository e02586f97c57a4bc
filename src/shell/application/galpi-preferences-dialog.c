/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-preferences-dialog"

#include "galpi-preferences-dialog.h"

#include <glib/gi18n.h>

#include "galpi-file-portal.h"
#include "galpi-palette.h"

struct _GalpiPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings            *settings;
  GtkColorDialogButton *colour_buttons[GALPI_N_COLOURS];
  AdwEntryRow          *name_rows[GALPI_N_COLOURS];

  AdwComboRow         *theme;
  AdwSpinRow          *zoom;
  AdwSwitchRow        *keep_words_whole;
  AdwSwitchRow        *show_findings;
  AdwSwitchRow        *mark_all_times;
  AdwSwitchRow        *mark_names;
  AdwPreferencesGroup *colours;
  AdwActionRow        *backup_folder;
};

G_DEFINE_FINAL_TYPE (GalpiPreferencesDialog, galpi_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static gboolean
factor_to_percent (GValue   *value,
                   GVariant *variant,
                   gpointer  user_data)
{
  g_value_set_double (value, g_variant_get_double (variant) * 100);
  return TRUE;
}

static GVariant *
percent_to_factor (const GValue       *value,
                   const GVariantType *type,
                   gpointer            user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

/* Sets one of the five strings of a setting; a setting that somebody cut short is filled up. */
static void
set_string_of_five (GSettings  *settings,
                    const char *key,
                    guint       index,
                    const char *text)
{
  g_auto(GStrv) old = g_settings_get_strv (settings, key);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;
  guint n_old = g_strv_length (old);

  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    g_strv_builder_add (builder, i == index ? text : i < n_old ? old[i] : "");
  strings = g_strv_builder_end (builder);
  g_settings_set_strv (settings, key, (const char * const *) strings);
}

static guint
index_of (gpointer *widgets,
          gpointer  widget)
{
  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    {
      if (widgets[i] == widget)
        return i;
    }

  g_assert_not_reached ();
}

static void
name_changed_cb (GalpiPreferencesDialog *self,
                 AdwEntryRow            *row)
{
  set_string_of_five (self->settings, "highlight-names",
                      index_of ((gpointer *) self->name_rows, row),
                      gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
colour_changed_cb (GalpiPreferencesDialog *self,
                   GParamSpec             *pspec,
                   GtkColorDialogButton   *button)
{
  const GdkRGBA *rgba = gtk_color_dialog_button_get_rgba (button);
  g_autofree char *text = g_strdup_printf ("#%02x%02x%02x", (guint) (rgba->red * 255 + 0.5),
                                           (guint) (rgba->green * 255 + 0.5),
                                           (guint) (rgba->blue * 255 + 0.5));

  set_string_of_five (self->settings, "highlight-colors",
                      index_of ((gpointer *) self->colour_buttons, button), text);
}

/* Galpi's own colours differ by theme, so "" is kept rather than what they look like now. */
static void
reset_colour_cb (GalpiPreferencesDialog *self,
                 GtkButton              *reset)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (reset), "index"));
  GdkRGBA line;

  g_signal_handlers_block_by_func (self->colour_buttons[index], colour_changed_cb, self);
  set_string_of_five (self->settings, "highlight-colors", index, "");
  galpi_palette_get_line (galpi_palette_get_default (), GALPI_COLOUR_YELLOW + index, &line);
  gtk_color_dialog_button_set_rgba (self->colour_buttons[index], &line);
  g_signal_handlers_unblock_by_func (self->colour_buttons[index], colour_changed_cb, self);
}

static void
add_colour_row (GalpiPreferencesDialog *self,
                guint                   index)
{
  GalpiPalette *palette = galpi_palette_get_default ();
  GalpiColour colour = GALPI_COLOUR_YELLOW + index;
  GtkColorDialog *color_dialog = gtk_color_dialog_new ();
  GtkWidget *button = gtk_color_dialog_button_new (color_dialog);
  GtkWidget *reset = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  GtkWidget *row = adw_entry_row_new ();
  g_auto(GStrv) names = g_settings_get_strv (self->settings, "highlight-names");
  GdkRGBA line;

  gtk_color_dialog_set_with_alpha (color_dialog, FALSE);
  galpi_palette_get_line (palette, colour, &line);
  gtk_color_dialog_button_set_rgba (GTK_COLOR_DIALOG_BUTTON (button), &line);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Choose the Color"));

  gtk_widget_set_valign (reset, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (reset, _("Use Galpi's Own Color"));
  gtk_widget_add_css_class (reset, "flat");
  g_object_set_data (G_OBJECT (reset), "index", GUINT_TO_POINTER (index));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), galpi_palette_get_own_name (colour));
  if (index < g_strv_length (names))
    gtk_editable_set_text (GTK_EDITABLE (row), names[index]);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), reset);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);

  self->colour_buttons[index] = GTK_COLOR_DIALOG_BUTTON (button);
  self->name_rows[index] = ADW_ENTRY_ROW (row);
  g_signal_connect_object (button, "notify::rgba", G_CALLBACK (colour_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_colour_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->colours, row);
}

static void
update_backup_folder (GalpiPreferencesDialog *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "backup-folder");
  g_autoptr(GFile) folder = uri[0] != '\0' ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : NULL;

  adw_action_row_set_subtitle (self->backup_folder, name != NULL ? name : _("None chosen"));
}

static void
folder_selected_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GalpiPreferencesDialog) self = user_data;
  g_autoptr(GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autofree char *uri = NULL;

  /* No folder is a dialog that was dismissed. */
  if (folder == NULL || self->settings == NULL)
    return;

  uri = g_file_get_uri (folder);
  g_settings_set_string (self->settings, "backup-folder", uri);
  update_backup_folder (self);
}

static void
portal_checked_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiPreferencesDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  AdwToast *toast;

  if (galpi_file_portal_check_finish (result, &error))
    return;

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, error->message);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
backup_folder_activated_cb (GalpiPreferencesDialog *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  galpi_file_portal_check_async (portal_checked_cb, g_object_ref (self));
  gtk_file_dialog_set_title (dialog, _("Choose a Backup Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (root), NULL, folder_selected_cb,
                                 g_object_ref (self));
}

static void
galpi_preferences_dialog_dispose (GObject *object)
{
  GalpiPreferencesDialog *self = GALPI_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (galpi_preferences_dialog_parent_class)->dispose (object);
}

static void
galpi_preferences_dialog_class_init (GalpiPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, zoom);
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, keep_words_whole);
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, show_findings);
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, mark_all_times);
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, mark_names);
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, colours);
  gtk_widget_class_bind_template_child (widget_class, GalpiPreferencesDialog, backup_folder);
  gtk_widget_class_bind_template_callback (widget_class, backup_folder_activated_cb);
}

static void
galpi_preferences_dialog_init (GalpiPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
theme_to_selected (GValue   *value,
                   GVariant *variant,
                   gpointer  user_data)
{
  static const char *const nicks[] = { "system", "light", "dark" };
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      if (g_str_equal (nick, nicks[i]))
        g_value_set_uint (value, i);
    }
  return TRUE;
}

static GVariant *
selected_to_theme (const GValue       *value,
                   const GVariantType *type,
                   gpointer            user_data)
{
  static const char *const nicks[] = { "system", "light", "dark" };
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (nicks) ? g_variant_new_string (nicks[selected]) : NULL;
}

AdwDialog *
galpi_preferences_dialog_new (GSettings *settings)
{
  GalpiPreferencesDialog *self = g_object_new (GALPI_TYPE_PREFERENCES_DIALOG, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind_with_mapping (settings, "theme", self->theme, "selected",
                                G_SETTINGS_BIND_DEFAULT, theme_to_selected, selected_to_theme,
                                NULL, NULL);
  g_settings_bind_with_mapping (settings, "zoom", self->zoom, "value", G_SETTINGS_BIND_DEFAULT,
                                factor_to_percent, percent_to_factor, NULL, NULL);
  g_settings_bind (settings, "keep-words-whole", self->keep_words_whole, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-findings", self->show_findings, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "mark-all-times", self->mark_all_times, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-findings", self->mark_all_times, "sensitive",
                   G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "mark-names", self->mark_names, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-findings", self->mark_names, "sensitive", G_SETTINGS_BIND_GET);
  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    add_colour_row (self, i);
  update_backup_folder (self);

  return ADW_DIALOG (self);
}
