/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"
#include "galpi-scope.h"

G_BEGIN_DECLS

/** The tags at and under ?1, as an SQL list */
#define GALPI_TAG_TREE_SQL \
  "(WITH RECURSIVE tree (id) AS (SELECT ?1 UNION SELECT tag.id FROM tag" \
  " JOIN tree ON tag.parent_id = tree.id)" \
  " SELECT id FROM tree)"

/**
 * galpi_scope_sql_get_condition:
 * @scope: any that is not galpi_scope_is_indexed()
 *
 * Returns: (transfer none): SQL that is true of an article `a` in @scope; its parameter is ?1
 */
const char *galpi_scope_sql_get_condition (GalpiScope *scope);

/** Binds ?1, where the condition has it. A tag that is not there matches nothing. */
gboolean galpi_scope_sql_bind (GalpiDatabase   *db,
                               GalpiStatement  *stmt,
                               GalpiScope      *scope,
                               GError         **error);

/** Returns: (transfer full): "[1,2]", for json_each() */
char *galpi_ids_to_json (const gint64 *ids,
                         guint         n_ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
