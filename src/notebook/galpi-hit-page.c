/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hit-page.h"

#include <string.h>

#include "galpi-article-table.h"
#include "galpi-text-index.h"
#include "galpi-version-table.h"

/* Code points that are shown on each side of the words, and of long words. */
#define CONTEXT 48
#define WIDE_CONTEXT 160
#define MOST_WORDS 240

typedef struct
{
  gint64          version_id;
  char           *text;
  char           *title;
  GalpiTextIndex *index;
} Shown;

static void
shown_clear (Shown *shown)
{
  g_clear_pointer (&shown->index, galpi_text_index_free);
  g_clear_pointer (&shown->text, g_free);
  g_clear_pointer (&shown->title, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

static gboolean
turn_to (Shown                 *shown,
         GalpiDatabase         *db,
         const GalpiHitWanted  *wanted,
         GError               **error)
{
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GError) local_error = NULL;

  if (shown->version_id == wanted->version_id)
    return TRUE;

  shown_clear (shown);
  shown->version_id = wanted->version_id;
  article = galpi_article_table_get (db, wanted->article_id, &local_error);
  if (article != NULL)
    shown->text = galpi_version_table_get_text (db, wanted->version_id, &local_error);
  if (shown->text != NULL)
    {
      shown->title = g_strdup (galpi_article_get_title (article));
      shown->index = galpi_text_index_new (shown->text);
      return TRUE;
    }

  if (g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* On one line, as long as it was: every end of a line, TAB and picture becomes a blank. */
static char *
cut (Shown      *shown,
     GalpiRange  range,
     gboolean    cut_before,
     gboolean    cut_after)
{
  g_autofree char *words = galpi_text_index_substring (shown->index, range);
  GString *line = g_string_new (cut_before ? "…" : NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (line, character < ' ' || character == 0xfffc ? ' ' : character);
    }
  if (cut_after)
    g_string_append (line, "…");

  return g_string_free_and_steal (line);
}

/* What is shown round the words: the rest of what would be tagged, or of their paragraph. */
static GalpiRange
find_round (Shown               *shown,
            const GalpiHitPlace *place)
{
  GalpiRange range = place->range;
  const char *start;
  const char *end;

  if (range.start != place->match.start || range.end != place->match.end)
    return range;

  start = shown->text + galpi_text_index_to_byte (shown->index, range.start);
  end = shown->text + galpi_text_index_to_byte (shown->index, range.end);
  while (start > shown->text && start[-1] != '\n')
    start--;
  end = strchrnul (end, '\n');

  return (GalpiRange) {
    galpi_text_index_to_offset (shown->index, start - shown->text),
    galpi_text_index_to_offset (shown->index, end - shown->text),
  };
}

static void
set_words (GalpiTextHit        *hit,
           Shown               *shown,
           const GalpiHitPlace *place)
{
  GalpiRange match = place->match;
  GalpiRange round = find_round (shown, place);
  gboolean widened = galpi_range_length (place->range) > galpi_range_length (match);
  guint context = widened ? WIDE_CONTEXT : CONTEXT;
  GalpiRange before = { MAX (round.start, match.start - MIN (match.start, context)), match.start };
  GalpiRange after = { match.end, MIN (round.end, match.end + context) };
  GalpiRange words = { match.start, MIN (match.end, match.start + MOST_WORDS) };
  g_autofree char *before_text = cut (shown, before, before.start > round.start, FALSE);
  g_autofree char *words_text = cut (shown, words, FALSE, words.end < match.end);
  g_autofree char *after_text = cut (shown, after, FALSE, after.end < round.end);

  galpi_text_hit_set_before (hit, before_text);
  galpi_text_hit_set_words (hit, words_text);
  galpi_text_hit_set_after (hit, after_text);
}

GPtrArray *
galpi_hit_page_load (GalpiDatabase  *db,
                     GArray         *wanted,
                     GError        **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (Shown) shown = { 0 };

  for (guint i = 0; i < wanted->len; i++)
    {
      const GalpiHitWanted *one = &g_array_index (wanted, GalpiHitWanted, i);
      GalpiTextHit *hit = galpi_text_hit_new ();

      g_ptr_array_add (hits, hit);
      if (!turn_to (&shown, db, one, error))
        return NULL;

      galpi_text_hit_set_article_id (hit, one->article_id);
      galpi_text_hit_set_range (hit, one->place.range);
      galpi_text_hit_set_article_title (hit, shown.title);
      galpi_text_hit_set_loaded (hit, TRUE);
      if (shown.index != NULL)
        set_words (hit, &shown, &one->place);
    }

  return g_steal_pointer (&hits);
}
