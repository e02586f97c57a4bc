/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_text_lines_split:
 *
 * Returns: (transfer full) (element-type utf8): the lines of @text, tidied, "" for an empty one.
 *   Where a mailer or an editor broke its paragraphs into short lines they are whole again. In the
 *   rows of a table a TAB still divides the cells.
 */
GPtrArray  *galpi_text_lines_split         (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_text_lines_take_table:
 * @i: the first row; moved to the last
 *
 * Returns: (transfer full): the rows, divided by LF
 */
char       *galpi_text_lines_take_table    (GPtrArray  *lines,
                                            guint      *i) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: 1 to 6 where @line is a heading of Markdown, else 0 */
guint       galpi_text_lines_heading_level (const char *line);

/** Returns: 1 where @line begins as the item of a list does, else 0 */
guint       galpi_text_lines_item_level    (const char *line);

/** Whether @line begins with a square or the like, which headings have as well as items. */
gboolean    galpi_text_lines_has_heading_mark (const char *line);

/** Returns: @line after the mark of its heading, item or quote; an item's number is kept */
const char *galpi_text_lines_skip_mark     (const char *line);

G_END_DECLS
