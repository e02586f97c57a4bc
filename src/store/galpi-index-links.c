/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-links.h"

#include "galpi-annotation.h"
#include "galpi-article.h"
#include "galpi-completion.h"
#include "galpi-error.h"
#include "galpi-event.h"
#include "galpi-index-link-private.h"
#include "galpi-index-names.h"
#include "galpi-index-reader-private.h"
#include "galpi-note-link.h"
#include "galpi-uuid.h"

/* Rows are those of "words": id * 4 + kind. */
static const char targets_sql[] = "SELECT id FROM found.title WHERE hash = ?1 ORDER BY id & 3, id";
static const char sources_sql[] =
  "SELECT DISTINCT item_id FROM found.link WHERE key = ?1 ORDER BY item_id >> 2, item_id & 3";
static const char out_of_item_sql[] =
  "SELECT start, stop, title FROM found.link WHERE item_id = ?1 ORDER BY start";
static const char out_of_article_sql[] =
  "SELECT l.start, l.stop, l.title FROM main.annotation AS n"
  " JOIN found.link AS l ON l.item_id = n.id * 4 + 1"
  " WHERE n.article_id = ?1 AND n.trashed_at IS NULL ORDER BY n.id, l.start";
static const char article_in_trash_sql[] =
  "SELECT trashed_at IS NOT NULL FROM main.article WHERE id = ?1";
static const char annotation_id_sql[] = "SELECT id FROM main.annotation WHERE uuid = ?1";
static const char event_id_sql[] = "SELECT id FROM main.event WHERE uuid = ?1";

/* The most mentioned; who means another one types it. */
#define MOST_NAMES 3000

/* What a title can be completed to. Notes are last, and the newest of them first. */
static const char titles_sql[] =
  "SELECT 0, a.id, a.title FROM main.article AS a"
  "  WHERE a.trashed_at IS NULL AND a.version_id IS NOT NULL AND a.title <> ''"
  " UNION ALL SELECT 2, e.id, e.title FROM main.event AS e"
  "  WHERE e.trashed_at IS NULL AND e.title <> ''";
static const char notes_sql[] =
  "SELECT 1, n.id, substr (n.note, 1, 400) FROM main.annotation AS n"
  " WHERE n.trashed_at IS NULL AND n.note <> '' ORDER BY n.modified DESC LIMIT 2000";

static gboolean
is_article_in_trash (GalpiDatabase *db,
                     gint64         article_id)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, article_in_trash_sql, NULL);
  gint64 trashed = 0;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, article_id);
  return galpi_statement_get_int64 (stmt, &trashed, NULL) && trashed != 0;
}

static GalpiLinkEnd *
end_of_article (GalpiArticle *article)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_article_get_id (article));
  const char *source = galpi_article_get_source (article);
  const char *date = galpi_article_get_date (article);
  g_autofree char *about = NULL;

  if (source != NULL && date != NULL)
    about = g_strdup_printf ("%s · %s", source, date);

  return galpi_link_end_new (GALPI_LINK_ARTICLE, id, galpi_article_get_id (article),
                             galpi_article_get_title (article),
                             about != NULL ? about : source != NULL ? source : date,
                             galpi_article_get_trashed (article));
}

static GalpiLinkEnd *
end_of_annotation (GalpiDatabase   *db,
                   GalpiAnnotation *annotation,
                   const char      *title)
{
  gint64 article_id = galpi_annotation_get_article_id (annotation);

  return galpi_link_end_new (GALPI_LINK_NOTE, galpi_annotation_get_uuid (annotation), article_id, title,
                             galpi_annotation_get_article_title (annotation),
                             galpi_annotation_get_trashed (annotation) ||
                             is_article_in_trash (db, article_id));
}

static GalpiLinkEnd *
end_of_event (GalpiEvent *event)
{
  const char *title = galpi_event_get_title (event);

  return galpi_link_end_new (GALPI_LINK_EVENT, galpi_event_get_uuid (event), 0,
                             title != NULL ? title : "", galpi_event_get_date (event),
                             galpi_event_get_trashed (event));
}

