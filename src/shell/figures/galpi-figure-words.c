/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-figure-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-date-format.h"
#include "galpi-money-format.h"
#include "galpi-prose-label.h"

char *
galpi_figure_words_sum (GalpiFigure *figure)
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

char *
galpi_figure_words_restated (GalpiFigure *figure)
{
  g_autofree char *restated = describe_restated (figure);

  if (!galpi_figure_get_finding (figure)->corrected)
    return g_steal_pointer (&restated);
  if (restated == NULL)
    return g_strdup (C_("figure", "corrected by you"));

  /* Translators: what a sum was restated as · why the sum is that one */
  return g_strdup_printf (C_("figure", "%s · corrected by you"), restated);
}

char *
galpi_figure_words_doubt (GalpiFigure *figure)
{
  const GalpiFinding *pair = galpi_figure_get_pair (figure);

  return pair != NULL ? galpi_finding_say_doubt (pair) : NULL;
}

const char *
galpi_figure_words_article (GalpiFigure *figure)
{
  const char *title = galpi_figure_get_article_title (figure);

  return title != NULL && title[0] != '\0' ? title : _("Untitled");
}

char *
galpi_figure_words_published (GalpiFigure *figure)
{
  return galpi_date_format_iso (galpi_figure_get_article_date (figure));
}

/* Returns: (transfer full): @line without words that are too far before @at */
static char *
cut_lead (const char *line,
          const char *at,
          guint       lead)
{
  const char *start = at;

  if (lead == 0 || g_utf8_pointer_to_offset (line, at) <= lead)
    return g_strdup (line);

  start = g_utf8_offset_to_pointer (at, -(glong) lead);
  while (start < at && start[-1] != ' ')
    start = g_utf8_next_char (start);

  return g_strconcat ("… ", start, NULL);
}

char *
galpi_figure_words_sentence (GalpiFigure    *figure,
                             guint           lead,
                             PangoAttrList **attributes)
{
  const char *found = galpi_figure_get_finding (figure)->text;
  const char *sentence = galpi_figure_get_sentence (figure);
  g_autofree char *line = g_strdelimit (g_strdup (sentence != NULL ? sentence : found), "\n", ' ');
  const char *at = strstr (line, found);

  if (at != NULL)
    {
      g_autofree char *cut = cut_lead (line, at, lead);

      g_free (line);
      line = g_steal_pointer (&cut);
      at = strstr (line, found);
    }

  if (attributes == NULL)
    return g_steal_pointer (&line);

  *attributes = galpi_prose_label_get_attributes (line);
  if (at != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = at - line;
      bold->end_index = bold->start_index + strlen (found);
      pango_attr_list_insert (*attributes, bold);
    }

  return g_steal_pointer (&line);
}

char *
galpi_figure_words_label (GalpiFigure *figure)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  char *restated = galpi_figure_words_restated (figure);
  char *doubt = galpi_figure_words_doubt (figure);

  g_strv_builder_take (builder, galpi_figure_words_sum (figure));
  if (restated != NULL)
    g_strv_builder_take (builder, restated);
  if (doubt != NULL)
    g_strv_builder_take (builder, doubt);
  g_strv_builder_take (builder, galpi_figure_words_sentence (figure, 0, NULL));
  g_strv_builder_add (builder, galpi_figure_words_article (figure));
  parts = g_strv_builder_end (builder);

  return g_strjoinv ("\n", parts);
}
