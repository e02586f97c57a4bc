/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-name-dialog"

#include "galpi-name-dialog.h"

#include <glib/gi18n.h>

#include "galpi-name-format.h"

struct _GalpiNameDialog
{
  AdwDialog parent_instance;

  GalpiName *name;
  GPtrArray *rows; /* GtkWidget, of the names to join it with */

  /* Template */
  AdwPreferencesGroup *spellings;
  AdwComboRow         *kind;
  AdwPreferencesGroup *others;
  AdwEntryRow         *filter;
};

enum {
  SHOW,
  SPLIT,
  CLASSIFY,
  JOIN,
  NAMES_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNameDialog, galpi_name_dialog, ADW_TYPE_DIALOG)

/* What a row's widget stands for: a spelling or an id. */
static const char value_key[] = "galpi-value";

static void
answer (GalpiNameDialog *self,
        guint            signal,
        const char      *value)
{
  g_signal_emit (self, signals[signal], 0, value);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
remember (gpointer    widget,
          const char *value)
{
  g_object_set_data_full (widget, value_key, g_strdup (value), g_free);
}

static void
shown_cb (GalpiNameDialog *self,
          GtkCheckButton  *button)
{
  if (gtk_check_button_get_active (button))
    answer (self, SHOW, g_object_get_data (G_OBJECT (button), value_key));
}

static void
split_cb (GalpiNameDialog *self,
          GtkButton       *button)
{
  answer (self, SPLIT, g_object_get_data (G_OBJECT (button), value_key));
}

static void
kind_cb (GalpiNameDialog *self)
{
  answer (self, CLASSIFY, galpi_name_kind_to_string (adw_combo_row_get_selected (self->kind)));
}

static void
join_cb (GalpiNameDialog *self,
         AdwActionRow    *row)
{
  answer (self, JOIN, g_object_get_data (G_OBJECT (row), value_key));
}

static void
filter_changed_cb (GalpiNameDialog *self)
{
  g_signal_emit (self, signals[NAMES_WANTED], 0,
                 gtk_editable_get_text (GTK_EDITABLE (self->filter)));
}

/* Names are text that articles wrote, which is no markup. */
static AdwActionRow *
row_new (const char *title)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

static void
add_spelling (GalpiNameDialog *self,
              const char      *spelling,
              gboolean         only,
              GtkCheckButton **group)
{
  AdwActionRow *row = row_new (spelling);
  GtkWidget *check;
  GtkWidget *button;

  adw_preferences_group_add (self->spellings, GTK_WIDGET (row));
  if (only)
    return;

  check = gtk_check_button_new ();
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), *group);
  *group = GTK_CHECK_BUTTON (check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _("Show the Name by This Spelling"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_strcmp0 (spelling, galpi_name_get_spelling (self->name)) == 0);
  remember (check, spelling);
  g_signal_connect_object (check, "toggled", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);

  button = gtk_button_new_with_mnemonic (_("_Split Off"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Make Another Name of This Spelling"));
  gtk_widget_add_css_class (button, "flat");
  remember (button, spelling);
  g_signal_connect_object (button, "clicked", G_CALLBACK (split_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static void
show_name (GalpiNameDialog *self)
{
  const char * const *spellings = galpi_name_get_spellings (self->name);
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);
  GtkCheckButton *group = NULL;

  adw_dialog_set_title (ADW_DIALOG (self), galpi_name_get_spelling (self->name));
  for (guint i = 0; spellings[i] != NULL; i++)
    add_spelling (self, spellings[i], spellings[1] == NULL, &group);

  for (guint i = 0; i < GALPI_N_NAME_KINDS; i++)
    gtk_string_list_append (kinds, galpi_name_kind_format (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->kind, galpi_name_get_kind (self->name));
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
galpi_name_dialog_dispose (GObject *object)
{
  GalpiNameDialog *self = GALPI_NAME_DIALOG (object);

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_NAME_DIALOG);

  G_OBJECT_CLASS (galpi_name_dialog_parent_class)->dispose (object);
}

static void
galpi_name_dialog_finalize (GObject *object)
{
  GalpiNameDialog *self = GALPI_NAME_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->name);

  G_OBJECT_CLASS (galpi_name_dialog_parent_class)->finalize (object);
}

static void
galpi_name_dialog_class_init (GalpiNameDialogClass *klass)
{
  static const char * const names[] = {
    [SHOW] = "show-as",
    [SPLIT] = "split",
    [CLASSIFY] = "classify",
    [JOIN] = "join",
    [NAMES_WANTED] = "names-wanted",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_name_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = galpi_name_dialog_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiNameDialog, spellings);
  gtk_widget_class_bind_template_child (widget_class, GalpiNameDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, GalpiNameDialog, others);
  gtk_widget_class_bind_template_child (widget_class, GalpiNameDialog, filter);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
galpi_name_dialog_init (GalpiNameDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
galpi_name_dialog_new (GalpiName *name)
{
  GalpiNameDialog *self;

  g_return_val_if_fail (GALPI_IS_NAME (name), NULL);

  self = g_object_new (GALPI_TYPE_NAME_DIALOG, NULL);
  self->name = g_object_ref (name);
  show_name (self);

  return ADW_DIALOG (self);
}

void
galpi_name_dialog_set_names (GalpiNameDialog *self,
                             GPtrArray       *names)
{
  g_return_if_fail (GALPI_IS_NAME_DIALOG (self));
  g_return_if_fail (names != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->others, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < names->len; i++)
    {
      GalpiName *name = names->pdata[i];
      GalpiNameKind kind = galpi_name_get_kind (name);
      g_autofree char *others = galpi_name_format_others (name);
      AdwActionRow *row;
      GtkWidget *icon;

      if (g_strcmp0 (galpi_name_get_id (name), galpi_name_get_id (self->name)) == 0)
        continue;

      row = row_new (galpi_name_get_spelling (name));
      icon = gtk_image_new_from_icon_name (galpi_name_kind_get_icon (kind));
      gtk_widget_set_tooltip_text (icon, galpi_name_kind_format (kind));
      adw_action_row_set_subtitle (row, others != NULL ? others : "");
      adw_action_row_add_prefix (row, icon);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      remember (row, galpi_name_get_id (name));
      g_signal_connect_object (row, "activated", G_CALLBACK (join_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->others, GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
}
