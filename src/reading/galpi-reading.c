/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-reading.h"

#include <stdlib.h>

#include "galpi-reader.h"
#include "galpi-time.h"
#include "galpi-title.h"

GalpiFinding *
galpi_reader_add (GalpiReader      *self,
                  GalpiFindingKind  kind,
                  guint             start,
                  guint             end)
{
  GalpiRange range = { self->line.offset + start, self->line.offset + end };
  g_autofree char *text = galpi_span_cut (&self->line, start, end);
  GalpiFinding *finding = galpi_finding_new (kind, range, text);

  g_ptr_array_add (self->found, finding);
  return finding;
}

/* Whether the character before @at makes what follows a part of something else: H100, 제2공장,
 * COVID-19, 1.2.3. */
static gboolean
is_inside_code (const GalpiSpan *line,
                guint            at)
{
  gunichar before, two_before;

  if (at == 0)
    return FALSE;
  before = line->folded[at - 1];
  two_before = line->folded[(int) at - 2];
  if (line->kinds[at - 1] == GALPI_CHAR_LATIN || before == '_' || before == '#')
    return TRUE;
  return (before == '-' || before == '.' || before == '/' || before == ':')
         && galpi_char_is_word (line->kinds[(int) at - 2])
         && !(two_before >= 0xac00 && two_before <= 0xd7a3);
}

/* Past a number that is nothing, and the numbers tied to it: a phone, a score, a version. */
static guint
skip_number (const GalpiSpan *line,
             guint            at)
{
  while (line->kinds[at] == GALPI_CHAR_DIGIT
         || (line->kinds[at + 1] == GALPI_CHAR_DIGIT && line->kinds[at] == GALPI_CHAR_PUNCTUATION
             && (line->folded[at] == '-' || line->folded[at] == '.' || line->folded[at] == ','
                 || line->folded[at] == ':' || line->folded[at] == '/')))
    at++;
  return at;
}

static void
read_line (GalpiReader *self)
{
  const GalpiSpan *line = &self->line;
  GalpiNumeral numeral;
  guint title_end = 0;

  self->floor = 0;
  galpi_table_begin_line (&self->table, line);
  for (guint i = 0; i < line->length;)
    {
      GalpiCharKind kind = line->kinds[i];
      guint end;

      if (kind == GALPI_CHAR_PUNCTUATION && i >= title_end)
        title_end = galpi_title_read (line, i);

      if (kind == GALPI_CHAR_SPACE || kind == GALPI_CHAR_CODE || kind == GALPI_CHAR_HAN
          || (kind != GALPI_CHAR_PUNCTUATION && !galpi_span_starts_run (line, i)))
        {
          i++;
          continue;
        }

      end = galpi_cell_read (self, i);
      if (end != 0)
        {
          i = self->floor = end;
          continue;
        }

      numeral.n_stops = 0;
      if (kind == GALPI_CHAR_DIGIT && is_inside_code (line, i))
        {
          i = skip_number (line, i);
          continue;
        }
      if (kind != GALPI_CHAR_PUNCTUATION)
        galpi_numeral_read (line, i, &numeral);

      end = galpi_money_read (self, i, &numeral);
      if (end == 0)
        end = galpi_fraction_read (self, i, &numeral);
      if (end == 0 && i >= title_end)
        end = galpi_time_read (self, i);
      if (end == 0)
        end = galpi_quantity_read (self, i, &numeral);
      if (end == 0 && kind == GALPI_CHAR_DIGIT && i >= title_end)
        end = galpi_time_read_year (self, i);
      if (end == 0)
        i = kind == GALPI_CHAR_DIGIT ? skip_number (line, i) : i + 1;
      else
        i = self->floor = end;
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const GalpiFinding *x = *(GalpiFinding *const *) a, *y = *(GalpiFinding *const *) b;

  if (x->range.start != y->range.start)
    return x->range.start < y->range.start ? -1 : 1;
  if (x->range.end != y->range.end)
    return x->range.end > y->range.end ? -1 : 1;
  return (int) x->kind - (int) y->kind;
}

/* Puts the findings from @first on into order among the others, which are in order: without looking
 * at all of them again, so that a long text takes no longer a finding than a short one. */
static void
merge_tail (GPtrArray *found,
            guint      first)
{
  guint n = found->len - first, others = first;
  g_autofree gpointer *tail = NULL;

  if (n == 0)
    return;
  qsort (found->pdata + first, n, sizeof (gpointer), compare_places);
  if (first == 0 || compare_places (&found->pdata[first - 1], &found->pdata[first]) <= 0)
    return;

  tail = g_memdup2 (found->pdata + first, n * sizeof (gpointer));
  for (guint to = found->len; n > 0; to--)
    if (others > 0 && compare_places (&found->pdata[others - 1], &tail[n - 1]) > 0)
      found->pdata[to - 1] = found->pdata[--others];
    else
      found->pdata[to - 1] = tail[--n];
}

/* Adds the pairs that the sums in @found make, which is in text order, and keeps it so. */
static void
join_sums (GPtrArray  *found,
           const char *text,
           GalpiDay    base)
{
  guint n = found->len, place = 0;
  g_autofree guint *places = g_new (guint, n);

  galpi_pair_read (found, text, base);
  if (found->len == n)
    return;
  merge_tail (found, n);

  /* The sums have moved behind the pairs before them. */
  for (guint i = 0; i < found->len; i++)
    if (((const GalpiFinding *) found->pdata[i])->kind != GALPI_FINDING_PAIR)
      places[place++] = i;
  for (guint i = 0; i < found->len; i++)
    {
      GalpiFinding *finding = found->pdata[i];

      if (finding->kind != GALPI_FINDING_PAIR)
        continue;
      finding->a = places[finding->a];
      finding->b = places[finding->b];
    }
}

GPtrArray *
galpi_reading_read (const char *text,
                    GalpiDay    base)
{
  GalpiReader reader = {
    .base = base, .last_day = GALPI_DAY_NONE, .last_from = GALPI_DAY_NONE,
    .last_to = GALPI_DAY_NONE, .period_from = GALPI_DAY_NONE, .period_to = GALPI_DAY_NONE,
  };
  const char *rest = text;
  guint offset = 0, n;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), NULL);

  reader.found = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);
  reader.names = galpi_name_candidates_new ();
  if (reader.base == GALPI_DAY_NONE)
    reader.base = galpi_time_find_base (text);

  galpi_span_init (&reader.line);
  while (galpi_span_read (&reader.line, &rest, &offset))
    {
      guint first = reader.found->len;

      read_line (&reader);
      galpi_gloss_read (&reader);
      galpi_name_read (&reader, first);
      merge_tail (reader.found, first);
    }
  g_array_unref (reader.names);

  n = reader.found->len;
  galpi_name_read_again (&reader, text);
  merge_tail (reader.found, n);
  galpi_span_clear (&reader.line);
  join_sums (reader.found, text, reader.base);
  return reader.found;
}

void
galpi_reading_join_sums (GPtrArray  *findings,
                         const char *text,
                         GalpiDay    base)
{
  g_return_if_fail (findings != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = findings->len; i > 0; i--)
    {
      const GalpiFinding *finding = findings->pdata[i - 1];

      if (finding->kind == GALPI_FINDING_PAIR)
        g_ptr_array_remove_index (findings, i - 1);
    }

  g_ptr_array_sort (findings, compare_places);
  join_sums (findings, text, base != GALPI_DAY_NONE ? base : galpi_time_find_base (text));
}
