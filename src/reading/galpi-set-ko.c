/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko-private.h"

#include "galpi-time-words-ko.h"

#define BIT(category) (1ull << (category))

/* 매주 월·수·금요일 */
static guint
read_weekdays (GalpiReader *reader,
               guint        at,
               guint        end)
{
  int first, last;
  gboolean is_range;
  guint after = galpi_ko_weekdays (&reader->line, galpi_span_skip_space (&reader->line, end),
                                   &first, &last, &is_range);

  if (after != 0)
    galpi_time_add_set (reader, at, after, "P1W");
  return after;
}

/* 매년 말, 매달 초 */
static guint
read_part (GalpiReader *reader,
           guint        at,
           guint        end,
           const char  *value)
{
  static const char *const mods[] = { NULL, "START", "MID", "END" };
  const GalpiSpan *line = &reader->line;
  guint after;
  const GalpiWord *part = galpi_word_ko (line, galpi_span_skip_space (line, end), BIT (KO_PART),
                                         &after);
  GalpiFinding *finding;

  if (part == NULL || !galpi_ko_ends_word (line, after))
    return 0;
  galpi_time_add_set (reader, at, after, value);
  finding = reader->found->pdata[reader->found->len - 1];
  finding->mod = g_strdup (mods[part->value]);
  return after;
}

/* 매년, 매주 월요일, 매일 오전 9시 */
static guint
read_every (GalpiReader *reader,
            guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateKo date = { .date = GALPI_DATE_INIT };
  GalpiCountKo count;
  guint end, after;
  const GalpiWord *word = galpi_word_ko (line, at, BIT (KO_EVERY), &end);

  if (word == NULL || !(galpi_ko_ends_relative (line, end)
                        || galpi_count_ko (line, end, KO_UNIT, TRUE, &count)))
    return 0;

  after = word->value == GALPI_GRAIN_WEEK ? read_weekdays (reader, at, end) : 0;
  if (after == 0)
    after = read_part (reader, at, end, word->code);
  if (after != 0)
    return after;

  if (galpi_date_ko_read (line, galpi_span_skip_space (line, end), (GalpiGrain) word->value, &date)
      && !date.is_range && date.date.grain != GALPI_GRAIN_NONE && date.date.part == GALPI_PART_NONE)
    {
      g_autofree char *value = galpi_time_set_value (&date.date);

      galpi_time_add_set (reader, at, date.end, value);
      return date.end;
    }

  galpi_time_add_set (reader, at, end, word->code);
  return end;
}

/* 연 2회, 하루 세 번, 1년에 두 차례 */
static guint
read_times_in (GalpiReader *reader,
               guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiCountKo count;
  guint end;
  const GalpiWord *word = galpi_word_ko (line, at, BIT (KO_PER), &end);

  if (word == NULL)
    return 0;
  /* 주 5일 */
  if (galpi_ko_follows (line, at, "주_") && line->kinds[end] == GALPI_CHAR_SPACE
      && line->kinds[end + 1] == GALPI_CHAR_DIGIT && line->kinds[end + 2] != GALPI_CHAR_DIGIT
      && galpi_count_ko (line, end + 1, KO_UNIT, FALSE, &count)
      && count.unit->value == GALPI_GRAIN_DAY)
    {
      galpi_time_add_set (reader, at, count.end, word->code);
      return count.end;
    }
  if (!galpi_count_ko (line, galpi_span_skip_space (line, end), KO_TIMES, FALSE, &count)
      || count.vague || galpi_ko_follows (line, count.end, "째|호|지"))
    return 0;
  galpi_time_add_set (reader, at, count.end, word->code);
  return count.end;
}

guint
galpi_set_ko_read (GalpiReader *reader,
                   guint        at)
{
  guint end = read_every (reader, at);

  return end != 0 ? end : read_times_in (reader, at);
}
