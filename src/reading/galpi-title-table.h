/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

enum
{
  GALPI_TITLE_WORK,      /* 영화: stands before or after the title of one */
  GALPI_TITLE_TIME,      /* 5월의, 올해의: begins a title where a noun follows to its end */
};

const GalpiLexicon *galpi_title_words (void);

G_END_DECLS
