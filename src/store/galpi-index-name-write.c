/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-name-private.h"

#include "galpi-finding.h"
#include "galpi-name-uses-private.h"
#include "galpi-verdict-table.h"

static const char findings_sql[] =
  "SELECT kind, start, stop, name, twin, name_class FROM finding"
  " WHERE article_id = ?1 AND kind IN ('name', 'gloss') ORDER BY place";
static const char mark_old_sql[] =
  "INSERT OR IGNORE INTO name_dirty (node_id) SELECT node_id FROM name_use WHERE article_id = ?1";
static const char delete_uses_sql[] = "DELETE FROM name_use WHERE article_id = ?1";
static const char delete_ties_sql[] = "DELETE FROM name_tie WHERE article_id = ?1";
static const char find_node_sql[] =
  "SELECT id FROM name_node WHERE key = ?1 AND name_class = ?2 AND of = ?3";
static const char insert_node_sql[] = "INSERT INTO name_node (key, name_class, of) VALUES (?1, ?2, ?3)";
static const char mark_sql[] = "INSERT OR IGNORE INTO name_dirty (node_id) VALUES (?1)";
static const char insert_use_sql[] =
  "INSERT INTO name_use (article_id, spelling, node_id, mentions) VALUES (?1, ?2, ?3, ?4)";
static const char insert_tie_sql[] =
  "INSERT OR IGNORE INTO name_tie (article_id, a, b) VALUES (?1, ?2, ?3)";

static gboolean
run_for_id (GalpiDatabase  *index,
            const char     *sql,
            gint64          id,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  return galpi_statement_run (stmt, error);
}

static gboolean
is_of_names (const GalpiVerdict *verdict)
{
  return verdict->verdict == GALPI_VERDICT_DISMISSED &&
         (verdict->finding == GALPI_FINDING_NAME || verdict->finding == GALPI_FINDING_GLOSS);
}

char *
galpi_index_name_describe (GPtrArray *verdicts,
                           gboolean   trashed)
{
  GString *string = g_string_new (trashed ? "-" : "+");

  for (guint i = 0; i < verdicts->len; i++)
    {
      const GalpiVerdict *verdict = verdicts->pdata[i];

      if (is_of_names (verdict))
        g_string_append_printf (string, " %s %u %u", galpi_finding_kind_to_string (verdict->finding),
                                verdict->range.start, verdict->range.end);
    }

  return g_string_free_and_steal (string);
}

