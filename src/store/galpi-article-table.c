/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-table"

#include "galpi-article-table.h"

#include "galpi-database-private.h"
#include "galpi-scope-sql-private.h"
#include "galpi-tag-link-private.h"
#include "galpi-thing-row-private.h"

/* ?1 to ?12 of the statements that write */
static void
bind_fields (GalpiStatement *stmt,
             GalpiArticle   *article)
{
  galpi_statement_bind_text (stmt, 1, galpi_article_get_title (article));
  galpi_statement_bind_text (stmt, 2, galpi_article_get_subtitle (article));
  galpi_statement_bind_text (stmt, 3, galpi_article_get_section (article));
  galpi_statement_bind_text (stmt, 4, galpi_article_get_kicker (article));
  galpi_statement_bind_text (stmt, 5, galpi_article_get_byline (article));
  galpi_statement_bind_text (stmt, 6, galpi_article_get_person (article));
  galpi_statement_bind_text (stmt, 7, galpi_article_get_role (article));
  galpi_statement_bind_text (stmt, 8, galpi_article_get_date (article));
  galpi_statement_bind_text (stmt, 9, galpi_article_get_language (article));
  galpi_statement_bind_text (stmt, 10, galpi_article_get_url (article));
  galpi_statement_bind_text (stmt, 11, galpi_article_get_source (article));
  sqlite3_bind_int64 (stmt, 12, galpi_article_get_id (article));
}

static char **
list_keywords (GalpiDatabase  *db,
               gint64          article_id,
               GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT keyword FROM article_keyword WHERE article_id = ?1"
                                " ORDER BY position", error);
  g_autoptr(GStrvBuilder) keywords = g_strv_builder_new ();
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, article_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    g_strv_builder_add (keywords, galpi_statement_text (stmt, 0));

  return fetch == GALPI_FETCH_DONE ? g_strv_builder_end (keywords) : NULL;
}

static gboolean
insert_keyword (GalpiDatabase  *db,
                gint64          article_id,
                int             position,
                const char     *keyword,
                GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "INSERT INTO article_keyword (article_id, position, keyword)"
                                " VALUES (?1, ?2, ?3)",
                            error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int (stmt, 2, position);
  galpi_statement_bind_text (stmt, 3, keyword);
  return galpi_statement_run (stmt, error);
}

static gboolean
delete_keywords (GalpiDatabase  *db,
                 gint64          article_id,
                 GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "DELETE FROM article_keyword WHERE article_id = ?1", error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  return galpi_statement_run (stmt, error);
}

