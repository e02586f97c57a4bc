/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiTableTabs:
 *
 * A tag whose tab stops set the columns of one table, with its cells between tabs and its rows between
 * line feeds. Columns are as wide as their cells have characters, so that a long table costs no layout.
 */
typedef struct _GalpiTableTabs GalpiTableTabs;

/**
 * galpi_table_tabs_new:
 * @buffer: not owned: it outlives this
 * @text: the table's
 * @end: past its last byte
 */
GalpiTableTabs *galpi_table_tabs_new  (GtkTextBuffer  *buffer,
                                       const char     *text,
                                       const char     *end) G_GNUC_WARN_UNUSED_RESULT;
void            galpi_table_tabs_free (GalpiTableTabs *self);

/** @em: of the table's font, in pixels; has to be told once, and after each change */
void galpi_table_tabs_set_em (GalpiTableTabs *self,
                              double          em);

/** Sets what is between @start and @end by it. */
void galpi_table_tabs_apply  (GalpiTableTabs    *self,
                              const GtkTextIter *start,
                              const GtkTextIter *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTableTabs, galpi_table_tabs_free)

G_END_DECLS
