/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-verdict-table"

#include "galpi-verdict-table.h"

#include "galpi-database-private.h"

static const char * const names[] = {
  [GALPI_VERDICT_KEPT] = "kept",
  [GALPI_VERDICT_DISMISSED] = "dismissed",
  [GALPI_VERDICT_CORRECTED] = "corrected",
};

void
galpi_verdict_free (GalpiVerdict *self)
{
  g_free (self->quote);
  g_free (self->value);
  g_free (self);
}

gboolean
galpi_verdict_table_set (GalpiDatabase  *db,
                         GalpiVerdict   *verdict,
                         GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "INSERT INTO verdict (version_id, finding, start, stop, quote,"
                            " verdict, event_id, value)"
                            "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                            "  ON CONFLICT (version_id, start, stop, finding) DO UPDATE"
                            "    SET (quote, verdict, event_id, value) = (?5, ?6, ?7, ?8)"
                            "  RETURNING id",
                            error);

  g_return_val_if_fail (verdict != NULL && verdict->quote != NULL, FALSE);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, verdict->version_id);
  galpi_statement_bind_text (stmt, 2, galpi_finding_kind_to_string (verdict->finding));
  sqlite3_bind_int64 (stmt, 3, verdict->range.start);
  sqlite3_bind_int64 (stmt, 4, verdict->range.end);
  galpi_statement_bind_text (stmt, 5, verdict->quote);
  galpi_statement_bind_text (stmt, 6, names[verdict->verdict]);
  galpi_statement_bind_id_or_null (stmt, 7, verdict->event_id);
  galpi_statement_bind_text (stmt, 8, verdict->value);

  return galpi_statement_get_int64 (stmt, &verdict->id, error);
}

gboolean
galpi_verdict_table_remove (GalpiDatabase  *db,
                            gint64          verdict_id,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "DELETE FROM verdict WHERE id = ?1", error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, verdict_id);
  return galpi_statement_run (stmt, error);
}

static GalpiVerdict *
verdict_from_row (GalpiStatement *stmt,
                  gint64          version_id)
{
  g_autoptr(GalpiVerdict) verdict = g_new0 (GalpiVerdict, 1);

  verdict->id = sqlite3_column_int64 (stmt, 0);
  verdict->version_id = version_id;
  verdict->range.start = sqlite3_column_int64 (stmt, 2);
  verdict->range.end = sqlite3_column_int64 (stmt, 3);
  verdict->quote = g_strdup (galpi_statement_text (stmt, 4));
  verdict->event_id = sqlite3_column_int64 (stmt, 6);
  verdict->value = g_strdup (galpi_statement_text (stmt, 7));
  if (!galpi_finding_kind_from_string (galpi_statement_text (stmt, 1), &verdict->finding))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], galpi_statement_text (stmt, 5)))
        verdict->verdict = i;
    }

  return g_steal_pointer (&verdict);
}

GPtrArray *
galpi_verdict_table_list (GalpiDatabase  *db,
                          gint64          version_id,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT id, finding, start, stop, quote, verdict, event_id, value"
                            " FROM verdict"
                            "  WHERE version_id = ?1 ORDER BY start, stop, id",
                            error);
  g_autoptr(GPtrArray) verdicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_verdict_free);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, version_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiVerdict *verdict = verdict_from_row (stmt, version_id);

      /* One on a kind of finding that this Galpi does not know stays in the notebook and out of
       * the list.
       */
      if (verdict != NULL)
        g_ptr_array_add (verdicts, verdict);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&verdicts) : NULL;
}
