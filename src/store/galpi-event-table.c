/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-event-table"

#include "galpi-event-table.h"

#include "galpi-anchor-row-private.h"
#include "galpi-database-private.h"
#include "galpi-day.h"
#include "galpi-scope-sql-private.h"
#include "galpi-tag-link-private.h"
#include "galpi-thing-row-private.h"
#include "galpi-version-table.h"

static void
bind_day (GalpiStatement *stmt,
          int             position,
          GalpiDay        day)
{
  if (day != GALPI_DAY_NONE)
    sqlite3_bind_int (stmt, position, day);
  else
    sqlite3_bind_null (stmt, position);
}

static GalpiDay
get_day (GalpiStatement *stmt,
         int             column)
{
  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return GALPI_DAY_NONE;

  return sqlite3_column_int (stmt, column);
}

/* ?1 to ?5 of the statements that write */
static void
bind_fields (GalpiStatement *stmt,
             GalpiEvent     *event)
{
  galpi_statement_bind_text (stmt, 1, galpi_event_get_date (event));
  bind_day (stmt, 2, galpi_event_get_from_day (event));
  bind_day (stmt, 3, galpi_event_get_to_day (event));
  galpi_statement_bind_text (stmt, 4, galpi_event_get_title (event));
  galpi_statement_bind_text (stmt, 5, galpi_event_get_note (event));
}

static gboolean
insert_source (GalpiDatabase           *db,
               gint64                   event_id,
               const GalpiEventSource  *source,
               GError                 **error)
{
  gint64 version_id = galpi_version_table_get_current (db, source->article_id, error);
  g_autoptr(GalpiStatement) stmt = NULL;

  if (version_id == 0)
    return FALSE;

  stmt = galpi_database_prepare (db, "INSERT INTO event_source (event_id, article_id)"
                                     " VALUES (?1, ?2)", error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, event_id);
  sqlite3_bind_int64 (stmt, 2, source->article_id);
  return galpi_statement_run (stmt, error) &&
         galpi_event_table_set_anchor (db, galpi_database_last_id (db), version_id, source->anchor,
                                       error);
}

static gboolean
run_with_id (GalpiDatabase  *db,
             const char     *sql,
             gint64          id,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  return galpi_statement_run (stmt, error);
}

/* A source as it is in the notebook: its row, and where it stands in the version shown. */
typedef struct
{
  gint64     id;
  gint64     article_id;
  GalpiRange range;
  gboolean   wanted;
} Present;

static GArray *
list_present (GalpiDatabase  *db,
              gint64          event_id,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT s.id, s.article_id, ifnull (q.start, 0), ifnull (q.stop, 0)"
                            "  FROM event_source AS s JOIN article AS a ON a.id = s.article_id"
                            "  LEFT JOIN event_anchor AS q ON q.source_id = s.id"
                            "  AND q.version_id = a.version_id"
                            "  WHERE s.event_id = ?1 ORDER BY s.id",
                            error);
  g_autoptr(GArray) sources = g_array_new (FALSE, FALSE, sizeof (Present));
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, event_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      Present source = {
        sqlite3_column_int64 (stmt, 0),
        sqlite3_column_int64 (stmt, 1),
        { sqlite3_column_int64 (stmt, 2), sqlite3_column_int64 (stmt, 3) },
        FALSE
      };

      g_array_append_val (sources, source);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&sources) : NULL;
}

static Present *
find_present (GArray                 *sources,
              const GalpiEventSource *wanted)
{
  for (guint i = 0; i < sources->len; i++)
    {
      Present *source = &g_array_index (sources, Present, i);

      if (!source->wanted && source->article_id == wanted->article_id &&
          source->range.start == wanted->anchor->range.start &&
          source->range.end == wanted->anchor->range.end)
        return source;
    }

  return NULL;
}

