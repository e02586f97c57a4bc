/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-code-search.h"

#include <string.h>

#include "galpi-article-table.h"
#include "galpi-index-search.h"
#include "galpi-index-timeline.h"
#include "galpi-sentence.h"
#include "galpi-tagged-place.h"
#include "galpi-text-index.h"
#include "galpi-version-table.h"

GArray *
galpi_code_search_list_articles (GalpiDatabase         *db,
                                 const GalpiCodeQuery  *query,
                                 const GalpiHitFinder  *finder,
                                 GError               **error)
{
  g_autoptr (GArray) in_scope = galpi_index_list_article_ids (db, query->scope, error);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GHashTable) set = NULL;
  guint n_kept = 0;

  if (in_scope == NULL || galpi_hit_finder_is_regex (finder))
    return g_steal_pointer (&in_scope);

  found = galpi_index_search_articles (db, query->query, error);
  if (found == NULL)
    return NULL;

  set = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (set, &g_array_index (found, gint64, i));

  for (guint i = 0; i < in_scope->len; i++)
    {
      gint64 id = g_array_index (in_scope, gint64, i);

      if (g_hash_table_contains (set, &id))
        g_array_index (in_scope, gint64, n_kept++) = id;
    }
  g_array_set_size (in_scope, n_kept);

  return g_steal_pointer (&in_scope);
}

/* What hits are widened by; the sentences are found once for a text, and only where they are wanted. */
typedef struct
{
  const char     *text;
  GalpiTextIndex *index;
  GArray         *sentences;
} Text;

static GalpiRange
widen_to_sentence (Text       *text,
                   GalpiRange  match)
{
  GalpiRange first = galpi_sentences_find (text->sentences, match.start);
  GalpiRange last = galpi_sentences_find (text->sentences, match.end - 1);

  return (GalpiRange) { MIN (first.start, match.start), MAX (last.end, match.end) };
}

static GalpiRange
widen_to_paragraph (Text       *text,
                    GalpiRange  match)
{
  const char *start = text->text + galpi_text_index_to_byte (text->index, match.start);
  const char *end = text->text + galpi_text_index_to_byte (text->index, match.end);

  while (start > text->text && start[-1] != '\n')
    start--;
  end = strchrnul (end, '\n');

  return (GalpiRange) {
    galpi_text_index_to_offset (text->index, start - text->text),
    galpi_text_index_to_offset (text->index, end - text->text),
  };
}

static GalpiRange
widen (Text            *text,
       GalpiCodeExtent  extent,
       GalpiRange       match)
{
  switch (extent)
    {
    case GALPI_CODE_SENTENCE:
      return widen_to_sentence (text, match);
    case GALPI_CODE_PARAGRAPH:
      return widen_to_paragraph (text, match);
    case GALPI_CODE_HIT:
    default:
      return match;
    }
}

/* Several words found in one sentence are one hit, and so are two sentences that a match reaches into. */
static void
add_place (GArray          *places,
           guint            first,
           GalpiCodeExtent  extent,
           GalpiRange       range,
           GalpiRange       match)
{
  GalpiHitPlace place = { range, match, TRUE, FALSE };
  GalpiHitPlace *last =
    places->len > first ? &g_array_index (places, GalpiHitPlace, places->len - 1) : NULL;

  if (extent != GALPI_CODE_HIT && last != NULL && range.start < last->range.end)
    last->range.end = MAX (last->range.end, range.end);
  else
    g_array_append_val (places, place);
}

static gboolean
lies_in (GalpiRange  hit,
         GArray     *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      const GalpiTaggedPlace *place = &g_array_index (places, GalpiTaggedPlace, i);

      if (place->range.start > hit.start)
        return FALSE;
      if (hit.end <= place->range.end)
        return TRUE;
    }

  return FALSE;
}

gboolean
galpi_code_search_in_article (GalpiDatabase         *db,
                              const GalpiCodeQuery  *query,
                              const GalpiHitFinder  *finder,
                              gint64                 article_id,
                              gint64                *version_id,
                              GArray                *places,
                              GError               **error)
{
  g_autoptr (GArray) within = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GArray) sentences = NULL;
  g_autoptr (GalpiTextIndex) index = NULL;
  g_autofree char *text = NULL;
  guint first = places->len;
  Text whole;

  *version_id = galpi_version_table_get_current (db, article_id, error);
  if (*version_id == 0)
    return FALSE;

  /* Few articles have the tag, and without it there is no need to read. */
  if (query->within != NULL)
    {
      within = galpi_tagged_place_list (db, *version_id, query->within, TRUE, error);
      if (within == NULL || within->len == 0)
        return within != NULL;
    }

  text = galpi_version_table_get_text (db, *version_id, error);
  if (text == NULL)
    return FALSE;

  hits = galpi_hit_finder_find (finder, text, error);
  if (hits == NULL || hits->len == 0)
    return hits != NULL;

  if (query->extent != GALPI_CODE_HIT)
    index = galpi_text_index_new (text);
  if (query->extent == GALPI_CODE_SENTENCE)
    sentences = galpi_sentences_new (text);
  whole = (Text) { text, index, sentences };
  for (guint i = 0; i < hits->len; i++)
    {
      GalpiRange hit = g_array_index (hits, GalpiRange, i);

      if (within == NULL || lies_in (hit, within))
        add_place (places, first, query->extent, widen (&whole, query->extent, hit), hit);
    }

  return TRUE;
}
