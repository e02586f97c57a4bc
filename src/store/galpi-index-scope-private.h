/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"
#include "galpi-scope.h"

G_BEGIN_DECLS

/* A condition that holds for the articles that galpi_index_bind_ids() has bound to @parameter. */
#define GALPI_INDEX_IN_IDS(column, parameter) \
  column " IN (SELECT value FROM json_each (" parameter "))"

/** Binds article ids (element-type gint64) as one parameter. */
void galpi_index_bind_ids (GalpiStatement *stmt,
                           int             position,
                           GArray         *ids);

G_END_DECLS
