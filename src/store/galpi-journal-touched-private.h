/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-change-set.h"
#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * GalpiTouched:
 *
 * The rows that the transaction under way has touched, each once.
 */
typedef struct _GalpiTouched GalpiTouched;

GalpiTouched *galpi_touched_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          galpi_touched_free (GalpiTouched *self);

void          galpi_touched_clear (GalpiTouched *self);

/** @position: the table's in galpi_journal_tables; @owner: (nullable): lives for ever */
void          galpi_touched_add   (GalpiTouched *self,
                                   guint         position,
                                   const char   *owner,
                                   gint64        row,
                                   gint64        article_id);

gboolean      galpi_touched_has_table (GalpiTouched *self,
                                       guint         position);

/** Writes the rows to the feed. */
gboolean      galpi_touched_store (GalpiTouched  *self,
                                   GalpiDatabase *db,
                                   GError       **error);

/** Returns: (transfer full) (nullable): what was touched; %NULL for nothing */
GalpiChangeSet *galpi_touched_get_changes (GalpiTouched *self,
                                           gboolean      steps,
                                           guint         n_redo_ended) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTouched, galpi_touched_free)

G_END_DECLS
