/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-quote-match.h"

#include <string.h>

#include "galpi-approximate-private.h"
#include "galpi-nfc.h"
#include "galpi-text-index.h"
#include "galpi-text.h"

#define QUOTE_WEIGHT 50
#define PREFIX_WEIGHT 20
#define SUFFIX_WEIGHT 20
#define PLACE_WEIGHT 2

#define MAX_ERRORS 256

/* When a quote alone says enough, and how well it must fit where it says too little. */
#define LONG_EXACT_QUOTE 24
#define LONG_CHANGED_QUOTE 48
#define CONTEXT_OF_EXACT_QUOTE 0.5
#define CHANGED_LONG_QUOTE 0.8
#define CHANGED_SHORT_QUOTE 0.7

/* Text with its white space folded: a run of it, pictures too, is one blank. */
typedef struct
{
  gunichar *characters;
  guint     length;
} Folded;

struct _GalpiQuoteMatcher
{
  const char     *text;
  GalpiTextIndex *index;
  Folded          folded;
  guint          *offsets; /* where each folded character begins in the text */
};

/* A quote that is looked for, folded. */
typedef struct
{
  Folded            quote;
  Folded            prefix;
  Folded            suffix;
  GalpiApproximate *prefix_pattern; /* NULL where the prefix is empty */
  GalpiApproximate *suffix_pattern;
} Wanted;

/* A place in folded text. */
typedef struct
{
  GalpiRange range;
  guint      errors;
  double     quote;   /* how well each part fits, 0 to 1 */
  double     prefix;
  double     suffix;
  double     score;
} Candidate;

/* @offsets: (out) (optional) */
static Folded
fold (const char  *text,
      guint      **offsets)
{
  guint n_bytes = strlen (text);
  Folded folded = { g_new (gunichar, n_bytes + 1), 0 };
  guint *places = offsets != NULL ? g_new (guint, n_bytes + 1) : NULL;
  guint position = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      gunichar character = g_utf8_get_char (p);

      if (galpi_text_is_space (character) || character == GALPI_TEXT_PICTURE)
        character = ' ';
      if (character == ' ' && folded.length > 0 && folded.characters[folded.length - 1] == ' ')
        continue;

      if (places != NULL)
        places[folded.length] = position;
      folded.characters[folded.length++] = character;
    }

  if (offsets != NULL)
    *offsets = places;
  return folded;
}

static Folded
fold_composed (const char *text)
{
  g_autofree char *composed = galpi_nfc (text != NULL ? text : "", -1);

  return fold (composed, NULL);
}

/* A blank at an end says nothing about where a quote stands. */
static void
trim (Folded *folded)
{
  if (folded->length > 0 && folded->characters[folded->length - 1] == ' ')
    folded->length--;
  if (folded->length > 0 && folded->characters[0] == ' ')
    {
      folded->length--;
      memmove (folded->characters, folded->characters + 1,
               folded->length * sizeof *folded->characters);
    }
}

static void
wanted_init (Wanted     *wanted,
             const char *quote,
             const char *prefix,
             const char *suffix)
{
  *wanted = (Wanted) { fold_composed (quote), fold_composed (prefix), fold_composed (suffix) };
  trim (&wanted->quote);

  if (wanted->prefix.length > 0)
    wanted->prefix_pattern = galpi_approximate_new (wanted->prefix.characters,
                                                    wanted->prefix.length);
  if (wanted->suffix.length > 0)
    wanted->suffix_pattern = galpi_approximate_new (wanted->suffix.characters,
                                                    wanted->suffix.length);
}

static void
wanted_clear (Wanted *wanted)
{
  galpi_approximate_free (wanted->prefix_pattern);
  galpi_approximate_free (wanted->suffix_pattern);
  g_free (wanted->quote.characters);
  g_free (wanted->prefix.characters);
  g_free (wanted->suffix.characters);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

GalpiQuoteMatcher *
galpi_quote_matcher_new (const char *text)
{
  GalpiQuoteMatcher *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GalpiQuoteMatcher, 1);
  self->text = text;
  self->index = galpi_text_index_new (text);
  self->folded = fold (text, &self->offsets);

  return self;
}

void
galpi_quote_matcher_free (GalpiQuoteMatcher *self)
{
  if (self == NULL)
    return;

  galpi_text_index_free (self->index);
  g_free (self->folded.characters);
  g_free (self->offsets);
  g_free (self);
}

