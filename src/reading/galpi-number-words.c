/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-number-words.h"

static const GalpiWord table[] = {
  { "zero", GALPI_NUMBER_TEEN, 0 },
  { "one", GALPI_NUMBER_UNIT, 1 },
  { "two", GALPI_NUMBER_UNIT, 2 },
  { "three", GALPI_NUMBER_UNIT, 3 },
  { "four", GALPI_NUMBER_UNIT, 4 },
  { "five", GALPI_NUMBER_UNIT, 5 },
  { "six", GALPI_NUMBER_UNIT, 6 },
  { "seven", GALPI_NUMBER_UNIT, 7 },
  { "eight", GALPI_NUMBER_UNIT, 8 },
  { "nine", GALPI_NUMBER_UNIT, 9 },
  { "ten", GALPI_NUMBER_TEEN, 10 },
  { "eleven", GALPI_NUMBER_TEEN, 11 },
  { "twelve", GALPI_NUMBER_TEEN, 12 },
  { "thirteen", GALPI_NUMBER_TEEN, 13 },
  { "fourteen", GALPI_NUMBER_TEEN, 14 },
  { "fifteen", GALPI_NUMBER_TEEN, 15 },
  { "sixteen", GALPI_NUMBER_TEEN, 16 },
  { "seventeen", GALPI_NUMBER_TEEN, 17 },
  { "eighteen", GALPI_NUMBER_TEEN, 18 },
  { "nineteen", GALPI_NUMBER_TEEN, 19 },
  { "twenty", GALPI_NUMBER_TEN, 20 },
  { "thirty", GALPI_NUMBER_TEN, 30 },
  { "forty", GALPI_NUMBER_TEN, 40 },
  { "fifty", GALPI_NUMBER_TEN, 50 },
  { "sixty", GALPI_NUMBER_TEN, 60 },
  { "seventy", GALPI_NUMBER_TEN, 70 },
  { "eighty", GALPI_NUMBER_TEN, 80 },
  { "ninety", GALPI_NUMBER_TEN, 90 },
  { "hundred", GALPI_NUMBER_SCALE, 2 },
  { "thousand", GALPI_NUMBER_SCALE, 3 },
  { "grand", GALPI_NUMBER_SCALE, 3 },
  { "lakh", GALPI_NUMBER_SCALE, 5 },
  { "lakhs", GALPI_NUMBER_SCALE, 5 },
  { "lacs", GALPI_NUMBER_SCALE, 5 },
  { "million", GALPI_NUMBER_SCALE, 6 },
  { "crore", GALPI_NUMBER_SCALE, 7 },
  { "crores", GALPI_NUMBER_SCALE, 7 },
  { "billion", GALPI_NUMBER_SCALE, 9 },
  { "trillion", GALPI_NUMBER_SCALE, 12 },
  { "quadrillion", GALPI_NUMBER_SCALE, 15 },
  { "quintillion", GALPI_NUMBER_SCALE, 18 },
  { "mn", GALPI_NUMBER_SCALE, 6 },
  { "mil", GALPI_NUMBER_SCALE, 6 },
  { "mio", GALPI_NUMBER_SCALE, 6 },
  { "mln", GALPI_NUMBER_SCALE, 6 },
  { "bn", GALPI_NUMBER_SCALE, 9 },
  { "bln", GALPI_NUMBER_SCALE, 9 },
  { "tn", GALPI_NUMBER_SCALE, 12 },
  { "trn", GALPI_NUMBER_SCALE, 12 },
  { "tens", GALPI_NUMBER_MANY, 1 },
  { "hundreds", GALPI_NUMBER_MANY, 2 },
  { "thousands", GALPI_NUMBER_MANY, 3 },
  { "millions", GALPI_NUMBER_MANY, 6 },
  { "billions", GALPI_NUMBER_MANY, 9 },
  { "trillions", GALPI_NUMBER_MANY, 12 },
  { "several", GALPI_NUMBER_SEVERAL, 0 },
  { "a few", GALPI_NUMBER_SEVERAL, 0 },
  { NULL },
};

const GalpiLexicon *
galpi_number_words (void)
{
  static gsize words;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, (gsize) galpi_lexicon_new (table, NULL));
  return (const GalpiLexicon *) words;
}
