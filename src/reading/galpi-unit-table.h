/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/* What stands after a counted number; the word's code is the unit as findings name it. */
enum
{
  GALPI_UNIT_COUNT,       /* 명, 대, people */
  GALPI_UNIT_RATIO,       /* %, %p, bp, 배 */
  GALPI_UNIT_STOP,        /* a word that only begins like one */
};

const GalpiLexicon *galpi_unit_words (void);

G_END_DECLS
