/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/* What the words of English times are, and what @value of each says. */
enum
{
  EN_MONTH,          /* 1 to 12 */
  EN_SHY_MONTH,      /* the same where the word is also another: may, march */
  EN_WEEKDAY,        /* 1 to 7 */
  EN_SHY_WEEKDAY,    /* sat, sun */
  EN_DAY,            /* today 0, yesterday -1 */
  EN_DAY_OF_LAST,    /* the next day 1: counted from the date named last */
  EN_TONIGHT,
  EN_RELATIVE,       /* last, this, next: GalpiLean */
  EN_UNIT,           /* GalpiGrain */
  EN_UNIT_ADJECTIVE, /* straight: between a number and a unit */
  EN_UNIT_OF,          /* fortnight: how many hundreds, and of which unit */
  EN_PERIOD,         /* whole words for a period: eom; GalpiPart, of GalpiGrain × 10; a code where
                        only capitals say so: BOY */
  EN_PART,           /* early, late, mid, the end of: GalpiPart */
  EN_ORDINAL,        /* first 1 … thirty-first 31, last -1 */
  EN_DAY_PART,       /* GalpiDayPart */
  EN_NOON,           /* noon 12, midnight 24 */
  EN_SEASON,         /* spring 1 */
  EN_HOLIDAY,        /* GalpiHoliday */
  EN_AGO,            /* ago -1, from now 1 */
  EN_AFTERWARDS,     /* later 1, earlier -1: from the date named last */
  EN_EVERY,
  EN_RECURRING,      /* annually; the code is the value */
  EN_ONCE,           /* once, twice: before a year */
  EN_PER,            /* a, per: between once and year */
  EN_WEEKDAYS,       /* Mondays: 1 to 7 */
  EN_DAY_PARTS,      /* evenings: GalpiDayPart */
  EN_WORKDAY,        /* weekday, weekends; the code is the value */
  EN_NUMBER,         /* a 1, a couple of 2, a few 0 */
  EN_WHOLE,          /* all, the whole: 1 where it needs "for" before it */
  EN_RANGE,          /* to, through */
  EN_AND,            /* closes what between opens */
  EN_PREPOSITION,    /* after it a number is a year or a day */
  EN_HALF_OF_DAY,    /* am 0, pm 12 */
  EN_AFTER_NEXT,
  EN_PAST_TO,        /* past 1, to -1: between minutes and an hour; a code where that is sure */
  EN_ZONE,           /* GMT: after an hour */
  EN_ERA,            /* AD 1, BC -1 */
  EN_DECADE,         /* the nineties 90 */
  EN_OF_CENTURY,     /* nineteen: before a decade */
  EN_NOW,            /* now, date: only as an end of a range */
  EN_FROM_DATE,      /* before -1, after 1: between a duration and a date */
  EN_STARTING,       /* between a duration and its first day */
  EN_ENDED,          /* ended, ending: between a duration and its last day */
  EN_ENDED_TO,       /* to, through: the same, but only after "the" */
  EN_REST,           /* the rest of */
  EN_TO_DATE,        /* year to date: GalpiGrain */
  EN_WEEK_OF,        /* the week of 0, the weekend of 1 */
  EN_THE_UNIT,       /* the day: GalpiGrain, before after and before */
  EN_YEAR_EARLIER,   /* the same period last year; 1 where that is only so after a period */
  EN_STOP,           /* a word that only begins like a time */
};

/** The named days among them, in a file of their own. */
extern const GalpiWord galpi_holiday_words_en[];

const GalpiLexicon *galpi_time_words_en (void);

G_END_DECLS
