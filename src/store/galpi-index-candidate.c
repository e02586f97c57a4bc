/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-candidate-private.h"

#include "galpi-error.h"
#include "galpi-tag-table.h"

/* The parameters of both statements below. Lists are JSON, so that one statement does for any query: of
 * tags as {"path": …, "ids": […]}, with the tags under each, and of names.
 */
enum
{
  MATCH = 1,
  TAGS,
  NOT_TAGS,
  BY,
  NOT_BY,
  FROM_DATE,
  TO_DATE,
  FROM_DAY,
  TO_DAY,
};

/* In the conditions an article is called a, an annotation n, an event e, and an item of a list w. A list
 * that is NULL is one of nothing, and costs nothing.
 */
#define ALL_OF(list, condition) \
  "(" list " IS NULL OR NOT EXISTS (SELECT 1 FROM json_each (" list ") AS w WHERE NOT (" condition ")))"
#define NONE_OF(list, condition) \
  "(" list " IS NULL OR NOT EXISTS (SELECT 1 FROM json_each (" list ") AS w WHERE " condition "))"

#define ARTICLE_TAGGED \
  "EXISTS (SELECT 1 FROM main.article_tag AS t JOIN json_each (w.value, '$.ids') AS i" \
  "   ON i.value = t.tag_id WHERE t.article_id = a.id)" \
  " OR EXISTS (SELECT 1 FROM main.annotation AS x" \
  "   JOIN main.annotation_tag AS t ON t.annotation_id = x.id" \
  "   JOIN json_each (w.value, '$.ids') AS i ON i.value = t.tag_id" \
  "   WHERE x.article_id = a.id AND x.trashed_at IS NULL)" \
  " OR EXISTS (SELECT 1 FROM main.article_keyword AS k" \
  "   WHERE k.article_id = a.id AND k.keyword = w.value ->> '$.path')"
#define ANNOTATION_TAGGED \
  "EXISTS (SELECT 1 FROM main.annotation_tag AS t JOIN json_each (w.value, '$.ids') AS i" \
  "   ON i.value = t.tag_id WHERE t.annotation_id = n.id)"
#define EVENT_TAGGED \
  "EXISTS (SELECT 1 FROM main.event_tag AS t JOIN json_each (w.value, '$.ids') AS i" \
  "   ON i.value = t.tag_id WHERE t.event_id = e.id)"

#define ARTICLE_BY \
  "instr (lower (ifnull (a.person, '') || char (10) || ifnull (a.byline, '')), lower (w.value)) > 0"
#define EVENT_BY \
  "EXISTS (SELECT 1 FROM main.event_source AS s JOIN main.article AS a ON a.id = s.article_id" \
  "   WHERE s.event_id = e.id AND " ARTICLE_BY ")"

#define HOLDS(tagged, by) \
  ALL_OF ("?2", tagged) " AND " NONE_OF ("?3", tagged) \
  " AND " ALL_OF ("?4", by) " AND " NONE_OF ("?5", by)

#define ARTICLE_DATED "(?6 IS NULL OR a.date >= ?6) AND (?7 IS NULL OR a.date < ?7)"
#define EVENT_DATED \
  "(?8 IS NULL OR (e.date IS NOT NULL AND (e.to_day IS NULL OR e.to_day > ?8)))" \
  " AND (?9 IS NULL OR (e.date IS NOT NULL AND (e.from_day IS NULL OR e.from_day < ?9)))"

#define ARTICLE_HOLDS \
  "a.trashed_at IS NULL AND a.version_id IS NOT NULL AND " ARTICLE_DATED \
  " AND " HOLDS (ARTICLE_TAGGED, ARTICLE_BY)
#define ANNOTATION_HOLDS \
  "n.trashed_at IS NULL AND a.trashed_at IS NULL AND " ARTICLE_DATED \
  " AND " HOLDS (ANNOTATION_TAGGED, ARTICLE_BY)
#define EVENT_HOLDS \
  "e.trashed_at IS NULL AND " EVENT_DATED " AND " HOLDS (EVENT_TAGGED, EVENT_BY)

/* The weights are those of the title, the text, the note, and what stands beside them. */
static const char matching_sql[] =
  "SELECT words.rowid & 3, words.rowid >> 2,"
  " CASE words.rowid & 3 WHEN 0 THEN words.rowid >> 2"
  "   WHEN 1 THEN (SELECT n.article_id FROM main.annotation AS n WHERE n.id = words.rowid >> 2)"
  "   ELSE 0 END,"
  " bm25 (words, 6.0, 1.0, 3.0, 2.0) AS score"
  " FROM found.words WHERE words MATCH ?1 AND CASE words.rowid & 3"
  " WHEN 0 THEN EXISTS (SELECT 1 FROM main.article AS a"
  "   WHERE a.id = words.rowid >> 2 AND " ARTICLE_HOLDS ")"
  " WHEN 1 THEN EXISTS (SELECT 1 FROM main.annotation AS n JOIN main.article AS a"
  "   ON a.id = n.article_id WHERE n.id = words.rowid >> 2 AND " ANNOTATION_HOLDS ")"
  " ELSE EXISTS (SELECT 1 FROM main.event AS e"
  "   WHERE e.id = words.rowid >> 2 AND " EVENT_HOLDS ") END"
  " ORDER BY score, words.rowid";
