/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

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
