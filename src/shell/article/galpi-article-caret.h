/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article-text.h"

G_BEGIN_DECLS

/**
 * GalpiArticleCaret:
 *
 * What the caret of an article's text comes into. Marks are not in the text that a screen reader
 * reads, so coming into one is said to it.
 */
typedef struct _GalpiArticleCaret GalpiArticleCaret;

/** Called each time that the caret stands somewhere, with nothing selected. */
typedef void (*GalpiCaretMovedFunc) (gpointer user_data);

/** @text: not owned: it outlives this */
GalpiArticleCaret *galpi_article_caret_new  (GalpiArticleText    *text,
                                             GalpiCaretMovedFunc  func,
                                             gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
void               galpi_article_caret_free (GalpiArticleCaret   *self);

/** Stops with the buffer that was followed, and follows the one that the text has now. */
void galpi_article_caret_follow (GalpiArticleCaret *self);

/** Looks again, after the annotations have changed. */
void galpi_article_caret_update (GalpiArticleCaret *self);

/** Forgets what the caret was in: there are no annotations any more. */
void galpi_article_caret_clear  (GalpiArticleCaret *self);

/** Returns: (element-type GalpiAnnotation) (transfer none): those at the caret, the shortest first */
GPtrArray *galpi_article_caret_get_annotations (GalpiArticleCaret *self);

/** Returns: (transfer full): what is said of @annotation to who can't see it: color, note, tags */
char *galpi_article_caret_describe (GalpiAnnotation *annotation) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiArticleCaret, galpi_article_caret_free)

G_END_DECLS
