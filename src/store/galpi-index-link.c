/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-link-private.h"

#include "galpi-article.h"
#include "galpi-note-link.h"

/* Rows are those of "words": id * 4 + kind. */
static const char delete_title_sql[] = "DELETE FROM title WHERE id = ?1";
static const char delete_links_sql[] = "DELETE FROM link WHERE item_id = ?1";
static const char insert_title_sql[] = "INSERT INTO title (id, hash) VALUES (?1, ?2)";
static const char insert_link_sql[] =
  "INSERT INTO link (item_id, start, stop, key, title) VALUES (?1, ?2, ?3, ?4, ?5)";

gint64
galpi_index_link_hash (const char *key)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325); /* FNV-1a */

  for (; *key != '\0'; key++)
    hash = (hash ^ (guchar) *key) * G_GUINT64_CONSTANT (0x100000001b3);

  return (gint64) hash;
}

char *
galpi_index_link_title (const GalpiIndexItem *item)
{
  const char *title;

  switch (item->kind)
    {
    case GALPI_INDEX_ARTICLE:
      title = galpi_article_get_title (item->record);
      return g_strdup (title != NULL ? title : "");
    case GALPI_INDEX_ANNOTATION:
      return galpi_note_title (item->note);
    case GALPI_INDEX_EVENT:
      return g_strdup (item->title);
    case GALPI_INDEX_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
run_for_row (GalpiDatabase  *index,
             const char     *sql,
             gint64          row,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  return galpi_statement_run (stmt, error);
}

gboolean
galpi_index_link_remove (GalpiDatabase   *index,
                         GalpiIndexKind   kind,
                         gint64           id,
                         GError         **error)
{
  return run_for_row (index, delete_title_sql, id * 4 + kind, error) &&
         run_for_row (index, delete_links_sql, id * 4 + kind, error);
}

static gboolean
write_title (GalpiDatabase         *index,
             const GalpiIndexItem  *item,
             GError               **error)
{
  g_autofree char *title = galpi_index_link_title (item);
  g_autofree char *key = galpi_note_link_key (title);
  g_autoptr(GalpiStatement) stmt = NULL;

  if (*key == '\0' ||
      (item->kind == GALPI_INDEX_ANNOTATION && galpi_note_title_is_link (item->note)))
    return TRUE;

  stmt = galpi_database_prepare (index, insert_title_sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, item->id * 4 + item->kind);
  sqlite3_bind_int64 (stmt, 2, galpi_index_link_hash (key));
  return galpi_statement_run (stmt, error);
}

static gboolean
write_link (GalpiDatabase        *index,
            gint64                row,
            const GalpiNoteLink  *link,
            GError              **error)
{
  g_autofree char *key = galpi_note_link_key (link->title);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, insert_link_sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  sqlite3_bind_int64 (stmt, 2, link->range.start);
  sqlite3_bind_int64 (stmt, 3, link->range.end);
  galpi_statement_bind_text (stmt, 4, key);
  galpi_statement_bind_text (stmt, 5, link->title);
  return galpi_statement_run (stmt, error);
}

gboolean
galpi_index_link_write (GalpiDatabase         *index,
                        const GalpiIndexItem  *item,
                        GError               **error)
{
  g_autoptr(GPtrArray) links = NULL;

  if (!galpi_index_link_remove (index, item->kind, item->id, error) ||
      !write_title (index, item, error))
    return FALSE;

  if (item->note == NULL)
    return TRUE;

  links = galpi_note_link_find (item->note);
  for (guint i = 0; i < links->len; i++)
    if (!write_link (index, item->id * 4 + item->kind, links->pdata[i], error))
      return FALSE;

  return TRUE;
}
