/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-scope-private.h"

#include "galpi-article-table.h"
#include "galpi-index-names.h"
#include "galpi-index-search.h"
#include "galpi-index-timeline.h"

GArray *
galpi_index_list_article_ids (GalpiDatabase  *db,
                              GalpiScope     *scope,
                              GError        **error)
{
  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  if (galpi_scope_get_kind (scope) == GALPI_SCOPE_SEARCH)
    return galpi_index_search_articles (db, galpi_scope_get_value (scope), error);
  if (galpi_scope_get_kind (scope) == GALPI_SCOPE_NAME)
    return galpi_index_list_articles_of_name (db, galpi_scope_get_value (scope), error);

  return galpi_article_table_list_ids (db, scope, GALPI_SORT_ADDED, FALSE, error);
}

void
galpi_index_bind_ids (GalpiStatement *stmt,
                      int             position,
                      GArray         *ids)
{
  g_autoptr(GString) json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');

  galpi_statement_bind_text (stmt, position, json->str);
}
