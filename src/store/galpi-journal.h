/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-step.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * Returns: (transfer full) (element-type GalpiStep): newest first, undone ones too; "what" is
 * GalpiStepSpec's id
 */
GPtrArray *galpi_journal_list_steps (GalpiDatabase  *db,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_journal_list_numbers:
 * @n_undone: (out): how many of them are undone: the first ones
 *
 * Returns: (transfer full) (element-type gint64): those of all steps, the newest first
 */
GArray *galpi_journal_list_numbers (GalpiDatabase  *db,
                                    guint          *n_undone,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_journal_load_steps:
 *
 * Steps with what they are about, which takes a few look-ups for each.
 *
 * Returns: (transfer full) (element-type GalpiStep): those of @numbers that are still there, in that
 *   order
 */
GPtrArray *galpi_journal_load_steps (GalpiDatabase  *db,
                                     const gint64   *numbers,
                                     guint           n_numbers,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_journal_peek:
 * @undo: (out) (transfer full) (nullable): the id of what undo would take back next
 * @redo: (out) (transfer full) (nullable): the id of what redo would bring back next
 */
gboolean galpi_journal_peek (GalpiDatabase  *db,
                             char          **undo,
                             char          **redo,
                             GError        **error);

G_END_DECLS
