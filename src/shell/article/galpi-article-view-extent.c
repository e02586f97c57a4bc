/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-view-private.h"

#include <glib/gi18n.h>

static void
announce (GalpiArticleView *self,
          const char       *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* The caret goes to one end of the words that are selected: that end is the one that moves. */
static void
select_words (GalpiArticleView *self,
              GalpiRange        range,
              gboolean          from_start)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, range.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range.end);
  if (from_start)
    gtk_text_buffer_select_range (buffer, &start, &end);
  else
    gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
}

static gboolean
caret_is_at_start (GalpiArticleView *self,
                   GalpiRange        range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return (guint) gtk_text_iter_get_offset (&caret) == range.start;
}

/* By keys the text's own selection is what makes a highlight longer and shorter: everyone knows its keys, and
 * a screen reader says what they do.
 */
static void
extent_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  GalpiAnnotation *current = galpi_article_view_get_current (self);
  GalpiRange range;

  if (self->adjusted != NULL && galpi_article_view_get_selection (self, &range))
    {
      gboolean to_start = !caret_is_at_start (self, range);

      select_words (self, range, to_start);
      announce (self, to_start ? _("Start of the highlight") : _("End of the highlight"));
    }
  else if (current != NULL && galpi_marks_get_range (current, &range))
    {
      g_set_object (&self->adjusted, current);
      select_words (self, range, FALSE);
      announce (self, _("Change the extent: Shift with the arrows moves the end, R goes to the other end, "
                        "Return keeps it, Escape leaves it as it was"));
    }
  else
    {
      gtk_widget_error_bell (widget);
    }
}

gboolean
galpi_article_view_end_extent (GalpiArticleView *self,
                               gboolean          keep)
{
  g_autoptr(GalpiAnnotation) adjusted = g_steal_pointer (&self->adjusted);
  GalpiRange range;

  if (adjusted == NULL)
    return FALSE;

  if (keep && galpi_article_view_get_selection (self, &range))
    {
      galpi_article_view_unselect (self);
      galpi_article_view_emit_move (self, adjusted, range);
      /* Blanks at its ends were left out. */
      if (galpi_marks_get_range (adjusted, &range))
        galpi_article_view_go_to (self, range, FALSE);
    }

  return TRUE;
}

void
galpi_article_view_class_install_extent_actions (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "article.extent", NULL, extent_action);
}