static const char all_sql[] =
  "SELECT 0, a.id, a.id, 0.0 FROM main.article AS a WHERE " ARTICLE_HOLDS
  " UNION ALL SELECT 1, n.id, n.article_id, 0.0 FROM main.annotation AS n"
  "   JOIN main.article AS a ON a.id = n.article_id WHERE " ANNOTATION_HOLDS
  " UNION ALL SELECT 2, e.id, 0, 0.0 FROM main.event AS e WHERE " EVENT_HOLDS
  " ORDER BY 1, 2 DESC";

static const char under_sql[] =
  "WITH RECURSIVE under (id) AS ("
  "  VALUES (?1) UNION SELECT t.id FROM main.tag AS t JOIN under ON t.parent_id = under.id)"
  " SELECT json_object ('path', ?2, 'ids', json_group_array (id)) FROM under WHERE id <> 0";
static const char quote_sql[] = "SELECT json_quote (?1)";

/* Returns: (transfer full): the text of the statement's one row */
static char *
get_text (GalpiStatement  *stmt,
          GError         **error)
{
  if (galpi_statement_step (stmt, error) != GALPI_FETCH_ROW)
    return NULL;

  return g_strdup (galpi_statement_text (stmt, 0));
}

/* Returns: (transfer full): the tag at @path and those under it; none where there is no such tag */
static char *
tag_to_json (GalpiDatabase  *db,
             const char     *path,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autoptr(GError) why = NULL;
  gint64 id = galpi_tag_table_find (db, path, &why);

  if (id == 0 && !g_error_matches (why, GALPI_ERROR, GALPI_ERROR_NOT_FOUND) &&
      !g_error_matches (why, GALPI_ERROR, GALPI_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return NULL;
    }

  stmt = galpi_database_prepare (db, under_sql, error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  galpi_statement_bind_text (stmt, 2, path);
  return get_text (stmt, error);
}

static char *
name_to_json (GalpiDatabase  *db,
              const char     *name,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, quote_sql, error);

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, name);
  return get_text (stmt, error);
}

typedef char *(*ToJson) (GalpiDatabase  *db,
                         const char     *value,
                         GError        **error);

static gboolean
bind_list (GalpiStatement  *stmt,
           int              position,
           GalpiDatabase   *db,
           char           **values,
           ToJson           to_json,
           GError         **error)
{
  g_autoptr(GString) list = g_string_new ("[");

  if (values[0] == NULL)
    return TRUE;

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *json = to_json (db, values[i], error);

      if (json == NULL)
        return FALSE;

      if (i > 0)
        g_string_append_c (list, ',');
      g_string_append (list, json);
    }
  g_string_append_c (list, ']');

  galpi_statement_bind_text (stmt, position, list->str);
  return TRUE;
}

static void
bind_day (GalpiStatement *stmt,
          int             date_position,
          int             day_position,
          GalpiDay        day)
{
  if (day != GALPI_DAY_NONE)
    {
      g_autofree char *date = galpi_day_to_string (day);

      galpi_statement_bind_text (stmt, date_position, date);
      sqlite3_bind_int (stmt, day_position, day);
    }
}

GArray *
galpi_index_list_candidates (GalpiDatabase     *db,
                             const GalpiQuery  *query,
                             GError           **error)
{
  g_autofree char *match = galpi_query_match (query);
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (GalpiCandidate));
  GalpiFetch fetch;

  stmt = galpi_database_prepare (db, match != NULL ? matching_sql : all_sql, error);
  if (stmt == NULL ||
      !bind_list (stmt, TAGS, db, query->tags, tag_to_json, error) ||
      !bind_list (stmt, NOT_TAGS, db, query->not_tags, tag_to_json, error) ||
      !bind_list (stmt, BY, db, query->by, name_to_json, error) ||
      !bind_list (stmt, NOT_BY, db, query->not_by, name_to_json, error))
    return NULL;

  if (match != NULL)
    galpi_statement_bind_text (stmt, MATCH, match);
  bind_day (stmt, FROM_DATE, FROM_DAY, query->from_day);
  bind_day (stmt, TO_DATE, TO_DAY, query->to_day);

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiCandidate candidate = {
        sqlite3_column_int (stmt, 0),
        sqlite3_column_int64 (stmt, 1),
        sqlite3_column_int64 (stmt, 2),
        sqlite3_column_double (stmt, 3),
      };

      g_array_append_val (candidates, candidate);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&candidates) : NULL;
}

gboolean
galpi_index_needs_scan (const GalpiQuery *query)
{
  gboolean any_wanted = FALSE;
  gboolean any_negated = FALSE;

  for (guint i = 0; i < query->terms->len; i++)
    {
      const GalpiQueryTerm *term = g_ptr_array_index (query->terms, i);

      if (term->match == NULL)
        return TRUE;

      any_negated |= term->negated;
      any_wanted |= !term->negated;
    }

  return any_negated && !any_wanted;
}
