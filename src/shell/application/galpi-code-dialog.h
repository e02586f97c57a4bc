/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook.h"
#include "galpi-scope.h"

G_BEGIN_DECLS

#define GALPI_TYPE_CODE_DIALOG (galpi_code_dialog_get_type ())

/**
 * GalpiCodeDialog:
 *
 * Finds all hits of a query, shows them to be checked, and tags them as one step.
 *
 * Signals: "undoable" (string: what was done), "place-chosen" (int64 article_id, uint start, uint end, string
 * annotation: %NULL).
 */
G_DECLARE_FINAL_TYPE (GalpiCodeDialog, galpi_code_dialog, GALPI, CODE_DIALOG, AdwDialog)

/**
 * @scope: what the window shows
 * @article_id: the article that is open, or 0
 * @query: (nullable): to begin with
 */
AdwDialog *galpi_code_dialog_new (GalpiNotebook *notebook,
                                  GalpiScope    *scope,
                                  gint64         article_id,
                                  const char    *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
