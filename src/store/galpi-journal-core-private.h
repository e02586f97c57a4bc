/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"
#include "galpi-journal-touched-private.h"
#include "galpi-step.h"

G_BEGIN_DECLS

/* What the files of the journal share; galpi-journal-private.h is its face. */

/* What galpi_step() says besides a step's number. */
enum {
  GALPI_JOURNAL_NO_STEP = 0,
  GALPI_JOURNAL_SWAPPING = -1,
  GALPI_JOURNAL_FOR_GOOD = -2,
};

/**
 * GalpiJournal:
 * @step: what galpi_step() says
 * @n_images: made in this transaction
 * @n_rewrites: rows changed or deleted in it, as against rows added
 * @left_over: a step could not be taken back, and waits for the next write that works
 * @visits: guint visit -> gint64 *number; only of this session
 * @columns: char **, by the place in galpi_journal_tables
 */
struct _GalpiJournal
{
  gint64        step;
  guint         n_images;
  guint         n_rewrites;
  GalpiTouched *touched;
  gboolean      left_over;
  GHashTable   *visits;
  GPtrArray    *columns;
};

/* Undone steps are always the newest ones: new work ends them. So the newest that holds stands before
 * the oldest of them, which an index finds.
 */
#define GALPI_STEP_OLDEST_UNDONE \
  "(SELECT number FROM step WHERE state = 'undone' ORDER BY number LIMIT 1)"
#define GALPI_STEP_NEWEST_DONE \
  "(SELECT max (number) FROM step WHERE number < ifnull (" GALPI_STEP_OLDEST_UNDONE \
  ", 9223372036854775807))"

#define GALPI_STEP_COLUMNS "number, what, started, rows, state"

/** Returns: (transfer full): the step of a row of these columns */
GalpiStep *galpi_journal_step_from_row (GalpiStatement *stmt) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a step is still being made. One that is open and is not could not be taken back when it failed. */
gboolean galpi_journal_is_going_on (GalpiDatabase *db,
                                    gint64         number);

/** Runs a statement with ?1 = @number. */
gboolean galpi_journal_run (GalpiDatabase  *db,
                            const char     *sql,
                            gint64          number,
                            GError        **error);

/** The same for each journalled table, whose name replaces each %s in @sql. */
gboolean galpi_journal_run_for_tables (GalpiDatabase  *db,
                                       const char     *sql,
                                       gint64          number,
                                       GError        **error);

/** Swaps the rows of a step with its images. @mode: %GALPI_JOURNAL_SWAPPING or _FOR_GOOD */
gboolean galpi_journal_swap (GalpiDatabase  *db,
                             gint64          number,
                             int             mode,
                             GError        **error);

/**
 * galpi_journal_take_back:
 *
 * Undoes a step for good. Steps that came after it began may have changed rows that go now, or hung
 * others on them: those go too, and the later steps forget them.
 */
gboolean galpi_journal_take_back (GalpiDatabase  *db,
                                  gint64          number,
                                  GError        **error);

/**
 * GalpiJournalCommit:
 * @func: gets the commit as its data
 * @steps: set by @func: whether steps are other ones now
 * @n_redo_ended: set by @func: how many undone steps were given up for new work
 *
 * One transaction of the journal: @func, then the feed.
 */
typedef struct
{
  GalpiDatabaseFunc  func;
  gpointer           data;
  gboolean           steps;
  guint              n_redo_ended;
} GalpiJournalCommit;

/** What is kept in memory is reset before and after. */
gboolean galpi_journal_commit (GalpiDatabase       *db,
                               GalpiJournalCommit  *commit,
                               GalpiChangeSet     **changes,
                               GError             **error);

G_END_DECLS
