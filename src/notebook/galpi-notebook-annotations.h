/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-notebook.h"
#include "galpi-range.h"
#include "galpi-thing.h"

G_BEGIN_DECLS

/**
 * galpi_notebook_annotate_async:
 * @range: (nullable): in code points of the article's present version; %NULL for a note on the whole article
 * @note: (nullable)
 * @tags: (nullable): paths; those that are not there yet are made
 */
void             galpi_notebook_annotate_async  (GalpiNotebook        *self,
                                                 gint64                article_id,
                                                 const GalpiRange     *range,
                                                 GalpiColour           colour,
                                                 const char           *note,
                                                 const char * const   *tags,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GalpiAnnotation *galpi_notebook_annotate_finish (GalpiNotebook        *self,
                                                 GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_find_quote_async:
 * @prefix, @suffix: (nullable): what stands before and after it
 * @nth: from 1, or 0 where the quote must be the only one
 *
 * Errors: %GALPI_ERROR_NOT_FOUND, %GALPI_ERROR_AMBIGUOUS
 */
void     galpi_notebook_find_quote_async  (GalpiNotebook        *self,
                                           gint64                article_id,
                                           const char           *quote,
                                           const char           *prefix,
                                           const char           *suffix,
                                           guint                 nth,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean galpi_notebook_find_quote_finish (GalpiNotebook        *self,
                                           GAsyncResult         *result,
                                           GalpiRange           *range,
                                           GError              **error);

/**
 * galpi_notebook_save_annotation_async:
 * @annotation: its colour, note and tags are saved
 * @visit: saves with the same visit other than 0 are one step, such as all saves of one visit to a
 *   note; see galpi_notebook_begin_visit()
 */
void             galpi_notebook_save_annotation_async  (GalpiNotebook        *self,
                                                        GalpiAnnotation      *annotation,
                                                        guint                 visit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GalpiAnnotation *galpi_notebook_save_annotation_finish (GalpiNotebook        *self,
                                                        GAsyncResult         *result,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_move_annotation_async:
 * @uuid: of a highlight, also one that has lost its place
 * @range: where it stands from now on, in code points of the article's present version; its quote and
 *   what stands before and after it follow
 * @visit: moves with the same visit other than 0 are one step
 *
 * Errors: %GALPI_ERROR_NOT_FOUND; %GALPI_ERROR_INVALID for a range that leaves the text, and for a note
 *   on the whole article
 */
void             galpi_notebook_move_annotation_async  (GalpiNotebook        *self,
                                                        const char           *uuid,
                                                        GalpiRange            range,
                                                        guint                 visit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GalpiAnnotation *galpi_notebook_move_annotation_finish (GalpiNotebook        *self,
                                                        GAsyncResult         *result,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: a new number for one visit to a note */
guint galpi_notebook_begin_visit (GalpiNotebook *self);

/** Errors: %GALPI_ERROR_NOT_FOUND. Finds those in the trash too. */
void             galpi_notebook_load_annotation_async  (GalpiNotebook        *self,
                                                        const char           *uuid,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GalpiAnnotation *galpi_notebook_load_annotation_finish (GalpiNotebook        *self,
                                                        GAsyncResult         *result,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns, in finish: (element-type GalpiAnnotation): by article and place, notes on the whole article first */
void       galpi_notebook_list_annotations_async  (GalpiNotebook        *self,
                                                   GalpiScope           *scope,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *galpi_notebook_list_annotations_finish (GalpiNotebook        *self,
                                                   GAsyncResult         *result,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_trash_async:
 * @ids: article ids in decimal, or UUIDs. All of it is one step.
 *
 * Those that are there go; @missing, in finish, (optional) (transfer full), has the others. So does
 * galpi_notebook_restore_async().
 *
 * Errors: %GALPI_ERROR_NOT_FOUND where none of them is there
 */
void     galpi_notebook_trash_async    (GalpiNotebook        *self,
                                        GalpiThing            thing,
                                        const char * const   *ids,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean galpi_notebook_trash_finish   (GalpiNotebook        *self,
                                        GAsyncResult         *result,
                                        char               ***missing,
                                        GError              **error);
void     galpi_notebook_restore_async  (GalpiNotebook        *self,
                                        GalpiThing            thing,
                                        const char * const   *ids,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean galpi_notebook_restore_finish (GalpiNotebook        *self,
                                        GAsyncResult         *result,
                                        char               ***missing,
                                        GError              **error);

/**
 * Returns, in finish: (element-type GObject): GalpiArticle, GalpiAnnotation and GalpiEvent objects, what
 *   went in last first. galpi_notebook_restore_async() takes their ids; events that come and go are
 *   %GALPI_CHANGE_EVENTS
 */
void       galpi_notebook_list_trash_async  (GalpiNotebook        *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray *galpi_notebook_list_trash_finish (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** The one thing that undo does not take back. Also collects text and pictures that nothing uses. */
void     galpi_notebook_empty_trash_async  (GalpiNotebook        *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean galpi_notebook_empty_trash_finish (GalpiNotebook        *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