/* Returns: the first folded character that begins at @position or after it */
static guint
to_folded (const GalpiQuoteMatcher *self,
           guint                    position)
{
  guint low = 0, high = self->folded.length;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->offsets[middle] < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* @range: in folded text, not empty, beginning and ending with no blank */
static GalpiRange
to_text (const GalpiQuoteMatcher *self,
         GalpiRange               range)
{
  return (GalpiRange) { self->offsets[range.start], self->offsets[range.end - 1] + 1 };
}

static gboolean
stands_at (const GalpiQuoteMatcher *self,
           guint                    start,
           const Folded            *words)
{
  return start + words->length <= self->folded.length &&
         memcmp (self->folded.characters + start, words->characters,
                 words->length * sizeof *words->characters) == 0;
}

/* Knuth, Morris and Pratt, since a quote may repeat itself. Returns: (element-type guint) */
static GArray *
find_exactly (const GalpiQuoteMatcher *self,
              const Folded            *quote)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *fallback = g_new0 (guint, quote->length + 1);

  for (guint i = 1, k = 0; i < quote->length; i++)
    {
      while (k > 0 && quote->characters[k] != quote->characters[i])
        k = fallback[k];
      if (quote->characters[k] == quote->characters[i])
        k++;
      fallback[i + 1] = k;
    }

  for (guint i = 0, k = 0; i < self->folded.length; i++)
    {
      while (k > 0 && (k == quote->length || quote->characters[k] != self->folded.characters[i]))
        k = fallback[k];
      if (quote->characters[k] == self->folded.characters[i])
        k++;
      if (k == quote->length)
        {
          guint start = i + 1 - quote->length;

          g_array_append_val (starts, start);
        }
    }

  return starts;
}

/* Whether the folded text before @start ends with @prefix, whatever blanks are between. */
static gboolean
ends_with (const GalpiQuoteMatcher *self,
           guint                    start,
           const Folded            *prefix)
{
  if (start > 0 && self->folded.characters[start - 1] == ' ')
    start--;

  return start >= prefix->length && stands_at (self, start - prefix->length, prefix);
}

static gboolean
goes_on_with (const GalpiQuoteMatcher *self,
              guint                    end,
              const Folded            *suffix)
{
  if (end < self->folded.length && self->folded.characters[end] == ' ')
    end++;

  return stands_at (self, end, suffix);
}

GArray *
galpi_quote_matcher_find (const GalpiQuoteMatcher *self,
                          const char              *quote,
                          const char              *prefix,
                          const char              *suffix)
{
  g_auto(Wanted) wanted = { 0 };
  g_autoptr(GArray) starts = NULL;
  GArray *places;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (quote != NULL, NULL);

  places = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  wanted_init (&wanted, quote, prefix, suffix);
  if (wanted.quote.length == 0)
    return places;

  trim (&wanted.prefix);
  trim (&wanted.suffix);
  starts = find_exactly (self, &wanted.quote);

  for (guint i = 0; i < starts->len; i++)
    {
      guint start = g_array_index (starts, guint, i);
      guint end = start + wanted.quote.length;

      if (ends_with (self, start, &wanted.prefix) && goes_on_with (self, end, &wanted.suffix))
        {
          GalpiRange range = to_text (self, (GalpiRange) { start, end });

          g_array_append_val (places, range);
        }
    }

  return places;
}

/* Returns: how well @pattern fits the text in @range, 0 to 1; 1 where there is no pattern */
static double
context_score (const GalpiQuoteMatcher *self,
               const GalpiApproximate  *pattern,
               guint                    length,
               GalpiRange               range)
{
  guint errors;

  if (pattern == NULL)
    return 1;

  errors = galpi_approximate_distance (pattern, self->folded.characters + range.start,
                                       galpi_range_length (range));
  return 1 - (double) errors / length;
}

/* @hint: in folded text, or -1 */
static void
score (const GalpiQuoteMatcher *self,
       const Wanted            *wanted,
       gint64                   hint,
       Candidate               *candidate)
{
  guint start = candidate->range.start;
  guint end = candidate->range.end;
  guint before = MIN (start, wanted->prefix.length);
  guint after = MIN (self->folded.length - end, wanted->suffix.length);
  double place = 1;

  if (hint >= 0)
    place -= (double) ABS ((gint64) start - hint) / self->folded.length;

  candidate->quote = 1 - (double) candidate->errors / wanted->quote.length;
  candidate->prefix = context_score (self, wanted->prefix_pattern, wanted->prefix.length,
                                     (GalpiRange) { start - before, start });
  candidate->suffix = context_score (self, wanted->suffix_pattern, wanted->suffix.length,
                                     (GalpiRange) { end, end + after });
  candidate->score = (QUOTE_WEIGHT * candidate->quote + PREFIX_WEIGHT * candidate->prefix +
                      SUFFIX_WEIGHT * candidate->suffix + PLACE_WEIGHT * place) /
                     (QUOTE_WEIGHT + PREFIX_WEIGHT + SUFFIX_WEIGHT + PLACE_WEIGHT);
}

