/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article.h"

G_BEGIN_DECLS

/** Returns: (transfer full): the quote with who wrote it, the title, where and when, as far as they are known */
char *galpi_citation_format (const char   *quote,
                             GalpiArticle *article) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