static GalpiLinkEnd *
end_of_item (GalpiDatabase        *db,
             const GalpiIndexItem *item)
{
  g_autofree char *title = NULL;

  switch (item->kind)
    {
    case GALPI_INDEX_ARTICLE:
      return end_of_article (item->record);
    case GALPI_INDEX_ANNOTATION:
      title = galpi_index_link_title (item);
      return end_of_annotation (db, item->record, title);
    case GALPI_INDEX_EVENT:
      return end_of_event (item->record);
    case GALPI_INDEX_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* Loads what has @row in the index. Returns: %NULL where it is gone from the notebook since */
static GalpiIndexItem *
load_row (GalpiDatabase *db,
          gint64         row)
{
  return galpi_index_item_load (db, row & 3, row >> 2, NULL);
}

static GArray *
list_rows (GalpiDatabase   *db,
           GalpiStatement  *stmt,
           GError         **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  GalpiFetch fetch;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 row = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (rows, row);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&rows) : NULL;
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const GalpiLinkEnd *first = a;
  const GalpiLinkEnd *second = b;

  return (int) first->kind - (int) second->kind;
}

static GPtrArray *
new_ends (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_link_end_free);
}

static GalpiLinkEnd *
end_of_name (GalpiName *name)
{
  const char *spelling = galpi_name_get_spelling (name);

  return galpi_link_end_new (GALPI_LINK_NAME, galpi_name_get_id (name), 0,
                             spelling != NULL ? spelling : "", NULL, FALSE);
}

/* Several names that are written so are none: nobody could tell which is meant. A title that looks like
 * the id of one is no spelling of it. */
static void
add_name (GalpiDatabase *db,
          const char    *title,
          GPtrArray     *ends)
{
  g_autoptr(GalpiName) name = galpi_index_find_name (db, title, NULL);

  if (name != NULL && !g_str_equal (galpi_name_get_id (name), title))
    g_ptr_array_add (ends, end_of_name (name));
}

static GPtrArray *
list_targets (GalpiDatabase  *db,
              const char     *title,
              GError        **error)
{
  g_autofree char *key = galpi_note_link_key (title);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, targets_sql, error);
  g_autoptr(GPtrArray) ends = new_ends ();
  g_autoptr(GArray) rows = NULL;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, galpi_index_link_hash (key));
  rows = list_rows (db, stmt, error);
  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(GalpiIndexItem) item = load_row (db, g_array_index (rows, gint64, i));
      g_autofree char *item_title = item != NULL ? galpi_index_link_title (item) : g_strdup ("");
      g_autofree char *item_key = galpi_note_link_key (item_title);

      if (item != NULL && g_str_equal (item_key, key))
        g_ptr_array_add (ends, end_of_item (db, item));
    }
  add_name (db, title, ends);
  g_ptr_array_sort_values (ends, compare_ends);

  return g_steal_pointer (&ends);
}

/* Makes a damaged index known as one. */
static gpointer
pass_on (GalpiDatabase  *db,
         gpointer        result,
         GError         *why,
         GError        **error)
{
  if (result == NULL)
    galpi_index_reader_propagate_error (db, why, error);

  return result;
}

GPtrArray *
galpi_index_list_link_targets (GalpiDatabase  *db,
                               const char     *title,
                               GError        **error)
{
  GError *why = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  return pass_on (db, list_targets (db, title, &why), why, error);
}

