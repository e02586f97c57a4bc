/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * One line of text, tidied, and what can be told of it from its looks. Widths count a Hangul
 * syllable or a Han letter as two, since it says as much as two Latin letters.
 */

/**
 * galpi_parse_line_tidy:
 * @length: in bytes, or -1
 *
 * Returns: (transfer full): @text in NFC, any run of white space as one blank, none at either end;
 *   without control characters, U+FFFC, and characters that only steer layout
 */
char     *galpi_parse_line_tidy          (const char *text,
                                    gssize      length) G_GNUC_WARN_UNUSED_RESULT;

guint     galpi_parse_line_width         (const char *line);

/** Whether it stops as a sentence does, closing quotes and brackets left aside. */
gboolean  galpi_parse_line_ends_sentence (const char *line);

/** How many sentences seem to end in it. */
guint     galpi_parse_line_n_sentences   (const char *line);

/** Whether it is nothing but a claim of rights, or a pointer to another article. */
gboolean  galpi_parse_line_is_boilerplate (const char *line);

/** Whether it only leads to the keywords below it. */
gboolean  galpi_parse_line_leads_to_keywords (const char *line);

/**
 * galpi_parse_line_read_keywords:
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the keywords of a line that is
 *   nothing but keywords, such as "#AI #칩" or "Tags: AI, chips", without their #
 */
char    **galpi_parse_line_read_keywords (const char *line) G_GNUC_WARN_UNUSED_RESULT;

/** Whether it looks like a heading between paragraphs: short, and no sentence. */
gboolean  galpi_parse_line_is_heading    (const char *line);

/**
 * galpi_parse_line_split_credit:
 * @credit: (out) (nullable): who made the picture, with its mark
 *
 * Returns: (transfer full): the caption without its credit; may be empty
 */
char     *galpi_parse_line_split_credit  (const char  *caption,
                                    char       **credit) G_GNUC_WARN_UNUSED_RESULT;

/** Whether it names a section, as "MAGAZINE / INFORMATION" and "경제 > 증권" do. */
gboolean  galpi_parse_line_is_section    (const char *line);

G_END_DECLS
