/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-finding.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

/* What the analyst says of a finding: by version, place, quote and kind, for good. All of them answer
 * with %GALPI_ERROR_NOT_FOUND where nothing was found at exactly that place, in code points.
 */

/** Says of all that was found at @range that it is none. */
void     galpi_notebook_dismiss_async  (GalpiNotebook        *self,
                                        gint64                article_id,
                                        GalpiRange            range,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean galpi_notebook_dismiss_finish (GalpiNotebook        *self,
                                        GAsyncResult         *result,
                                        GError              **error);

/**
 * galpi_notebook_correct_async:
 * @typed: what the time or sum at @range means, as galpi_notebook_understand() takes it
 *
 * It counts from then on wherever the finding does, until it is taken back. Relative words count from
 * the day that the finding was counted from, or else the article's.
 *
 * Errors: %GALPI_ERROR_INVALID where @typed can't be understood
 *
 * Returns, in finish: (transfer full): what is kept, as galpi_correction_new() writes it
 */
void  galpi_notebook_correct_async  (GalpiNotebook        *self,
                                     gint64                article_id,
                                     GalpiRange            range,
                                     const char           *typed,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
char *galpi_notebook_correct_finish (GalpiNotebook        *self,
                                     GAsyncResult         *result,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Lets what was corrected at @range mean again what reading makes of it. */
void     galpi_notebook_take_back_async  (GalpiNotebook        *self,
                                          gint64                article_id,
                                          GalpiRange            range,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean galpi_notebook_take_back_finish (GalpiNotebook        *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/**
 * galpi_notebook_understand:
 * @kind: time or money
 * @typed: a date in words of either language, or EDTF; or a sum in words or as "CNY 1000"
 * @base: the day that relative dates count from, or GALPI_DAY_NONE
 * @currency: (nullable): of a sum that is typed without one
 * @error: %GALPI_ERROR_INVALID
 *
 * Touches no notebook, and is fast enough to be asked at each key.
 *
 * Returns: (transfer full): a finding of @kind that means what was typed
 */
GalpiFinding *galpi_notebook_understand (GalpiFindingKind   kind,
                                         const char        *typed,
                                         GalpiDay           base,
                                         const char        *currency,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
