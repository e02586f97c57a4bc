/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-document.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_version_table_insert:
 * @document: its text, blocks, charset and pictures (with bytes) are kept; title, date and so on
 *   are the article's
 * @original: (nullable): the file as it came; kept compressed
 *
 * Adds a version of an article and makes it the one that is shown. Texts, originals and pictures
 * are kept once, by what they hold.
 *
 * Returns: its id, or 0 with @error set
 */
gint64 galpi_version_table_insert (GalpiDatabase  *db,
                                   gint64          article_id,
                                   GalpiDocument  *document,
                                   GBytes         *original,
                                   GError        **error);

/** Returns: when it was made, in µs since 1970, or 0 with @error set */
gint64 galpi_version_table_get_made (GalpiDatabase  *db,
                                     gint64          version_id,
                                     GError        **error);

/** Says when a version was made that comes from another notebook. */
gboolean galpi_version_table_set_made (GalpiDatabase  *db,
                                       gint64          version_id,
                                       gint64          made,
                                       GError        **error);

/** Returns: the version shown, or 0 with %GALPI_ERROR_NOT_FOUND */
gint64 galpi_version_table_get_current (GalpiDatabase  *db,
                                        gint64          article_id,
                                        GError        **error);

/**
 * Returns: (transfer full) (element-type gint64): ids of an article's versions, the oldest first
 */
GArray *galpi_version_table_list (GalpiDatabase  *db,
                                  gint64          article_id,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_version_table_get_document:
 * @with_pictures: whether to load the bytes of the pictures
 *
 * Returns: (transfer full): text, blocks and pictures of that version; title, keywords and so on as
 *   the article has them now
 */
GalpiDocument *galpi_version_table_get_document (GalpiDatabase  *db,
                                                 gint64          version_id,
                                                 gboolean        with_pictures,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): the whole text of that version */
char *galpi_version_table_get_text (GalpiDatabase  *db,
                                    gint64          version_id,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: (transfer full): %GALPI_ERROR_NOT_FOUND where the version has no picture called @name
 */
GBytes *galpi_version_table_get_picture (GalpiDatabase  *db,
                                         gint64          version_id,
                                         const char     *name,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): the file as it came; %GALPI_ERROR_NOT_FOUND where it was not kept */
GBytes *galpi_version_table_get_original (GalpiDatabase  *db,
                                          gint64          version_id,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
