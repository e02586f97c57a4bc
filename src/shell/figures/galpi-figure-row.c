/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-figure-row"

#include "galpi-figure-row.h"

#include <glib/gi18n.h>

#include "galpi-figure-words.h"
#include "galpi-prose-label.h"

struct _GalpiFigureRow
{
  AdwBin parent_instance;

  GtkLabel *sum;
  GtkLabel *restated;
  GtkLabel *warning;
  GtkLabel *sentence;
  GtkLabel *article;
};

G_DEFINE_FINAL_TYPE (GalpiFigureRow, galpi_figure_row, ADW_TYPE_BIN)

static char *
describe_article (GalpiFigure *figure)
{
  const char *title = galpi_figure_words_article (figure);
  g_autofree char *date = galpi_figure_words_published (figure);

  if (date == NULL)
    return g_strdup (title);

  /* Translators: where a sum stands: the title of its article · when that was published */
  return g_strdup_printf (C_("figure", "%s · %s"), title, date);
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
galpi_figure_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_FIGURE_ROW);

  G_OBJECT_CLASS (galpi_figure_row_parent_class)->dispose (object);
}

static void
galpi_figure_row_class_init (GalpiFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_figure_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiFigureRow, sum);
  gtk_widget_class_bind_template_child (widget_class, GalpiFigureRow, restated);
  gtk_widget_class_bind_template_child (widget_class, GalpiFigureRow, warning);
  gtk_widget_class_bind_template_child (widget_class, GalpiFigureRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, GalpiFigureRow, article);
}

static void
galpi_figure_row_init (GalpiFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
galpi_figure_row_new (void)
{
  return g_object_new (GALPI_TYPE_FIGURE_ROW, NULL);
}

/** Shows @figure; figures don't change, so nothing is followed. */
void
galpi_figure_row_set_figure (GalpiFigureRow *self,
                             GalpiFigure    *figure)
{
  g_autofree char *sum = NULL;
  g_autofree char *restated = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *about = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;

  g_return_if_fail (GALPI_IS_FIGURE_ROW (self));
  g_return_if_fail (GALPI_IS_FIGURE (figure));

  sum = galpi_figure_words_sum (figure);
  restated = galpi_figure_words_restated (figure);
  warning = galpi_figure_words_doubt (figure);
  sentence = galpi_figure_words_sentence (figure, 0, &attributes);
  about = describe_article (figure);

  gtk_label_set_label (self->sum, sum);
  set_label (self->restated, restated);
  set_label (self->warning, warning);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_attributes (self->sentence, attributes);
  galpi_prose_label_set_text (self->article, about);
}