/* Returns: the row of a thing, or -1 with @error set */
static gint64
find_row (GalpiDatabase  *db,
          GalpiLinkKind   kind,
          const char     *id,
          GError        **error)
{
  const char *sql = kind == GALPI_LINK_EVENT ? event_id_sql : annotation_id_sql;
  g_autoptr(GalpiStatement) stmt = NULL;
  GalpiUuid uuid;
  gint64 row;

  if (kind == GALPI_LINK_ARTICLE)
    return g_ascii_strtoll (id, NULL, 10) * 4 + GALPI_INDEX_ARTICLE;

  if (!galpi_uuid_parse (id, &uuid))
    {
      galpi_statement_set_not_found (error);
      return -1;
    }

  stmt = galpi_database_prepare (db, sql, error);
  if (stmt == NULL)
    return -1;

  galpi_statement_bind_uuid (stmt, 1, &uuid);
  if (!galpi_statement_get_int64 (stmt, &row, error))
    return -1;

  return row * 4 + (kind == GALPI_LINK_EVENT ? GALPI_INDEX_EVENT : GALPI_INDEX_ANNOTATION);
}

/* Returns: (transfer full): the keys of all that a thing can be linked by; a name by any spelling */
static char **
find_keys (GalpiDatabase  *db,
           GalpiLinkKind   kind,
           const char     *id,
           GError        **error)
{
  g_autoptr(GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr(GalpiIndexItem) item = NULL;
  g_autofree char *title = NULL;
  gint64 row;

  if (kind == GALPI_LINK_NAME)
    {
      g_autoptr(GalpiName) name = galpi_index_find_name (db, id, error);
      const char *const *spellings = name != NULL ? galpi_name_get_spellings (name) : NULL;

      for (guint i = 0; spellings != NULL && spellings[i] != NULL; i++)
        g_strv_builder_take (keys, galpi_note_link_key (spellings[i]));

      return name != NULL ? g_strv_builder_end (keys) : NULL;
    }

  row = find_row (db, kind, id, error);
  if (row < 0)
    return NULL;

  item = galpi_index_item_load (db, row & 3, row >> 2, error);
  if (item == NULL)
    return NULL;

  title = galpi_index_link_title (item);
  g_strv_builder_take (keys, galpi_note_link_key (title));
  return g_strv_builder_end (keys);
}

static gboolean
add_sources (GalpiDatabase  *db,
             const char     *key,
             GHashTable     *seen,
             GPtrArray      *ends,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autoptr(GArray) rows = NULL;

  if (*key == '\0')
    return TRUE;

  stmt = galpi_database_prepare (db, sources_sql, error);
  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, key);
  rows = list_rows (db, stmt, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr(GalpiIndexItem) item = load_row (db, row);
      g_autoptr(GalpiLinkEnd) end = item != NULL ? end_of_item (db, item) : NULL;

      if (end != NULL && !end->trashed &&
          g_hash_table_add (seen, g_memdup2 (&row, sizeof row)))
        g_ptr_array_add (ends, g_steal_pointer (&end));
    }

  return TRUE;
}

static GPtrArray *
list_sources (GalpiDatabase  *db,
              char          **keys,
              GError        **error)
{
  g_autoptr(GPtrArray) ends = new_ends ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    if (!add_sources (db, keys[i], seen, ends, error))
      return NULL;

  return g_steal_pointer (&ends);
}

GPtrArray *
galpi_index_list_link_sources (GalpiDatabase  *db,
                               GalpiLinkKind   kind,
                               const char     *id,
                               GError        **error)
{
  g_auto(GStrv) keys = NULL;
  GError *why = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  keys = find_keys (db, kind, id, error);
  if (keys == NULL)
    return NULL;

  return pass_on (db, list_sources (db, keys, &why), why, error);
}

static GPtrArray *
list_out_links (GalpiDatabase   *db,
                GalpiStatement  *stmt,
                GError         **error)
{
  g_autoptr(GPtrArray) links =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_out_link_free);
  GalpiFetch fetch;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiOutLink *link = g_new0 (GalpiOutLink, 1);

      link->range.start = sqlite3_column_int64 (stmt, 0);
      link->range.end = sqlite3_column_int64 (stmt, 1);
      link->title = g_strdup (galpi_statement_text (stmt, 2));
      g_ptr_array_add (links, link);
    }
  if (fetch != GALPI_FETCH_DONE)
    return NULL;

  for (guint i = 0; i < links->len; i++)
    {
      GalpiOutLink *link = links->pdata[i];

      link->targets = list_targets (db, link->title, error);
      if (link->targets == NULL)
        return NULL;
    }

  return g_steal_pointer (&links);
}

