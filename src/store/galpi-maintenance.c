/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-maintenance"

#include "galpi-config.h"

#include "galpi-maintenance.h"

#include <glib/gi18n.h>

#include "galpi-content-table-private.h"
#include "galpi-database-private.h"
#include "galpi-error.h"
#include "galpi-version-table.h"

#define PICTURE_CHARACTER "\357\277\274" /* U+FFFC, which quotes leave out */

/* Every row of @sql is one problem, told by its first column in @format, which has one %s. */
static gboolean
add_rows (GalpiDatabase  *db,
          const char     *sql,
          const char     *format,
          GStrvBuilder   *problems,
          GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GString *problem = g_string_new (format);

      g_string_replace (problem, "%s", galpi_statement_text (stmt, 0), 1);
      g_strv_builder_take (problems, g_string_free_and_steal (problem));
    }

  return fetch == GALPI_FETCH_DONE;
}

static void
add_problem (GStrvBuilder *problems,
             const char   *format,
             gint64        article_id,
             const char   *quote)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
  GString *problem = g_string_new (format);

  g_string_replace (problem, "%1$s", id, 0);
  g_string_replace (problem, "%2$s", quote, 1);
  g_strv_builder_take (problems, g_string_free_and_steal (problem));
}

static gboolean
is_quoted_right (const char *start,
                 const char *end,
                 const char *quote)
{
  GString *text = g_string_new_len (start, end - start);
  GString *wanted = g_string_new (quote);
  gboolean same;

  g_string_replace (text, PICTURE_CHARACTER, "", 0);
  g_string_replace (wanted, PICTURE_CHARACTER, "", 0);
  same = g_string_equal (text, wanted);
  g_string_free (text, TRUE);
  g_string_free (wanted, TRUE);

  return same;
}

/* The places come in the order of their starts, so the text is walked through once. */
static gboolean
check_places (GalpiDatabase  *db,
              gint64          version_id,
              gint64          article_id,
              const char     *text,
              GStrvBuilder   *problems,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT start, stop, quote FROM anchor WHERE version_id = ?1"
                            " AND state = 'place'"
                            " UNION ALL SELECT start, stop, quote FROM event_anchor"
                            " WHERE version_id = ?1 AND state = 'place'"
                            " UNION ALL SELECT start, stop, quote FROM verdict"
                            " WHERE version_id = ?1"
                            " ORDER BY 1",
                            error);
  gint64 length = g_utf8_strlen (text, -1);
  const char *at = text;
  gint64 position = 0;
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, version_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 start = sqlite3_column_int64 (stmt, 0);
      gint64 stop = sqlite3_column_int64 (stmt, 1);
      const char *quote = galpi_statement_text (stmt, 2);

      if (stop > length)
        {
          add_problem (problems, _("The quote “%2$s” of article %1$s lies outside its text."),
                       article_id, quote);
          continue;
        }

      at = g_utf8_offset_to_pointer (at, start - position);
      position = start;
      if (!is_quoted_right (at, g_utf8_offset_to_pointer (at, stop - start), quote))
        add_problem (problems, _("The quote “%2$s” of article %1$s is not what its text says."),
                     article_id, quote);
    }

  return fetch == GALPI_FETCH_DONE;
}

static gboolean
check_version (GalpiDatabase  *db,
               gint64          version_id,
               gint64          article_id,
               GBytes         *hash,
               GStrvBuilder   *problems,
               GError        **error)
{
  g_autoptr(GError) text_error = NULL;
  g_autofree char *text = galpi_version_table_get_text (db, version_id, &text_error);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) found = NULL;

  if (text == NULL)
    {
      if (!g_error_matches (text_error, GALPI_ERROR, GALPI_ERROR_CORRUPT))
        {
          g_propagate_error (error, g_steal_pointer (&text_error));
          return FALSE;
        }
      add_problem (problems, _("The text of article %1$s is missing."), article_id, "");
      return TRUE;
    }

  bytes = g_bytes_new_static (text, strlen (text));
  found = galpi_content_table_hash (bytes);
  if (!g_bytes_equal (found, hash))
    add_problem (problems, _("The text of article %1$s is not what was stored."), article_id, "");

  return check_places (db, version_id, article_id, text, problems, error);
}

static gboolean
check_versions (GalpiDatabase  *db,
                GCancellable   *cancellable,
                GStrvBuilder   *problems,
                GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id, article_id, text_hash FROM version ORDER BY id", error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      g_autoptr(GBytes) hash = galpi_statement_bytes (stmt, 2);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !check_version (db, sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1), hash,
                          problems, error))
        return FALSE;
    }

  return fetch == GALPI_FETCH_DONE;
}

char **
galpi_maintenance_check (GalpiDatabase  *db,
                         GCancellable   *cancellable,
                         GError        **error)
{
  g_autoptr(GStrvBuilder) problems = g_strv_builder_new ();

  /* A reader may have the index attached, which is no part of the notebook. */
  if (!add_rows (db, "SELECT integrity_check FROM pragma_integrity_check"
                     " WHERE schema = 'main' AND integrity_check <> 'ok'",
                 _("The file is damaged: %s"), problems, error) ||
      !add_rows (db, "SELECT \"table\" || ' ' || ifnull (rowid, '') || ' → ' || parent"
                     " FROM pragma_foreign_key_check",
                 _("A row names another that is not there: %s"), problems, error) ||
      !add_rows (db, "SELECT id FROM article WHERE version_id IS NULL",
                 _("Article %s has no text."), problems, error) ||
      !check_versions (db, cancellable, problems, error))
    return NULL;

  return g_strv_builder_end (problems);
}
