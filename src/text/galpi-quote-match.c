/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-quote-match.h"

#include "galpi-approximate-private.h"
#include "galpi-folded-private.h"
#include "galpi-nfc.h"
#include "galpi-text-index.h"
#include "galpi-text.h"

#define QUOTE_WEIGHT 50
#define PREFIX_WEIGHT 20
#define SUFFIX_WEIGHT 20
#define PLACE_WEIGHT 2

#define MAX_ERRORS 256

/* How many places of a common word are weighed on each side of where it stood. */
#define MAX_NEIGHBOURS 500

/* When a quote alone says enough, and how well it must fit where it says too little. */
#define LONG_EXACT_QUOTE 24
#define LONG_CHANGED_QUOTE 48
#define CONTEXT_OF_EXACT_QUOTE 0.5
#define CHANGED_LONG_QUOTE 0.8
#define CHANGED_SHORT_QUOTE 0.7

struct _GalpiQuoteMatcher
{
  GalpiTextIndex *index;
  GalpiFolded    *folded;
  guint          *offsets; /* where each folded character begins in the text */
};

/* A quote that is looked for, folded. */
typedef struct
{
  GalpiFolded      *quote;
  GalpiFolded      *prefix;
  GalpiFolded      *suffix;
  GalpiApproximate *prefix_pattern; /* NULL where there is no prefix, or before it is scored */
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

static GalpiFolded *
fold_composed (const char *text)
{
  g_autofree char *composed = galpi_nfc (text != NULL ? text : "", -1);

  return galpi_folded_new (composed, NULL);
}

static void
wanted_init (Wanted     *wanted,
             const char *quote,
             const char *prefix,
             const char *suffix)
{
  *wanted = (Wanted) {
    .quote = fold_composed (quote),
    .prefix = fold_composed (prefix),
    .suffix = fold_composed (suffix),
  };
  galpi_folded_trim (wanted->quote);
}

static void
wanted_clear (Wanted *wanted)
{
  galpi_approximate_free (wanted->prefix_pattern);
  galpi_approximate_free (wanted->suffix_pattern);
  galpi_folded_free (wanted->quote);
  galpi_folded_free (wanted->prefix);
  galpi_folded_free (wanted->suffix);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

GalpiQuoteMatcher *
galpi_quote_matcher_new (const char *text)
{
  GalpiQuoteMatcher *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GalpiQuoteMatcher, 1);
  self->index = galpi_text_index_new (text);
  self->folded = galpi_folded_new (text, &self->offsets);

  return self;
}

void
galpi_quote_matcher_free (GalpiQuoteMatcher *self)
{
  if (self == NULL)
    return;

  galpi_text_index_free (self->index);
  galpi_folded_free (self->folded);
  g_free (self->offsets);
  g_free (self);
}

/* Returns: the first folded character that begins at @position or after it */
static guint
to_folded (const GalpiQuoteMatcher *self,
           guint                    position)
{
  guint low = 0, high = self->folded->length;

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

/* Whether the folded text before @start ends with @prefix, whatever blanks are between. */
static gboolean
ends_with (const GalpiQuoteMatcher *self,
           guint                    start,
           const GalpiFolded       *prefix)
{
  if (start > 0 && self->folded->characters[start - 1] == ' ')
    start--;

  return start >= prefix->length &&
         galpi_folded_stands_at (self->folded, start - prefix->length, prefix);
}

static gboolean
goes_on_with (const GalpiQuoteMatcher *self,
              guint                    end,
              const GalpiFolded       *suffix)
{
  if (end < self->folded->length && self->folded->characters[end] == ' ')
    end++;

  return galpi_folded_stands_at (self->folded, end, suffix);
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
  if (wanted.quote->length == 0)
    return places;

  galpi_folded_trim (wanted.prefix);
  galpi_folded_trim (wanted.suffix);
  starts = galpi_folded_find (self->folded, wanted.quote);

  for (guint i = 0; i < starts->len; i++)
    {
      guint start = g_array_index (starts, guint, i);
      guint end = start + wanted.quote->length;

      if (ends_with (self, start, wanted.prefix) && goes_on_with (self, end, wanted.suffix))
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

  errors = galpi_approximate_distance (pattern, self->folded->characters + range.start,
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
  guint before = MIN (start, wanted->prefix->length);
  guint after = MIN (self->folded->length - end, wanted->suffix->length);
  double place = 1;

  if (hint >= 0)
    place -= (double) ABS ((gint64) start - hint) / self->folded->length;

  candidate->quote = 1 - (double) candidate->errors / wanted->quote->length;
  candidate->prefix = context_score (self, wanted->prefix_pattern, wanted->prefix->length,
                                     (GalpiRange) { start - before, start });
  candidate->suffix = context_score (self, wanted->suffix_pattern, wanted->suffix->length,
                                     (GalpiRange) { end, end + after });
  candidate->score = (QUOTE_WEIGHT * candidate->quote + PREFIX_WEIGHT * candidate->prefix +
                      SUFFIX_WEIGHT * candidate->suffix + PLACE_WEIGHT * place) /
                     (QUOTE_WEIGHT + PREFIX_WEIGHT + SUFFIX_WEIGHT + PLACE_WEIGHT);
}

/* Leaves of the places in @starts those about @hint. */
static void
keep_neighbours (GArray *starts,
                 gint64  hint)
{
  guint low = 0;
  guint high = starts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (starts, guint, middle) < hint)
        low = middle + 1;
      else
        high = middle;
    }

  if (starts->len - low > MAX_NEIGHBOURS)
    g_array_set_size (starts, low + MAX_NEIGHBOURS);
  if (low > MAX_NEIGHBOURS)
    g_array_remove_range (starts, 0, low - MAX_NEIGHBOURS);
}

/* Returns: (element-type Candidate): where the quote stands exactly, else about */
static GArray *
find_candidates (const GalpiQuoteMatcher *self,
                 const GalpiFolded       *quote,
                 gint64                   hint)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  g_autoptr(GArray) starts = galpi_folded_find (self->folded, quote);
  g_autoptr(GalpiApproximate) pattern = NULL;
  g_autoptr(GArray) matches = NULL;

  if (hint >= 0)
    keep_neighbours (starts, hint);
  for (guint i = 0; i < starts->len; i++)
    {
      guint start = g_array_index (starts, guint, i);
      Candidate candidate = { { start, start + quote->length }, 0 };

      g_array_append_val (candidates, candidate);
    }

  if (candidates->len > 0)
    return candidates;

  pattern = galpi_approximate_new (quote->characters, quote->length);
  matches = galpi_approximate_search (pattern, self->folded->characters, self->folded->length,
                                      MIN (MAX_ERRORS, quote->length / 2));
  for (guint i = 0; i < matches->len; i++)
    {
      const GalpiApproximateMatch *match = &g_array_index (matches, GalpiApproximateMatch, i);
      Candidate candidate = { match->range, match->errors };

      while (galpi_range_length (candidate.range) > 0 &&
             self->folded->characters[candidate.range.end - 1] == ' ')
        candidate.range.end--;
      while (galpi_range_length (candidate.range) > 0 &&
             self->folded->characters[candidate.range.start] == ' ')
        candidate.range.start++;
      if (galpi_range_length (candidate.range) > 0)
        g_array_append_val (candidates, candidate);
    }

  return candidates;
}

/* Whether the quote stands at @start between exactly what stood around it. */
static gboolean
stands_unchanged (const GalpiQuoteMatcher *self,
                  const Wanted            *wanted,
                  guint                    start)
{
  return self->folded->characters[start] == wanted->quote->characters[0] &&
         start >= wanted->prefix->length &&
         galpi_folded_stands_at (self->folded, start, wanted->quote) &&
         galpi_folded_stands_at (self->folded, start - wanted->prefix->length, wanted->prefix) &&
         galpi_folded_stands_at (self->folded, start + wanted->quote->length, wanted->suffix);
}

/* No place fits better than the nearest one where nothing around the quote has changed. Most quotes of a
 * text that was edited stand at one, not far off; looking for it outwards spares a search of the whole
 * text, and the scoring of all places of a common word, for each of them.
 *
 * Returns: that place, or -1
 */
static gint64
find_unchanged (const GalpiQuoteMatcher *self,
                const Wanted            *wanted,
                gint64                   hint)
{
  gint64 length = self->folded->length;
  gint64 from = MAX (hint, 0);

  for (gint64 distance = 0; distance <= MAX (from, length - from); distance++)
    {
      if (from - distance >= 0 && from - distance < length &&
          stands_unchanged (self, wanted, from - distance))
        return from - distance;
      if (from + distance < length && stands_unchanged (self, wanted, from + distance))
        return from + distance;
    }

  return -1;
}

static gboolean
find_best (const GalpiQuoteMatcher *self,
           Wanted                  *wanted,
           gint64                   hint,
           Candidate               *best)
{
  g_autoptr(GArray) candidates = NULL;
  gint64 unchanged;

  if (wanted->quote->length == 0)
    return FALSE;

  if (wanted->prefix->length > 0)
    wanted->prefix_pattern = galpi_approximate_new (wanted->prefix->characters,
                                                    wanted->prefix->length);
  if (wanted->suffix->length > 0)
    wanted->suffix_pattern = galpi_approximate_new (wanted->suffix->characters,
                                                    wanted->suffix->length);

  unchanged = find_unchanged (self, wanted, hint);
  if (unchanged >= 0)
    {
      *best = (Candidate) { { unchanged, unchanged + wanted->quote->length }, 0 };
      score (self, wanted, hint, best);
      return TRUE;
    }

  candidates = find_candidates (self, wanted->quote, hint);
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
  guint length = wanted->quote->length;

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
