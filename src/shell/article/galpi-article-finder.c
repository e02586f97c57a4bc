/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-finder.h"

#include "galpi-find-bar.h"
#include "galpi-text-search.h"

struct _GalpiArticleFinder
{
  GalpiArticleText *text;
  GtkBox           *place;
  GalpiFindBar     *bar;       /* once something was to be found */
  GalpiDocument    *document;
  GArray           *hits;      /* GalpiRange */
};

static void
show_hit (GalpiArticleFinder *self,
          guint               number)
{
  GalpiRange hit = g_array_index (self->hits, GalpiRange, number - 1);

  galpi_article_text_get_marks (self->text)->current_hit = number;
  galpi_article_text_marks_changed (self->text);
  galpi_article_text_go_to (self->text, hit, FALSE);
  galpi_find_bar_set_count (self->bar, number, self->hits->len);
}

static void
find_cb (GalpiArticleFinder *self,
         const char         *text)
{
  GalpiRange caret;

  g_clear_pointer (&self->hits, g_array_unref);
  if (self->document != NULL)
    self->hits = galpi_text_search (self->document->text, text);
  galpi_marks_set_hits (galpi_article_text_get_marks (self->text), self->hits);
  galpi_article_text_marks_changed (self->text);

  if (self->hits == NULL || self->hits->len == 0)
    {
      galpi_find_bar_set_count (self->bar, 0, 0);
      return;
    }

  /* The first hit from the caret on, as what is typed narrows it down. */
  galpi_article_text_get_selection (self->text, &caret);
  for (guint i = 0; i < self->hits->len; i++)
    {
      if (g_array_index (self->hits, GalpiRange, i).start >= caret.start)
        {
          show_hit (self, i + 1);
          return;
        }
    }
  show_hit (self, 1);
}

static void
find_closed_cb (GalpiArticleFinder *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
add_bar (GalpiArticleFinder *self)
{
  self->bar = GALPI_FIND_BAR (galpi_find_bar_new ());
  g_signal_connect_swapped (self->bar, "find", G_CALLBACK (find_cb), self);
  g_signal_connect_swapped (self->bar, "closed", G_CALLBACK (find_closed_cb), self);
  gtk_box_prepend (self->place, GTK_WIDGET (self->bar));
}

GalpiArticleFinder *
galpi_article_finder_new (GalpiArticleText *text,
                          GtkBox           *place)
{
  GalpiArticleFinder *self;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (text), NULL);
  g_return_val_if_fail (GTK_IS_BOX (place), NULL);

  self = g_new0 (GalpiArticleFinder, 1);
  self->text = text;
  self->place = place;

  return self;
}

void
galpi_article_finder_free (GalpiArticleFinder *self)
{
  if (self == NULL)
    return;

  if (self->bar != NULL)
    g_signal_handlers_disconnect_by_data (self->bar, self);
  g_clear_pointer (&self->document, galpi_document_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_free (self);
}

void
galpi_article_finder_set_document (GalpiArticleFinder *self,
                                   GalpiDocument      *document)
{
  g_return_if_fail (self != NULL);

  galpi_article_finder_close (self);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->document, galpi_document_unref);
  self->document = document != NULL ? galpi_document_ref (document) : NULL;
}

void
galpi_article_finder_open (GalpiArticleFinder *self,
                           const char         *text)
{
  g_return_if_fail (self != NULL);

  if (self->bar == NULL)
    add_bar (self);
  galpi_find_bar_open (self->bar, text);
}

void
galpi_article_finder_close (GalpiArticleFinder *self)
{
  g_return_if_fail (self != NULL);

  if (self->bar != NULL)
    galpi_find_bar_close (self->bar);
}

void
galpi_article_finder_step (GalpiArticleFinder *self,
                           gboolean            forward)
{
  guint current;
  guint n_hits;

  g_return_if_fail (self != NULL);

  n_hits = self->hits != NULL ? self->hits->len : 0;
  if (n_hits == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self->text));
      return;
    }

  current = galpi_article_text_get_marks (self->text)->current_hit;
  if (forward)
    current = current < n_hits ? current + 1 : 1;
  else
    current = current > 1 ? current - 1 : n_hits;
  show_hit (self, current);
}
