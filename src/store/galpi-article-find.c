/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-table"

#include "galpi-article-table.h"

#include "galpi-content-table-private.h"
#include "galpi-database-private.h"

/* @id: 0 where there is none */
static gboolean
fetch_id (GalpiStatement  *stmt,
          gint64          *id,
          GError         **error)
{
  GalpiFetch fetch = galpi_statement_step (stmt, error);

  *id = fetch == GALPI_FETCH_ROW ? sqlite3_column_int64 (stmt, 0) : 0;
  return fetch != GALPI_FETCH_FAILED;
}

static gboolean
find_by_text (GalpiDatabase  *db,
              GalpiDocument  *document,
              gint64         *id,
              GError        **error)
{
  g_autoptr(GBytes) text = g_bytes_new_static (document->text, strlen (document->text));
  g_autoptr(GBytes) hash = galpi_content_table_hash (text);
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT a.id FROM version AS v JOIN article AS a ON a.version_id = v.id"
                            "  WHERE v.text_hash = ?1 AND a.trashed_at IS NULL ORDER BY a.id"
                            "  LIMIT 1",
                            error);

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_bytes (stmt, 1, hash);
  return fetch_id (stmt, id, error);
}

static gboolean
find_by_url (GalpiDatabase  *db,
             const char     *url,
             gint64         *id,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id FROM article WHERE url = ?1"
                                " AND trashed_at IS NULL ORDER BY id LIMIT 1", error);

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, url);
  return fetch_id (stmt, id, error);
}

static gboolean
find_by_title (GalpiDatabase  *db,
               GalpiDocument  *document,
               gint64         *id,
               GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT id FROM article WHERE title = ?1 COLLATE NOCASE"
                            " AND date = ?2 AND source IS ?3"
                            "  AND trashed_at IS NULL ORDER BY id LIMIT 1",
                            error);

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, document->title);
  galpi_statement_bind_text (stmt, 2, document->date);
  galpi_statement_bind_text (stmt, 3, document->source);
  return fetch_id (stmt, id, error);
}

gboolean
galpi_article_table_find (GalpiDatabase      *db,
                          GalpiDocument      *document,
                          GalpiArticleMatch  *match,
                          gint64             *article_id,
                          GError            **error)
{
  gint64 id;

  g_return_val_if_fail (document != NULL, FALSE);

  if (!find_by_text (db, document, &id, error))
    return FALSE;

  *match = GALPI_ARTICLE_SAME;
  if (id == 0)
    {
      *match = GALPI_ARTICLE_CHANGED;
      if (document->url != NULL && !find_by_url (db, document->url, &id, error))
        return FALSE;
      if (id == 0 && document->title != NULL && document->date != NULL &&
          !find_by_title (db, document, &id, error))
        return FALSE;
    }

  if (id == 0)
    *match = GALPI_ARTICLE_NEW;
  *article_id = id;
  return TRUE;
}
