/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-search.h"

#include "galpi-annotation.h"
#include "galpi-article.h"
#include "galpi-error.h"
#include "galpi-event.h"
#include "galpi-index-candidate-private.h"
#include "galpi-index-item-private.h"
#include "galpi-index-reader-private.h"
#include "galpi-index-snippet-private.h"

static const char article_title_sql[] = "SELECT title FROM main.article WHERE id = ?1";

/* Where the query matches in one field of an item. */
static GArray *
find_in (const GalpiQuery *query,
         const char       *field)
{
  return galpi_query_find (query, field != NULL ? field : "", NULL);
}

static gboolean
item_fits (const GalpiIndexItem *item,
           const GalpiQuery     *query)
{
  g_autofree char *all = g_strjoin ("\n", item->title, item->label,
                                    item->note != NULL ? item->note : "",
                                    item->body != NULL ? item->body : "", NULL);
  g_autoptr(GArray) places = NULL;
  gboolean fits;

  places = galpi_query_find (query, all, &fits);
  return fits;
}

/* Loads an item with its text. Returns: %NULL without @error for one that is damaged in the notebook */
static GalpiIndexItem *
load_if_sound (GalpiDatabase         *db,
               const GalpiCandidate  *candidate,
               GError               **error)
{
  g_autoptr(GError) why = NULL;
  g_autoptr(GalpiIndexItem) item = NULL;

  item = galpi_index_item_load (db, candidate->kind, candidate->id, &why);
  if (item != NULL && galpi_index_item_load_body (item, db, &why))
    return g_steal_pointer (&item);

  if (!g_error_matches (why, GALPI_ERROR, GALPI_ERROR_CORRUPT))
    g_propagate_error (error, g_steal_pointer (&why));
  return NULL;
}

/* Drops the candidates whose text shows that they are no hits. */
static gboolean
scan (GalpiDatabase     *db,
      const GalpiQuery  *query,
      GArray            *candidates,
      GError           **error)
{
  guint n_left = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const GalpiCandidate *candidate = &g_array_index (candidates, GalpiCandidate, i);
      g_autoptr(GError) why = NULL;
      g_autoptr(GalpiIndexItem) item = load_if_sound (db, candidate, &why);

      if (why != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }

      if (item != NULL && item_fits (item, query))
        g_array_index (candidates, GalpiCandidate, n_left++) = *candidate;
    }

  g_array_set_size (candidates, n_left);
  return TRUE;
}

/* Returns: (transfer full) (element-type GalpiCandidate): the hits, best first */
static GArray *
list_hits (GalpiDatabase     *db,
           const GalpiQuery  *query,
           GError           **error)
{
  g_autoptr(GArray) candidates = NULL;
  g_autoptr(GError) why = NULL;

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  candidates = galpi_index_list_candidates (db, query, &why);
  if (candidates == NULL)
    {
      galpi_index_reader_propagate_error (db, g_steal_pointer (&why), error);
      return NULL;
    }

  if (galpi_index_needs_scan (query) && !scan (db, query, candidates, error))
    return NULL;

  return g_steal_pointer (&candidates);
}

static void
set_snippet (GalpiSearchHit *hit,
             const char     *text,
             GArray         *places)
{
  g_autoptr(GArray) inside = NULL;
  g_autofree char *snippet = galpi_index_snippet (text, places, &inside);

  galpi_search_hit_set_snippet (hit, snippet);
  galpi_search_hit_set_matches (hit, inside);
}

/* Takes the snippet from the first of two fields that has a match, or else from the first that
 * has anything.
 */
static void
set_snippet_of_fields (GalpiSearchHit   *hit,
                       const GalpiQuery *query,
                       const char       *first,
                       const char       *second)
{
  g_autoptr(GArray) in_first = find_in (query, first);
  g_autoptr(GArray) in_second = find_in (query, second);
  gboolean is_second = in_first->len == 0 &&
                       (in_second->len > 0 || first == NULL || *first == '\0');
  const char *text = is_second ? second : first;

  set_snippet (hit, text != NULL ? text : "", is_second ? in_second : in_first);
}

static void
fill_from_article (GalpiSearchHit       *hit,
                   const GalpiIndexItem *item,
                   const GalpiQuery     *query)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, item->id);
  g_autoptr(GArray) places = find_in (query, item->body);

  galpi_search_hit_set_kind (hit, GALPI_HIT_ARTICLE);
  galpi_search_hit_set_id (hit, id);
  galpi_search_hit_set_article_id (hit, item->id);
  galpi_search_hit_set_title (hit, galpi_article_get_title (item->record));
  if (places->len > 0)
    galpi_search_hit_set_range (hit, g_array_index (places, GalpiRange, 0));
  set_snippet (hit, item->body, places);
}

static void
set_place (GalpiSearchHit    *hit,
           const GalpiAnchor *anchor)
{
  if (anchor != NULL && anchor->state == GALPI_ANCHOR_PLACE)
    galpi_search_hit_set_range (hit, anchor->range);
}