static gboolean
save_keywords (GalpiDatabase  *db,
               GalpiArticle   *article,
               GError        **error)
{
  static const char * const none[] = { NULL };
  gint64 id = galpi_article_get_id (article);
  const char * const *keywords = galpi_article_get_keywords (article);
  g_auto(GStrv) present = list_keywords (db, id, error);

  if (present == NULL)
    return FALSE;

  if (keywords == NULL)
    keywords = none;
  if (g_strv_equal ((const char * const *) present, keywords))
    return TRUE;

  if (!delete_keywords (db, id, error))
    return FALSE;

  for (int i = 0; keywords[i] != NULL; i++)
    {
      if (!insert_keyword (db, id, i, keywords[i], error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_article_table_insert (GalpiDatabase  *db,
                            GalpiArticle   *article,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "INSERT INTO article (title, subtitle, section, kicker, byline,"
                            " person, role, date, language,"
                            "  url, source, uuid, added) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                            "  ?9, ?10, ?11, ?13, ?14)",
                            error);
  GalpiUuid uuid;

  g_return_val_if_fail (GALPI_IS_ARTICLE (article), FALSE);

  if (stmt == NULL)
    return FALSE;

  galpi_thing_row_ensure_uuid (GALPI_RECORD (article), &uuid);
  if (galpi_article_get_added (article) == 0)
    galpi_article_set_added (article, g_get_real_time ());

  bind_fields (stmt, article);
  galpi_statement_bind_uuid (stmt, 13, &uuid);
  sqlite3_bind_int64 (stmt, 14, galpi_article_get_added (article));
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  galpi_article_set_id (article, galpi_database_last_id (db));
  return save_keywords (db, article, error) &&
         galpi_tag_link_set (db, "article", galpi_article_get_id (article),
                             galpi_article_get_tags (article),
                             NULL, error);
}

static gboolean
check_exists (GalpiDatabase  *db,
              gint64          article_id,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id FROM article WHERE id = ?1", error);
  gint64 id;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  return galpi_statement_get_int64 (stmt, &id, error);
}

gboolean
galpi_article_table_update (GalpiDatabase  *db,
                            GalpiArticle   *article,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;

  g_return_val_if_fail (GALPI_IS_ARTICLE (article), FALSE);

  if (!check_exists (db, galpi_article_get_id (article), error))
    return FALSE;

  stmt = galpi_database_prepare (db,
                                 "UPDATE article SET title = ?1, subtitle = ?2, section = ?3,"
                                 " kicker = ?4, byline = ?5,"
                                 "  person = ?6, role = ?7, date = ?8, language = ?9, url = ?10,"
                                 "  source = ?11"
                                 "  WHERE id = ?12 AND (title IS NOT ?1 OR subtitle IS NOT ?2"
                                 "  OR section IS NOT ?3"
                                 "    OR kicker IS NOT ?4 OR byline IS NOT ?5"
                                 "    OR person IS NOT ?6 OR role IS NOT ?7"
                                 "    OR date IS NOT ?8 OR language IS NOT ?9 OR url IS NOT ?10"
                                 "    OR source IS NOT ?11)",
                                 error);
  if (stmt == NULL)
    return FALSE;

  bind_fields (stmt, article);
  return galpi_statement_run (stmt, error) &&
         save_keywords (db, article, error) &&
         galpi_tag_link_set (db, "article", galpi_article_get_id (article),
                             galpi_article_get_tags (article),
                             NULL, error);
}

gboolean
galpi_article_table_set_read (GalpiDatabase  *db,
                              gint64          article_id,
                              gboolean        read,
                              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;

  if (!check_exists (db, article_id, error))
    return FALSE;

  stmt = galpi_database_prepare (db,
                                 read ? "INSERT INTO article_read (article_id, read_at)"
                                        " VALUES (?1, ?2)"
                                        "  ON CONFLICT DO NOTHING"
                                      : "DELETE FROM article_read WHERE article_id = ?1 AND ?2",
                                 error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int64 (stmt, 2, g_get_real_time ());
  return galpi_statement_run (stmt, error);
}

gint64
galpi_article_table_get_id (GalpiDatabase  *db,
                            const char     *uuid,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id FROM article WHERE uuid = ?1", error);
  gint64 id;

  g_return_val_if_fail (uuid != NULL, 0);

  if (stmt == NULL)
    return 0;

  galpi_thing_row_bind_uuid (stmt, 1, uuid);
  return galpi_statement_get_int64 (stmt, &id, error) ? id : 0;
}

static const char list_sql[] =
  "SELECT a.id, a.uuid, a.version_id, a.title, a.subtitle, a.section, a.kicker, a.byline,"
  " a.person, a.role, a.date,"
  "  a.language, a.url, a.source, a.added, a.trashed_at,"
  "  EXISTS (SELECT 1 FROM article_read WHERE article_id = a.id),"
  "  (SELECT count (*) FROM annotation WHERE article_id = a.id AND trashed_at IS NULL),"
  "  (SELECT count (DISTINCT s.event_id) FROM event_source AS s"
  "  JOIN event AS e ON e.id = s.event_id"
  "     WHERE s.article_id = a.id AND e.trashed_at IS NULL),"
  "  v.excerpt "
  "FROM json_each (?1) AS j JOIN article AS a ON a.id = j.value"
  " LEFT JOIN version AS v ON v.id = a.version_id "
  "ORDER BY j.key";

static gpointer
article_from_row (GalpiStatement *stmt)
{
  GalpiArticle *article = galpi_article_new ();
  g_autofree char *uuid = galpi_statement_uuid (stmt, 1);

  galpi_article_set_id (article, sqlite3_column_int64 (stmt, 0));
  galpi_article_set_uuid (article, uuid);
  galpi_article_set_version_id (article, sqlite3_column_int64 (stmt, 2));
  galpi_article_set_title (article, galpi_statement_text (stmt, 3));
  galpi_article_set_subtitle (article, galpi_statement_text (stmt, 4));
  galpi_article_set_section (article, galpi_statement_text (stmt, 5));
  galpi_article_set_kicker (article, galpi_statement_text (stmt, 6));
  galpi_article_set_byline (article, galpi_statement_text (stmt, 7));
  galpi_article_set_person (article, galpi_statement_text (stmt, 8));
  galpi_article_set_role (article, galpi_statement_text (stmt, 9));
  galpi_article_set_date (article, galpi_statement_text (stmt, 10));
  galpi_article_set_language (article, galpi_statement_text (stmt, 11));
  galpi_article_set_url (article, galpi_statement_text (stmt, 12));
  galpi_article_set_source (article, galpi_statement_text (stmt, 13));
  galpi_article_set_added (article, sqlite3_column_int64 (stmt, 14));
  galpi_article_set_trashed_at (article, sqlite3_column_int64 (stmt, 15));
  galpi_article_set_read (article, sqlite3_column_int (stmt, 16));
  galpi_article_set_n_annotations (article, sqlite3_column_int (stmt, 17));
  galpi_article_set_n_events (article, sqlite3_column_int (stmt, 18));
  galpi_article_set_excerpt (article, galpi_statement_text (stmt, 19));

  return article;
}

static gboolean
load_lists (GalpiDatabase  *db,
            gpointer        thing,
            GHashTable     *paths,
            GError        **error)
{
  gint64 id = galpi_article_get_id (thing);
  g_auto(GStrv) keywords = list_keywords (db, id, error);
  g_auto(GStrv) tags = NULL;

  if (keywords == NULL)
    return FALSE;

  tags = galpi_tag_link_get (db, "article", id, paths, error);
  if (tags == NULL)
    return FALSE;

  if (keywords[0] != NULL)
    galpi_article_set_keywords (thing, (const char * const *) keywords);
  galpi_article_set_tags (thing, (const char * const *) tags);
  return TRUE;
}

GPtrArray *
galpi_article_table_list (GalpiDatabase  *db,
                          const gint64   *ids,
                          guint           n_ids,
                          GError        **error)
{
  g_autofree char *json = galpi_ids_to_json (ids, n_ids);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, list_sql, error);

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, json);
  return galpi_thing_row_list (db, stmt, article_from_row, load_lists, error);
}

GalpiArticle *
galpi_article_table_get (GalpiDatabase  *db,
                         gint64          article_id,
                         GError        **error)
{
  return galpi_thing_row_take_one (galpi_article_table_list (db, &article_id, 1, error), error);
}

static const char *
order_of (GalpiSort sort,
          gboolean  descending)
{
  switch (sort)
    {
    case GALPI_SORT_DATE:
      return descending ? "a.date DESC NULLS LAST, a.id DESC" : "a.date NULLS LAST, a.id";
    case GALPI_SORT_TITLE:
      return descending ? "a.title COLLATE NOCASE DESC NULLS LAST, a.date DESC, a.id DESC"
                        : "a.title COLLATE NOCASE NULLS LAST, a.date, a.id";
    case GALPI_SORT_SOURCE:
      return descending ? "a.source COLLATE NOCASE DESC NULLS LAST, a.date DESC, a.id DESC"
                        : "a.source COLLATE NOCASE NULLS LAST, a.date, a.id";
    case GALPI_SORT_ADDED:
    default:
      return descending ? "a.added DESC, a.id DESC" : "a.added, a.id";
    }
}

static GArray *
collect_ids (GalpiStatement  *stmt,
             GError         **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GalpiFetch fetch;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&ids) : NULL;
}

