/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * GalpiTaggedPlace:
 * @range: in code points of the version
 *
 * Where an annotation stands that bears a tag.
 */
typedef struct
{
  gint64     annotation_id;
  GalpiRange range;
} GalpiTaggedPlace;

/**
 * galpi_tagged_place_list:
 * @tag: its path; one that is not there is borne by nothing
 * @below: whether tags under it count too
 *
 * Returns: (transfer full) (element-type GalpiTaggedPlace): of the annotations that stand in that version
 *   and are not in the trash, by place
 */
GArray *galpi_tagged_place_list (GalpiDatabase  *db,
                                 gint64          version_id,
                                 const char     *tag,
                                 gboolean        below,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_tagged_place_untag:
 *
 * Takes the tag at path @tag away from an annotation. One that has no note and no other tag said nothing
 * else, and goes to the trash.
 */
gboolean galpi_tagged_place_untag (GalpiDatabase  *db,
                                   gint64          annotation_id,
                                   const char     *tag,
                                   GError        **error);

G_END_DECLS
