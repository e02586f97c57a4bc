/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiChangeRow:
 * @table: (not nullable): "article", "annotation", "event", "tag", "verdict" or "name_verdict": a
 *   row of a table that hangs on one of these (keywords, anchors, tags given, sources, versions)
 *   counts as its owner's
 * @row: the row's id
 * @article_id: the article that it belongs to, where there is one and it is known, else 0
 */
typedef struct
{
  const char *table;
  gint64      row;
  gint64      article_id;
} GalpiChangeRow;

/**
 * GalpiChangeSet:
 *
 * The rows that one commit touched, or several that follow each other at once. Immutable and counted
 * atomically, so that any thread may hold one.
 */
typedef struct _GalpiChangeSet GalpiChangeSet;

#define GALPI_TYPE_CHANGE_SET (galpi_change_set_get_type ())

GType galpi_change_set_get_type (void);

GalpiChangeSet *galpi_change_set_ref   (GalpiChangeSet *self);
void            galpi_change_set_unref (GalpiChangeSet *self);

guint                 galpi_change_set_get_n_rows (const GalpiChangeSet *self);
const GalpiChangeRow *galpi_change_set_get_row    (const GalpiChangeSet *self,
                                                   guint                 position);

/** Returns: whether a row of @table is in it */
gboolean galpi_change_set_touches (const GalpiChangeSet *self,
                                   const char           *table);

/** Returns: whether it came with a new, changed, undone or redone step */
gboolean galpi_change_set_touches_steps (const GalpiChangeSet *self);

/** Returns: how many steps that had been undone can't be done again any more, since there is new work */
guint galpi_change_set_get_n_redo_ended (const GalpiChangeSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiChangeSet, galpi_change_set_unref)

G_END_DECLS
