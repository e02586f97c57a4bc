/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/* Which tags an article, an annotation or an event bears. @owner is the name of its table. */

/**
 * galpi_tag_link_set:
 * @changed: (out) (optional): set to %TRUE where anything was written
 *
 * Has @row bear exactly the tags at @paths, making those that are not there.
 */
gboolean galpi_tag_link_set (GalpiDatabase       *db,
                             const char          *owner,
                             gint64               row,
                             const char * const  *paths,
                             gboolean            *changed,
                             GError             **error);

/** Returns: (transfer full): gint64 id -> char *path of all tags */
GHashTable *galpi_tag_link_load_paths (GalpiDatabase  *db,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: (transfer full): the paths that @row bears, sorted. @paths: of
 * galpi_tag_link_load_paths()
 */
char **galpi_tag_link_get (GalpiDatabase  *db,
                           const char     *owner,
                           gint64          row,
                           GHashTable     *paths,
                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
