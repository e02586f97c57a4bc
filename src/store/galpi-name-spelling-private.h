/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How names are written: what two spellings have to have in common to be one, and which spellings
 * stand for longer ones. */

/**
 * galpi_name_fold:
 * @spelling: UTF-8
 *
 * Returns: (transfer full): what spellings of one name share: letters and figures in one case and
 *   width, without blanks, hyphens, middle dots and an English possessive
 */
char *galpi_name_fold (const char *spelling) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): the words of a person's name, each folded */
char **galpi_name_fold_words (const char *spelling) G_GNUC_WARN_UNUSED_RESULT;

/** Whether it is a share's number: 005930, 005930.KS */
gboolean galpi_name_is_ticker (const char *spelling);

/** Whether it is written as abbreviations are: WHO, R&D, IoT */
gboolean galpi_name_is_capitals (const char *spelling);

/**
 * Whether @shorter can be the abbreviation of @longer, which may be of any script: capitals beside
 * words, or fewer letters of the same script.
 */
gboolean galpi_name_abbreviates (const char *shorter,
                                 const char *longer);

/** Whether one word is all of a Korean's name, surname and given name: 한상철, and not 저커버그 */
gboolean galpi_name_is_korean_person (const char *word);

G_END_DECLS
