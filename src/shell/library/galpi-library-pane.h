/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-article-list.h"
#include "galpi-article.h"
#include "galpi-scope.h"
#include "galpi-search-hit.h"

G_BEGIN_DECLS

#define GALPI_TYPE_LIBRARY_PANE (galpi_library_pane_get_type ())

/**
 * GalpiLibraryPane:
 *
 * The left pane: the search over everything, the scope, and the articles of the scope or the hits
 * of the search. It knows no notebook; the window gives it models and does what it asks for.
 *
 * Signals: "article-chosen" (GalpiArticle), "hit-chosen" (GalpiSearchHit), "scope-chosen"
 * (GalpiScope), "search-changed" (string, "" when the search is over),
 * "names-wanted" (string, that has to be in them, "" for all), "retry". Sorting, importing
 * and the menus are actions of the window.
 */
G_DECLARE_FINAL_TYPE (GalpiLibraryPane, galpi_library_pane, GALPI, LIBRARY_PANE, AdwBin)

/** @articles: (nullable): those of @scope */
void galpi_library_pane_set_articles (GalpiLibraryPane *self,
                                      GalpiArticleList *articles,
                                      GalpiScope       *scope);

/** @scopes: (element-type GalpiScopeCount): what there is to choose from */
void galpi_library_pane_set_scopes   (GalpiLibraryPane *self,
                                      GPtrArray        *scopes);

/** @names: (element-type GalpiName): what "names-wanted" asked for */
void galpi_library_pane_set_names    (GalpiLibraryPane *self,
                                      GPtrArray        *names);

/**
 * galpi_library_pane_set_hits:
 * @hits: (nullable) (element-type GalpiSearchHit): %NULL while the search is under way
 * @total: how many there are in all
 * @error: (nullable): a sentence, where the search failed
 */
void galpi_library_pane_set_hits     (GalpiLibraryPane *self,
                                      GPtrArray        *hits,
                                      guint             total,
                                      const char       *error);

/** Selects the row of that article, if it is in the scope; emits nothing. */
void galpi_library_pane_select       (GalpiLibraryPane *self,
                                      gint64            article_id);

/** Puts the focus into the search field. */
void galpi_library_pane_focus_search (GalpiLibraryPane *self);

/** Returns: (transfer none): what is searched for, "" where nothing is */
const char *galpi_library_pane_get_query (GalpiLibraryPane *self);

/** Empties the search field, which ends the search. */
void galpi_library_pane_end_search   (GalpiLibraryPane *self);

G_END_DECLS
