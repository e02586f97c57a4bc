/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-timeline.h"

#include "galpi-edtf.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-index-reader-private.h"
#include "galpi-index-scope-private.h"
#include "galpi-sentence.h"
#include "galpi-text.h"
#include "galpi-version-table.h"

/* Times that were found, but for those that an event bears out: by a quote that holds the time and
 * by its days, or by a quote that is the time (whatever date the analyst made of it), or because
 * the event was made of that finding.
 */
static const char found_sql[] =
  "SELECT f.article_id, f.article_title, f.start, f.stop, f.from_day, f.to_day, f.edtf, f.text,"
  " f.sentence, f.corrected"
  " FROM seen_finding AS f"
  " WHERE f.kind = 'time' AND f.from_day < ?3 AND f.to_day > ?2"
  "   AND " GALPI_INDEX_IN_IDS ("f.article_id", "?1")
  "   AND NOT EXISTS (SELECT 1 FROM main.event_anchor AS n"
  "     JOIN main.event_source AS s ON s.id = n.source_id"
  "     JOIN main.event AS e ON e.id = s.event_id"
  "     WHERE n.version_id = f.version_id AND n.state = 'place'"
  "       AND n.start <= f.start AND n.stop >= f.stop AND e.trashed_at IS NULL"
  "       AND ((n.start = f.start AND n.stop = f.stop)"
  "         OR ((e.from_day IS NULL OR e.from_day < f.to_day)"
  "           AND (e.to_day IS NULL OR e.to_day > f.from_day))))"
  "   AND NOT EXISTS (SELECT 1 FROM main.verdict AS v JOIN main.event AS e ON e.id = v.event_id"
  "     WHERE v.version_id = f.version_id AND v.start = f.start AND v.stop = f.stop"
  "       AND v.finding = f.kind AND v.verdict = 'kept' AND e.trashed_at IS NULL)";
static const char published_sql[] =
  "SELECT id, title, date FROM main.article"
  " WHERE date IS NOT NULL AND " GALPI_INDEX_IN_IDS ("id", "?1");

typedef struct
{
  GalpiDatabase *db;
  GalpiScope    *scope;
  GArray        *ids;   /* gint64 */
  GalpiDay       from;  /* G_MININT for no limit */
  GalpiDay       to;    /* G_MAXINT for no limit */
  GPtrArray     *items; /* GalpiTimelineItem */
} Timeline;

/* Whether a stretch of days, open where GALPI_DAY_NONE, meets the days asked for. */
static gboolean
is_asked_for (const Timeline *self,
              GalpiDay        from,
              GalpiDay        to)
{
  return (from == GALPI_DAY_NONE || from < self->to) && (to == GALPI_DAY_NONE || to > self->from);
}

static gboolean
add_found (Timeline  *self,
           GError   **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (self->db, found_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  galpi_index_bind_ids (stmt, 1, self->ids);
  sqlite3_bind_int (stmt, 2, self->from);
  sqlite3_bind_int (stmt, 3, self->to);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiTimelineItem *item = galpi_timeline_item_new ();
      GalpiRange range = { sqlite3_column_int64 (stmt, 2), sqlite3_column_int64 (stmt, 3) };
      GalpiDay from = sqlite3_column_int (stmt, 4);
      GalpiDay to = sqlite3_column_int (stmt, 5);
      const char *edtf = galpi_statement_text (stmt, 6);
      g_autofree char *date = edtf != NULL ? g_strdup (edtf) : galpi_edtf_from_days (from, to);

      galpi_timeline_item_set_kind (item, GALPI_TIMELINE_FOUND);
      galpi_timeline_item_set_article_id (item, sqlite3_column_int64 (stmt, 0));
      galpi_timeline_item_set_article_title (item, galpi_statement_text (stmt, 1));
      galpi_timeline_item_set_range (item, range);
      galpi_timeline_item_set_from_day (item, from);
      galpi_timeline_item_set_to_day (item, to);
      galpi_timeline_item_set_date (item, date);
      galpi_timeline_item_set_text (item, galpi_statement_text (stmt, 7));
      galpi_timeline_item_set_sentence (item, galpi_statement_text (stmt, 8));
      galpi_timeline_item_set_corrected (item, sqlite3_column_int (stmt, 9));
      g_ptr_array_add (self->items, item);
    }

  return fetch == GALPI_FETCH_DONE;
}