static gboolean
save_sources (GalpiDatabase  *db,
              GalpiEvent     *event,
              gboolean       *changed,
              GError        **error)
{
  GPtrArray *wanted = galpi_event_get_sources (event);
  g_autoptr(GArray) present = list_present (db, galpi_event_get_id (event), error);
  g_autoptr(GPtrArray) new_sources = g_ptr_array_new ();

  if (present == NULL)
    return FALSE;

  for (guint i = 0; i < wanted->len; i++)
    {
      Present *found = find_present (present, g_ptr_array_index (wanted, i));

      if (found != NULL)
        found->wanted = TRUE;
      else
        g_ptr_array_add (new_sources, g_ptr_array_index (wanted, i));
    }

  for (guint i = 0; i < present->len; i++)
    {
      const Present *source = &g_array_index (present, Present, i);

      if (source->wanted)
        continue;

      *changed = TRUE;
      if (!run_with_id (db, "DELETE FROM event_anchor WHERE source_id = ?1", source->id, error) ||
          !run_with_id (db, "DELETE FROM event_source WHERE id = ?1", source->id, error))
        return FALSE;
    }

  for (guint i = 0; i < new_sources->len; i++)
    {
      *changed = TRUE;
      if (!insert_source (db, galpi_event_get_id (event), g_ptr_array_index (new_sources, i),
                          error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_event_table_insert (GalpiDatabase  *db,
                          GalpiEvent     *event,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "INSERT INTO event (date, from_day, to_day, title, note, created,"
                            " modified, uuid)"
                            "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                            error);
  gboolean changed = FALSE;
  GalpiUuid uuid;

  g_return_val_if_fail (GALPI_IS_EVENT (event), FALSE);

  if (stmt == NULL)
    return FALSE;

  galpi_thing_row_ensure_uuid (GALPI_RECORD (event), &uuid);
  galpi_thing_row_ensure_times (GALPI_RECORD (event));
  bind_fields (stmt, event);
  sqlite3_bind_int64 (stmt, 6, galpi_event_get_created (event));
  sqlite3_bind_int64 (stmt, 7, galpi_event_get_modified (event));
  galpi_statement_bind_uuid (stmt, 8, &uuid);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  galpi_event_set_id (event, galpi_database_last_id (db));
  return save_sources (db, event, &changed, error) &&
         galpi_tag_link_set (db, "event", galpi_event_get_id (event), galpi_event_get_tags (event),
                             NULL, error);
}

gboolean
galpi_event_table_update (GalpiDatabase  *db,
                          GalpiEvent     *event,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (GALPI_IS_EVENT (event), FALSE);

  if (!galpi_thing_row_find (db, "event", GALPI_RECORD (event), error) ||
      !save_sources (db, event, &changed, error) ||
      !galpi_tag_link_set (db, "event", galpi_event_get_id (event), galpi_event_get_tags (event),
                           &changed, error))
    return FALSE;

  stmt = galpi_database_prepare (db,
                                 "UPDATE event SET date = ?1, from_day = ?2, to_day = ?3,"
                                 " title = ?4, note = ?5,"
                                 "  modified = ?6"
                                 "  WHERE id = ?7 AND (?8 OR date IS NOT ?1"
                                 "  OR from_day IS NOT ?2 OR to_day IS NOT ?3"
                                 "    OR title IS NOT ?4 OR note IS NOT ?5)",
                                 error);
  if (stmt == NULL)
    return FALSE;

  bind_fields (stmt, event);
  sqlite3_bind_int64 (stmt, 6, g_get_real_time ());
  sqlite3_bind_int64 (stmt, 7, galpi_event_get_id (event));
  sqlite3_bind_int (stmt, 8, changed);
  return galpi_statement_run (stmt, error);
}

static GPtrArray *
list_sources (GalpiDatabase  *db,
              gint64          event_id,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT s.article_id, q.state, q.start, q.stop, q.quote, q.prefix,"
                            " q.suffix"
                            "  FROM event_source AS s JOIN article AS a ON a.id = s.article_id"
                            "  LEFT JOIN event_anchor AS q ON q.source_id = s.id"
                            "  AND q.version_id = a.version_id"
                            "  WHERE s.event_id = ?1 ORDER BY s.id",
                            error);
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, event_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      g_autoptr(GalpiAnchor) anchor = galpi_anchor_row_get (stmt, 1);

      /* A version that nobody has anchored in yet. */
      if (anchor == NULL)
        anchor = galpi_anchor_new (GALPI_ANCHOR_LOST, (GalpiRange) { 0, 0 }, "", "", "");
      g_ptr_array_add (sources, galpi_event_source_new (sqlite3_column_int64 (stmt, 0), anchor));
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&sources) : NULL;
}

/* UUIDs go by when they were made, and are the same in another notebook, where ids are not. */
#define LIST_SQL(condition) \
  "SELECT e.id, e.uuid, e.date, e.from_day, e.to_day, e.title, e.note, e.created," \
  " e.modified, e.trashed_at " \
  "FROM event AS e WHERE " condition " " \
  "ORDER BY e.from_day NULLS FIRST, e.to_day NULLS LAST, e.uuid"

#define IN_ARTICLES(condition) \
  "e.id IN (SELECT s.event_id FROM event_source AS s JOIN article AS a ON a.id = s.article_id" \
  "  WHERE " condition ")"

static gpointer
event_from_row (GalpiStatement *stmt)
{
  GalpiEvent *event = galpi_event_new ();
  g_autofree char *uuid = galpi_statement_uuid (stmt, 1);

  galpi_event_set_id (event, sqlite3_column_int64 (stmt, 0));
  galpi_event_set_uuid (event, uuid);
  galpi_event_set_date (event, galpi_statement_text (stmt, 2));
  galpi_event_set_from_day (event, get_day (stmt, 3));
  galpi_event_set_to_day (event, get_day (stmt, 4));
  galpi_event_set_title (event, galpi_statement_text (stmt, 5));
  galpi_event_set_note (event, galpi_statement_text (stmt, 6));
  galpi_event_set_created (event, sqlite3_column_int64 (stmt, 7));
  galpi_event_set_modified (event, sqlite3_column_int64 (stmt, 8));
  galpi_event_set_trashed_at (event, sqlite3_column_int64 (stmt, 9));

  return event;
}

static gboolean
load_lists (GalpiDatabase  *db,
            gpointer        thing,
            GHashTable     *paths,
            GError        **error)
{
  gint64 id = galpi_event_get_id (thing);
  g_autoptr(GPtrArray) sources = list_sources (db, id, error);
  g_auto(GStrv) tags = NULL;

  if (sources == NULL)
    return FALSE;

  tags = galpi_tag_link_get (db, "event", id, paths, error);
  if (tags == NULL)
    return FALSE;

  galpi_event_set_sources (thing, sources);
  galpi_event_set_tags (thing, (const char * const *) tags);
  return TRUE;
}

static GPtrArray *
collect (GalpiDatabase   *db,
         GalpiStatement  *stmt,
         GError         **error)
{
  return galpi_thing_row_list (db, stmt, event_from_row, load_lists, error);
}

GalpiEvent *
galpi_event_table_get (GalpiDatabase  *db,
                       gint64          event_id,
                       GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, LIST_SQL ("e.id = ?1"), error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, event_id);
  return galpi_thing_row_take_one (collect (db, stmt, error), error);
}

GalpiEvent *
galpi_event_table_get_by_uuid (GalpiDatabase  *db,
                               const char     *uuid,
                               GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, LIST_SQL ("e.uuid = ?1"), error);

  g_return_val_if_fail (uuid != NULL, NULL);

  if (stmt == NULL)
    return NULL;

  galpi_thing_row_bind_uuid (stmt, 1, uuid);
  return galpi_thing_row_take_one (collect (db, stmt, error), error);
}

