/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-anchor.h"
#include "galpi-index.h"
#include "galpi-intake.h"
#include "galpi-notebook.h"
#include "galpi-scope.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/* Only the folder notebook includes this: what a use-case is made of. */

GalpiStore  *galpi_notebook_get_store  (GalpiNotebook *self);
GalpiIndex  *galpi_notebook_get_index  (GalpiNotebook *self);
GalpiIntake *galpi_notebook_get_intake (GalpiNotebook *self);

/** Another one for pictures that are shown, which would else wait behind an import. */
GalpiIntake *galpi_notebook_get_picture_intake (GalpiNotebook *self);

/**
 * galpi_notebook_write:
 * @what: (nullable): the step's id, one of galpi-step-names.c; %NULL for what nobody undoes
 * @visit: writes with the same one other than 0 are one step
 * @func: see GalpiStoreFunc; @data is its own
 * @tag: the function that starts this, which the finish checks
 *
 * Does @func as one write of the store and answers with the notebook as the source.
 */
void galpi_notebook_write (GalpiNotebook       *self,
                           const char          *what,
                           guint                visit,
                           GalpiStoreFunc       func,
                           gpointer             data,
                           GDestroyNotify       data_free,
                           GDestroyNotify       result_free,
                           gpointer             tag,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/** The same for reading. */
void galpi_notebook_read  (GalpiNotebook       *self,
                           GalpiStoreFunc       func,
                           gpointer             data,
                           GDestroyNotify       data_free,
                           GDestroyNotify       result_free,
                           gpointer             tag,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/** Ends both. Returns: (transfer full) (nullable): what the function returned */
gpointer galpi_notebook_finish (GalpiNotebook  *self,
                                GAsyncResult   *result,
                                gpointer        tag,
                                GError        **error);

/**
 * galpi_notebook_cut_anchor:
 * @range: in code points of the article's present version
 *
 * Errors: %GALPI_ERROR_NOT_FOUND, %GALPI_ERROR_INVALID for an empty range or one that leaves the text
 *
 * Returns: (transfer full): the anchor of these words; for a job on the store's thread
 */
GalpiAnchor *galpi_notebook_cut_anchor (GalpiDatabase  *db,
                                        gint64          article_id,
                                        GalpiRange      range,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

typedef GPtrArray *(*GalpiListFunc) (GalpiDatabase  *db,
                                     GalpiScope     *scope,
                                     GError        **error);
typedef GPtrArray *(*GalpiListOfFunc) (GalpiDatabase  *db,
                                       const gint64   *article_ids,
                                       guint           n_article_ids,
                                       GError        **error);

/** Returns: (transfer full): what @list gives, or @list_of the articles that the index finds where @scope
 *   is galpi_scope_is_indexed(); for a job on the store's thread */
GPtrArray *galpi_notebook_list_in_scope (GalpiDatabase    *db,
                                         GalpiScope       *scope,
                                         GalpiListFunc     list,
                                         GalpiListOfFunc   list_of,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remembers how the last write went, for the property "failed". @error: (nullable) */
void galpi_notebook_note_outcome (GalpiNotebook *self,
                                  const GError  *error);

/** Returns: (transfer none): what a step's id is called in the analyst's language */
const char *galpi_step_name (const char *what);

G_END_DECLS