static gboolean
add_published (Timeline  *self,
               GError   **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (self->db, published_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  galpi_index_bind_ids (stmt, 1, self->ids);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      const char *date = galpi_statement_text (stmt, 2);
      GalpiDay day = galpi_day_parse (date);
      GalpiTimelineItem *item;

      if (day == GALPI_DAY_NONE || !is_asked_for (self, day, day + 1))
        continue;

      item = galpi_timeline_item_new ();
      galpi_timeline_item_set_kind (item, GALPI_TIMELINE_PUBLISHED);
      galpi_timeline_item_set_article_id (item, sqlite3_column_int64 (stmt, 0));
      galpi_timeline_item_set_article_title (item, galpi_statement_text (stmt, 1));
      galpi_timeline_item_set_date (item, date);
      galpi_timeline_item_set_from_day (item, day);
      galpi_timeline_item_set_to_day (item, day + 1);
      g_ptr_array_add (self->items, item);
    }

  return fetch == GALPI_FETCH_DONE;
}

/* What is needed of the articles that events quote, each loaded once. */
typedef struct
{
  char *title;
  char *text; /* NULL where it is damaged */
} Quoted;

static void
quoted_free (gpointer data)
{
  Quoted *self = data;

  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

static const Quoted *
get_quoted (Timeline    *self,
            GHashTable  *cache,
            gint64       article_id,
            GError     **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autoptr(GError) why = NULL;
  Quoted *quoted = g_hash_table_lookup (cache, &article_id);
  gint64 version_id;

  if (quoted != NULL)
    return quoted;

  stmt = galpi_database_prepare (self->db, "SELECT version_id, title FROM main.article WHERE id = ?1",
                                 error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, article_id);
  if (!galpi_statement_get_int64 (stmt, &version_id, error))
    return NULL;

  quoted = g_new0 (Quoted, 1);
  quoted->title = g_strdup (galpi_statement_text (stmt, 1));
  quoted->text = galpi_version_table_get_text (self->db, version_id, &why);
  if (quoted->text == NULL && !g_error_matches (why, GALPI_ERROR, GALPI_ERROR_CORRUPT))
    {
      quoted_free (quoted);
      g_propagate_error (error, g_steal_pointer (&why));
      return NULL;
    }

  g_hash_table_insert (cache, g_memdup2 (&article_id, sizeof article_id), quoted);
  return quoted;
}

/* Returns: (nullable): the first source of the scope, or else the first one */
static const GalpiEventSource *
choose_source (GalpiEvent *event,
               GHashTable *ids)
{
  GPtrArray *sources = galpi_event_get_sources (event);

  for (guint i = 0; i < sources->len; i++)
    {
      const GalpiEventSource *source = g_ptr_array_index (sources, i);

      if (g_hash_table_contains (ids, &source->article_id))
        return source;
    }

  return sources->len > 0 ? g_ptr_array_index (sources, 0) : NULL;
}

static gboolean
set_source (Timeline                *self,
            GalpiTimelineItem       *item,
            const GalpiEventSource  *source,
            GHashTable              *cache,
            GError                 **error)
{
  const Quoted *quoted = get_quoted (self, cache, source->article_id, error);
  g_autofree char *sentence = NULL;
  GalpiRange range;

  if (quoted == NULL)
    return FALSE;

  galpi_timeline_item_set_article_id (item, source->article_id);
  galpi_timeline_item_set_article_title (item, quoted->title);
  galpi_timeline_item_set_text (item, source->anchor->quote);
  if (source->anchor->state != GALPI_ANCHOR_PLACE || quoted->text == NULL)
    return TRUE;

  galpi_timeline_item_set_range (item, source->anchor->range);
  range = galpi_sentence_at (quoted->text, source->anchor->range.start);
  if (galpi_range_length (range) == 0)
    range = source->anchor->range;
  sentence = galpi_text_substring (quoted->text, range);
  galpi_timeline_item_set_sentence (item, sentence);
  return TRUE;
}

static GPtrArray *
list_events (Timeline  *self,
             GError   **error)
{
  if (galpi_scope_is_indexed (self->scope))
    return galpi_event_table_list_of (self->db, (const gint64 *) self->ids->data, self->ids->len,
                                      error);

  return galpi_event_table_list (self->db, self->scope, error);
}

static gboolean
add_events (Timeline  *self,
            GError   **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GHashTable) cache = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, quoted_free);
  g_autoptr(GPtrArray) events = list_events (self, error);

  if (events == NULL)
    return FALSE;

  for (guint i = 0; i < self->ids->len; i++)
    g_hash_table_add (ids, &g_array_index (self->ids, gint64, i));

  for (guint i = 0; i < events->len; i++)
    {
      GalpiEvent *event = g_ptr_array_index (events, i);
      const GalpiEventSource *source = choose_source (event, ids);
      g_autoptr(GalpiTimelineItem) item = NULL;

      if (!is_asked_for (self, galpi_event_get_from_day (event), galpi_event_get_to_day (event)))
        continue;

      item = galpi_timeline_item_new ();
      galpi_timeline_item_set_kind (item, GALPI_TIMELINE_EVENT);
      galpi_timeline_item_set_event_uuid (item, galpi_event_get_uuid (event));
      galpi_timeline_item_set_title (item, galpi_event_get_title (event));
      galpi_timeline_item_set_date (item, galpi_event_get_date (event));
      galpi_timeline_item_set_from_day (item, galpi_event_get_from_day (event));
      galpi_timeline_item_set_to_day (item, galpi_event_get_to_day (event));
      if (source != NULL && !set_source (self, item, source, cache, error))
        return FALSE;

      g_ptr_array_add (self->items, g_steal_pointer (&item));
    }

  return TRUE;
}

