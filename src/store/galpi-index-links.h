/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-link-end.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/* Questions to the index about [[title]] links in notes, for galpi_store_read_async(). They tell what the
 * index has so far. A link leads to all that bear its title, as galpi_note_link_key() reads it: articles,
 * events, names that were found, and notes by their first line. */

/**
 * Returns: (transfer full) (element-type GalpiLinkEnd): what bears @title, by kind, those in the trash too
 */
GPtrArray *galpi_index_list_link_targets (GalpiDatabase  *db,
                                          const char     *title,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_list_link_sources:
 * @kind: of the thing
 * @id: its id, as GalpiLinkEnd has it
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (element-type GalpiLinkEnd): the notes on articles and of events that lead to it
 *   and are not in the trash, each once, in the order in which they were made
 */
GPtrArray *galpi_index_list_link_sources (GalpiDatabase  *db,
                                          GalpiLinkKind   kind,
                                          const char     *id,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_list_out_links:
 * @kind: of the thing; of an article, the links in all notes on it that are not in the trash
 *
 * Returns: (transfer full) (element-type GalpiOutLink)
 */
GPtrArray *galpi_index_list_out_links (GalpiDatabase  *db,
                                       GalpiLinkKind   kind,
                                       const char     *id,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_complete_link:
 * @typed: what stands after "[["
 *
 * Returns: (transfer full) (element-type GalpiLinkEnd): what is not in the trash and has a title like it, by
 *   galpi_completion_find(), the best first
 */
GPtrArray *galpi_index_complete_link (GalpiDatabase  *db,
                                      const char     *typed,
                                      guint           limit,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
