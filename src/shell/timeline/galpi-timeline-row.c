/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-row"

#include "galpi-timeline-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-prose-label.h"
#include "galpi-timeline-glyph.h"
#include "galpi-timeline-words.h"

struct _GalpiTimelineRow
{
  AdwBin parent_instance;

  GalpiTimelineItem *item;

  GalpiTimelineGlyph *glyph;
  GtkLabel           *date;
  GtkLabel           *title;
  GtkLabel           *sentence;
  GtkLabel           *article;
  GtkWidget          *keep;
  GtkWidget          *correct;
  GtkWidget          *dismiss;
  GtkWidget          *edit;
  GtkWidget          *remove;
};

enum {
  KEEP,
  CORRECT,
  DISMISS,
  EDIT,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTimelineRow, galpi_timeline_row, ADW_TYPE_BIN)

static void
emit (GalpiTimelineRow *self,
      guint             signal)
{
  g_autoptr(GalpiTimelineItem) item = self->item != NULL ? g_object_ref (self->item) : NULL;

  if (item != NULL)
    g_signal_emit (self, signals[signal], 0, item);
}

static void
keep_cb (GalpiTimelineRow *self)
{
  emit (self, KEEP);
}

static void
correct_cb (GalpiTimelineRow *self)
{
  emit (self, CORRECT);
}

static void
dismiss_cb (GalpiTimelineRow *self)
{
  emit (self, DISMISS);
}

static void
edit_cb (GalpiTimelineRow *self)
{
  emit (self, EDIT);
}

static void
remove_cb (GalpiTimelineRow *self)
{
  emit (self, REMOVE);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  galpi_prose_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The sentence, with the words that were found in bold wherever they stand in it. */
static void
show_sentence (GalpiTimelineRow *self)
{
  const char *words = galpi_timeline_item_get_text (self->item);
  g_autofree char *sentence = galpi_timeline_words_sentence (self->item);
  g_autoptr(PangoAttrList) attributes = NULL;
  const char *place;

  if (sentence != NULL && g_strcmp0 (sentence, galpi_timeline_item_get_title (self->item)) == 0)
    g_clear_pointer (&sentence, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
  if (sentence == NULL)
    return;

  attributes = galpi_prose_label_get_attributes (sentence);
  place = words != NULL && *words != '\0' ? strstr (sentence, words) : NULL;
  if (place != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) (place - sentence);
      bold->end_index = bold->start_index + (guint) strlen (words);
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_attributes (self->sentence, attributes);
  gtk_label_set_label (self->sentence, sentence);
}

static void
galpi_timeline_row_dispose (GObject *object)
{
  GalpiTimelineRow *self = GALPI_TIMELINE_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_TIMELINE_ROW);

  G_OBJECT_CLASS (galpi_timeline_row_parent_class)->dispose (object);
}

static void
galpi_timeline_row_class_init (GalpiTimelineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "keep", "correct", "dismiss", "edit", "remove" };

  object_class->dispose = galpi_timeline_row_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_TIMELINE_ITEM);

  g_type_ensure (GALPI_TYPE_TIMELINE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, date);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, article);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, keep);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, correct);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, dismiss);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, edit);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
galpi_timeline_row_init (GalpiTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
galpi_timeline_row_new (void)
{
  return g_object_new (GALPI_TYPE_TIMELINE_ROW, NULL);
}

void
galpi_timeline_row_set_item (GalpiTimelineRow  *self,
                             GalpiTimelineItem *item,
                             gboolean           writable)
{
  GalpiTimelineKind kind;
  g_autofree char *date = NULL;
  const char *name;
  const char *article;

  g_return_if_fail (GALPI_IS_TIMELINE_ROW (self));
  g_return_if_fail (item == NULL || GALPI_IS_TIMELINE_ITEM (item));

  g_set_object (&self->item, item);
  galpi_timeline_glyph_set_item (self->glyph, item);
  if (item == NULL)
    return;

  kind = galpi_timeline_item_get_kind (item);
  date = galpi_timeline_words_date (item);
  name = galpi_timeline_words_name (item);
  article = galpi_timeline_item_get_article_title (item);

  if (galpi_timeline_item_get_corrected (item))
    {
      g_autofree char *corrected = NULL;

      /* Translators: a date of the timeline · why it is that one */
      corrected = g_strdup_printf (C_("timeline", "%s · corrected by you"), date);
      gtk_label_set_label (self->date, corrected);
    }
  else
    {
      gtk_label_set_label (self->date, date);
    }
  show_sentence (self);
  /* What was found stands in its sentence. */
  show_text (self->title, kind != GALPI_TIMELINE_FOUND
                            || !gtk_widget_get_visible (GTK_WIDGET (self->sentence)) ? name : NULL);
  show_text (self->article, g_strcmp0 (article, name) != 0 ? article : NULL);

  gtk_widget_set_visible (self->keep, writable && kind == GALPI_TIMELINE_FOUND);
  gtk_widget_set_visible (self->correct, writable && kind == GALPI_TIMELINE_FOUND);
  gtk_widget_set_visible (self->dismiss, writable && kind == GALPI_TIMELINE_FOUND);
  gtk_widget_set_visible (self->edit, writable && kind == GALPI_TIMELINE_EVENT);
  gtk_widget_set_visible (self->remove, writable && kind == GALPI_TIMELINE_EVENT);
}
