/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-store.h"
#include "galpi-tag.h"

G_BEGIN_DECLS

/* Paths are those of galpi-tag-name.h.
 * Everywhere: %GALPI_ERROR_INVALID for a path that is none, %GALPI_ERROR_NOT_FOUND for a tag that
 * is not there.
 */

/** Finds the tag at @path, or makes it and those above it. Returns: its id, or 0 with @error set */
gint64 galpi_tag_table_ensure (GalpiDatabase  *db,
                               const char     *path,
                               GError        **error);

/** Gives a tag that was just made the UUID that it has in another notebook, unless a tag bears it. */
gboolean galpi_tag_table_adopt_uuid (GalpiDatabase  *db,
                                     gint64          tag_id,
                                     const char     *uuid,
                                     GError        **error);

/** Returns: the id, or 0 with @error set */
gint64 galpi_tag_table_find (GalpiDatabase  *db,
                             const char     *path,
                             GError        **error);

/** Returns: (transfer full): with path and counts */
GalpiTag *galpi_tag_table_get (GalpiDatabase  *db,
                               gint64          tag_id,
                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: (transfer full) (element-type GalpiTag): by path, each before those under it; annotations
 * and articles are counted with those under a tag, each once, without the trash
 */
GPtrArray *galpi_tag_table_list (GalpiDatabase  *db,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** @colour: (nullable): #rrggbb */
gboolean galpi_tag_table_set_colour (GalpiDatabase  *db,
                                     gint64          tag_id,
                                     const char     *colour,
                                     GError        **error);

/** @description: "" for none */
gboolean galpi_tag_table_set_description (GalpiDatabase  *db,
                                          gint64          tag_id,
                                          const char     *description,
                                          GError        **error);

/** @name: one name, without "/". %GALPI_ERROR_CONSTRAINT where its parent has a tag of that name */
gboolean galpi_tag_table_rename (GalpiDatabase  *db,
                                 gint64          tag_id,
                                 const char     *name,
                                 GError        **error);

/**
 * @parent_id: 0 for the top. %GALPI_ERROR_CONSTRAINT for a tag under itself, or where one of that
 * name is there
 */
gboolean galpi_tag_table_move (GalpiDatabase  *db,
                               gint64          tag_id,
                               gint64          parent_id,
                               GError        **error);

/**
 * All that bears @tag_id bears @into_id then, and @tag_id is gone; tags under it go under @into_id,
 * merging with those of their name. @into_id takes over the colour where it has none, and the
 * description below its own. %GALPI_ERROR_CONSTRAINT where @into_id is @tag_id or under it.
 */
gboolean galpi_tag_table_merge (GalpiDatabase  *db,
                                gint64          tag_id,
                                gint64          into_id,
                                GError        **error);

/** Removes the tag and those under it from everything. */
gboolean galpi_tag_table_remove (GalpiDatabase  *db,
                                 gint64          tag_id,
                                 GError        **error);

G_END_DECLS
