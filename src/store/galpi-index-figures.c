/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-finding-private.h"
#include "galpi-index-reader-private.h"
#include "galpi-index-scope-private.h"
#include "galpi-index-timeline.h"

static const char findings_sql[] =
  "SELECT " GALPI_INDEX_FINDING_COLUMNS ", f.place FROM seen_finding AS f"
  " WHERE f.article_id = ?1 ORDER BY f.place";

/* A sum, and where it is restated the pair and the restatement, which stand in the same text. That
 * they were not dismissed is asked here and not by the view, which SQLite would make whole first.
 */
#define NOT_DISMISSED(table) \
  "NOT EXISTS (SELECT 1 FROM main.verdict AS v WHERE v.version_id = " table ".version_id" \
  " AND v.start = " table ".start AND v.stop = " table ".stop AND v.finding = " table ".kind" \
  " AND v.verdict = 'dismissed')"

static const char figures_sql[] =
  "SELECT " GALPI_INDEX_FINDING_COLUMNS ", f.id, f.article_id, f.article_title, f.article_date,"
  " f.sentence, r.max, r.currency, p.from_currency, p.to_currency, p.rate, p.doubt, p.usual_low,"
  " p.usual_high"
  " FROM seen_finding AS f"
  " LEFT JOIN found.finding AS p ON p.article_id = f.article_id AND p.kind = 'pair'"
  "   AND p.a = f.place AND " NOT_DISMISSED ("p")
  " LEFT JOIN found.finding AS r ON r.article_id = f.article_id AND r.place = p.b"
  "   AND " NOT_DISMISSED ("r")
  " WHERE f.kind = 'money' AND (?2 IS NULL OR f.currency = ?2)"
  "   AND " GALPI_INDEX_IN_IDS ("f.article_id", "?1")
  " ORDER BY f.currency, f.sum_key DESC, f.article_id, f.start, p.place";

/* The columns of figures_sql after the finding's. */
enum
{
  FIGURE_ID = GALPI_INDEX_FINDING_N_COLUMNS,
  FIGURE_ARTICLE_ID,
  FIGURE_ARTICLE_TITLE,
  FIGURE_ARTICLE_DATE,
  FIGURE_SENTENCE,
  FIGURE_RESTATED,
  FIGURE_RESTATED_CURRENCY,
  FIGURE_PAIR_FROM,
  FIGURE_PAIR_TO,
  FIGURE_PAIR_RATE,
  FIGURE_PAIR_DOUBT,
  FIGURE_PAIR_USUAL_LOW,
  FIGURE_PAIR_USUAL_HIGH,
};

/* Findings as they come out of the index, with their places there. */
typedef struct
{
  GPtrArray *findings; /* GalpiFinding */
  GArray    *places;   /* guint, ascending */
} Found;

