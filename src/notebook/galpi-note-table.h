/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Annotations of several articles for other programs; @annotations: (element-type GalpiAnnotation). */

/** Returns: (transfer full): each quote with its note, tags and article, for the clipboard */
char *galpi_notes_to_text (GPtrArray *annotations) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): the same as HTML */
char *galpi_notes_to_html (GPtrArray *annotations) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): one a row: article, title, start, end, quote, note, tags, colour; with a byte-order mark */
char *galpi_notes_to_csv  (GPtrArray *annotations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
