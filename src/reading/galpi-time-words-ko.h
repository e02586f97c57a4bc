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
  KO_YEAR_EDGE,        /* 연초 연말: GalpiPart */
  KO_MONTH,            /* 지난달 -1 */
  KO_MONTH_OF_LAST,    /* 같은 달 0 */
  KO_MONTH_EDGE,       /* 월초 월말: GalpiPart */
  KO_WEEK,             /* 지난주 -1 */
  KO_WEEK_EDGE,        /* 주초 */
  KO_WEEKEND,          /* 이번 주말 0 */
  KO_BARE_WEEKEND,     /* 주말 */
  KO_DAY,              /* 어제 -1 */
  KO_DAY_OF_LAST,      /* 전날 -1 */
  KO_QUARTER,          /* 지난 분기 -1 */
  KO_HALF,             /* 상반기 1 */
  KO_SEASON,           /* 봄 1 */
  KO_WEEKDAY,          /* 월요일 1 */
  KO_HOLIDAY,          /* GalpiHoliday */
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
  KO_ABOUT,            /* 경 쯤 무렵 */
  KO_STOP,             /* a word that only begins like a time */
};

const GalpiLexicon *galpi_time_words_ko (void);

G_END_DECLS
