/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-journal.h"

#include "galpi-journal-core-private.h"

/* More articles than these are not counted. */
#define MANY_ARTICLES 1000

GalpiStep *
galpi_journal_step_from_row (GalpiStatement *stmt)
{
  GalpiStep *step = galpi_step_new ();

  galpi_step_set_number (step, sqlite3_column_int64 (stmt, 0));
  galpi_step_set_what (step, galpi_statement_text (stmt, 1));
  galpi_step_set_when (step, sqlite3_column_int64 (stmt, 2));
  galpi_step_set_rows (step, sqlite3_column_int64 (stmt, 3));
  galpi_step_set_undone (step, g_str_equal (galpi_statement_text (stmt, 4), "undone"));

  return step;
}

GPtrArray *
galpi_journal_list_steps (GalpiDatabase  *db,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT " GALPI_STEP_COLUMNS " FROM step ORDER BY number DESC", error);
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    g_ptr_array_add (steps, galpi_journal_step_from_row (stmt));

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&steps) : NULL;
}

gboolean
galpi_journal_peek (GalpiDatabase  *db,
                    char          **undo,
                    char          **redo,
                    GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT (SELECT what FROM step WHERE number = "
                            GALPI_STEP_NEWEST_DONE "), (SELECT what FROM step WHERE number = "
                            GALPI_STEP_OLDEST_UNDONE ")",
                            error);

  if (stmt == NULL || galpi_statement_step (stmt, error) != GALPI_FETCH_ROW)
    return FALSE;

  *undo = g_strdup (galpi_statement_text (stmt, 0));
  *redo = g_strdup (galpi_statement_text (stmt, 1));
  return TRUE;
}

GArray *
galpi_journal_list_numbers (GalpiDatabase  *db,
                            guint          *n_undone,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT number FROM step ORDER BY number DESC", error);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  GalpiFetch fetch;
  gint64 count;

  if (stmt == NULL ||
      !galpi_database_get_int64 (db, "SELECT count (*) FROM step WHERE state = 'undone'", &count,
                                 error))
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 number = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (numbers, number);
    }

  *n_undone = count;
  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&numbers) : NULL;
}

/* What is there now may be gone at other times, so the images of the step know it too. */
#define OF_ARTICLE(table) \
  " UNION ALL SELECT ifnull (x.article_id, j.article_id) FROM journal_" table " AS j" \
  "  LEFT JOIN " table " AS x ON x.id = j.row WHERE j.step = ?1"
#define OF_ANNOTATION(table) \
  " UNION ALL SELECT ifnull ((SELECT article_id FROM annotation AS a" \
  "  WHERE a.id = ifnull (x.annotation_id, j.annotation_id)), (SELECT article_id" \
  "  FROM journal_annotation AS a WHERE a.step = ?1 AND a.row = j.annotation_id))" \
  "  FROM journal_" table " AS j LEFT JOIN " table " AS x ON x.id = j.row WHERE j.step = ?1"

static const char articles_sql[] =
  "SELECT DISTINCT article FROM (SELECT row AS article FROM journal_article WHERE step = ?1"
  OF_ARTICLE ("article_keyword") OF_ARTICLE ("article_tag") OF_ARTICLE ("version")
  OF_ARTICLE ("annotation") OF_ANNOTATION ("anchor") OF_ANNOTATION ("annotation_tag")
  " UNION ALL SELECT (SELECT article_id FROM version"
  "   WHERE version.id = ifnull (x.version_id, j.version_id))"
  "   FROM journal_verdict AS j LEFT JOIN verdict AS x ON x.id = j.row WHERE j.step = ?1"
  ") WHERE article IS NOT NULL LIMIT ?2";

static const char title_sql[] =
  "SELECT coalesce ((SELECT title FROM article WHERE id = ?1), (SELECT title FROM journal_article"
  "  WHERE row = ?1 AND existed ORDER BY step LIMIT 1))";

static const char event_sql[] =
  "SELECT coalesce (x.title, j.title) FROM (SELECT row FROM journal_event WHERE step = ?1"
  "  UNION ALL SELECT event_id FROM journal_event_source WHERE step = ?1"
  "  UNION ALL SELECT event_id FROM journal_event_tag WHERE step = ?1) AS r"
  "  LEFT JOIN event AS x ON x.id = r.row"
  "  LEFT JOIN journal_event AS j ON j.step = ?1 AND j.row = r.row"
  "  WHERE r.row IS NOT NULL LIMIT 1";

static const char tag_sql[] =
  "SELECT coalesce (x.name, j.name) FROM journal_tag AS j LEFT JOIN tag AS x ON x.id = j.row"
  "  WHERE j.step = ?1 ORDER BY j.row LIMIT 1";

/* Takes what @sql says of @number for the step's subject. Returns: FALSE with @error set */
static gboolean
take_subject (GalpiDatabase  *db,
              const char     *sql,
              gint64          number,
              GalpiStep      *step,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, number);
  fetch = galpi_statement_step (stmt, error);
  if (fetch == GALPI_FETCH_ROW)
    galpi_step_set_subject (step, galpi_statement_text (stmt, 0));

  return fetch != GALPI_FETCH_FAILED;
}

static gboolean
take_articles (GalpiDatabase  *db,
               GalpiStep      *step,
               GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, articles_sql, error);
  GalpiFetch fetch;
  gint64 article_id = 0;
  guint n_articles = 0;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, galpi_step_get_number (step));
  sqlite3_bind_int (stmt, 2, MANY_ARTICLES + 1);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      article_id = sqlite3_column_int64 (stmt, 0);
      n_articles++;
    }
  if (fetch == GALPI_FETCH_FAILED)
    return FALSE;

  galpi_step_set_n_articles (step, n_articles);
  return n_articles != 1 || take_subject (db, title_sql, article_id, step, error);
}

/* A tag's own steps are about the tag, whatever bears it. */
static gboolean
fill_step (GalpiDatabase  *db,
           GalpiStep      *step,
           GError        **error)
{
  gint64 number = galpi_step_get_number (step);

  if (g_str_has_suffix (galpi_step_get_what (step), "-tag"))
    return take_subject (db, tag_sql, number, step, error);

  if (!take_subject (db, event_sql, number, step, error))
    return FALSE;
  if (galpi_step_get_subject (step) != NULL)
    return TRUE;

  return take_articles (db, step, error);
}

GPtrArray *
galpi_journal_load_steps (GalpiDatabase  *db,
                          const gint64   *numbers,
                          guint           n_numbers,
                          GError        **error)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_numbers; i++)
    {
      g_autoptr(GalpiStatement) stmt =
        galpi_database_prepare (db, "SELECT " GALPI_STEP_COLUMNS " FROM step WHERE number = ?1",
                                error);
      g_autoptr(GalpiStep) step = NULL;
      GalpiFetch fetch;

      if (stmt == NULL)
        return NULL;

      sqlite3_bind_int64 (stmt, 1, numbers[i]);
      fetch = galpi_statement_step (stmt, error);
      if (fetch == GALPI_FETCH_ROW)
        step = galpi_journal_step_from_row (stmt);
      if (fetch == GALPI_FETCH_FAILED || (step != NULL && !fill_step (db, step, error)))
        return NULL;

      if (step != NULL)
        g_ptr_array_add (steps, g_steal_pointer (&step));
    }

  return g_steal_pointer (&steps);
}
