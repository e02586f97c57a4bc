/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/* What the words of English numbers are; @value of a scale, and of so many, is its zeros. */
enum
{
  GALPI_NUMBER_UNIT,
  GALPI_NUMBER_TEEN,
  GALPI_NUMBER_TEN,
  GALPI_NUMBER_SCALE,
  GALPI_NUMBER_MANY,       /* tens, thousands: before "of" */
  GALPI_NUMBER_SEVERAL,    /* several, a few: before a scale */
};

const GalpiLexicon *galpi_number_words (void);

G_END_DECLS
