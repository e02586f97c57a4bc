/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "galpi-document.h"
#include "galpi-pixels.h"

G_BEGIN_DECLS

/*
 * What galpi-intake sent, of which nothing is believed that was not looked at.
 */

/**
 * galpi_intake_reply_get_document:
 * @references: filled as galpi_wire_unpack_document() does
 *
 * Errors: %GALPI_ERROR_FAILED it makes no sense; else what galpi-intake says of the input
 *
 * Returns: (transfer full) (nullable): a document that passed galpi_intake_reply_check()
 */
GalpiDocument *galpi_intake_reply_get_document (GBytes      *reply,
                                                GHashTable  *references,
                                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether @document is in order and has a title and text. Errors: %GALPI_ERROR_FAILED */
gboolean       galpi_intake_reply_check        (GalpiDocument  *document,
                                                GError        **error);

/**
 * galpi_intake_reply_get_pixels:
 * @max_width: that was asked for
 *
 * Errors: as above
 *
 * Returns: (transfer full) (nullable): pixels that passed galpi_pixels_check()
 */
GalpiPixels   *galpi_intake_reply_get_pixels   (GBytes      *reply,
                                                guint        max_width,
                                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