static char *
list_sql_for_scope (GalpiScope *scope)
{
  const char *condition = galpi_scope_sql_get_condition (scope);

  switch (galpi_scope_get_kind (scope))
    {
    case GALPI_SCOPE_ALL:
      return g_strdup (LIST_SQL ("e.trashed_at IS NULL"));
    case GALPI_SCOPE_TAG:
      return g_strdup_printf (LIST_SQL ("e.trashed_at IS NULL AND (" IN_ARTICLES ("%s")
                                        " OR e.id IN (SELECT event_id FROM event_tag"
                                        " WHERE tag_id IN "
                                        GALPI_TAG_TREE_SQL "))"), condition);
    case GALPI_SCOPE_UNREAD:
    case GALPI_SCOPE_KEYWORD:
    case GALPI_SCOPE_PERSON:
    case GALPI_SCOPE_NAME:
    case GALPI_SCOPE_SEARCH:
    case GALPI_SCOPE_TRASH:
    case GALPI_SCOPE_ARTICLE:
    default:
      return g_strdup_printf (LIST_SQL ("e.trashed_at IS NULL AND " IN_ARTICLES ("%s")), condition);
    }
}

GPtrArray *
galpi_event_table_list (GalpiDatabase  *db,
                        GalpiScope     *scope,
                        GError        **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(GalpiStatement) stmt = NULL;

  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  sql = list_sql_for_scope (scope);
  stmt = galpi_database_prepare (db, sql, error);
  if (stmt == NULL || !galpi_scope_sql_bind (db, stmt, scope, error))
    return NULL;

  return collect (db, stmt, error);
}

