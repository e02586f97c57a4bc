/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/** What is counted in money, so that 원 may be left out after it: 매출 3조2,000억. */
const GalpiLexicon *galpi_money_words (void);

G_END_DECLS
