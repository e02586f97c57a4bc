/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiTagField:
 *
 * One tag to be chosen: an entry that offers those that there are, or the one that was chosen, which a click
 * on it takes out again. Properties: "tag" (string, nullable, notified), "label" (string: what it is for, for
 * a screen reader).
 */
#define GALPI_TYPE_TAG_FIELD (galpi_tag_field_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagField, galpi_tag_field, GALPI, TAG_FIELD, AdwBin)

GtkWidget  *galpi_tag_field_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/** @tags: (nullable): what to offer */
void        galpi_tag_field_set_tags (GalpiTagField *self,
                                      GalpiTagSet   *tags);

/** Returns: (transfer none) (nullable): its path */
const char *galpi_tag_field_get_tag  (GalpiTagField *self);
void        galpi_tag_field_set_tag  (GalpiTagField *self,
                                      const char    *tag);

G_END_DECLS
