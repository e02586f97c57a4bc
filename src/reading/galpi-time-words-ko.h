/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/* What the words of Korean times are, and what @value of each says. */
enum
{
  KO_YEAR,             /* counted from the base: 지난해 -1 */
  KO_YEAR_OF_LAST,     /* counted from the date named last: 그해 0 */
  KO_YEAR_HEAD,        /* 올: only before something finer */
  KO_YEAR_EARLIER,     /* 전년 동기 */
  KO_SAME_PERIOD,      /* 같은 기간 */
  KO_YEAR_EDGE,        /* 연초 연말: GalpiPart */
  KO_MONTH,            /* 지난달 -1 */
  KO_MONTH_OF_LAST,    /* 같은 달 0 */
  KO_MONTH_EDGE,       /* 월초 월말: GalpiPart */
  KO_WEEK,             /* 지난주 -1 */
  KO_WEEK_OF_LAST,     /* 전주 -1 */
  KO_WEEK_EDGE,        /* 주초: GalpiPart */
  KO_WEEKEND,          /* 이번 주말 0 */
  KO_BARE_WEEKEND,     /* 주말 */
  KO_DAY,              /* 어제 -1 */
  KO_DAY_OF_LAST,      /* 전날 -1 */
  KO_QUARTER,          /* 지난 분기 -1 */
  KO_QUARTER_OF_LAST,  /* 전분기 -1 */
  KO_HALF,             /* 상반기 1 */
  KO_BOTH_HALVES,      /* 상·하반기 2 */
  KO_SEASON,           /* 봄 1 */
  KO_WEEKDAY,          /* 월요일 1 */
  KO_HOLIDAY,          /* GalpiHoliday; 100 added is its eve */
  KO_DAY_PART,         /* GalpiDayPart */
  KO_NOON,             /* 정오 12, 자정 24: hours */
  KO_PART,             /* 초 중순 말: GalpiPart */
  KO_PREFIX,           /* GalpiLean */
  KO_STRETCH,          /* 앞으로 1, 최근 -1: the way a duration after it goes */
  KO_ORDINAL,          /* 첫째 1, 마지막 -1 */
  KO_NATIVE,           /* 한 1, 두 2: before a unit */
  KO_DAYS,             /* 하루 1, 이틀 2: so many days */
  KO_UNIT,             /* of a date: GalpiGrain */
  KO_SPAN_UNIT,        /* of a duration: GalpiGrain */
  KO_AGO,              /* 전 -1, 후 1 */
  KO_SPAN,             /* 간 동안 만에: a duration */
  KO_EVERY,            /* 매년: GalpiGrain; the code is the value */
  KO_EACH,             /* 마다 */
  KO_PER,              /* 연, 하루: before 2회; the code is the value */
  KO_TIMES,            /* 회 번 */
  KO_ERA,              /* 기원전 -1, 단기: the years that it is ahead */
  KO_LUNAR,            /* 음력 */
  KO_SINCE,            /* 그로부터: what follows counts from the date named last */
  KO_EVENT,            /* 개막: 개막 이틀 전 counts from it */
  KO_ABOUT,            /* 경 쯤 무렵 */
  KO_STOP,             /* a word that only begins like a time */
};

/* The code of a word that is not one for a set says what has to follow, with | between, or it is
 * none: 전주 is last week before 대비 and a city elsewhere. A _ there is one blank or none, at the end
 * a blank or the end of the text. */

extern const GalpiWord galpi_holiday_words_ko[];
extern const GalpiWord galpi_time_stops_ko[];

const GalpiLexicon *galpi_time_words_ko (void);

G_END_DECLS