static gboolean
fill_from_annotation (GalpiSearchHit        *hit,
                      const GalpiIndexItem  *item,
                      const GalpiQuery      *query,
                      GalpiDatabase         *db,
                      GError               **error)
{
  GalpiAnnotation *annotation = item->record;
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, article_title_sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, galpi_annotation_get_article_id (annotation));
  if (galpi_statement_step (stmt, error) == GALPI_FETCH_FAILED)
    return FALSE;

  galpi_search_hit_set_kind (hit, anchor != NULL ? GALPI_HIT_ANNOTATION : GALPI_HIT_NOTE);
  galpi_search_hit_set_id (hit, galpi_annotation_get_uuid (annotation));
  galpi_search_hit_set_article_id (hit, galpi_annotation_get_article_id (annotation));
  galpi_search_hit_set_title (hit, galpi_statement_text (stmt, 0));
  set_place (hit, anchor);
  set_snippet_of_fields (hit, query, item->note, item->body);
  return TRUE;
}

static void
fill_from_event (GalpiSearchHit       *hit,
                 const GalpiIndexItem *item,
                 const GalpiQuery     *query)
{
  GPtrArray *sources = galpi_event_get_sources (item->record);

  galpi_search_hit_set_kind (hit, GALPI_HIT_EVENT);
  galpi_search_hit_set_id (hit, galpi_event_get_uuid (item->record));
  galpi_search_hit_set_title (hit, galpi_event_get_title (item->record));
  if (sources->len > 0)
    {
      const GalpiEventSource *source = g_ptr_array_index (sources, 0);

      galpi_search_hit_set_article_id (hit, source->article_id);
      set_place (hit, source->anchor);
    }
  set_snippet_of_fields (hit, query, item->note, item->title);
}

/* Returns: (transfer full): a hit with all that is shown of it */
static GalpiSearchHit *
make_hit (GalpiDatabase         *db,
          const GalpiQuery      *query,
          const GalpiCandidate  *candidate,
          GError               **error)
{
  g_autoptr(GalpiIndexItem) item = NULL;
  g_autoptr(GalpiSearchHit) hit = galpi_search_hit_new ();

  item = galpi_index_item_load (db, candidate->kind, candidate->id, error);
  if (item == NULL || !galpi_index_item_load_body (item, db, error))
    return NULL;

  galpi_search_hit_set_rank (hit, candidate->rank);
  switch (candidate->kind)
    {
    case GALPI_INDEX_ARTICLE:
      fill_from_article (hit, item, query);
      break;
    case GALPI_INDEX_ANNOTATION:
      if (!fill_from_annotation (hit, item, query, db, error))
        return NULL;
      break;
    case GALPI_INDEX_EVENT:
      fill_from_event (hit, item, query);
      break;
    case GALPI_INDEX_N_KINDS:
    default:
      g_assert_not_reached ();
    }

  return g_steal_pointer (&hit);
}

GPtrArray *
galpi_index_search (GalpiDatabase  *db,
                    const char     *query,
                    guint           limit,
                    guint          *total,
                    GError        **error)
{
  g_autoptr(GalpiQuery) parsed = NULL;
  g_autoptr(GArray) candidates = NULL;
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  parsed = galpi_query_parse (query, error);
  if (parsed == NULL)
    return NULL;

  candidates = list_hits (db, parsed, error);
  if (candidates == NULL)
    return NULL;

  for (guint i = 0; i < candidates->len && (limit == 0 || i < limit); i++)
    {
      GalpiSearchHit *hit = make_hit (db, parsed, &g_array_index (candidates, GalpiCandidate, i), error);

      if (hit == NULL)
        return NULL;
      g_ptr_array_add (hits, hit);
    }

  if (total != NULL)
    *total = candidates->len;
  return g_steal_pointer (&hits);
}

/* What a query excludes is asked of articles themselves, not of each of their annotations. */
static gboolean
excludes (const GalpiQuery *query)
{
  for (guint i = 0; i < query->terms->len; i++)
    {
      const GalpiQueryTerm *term = g_ptr_array_index (query->terms, i);

      if (term->negated)
        return TRUE;
    }

  return query->not_tags[0] != NULL || query->not_by[0] != NULL;
}

GArray *
galpi_index_search_articles (GalpiDatabase  *db,
                             const char     *query,
                             GError        **error)
{
  g_autoptr(GalpiQuery) parsed = NULL;
  g_autoptr(GArray) candidates = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  parsed = galpi_query_parse (query, error);
  if (parsed == NULL)
    return NULL;

  candidates = list_hits (db, parsed, error);
  if (candidates == NULL)
    return NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      GalpiCandidate *candidate = &g_array_index (candidates, GalpiCandidate, i);

      if (candidate->article_id == 0 ||
          (candidate->kind != GALPI_INDEX_ARTICLE && excludes (parsed)))
        continue;

      if (g_hash_table_add (seen, &candidate->article_id))
        g_array_append_val (ids, candidate->article_id);
    }

  return g_steal_pointer (&ids);
}

GArray *
galpi_index_search_annotations (GalpiDatabase  *db,
                                const char     *query,
                                GError        **error)
{
  g_autoptr(GalpiQuery) parsed = NULL;
  g_autoptr(GArray) candidates = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (query != NULL, NULL);

  parsed = galpi_query_parse (query, error);
  if (parsed == NULL)
    return NULL;

  candidates = list_hits (db, parsed, error);
  if (candidates == NULL)
    return NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const GalpiCandidate *candidate = &g_array_index (candidates, GalpiCandidate, i);

      if (candidate->kind == GALPI_INDEX_ANNOTATION)
        g_array_append_val (ids, candidate->id);
    }

  return g_steal_pointer (&ids);
}
