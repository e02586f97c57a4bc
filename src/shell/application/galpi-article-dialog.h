/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-article.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ARTICLE_DIALOG (galpi_article_dialog_get_type ())

/**
 * GalpiArticleDialog:
 *
 * Edits what is known of an article: its title, source, author, address, keywords, and the date, on
 * which everything relative hangs. An article without a date opens it with the focus there.
 *
 * Signal "save" (GalpiArticle): a copy with what was typed. The dialog closes by itself.
 */
G_DECLARE_FINAL_TYPE (GalpiArticleDialog, galpi_article_dialog, GALPI, ARTICLE_DIALOG, AdwDialog)

AdwDialog *galpi_article_dialog_new (GalpiArticle *article,
                                     gboolean      ask_for_date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