static gboolean
is_dismissed (GPtrArray        *verdicts,
              GalpiFindingKind  kind,
              GalpiRange        range)
{
  for (guint i = 0; i < verdicts->len; i++)
    {
      const GalpiVerdict *verdict = verdicts->pdata[i];

      if (is_of_names (verdict) && verdict->finding == kind &&
          verdict->range.start == range.start && verdict->range.end == range.end)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
load_findings (GalpiDatabase  *index,
               gint64          article_id,
               GPtrArray      *verdicts,
               GError        **error)
{
  g_autoptr(GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, findings_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, article_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiRange range = { sqlite3_column_int64 (stmt, 1), sqlite3_column_int64 (stmt, 2) };
      GalpiFindingKind kind = GALPI_FINDING_NAME;
      GalpiFinding *finding;

      galpi_finding_kind_from_string (galpi_statement_text (stmt, 0), &kind);
      if (is_dismissed (verdicts, kind, range))
        continue;

      finding = galpi_finding_new (kind, range, NULL);
      finding->name = g_strdup (galpi_statement_text (stmt, 3));
      finding->twin = g_strdup (galpi_statement_text (stmt, 4));
      finding->name_class = g_strdup (galpi_statement_text (stmt, 5));
      g_ptr_array_add (findings, finding);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&findings) : NULL;
}

static void
bind_node (GalpiStatement      *stmt,
           const GalpiNameNode *node,
           const char          *of)
{
  galpi_statement_bind_text (stmt, 1, node->key);
  galpi_statement_bind_text (stmt, 2, node->name_class);
  galpi_statement_bind_text (stmt, 3, of);
}

/* Returns: the node's row, which is marked to be joined anew; 0 with @error set */
static gint64
ensure_node (GalpiDatabase        *index,
             gint64                article_id,
             const GalpiNameNode  *node,
             GError              **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, find_node_sql, error);
  g_autoptr(GalpiStatement) insert = NULL;
  g_autofree char *of = NULL;
  GalpiFetch fetch;
  gint64 id = 0;

  if (stmt == NULL)
    return 0;

  /* What is short for something unknown is so in its article alone. */
  of = g_str_equal (node->of, "@") ? g_strdup_printf ("@%" G_GINT64_FORMAT, article_id)
                                   : g_strdup (node->of);
  bind_node (stmt, node, of);
  fetch = galpi_statement_step (stmt, error);
  if (fetch == GALPI_FETCH_FAILED)
    return 0;

  if (fetch == GALPI_FETCH_ROW)
    {
      id = sqlite3_column_int64 (stmt, 0);
    }
  else
    {
      insert = galpi_database_prepare (index, insert_node_sql, error);
      if (insert == NULL)
        return 0;

      bind_node (insert, node, of);
      if (!galpi_statement_run (insert, error))
        return 0;
      id = galpi_database_last_id (index);
    }

  return run_for_id (index, mark_sql, id, error) ? id : 0;
}

static gboolean
insert_use (GalpiDatabase       *index,
            gint64               article_id,
            const GalpiNameUse  *use,
            gint64               node_id,
            GError             **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, insert_use_sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  galpi_statement_bind_text (stmt, 2, use->spelling);
  sqlite3_bind_int64 (stmt, 3, node_id);
  sqlite3_bind_int64 (stmt, 4, use->n_mentions);
  return galpi_statement_run (stmt, error);
}

static gboolean
insert_tie (GalpiDatabase  *index,
            gint64          article_id,
            gint64          a,
            gint64          b,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, insert_tie_sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int64 (stmt, 2, MIN (a, b));
  sqlite3_bind_int64 (stmt, 3, MAX (a, b));
  return galpi_statement_run (stmt, error);
}

static gboolean
insert_uses (GalpiDatabase  *index,
             gint64          article_id,
             GalpiNameUses  *uses,
             GError        **error)
{
  g_autofree gint64 *ids = g_new0 (gint64, uses->nodes->len);

  for (guint i = 0; i < uses->nodes->len; i++)
    {
      ids[i] = ensure_node (index, article_id, uses->nodes->pdata[i], error);
      if (ids[i] == 0)
        return FALSE;
    }

  for (guint i = 0; i < uses->uses->len; i++)
    {
      const GalpiNameUse *use = uses->uses->pdata[i];

      if (!insert_use (index, article_id, use, ids[use->node], error))
        return FALSE;
    }

  for (guint i = 0; i < uses->ties->len; i++)
    {
      const GalpiNameTie *tie = &g_array_index (uses->ties, GalpiNameTie, i);

      if (!insert_tie (index, article_id, ids[tie->a], ids[tie->b], error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_index_name_remove (GalpiDatabase  *index,
                         gint64          article_id,
                         GError        **error)
{
  return run_for_id (index, mark_old_sql, article_id, error) &&
         run_for_id (index, delete_uses_sql, article_id, error) &&
         run_for_id (index, delete_ties_sql, article_id, error);
}

gboolean
galpi_index_name_write (GalpiDatabase  *index,
                        gint64          article_id,
                        GPtrArray      *verdicts,
                        gboolean        trashed,
                        GError        **error)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GalpiNameUses) uses = NULL;

  if (!galpi_index_name_remove (index, article_id, error))
    return FALSE;
  if (trashed)
    return TRUE;

  findings = load_findings (index, article_id, verdicts, error);
  if (findings == NULL)
    return FALSE;

  uses = galpi_name_uses_new (findings);
  return insert_uses (index, article_id, uses, error);
}
