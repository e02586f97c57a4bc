/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-finding-private.h"

#include <string.h>

#include "galpi-day.h"
#include "galpi-decimal.h"
#include "galpi-sentence.h"
#include "galpi-text-index.h"

static const char insert_finding_sql[] =
  "INSERT INTO finding (article_id, version_id, place, sentence_id, from_day, to_day, sum_key,"
  " kind, start, stop, approx, a, b, doubt, text, type, value, mod, from_time, to_time, edtf,"
  " base, min, max, bound, currency, unit, from_currency, to_currency, rate, usual_low,"
  " usual_high, name, twin, name_class, corrected)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,"
  " ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34,"
  " ?35, ?36)";
static const char insert_sentence_sql[] =
  "INSERT INTO sentence (article_id, start, stop, text) VALUES (?1, ?2, ?3, ?4)";
static const char delete_findings_sql[] = "DELETE FROM finding WHERE article_id = ?1";
static const char delete_sentences_sql[] = "DELETE FROM sentence WHERE article_id = ?1";

/* The first parameter, and column, of the fields below. */
#define FIRST_TEXT_PARAMETER 15
#define FIRST_TEXT_COLUMN 7

/* And of what comes after them. */
#define CORRECTED_PARAMETER 36
#define CORRECTED_COLUMN 28

/* In the order of the statement above and of GALPI_INDEX_FINDING_COLUMNS. */
static const gsize text_fields[] = {
  G_STRUCT_OFFSET (GalpiFinding, text),
  G_STRUCT_OFFSET (GalpiFinding, type),
  G_STRUCT_OFFSET (GalpiFinding, value),
  G_STRUCT_OFFSET (GalpiFinding, mod),
  G_STRUCT_OFFSET (GalpiFinding, from),
  G_STRUCT_OFFSET (GalpiFinding, to),
  G_STRUCT_OFFSET (GalpiFinding, edtf),
  G_STRUCT_OFFSET (GalpiFinding, base),
  G_STRUCT_OFFSET (GalpiFinding, min),
  G_STRUCT_OFFSET (GalpiFinding, max),
  G_STRUCT_OFFSET (GalpiFinding, bound),
  G_STRUCT_OFFSET (GalpiFinding, currency),
  G_STRUCT_OFFSET (GalpiFinding, unit),
  G_STRUCT_OFFSET (GalpiFinding, from_currency),
  G_STRUCT_OFFSET (GalpiFinding, to_currency),
  G_STRUCT_OFFSET (GalpiFinding, rate),
  G_STRUCT_OFFSET (GalpiFinding, usual_low),
  G_STRUCT_OFFSET (GalpiFinding, usual_high),
  G_STRUCT_OFFSET (GalpiFinding, name),
  G_STRUCT_OFFSET (GalpiFinding, twin),
  G_STRUCT_OFFSET (GalpiFinding, name_class),
};

G_STATIC_ASSERT (FIRST_TEXT_PARAMETER + G_N_ELEMENTS (text_fields) == CORRECTED_PARAMETER);
G_STATIC_ASSERT (FIRST_TEXT_COLUMN + G_N_ELEMENTS (text_fields) == CORRECTED_COLUMN);
G_STATIC_ASSERT (CORRECTED_COLUMN + 1 == GALPI_INDEX_FINDING_N_COLUMNS);

/* The text being written, and the sentences of it that have a row already. */
typedef struct
{
  GalpiTextIndex *text;
  GArray         *sentences;
  GHashTable     *ids; /* gint64 start -> gint64 row */
} Sentences;

