/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-apply-private.h"

#include "galpi-article.h"
#include "galpi-day.h"
#include "galpi-error.h"
#include "galpi-index-correct-private.h"
#include "galpi-index-finding-private.h"
#include "galpi-index-item-private.h"
#include "galpi-index-link-private.h"
#include "galpi-index-name-private.h"
#include "galpi-reading.h"
#include "galpi-search-cut.h"
#include "galpi-verdict-table.h"

static const char delete_words_sql[] = "DELETE FROM words WHERE rowid = ?1";
static const char insert_words_sql[] =
  "INSERT INTO words (rowid, title, body, note, label) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char known_article_sql[] =
  "SELECT version_id, base_day, words, corrections, names FROM article WHERE id = ?1";
static const char delete_article_sql[] = "DELETE FROM article WHERE id = ?1";
static const char insert_article_sql[] =
  "INSERT INTO article (id, version_id, base_day, words, corrections, names)"
  "  VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/* A tag's path is among the words of what bears it, so a new name concerns all that bear it or one
 * under it. */
static const char tag_bearers_sql[] =
  "WITH RECURSIVE under (id) AS ("
  "  VALUES (?1) UNION SELECT tag.id FROM tag JOIN under ON tag.parent_id = under.id)"
  " SELECT 0, article_id FROM article_tag WHERE tag_id IN (SELECT id FROM under)"
  " UNION SELECT 1, annotation_id FROM annotation_tag WHERE tag_id IN (SELECT id FROM under)"
  " UNION SELECT 2, event_id FROM event_tag WHERE tag_id IN (SELECT id FROM under)";

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

static gint64
words_row (GalpiIndexKind kind,
           gint64         id)
{
  return id * 4 + kind;
}

static void
bind_cut (GalpiStatement *stmt,
          int             position,
          const char     *text)
{
  g_autofree char *cut = text != NULL ? galpi_search_cut (text) : NULL;

  galpi_statement_bind_text (stmt, position, cut != NULL ? cut : "");
}