GPtrArray *
galpi_event_table_list_of (GalpiDatabase  *db,
                           const gint64   *article_ids,
                           guint           n_article_ids,
                           GError        **error)
{
  g_autofree char *json = galpi_ids_to_json (article_ids, n_article_ids);
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            LIST_SQL ("e.trashed_at IS NULL AND "
                                      IN_ARTICLES ("a.id IN (SELECT value FROM json_each (?1))")),
                            error);

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, json);
  return collect (db, stmt, error);
}

void
galpi_event_quote_free (GalpiEventQuote *self)
{
  g_free (self->event);
  galpi_anchor_free (self->anchor);
  g_free (self);
}

/* Which of its event's sources in the same article a source is. */
#define PLACE_OF_SOURCE \
  "(SELECT count (*) FROM event_source AS o WHERE o.event_id = s.event_id" \
  "   AND o.article_id = s.article_id AND o.id < s.id)"

GPtrArray *
galpi_event_table_list_quotes (GalpiDatabase  *db,
                               gint64          version_id,
                               GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT s.id, e.uuid, " PLACE_OF_SOURCE ", q.state, q.start, q.stop,"
                            " q.quote, q.prefix, q.suffix"
                            "  FROM event_anchor AS q JOIN event_source AS s ON s.id = q.source_id"
                            "  JOIN event AS e ON e.id = s.event_id"
                            "  WHERE q.version_id = ?1 ORDER BY q.start, e.uuid, s.id",
                            error);
  g_autoptr(GPtrArray) quotes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_quote_free);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, version_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiEventQuote *quote = g_new0 (GalpiEventQuote, 1);

      quote->source_id = sqlite3_column_int64 (stmt, 0);
      quote->event = galpi_statement_uuid (stmt, 1);
      quote->place = sqlite3_column_int (stmt, 2);
      quote->anchor = galpi_anchor_row_get (stmt, 3);
      g_ptr_array_add (quotes, quote);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&quotes) : NULL;
}

gboolean
galpi_event_table_set_anchor (GalpiDatabase      *db,
                              gint64              source_id,
                              gint64              version_id,
                              const GalpiAnchor  *anchor,
                              GError            **error)
{
  g_return_val_if_fail (anchor != NULL, FALSE);

  return galpi_anchor_row_set (db, "event_anchor", "source_id", source_id, version_id, anchor,
                               error);
}

gint64
galpi_event_table_get_source (GalpiDatabase  *db,
                              const char     *event,
                              gint64          article_id,
                              guint           place,
                              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT s.id FROM event AS e JOIN event_source AS s ON s.event_id = e.id"
                            "  WHERE e.uuid = ?1 AND s.article_id = ?2 ORDER BY s.id"
                            "  LIMIT 1 OFFSET ?3",
                            error);
  gint64 source_id;

  g_return_val_if_fail (event != NULL, 0);

  if (stmt == NULL)
    return 0;

  galpi_thing_row_bind_uuid (stmt, 1, event);
  sqlite3_bind_int64 (stmt, 2, article_id);
  sqlite3_bind_int64 (stmt, 3, place);
  return galpi_statement_get_int64 (stmt, &source_id, error) ? source_id : 0;
}
