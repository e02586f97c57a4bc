/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article.h"
#include "galpi-document.h"
#include "galpi-scope.h"
#include "galpi-sort.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_article_table_insert:
 *
 * Stores @article with its keywords and tags and gives it its id; also a uuid and a time of adding
 * where it has none. Its text comes by galpi_version_table_insert().
 */
gboolean galpi_article_table_insert (GalpiDatabase  *db,
                                     GalpiArticle   *article,
                                     GError        **error);

/**
 * galpi_article_table_update:
 *
 * Saves title, subtitle, section, kicker, byline, person, role, date, language, url, source,
 * keywords and tags. Nothing is written where nothing differs.
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 */
gboolean galpi_article_table_update (GalpiDatabase  *db,
                                     GalpiArticle   *article,
                                     GError        **error);

/** No step: nobody undoes that an article has been opened. */
gboolean galpi_article_table_set_read (GalpiDatabase  *db,
                                       gint64          article_id,
                                       gboolean        read,
                                       GError        **error);

/** Returns: (transfer full): also one in the trash; %GALPI_ERROR_NOT_FOUND where there is none */
GalpiArticle *galpi_article_table_get (GalpiDatabase  *db,
                                       gint64          article_id,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: the id of the article with that uuid; 0 with %GALPI_ERROR_NOT_FOUND where there is none
 */
gint64 galpi_article_table_get_id (GalpiDatabase  *db,
                                   const char     *uuid,
                                   GError        **error);

/**
 * galpi_article_table_list_ids:
 * @scope: any that is not galpi_scope_is_indexed()
 *
 * Returns: (transfer full) (element-type gint64): sorted. Articles without a date or a
 *   title come last either way.
 */
GArray *galpi_article_table_list_ids (GalpiDatabase  *db,
                                      GalpiScope     *scope,
                                      GalpiSort       sort,
                                      gboolean        descending,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: (transfer full) (element-type gint64): those of @ids, in the order of @sort; for hits of
 * a search
 */
GArray *galpi_article_table_sort_ids (GalpiDatabase  *db,
                                      const gint64   *ids,
                                      guint           n_ids,
                                      GalpiSort       sort,
                                      gboolean        descending,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_article_table_list:
 *
 * Returns: (transfer full) (element-type GalpiArticle): in the order of @ids, without those that
 *   there are no more; with keywords, tags, counts and excerpt
 */
GPtrArray *galpi_article_table_list (GalpiDatabase  *db,
                                     const gint64   *ids,
                                     guint           n_ids,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: how many articles are in @scope (not galpi_scope_is_indexed()); -1 with @error set */
gint64 galpi_article_table_count (GalpiDatabase  *db,
                                  GalpiScope     *scope,
                                  GError        **error);

/**
 * GalpiArticleGroup:
 * @kind: %GALPI_SCOPE_KEYWORD, %GALPI_SCOPE_TAG or %GALPI_SCOPE_PERSON
 * @value: the keyword, the tag's path, the person
 */
typedef struct
{
  GalpiScopeKind  kind;
  char           *value;
  guint           n_articles;
} GalpiArticleGroup;

void galpi_article_group_free (GalpiArticleGroup *self);

/**
 * Returns: (transfer full) (element-type GalpiArticleGroup): keywords, then tags, then persons; the
 * most frequent first
 */
GPtrArray *galpi_article_table_list_groups (GalpiDatabase  *db,
                                            GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * GalpiArticleMatch:
 * @GALPI_ARTICLE_NEW: not in the notebook, or only in its trash
 * @GALPI_ARTICLE_SAME: there with exactly this text in its present version
 * @GALPI_ARTICLE_CHANGED: there with another text: the same address, or else the same title, date
 *   and source
 */
typedef enum
{
  GALPI_ARTICLE_NEW,
  GALPI_ARTICLE_SAME,
  GALPI_ARTICLE_CHANGED,
} GalpiArticleMatch;

/** Whether @document is in the notebook already; @article_id is 0 for %GALPI_ARTICLE_NEW. */
gboolean galpi_article_table_find (GalpiDatabase      *db,
                                   GalpiDocument      *document,
                                   GalpiArticleMatch  *match,
                                   gint64             *article_id,
                                   GError            **error);

G_END_DECLS
