/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiTagChooser:
 *
 * A dialog to choose one tag in, by typing a part of it: the tag to merge into, or to move under.
 *
 * Signal "chosen" (path): "" for the top. The dialog closes.
 */
#define GALPI_TYPE_TAG_CHOOSER (galpi_tag_chooser_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagChooser, galpi_tag_chooser, GALPI, TAG_CHOOSER, AdwDialog)

/**
 * galpi_tag_chooser_new:
 * @title: of the dialog, translated
 * @with_top: whether the top of the tree is offered
 * @not: (nullable): paths of tags that can't be chosen, nor those under them
 */
AdwDialog *galpi_tag_chooser_new (const char         *title,
                                  GalpiTagSet        *tags,
                                  gboolean            with_top,
                                  const char * const *not) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
