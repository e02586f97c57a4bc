/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-filter-bar"

#include "galpi-note-filter-bar.h"

#include <glib/gi18n.h>

#include "galpi-edtf.h"
#include "galpi-palette.h"
#include "galpi-tag-field.h"

#define DATE_DELAY_MSEC 300

struct _GalpiNoteFilterBar
{
  AdwBin parent_instance;

  gboolean setting; /* by the program, not by the analyst */
  guint    source;  /* of a date that is being typed */

  GtkEditable   *query;
  GalpiTagField *tag;
  GtkDropDown   *colour;
  GtkDropDown   *person;
  GtkEditable   *from;
  GtkEditable   *to;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNoteFilterBar, galpi_note_filter_bar, ADW_TYPE_BIN)

static void
changed_cb (GalpiNoteFilterBar *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* @day: %GALPI_DAY_NONE for what is no date, or not yet. Returns: whether it says what it means */
static gboolean
read_day (GtkEditable *editable,
          gboolean     end,
          GalpiDay    *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));
  GalpiDay from;
  GalpiDay to;

  *day = GALPI_DAY_NONE;
  if (*text == '\0')
    return TRUE;
  if (!galpi_edtf_parse (text, &from, &to, NULL))
    return FALSE;

  *day = end ? to : from;
  return *day != GALPI_DAY_NONE;
}

static void
date_settled_cb (gpointer user_data)
{
  GalpiNoteFilterBar *self = user_data;

  self->source = 0;
  changed_cb (self);
}

static void
show_date (GtkEditable *editable)
{
  GalpiDay day;

  if (read_day (editable, FALSE, &day))
    gtk_widget_remove_css_class (GTK_WIDGET (editable), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (editable), "error");
}

static void
date_changed_cb (GalpiNoteFilterBar *self)
{
  show_date (self->from);
  show_date (self->to);
  g_clear_handle_id (&self->source, g_source_remove);
  if (!self->setting)
    self->source = g_timeout_add_once (DATE_DELAY_MSEC, date_settled_cb, self);
}

static void
show_colours (GalpiNoteFilterBar *self)
{
  GalpiPalette *palette = galpi_palette_get_default ();
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->colour);

  gtk_string_list_append (names, _("Any color"));
  for (GalpiColour colour = GALPI_COLOUR_YELLOW; colour <= GALPI_COLOUR_PURPLE; colour++)
    gtk_string_list_append (names, galpi_palette_get_name (palette, colour));
  gtk_string_list_append (names, _("Without a Color"));

  self->setting = TRUE;
  gtk_drop_down_set_model (self->colour, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->colour, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
  self->setting = FALSE;
}

static void
galpi_note_filter_bar_dispose (GObject *object)
{
  GalpiNoteFilterBar *self = GALPI_NOTE_FILTER_BAR (object);

  self->setting = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_NOTE_FILTER_BAR);

  G_OBJECT_CLASS (galpi_note_filter_bar_parent_class)->dispose (object);
}

static void
galpi_note_filter_bar_class_init (GalpiNoteFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_note_filter_bar_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GALPI_TYPE_TAG_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-note-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteFilterBar, query);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteFilterBar, tag);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteFilterBar, colour);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteFilterBar, person);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteFilterBar, from);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteFilterBar, to);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, galpi_note_filter_bar_clear);
}

static void
galpi_note_filter_bar_init (GalpiNoteFilterBar *self)
{
  const char * const none[] = { NULL };

  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_colours (self);
  galpi_note_filter_bar_set_persons (self, none);
  g_signal_connect_object (galpi_palette_get_default (), "changed", G_CALLBACK (show_colours), self,
                           G_CONNECT_SWAPPED);
}

void
galpi_note_filter_bar_set_tags (GalpiNoteFilterBar *self,
                                GalpiTagSet        *tags)
{
  g_return_if_fail (GALPI_IS_NOTE_FILTER_BAR (self));

  galpi_tag_field_set_tags (self->tag, tags);
}

static char *
get_person (GalpiNoteFilterBar *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->person);

  if (item == NULL || gtk_drop_down_get_selected (self->person) == 0)
    return NULL;

  return g_strdup (gtk_string_object_get_string (item));
}

void
galpi_note_filter_bar_set_persons (GalpiNoteFilterBar *self,
                                   const char * const *persons)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *present = NULL;
  guint selected = 0;

  g_return_if_fail (GALPI_IS_NOTE_FILTER_BAR (self));

  present = get_person (self);
  gtk_string_list_append (names, _("Any author"));
  for (guint i = 0; persons[i] != NULL; i++)
    {
      gtk_string_list_append (names, persons[i]);
      if (g_strcmp0 (persons[i], present) == 0)
        selected = i + 1;
    }

  self->setting = TRUE;
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->person, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->person), persons[0] != NULL);
  self->setting = FALSE;
}

void
galpi_note_filter_bar_apply (GalpiNoteFilterBar *self,
                             GalpiNoteFilter    *filter)
{
  g_autofree char *query = NULL;
  guint colour;

  g_return_if_fail (GALPI_IS_NOTE_FILTER_BAR (self));
  g_return_if_fail (filter != NULL);

  query = g_strstrip (g_strdup (gtk_editable_get_text (self->query)));
  colour = gtk_drop_down_get_selected (self->colour);
  g_set_str (&filter->query, *query != '\0' ? query : NULL);
  if (galpi_tag_field_get_tag (self->tag) != NULL)
    g_set_str (&filter->tag, galpi_tag_field_get_tag (self->tag));
  filter->has_colour = colour > 0;
  filter->colour = colour <= GALPI_COLOUR_PURPLE ? colour : GALPI_COLOUR_NONE;
  g_free (filter->person);
  filter->person = get_person (self);
  read_day (self->from, FALSE, &filter->from_day);
  read_day (self->to, TRUE, &filter->to_day);
}

gboolean
galpi_note_filter_bar_is_active (GalpiNoteFilterBar *self)
{
  g_return_val_if_fail (GALPI_IS_NOTE_FILTER_BAR (self), FALSE);

  return *gtk_editable_get_text (self->query) != '\0' ||
         galpi_tag_field_get_tag (self->tag) != NULL ||
         gtk_drop_down_get_selected (self->colour) > 0 ||
         gtk_drop_down_get_selected (self->person) > 0 ||
         *gtk_editable_get_text (self->from) != '\0' || *gtk_editable_get_text (self->to) != '\0';
}

void
galpi_note_filter_bar_clear (GalpiNoteFilterBar *self)
{
  g_return_if_fail (GALPI_IS_NOTE_FILTER_BAR (self));

  self->setting = TRUE;
  gtk_editable_set_text (self->query, "");
  galpi_tag_field_set_tag (self->tag, NULL);
  gtk_drop_down_set_selected (self->colour, 0);
  gtk_drop_down_set_selected (self->person, 0);
  gtk_editable_set_text (self->from, "");
  gtk_editable_set_text (self->to, "");
  self->setting = FALSE;
  changed_cb (self);
}
