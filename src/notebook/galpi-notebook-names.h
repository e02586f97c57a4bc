/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-name.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

/* The names that reading found in all articles, each with its spellings joined, and what the analyst
 * says of them. They are the index's: wait with galpi_notebook_wait_for_index_async() where what was just
 * written has to count.
 */

/**
 * galpi_notebook_list_names_async:
 * @filter: (nullable): only names with a spelling that holds this, whatever its case and blanks
 * @limit: most names to answer with, 0 for all
 *
 * Returns, in finish: (transfer full) (element-type GalpiName): the most mentioned first
 */
void       galpi_notebook_list_names_async  (GalpiNotebook        *self,
                                             const char           *filter,
                                             guint                 limit,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray *galpi_notebook_list_names_finish (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_find_name_async:
 * @article_id: 0, or the article that writes it so
 * @name: an id, or a spelling; with @article_id as a finding of that article has it
 *
 * Errors: %GALPI_ERROR_NOT_FOUND; %GALPI_ERROR_INVALID where several names are written so
 *
 * Returns, in finish: (transfer full)
 */
void       galpi_notebook_find_name_async   (GalpiNotebook        *self,
                                             gint64                article_id,
                                             const char           *name,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GalpiName *galpi_notebook_find_name_finish  (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_map_names_async:
 *
 * Returns, in finish: (transfer full) (element-type utf8 GalpiName): of which name each spelling in that
 *   article is one
 */
void        galpi_notebook_map_names_async  (GalpiNotebook        *self,
                                             gint64                article_id,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GHashTable *galpi_notebook_map_names_finish (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * GalpiNameChange:
 * @GALPI_NAME_JOIN: it and another name are one; other: that one's id or a spelling of it
 * @GALPI_NAME_SPLIT: other, a spelling of it, is another name
 * @GALPI_NAME_SHOW: it is shown by other, one of its spellings
 * @GALPI_NAME_CLASSIFY: it is of the class that other names, as galpi_name_kind_to_string()
 */
typedef enum
{
  GALPI_NAME_JOIN,
  GALPI_NAME_SPLIT,
  GALPI_NAME_SHOW,
  GALPI_NAME_CLASSIFY,
} GalpiNameChange;

/**
 * galpi_notebook_change_name_async:
 * @name: an id, or a spelling
 * @other: see #GalpiNameChange
 *
 * One step, which outlives every reading. The names themselves follow with the index.
 *
 * Errors: those of finding a name; %GALPI_ERROR_NOT_FOUND where it has no such spelling;
 * %GALPI_ERROR_INVALID where nothing would change
 */
void       galpi_notebook_change_name_async  (GalpiNotebook        *self,
                                              GalpiNameChange       change,
                                              const char           *name,
                                              const char           *other,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean   galpi_notebook_change_name_finish (GalpiNotebook        *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
