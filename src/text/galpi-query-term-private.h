/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-query.h"

G_BEGIN_DECLS

/** @text: NFC, white space folded */
GalpiQueryTerm *galpi_query_term_new  (const char           *text,
                                       gboolean              negated) G_GNUC_WARN_UNUSED_RESULT;

/** A GDestroyNotify. */
void            galpi_query_term_free (gpointer              data);

/**
 * galpi_query_term_find:
 * @text: NFC
 * @cut: the same text, cut
 *
 * Returns: (transfer full) (element-type GalpiRange): where @self occurs, in text order
 */
GArray         *galpi_query_term_find (const GalpiQueryTerm *self,
                                       const char           *text,
                                       const GalpiCut       *cut) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
