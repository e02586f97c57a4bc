/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-view-private.h"

enum
{
  HIGHLIGHT,
  RECOLOUR,
  MOVE,
  NOTE,
  TAG,
  EVENT,
  REMOVE,
  KEYWORD,
  PICTURE_NEEDED,
  RETRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
galpi_article_view_install_signals (GType type)
{
  static const struct
  {
    guint       index;
    const char *name;
  } marks[] = { { NOTE, "note" }, { TAG, "tag" }, { EVENT, "event" } };
  static const char *const findings[] = {
    "keep-finding", "correct-finding", "dismiss-finding", "take-back-finding",
  };
  static const char *const names[] = { "show-name", "edit-name" };

  signals[HIGHLIGHT] =
    g_signal_new ("highlight", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, GALPI_TYPE_COLOUR);
  signals[RECOLOUR] =
    g_signal_new ("recolour", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, GALPI_TYPE_ANNOTATION, GALPI_TYPE_COLOUR);
  signals[MOVE] =
    g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, GALPI_TYPE_ANNOTATION, G_TYPE_UINT, G_TYPE_UINT);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    signals[marks[i].index] =
      g_signal_new (marks[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, GALPI_TYPE_ANNOTATION);
  signals[REMOVE] =
    g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GALPI_TYPE_ANNOTATION);
  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    g_signal_new (findings[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  GALPI_TYPE_FINDING);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_new (names[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  GALPI_TYPE_NAME);
  signals[KEYWORD] =
    g_signal_new ("keyword", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PICTURE_NEEDED] =
    g_signal_new ("picture-needed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[RETRY] =
    g_signal_new ("retry", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
galpi_article_view_emit_highlight (GalpiArticleView *self,
                                   GalpiRange        range,
                                   GalpiColour       colour)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[HIGHLIGHT], 0, range.start, range.end, colour);
}

void
galpi_article_view_emit_recolour (GalpiArticleView *self,
                                  GalpiAnnotation  *annotation,
                                  GalpiColour       colour)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[RECOLOUR], 0, annotation, colour);
}

void
galpi_article_view_emit_move (GalpiArticleView *self,
                              GalpiAnnotation  *annotation,
                              GalpiRange        range)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[MOVE], 0, annotation, range.start, range.end);
}

void
galpi_article_view_emit_mark (GalpiArticleView *self,
                              const char       *name,
                              GalpiRange        range,
                              GalpiAnnotation  *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit_by_name (self, name, range.start, range.end, annotation);
}

void
galpi_article_view_emit_remove (GalpiArticleView *self,
                                GalpiAnnotation  *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[REMOVE], 0, annotation);
}

void
galpi_article_view_emit_finding (GalpiArticleView   *self,
                                 const char         *name,
                                 const GalpiFinding *finding)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit_by_name (self, name, finding);
}

void
galpi_article_view_emit_name (GalpiArticleView *self,
                              const char       *signal,
                              GalpiName        *name)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit_by_name (self, signal, name);
}

void
galpi_article_view_emit_keyword (GalpiArticleView *self,
                                 const char       *keyword)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[KEYWORD], 0, keyword);
}

void
galpi_article_view_emit_picture_needed (GalpiArticleView *self,
                                        const char       *name,
                                        guint             max_width)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[PICTURE_NEEDED], 0, name, max_width);
}

void
galpi_article_view_emit_retry (GalpiArticleView *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[RETRY], 0);
}
