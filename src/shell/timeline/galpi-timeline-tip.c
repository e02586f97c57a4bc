/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-tip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "galpi-date-format.h"
#include "galpi-prose-label.h"
#include "galpi-timeline-words.h"

#define WIDTH_CHARS 44
#define MAX_LINES   5

static void
append (GtkWidget  *box,
        const char *text,
        const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  galpi_prose_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

GtkWidget *
galpi_timeline_tip_new (GalpiTimelineItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *name = galpi_timeline_words_name (item);
  const char *article = galpi_timeline_item_get_article_title (item);
  g_autofree char *date = galpi_timeline_words_date (item);
  g_autofree char *sentence = galpi_timeline_words_sentence (item);
  g_autofree char *heading = NULL;

  /* Translators: a date · what a mark of the timeline is, such as "Kept event" */
  heading = g_strdup_printf (C_("timeline", "%s · %s"), date, galpi_timeline_words_kind (item));
  append (box, heading, "caption");
  append (box, name, "heading");
  if (sentence != NULL && !g_str_equal (sentence, name))
    append (box, sentence, NULL);
  if (article != NULL && !g_str_equal (article, name))
    append (box, article, "caption");
  gtk_widget_add_css_class (box, "timeline-tip");

  return box;
}

char *
galpi_timeline_tip_describe_bar (const GalpiTimelineBar *bar)
{
  GalpiDay from = (GalpiDay) floor (bar->from);
  GalpiDay to = MAX ((GalpiDay) ceil (bar->to), from + 1);
  g_autofree char *span = galpi_date_format_span (NULL, from, to);
  g_autofree char *count = NULL;

  count = g_strdup_printf (ngettext ("%u date", "%u dates", bar->n_items), bar->n_items);
  if (bar->n_kept > 0)
    {
      g_autofree char *kept = NULL;

      kept = g_strdup_printf (ngettext ("%u kept", "%u kept", bar->n_kept), bar->n_kept);
      /* Translators: the days on a line of their own, then how many dates and how many events */
      return g_strdup_printf (C_("timeline", "%s\n%s · %s"), span, count, kept);
    }

  return g_strdup_printf ("%s\n%s", span, count);
}
