/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-version-table"

#include "galpi-config.h"

#include "galpi-version-table.h"

#include <glib/gi18n.h>

#include "galpi-article-table.h"
#include "galpi-content-table-private.h"
#include "galpi-database-private.h"
#include "galpi-error.h"

#define EXCERPT_LENGTH 200

/* kind, level, start, end, picture, caption, credit; always little-endian in the file */
#define BLOCKS_TYPE "a(suuumsmsms)"

static GVariant *
swap_on_big_endian (GVariant *value)
{
#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_autoptr(GVariant) host = value;

  return g_variant_byteswap (host);
#else
  return value;
#endif
}

static GBytes *
pack_blocks (GPtrArray *blocks)
{
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (BLOCKS_TYPE));
  g_autoptr(GVariant) value = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const GalpiBlock *block = g_ptr_array_index (blocks, i);

      g_variant_builder_add (&builder, "(suuumsmsms)", galpi_block_kind_to_string (block->kind),
                             block->level,
                             block->range.start, block->range.end, block->picture, block->caption,
                             block->credit);
    }

  value = swap_on_big_endian (g_variant_ref_sink (g_variant_builder_end (&builder)));
  return g_variant_get_data_as_bytes (value);
}

static gboolean
unpack_blocks (GBytes     *bytes,
               GPtrArray  *blocks,
               GError    **error)
{
  g_autoptr(GVariant) value =
    swap_on_big_endian (g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (BLOCKS_TYPE),
                                                                      bytes, FALSE)));
  GVariantIter iter;
  const char *name;
  const char *picture;
  const char *caption;
  const char *credit;
  guint32 level;
  GalpiRange range;

  if (!g_variant_is_normal_form (value))
    return galpi_database_check (NULL, SQLITE_CORRUPT, error);

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&suuum&sm&sm&s)", &name, &level, &range.start, &range.end,
                              &picture, &caption, &credit))
    {
      GalpiBlockKind kind;
      GalpiBlock *block;

      if (!galpi_block_kind_from_string (name, &kind))
        return galpi_database_check (NULL, SQLITE_CORRUPT, error);

      block = galpi_block_new (kind, range);
      block->level = level;
      block->picture = g_strdup (picture);
      block->caption = g_strdup (caption);
      block->credit = g_strdup (credit);
      g_ptr_array_add (blocks, block);
    }

  return TRUE;
}

static char *
make_excerpt (const char *text)
{
  g_autofree char *start =
    g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), EXCERPT_LENGTH));
  GString *excerpt = g_string_new (start);

  g_string_replace (excerpt, "\357\277\274", "", 0);
  g_string_replace (excerpt, "\n", " ", 0);
  g_string_replace (excerpt, "\t", " ", 0);
  return g_strstrip (g_string_free_and_steal (excerpt));
}

static gint64
insert_row (GalpiDatabase  *db,
            gint64          article_id,
            GalpiDocument  *document,
            GBytes         *text_hash,
            GBytes         *original_hash,
            GError        **error)
{
  g_autoptr(GBytes) blocks = pack_blocks (document->blocks);
  g_autofree char *excerpt = make_excerpt (document->text);
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "INSERT INTO version (article_id, made_at, text_hash, original_hash,"
                            " charset, excerpt, blocks)"
                            "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                            error);

  if (stmt == NULL)
    return 0;

  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int64 (stmt, 2, g_get_real_time ());
  galpi_statement_bind_bytes (stmt, 3, text_hash);
  if (original_hash != NULL)
    galpi_statement_bind_bytes (stmt, 4, original_hash);
  galpi_statement_bind_text (stmt, 5, document->charset);
  galpi_statement_bind_text (stmt, 6, excerpt);
  galpi_statement_bind_bytes (stmt, 7, blocks);

  return galpi_statement_run (stmt, error) ? galpi_database_last_id (db) : 0;
}

static gboolean
insert_picture (GalpiDatabase       *db,
                gint64               version_id,
                const GalpiPicture  *picture,
                GError             **error)
{
  g_autoptr(GBytes) hash = galpi_content_table_add (db, picture->bytes, FALSE, error);
  g_autoptr(GalpiStatement) stmt = NULL;

  if (hash == NULL)
    return FALSE;

  stmt = galpi_database_prepare (db, "INSERT INTO picture (version_id, name, media_type,"
                                     " hash) VALUES (?1, ?2, ?3, ?4)",
                                 error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, version_id);
  galpi_statement_bind_text (stmt, 2, picture->name);
  galpi_statement_bind_text (stmt, 3, picture->media_type);
  galpi_statement_bind_bytes (stmt, 4, hash);
  return galpi_statement_run (stmt, error);
}

