/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-reader-private.h"
#include "galpi-index-scope-private.h"
#include "galpi-index-timeline.h"

/* The first conditions are those of the index finding_undated. A mere time of day, of which the value
 * begins with T, means no date; and a time in the quote of an event has the event's date, whatever
 * its own words say.
 */
static const char undated_sql[] =
  "SELECT f.article_id, f.article_title, f.start, f.stop, f.text, f.sentence"
  " FROM seen_finding AS f"
  " WHERE f.kind = 'time' AND f.from_day IS NULL AND f.type IN ('DATE', 'TIME')"
  "   AND f.value NOT LIKE 'T%'"
  "   AND " GALPI_INDEX_IN_IDS ("f.article_id", "?1")
  "   AND NOT EXISTS (SELECT 1 FROM main.event_anchor AS n"
  "     JOIN main.event_source AS s ON s.id = n.source_id"
  "     JOIN main.event AS e ON e.id = s.event_id"
  "     WHERE n.version_id = f.version_id AND n.state = 'place'"
  "       AND n.start <= f.start AND n.stop >= f.stop AND e.trashed_at IS NULL)"
  " ORDER BY f.article_id, f.start";

static gboolean
load_undated (GalpiDatabase  *db,
              GArray         *ids,
              GPtrArray      *items,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, undated_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  galpi_index_bind_ids (stmt, 1, ids);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiTimelineItem *item = galpi_timeline_item_new ();
      GalpiRange range = { sqlite3_column_int64 (stmt, 2), sqlite3_column_int64 (stmt, 3) };

      galpi_timeline_item_set_kind (item, GALPI_TIMELINE_FOUND);
      galpi_timeline_item_set_article_id (item, sqlite3_column_int64 (stmt, 0));
      galpi_timeline_item_set_article_title (item, galpi_statement_text (stmt, 1));
      galpi_timeline_item_set_range (item, range);
      galpi_timeline_item_set_text (item, galpi_statement_text (stmt, 4));
      galpi_timeline_item_set_sentence (item, galpi_statement_text (stmt, 5));
      g_ptr_array_add (items, item);
    }

  return fetch == GALPI_FETCH_DONE;
}

GPtrArray *
galpi_index_list_undated (GalpiDatabase  *db,
                          GalpiScope     *scope,
                          GError        **error)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) why = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  ids = galpi_index_list_article_ids (db, scope, error);
  if (ids == NULL || !galpi_index_reader_attach (db, error))
    return NULL;

  if (!load_undated (db, ids, items, &why))
    {
      galpi_index_reader_propagate_error (db, g_steal_pointer (&why), error);
      return NULL;
    }

  return g_steal_pointer (&items);
}
