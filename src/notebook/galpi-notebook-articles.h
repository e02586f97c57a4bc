/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article.h"
#include "galpi-document.h"
#include "galpi-notebook.h"
#include "galpi-pixels.h"
#include "galpi-sort.h"

G_BEGIN_DECLS

/**
 * GalpiImportItem:
 * @name: what the user called it: a file name, an address, "clipboard"
 * @state: "new", "same", "changed" or "failed"
 * @article: (nullable): the article, where there is one
 * @why: (nullable): a sentence, where it failed
 * @needs_date: it has no date, so nothing relative in it can be read: ask for one
 */
typedef struct
{
  char         *name;
  const char   *state;
  GalpiArticle *article;
  char         *why;
  gboolean      needs_date;
} GalpiImportItem;

/** Called on the caller's main context after each file: @done of @total, and the file's result. */
typedef void (*GalpiImportProgress) (guint                  done,
                                     guint                  total,
                                     const GalpiImportItem *item,
                                     gpointer               user_data);

/**
 * galpi_notebook_import_async:
 * @files: (element-type GFile): files and folders; folders are walked
 * @date: (nullable): YYYY-MM-DD for articles that have none
 *
 * Adds articles as one step. A file that fails does not stop the others; cancelling keeps
 * those that were reported.
 */
void       galpi_notebook_import_async  (GalpiNotebook        *self,
                                         GPtrArray            *files,
                                         const char           *date,
                                         GalpiImportProgress   progress,
                                         gpointer              progress_data,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);

/** Returns: (transfer full) (element-type GalpiImportItem): one for each file, in order */
GPtrArray *galpi_notebook_import_finish (GalpiNotebook        *self,
                                         GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_paste_async:
 * @bytes: what the clipboard gave
 * @media_type: "text/html" or "text/plain"
 */
void             galpi_notebook_paste_async  (GalpiNotebook        *self,
                                              GBytes               *bytes,
                                              const char           *media_type,
                                              const char           *date,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GalpiImportItem *galpi_notebook_paste_finish (GalpiNotebook        *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void             galpi_import_item_free      (GalpiImportItem      *item);

/**
 * galpi_notebook_extract_async:
 *
 * What an import of @file would take, touching no notebook.
 */
void           galpi_notebook_extract_async  (GFile                *file,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GalpiDocument *galpi_notebook_extract_finish (GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** The article's present version, its pictures without bytes. The document answers through @document. */
void          galpi_notebook_load_article_async  (GalpiNotebook        *self,
                                                  gint64                article_id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GalpiArticle *galpi_notebook_load_article_finish (GalpiNotebook        *self,
                                                  GAsyncResult         *result,
                                                  GalpiDocument       **document,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_load_picture_async:
 * @name: of a picture in the article's present version
 * @max_width: how wide it is shown at most, in pixels of the display
 *
 * Its bytes came from outside, so another process decodes them. Errors are those of GalpiIntake.
 */
void         galpi_notebook_load_picture_async  (GalpiNotebook        *self,
                                                 gint64                article_id,
                                                 const char           *name,
                                                 guint                 max_width,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GalpiPixels *galpi_notebook_load_picture_finish (GalpiNotebook        *self,
                                                 GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_save_article_async:
 * @article: title, subtitle, section, kicker, byline, person, role, date, language, url, source, keywords,
 *   tags and read are saved, the rest is ignored. A new date has the article read again.
 */
void     galpi_notebook_save_article_async  (GalpiNotebook        *self,
                                             GalpiArticle         *article,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean galpi_notebook_save_article_finish (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/** Opening an article reads it; no step, since nobody undoes that. */
void galpi_notebook_mark_read (GalpiNotebook *self,
                               gint64         article_id);

/**
 * galpi_notebook_find_articles_async:
 *
 * Errors: %GALPI_ERROR_INVALID for a query that can't be understood
 *
 * Returns, in finish: (element-type gint64): the ids of @scope's articles in that order
 */
void    galpi_notebook_find_articles_async  (GalpiNotebook        *self,
                                             GalpiScope           *scope,
                                             GalpiSort             sort,
                                             gboolean              descending,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GArray *galpi_notebook_find_articles_finish (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_load_articles_async:
 *
 * Returns, in finish: (element-type GalpiArticle): those of @ids that are still there, in that order
 */
void       galpi_notebook_load_articles_async  (GalpiNotebook        *self,
                                                const gint64         *ids,
                                                guint                 n_ids,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *galpi_notebook_load_articles_finish (GalpiNotebook        *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * GalpiScopeCount:
 *
 * A scope that the library offers beside All, Unread and Trash, and how many articles it holds.
 */
typedef struct
{
  GalpiScope *scope;
  guint       n_articles;
} GalpiScopeCount;

/** Returns, in finish: (element-type GalpiScopeCount): keywords, tags and persons, most frequent first */
void       galpi_notebook_list_scopes_async  (GalpiNotebook        *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray *galpi_notebook_list_scopes_finish (GalpiNotebook        *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