static gboolean
insert_pictures (GalpiDatabase  *db,
                 gint64          version_id,
                 GPtrArray      *pictures,
                 GError        **error)
{
  for (guint i = 0; i < pictures->len; i++)
    {
      const GalpiPicture *picture = g_ptr_array_index (pictures, i);

      if (picture->bytes != NULL && !insert_picture (db, version_id, picture, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
show_version (GalpiDatabase  *db,
              gint64          article_id,
              gint64          version_id,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "UPDATE article SET version_id = ?2 WHERE id = ?1", error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int64 (stmt, 2, version_id);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  if (galpi_database_n_changed (db) == 0)
    {
      galpi_statement_set_not_found (error);
      return FALSE;
    }

  return TRUE;
}

gint64
galpi_version_table_insert (GalpiDatabase  *db,
                            gint64          article_id,
                            GalpiDocument  *document,
                            GBytes         *original,
                            GError        **error)
{
  g_autoptr(GBytes) text = NULL;
  g_autoptr(GBytes) text_hash = NULL;
  g_autoptr(GBytes) original_hash = NULL;
  gint64 version_id;

  g_return_val_if_fail (document != NULL, 0);

  text = g_bytes_new (document->text, strlen (document->text));
  text_hash = galpi_content_table_add (db, text, FALSE, error);
  if (text_hash == NULL)
    return 0;

  if (original != NULL)
    {
      original_hash = galpi_content_table_add (db, original, TRUE, error);
      if (original_hash == NULL)
        return 0;
    }

  version_id = insert_row (db, article_id, document, text_hash, original_hash, error);
  if (version_id == 0 ||
      !insert_pictures (db, version_id, document->pictures, error) ||
      !show_version (db, article_id, version_id, error))
    return 0;

  return version_id;
}

gint64
galpi_version_table_get_current (GalpiDatabase  *db,
                                 gint64          article_id,
                                 GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT version_id FROM article WHERE id = ?1"
                                " AND version_id IS NOT NULL", error);
  gint64 version_id;

  if (stmt == NULL)
    return 0;

  sqlite3_bind_int64 (stmt, 1, article_id);
  return galpi_statement_get_int64 (stmt, &version_id, error) ? version_id : 0;
}

GArray *
galpi_version_table_list (GalpiDatabase  *db,
                          gint64          article_id,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id FROM version WHERE article_id = ?1 ORDER BY id", error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, article_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&ids) : NULL;
}

/* Out of a row (article_id, text_hash, original_hash, charset, blocks). */
typedef struct
{
  gint64  article_id;
  GBytes *text_hash;
  GBytes *original_hash;
  char   *charset;
  GBytes *blocks;
} Row;

static void
row_clear (Row *row)
{
  g_clear_pointer (&row->text_hash, g_bytes_unref);
  g_clear_pointer (&row->original_hash, g_bytes_unref);
  g_clear_pointer (&row->charset, g_free);
  g_clear_pointer (&row->blocks, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static gboolean
read_row (GalpiDatabase  *db,
          gint64          version_id,
          Row            *row,
          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT article_id, text_hash, original_hash, charset, blocks"
                                " FROM version WHERE id = ?1",
                            error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, version_id);
  if (!galpi_statement_get_int64 (stmt, &row->article_id, error))
    return FALSE;

  row->text_hash = galpi_statement_bytes (stmt, 1);
  if (sqlite3_column_type (stmt, 2) != SQLITE_NULL)
    row->original_hash = galpi_statement_bytes (stmt, 2);
  row->charset = g_strdup (galpi_statement_text (stmt, 3));
  row->blocks = galpi_statement_bytes (stmt, 4);
  return TRUE;
}

static char *
read_text (GalpiDatabase  *db,
           GBytes         *hash,
           GError        **error)
{
  g_autoptr(GBytes) bytes = galpi_content_table_get (db, hash, error);
  gsize size;
  const char *data;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &size);
  if (size == 0)
    return g_strdup ("");

  /* Everything that counts code points trusts it to be valid. */
  if (!g_utf8_validate (data, size, NULL))
    {
      galpi_database_check (NULL, SQLITE_CORRUPT, error);
      return NULL;
    }

  return g_strndup (data, size);
}

static gboolean
read_pictures (GalpiDatabase  *db,
               gint64          version_id,
               gboolean        with_bytes,
               GPtrArray      *pictures,
               GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT p.name, p.media_type, length (c.bytes), p.hash"
                            "  FROM picture AS p JOIN content AS c ON c.hash = p.hash"
                            "  WHERE p.version_id = ?1 ORDER BY p.id",
                            error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, version_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      g_autoptr(GBytes) hash = galpi_statement_bytes (stmt, 3);
      g_autoptr(GBytes) bytes = with_bytes ? galpi_content_table_get (db, hash, error) : NULL;
      GalpiPicture *picture;

      if (with_bytes && bytes == NULL)
        return FALSE;

      picture =
        galpi_picture_new (galpi_statement_text (stmt, 0), galpi_statement_text (stmt, 1), bytes);
      picture->size = sqlite3_column_int64 (stmt, 2);
      g_ptr_array_add (pictures, picture);
    }

  return fetch == GALPI_FETCH_DONE;
}

static void
copy_article (GalpiDocument *document,
              GalpiArticle  *article)
{
  g_set_str (&document->source, galpi_article_get_source (article));
  g_set_str (&document->section, galpi_article_get_section (article));
  g_set_str (&document->kicker, galpi_article_get_kicker (article));
  g_set_str (&document->title, galpi_article_get_title (article));
  g_set_str (&document->subtitle, galpi_article_get_subtitle (article));
  g_set_str (&document->byline, galpi_article_get_byline (article));
  g_set_str (&document->person, galpi_article_get_person (article));
  g_set_str (&document->role, galpi_article_get_role (article));
  g_set_str (&document->date, galpi_article_get_date (article));
  g_set_str (&document->language, galpi_article_get_language (article));
  g_set_str (&document->url, galpi_article_get_url (article));
  g_clear_pointer (&document->keywords, g_strfreev);
  document->keywords = g_strdupv ((char **) galpi_article_get_keywords (article));
}

GalpiDocument *
galpi_version_table_get_document (GalpiDatabase  *db,
                                  gint64          version_id,
                                  gboolean        with_pictures,
                                  GError        **error)
{
  g_auto(Row) row = { 0 };
  g_autoptr(GalpiDocument) document = galpi_document_new ();
  g_autoptr(GalpiArticle) article = NULL;
  g_autofree char *text = NULL;

  if (!read_row (db, version_id, &row, error))
    return NULL;

  article = galpi_article_table_get (db, row.article_id, error);
  if (article == NULL)
    return NULL;

  text = read_text (db, row.text_hash, error);
  if (text == NULL ||
      !unpack_blocks (row.blocks, document->blocks, error) ||
      !read_pictures (db, version_id, with_pictures, document->pictures, error))
    return NULL;

  copy_article (document, article);
  g_set_str (&document->charset, row.charset);
  g_free (document->text);
  document->text = g_steal_pointer (&text);
  return g_steal_pointer (&document);
}

char *
galpi_version_table_get_text (GalpiDatabase  *db,
                              gint64          version_id,
                              GError        **error)
{
  g_auto(Row) row = { 0 };

  return read_row (db, version_id, &row, error) ? read_text (db, row.text_hash, error) : NULL;
}

GBytes *
galpi_version_table_get_picture (GalpiDatabase  *db,
                                 gint64          version_id,
                                 const char     *name,
                                 GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT hash FROM picture WHERE version_id = ?1 AND name = ?2",
                            error);
  g_autoptr(GBytes) hash = NULL;
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, version_id);
  galpi_statement_bind_text (stmt, 2, name);
  fetch = galpi_statement_step (stmt, error);
  if (fetch == GALPI_FETCH_DONE)
    galpi_statement_set_not_found (error);
  if (fetch != GALPI_FETCH_ROW)
    return NULL;

  hash = galpi_statement_bytes (stmt, 0);
  return galpi_content_table_get (db, hash, error);
}

GBytes *
galpi_version_table_get_original (GalpiDatabase  *db,
                                  gint64          version_id,
                                  GError        **error)
{
  g_auto(Row) row = { 0 };

  if (!read_row (db, version_id, &row, error))
    return NULL;

  if (row.original_hash == NULL)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                           _("The file that this article came from was not kept."));
      return NULL;
    }

  return galpi_content_table_get (db, row.original_hash, error);
}

gint64
galpi_version_table_get_made (GalpiDatabase  *db,
                              gint64          version_id,
                              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT made_at FROM version WHERE id = ?1", error);
  gint64 made;

  if (stmt == NULL)
    return 0;

  sqlite3_bind_int64 (stmt, 1, version_id);
  return galpi_statement_get_int64 (stmt, &made, error) ? made : 0;
}

gboolean
galpi_version_table_set_made (GalpiDatabase  *db,
                              gint64          version_id,
                              gint64          made,
                              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "UPDATE version SET made_at = ?2 WHERE id = ?1", error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, version_id);
  sqlite3_bind_int64 (stmt, 2, made);
  return galpi_statement_run (stmt, error);
}