static void
sentences_clear (Sentences *self)
{
  galpi_text_index_free (self->text);
  g_array_unref (self->sentences);
  g_hash_table_unref (self->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sentences, sentences_clear)

/* Returns: the row of the sentence that the finding begins in, or 0 with @error set */
static gint64
ensure_sentence (GalpiDatabase  *index,
                 gint64          article_id,
                 Sentences      *sentences,
                 GalpiRange      finding,
                 GError        **error)
{
  GalpiRange range = galpi_sentences_find (sentences->sentences, finding.start);
  gint64 start = range.start;
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autofree char *text = NULL;
  gint64 *id = g_hash_table_lookup (sentences->ids, &start);

  if (id != NULL)
    return *id;

  if (range.start == range.end)
    range = finding;

  stmt = galpi_database_prepare (index, insert_sentence_sql, error);
  if (stmt == NULL)
    return 0;

  text = galpi_text_index_substring (sentences->text, range);
  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int64 (stmt, 2, range.start);
  sqlite3_bind_int64 (stmt, 3, range.end);
  galpi_statement_bind_text (stmt, 4, text);
  if (!galpi_statement_run (stmt, error))
    return 0;

  id = g_memdup2 (&(gint64) { galpi_database_last_id (index) }, sizeof (gint64));
  g_hash_table_insert (sentences->ids, g_memdup2 (&start, sizeof start), id);
  return *id;
}

/* Returns: the day of an ISO 8601 day or day-time; the next one for the end of a stretch within it */
static GalpiDay
day_of (const char *time,
        gboolean    is_end)
{
  g_autofree char *date = NULL;
  const char *clock = strchr (time, 'T');
  GalpiDay day;

  if (clock == NULL)
    return galpi_day_parse (time);

  date = g_strndup (time, clock - time);
  day = galpi_day_parse (date);
  if (day != GALPI_DAY_NONE && is_end && strspn (clock, "T0:") < strlen (clock))
    day++;
  return day;
}

static void
bind_days (GalpiStatement     *stmt,
           const GalpiFinding *finding)
{
  GalpiDay from = GALPI_DAY_NONE;
  GalpiDay to = GALPI_DAY_NONE;

  if (finding->kind == GALPI_FINDING_TIME && finding->from != NULL && finding->to != NULL)
    {
      from = day_of (finding->from, FALSE);
      to = day_of (finding->to, TRUE);
    }

  if (from != GALPI_DAY_NONE && to != GALPI_DAY_NONE)
    {
      sqlite3_bind_int (stmt, 5, from);
      sqlite3_bind_int (stmt, 6, to);
    }
}

static void
bind_sum_key (GalpiStatement     *stmt,
              const GalpiFinding *finding)
{
  GalpiDecimal sum;

  if (finding->kind == GALPI_FINDING_MONEY && finding->max != NULL &&
      galpi_decimal_parse (finding->max, &sum))
    {
      g_autofree char *key = galpi_decimal_sort_key (&sum);

      galpi_statement_bind_text (stmt, 7, key);
    }
}

static gboolean
insert_finding (GalpiDatabase       *index,
                gint64               article_id,
                gint64               version_id,
                guint                place,
                gint64               sentence_id,
                const GalpiFinding  *finding,
                GError             **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, insert_finding_sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int64 (stmt, 2, version_id);
  sqlite3_bind_int64 (stmt, 3, place);
  sqlite3_bind_int64 (stmt, 4, sentence_id);
  bind_days (stmt, finding);
  bind_sum_key (stmt, finding);
  galpi_statement_bind_text (stmt, 8, galpi_finding_kind_to_string (finding->kind));
  sqlite3_bind_int64 (stmt, 9, finding->range.start);
  sqlite3_bind_int64 (stmt, 10, finding->range.end);
  sqlite3_bind_int (stmt, 11, finding->approx);
  sqlite3_bind_int64 (stmt, 12, finding->a);
  sqlite3_bind_int64 (stmt, 13, finding->b);
  sqlite3_bind_int (stmt, 14, finding->doubt);
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    galpi_statement_bind_text (stmt, FIRST_TEXT_PARAMETER + i,
                               G_STRUCT_MEMBER (const char *, finding, text_fields[i]));
  sqlite3_bind_int (stmt, CORRECTED_PARAMETER, finding->corrected);

  return galpi_statement_run (stmt, error);
}

static gboolean
delete_rows (GalpiDatabase  *index,
             const char     *sql,
             gint64          article_id,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  return galpi_statement_run (stmt, error);
}

gboolean
galpi_index_finding_remove (GalpiDatabase  *index,
                            gint64          article_id,
                            GError        **error)
{
  return delete_rows (index, delete_findings_sql, article_id, error) &&
         delete_rows (index, delete_sentences_sql, article_id, error);
}

gboolean
galpi_index_finding_write (GalpiDatabase  *index,
                           gint64          article_id,
                           gint64          version_id,
                           const char     *text,
                           GPtrArray      *findings,
                           GError        **error)
{
  g_auto(Sentences) sentences = {
    galpi_text_index_new (text),
    galpi_sentences_new (text),
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free),
  };

  if (!galpi_index_finding_remove (index, article_id, error))
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i);
      gint64 sentence_id = ensure_sentence (index, article_id, &sentences, finding->range, error);

      if (sentence_id == 0 ||
          !insert_finding (index, article_id, version_id, i, sentence_id, finding, error))
        return FALSE;
    }

  return TRUE;
}

GalpiFinding *
galpi_index_finding_from_row (GalpiStatement *stmt)
{
  GalpiRange range = { sqlite3_column_int64 (stmt, 1), sqlite3_column_int64 (stmt, 2) };
  GalpiFindingKind kind = GALPI_FINDING_TIME;
  GalpiFinding *finding;

  galpi_finding_kind_from_string (galpi_statement_text (stmt, 0), &kind);
  finding = galpi_finding_new (kind, range, NULL);
  finding->approx = sqlite3_column_int (stmt, 3);
  finding->a = sqlite3_column_int64 (stmt, 4);
  finding->b = sqlite3_column_int64 (stmt, 5);
  finding->doubt = sqlite3_column_int (stmt, 6);
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    g_set_str (&G_STRUCT_MEMBER (char *, finding, text_fields[i]),
               galpi_statement_text (stmt, FIRST_TEXT_COLUMN + i));
  finding->corrected = sqlite3_column_int (stmt, CORRECTED_COLUMN);

  return finding;
}
