/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-view-private.h"

#include "galpi-finding-popover.h"

void
galpi_article_view_set_findings (GalpiArticleView *self,
                                 GPtrArray        *findings)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  galpi_marks_set_findings (galpi_article_text_get_marks (self->text), findings);
  galpi_article_text_marks_changed (self->text);
}

void
galpi_article_view_set_names (GalpiArticleView *self,
                              GHashTable       *names)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  galpi_marks_set_names (galpi_article_text_get_marks (self->text), names);
}

gboolean
galpi_article_view_get_mark_names (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), FALSE);

  return galpi_article_text_get_marks (self->text)->all_names;
}

void
galpi_article_view_set_mark_names (GalpiArticleView *self,
                                   gboolean          mark)
{
  GalpiMarks *marks;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  marks = galpi_article_text_get_marks (self->text);
  if (marks->all_names == mark)
    return;

  marks->all_names = mark;
  galpi_article_text_marks_changed (self->text);
  g_object_notify (G_OBJECT (self), "mark-names");
}

gboolean
galpi_article_view_get_show_findings (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), FALSE);

  return galpi_article_text_get_show_findings (self->text);
}

void
galpi_article_view_set_show_findings (GalpiArticleView *self,
                                      gboolean          show)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  if (galpi_article_text_get_show_findings (self->text) == show)
    return;

  galpi_article_text_set_show_findings (self->text, show);
  g_object_notify (G_OBJECT (self), "show-findings");
}

gboolean
galpi_article_view_get_mark_all_times (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), FALSE);

  return galpi_article_text_get_marks (self->text)->all_times;
}

void
galpi_article_view_set_mark_all_times (GalpiArticleView *self,
                                       gboolean          mark)
{
  GalpiMarks *marks;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  marks = galpi_article_text_get_marks (self->text);
  if (marks->all_times == mark)
    return;

  marks->all_times = mark;
  galpi_article_text_marks_changed (self->text);
  g_object_notify (G_OBJECT (self), "mark-all-times");
}

/* Those at the caret, or that it stands right behind. */
static GPtrArray *
get_findings (GalpiArticleView *self)
{
  GalpiMarks *marks = galpi_article_text_get_marks (self->text);
  GPtrArray *findings;
  GalpiRange caret;

  galpi_article_text_get_selection (self->text, &caret);
  findings = galpi_marks_get_findings_at (marks, caret.start);
  if (findings->len > 0 || caret.start == 0)
    return findings;

  g_ptr_array_unref (findings);
  return galpi_marks_get_findings_at (marks, caret.start - 1);
}

static gboolean
is_of_name (const GalpiFinding *finding)
{
  return finding->kind == GALPI_FINDING_NAME || finding->kind == GALPI_FINDING_GLOSS;
}

/* A restatement is looked at and dismissed by itself only where neither of its sums is; and a name in the
 * words of a date or a sum only where that is not.
 */
static const GalpiFinding *
choose_finding (GPtrArray *findings)
{
  const GalpiFinding *name = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = findings->pdata[i];

      if (finding->kind == GALPI_FINDING_TIME || finding->kind == GALPI_FINDING_MONEY)
        return finding;
      if (name == NULL && is_of_name (finding))
        name = finding;
    }

  if (name != NULL)
    return name;

  return findings->len > 0 ? findings->pdata[0] : NULL;
}

const GalpiFinding *
galpi_article_view_get_finding (GalpiArticleView *self)
{
  g_autoptr(GPtrArray) findings = NULL;

  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), NULL);

  findings = get_findings (self);

  return choose_finding (findings);
}

static void
closed_cb (GalpiArticleView *self)
{
  galpi_article_view_focus_text (self);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  g_autoptr(GPtrArray) findings = get_findings (self);
  const GalpiFinding *finding = choose_finding (findings);
  GdkRectangle rect;

  if (finding == NULL ||
      !galpi_article_text_get_place (self->text, finding->range.start, widget, &rect))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  if (self->finding_popover == NULL)
    {
      self->finding_popover = galpi_finding_popover_new (widget);
      g_signal_connect_object (self->finding_popover, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  galpi_finding_popover_show_at (GALPI_FINDING_POPOVER (self->finding_popover),
                                 galpi_article_text_get_marks (self->text), findings, finding,
                                 &rect);
}

static void
neighbour_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  const GalpiFinding *finding;
  GalpiRange caret;

  galpi_article_text_get_selection (self->text, &caret);
  finding = galpi_marks_get_neighbour_finding (galpi_article_text_get_marks (self->text),
                                               caret.start,
                                               g_str_equal (name, "article.next-finding"));
  if (finding != NULL)
    galpi_article_view_go_to (self, finding->range, FALSE);
  else
    gtk_widget_error_bell (widget);
}

static void
close_popover (GalpiArticleView *self)
{
  if (self->finding_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->finding_popover));
}

/* Show all that mention it, edit it: what the window is asked for is called as the action is. */
static void
name_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  const GalpiFinding *finding = galpi_article_view_get_finding (self);
  GalpiName *name = NULL;

  if (finding != NULL && is_of_name (finding))
    name = galpi_marks_get_name (galpi_article_text_get_marks (self->text), finding);
  if (name == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }

  g_object_ref (name);
  close_popover (self);
  galpi_article_view_emit_name (self, action + strlen ("article."), name);
  g_object_unref (name);
}

/* Keep, correct, dismiss, take back: what the window is asked for is called as the action is. */
static void
judge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (widget);
  const GalpiFinding *finding = galpi_article_view_get_finding (self);
  const char *signal = name + strlen ("article.");

  if (finding != NULL && is_of_name (finding) && g_str_equal (signal, "correct-finding"))
    {
      name_action (widget, "article.edit-name", parameter);
      return;
    }

  if (finding == NULL ||
      ((finding->kind == GALPI_FINDING_PAIR || is_of_name (finding)) &&
       !g_str_equal (signal, "dismiss-finding")) ||
      (finding->kind != GALPI_FINDING_TIME && g_str_equal (signal, "keep-finding")))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  close_popover (self);
  galpi_article_view_emit_finding (self, signal, finding);
}

void
galpi_article_view_class_install_finding_actions (GtkWidgetClass *widget_class)
{
  static const char *const names[] = {
    "article.keep-finding",
    "article.correct-finding",
    "article.dismiss-finding",
    "article.take-back-finding",
  };

  gtk_widget_class_install_action (widget_class, "article.finding", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "article.next-finding", NULL, neighbour_action);
  gtk_widget_class_install_action (widget_class, "article.previous-finding", NULL,
                                   neighbour_action);
  gtk_widget_class_install_action (widget_class, "article.show-name", NULL, name_action);
  gtk_widget_class_install_action (widget_class, "article.edit-name", NULL, name_action);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], NULL, judge_action);
}