GArray *
galpi_article_table_list_ids (GalpiDatabase  *db,
                              GalpiScope     *scope,
                              GalpiSort       sort,
                              gboolean        descending,
                              GError        **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(GalpiStatement) stmt = NULL;

  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  sql = g_strdup_printf ("SELECT a.id FROM article AS a WHERE %s ORDER BY %s",
                         galpi_scope_sql_get_condition (scope), order_of (sort, descending));
  stmt = galpi_database_prepare (db, sql, error);
  if (stmt == NULL || !galpi_scope_sql_bind (db, stmt, scope, error))
    return NULL;

  return collect_ids (stmt, error);
}

GArray *
galpi_article_table_sort_ids (GalpiDatabase  *db,
                              const gint64   *ids,
                              guint           n_ids,
                              GalpiSort       sort,
                              gboolean        descending,
                              GError        **error)
{
  g_autofree char *json = galpi_ids_to_json (ids, n_ids);
  g_autofree char *sql = g_strdup_printf ("SELECT a.id FROM article AS a"
                                          " WHERE a.id IN (SELECT value FROM json_each (?1))"
                                          "  ORDER BY %s", order_of (sort, descending));
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, json);
  return collect_ids (stmt, error);
}

gint64
galpi_article_table_count (GalpiDatabase  *db,
                           GalpiScope     *scope,
                           GError        **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 count;

  g_return_val_if_fail (GALPI_IS_SCOPE (scope), -1);

  sql = g_strdup_printf ("SELECT count (*) FROM article AS a WHERE %s",
                         galpi_scope_sql_get_condition (scope));
  stmt = galpi_database_prepare (db, sql, error);
  if (stmt == NULL || !galpi_scope_sql_bind (db, stmt, scope, error))
    return -1;

  return galpi_statement_get_int64 (stmt, &count, error) ? count : -1;
}
