/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/* "Galp" */
#define GALPI_APPLICATION_ID 0x47616c70

/**
 * GalpiSchemaStep:
 * @sql: makes the schema of user_version N + 1 out of that of N, where N is its place in the array
 * @journalled: (nullable) (array zero-terminated=1): tables new in it whose rows undo brings back;
 *   each gets a journal table with its columns
 *
 * Never changed once it has been released. One that changes a journalled table changes its journal
 * alike, or ends history and says so.
 */
typedef struct
{
  const char         *sql;
  const char * const *journalled;
} GalpiSchemaStep;

extern const GalpiSchemaStep galpi_schema_steps[];
extern const int             galpi_schema_n_steps;

gboolean galpi_schema_get_version (GalpiDatabase  *db,
                                   int            *version,
                                   GError        **error);

/**
 * galpi_schema_upgrade:
 * @backup_prefix: (nullable): where an existing notebook that has to change is copied first, as
 *   "PREFIX.backup-vN"; the three newest are kept
 *
 * Brings @db to the last of @steps, each in one transaction with its user_version.
 *
 * Errors: %GALPI_ERROR_TOO_NEW, with nothing changed
 */
gboolean galpi_schema_upgrade (GalpiDatabase          *db,
                               const GalpiSchemaStep  *steps,
                               int                     n_steps,
                               const char             *backup_prefix,
                               GError                **error);

/** Sets %GALPI_ERROR_TOO_NEW */
void galpi_schema_set_too_new (GError **error);

/**
 * Returns: (transfer full) (array zero-terminated=1): the names of a table's columns, in order,
 * without "id"
 */
char **galpi_schema_list_columns (GalpiDatabase  *db,
                                  const char     *table,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
