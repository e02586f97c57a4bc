/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-figure-row"

#include "galpi-figure-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-date-format.h"
#include "galpi-money-format.h"
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
describe_sum (GalpiFigure *figure)
{
  const GalpiFinding *finding = galpi_figure_get_finding (figure);

  return galpi_money_format (finding->min, finding->max, finding->bound, finding->currency,
                             finding->approx);
}

static char *
describe_restated (GalpiFigure *figure)
{
  const char *restated = galpi_figure_get_restated (figure);
  const GalpiFinding *pair = galpi_figure_get_pair (figure);
  g_autofree char *sum = NULL;
  g_autofree char *quoted = NULL;

  if (restated == NULL || pair == NULL || pair->rate == NULL)
    return NULL;

  sum = galpi_money_format (restated, restated, NULL, galpi_figure_get_restated_currency (figure),
                            FALSE);
  quoted = galpi_rate_format (pair->rate);
  /* Translators: what a sum was restated as, and the rate between the two */
  return g_strdup_printf (_("= %s at %s"), sum, quoted);
}

static char *
describe_article (GalpiFigure *figure)
{
  const char *title = galpi_figure_get_article_title (figure);
  g_autofree char *date = galpi_date_format_iso (galpi_figure_get_article_date (figure));

  if (title == NULL || title[0] == '\0')
    title = _("Untitled");
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
set_sentence (GalpiFigureRow *self,
              GalpiFigure    *figure)
{
  const char *found = galpi_figure_get_finding (figure)->text;
  g_autofree char *line = g_strdelimit (g_strdup (galpi_figure_get_sentence (figure)), "\n", ' ');
  g_autoptr(PangoAttrList) attributes = galpi_prose_label_get_attributes (line);
  const char *at = strstr (line, found);

  if (at != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = at - line;
      bold->end_index = bold->start_index + strlen (found);
      pango_attr_list_insert (attributes, bold);
    }

  gtk_label_set_label (self->sentence, line);
  gtk_label_set_attributes (self->sentence, attributes);
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
  g_autofree char *about = NULL;
  g_autofree char *warning = NULL;

  g_return_if_fail (GALPI_IS_FIGURE_ROW (self));
  g_return_if_fail (GALPI_IS_FIGURE (figure));

  sum = describe_sum (figure);
  restated = describe_restated (figure);
  about = describe_article (figure);
  if (galpi_figure_get_pair (figure) != NULL)
    warning = galpi_finding_say_doubt (galpi_figure_get_pair (figure));

  gtk_label_set_label (self->sum, sum);
  set_label (self->restated, restated);
  set_label (self->warning, warning);
  set_sentence (self, figure);
  galpi_prose_label_set_text (self->article, about);
}
