/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-row"

#include "galpi-note-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-note-text.h"
#include "galpi-palette.h"
#include "galpi-prose-label.h"

struct _GalpiNoteRow
{
  AdwBin parent_instance;

  GalpiAcrossItem *item;
  GSignalGroup    *signals;
  const char      *colour_class; /* of the palette */

  GtkWidget *colour_bar;
  GtkLabel  *quote;
  GalpiNoteText *note;
  GtkLabel  *about;
  GtkWidget *put_back;
};

enum {
  PUT_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNoteRow, galpi_note_row, ADW_TYPE_BIN)

static void
put_back_clicked_cb (GalpiNoteRow *self)
{
  g_signal_emit (self, signals[PUT_BACK], 0, galpi_across_item_get_annotation (self->item));
}

static void
galpi_note_row_dispose (GObject *object)
{
  g_clear_object (&GALPI_NOTE_ROW (object)->signals);
  g_clear_object (&GALPI_NOTE_ROW (object)->item);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (galpi_note_row_parent_class)->dispose (object);
}

static void
galpi_note_row_class_init (GalpiNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_note_row_dispose;

  signals[PUT_BACK] = g_signal_new ("put-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_ANNOTATION);

  g_type_ensure (GALPI_TYPE_NOTE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteRow, colour_bar);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteRow, quote);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteRow, note);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteRow, about);
  gtk_widget_class_bind_template_child (widget_class, GalpiNoteRow, put_back);
  gtk_widget_class_bind_template_callback (widget_class, put_back_clicked_cb);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  galpi_prose_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static char *
describe (GalpiAnnotation *annotation)
{
  const char *title = galpi_annotation_get_article_title (annotation);
  const char *const *tags = galpi_annotation_get_tags (annotation);
  g_autofree char *joined = g_strjoinv (", ", (char **) tags);

  if (title == NULL || title[0] == '\0')
    title = _("Untitled");
  if (joined[0] == '\0')
    return g_strdup (title);

  /* Translators: the tags of an annotation · the title of its article */
  return g_strdup_printf (C_("annotation", "%s · %s"), joined, title);
}

/* The quote stands out from its sentence by weight, where that is shown. */
static void
show_quote (GalpiNoteRow *self,
            const char   *quote)
{
  const char *before = galpi_across_item_get_before (self->item);
  const char *after = galpi_across_item_get_after (self->item);
  g_autofree char *line = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;
  PangoAttribute *bold;

  if (quote == NULL || (*before == '\0' && *after == '\0'))
    {
      set_text (self->quote, quote);
      return;
    }

  line = g_strconcat (before, quote, after, NULL);
  attributes = galpi_prose_label_get_attributes (line);
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = strlen (before);
  bold->end_index = bold->start_index + strlen (quote);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (self->quote, attributes);
  gtk_label_set_label (self->quote, line);
  gtk_widget_set_visible (GTK_WIDGET (self->quote), TRUE);
}

static void
show (GalpiNoteRow *self)
{
  GalpiAnnotation *annotation = galpi_across_item_get_annotation (self->item);
  const GalpiAnchor *anchor;
  const char *colour_class;
  g_autofree char *about = NULL;

  /* A line of its height, so that the list hardly moves when the words come. */
  if (annotation == NULL)
    {
      set_text (self->quote, "…");
      galpi_note_text_set_note (self->note, "");
      set_text (self->about, "…");
      gtk_widget_set_visible (self->put_back, FALSE);
      return;
    }

  anchor = galpi_annotation_get_anchor (annotation);
  colour_class = galpi_palette_get_class (galpi_annotation_get_colour (annotation));
  about = describe (annotation);
  if (self->colour_class != NULL)
    gtk_widget_remove_css_class (self->colour_bar, self->colour_class);
  gtk_widget_add_css_class (self->colour_bar, colour_class);
  self->colour_class = colour_class;

  show_quote (self, anchor != NULL ? anchor->quote : NULL);
  galpi_note_text_set_note (self->note, galpi_annotation_get_note (annotation));
  set_text (self->about, about);
  gtk_widget_set_visible (self->put_back, galpi_annotation_get_trashed (annotation));
}

static void
galpi_note_row_init (GalpiNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (GALPI_TYPE_ACROSS_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::loaded", G_CALLBACK (show), self);
}

GtkWidget *
galpi_note_row_new (void)
{
  return g_object_new (GALPI_TYPE_NOTE_ROW, NULL);
}

void
galpi_note_row_set_item (GalpiNoteRow    *self,
                         GalpiAcrossItem *item)
{
  g_return_if_fail (GALPI_IS_NOTE_ROW (self));

  g_signal_group_set_target (self->signals, item);
  g_set_object (&self->item, item);
  if (item != NULL)
    show (self);
}
