/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"
#include "galpi-journal.h"

G_BEGIN_DECLS

/* Undo by images of rows. TEMP triggers, which the file itself doesn't hold, put each row of a
 * journalled table into `journal_X (step, row, existed, columns…)` before a step changes it for
 * the first time. Undo and redo swap the rows of a step with its images, so that the same table
 * serves both ways. The same triggers note which rows a commit touches, for the change feed.
 *
 * One transaction a swap, however large: keys between the tables are checked at its end.
 *
 * Steps are numbered in the order in which they began. Bulk steps may go on while edits come
 * between: then each still has the first image of every row that it touched, and going back through
 * both gives what was before. What a bulk step hung on the rows of a later edit goes and comes with
 * the edit.
 */

/** Makes the triggers on a writer's connection; the journal then belongs to it. */
gboolean galpi_journal_attach (GalpiDatabase  *db,
                               GError        **error);

/** Takes back what %GALPI_STEP_WHOLE steps left half done when the program died. */
gboolean galpi_journal_recover (GalpiDatabase  *db,
                                GError        **error);

/**
 * galpi_journal_write:
 * @spec: (nullable): without one, writing to a journalled table fails
 * @changes: (out) (optional) (transfer full) (nullable): what the commit touched; %NULL for nothing
 *
 * Runs @func in one transaction as a part of the step of @spec. A step that changes nothing is not
 * recorded; one that does ends redo. Before it, a step is taken back that could not be when it ended, for
 * which there can be @changes even where this fails.
 */
gboolean galpi_journal_write (GalpiDatabase        *db,
                              const GalpiStepSpec  *spec,
                              GalpiDatabaseFunc     func,
                              gpointer              data,
                              GalpiChangeSet      **changes,
                              GError              **error);

/**
 * The visit is over. With @take_back, what its %GALPI_STEP_WHOLE did is undone and forgotten; else
 * it can be undone from now on.
 */
gboolean galpi_journal_end_visit (GalpiDatabase   *db,
                                  guint            visit,
                                  gboolean         take_back,
                                  GalpiChangeSet **changes,
                                  GError         **error);

/**
 * galpi_journal_undo:
 * @step: (out) (transfer full) (nullable): what was taken back; %NULL where nothing is left
 *
 * Takes back one step in one transaction.
 */
gboolean galpi_journal_undo (GalpiDatabase   *db,
                             GalpiStep      **step,
                             GalpiChangeSet **changes,
                             GError         **error);
gboolean galpi_journal_redo (GalpiDatabase   *db,
                             GalpiStep      **step,
                             GalpiChangeSet **changes,
                             GError         **error);

/**
 * galpi_journal_go_to:
 * @number: of a step; 0 for what was before the first
 * @step: (out) (transfer full) (nullable): what was taken back or done again; %NULL when it is there
 *
 * Goes one step towards the state in which @number is the newest step that holds.
 */
gboolean galpi_journal_go_to (GalpiDatabase   *db,
                              gint64           number,
                              GalpiStep      **step,
                              GalpiChangeSet **changes,
                              GError         **error);

/** Inside a write without a step: whether rows of journalled tables may be changed for good. */
void galpi_journal_set_off (GalpiDatabase *db,
                            gboolean       off);

/** Counts the images of the steps after number @after again, and drops steps that have none. */
gboolean galpi_journal_recount (GalpiDatabase  *db,
                                gint64          after,
                                GError        **error);

/**
 * While the journal is off: of the rows deleted, forgets those that are there again, and deletes
 * what hangs on the others.
 */
gboolean galpi_journal_delete_orphans (GalpiDatabase  *db,
                                       GError        **error);

/**
 * After a step was swapped, with the journal writing to that step: deletes what hangs on rows that
 * went with it, so that they come back with it.
 */
gboolean galpi_journal_delete_orphans_of (GalpiDatabase  *db,
                                          gint64          number,
                                          GError        **error);

/**
 * Inside such a write, after rows are gone for good: forgets images of them and of what could not
 * come back without them, and steps that are empty then.
 */
gboolean galpi_journal_forget_lost (GalpiDatabase  *db,
                                    GError        **error);

G_END_DECLS
