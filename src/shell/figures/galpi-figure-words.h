/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "galpi-figure.h"

G_BEGIN_DECLS

/* What rows and table say of a figure, in the user's language. */

/** Returns: (transfer full): the sum, such as "about EUR 45 million" */
char *galpi_figure_words_sum (GalpiFigure *figure) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (nullable): what it was restated as, and the rate between the two; and
 * that the sum is the analyst's */
char *galpi_figure_words_restated (GalpiFigure *figure) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (nullable): why the rate does not fit; %NULL where it does */
char *galpi_figure_words_doubt (GalpiFigure *figure) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer none): the title of its article, which may be "Untitled" */
const char *galpi_figure_words_article (GalpiFigure *figure);

/** Returns: (transfer full) (nullable): when that was published */
char *galpi_figure_words_published (GalpiFigure *figure) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_figure_words_sentence:
 * @lead: how many characters may come before the sum, beside the rest of a word; 0 for all
 * @attributes: (out) (transfer full) (optional): the language of each stretch, and the sum in bold
 *
 * Returns: (transfer full): its sentence on one line
 */
char *galpi_figure_words_sentence (GalpiFigure    *figure,
                                   guint           lead,
                                   PangoAttrList **attributes) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): all of these for a screen reader */
char *galpi_figure_words_label (GalpiFigure *figure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
