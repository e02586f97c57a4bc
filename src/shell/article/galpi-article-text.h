/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-article.h"
#include "galpi-document.h"
#include "galpi-marks.h"
#include "galpi-pixels.h"

G_BEGIN_DECLS

/**
 * GalpiArticleText:
 *
 * The text of an article: a text view that is not edited, with the article's head above its text and
 * the marks drawn below it. Its buffer's offsets are the article's code points.
 *
 * Its keys, and what its head and its selection bar offer, activate the actions of the
 * GalpiArticleView around it.
 *
 * Signals: "picture-needed" (name, max_width): a picture comes near the view and has no pixels yet;
 * "selected": a selection was finished, by letting go of the button or of Shift;
 * "pressed-at" (position): a click that selected nothing, on that character;
 * "extent-changed" (start, end): the current highlight was dragged by a handle, and let go there.
 */
#define GALPI_TYPE_ARTICLE_TEXT (galpi_article_text_get_type ())

G_DECLARE_FINAL_TYPE (GalpiArticleText, galpi_article_text, GALPI, ARTICLE_TEXT, GtkTextView)

GtkWidget *galpi_article_text_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Both %NULL for nothing, or neither. Marks of the last article are gone then. */
void galpi_article_text_set_article (GalpiArticleText *self,
                                     GalpiArticle     *article,
                                     GalpiDocument    *document);

/** Returns: (transfer none): what is drawn; galpi_article_text_marks_changed() after a change in it */
GalpiMarks *galpi_article_text_get_marks     (GalpiArticleText *self);
void        galpi_article_text_marks_changed (GalpiArticleText *self);

/** Lets the current annotation flash once, unless animations are off. */
void galpi_article_text_flash (GalpiArticleText *self);

gboolean galpi_article_text_get_show_findings (GalpiArticleText *self);
void     galpi_article_text_set_show_findings (GalpiArticleText *self,
                                               gboolean          show);

gboolean galpi_article_text_get_keep_words (GalpiArticleText *self);
void     galpi_article_text_set_keep_words (GalpiArticleText *self,
                                            gboolean          keep);

/** As galpi_article_view_set_picture(). */
void galpi_article_text_set_picture (GalpiArticleText  *self,
                                     const char        *name,
                                     const GalpiPixels *pixels,
                                     const char        *message);

/** Returns: whether anything is selected; @range answers with the selection, or the caret as an empty range */
gboolean galpi_article_text_get_selection (GalpiArticleText *self,
                                           GalpiRange       *range);
void     galpi_article_text_set_selection (GalpiArticleText *self,
                                           GalpiRange        range);

/**
 * galpi_article_text_get_selection_end:
 * @other: a widget in the same window
 * @rect: (out): where the last character of the selection is drawn, in coordinates of @other
 *
 * Returns: whether anything is selected, and its end in view
 */
gboolean galpi_article_text_get_selection_end (GalpiArticleText *self,
                                               GtkWidget        *other,
                                               GdkRectangle     *rect);

/** The same of the character at @position. Returns: whether it is in view */
gboolean galpi_article_text_get_place (GalpiArticleText *self,
                                       guint             position,
                                       GtkWidget        *other,
                                       GdkRectangle     *rect);

/** Puts the caret at the start of @range and scrolls to it; with @select, selects it. */
void galpi_article_text_go_to (GalpiArticleText *self,
                               GalpiRange        range,
                               gboolean          select);

/** Returns: whether a picture stands at @position; @range answers with its one character */
gboolean galpi_article_text_get_picture_at (GalpiArticleText *self,
                                            guint             position,
                                            GalpiRange       *range);

/** Returns: (transfer full): the text of @range without U+FFFC */
char *galpi_article_text_get_slice (GalpiArticleText *self,
                                    GalpiRange        range) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: the first code point in view */
guint galpi_article_text_get_position (GalpiArticleText *self);

/** Puts the caret at @position and scrolls so that it is the first in view. */
void  galpi_article_text_set_position (GalpiArticleText *self,
                                       guint             position);

/** Returns: (transfer full) (nullable): the keyword of the keywords block at @position, without its # */
char *galpi_article_text_get_keyword_at (GalpiArticleText *self,
                                         guint             position) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
