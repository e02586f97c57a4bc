/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-finding.h"
#include "galpi-name.h"
#include "galpi-store.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/* Questions to the index about names, for galpi_store_read_async(). What is in the trash mentions no
 * name. A name's id stays the same as long as a spelling that it came by is in the notebook. */

/**
 * galpi_index_list_names:
 * @filter: (nullable): only names with a spelling that holds this, whatever its case and blanks
 * @limit: most names to return, 0 for all
 *
 * Returns: (transfer full) (element-type GalpiName): the most mentioned first
 */
GPtrArray *galpi_index_list_names (GalpiDatabase  *db,
                                   const char     *filter,
                                   guint           limit,
                                   GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_find_name:
 * @name: an id, or a spelling
 *
 * Errors: %GALPI_ERROR_NOT_FOUND; %GALPI_ERROR_INVALID where several names are written so
 *
 * Returns: (transfer full): the name; of several that are written so the one that is shown by @name
 */
GalpiName *galpi_index_find_name (GalpiDatabase  *db,
                                  const char     *name,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_find_name_in:
 * @spelling: as a finding of the article has it
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the name that @spelling is one of in that article
 */
GalpiName *galpi_index_find_name_in (GalpiDatabase  *db,
                                     gint64          article_id,
                                     const char     *spelling,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type utf8 GalpiName): what each spelling in that article is one of */
GHashTable *galpi_index_map_names_in (GalpiDatabase  *db,
                                      gint64          article_id,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type gint64): the articles that mention the name, by id */
GArray *galpi_index_list_articles_of_name (GalpiDatabase  *db,
                                           const char     *name_id,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * GalpiNameForm:
 * @spelling: as it is written most
 * @kind: the class that it has by itself
 * @is_short: whether it is short for another one of them
 *
 * One of a name's spellings, but for those that differ only in case, blanks and the like.
 */
typedef struct
{
  char          *spelling;
  GalpiNameKind  kind;
  gboolean       is_short;
} GalpiNameForm;

void galpi_name_form_free (GalpiNameForm *self);

/**
 * galpi_index_list_name_forms:
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (element-type GalpiNameForm): what verdicts can speak of, never none; those
 *   that are short for nothing first, and of these the most frequent
 */
GPtrArray *galpi_index_list_name_forms (GalpiDatabase  *db,
                                        const char     *name_id,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether two spellings differ only in what joining does not look at. */
gboolean galpi_index_is_same_spelling (const char *a,
                                       const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNameForm, galpi_name_form_free)

G_END_DECLS
