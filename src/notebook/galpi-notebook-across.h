/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-matrix.h"
#include "galpi-note-filter.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

/* Reading across: annotations of many articles in one list, and how their tags are spread. */

#define GALPI_TYPE_ACROSS_ITEM (galpi_across_item_get_type ())

/**
 * GalpiAcrossItem:
 *
 * One annotation of a list, which is "loaded" (boolean, notified) with its words when they are needed.
 */
G_DECLARE_FINAL_TYPE (GalpiAcrossItem, galpi_across_item, GALPI, ACROSS_ITEM, GObject)

/** Returns: (transfer none) (nullable): %NULL until it is loaded */
GalpiAnnotation *galpi_across_item_get_annotation (GalpiAcrossItem *self);

/** Returns: (transfer none): what stands before and after the quote in its sentence; "" where it is not wanted */
const char      *galpi_across_item_get_before     (GalpiAcrossItem *self);
const char      *galpi_across_item_get_after      (GalpiAcrossItem *self);

#define GALPI_TYPE_ACROSS_LIST (galpi_across_list_get_type ())

/**
 * GalpiAcrossList:
 *
 * The annotations that fit a filter, by group: a GListModel of GalpiAcrossItem, in which one with several tags
 * stands in the group of each. Ids are here at once, words come in pages of 64. It follows the notebook;
 * what stays stays, so that a selection does too.
 *
 * Properties, read-only and notified: "n-items", "n-annotations" (uint), "loading" (boolean), "error" (string,
 * nullable).
 */
G_DECLARE_FINAL_TYPE (GalpiAcrossList, galpi_across_list, GALPI, ACROSS_LIST, GObject)

GalpiAcrossList *galpi_across_list_new (GalpiNotebook *notebook) G_GNUC_WARN_UNUSED_RESULT;

/** Asks anew. @with_context: whether the sentences round the quotes are wanted */
void galpi_across_list_set_query (GalpiAcrossList       *self,
                                  const GalpiNoteFilter *filter,
                                  GalpiNoteGroup         group,
                                  GalpiNoteSort          sort,
                                  gboolean               with_context);

/** Asks for the same again, after a failure. */
void galpi_across_list_retry     (GalpiAcrossList       *self);

/**
 * GalpiAcrossGroup:
 * @value: (nullable): the article's title, the tag's path or the person; %NULL where there is none
 * @number: the article's id, the day, or the colour
 * @first, @n: its places in the list
 */
typedef struct
{
  const char *value;
  gint64      number;
  guint       first;
  guint       n;
} GalpiAcrossGroup;

guint          galpi_across_list_get_n_groups      (GalpiAcrossList  *self);

/** @group: (out): what it has belongs to the list, until that changes */
void           galpi_across_list_get_group         (GalpiAcrossList  *self,
                                                    guint             index,
                                                    GalpiAcrossGroup *group);

/** Returns: the index of the group that @position is in */
guint          galpi_across_list_find_group        (GalpiAcrossList  *self,
                                                    guint             position);

/** Returns: what it is grouped by */
GalpiNoteGroup galpi_across_list_get_group_by      (GalpiAcrossList  *self);
guint          galpi_across_list_get_n_annotations (GalpiAcrossList  *self);

/** Returns: (transfer full): the UUID of the annotation at @position, loaded or not */
char          *galpi_across_list_get_uuid          (GalpiAcrossList  *self,
                                                    guint             position) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_load_annotations_async:
 * @uuids: of annotations
 *
 * Returns, in finish: (element-type GalpiAnnotation): those that there are, by article and place
 */
void       galpi_notebook_load_annotations_async  (GalpiNotebook        *self,
                                                   const char * const   *uuids,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *galpi_notebook_load_annotations_finish (GalpiNotebook        *self,
                                                   GAsyncResult         *result,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Gives annotations a colour, as one step in slices. Those that are no more are left out. */
void     galpi_notebook_colour_many_async  (GalpiNotebook        *self,
                                            const char * const   *uuids,
                                            GalpiColour           colour,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean galpi_notebook_colour_many_finish (GalpiNotebook        *self,
                                            GAsyncResult         *result,
                                            GError              **error);

/** Returns, in finish: (transfer full): articles of @scope by their tags, the most used first */
void         galpi_notebook_matrix_by_article_async (GalpiNotebook        *self,
                                                     GalpiScope           *scope,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);

/** The same of tags by the tags that they occur together with. */
void         galpi_notebook_matrix_together_async   (GalpiNotebook        *self,
                                                     GalpiScope           *scope,
                                                     GalpiTagRelation      relation,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);

/** Ends both. */
GalpiMatrix *galpi_notebook_matrix_finish           (GalpiNotebook        *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
