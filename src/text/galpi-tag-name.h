/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of tags, and paths: names joined by "/", as "시장/반도체" is 반도체 under 시장. */

/** How deep a tree of tags can be given at once. */
#define GALPI_TAG_MAX_DEPTH 50

/**
 * galpi_tag_name_clean:
 * @name: UTF-8
 *
 * Returns: (transfer full) (nullable): @name in NFC, since a tag typed on one system has to be the same on
 *   another, without blanks around it, line ends and control characters being blanks; %NULL where nothing
 *   that can be seen is left. A "/" stays, and makes it a path.
 */
char *galpi_tag_name_clean (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_tag_name_from_text:
 * @text: a name from where "/" may be part of one, such as "M/A" in another program's codebook
 *
 * Returns: (transfer full) (nullable): @text as a name: cleaned, each "/" as the full-width "／"
 */
char *galpi_tag_name_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_tag_path_split:
 *
 * Returns: (transfer full) (nullable): the clean names that @path is made of; %NULL where one of them is
 *   none, or where there are more than %GALPI_TAG_MAX_DEPTH
 */
char **galpi_tag_path_split (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
