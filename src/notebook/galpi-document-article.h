/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article.h"
#include "galpi-document.h"

G_BEGIN_DECLS

/** Returns: (transfer full): an article with what @document says of itself */
GalpiArticle *galpi_article_new_for_document (GalpiDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_article_complete:
 *
 * Takes over from a new version what the article doesn't say yet. The rest stays, since the analyst
 * may have put it right.
 */
void galpi_article_complete (GalpiArticle  *self,
                             GalpiDocument *document);

G_END_DECLS
