/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-link-end.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

/* Links between notes: [[title]] leads to all articles, events, names and notes that bear the title. They
 * are derived from the notes, and known a moment after these are saved: GALPI_CHANGE_INDEX says so. When an
 * article or event is renamed, the links follow in the same step; links to what is in the trash stay as
 * they are, and lead there again when it comes back. */

/**
 * galpi_notebook_list_link_states_async:
 *
 * Returns, in finish: (element-type GalpiLinkState): one for each of @titles
 */
void       galpi_notebook_list_link_states_async  (GalpiNotebook        *self,
                                                   const char * const   *titles,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GArray    *galpi_notebook_list_link_states_finish (GalpiNotebook        *self,
                                                   GAsyncResult         *result,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns, in finish: (element-type GalpiLinkEnd): what bears @title, by kind, what is in the trash too */
void       galpi_notebook_list_link_targets_async  (GalpiNotebook        *self,
                                                    const char           *title,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray *galpi_notebook_list_link_targets_finish (GalpiNotebook        *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_list_link_sources_async:
 * @id: of a thing of @kind, as GalpiLinkEnd has it
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 *
 * Returns, in finish: (element-type GalpiLinkEnd): the notes that lead to it, those in the trash left out
 */
void       galpi_notebook_list_link_sources_async  (GalpiNotebook        *self,
                                                    GalpiLinkKind         kind,
                                                    const char           *id,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray *galpi_notebook_list_link_sources_finish (GalpiNotebook        *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_list_out_links_async:
 * @kind: not %GALPI_LINK_NAME; of an article, the links of all notes on it
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 *
 * Returns, in finish: (element-type GalpiOutLink)
 */
void       galpi_notebook_list_out_links_async  (GalpiNotebook        *self,
                                                 GalpiLinkKind         kind,
                                                 const char           *id,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *galpi_notebook_list_out_links_finish (GalpiNotebook        *self,
                                                 GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_complete_link_async:
 * @typed: what stands after "[[", a syllable being composed with it
 *
 * Returns, in finish: (element-type GalpiLinkEnd): what has a title like it, the best first, at most @limit
 */
void       galpi_notebook_complete_link_async  (GalpiNotebook        *self,
                                                const char           *typed,
                                                guint                 limit,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *galpi_notebook_complete_link_finish (GalpiNotebook        *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
