/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * galpi_prose_label_get_attributes:
 * @text: plain text, in any language
 *
 * Returns: (transfer full): the attributes that galpi_prose_label_set_text() gives a label, for
 *   who has others to add or draws the text itself
 */
PangoAttrList *galpi_prose_label_get_attributes (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_prose_label_set_text:
 * @text: (nullable): plain text, in any language
 *
 * Sets a label's text with its Hangul marked as Korean, so that it has a Korean font whatever the
 * locale is, and with its Hangul words kept whole at line ends.
 */
void galpi_prose_label_set_text (GtkLabel   *label,
                                 const char *text);

G_END_DECLS
