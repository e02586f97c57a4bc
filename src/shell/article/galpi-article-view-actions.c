/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-view-private.h"

#include <glib/gi18n.h>

#include "galpi-citation.h"

static const char *const writing_actions[] = {
  "article.highlight",
  "article.note",
  "article.tag",
  "article.event",
  "article.remove",
  "article.extent",
  "article.keep-finding",
  "article.correct-finding",
  "article.edit-name",
  "article.dismiss-finding",
  "article.take-back-finding",
};

/* Returns: whether there is something to mark: what is selected, or the picture that the caret stands at */
static gboolean
get_range_to_mark (GalpiArticleView *self,
                   GalpiRange       *range)
{
  return galpi_article_view_get_selection (self, range) ||
         (galpi_article_view_get_current (self) == NULL &&
          galpi_article_text_get_picture_at (self->text, range->start, range));
}

static void
highlight_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  GalpiAnnotation *current = galpi_article_view_get_current (self);
  GalpiColour colour = g_variant_get_int32 (parameter);
  GalpiRange range;

  if (get_range_to_mark (self, &range))
    galpi_article_view_emit_highlight (self, range, colour);
  else if (current != NULL)
    galpi_article_view_emit_recolour (self, current, colour);
  else
    gtk_widget_error_bell (widget);
}

/* Note, tag and event: of the selection, or of the annotation at the caret; an event also of the time
 * there. */
static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  GalpiAnnotation *current = galpi_article_view_get_current (self);
  const char *signal = name + strlen ("article.");
  GalpiRange range;

  if (get_range_to_mark (self, &range))
    galpi_article_view_emit_mark (self, signal, range, NULL);
  else if (current != NULL)
    galpi_article_view_emit_mark (self, signal, (GalpiRange) { 0, 0 }, current);
  else if (g_str_equal (name, "article.event"))
    gtk_widget_activate_action (widget, "article.keep-finding", NULL);
  else
    gtk_widget_error_bell (widget);
}

static void
edit_note_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  GalpiAnnotation *current = galpi_article_view_get_current (self);

  if (current != NULL)
    galpi_article_view_emit_mark (self, "note", (GalpiRange) { 0, 0 }, current);
  else
    gtk_widget_error_bell (widget);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  GalpiAnnotation *current = galpi_article_view_get_current (self);

  if (current != NULL)
    galpi_article_view_emit_remove (self, current);
  else
    gtk_widget_error_bell (widget);
}

static void
cycle_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  GPtrArray *entered = galpi_article_caret_get_annotations (self->caret);
  g_autofree char *said = NULL;
  g_autofree char *what = NULL;
  guint index = 0;

  if (entered->len == 0)
    {
      gtk_widget_error_bell (widget);
      return;
    }

  if (g_ptr_array_find (entered, galpi_article_view_get_current (self), &index))
    index++;
  index %= entered->len;
  galpi_article_view_set_current (self, entered->pdata[index]);
  what = galpi_article_caret_describe (entered->pdata[index]);
  /* Translators: which of several highlights over one another it is: "2 of 4: Highlight, Yellow". */
  said = g_strdup_printf (_("%u of %u: %s"), index + 1, entered->len, what);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text), said,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
neighbour_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  gboolean forward = g_str_equal (name, "article.next");
  GalpiAnnotation *annotation;
  GalpiRange caret;

  galpi_article_view_get_selection (self, &caret);
  annotation = galpi_marks_get_neighbour (galpi_article_text_get_marks (self->text),
                                          caret.start, forward);
  if (annotation != NULL)
    galpi_article_view_show_annotation (self, annotation);
  else
    gtk_widget_error_bell (widget);
}

static void
copy_citation_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  g_autofree char *quote = NULL;
  g_autofree char *citation = NULL;
  GalpiRange range;

  if (self->article == NULL || !galpi_article_view_get_selection (self, &range))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  quote = galpi_article_text_get_slice (self->text, range);
  citation = galpi_citation_format (quote, self->article);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text), _("Copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
unselect_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  GalpiRange range;

  galpi_article_view_end_extent (self, FALSE);
  if (galpi_article_view_get_selection (self, &range))
    galpi_article_view_unselect (self);
  else
    galpi_article_finder_close (self->finder);
}

static void
keyword_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  galpi_article_view_emit_keyword (GALPI_ARTICLE_VIEW (widget),
                                   g_variant_get_string (parameter, NULL));
}

static void
open_keyword_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  g_autofree char *keyword = NULL;
  GalpiRange caret;

  if (galpi_article_view_end_extent (self, TRUE))
    return;

  galpi_article_view_get_selection (self, &caret);
  keyword = galpi_article_text_get_keyword_at (self->text, caret.start);
  if (keyword != NULL)
    galpi_article_view_emit_keyword (self, keyword);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  g_autofree char *selected = NULL;
  GalpiRange range;

  /* A word or two that are selected are what is meant. */
  if (galpi_article_view_get_selection (self, &range) && galpi_range_length (range) < 60)
    selected = galpi_article_text_get_slice (self->text, range);
  galpi_article_view_find (self, selected);
}

static void
find_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  galpi_article_finder_step (GALPI_ARTICLE_VIEW (widget)->finder,
                             g_str_equal (name, "article.find-next"));
}

void
galpi_article_view_class_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter_type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "article.highlight", "i", highlight_action },
    { "article.note", NULL, mark_action },
    { "article.tag", NULL, mark_action },
    { "article.event", NULL, mark_action },
    { "article.edit-note", NULL, edit_note_action },
    { "article.remove", NULL, remove_action },
    { "article.cycle", NULL, cycle_action },
    { "article.next", NULL, neighbour_action },
    { "article.previous", NULL, neighbour_action },
    { "article.copy-citation", NULL, copy_citation_action },
    { "article.unselect", NULL, unselect_action },
    { "article.keyword", "s", keyword_action },
    { "article.open-keyword", NULL, open_keyword_action },
    { "article.find", NULL, find_action },
    { "article.find-next", NULL, find_step_action },
    { "article.find-previous", NULL, find_step_action },
  };

  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
}

void
galpi_article_view_update_actions (GalpiArticleView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (writing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing_actions[i], self->writable);
}
