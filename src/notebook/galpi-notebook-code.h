/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-colour.h"
#include "galpi-notebook.h"
#include "galpi-scope.h"

G_BEGIN_DECLS

/**
 * GalpiCodeExtent:
 * @GALPI_CODE_HIT: the words found
 * @GALPI_CODE_SENTENCE: the sentence that they stand in
 * @GALPI_CODE_PARAGRAPH: the paragraph that they stand in
 *
 * What a hit is widened to. Hits that come to lie in one another are one hit.
 */
typedef enum
{
  GALPI_CODE_HIT,
  GALPI_CODE_SENTENCE,
  GALPI_CODE_PARAGRAPH,
} GalpiCodeExtent;

/**
 * GalpiCodeQuery:
 * @query: words and phrases as search takes them, or with @is_regex a regular expression (PCRE)
 * @within: (nullable): a tag's path: only hits inside highlights that bear it, or a tag under it
 * @scope: the articles to look into
 *
 * What to look for. Copied where it is taken.
 */
typedef struct
{
  const char      *query;
  gboolean         is_regex;
  GalpiCodeExtent  extent;
  const char      *within;
  GalpiScope      *scope;
} GalpiCodeQuery;

#define GALPI_TYPE_HIT_LIST (galpi_hit_list_get_type ())

/**
 * GalpiHitList:
 *
 * All hits of a query: a GListModel of GalpiTextHit, by article as added and place. It keeps 20 bytes a hit;
 * the words are loaded in pages of 64, so that get_item never waits: a hit whose words are not here yet is
 * not "loaded" and notifies when it is. Hits are checked until someone unchecks them, but for those that
 * bear the tag already.
 *
 * Properties, read-only and notified: "n-items", "n-checked", "n-coded", "n-articles" (uint), "loading"
 * (boolean: while it looks for hits), "progress" (double, 0 to 1), "truncated" (boolean: there are more than
 * it can take). To be used on the main context that made it.
 */
G_DECLARE_FINAL_TYPE (GalpiHitList, galpi_hit_list, GALPI, HIT_LIST, GObject)

/* The most hits that a list takes. */
#define GALPI_HIT_LIST_MAX 1000000

GalpiHitList *galpi_hit_list_new (GalpiNotebook *notebook) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_hit_list_find_async:
 *
 * Empties the list and looks for the hits of @query, when the index has all that was written. They are there
 * as they are found; what comes in one go is 50 ms of work on another thread. Looking again, or cancelling,
 * ends it; what was found stays.
 *
 * Errors: %GALPI_ERROR_INVALID for a query or an expression that can't be understood, or takes too long, with
 *   a sentence that says where; %G_IO_ERROR_CANCELLED
 */
void     galpi_hit_list_find_async  (GalpiHitList          *self,
                                     const GalpiCodeQuery  *query,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
gboolean galpi_hit_list_find_finish (GalpiHitList          *self,
                                     GAsyncResult          *result,
                                     GError               **error);

/**
 * galpi_hit_list_mark_coded_async:
 * @tag: (nullable): its path; %NULL marks none
 *
 * Finds out which hits bear @tag already, at exactly their place; unchecks those, and checks those that were
 * marked so before.
 */
void     galpi_hit_list_mark_coded_async  (GalpiHitList         *self,
                                           const char           *tag,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean galpi_hit_list_mark_coded_finish (GalpiHitList         *self,
                                           GAsyncResult         *result,
                                           GError              **error);

guint    galpi_hit_list_get_n_checked  (GalpiHitList *self);
guint    galpi_hit_list_get_n_coded    (GalpiHitList *self);
guint    galpi_hit_list_get_n_articles (GalpiHitList *self);

/** @position: of the hit to check or not; those that are coded stay as they are */
void     galpi_hit_list_set_checked    (GalpiHitList *self,
                                        guint         position,
                                        gboolean      checked);

/** All hits that are not coded. */
void     galpi_hit_list_check_all      (GalpiHitList *self,
                                        gboolean      checked);

/** Those of the article that the hit at @position is in. */
void     galpi_hit_list_check_article  (GalpiHitList *self,
                                        guint         position,
                                        gboolean      checked);

/**
 * galpi_hit_list_get_article:
 * @start, @end: (out): the positions of the hits in the article of the one at @position
 *
 * Returns: how many of them are checked
 */
guint    galpi_hit_list_get_article    (GalpiHitList *self,
                                        guint         position,
                                        guint        *start,
                                        guint        *end);

/**
 * GalpiCodeResult:
 * @n_done: how many were tagged, or untagged
 * @n_there: how many bore the tag already
 * @n_gone: how many were left out, because their article has another text now or is no more
 */
typedef struct
{
  guint n_done;
  guint n_there;
  guint n_gone;
} GalpiCodeResult;

/**
 * galpi_notebook_code_hits_async:
 * @hits: its checked hits are tagged; may be changed meanwhile
 * @progress: (nullable): see GalpiNotebookProgress
 *
 * Highlights each checked hit, bearing @tag, as one step, in slices: edits go on between them. Nothing is
 * tagged twice. Cancelled, or after a crash, all of it is taken back. The marks of @hits are not changed.
 */
void     galpi_notebook_code_hits_async  (GalpiNotebook        *self,
                                          GalpiHitList         *hits,
                                          const char           *tag,
                                          GalpiColour           colour,
                                          GalpiNotebookProgress     progress,
                                          gpointer              progress_data,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/** @result_out: (out) (optional) */
gboolean galpi_notebook_code_hits_finish (GalpiNotebook        *self,
                                          GAsyncResult         *result,
                                          GalpiCodeResult      *result_out,
                                          GError              **error);

/**
 * galpi_notebook_uncode_hits_async:
 *
 * Takes @tag away from every highlight that stands exactly at a hit of @hits, checked or not, as one step. A
 * highlight without a note and another tag goes to the trash.
 */
void     galpi_notebook_uncode_hits_async  (GalpiNotebook        *self,
                                            GalpiHitList         *hits,
                                            const char           *tag,
                                            GalpiNotebookProgress     progress,
                                            gpointer              progress_data,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean galpi_notebook_uncode_hits_finish (GalpiNotebook        *self,
                                            GAsyncResult         *result,
                                            GalpiCodeResult      *result_out,
                                            GError              **error);

/**
 * galpi_notebook_code_async:
 *
 * Finds all hits of @query and highlights them, bearing @tag, as one step: for who needs no preview.
 *
 * Returns, in finish: (element-type GalpiAnnotation): those made
 */
void       galpi_notebook_code_async  (GalpiNotebook         *self,
                                       const char            *tag,
                                       const GalpiCodeQuery  *query,
                                       GCancellable          *cancellable,
                                       GAsyncReadyCallback    callback,
                                       gpointer               user_data);
GPtrArray *galpi_notebook_code_finish (GalpiNotebook         *self,
                                       GAsyncResult          *result,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
