/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * GalpiJournalTable:
 * @owner: (nullable): under which name the feed reports its rows; %NULL for those that come only
 *   with another
 * @row: SQL for the row of @owner, in which "ROW." is the row touched
 * @article: SQL for the article concerned, or "0"
 * @journalled: whether undo brings its rows back
 */
typedef struct
{
  const char *name;
  const char *owner;
  const char *row;
  const char *article;
  gboolean    journalled;
} GalpiJournalTable;

/** Ends with a name of %NULL. */
extern const GalpiJournalTable galpi_journal_tables[];

/* SQL functions that the triggers call, on the writer's connection:
 * galpi_step()                          the step that is open; 0 for none, so that writing fails;
 * -1 while undo
 *                                       swaps; -2 where rows go for good, whose ids come into TEMP
 * table `lost` galpi_image(existed)                  counts an image; gives back its argument
 * galpi_touch(table, existed, row, article)  notes a row of the owner for the feed; table is its
 * place in
 *                                       galpi_journal_tables
 */

/** Makes the triggers of one table. @columns: as galpi_schema_list_columns() */
gboolean galpi_journal_table_watch (GalpiDatabase            *db,
                                    const GalpiJournalTable  *table,
                                    guint                     position,
                                    char                    **columns,
                                    GError                  **error);

/** Swaps the rows of @step with their images. */
gboolean galpi_journal_table_swap (GalpiDatabase            *db,
                                   const GalpiJournalTable  *table,
                                   char                    **columns,
                                   gint64                    step,
                                   GError                  **error);

/** Forgets images that are the same as the row is now. @n_dropped is added to. */
gboolean galpi_journal_table_prune (GalpiDatabase            *db,
                                    const GalpiJournalTable  *table,
                                    char                    **columns,
                                    gint64                    step,
                                    guint                    *n_dropped,
                                    GError                  **error);

G_END_DECLS