GPtrArray *
galpi_index_list_out_links (GalpiDatabase  *db,
                            GalpiLinkKind   kind,
                            const char     *id,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 row;
  GError *why = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (kind != GALPI_LINK_NAME, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  row = find_row (db, kind, id, error);
  if (row < 0)
    return NULL;

  stmt = galpi_database_prepare (db, kind == GALPI_LINK_ARTICLE ? out_of_article_sql : out_of_item_sql,
                                 error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, kind == GALPI_LINK_ARTICLE ? row >> 2 : row);
  return pass_on (db, list_out_links (db, stmt, &why), why, error);
}

/* What a link can be completed to: titles, and rows in step with them; names come last, with no rows. */
typedef struct
{
  GArray    *rows;
  GPtrArray *titles;
  GPtrArray *names;
} Offers;

static gboolean
load_offers (GalpiDatabase  *db,
             const char     *sql,
             Offers         *offers,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiIndexKind kind = sqlite3_column_int (stmt, 0);
      gint64 row = sqlite3_column_int64 (stmt, 1) * 4 + kind;
      const char *text = galpi_statement_text (stmt, 2);
      g_autofree char *title =
        kind == GALPI_INDEX_ANNOTATION ? galpi_note_title (text) : galpi_note_link_title (text);

      if (*title == '\0')
        continue;

      g_array_append_val (offers->rows, row);
      g_ptr_array_add (offers->titles, g_steal_pointer (&title));
    }

  return fetch == GALPI_FETCH_DONE;
}

static gboolean
load_names (GalpiDatabase  *db,
            Offers         *offers,
            GError        **error)
{
  offers->names = galpi_index_list_names (db, NULL, MOST_NAMES, error);
  if (offers->names == NULL)
    return FALSE;

  for (guint i = 0; i < offers->names->len; i++)
    g_ptr_array_add (offers->titles,
                     galpi_note_link_title (galpi_name_get_spelling (offers->names->pdata[i])));

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static GalpiLinkEnd *
end_of_offer (GalpiDatabase *db,
              Offers        *offers,
              guint          place)
{
  g_autoptr(GalpiIndexItem) item = NULL;

  if (place >= offers->rows->len)
    return end_of_name (offers->names->pdata[place - offers->rows->len]);

  item = load_row (db, g_array_index (offers->rows, gint64, place));
  return item != NULL ? end_of_item (db, item) : NULL;
}

static GPtrArray *
complete (GalpiDatabase  *db,
          Offers         *offers,
          const char     *typed,
          guint           limit,
          GError        **error)
{
  g_autoptr(GPtrArray) ends = new_ends ();
  g_autoptr(GalpiCompletion) completion = NULL;
  g_autoptr(GArray) found = NULL;

  if (!load_offers (db, titles_sql, offers, error) || !load_offers (db, notes_sql, offers, error) ||
      !load_names (db, offers, error))
    return NULL;

  completion = galpi_completion_new ((const char * const *) offers->titles->pdata,
                                     offers->titles->len);
  found = galpi_completion_find (completion, typed, limit);
  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr(GalpiLinkEnd) end = end_of_offer (db, offers, g_array_index (found, guint, i));

      if (end != NULL && !end->trashed)
        g_ptr_array_add (ends, g_steal_pointer (&end));
    }

  return g_steal_pointer (&ends);
}

GPtrArray *
galpi_index_complete_link (GalpiDatabase  *db,
                           const char     *typed,
                           guint           limit,
                           GError        **error)
{
  Offers offers = { NULL, };
  GPtrArray *ends;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  offers.rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  offers.titles = g_ptr_array_new_with_free_func (g_free);
  ends = complete (db, &offers, typed, limit, error);
  g_array_unref (offers.rows);
  g_ptr_array_unref (offers.titles);
  g_clear_pointer (&offers.names, g_ptr_array_unref);

  return ends;
}
