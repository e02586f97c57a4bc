/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index-follow-private.h"

#include <glib/gi18n.h>

#include "galpi-change-table.h"
#include "galpi-error.h"
#include "galpi-index-apply-private.h"
#include "galpi-index-name-private.h"

/* A slice of the first pass ends at this time, one of the feed after that many of its rows. */
#define SLICE_USEC (100 * 1000)
#define SLICE_ROWS 256

/* Pages that one piece of tidying up may write. */
#define TIDY_PAGES "64"

static const char * const scan_sql[] = {
  [GALPI_INDEX_ARTICLE] = "SELECT id FROM article WHERE id > ?1 ORDER BY id LIMIT 1",
  [GALPI_INDEX_ANNOTATION] = "SELECT id FROM annotation WHERE id > ?1 ORDER BY id LIMIT 1",
  [GALPI_INDEX_EVENT] = "SELECT id FROM event WHERE id > ?1 ORDER BY id LIMIT 1",
};

static const char * const last_sql[] = {
  [GALPI_INDEX_ARTICLE] = "SELECT ifnull (max (id), 0) FROM article",
  [GALPI_INDEX_ANNOTATION] = "SELECT ifnull (max (id), 0) FROM annotation",
  [GALPI_INDEX_EVENT] = "SELECT ifnull (max (id), 0) FROM event",
};

/* How much of the first pass is done when it comes to each kind. Nearly all of it is reading articles. */
static const double scan_progress[] = { 0, 0.9, 0.98, 1 };

typedef struct
{
  GalpiFollower *follower;
  GalpiSlice     result;
} Slice;

static gboolean
get_lag (GalpiFollower    *self,
         GalpiIndexState  *state,
         gint64           *last,
         GError          **error)
{
  gint64 first;

  if (!galpi_index_file_get_state (self->index, state, error) ||
      !galpi_change_table_get_bounds (self->notebook, &first, last, error))
    return FALSE;

  if (state->done >= first - 1 && state->done <= *last)
    return TRUE;

  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_CORRUPT,
                       _("The search index does not belong to the notebook. It is made anew."));
  return FALSE;
}

/* Returns: the id after @after, or 0 where there is none; -1 with @error set */
static gint64
next_id (GalpiDatabase   *notebook,
         GalpiIndexKind   kind,
         gint64           after,
         GError         **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (notebook, scan_sql[kind], error);

  if (stmt == NULL)
    return -1;

  sqlite3_bind_int64 (stmt, 1, after);
  switch (galpi_statement_step (stmt, error))
    {
    case GALPI_FETCH_ROW:
      return sqlite3_column_int64 (stmt, 0);
    case GALPI_FETCH_DONE:
      return 0;
    case GALPI_FETCH_FAILED:
    default:
      return -1;
    }
}

static gboolean
set_scan_progress (GalpiFollower          *self,
                   const GalpiIndexState  *state,
                   GError                **error)
{
  double start = scan_progress[state->scan];
  gint64 last;

  self->progress = start;
  if (state->scan == GALPI_INDEX_N_KINDS)
    return TRUE;

  if (!galpi_database_get_int64 (self->notebook, last_sql[state->scan], &last, error))
    return FALSE;

  if (last > 0)
    self->progress += (scan_progress[state->scan + 1] - start) * MIN (state->after, last) / last;
  return TRUE;
}

/* Goes on with the first pass. What the feed brings of rows that were passed comes after it. */
static gboolean
scan (GalpiFollower    *self,
      GalpiIndexState  *state,
      GError          **error)
{
  gint64 deadline = g_get_monotonic_time () + SLICE_USEC;

  while (state->scan < GALPI_INDEX_N_KINDS)
    {
      gint64 id = next_id (self->notebook, state->scan, state->after, error);

      if (id < 0)
        return FALSE;

      if (id == 0)
        {
          state->scan++;
          state->after = 0;
          continue;
        }

      if (!galpi_index_apply (self->index, self->notebook, state->scan, id, error))
        return FALSE;

      state->after = id;
      if (g_get_monotonic_time () >= deadline || g_atomic_int_get (self->stop))
        break;
    }

  return galpi_index_file_set_state (self->index, state, error) &&
         set_scan_progress (self, state, error);
}

static gboolean
follow_feed (GalpiFollower    *self,
             GalpiIndexState  *state,
             GError          **error)
{
  g_autoptr(GArray) changes = NULL;

  changes = galpi_change_table_list (self->notebook, state->done, SLICE_ROWS, &state->done, error);
  if (changes == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const GalpiChangeRow *change = &g_array_index (changes, GalpiChangeRow, i);

      if (g_atomic_int_get (self->stop))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                               _("The operation was cancelled."));
          return FALSE;
        }

      if (!galpi_index_apply_change (self->index, self->notebook, change, error))
        return FALSE;
    }

  return galpi_index_file_set_state (self->index, state, error);
}

static gboolean
slice_in_snapshot (GalpiDatabase  *notebook,
                   gpointer        data,
                   GError        **error)
{
  Slice *slice = data;
  GalpiFollower *self = slice->follower;
  GalpiIndexState state;
  gint64 last;

  if (!get_lag (self, &state, &last, error))
    return FALSE;

  slice->result = GALPI_SLICE_MORE;
  if (state.scan < GALPI_INDEX_N_KINDS)
    return scan (self, &state, error);

  if (self->begin < 0)
    self->begin = state.done;
  if (!follow_feed (self, &state, error))
    return FALSE;

  if (state.done == last)
    {
      if (!galpi_index_name_settle (self->index, notebook, self->stop, error))
        return FALSE;

      self->begin = -1;
      self->progress = 1;
      slice->result = GALPI_SLICE_DONE;
    }
  else
    {
      self->progress = (double) (state.done - self->begin) / (last - self->begin);
    }

  return TRUE;
}

static gboolean
slice_in_transaction (GalpiDatabase  *index,
                      gpointer        data,
                      GError        **error)
{
  Slice *slice = data;

  return galpi_database_read (slice->follower->notebook, slice_in_snapshot, slice, error);
}

gboolean
galpi_follower_is_done (GalpiFollower  *self,
                        gboolean       *done,
                        GError        **error)
{
  GalpiIndexState state;
  gboolean settled;
  gint64 last;

  if (!get_lag (self, &state, &last, error) ||
      !galpi_index_name_is_settled (self->index, &settled, error))
    return FALSE;

  *done = state.scan == GALPI_INDEX_N_KINDS && state.done == last && settled;
  return TRUE;
}

GalpiSlice
galpi_follower_slice (GalpiFollower  *self,
                      GError        **error)
{
  Slice slice = { self, GALPI_SLICE_MORE };

  if (!galpi_database_transact (self->index, slice_in_transaction, &slice, error))
    return GALPI_SLICE_FAILED;

  return slice.result;
}

gboolean
galpi_follower_tidy (GalpiFollower  *self,
                     gboolean       *more,
                     GError        **error)
{
  sqlite3 *handle = galpi_database_handle (self->index);
  gint64 before = sqlite3_total_changes64 (handle);

  if (!galpi_database_exec (self->index,
                            "INSERT INTO words (words, rank) VALUES ('merge', " TIDY_PAGES ")", error))
    return FALSE;

  /* FTS5 says of itself: fewer than two changes mean that there was nothing to merge. */
  *more = sqlite3_total_changes64 (handle) - before >= 2;
  return TRUE;
}
