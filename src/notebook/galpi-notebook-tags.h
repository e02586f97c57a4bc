/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-notebook.h"
#include "galpi-tag.h"
#include "galpi-thing.h"

G_BEGIN_DECLS

/** Returns, in finish: (element-type GalpiTag): by path */
void       galpi_notebook_list_tags_async  (GalpiNotebook        *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *galpi_notebook_list_tags_finish (GalpiNotebook        *self,
                                            GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * GalpiTagChange:
 * @GALPI_TAG_ADD: makes it, and those above it; @other is %NULL. %GALPI_ERROR_CONSTRAINT where it is there
 * @GALPI_TAG_RENAME: @other is the new name
 * @GALPI_TAG_MERGE: @other is the path of the tag that takes it in
 * @GALPI_TAG_MOVE: @other is the path of its new parent, "" for the top
 * @GALPI_TAG_COLOUR: @other is #rrggbb, or "" for none
 * @GALPI_TAG_DESCRIBE: @other is what it is for, "" for nothing
 * @GALPI_TAG_REMOVE: with those under it; @other is %NULL
 */
typedef enum
{
  GALPI_TAG_ADD,
  GALPI_TAG_RENAME,
  GALPI_TAG_MERGE,
  GALPI_TAG_MOVE,
  GALPI_TAG_COLOUR,
  GALPI_TAG_DESCRIBE,
  GALPI_TAG_REMOVE,
} GalpiTagChange;

void      galpi_notebook_change_tag_async  (GalpiNotebook        *self,
                                            GalpiTagChange        change,
                                            const char           *path,
                                            const char           *other,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/** Returns: (transfer full) (nullable): the tag as it is now; %NULL without @error when removed */
GalpiTag *galpi_notebook_change_tag_finish (GalpiNotebook        *self,
                                            GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_change_tags_async:
 * @change: any but %GALPI_TAG_ADD and %GALPI_TAG_RENAME
 * @paths: tags, in any order. One under another of them goes with it where that is moved or removed, and
 *   is merged with it
 *
 * The same for several tags, as one step: all of it is done or nothing.
 */
void     galpi_notebook_change_tags_async  (GalpiNotebook        *self,
                                            GalpiTagChange        change,
                                            const char * const   *paths,
                                            const char           *other,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean galpi_notebook_change_tags_finish (GalpiNotebook        *self,
                                            GAsyncResult         *result,
                                            GError              **error);

/**
 * galpi_notebook_tag_many_async:
 * @thing: what @ids are; not %GALPI_THING_ANY
 * @ids: article ids in decimal, or UUIDs
 * @add: (nullable): paths of tags to give; those that are not there yet are made
 * @take: (nullable): paths of tags to take away, where they are borne; those under them stay. A tag in
 *   both is given
 * @progress: (nullable): see GalpiNotebookProgress
 *
 * Gives tags to any number of things and takes others away, as one step: in slices, between which edits
 * go on. Cancelled or failed, all of it is taken back.
 *
 * Errors: %GALPI_ERROR_INVALID for a path that is none, %GALPI_ERROR_NOT_FOUND where none of @ids is
 *   there, %G_IO_ERROR_CANCELLED
 */
void     galpi_notebook_tag_many_async  (GalpiNotebook          *self,
                                         GalpiThing              thing,
                                         const char * const     *ids,
                                         const char * const     *add,
                                         const char * const     *take,
                                         GalpiNotebookProgress   progress,
                                         gpointer                progress_data,
                                         GCancellable           *cancellable,
                                         GAsyncReadyCallback     callback,
                                         gpointer                user_data);
/**
 * @n_changed: (out) (optional): how many of them bear other tags than before
 * @missing: (out) (optional) (transfer full): the ids that are not there
 */
gboolean galpi_notebook_tag_many_finish (GalpiNotebook          *self,
                                         GAsyncResult           *result,
                                         guint                  *n_changed,
                                         char                 ***missing,
                                         GError                **error);

G_END_DECLS