static gboolean
write_words (GalpiDatabase         *index,
             const GalpiIndexItem  *item,
             GError               **error)
{
  gint64 row = words_row (item->kind, item->id);
  g_autoptr(GalpiStatement) stmt = NULL;

  if (!run_for_id (index, delete_words_sql, row, error))
    return FALSE;

  stmt = galpi_database_prepare (index, insert_words_sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  bind_cut (stmt, 2, item->title);
  bind_cut (stmt, 3, item->body);
  bind_cut (stmt, 4, item->note);
  bind_cut (stmt, 5, item->label);
  return galpi_statement_run (stmt, error) && galpi_index_link_write (index, item, error);
}

static gboolean
remove_rows (GalpiDatabase   *index,
             GalpiIndexKind   kind,
             gint64           id,
             GError         **error)
{
  if (!run_for_id (index, delete_words_sql, words_row (kind, id), error) ||
      !galpi_index_link_remove (index, kind, id, error))
    return FALSE;

  return kind != GALPI_INDEX_ARTICLE ||
         (run_for_id (index, delete_article_sql, id, error) &&
          galpi_index_finding_remove (index, id, error) &&
          galpi_index_name_remove (index, id, error));
}

/* What is gone from the notebook, or damaged there, has nothing in the index, which goes on with
 * the rest. Any other failure is passed on.
 */
static gboolean
remove_unreadable (GalpiDatabase   *index,
                   GalpiIndexKind   kind,
                   gint64           id,
                   GError          *why,
                   GError         **error)
{
  if (g_error_matches (why, GALPI_ERROR, GALPI_ERROR_NOT_FOUND) ||
      g_error_matches (why, GALPI_ERROR, GALPI_ERROR_CORRUPT))
    {
      g_error_free (why);
      return remove_rows (index, kind, id, error);
    }

  g_propagate_error (error, why);
  return FALSE;
}

/* What the index has of an article: which text, read by which day, with which words beside it,
 * corrected how, and what of it counts as names. */
typedef struct
{
  gint64    version_id;
  GalpiDay  base;
  char     *words;
  char     *corrections;
  char     *names;
} KnownArticle;

static void
known_article_clear (KnownArticle *self)
{
  g_free (self->words);
  g_free (self->corrections);
  g_free (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KnownArticle, known_article_clear)

static gboolean
get_known_article (GalpiDatabase  *index,
                   gint64          id,
                   KnownArticle   *known,
                   GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, known_article_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  fetch = galpi_statement_step (stmt, error);
  if (fetch == GALPI_FETCH_ROW)
    {
      known->version_id = sqlite3_column_int64 (stmt, 0);
      known->base = sqlite3_column_int (stmt, 1);
      known->words = g_strdup (galpi_statement_text (stmt, 2));
      known->corrections = g_strdup (galpi_statement_text (stmt, 3));
      known->names = g_strdup (galpi_statement_text (stmt, 4));
    }

  return fetch != GALPI_FETCH_FAILED;
}

static gboolean
set_known_article (GalpiDatabase       *index,
                   gint64               id,
                   const KnownArticle  *known,
                   GError             **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;

  if (!run_for_id (index, delete_article_sql, id, error))
    return FALSE;

  stmt = galpi_database_prepare (index, insert_article_sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  sqlite3_bind_int64 (stmt, 2, known->version_id);
  sqlite3_bind_int (stmt, 3, known->base);
  galpi_statement_bind_text (stmt, 4, known->words);
  galpi_statement_bind_text (stmt, 5, known->corrections);
  galpi_statement_bind_text (stmt, 6, known->names);
  return galpi_statement_run (stmt, error);
}

/* Writes what has to be made of the article's text anew. */
static gboolean
apply_text (GalpiDatabase       *index,
            GalpiIndexItem      *item,
            const KnownArticle  *now,
            GPtrArray           *verdicts,
            gboolean             same_words,
            gboolean             same_findings,
            GError             **error)
{
  g_autoptr(GPtrArray) findings = NULL;

  if (!same_words && !write_words (index, item, error))
    return FALSE;
  if (same_findings)
    return TRUE;

  findings = galpi_reading_read (item->body, now->base);
  galpi_index_correct (findings, verdicts, item->body, now->base);
  return galpi_index_finding_write (index, item->id, now->version_id, item->body, findings, error);
}

static gboolean
apply_article (GalpiDatabase   *index,
               GalpiDatabase   *notebook,
               GalpiIndexItem  *item,
               GError         **error)
{
  g_autoptr(GError) why = NULL;
  g_autoptr(GPtrArray) verdicts = NULL;
  g_auto(KnownArticle) known = { 0, };
  g_auto(KnownArticle) now = { 0, };
  const char *date = galpi_article_get_date (item->record);
  gboolean trashed = galpi_article_get_trashed (item->record);
  gboolean same_findings;
  gboolean same_names;
  gboolean same_words;

  /* An article that has no text yet gets it by another change. */
  now.version_id = galpi_article_get_version_id (item->record);
  if (now.version_id == 0)
    return remove_rows (index, GALPI_INDEX_ARTICLE, item->id, error);

  now.base = date != NULL ? galpi_day_parse (date) : GALPI_DAY_NONE;
  now.words = g_strconcat (item->title, "\x1f", item->label, NULL);
  verdicts = galpi_verdict_table_list (notebook, now.version_id, error);
  if (verdicts == NULL || !get_known_article (index, item->id, &known, error))
    return FALSE;

  now.corrections = galpi_index_describe_corrections (verdicts);
  now.names = galpi_index_name_describe (verdicts, trashed);

  same_words = known.version_id == now.version_id && g_str_equal (known.words, now.words);
  same_findings = known.version_id == now.version_id && known.base == now.base &&
                  g_str_equal (known.corrections, now.corrections);
  same_names = same_findings && g_str_equal (known.names, now.names);
  if (same_words && same_names)
    return TRUE;

  if ((!same_words || !same_findings) && !galpi_index_item_load_body (item, notebook, &why))
    return remove_unreadable (index, item->kind, item->id, g_steal_pointer (&why), error);

  return apply_text (index, item, &now, verdicts, same_words, same_findings, error) &&
         (same_names || galpi_index_name_write (index, item->id, verdicts, trashed, error)) &&
         set_known_article (index, item->id, &now, error);
}

gboolean
galpi_index_apply (GalpiDatabase   *index,
                   GalpiDatabase   *notebook,
                   GalpiIndexKind   kind,
                   gint64           id,
                   GError         **error)
{
  g_autoptr(GError) why = NULL;
  g_autoptr(GalpiIndexItem) item = galpi_index_item_load (notebook, kind, id, &why);

  if (item == NULL)
    return remove_unreadable (index, kind, id, g_steal_pointer (&why), error);

  if (kind == GALPI_INDEX_ARTICLE)
    return apply_article (index, notebook, item, error);

  return write_words (index, item, error);
}

typedef struct
{
  GalpiIndexKind kind;
  gint64         id;
} Bearer;

static GArray *
list_bearers (GalpiDatabase  *notebook,
              gint64          tag_id,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (notebook, tag_bearers_sql, error);
  g_autoptr(GArray) bearers = g_array_new (FALSE, FALSE, sizeof (Bearer));
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      Bearer bearer = { sqlite3_column_int (stmt, 0), sqlite3_column_int64 (stmt, 1) };

      g_array_append_val (bearers, bearer);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&bearers) : NULL;
}

static gboolean
apply_tag (GalpiDatabase  *index,
           GalpiDatabase  *notebook,
           gint64          tag_id,
           GError        **error)
{
  g_autoptr(GArray) bearers = list_bearers (notebook, tag_id, error);

  if (bearers == NULL)
    return FALSE;

  for (guint i = 0; i < bearers->len; i++)
    {
      const Bearer *bearer = &g_array_index (bearers, Bearer, i);

      if (!galpi_index_apply (index, notebook, bearer->kind, bearer->id, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_index_apply_change (GalpiDatabase         *index,
                          GalpiDatabase         *notebook,
                          const GalpiChangeRow  *change,
                          GError               **error)
{
  if (g_str_equal (change->table, "article"))
    return galpi_index_apply (index, notebook, GALPI_INDEX_ARTICLE, change->row, error);
  if (g_str_equal (change->table, "annotation"))
    return galpi_index_apply (index, notebook, GALPI_INDEX_ANNOTATION, change->row, error);
  if (g_str_equal (change->table, "event"))
    return galpi_index_apply (index, notebook, GALPI_INDEX_EVENT, change->row, error);
  if (g_str_equal (change->table, "tag"))
    return apply_tag (index, notebook, change->row, error);

  /* What was dismissed counts when a reader looks; what was corrected is in the findings. */
  if (g_str_equal (change->table, "verdict") && change->article_id != 0)
    return galpi_index_apply (index, notebook, GALPI_INDEX_ARTICLE, change->article_id, error);

  return TRUE;
}
