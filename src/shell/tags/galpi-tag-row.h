/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-tag-node.h"

G_BEGIN_DECLS

/**
 * GalpiTagRow:
 *
 * A tag in the tree: its colour, name and description, and how much bears it. The name can be edited in
 * place. A row can be dragged onto another.
 *
 * Signals: "renamed" (path, name): a name other than before was typed; "edited": editing is over, either
 * way; "dropped" (paths, path): those go under this tag; "menu" (x, y): of the row, where the menu was
 * asked for.
 */
#define GALPI_TYPE_TAG_ROW (galpi_tag_row_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagRow, galpi_tag_row, GALPI, TAG_ROW, GtkWidget)

/** Returns: (transfer full): the paths that go with @path when it is dragged */
typedef char **(*GalpiTagDragFunc) (const char *path,
                                    gpointer    user_data);

GtkWidget *galpi_tag_row_new       (GalpiTagDragFunc  drag,
                                    gpointer          user_data) G_GNUC_WARN_UNUSED_RESULT;

/** @row: (nullable): over a GalpiTagNode */
void       galpi_tag_row_set_row   (GalpiTagRow      *self,
                                    GtkTreeListRow   *row);

/** Returns: (transfer none) (nullable): the tag shown */
GalpiTag  *galpi_tag_row_get_tag   (GalpiTagRow      *self);

/** Lets the name be edited, all of it selected. */
void       galpi_tag_row_edit      (GalpiTagRow      *self);

/** Dims it: cut, to be put elsewhere. */
void       galpi_tag_row_set_cut   (GalpiTagRow      *self,
                                    gboolean          cut);

/** Returns: (transfer full): what a screen reader says of @tag */
char      *galpi_tag_row_describe  (GalpiTag         *tag) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
