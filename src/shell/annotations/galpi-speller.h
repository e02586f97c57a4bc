/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Spell checking by the dictionaries of the system, Korean for words with Hangul and the user's language, or
 * else English, for those in Latin letters. All is done on threads, one question after the other: loading
 * a dictionary takes a while. Where there is none, every word is right. */

/**
 * galpi_speller_check_async:
 *
 * Returns, in finish: (element-type gboolean): whether each of @words is spelt right
 */
void    galpi_speller_check_async  (const char * const   *words,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GArray *galpi_speller_check_finish (GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns, in finish: (transfer full): what may have been meant, the likeliest first; at most a few */
void    galpi_speller_suggest_async  (const char           *word,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
char  **galpi_speller_suggest_finish (GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Takes @word into the user's own dictionary; what is asked later knows it. */
void    galpi_speller_add (const char *word);

G_END_DECLS