/* Returns: (element-type Candidate): where the quote stands exactly, else about */
static GArray *
find_candidates (const GalpiQuoteMatcher *self,
                 const Folded            *quote)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  g_autoptr(GArray) starts = find_exactly (self, quote);
  g_autoptr(GalpiApproximate) pattern = NULL;
  g_autoptr(GArray) matches = NULL;

  for (guint i = 0; i < starts->len; i++)
    {
      guint start = g_array_index (starts, guint, i);
      Candidate candidate = { { start, start + quote->length }, 0 };

      g_array_append_val (candidates, candidate);
    }

  if (candidates->len > 0)
    return candidates;

  pattern = galpi_approximate_new (quote->characters, quote->length);
  matches = galpi_approximate_search (pattern, self->folded.characters, self->folded.length,
                                      MIN (MAX_ERRORS, quote->length / 2));
  for (guint i = 0; i < matches->len; i++)
    {
      const GalpiApproximateMatch *match = &g_array_index (matches, GalpiApproximateMatch, i);
      Candidate candidate = { match->range, match->errors };

      while (galpi_range_length (candidate.range) > 0 &&
             self->folded.characters[candidate.range.end - 1] == ' ')
        candidate.range.end--;
      while (galpi_range_length (candidate.range) > 0 &&
             self->folded.characters[candidate.range.start] == ' ')
        candidate.range.start++;
      if (galpi_range_length (candidate.range) > 0)
        g_array_append_val (candidates, candidate);
    }

  return candidates;
}

static gboolean
find_best (const GalpiQuoteMatcher *self,
           const Wanted            *wanted,
           gint64                   hint,
           Candidate               *best)
{
  g_autoptr(GArray) candidates = NULL;

  if (wanted->quote.length == 0)
    return FALSE;

  candidates = find_candidates (self, &wanted->quote);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      score (self, wanted, hint, candidate);
      if (i == 0 || candidate->score > best->score)
        *best = *candidate;
    }

  return candidates->len > 0;
}

gboolean
galpi_quote_matcher_match (const GalpiQuoteMatcher *self,
                           const char              *quote,
                           const char              *prefix,
                           const char              *suffix,
                           gint64                   hint,
                           GalpiQuoteMatch         *match)
{
  g_auto(Wanted) wanted = { 0 };
  Candidate best;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (quote != NULL, FALSE);
  g_return_val_if_fail (match != NULL, FALSE);

  wanted_init (&wanted, quote, prefix, suffix);
  if (!find_best (self, &wanted, hint >= 0 ? (gint64) to_folded (self, hint) : -1, &best))
    return FALSE;

  *match = (GalpiQuoteMatch) { to_text (self, best.range), best.score };
  return TRUE;
}

/*
 * Short quotes stand in many places, and half of a quote's letters are soon found anywhere: then
 * what stands around has to bear it out. A lost anchor is shown as lost; one at a wrong place
 * puts words into somebody's mouth.
 */
static gboolean
is_plausible (const Wanted    *wanted,
              const Candidate *candidate)
{
  guint length = wanted->quote.length;

  if (candidate->errors == 0)
    return length >= LONG_EXACT_QUOTE ||
           MAX (candidate->prefix, candidate->suffix) >= CONTEXT_OF_EXACT_QUOTE;

  return candidate->score >= CHANGED_SHORT_QUOTE ||
         (length >= LONG_CHANGED_QUOTE && candidate->quote >= CHANGED_LONG_QUOTE);
}

static GalpiAnchor *
anchor_at (const GalpiQuoteMatcher *self,
           GalpiRange               range)
{
  guint reach = 2 * GALPI_ANCHOR_CONTEXT; /* pictures in between don't count as context */
  guint from = range.start - MIN (range.start, reach);
  guint to = MIN (range.end + reach, galpi_text_index_get_length (self->index));
  g_autofree char *around = galpi_text_index_substring (self->index, (GalpiRange) { from, to });
  GalpiAnchor *anchor;

  anchor = galpi_anchor_new_for_range (around, (GalpiRange) { range.start - from,
                                                              range.end - from });
  anchor->range = range;
  return anchor;
}

GalpiAnchor *
galpi_quote_matcher_resolve (const GalpiQuoteMatcher *self,
                             const GalpiAnchor       *anchor)
{
  gboolean has_place = anchor != NULL && anchor->state == GALPI_ANCHOR_PLACE;
  g_auto(Wanted) wanted = { 0 };
  gint64 hint = -1;
  Candidate best;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (anchor != NULL, NULL);

  if (has_place && anchor->range.end <= galpi_text_index_get_length (self->index))
    {
      g_autoptr(GalpiAnchor) present = anchor_at (self, anchor->range);

      if (galpi_anchor_equal (present, anchor))
        return g_steal_pointer (&present);
    }

  wanted_init (&wanted, anchor->quote != NULL ? anchor->quote : "", anchor->prefix, anchor->suffix);
  if (has_place)
    hint = to_folded (self, anchor->range.start);

  if (find_best (self, &wanted, hint, &best) && is_plausible (&wanted, &best))
    return anchor_at (self, to_text (self, best.range));

  return galpi_anchor_new (GALPI_ANCHOR_LOST, anchor->range, anchor->quote, anchor->prefix,
                           anchor->suffix);
}
