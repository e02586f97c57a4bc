/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/** Words in the head of a column or a row that say that its numbers are no sums: 증감률. */
const GalpiLexicon *galpi_table_words (void);

G_END_DECLS
