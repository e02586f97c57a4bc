/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-decimal.h"

G_BEGIN_DECLS

/* From fine to coarse. */
typedef enum
{
  GALPI_GRAIN_NONE,
  GALPI_GRAIN_SECOND,
  GALPI_GRAIN_MINUTE,
  GALPI_GRAIN_HOUR,
  GALPI_GRAIN_DAY_PART,
  GALPI_GRAIN_DAY,
  GALPI_GRAIN_WEEKEND,
  GALPI_GRAIN_WEEK,
  GALPI_GRAIN_MONTH,
  GALPI_GRAIN_QUARTER,
  GALPI_GRAIN_SEASON,
  GALPI_GRAIN_HALF,
  GALPI_GRAIN_YEAR,
  GALPI_GRAIN_DECADE,
  GALPI_GRAIN_CENTURY,
  GALPI_N_GRAINS,
} GalpiGrain;

/* Where a part of a date comes from. */
typedef enum
{
  GALPI_FROM_NOWHERE,     /* not said */
  GALPI_FROM_TEXT,        /* said outright: 2024년, 5월 */
  GALPI_FROM_BASE,        /* counted from the base: 지난해 is -1 */
  GALPI_FROM_LAST,        /* counted from the date named last in the text: 그해, 전날 */
} GalpiFrom;

typedef enum
{
  GALPI_PART_NONE,
  GALPI_PART_START,
  GALPI_PART_MID,
  GALPI_PART_END,
  GALPI_PART_SO_FAR,      /* earlier this year: up to the base */
  GALPI_PART_TO_COME,     /* later this year: from the base on */
} GalpiPart;

/* Which way a date without a year, month or week leans. */
typedef enum
{
  GALPI_LEAN_NONE,
  GALPI_LEAN_PAST,        /* 지난: not after the base */
  GALPI_LEAN_FUTURE,      /* 오는: not before the base */
  GALPI_LEAN_NEXT,        /* 다음: after the base's own */
  GALPI_LEAN_THIS,        /* 이번: the base's own */
} GalpiLean;

typedef enum
{
  GALPI_DAY_PART_NONE,
  GALPI_DAY_PART_DAWN,       /* 새벽 */
  GALPI_DAY_PART_MORNING,    /* 아침, 오전 */
  GALPI_DAY_PART_NOON,       /* 낮, 점심 */
  GALPI_DAY_PART_AFTERNOON,
  GALPI_DAY_PART_EVENING,
  GALPI_DAY_PART_NIGHT,
} GalpiDayPart;

/**
 * GalpiDate:
 *
 * A date as it is written, before it is known which days it means. Where a part's @…_from is
 * GALPI_FROM_BASE or GALPI_FROM_LAST, its number is an offset.
 */
typedef struct
{
  GalpiGrain   grain;           /* the finest part that is said */
  GalpiFrom    year_from;
  GalpiFrom    quarter_from;
  GalpiFrom    month_from;
  GalpiFrom    week_from;       /* GALPI_FROM_TEXT: the n-th of the month or the year */
  GalpiFrom    day_from;
  int          century;         /* 15 for the 15th */
  int          decade;          /* 1990 */
  int          year;
  gboolean     short_year;      /* two digits */
  int          half;            /* 1, 2 */
  int          quarter;         /* 1 to 4, or an offset */
  int          season;          /* 1 spring … 4 winter */
  int          month;
  int          week;            /* -1 the last */
  int          day;             /* -1 the last of the month */
  int          weekday;         /* 1 Monday … 7 Sunday, 0 for none */
  int          nth;             /* the n-th such weekday of the month, -1 the last */
  int          holiday;         /* place in the table of holidays and 1, 0 for none */
  int          holiday_shift;   /* days from it: an eve is -1 */
  GalpiDayPart day_part;
  int          hour;            /* -1 where not said */
  int          minute;
  int          second;
  GalpiPart    part;
  GalpiLean    lean;
  gboolean     approx;
  int          years_on;        /* years after the one found by leaning: March after next */
  gboolean     year_earlier;    /* the period last named, a year earlier */
  gboolean     same_period;     /* the period last named */
  gboolean     lunar;           /* @month and @day are of the lunar calendar */
  gboolean     weekend;
} GalpiDate;

#define GALPI_DATE_INIT { .hour = -1, .minute = -1, .second = -1 }

/**
 * GalpiDateContext:
 * @base: what relative parts count from
 * @near: what a date without a year, month or week lies near to: the base, or the other end of a
 *   range
 * @tense: which way the sentence leans; only past and future
 * @last_day: the day named last
 * @last_from, @last_to: the period named last
 * @period_from, @period_to: the last that is longer than a day
 */
typedef struct
{
  GalpiDay  base;
  GalpiDay  near;
  GalpiLean tense;
  GalpiDay  last_day;
  GalpiDay  last_from;
  GalpiDay  last_to;
  GalpiDay  period_from;
  GalpiDay  period_to;
} GalpiDateContext;

#define GALPI_STRETCH_VALUE 32

/**
 * GalpiStretch:
 * @from, @to: days, @to exclusive; GALPI_DAY_NONE where not known
 * @from_second, @to_second: of the day @from, -1 where whole days are meant; may pass midnight
 * @value: as in TIMEX3
 * @grain: of the date
 * @vague: a part of a longer period, such as its end
 * @counted: the base, or the date named last, had a say in it
 *
 * The days that a date means.
 */
typedef struct
{
  GalpiDay   from;
  GalpiDay   to;
  int        from_second;
  int        to_second;
  char       value[GALPI_STRETCH_VALUE];
  GalpiGrain grain;
  GalpiPart  part;
  gboolean   approx;
  gboolean   counted;
} GalpiStretch;

/**
 * galpi_date_resolve:
 *
 * Returns: %FALSE if there is no such date: 31 April, 25 o'clock
 */
gboolean galpi_date_resolve (const GalpiDate        *self,
                             const GalpiDateContext *context,
                             GalpiStretch           *stretch);

/** Returns: the hour of the 24-hour clock, which the part of day decides: 오후 3시 is 15 */
int      galpi_date_get_hour (const GalpiDate           *self);

/** Returns: (nullable): its letters in a TIMEX3 value: MO for a morning */
const char *galpi_day_part_get_code (GalpiDayPart           part);

/** Adds an offset in a unit to what @self counts from: two years ago is -2 in GALPI_GRAIN_YEAR. */
void     galpi_date_shift   (GalpiDate              *self,
                             GalpiGrain              unit,
                             int                     count);

/** Returns: (transfer full) (nullable): EDTF text of a stretch, as exact as EDTF can say it */
char    *galpi_stretch_to_edtf (const GalpiStretch *self) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a stretch's first day or day-time; %NULL where not known */
char    *galpi_stretch_get_from (const GalpiStretch *self) G_GNUC_WARN_UNUSED_RESULT;
char    *galpi_stretch_get_to   (const GalpiStretch *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
