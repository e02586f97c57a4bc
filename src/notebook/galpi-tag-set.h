/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-tag.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TAG_SET (galpi_tag_set_get_type ())

/**
 * GalpiTagSet:
 *
 * All tags at one moment, to be offered while one is typed and to be shown in their colours. It never
 * changes: with each change of the notebook's tags comes another.
 */
G_DECLARE_FINAL_TYPE (GalpiTagSet, galpi_tag_set, GALPI, TAG_SET, GObject)

/** @tags: (element-type GalpiTag): as galpi_notebook_list_tags_finish() gives them */
GalpiTagSet *galpi_tag_set_new (GPtrArray *tags) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer none) (element-type GalpiTag): by path */
GPtrArray *galpi_tag_set_get_tags (GalpiTagSet *self);

/** Returns: (transfer none) (nullable): the tag whose path is @path, byte for byte */
GalpiTag *galpi_tag_set_lookup (GalpiTagSet *self,
                                const char  *path);

/** Returns: (transfer none) (nullable): #rrggbb: the tag's own colour, or that of the nearest above it */
const char *galpi_tag_set_get_colour (GalpiTagSet *self,
                                      const char  *path);

/**
 * galpi_tag_set_find:
 * @typed: what galpi_completion_find() takes: Hangul initials, and syllables that still grow
 * @limit: 0 for all
 *
 * Returns: (transfer full) (element-type GalpiTag): those found, the best first, of equally good ones the
 *   most used first
 */
GPtrArray *galpi_tag_set_find (GalpiTagSet *self,
                               const char  *typed,
                               guint        limit) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer none) (nullable): the tag that @typed names in full, whatever its case and normal form */
GalpiTag *galpi_tag_set_find_exact (GalpiTagSet *self,
                                    const char  *typed);

/**
 * galpi_tag_set_clean_path:
 *
 * Returns: (transfer full) (nullable): @typed as the path that the notebook would make of it; %NULL where it
 *   is none
 */
char *galpi_tag_set_clean_path (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
