/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko.h"

#include "galpi-modifier.h"
#include "galpi-time-words-ko.h"

#define SYLLABLE_HALF 0xbc18    /* 반 */
#define SYLLABLE_ODD 0xc5ec     /* 여 */

static gboolean
is_particle_end (const GalpiSpan *line,
                 guint            at)
{
  return line->kinds[at] != GALPI_CHAR_HANGUL;
}

/* 3년 반: and half a unit. */
static guint
read_half (const GalpiSpan *line,
           guint            at,
           GalpiDecimal    *low,
           GalpiDecimal    *high)
{
  guint i = at + (line->kinds[at] == GALPI_CHAR_SPACE), end;
  GalpiDecimal half = { 5, 1 };

  if (line->folded[i] != SYLLABLE_HALF)
    return at;
  if (!is_particle_end (line, i + 1)
      && galpi_word_ko (line, i + 1, 1ull << KO_SPAN | 1ull << KO_AGO, &end) == NULL)
    return at;
  if (!galpi_decimal_add (low, &half, low) || !galpi_decimal_add (high, &half, high))
    return at;
  return i + 1;
}

/* 주 counts shares as well as weeks. */
static gboolean
is_shares (const GalpiSpan    *line,
           const GalpiCountKo *count)
{
  gunichar next = line->folded[count->end];
  GalpiDecimal most = { 60, 0 };

  return count->unit->value == GALPI_GRAIN_WEEK && g_utf8_strlen (count->unit->word, -1) == 1
         && (galpi_decimal_compare (&count->high, &most) > 0 || next == 0xb97c || next == 0xb2f9
             || next == 0xc529 || next == 0xc758);        /* 를 당 씩 의 */
}

/* 1년 2월: after a span of years, so many months; not 3년 전 2월. */
static gboolean
is_months (const GalpiSpan *line,
           guint            at,
           GalpiCountKo    *count)
{
  return line->kinds[at] == GALPI_CHAR_DIGIT && galpi_count_ko (line, at, KO_UNIT, FALSE, count)
         && count->unit->value == GALPI_GRAIN_MONTH && !count->vague
         && galpi_decimal_compare (&count->low, &count->high) == 0
         && count->high.coefficient >= 1 && count->high.coefficient <= 12
         && line->kinds[galpi_span_skip_space (line, count->end)] != GALPI_CHAR_DIGIT;
}

/* 1조 분의 1, not minutes */
static gboolean
is_fraction (const GalpiSpan    *line,
             const GalpiCountKo *count)
{
  return count->unit->value == GALPI_GRAIN_MINUTE && line->folded[count->end] == 0xc758     /* 의 */
         && line->kinds[galpi_span_skip_space (line, count->end + 1)] == GALPI_CHAR_DIGIT;
}

/* 2024년 is a year, 100년 a span. */
static gboolean
is_calendar_year (const GalpiSpan    *line,
                  const GalpiCountKo *count)
{
  guint after = galpi_span_skip_space (line, count->end), end;

  return count->unit->value == GALPI_GRAIN_YEAR && count->digits && count->n_digits == 4
         && galpi_decimal_compare (&count->high, &(GalpiDecimal) { 1000, 0 }) >= 0
         && galpi_decimal_compare (&count->high, &(GalpiDecimal) { 2200, 0 }) < 0
         && galpi_word_ko (line, after, 1ull << KO_SPAN, &end) == NULL
         && !(count->high.coefficient % 100 == 0
              && galpi_word_ko (line, after, 1ull << KO_AGO, &end) != NULL);
}

static guint
skip_joint (const GalpiSpan *line,
            guint            at)
{
  static const gunichar joints[][3]
    = { { 0xd558, 0xace0 }, { 0xadf8, 0xb9ac, 0xace0 } }; /* 하고 그리고 */
  guint i = galpi_span_skip_space (line, at);

  for (guint k = 0; k < G_N_ELEMENTS (joints); k++)
    if (line->folded[i] == joints[k][0] && line->folded[i + 1] == joints[k][1])
      {
        if (joints[k][2] == 0)
          return galpi_span_skip_space (line, i + 2);
        if (line->folded[i + 2] == joints[k][2])
          return galpi_span_skip_space (line, i + 3);
      }
  return i;
}

guint
galpi_duration_ko_read (const GalpiSpan *line,
                        guint            at,
                        gboolean         sure,
                        GalpiDuration   *duration)
{
  GalpiGrain grain = GALPI_N_GRAINS;
  guint i = at, result = 0;

  *duration = (GalpiDuration) { 0 };

  /* 반년: half a year. */
  if (line->folded[at] == SYLLABLE_HALF && line->folded[at + 1] == 0xb144)
    {
      duration->min[GALPI_GRAIN_MONTH] = duration->max[GALPI_GRAIN_MONTH] = (GalpiDecimal) { 6, 0 };
      duration->grain = GALPI_GRAIN_MONTH;
      return at + 2;
    }

  /* 반세기 */
  if (line->folded[at] == SYLLABLE_HALF && line->folded[at + 1] == 0xc138
      && line->folded[at + 2] == 0xae30)
    {
      duration->min[GALPI_GRAIN_YEAR] = duration->max[GALPI_GRAIN_YEAR] = (GalpiDecimal) { 50, 0 };
      duration->grain = GALPI_GRAIN_YEAR;
      return at + 3;
    }

  for (;;)
    {
      GalpiCountKo count;
      guint end;
      const GalpiWord *days = galpi_word_ko (line, i, 1ull << KO_DAYS, &end);
      GalpiGrain unit;

      /* 하루, not that of 하루카와 */
      if (days != NULL && !galpi_ko_ends_count (line, end))
        break;
      if (days != NULL)
        {
          count = (GalpiCountKo) { .end = end, .vague = days->value == 0 };
          count.low = (GalpiDecimal) { days->value >= 100 ? days->value / 100 : days->value, 0 };
          count.high = (GalpiDecimal) { days->value % 100, 0 };
          unit = GALPI_GRAIN_DAY;
        }
      else if (galpi_count_ko (line, i, KO_SPAN_UNIT, sure || result != 0, &count)
               && !is_shares (line, &count)
               && !is_fraction (line, &count)
               && !is_calendar_year (line, &count))
        unit = (GalpiGrain) count.unit->value;
      else if (grain == GALPI_GRAIN_YEAR && is_months (line, i, &count))
        unit = GALPI_GRAIN_MONTH;
      else
        break;
      if (unit >= grain || (count.vague && result != 0)
          || (!count.vague && count.high.coefficient == 0))
        break;

      i = read_half (line, count.end, &count.low, &count.high);
      duration->min[unit] = count.low;
      duration->max[unit] = count.high;
      duration->vague |= count.vague;
      duration->grain = grain = unit;
      if (count.few)
        duration->bits |= GALPI_MODIFIER_APPROX;
      if (line->folded[i] == SYLLABLE_ODD && (is_particle_end (line, i + 1)
                                              || galpi_word_ko (line, i + 1, 1ull << KO_SPAN,
                                                                &end)))
        {
          duration->bits |= GALPI_MODIFIER_APPROX;
          i++;
        }
      result = i;
      if (count.vague)
        break;
      i = skip_joint (line, i);
    }

  return result;
}
