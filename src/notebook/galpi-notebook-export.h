/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

/** Returns: (transfer none) (array zero-terminated=1): names of the formats: markdown, html, json, csv, odt … */
const char * const *galpi_notebook_export_formats (void);

/** Returns: whether that format is not for a terminal */
gboolean galpi_notebook_export_is_binary (const char *format);

/** Returns: whether that format writes a folder when there is more than one article */
gboolean galpi_notebook_export_needs_folder (const char *format,
                                             guint       n_articles);

/**
 * galpi_notebook_export_file_name:
 * @article: (nullable): what is exported, or %NULL for the whole notebook
 *
 * Returns: (transfer full): a name for the file, with the format's extension
 */
char *galpi_notebook_export_file_name (const char   *format,
                                       GalpiArticle *article) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_export_async:
 * @format: one of galpi_notebook_export_formats()
 * @articles: (nullable) (array length=n_articles): ids, or %NULL for the whole notebook
 * @destination: (nullable): a file or a folder; %NULL to get the bytes back from finish, which else
 *   returns %NULL without @error
 *
 * A file is written beside and renamed, so that an old one is whole or replaced.
 */
void    galpi_notebook_export_async  (GalpiNotebook        *self,
                                      const char           *format,
                                      const gint64         *articles,
                                      guint                 n_articles,
                                      GFile                *destination,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GBytes *galpi_notebook_export_finish (GalpiNotebook        *self,
                                      GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** A whole copy at @destination, checked before it takes that name. */
void     galpi_notebook_backup_async  (GalpiNotebook        *self,
                                       GFile                *destination,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean galpi_notebook_backup_finish (GalpiNotebook        *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * galpi_notebook_restore_backup_async:
 *
 * Puts @backup in the place of the notebook at @path, after checking it, and keeps the present one aside.
 * The notebook must not be open here.
 *
 * Returns, in finish: (transfer full): the path of the notebook that was kept aside, or %NULL with @error set
 */
void  galpi_notebook_restore_backup_async  (const char           *path,
                                            GFile                *backup,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char *galpi_notebook_restore_backup_finish (GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns, in finish: (transfer full): problems found, translated; empty where all is well */
void   galpi_notebook_check_async  (GalpiNotebook        *self,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
char **galpi_notebook_check_finish (GalpiNotebook        *self,
                                    GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
