/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words that tell where a sentence ends. All lists end with NULL.
 */

/* Stand before a name or a number, so that no sentence ends after them. */
extern const char *const galpi_sentence_titles[];

/* End a sentence only where a word follows that begins one. */
extern const char *const galpi_sentence_abbreviations[];

/* Stand before a number: "No. 5", "Feb. 3". Elsewhere they are words like others. */
extern const char *const galpi_sentence_numbered[];

/* Begin a sentence rather than follow an abbreviation. */
extern const char *const galpi_sentence_starters[];

/* Go on with the sentence after a Korean quotation. */
extern const char *const galpi_sentence_quoting[];

G_END_DECLS