static int
compare_days (GalpiDay a,
              GalpiDay b)
{
  return (a > b) - (a < b);
}

/* An open end comes after every day; an open start, which is the least number, before. */
static int
compare_ends (GalpiDay a,
              GalpiDay b)
{
  return compare_days (a == GALPI_DAY_NONE ? G_MAXINT : a, b == GALPI_DAY_NONE ? G_MAXINT : b);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  GalpiTimelineItem *one = *(GalpiTimelineItem * const *) a;
  GalpiTimelineItem *other = *(GalpiTimelineItem * const *) b;
  gint64 one_article = galpi_timeline_item_get_article_id (one);
  gint64 other_article = galpi_timeline_item_get_article_id (other);
  guint one_start = galpi_timeline_item_get_range (one).start;
  guint other_start = galpi_timeline_item_get_range (other).start;
  int order;

  order = compare_days (galpi_timeline_item_get_from_day (one),
                        galpi_timeline_item_get_from_day (other));
  if (order == 0)
    order = compare_ends (galpi_timeline_item_get_to_day (one),
                          galpi_timeline_item_get_to_day (other));
  if (order == 0)
    order = (one_article > other_article) - (one_article < other_article);
  if (order == 0)
    order = (one_start > other_start) - (one_start < other_start);
  return order;
}

/* Adds what is not an event: found times, which are in the index, and publications. */
static gboolean
add_read (Timeline  *self,
          GError   **error)
{
  g_autoptr(GError) why = NULL;

  if (!galpi_index_reader_attach (self->db, error))
    return FALSE;

  if (add_found (self, &why))
    return add_published (self, error);

  galpi_index_reader_propagate_error (self->db, g_steal_pointer (&why), error);
  return FALSE;
}

GPtrArray *
galpi_index_list_timeline (GalpiDatabase  *db,
                           GalpiScope     *scope,
                           GalpiDay        from,
                           GalpiDay        to,
                           gboolean        kept_only,
                           GError        **error)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  Timeline timeline = { db, scope, NULL, from, to, items };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  G_STATIC_ASSERT (GALPI_DAY_NONE == G_MININT);
  if (to == GALPI_DAY_NONE)
    timeline.to = G_MAXINT;

  ids = timeline.ids = galpi_index_list_article_ids (db, scope, error);
  if (ids == NULL || !add_events (&timeline, error))
    return NULL;

  if (!kept_only && !add_read (&timeline, error))
    return NULL;

  g_ptr_array_sort (items, compare_items);
  return g_steal_pointer (&items);
}