static void
found_clear (Found *self)
{
  g_ptr_array_unref (self->findings);
  g_array_unref (self->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static gboolean
load_findings (GalpiDatabase  *db,
               gint64          article_id,
               Found          *found,
               GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, findings_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      guint place = sqlite3_column_int64 (stmt, GALPI_INDEX_FINDING_N_COLUMNS);

      g_ptr_array_add (found->findings, galpi_index_finding_from_row (stmt));
      g_array_append_val (found->places, place);
    }

  return fetch == GALPI_FETCH_DONE;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

static gboolean
pair_is_whole (const GalpiFinding *finding,
               GArray             *places)
{
  return g_array_binary_search (places, &finding->a, compare_places, NULL) &&
         g_array_binary_search (places, &finding->b, compare_places, NULL);
}

/* A pair is never a part of another, so dropping one breaks no other. */
static void
drop_broken_pairs (Found *found)
{
  for (guint i = found->findings->len; i > 0; i--)
    {
      const GalpiFinding *finding = g_ptr_array_index (found->findings, i - 1);

      if (finding->kind == GALPI_FINDING_PAIR && !pair_is_whole (finding, found->places))
        {
          g_ptr_array_remove_index (found->findings, i - 1);
          g_array_remove_index (found->places, i - 1);
        }
    }
}

/* Makes "a" and "b" of the pairs count what is left. */
static void
renumber_pairs (Found *found)
{
  for (guint i = 0; i < found->findings->len; i++)
    {
      GalpiFinding *finding = g_ptr_array_index (found->findings, i);

      if (finding->kind == GALPI_FINDING_PAIR)
        {
          g_array_binary_search (found->places, &finding->a, compare_places, &finding->a);
          g_array_binary_search (found->places, &finding->b, compare_places, &finding->b);
        }
    }
}

GPtrArray *
galpi_index_list_findings (GalpiDatabase  *db,
                           gint64          article_id,
                           GError        **error)
{
  g_autoptr(GError) why = NULL;
  g_auto(Found) found = {
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free),
    g_array_new (FALSE, FALSE, sizeof (guint)),
  };

  g_return_val_if_fail (db != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  if (!load_findings (db, article_id, &found, &why))
    {
      galpi_index_reader_propagate_error (db, g_steal_pointer (&why), error);
      return NULL;
    }

  drop_broken_pairs (&found);
  renumber_pairs (&found);
  return g_ptr_array_ref (found.findings);
}

static GalpiFinding *
pair_from_row (GalpiStatement *stmt)
{
  GalpiFinding *pair = galpi_finding_new (GALPI_FINDING_PAIR, (GalpiRange) { 0, 0 }, NULL);

  pair->from_currency = g_strdup (galpi_statement_text (stmt, FIGURE_PAIR_FROM));
  pair->to_currency = g_strdup (galpi_statement_text (stmt, FIGURE_PAIR_TO));
  pair->rate = g_strdup (galpi_statement_text (stmt, FIGURE_PAIR_RATE));
  pair->doubt = sqlite3_column_int (stmt, FIGURE_PAIR_DOUBT);
  pair->usual_low = g_strdup (galpi_statement_text (stmt, FIGURE_PAIR_USUAL_LOW));
  pair->usual_high = g_strdup (galpi_statement_text (stmt, FIGURE_PAIR_USUAL_HIGH));

  return pair;
}

static GalpiFigure *
figure_from_row (GalpiStatement *stmt)
{
  GalpiFigure *figure = galpi_figure_new ();
  g_autoptr(GalpiFinding) finding = galpi_index_finding_from_row (stmt);
  const char *restated = galpi_statement_text (stmt, FIGURE_RESTATED);

  galpi_figure_set_finding (figure, finding);
  galpi_figure_set_article_id (figure, sqlite3_column_int64 (stmt, FIGURE_ARTICLE_ID));
  galpi_figure_set_article_title (figure, galpi_statement_text (stmt, FIGURE_ARTICLE_TITLE));
  galpi_figure_set_article_date (figure, galpi_statement_text (stmt, FIGURE_ARTICLE_DATE));
  galpi_figure_set_sentence (figure, galpi_statement_text (stmt, FIGURE_SENTENCE));

  if (restated != NULL)
    {
      g_autoptr(GalpiFinding) pair = pair_from_row (stmt);

      galpi_figure_set_restated (figure, restated);
      galpi_figure_set_restated_currency (figure, galpi_statement_text (stmt, FIGURE_RESTATED_CURRENCY));
      galpi_figure_set_pair (figure, pair);
    }

  return figure;
}

static gboolean
load_figures (GalpiDatabase  *db,
              GArray         *ids,
              const char     *currency,
              GPtrArray      *figures,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, figures_sql, error);
  gint64 last_id = 0;
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  galpi_index_bind_ids (stmt, 1, ids);
  galpi_statement_bind_text (stmt, 2, currency);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, FIGURE_ID);

      /* A sum restated twice comes twice; it is one figure, with the restatement next to it. */
      if (id != last_id)
        g_ptr_array_add (figures, figure_from_row (stmt));
      last_id = id;
    }

  return fetch == GALPI_FETCH_DONE;
}

GPtrArray *
galpi_index_list_figures (GalpiDatabase  *db,
                          GalpiScope     *scope,
                          const char     *currency,
                          GError        **error)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) why = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  ids = galpi_index_list_article_ids (db, scope, error);
  if (ids == NULL || !galpi_index_reader_attach (db, error))
    return NULL;

  if (!load_figures (db, ids, currency, figures, &why))
    {
      galpi_index_reader_propagate_error (db, g_steal_pointer (&why), error);
      return NULL;
    }

  return g_steal_pointer (&figures);
}
