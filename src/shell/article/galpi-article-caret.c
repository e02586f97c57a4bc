/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-caret.h"

#include <glib/gi18n.h>

#include "galpi-finding-tip.h"
#include "galpi-palette.h"

struct _GalpiArticleCaret
{
  GalpiArticleText    *text;
  GtkTextBuffer       *buffer;   /* that is followed */
  GPtrArray           *entered;  /* GalpiAnnotation, those at the caret */
  GalpiCaretMovedFunc  func;
  gpointer             user_data;
};

char *
galpi_article_caret_describe (GalpiAnnotation *annotation)
{
  const char *name = galpi_palette_get_name (galpi_palette_get_default (),
                                             galpi_annotation_get_colour (annotation));
  const char *note = galpi_annotation_get_note (annotation);
  const char *const *tags = galpi_annotation_get_tags (annotation);
  g_autofree char *text = NULL;
  g_autofree char *all_tags = NULL;

  if (*note != '\0')
    /* Translators: said to who can't see it; a highlight's color and its note. */
    text = g_strdup_printf (_("Highlight, %s. Note: %s"), name, note);
  else
    text = g_strdup_printf (_("Highlight, %s"), name);
  if (tags[0] == NULL)
    return g_steal_pointer (&text);

  all_tags = g_strjoinv (", ", (char **) tags);

  /* Translators: what was said of a highlight, and its tags. */
  return g_strdup_printf (_("%s. Tags: %s"), text, all_tags);
}

static void
announce_annotation (GalpiArticleCaret *self,
                     GalpiAnnotation   *annotation)
{
  g_autofree char *text = galpi_article_caret_describe (annotation);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->text), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_finding (GalpiArticleCaret *self,
                  guint              position)
{
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *tip = NULL;

  if (!galpi_article_text_get_show_findings (self->text))
    return;

  findings = galpi_marks_get_marked_at (galpi_article_text_get_marks (self->text), position);
  if (findings->len == 0 || ((GalpiFinding *) findings->pdata[0])->range.start != position)
    return;

  tip = galpi_finding_tip (galpi_article_text_get_marks (self->text), findings);
  if (tip != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->text), tip,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* A caret is as wide in proportion as its line is high: beside a picture it would be a beam. */
static void
hide_caret_beside_picture (GalpiArticleCaret *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter caret;
  GtkTextIter before;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  before = caret;
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->text),
                                    gtk_text_iter_get_char (&caret) != 0xfffc &&
                                    !(gtk_text_iter_backward_char (&before) &&
                                      gtk_text_iter_get_char (&before) == 0xfffc));
}

void
galpi_article_caret_update (GalpiArticleCaret *self)
{
  g_autoptr(GPtrArray) at = NULL;
  GalpiRange caret;

  g_return_if_fail (self != NULL);

  hide_caret_beside_picture (self);
  if (galpi_article_text_get_selection (self->text, &caret))
    return;

  at = galpi_marks_get_annotations_at (galpi_article_text_get_marks (self->text), caret.start);
  for (guint i = 0; i < at->len; i++)
    {
      if (!g_ptr_array_find (self->entered, at->pdata[i], NULL))
        announce_annotation (self, at->pdata[i]);
    }
  announce_finding (self, caret.start);

  g_ptr_array_unref (self->entered);
  self->entered = g_steal_pointer (&at);
  self->func (self->user_data);
}

GalpiArticleCaret *
galpi_article_caret_new (GalpiArticleText    *text,
                         GalpiCaretMovedFunc  func,
                         gpointer             user_data)
{
  GalpiArticleCaret *self;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (text), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (GalpiArticleCaret, 1);
  self->text = text;
  self->entered = g_ptr_array_new_with_free_func (g_object_unref);
  self->func = func;
  self->user_data = user_data;

  return self;
}

void
galpi_article_caret_free (GalpiArticleCaret *self)
{
  if (self == NULL)
    return;

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  g_ptr_array_unref (self->entered);
  g_free (self);
}

void
galpi_article_caret_follow (GalpiArticleCaret *self)
{
  g_return_if_fail (self != NULL);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_set_object (&self->buffer, gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)));
  g_signal_connect_swapped (self->buffer, "notify::cursor-position",
                            G_CALLBACK (galpi_article_caret_update), self);
}

void
galpi_article_caret_clear (GalpiArticleCaret *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->entered, 0);
}

GPtrArray *
galpi_article_caret_get_annotations (GalpiArticleCaret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entered;
}
