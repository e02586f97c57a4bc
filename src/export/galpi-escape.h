/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One function for each place that text can go to. Each takes any valid UTF-8, leaves out control
 * characters that the format can't hold, and gives text that is read back as it was typed.
 */

/** For the text of a Markdown paragraph, quote or table cell; line ends become hard breaks. */
char *galpi_escape_markdown (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** For text and attribute values of HTML and XML. */
char *galpi_escape_xml (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** For a double-quoted scalar of YAML, quotes included. */
char *galpi_escape_yaml (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_escape_csv:
 *
 * A field of RFC 4180, quotes included. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it, as OWASP's "CSV Injection" asks.
 */
char *galpi_escape_csv (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** A file name without extension: at most 80 code points, no separator, no leading dot, never empty. */
char *galpi_escape_file_name (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** An Obsidian tag without its #: blanks become -, what a tag can't hold is left out. */
char *galpi_escape_hashtag (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
