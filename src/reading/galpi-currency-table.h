/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/* Where a word for a currency stands; its code is that of ISO 4217. */
enum
{
  GALPI_CURRENCY_CODE,        /* on either side */
  GALPI_CURRENCY_SIGN,        /* before the sum */
  GALPI_CURRENCY_WORD,        /* after the sum */
  GALPI_CURRENCY_HUNDREDTH,   /* after the sum: cents */
  GALPI_CURRENCY_STOP,        /* a word that only begins like one */
};

/** The names of currencies in each language. */
extern const GalpiWord galpi_currency_words_en[];
extern const GalpiWord galpi_currency_words_ko[];

const GalpiLexicon *galpi_currency_words (void);

G_END_DECLS
