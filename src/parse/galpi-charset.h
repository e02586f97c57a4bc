/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Opens every converter that galpi_charset_decode() may want, which loads them from files. */
void galpi_charset_warm_up (void);

/**
 * galpi_charset_decode:
 * @declared: (nullable) (array zero-terminated=1): labels that a server, a person or the page
 *   itself gave, the most trusted first
 * @korean: whether something says that the text is Korean
 * @charset: (out) (transfer none): what it was decoded from, as iconv names it
 * @error: %GALPI_ERROR_INVALID where no charset makes text of @bytes
 *
 * A byte-order mark rules, then the labels, then strict UTF-8, then a guess. A label that the bytes
 * contradict is not believed. EUC-KR and its relatives are read as CP949, which holds them.
 *
 * Returns: (transfer full): UTF-8, without byte-order mark and NUL
 */
char *galpi_charset_decode (const char          *bytes,
                            gsize                length,
                            const char * const  *declared,
                            gboolean             korean,
                            const char         **charset,
                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_charset_from_html:
 *
 * Returns: (transfer full) (nullable): the charset that a page names in an XML declaration or a
 *   meta element near its start
 */
char *galpi_charset_from_html (const char *bytes,
                               gsize       length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
