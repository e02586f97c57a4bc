/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiTagTree:
 *
 * What the list of tags shows: rows of a tree, and which of them are selected. What was unfolded and
 * selected stays so when the tags change, known by their UUIDs. While something is searched for, only what it
 * finds is there, unfolded, below what it stands under.
 *
 * Its rows are GtkTreeListRow objects over GalpiTagNode.
 */
#define GALPI_TYPE_TAG_TREE (galpi_tag_tree_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagTree, galpi_tag_tree, GALPI, TAG_TREE, GObject)

GalpiTagTree *galpi_tag_tree_new (void) G_GNUC_WARN_UNUSED_RESULT;

void galpi_tag_tree_set_tags   (GalpiTagTree *self,
                                GalpiTagSet  *tags);

/** @typed: "" for all; see galpi_tag_set_find() */
void galpi_tag_tree_set_search (GalpiTagTree *self,
                                const char   *typed);

/** Returns: (transfer none): for the list view; the same always */
GtkSelectionModel *galpi_tag_tree_get_selection (GalpiTagTree *self);

/** Returns: (transfer full): the paths of what is selected, from the top */
char **galpi_tag_tree_get_selected_paths (GalpiTagTree *self) G_GNUC_WARN_UNUSED_RESULT;

/** Selects the tag at @path alone, unfolding what it is under. Returns: its row, or %GTK_INVALID_LIST_POSITION */
guint galpi_tag_tree_select (GalpiTagTree *self,
                             const char   *path);

/** Unfolds the row, or goes to the first under it; or with @unfold %FALSE folds it, or goes to the one above.
 *  Returns: the row to be at then */
guint galpi_tag_tree_turn (GalpiTagTree *self,
                           guint         position,
                           gboolean      unfold);

/** Returns: (transfer none) (nullable): the tag in a row */
GalpiTag *galpi_tag_tree_get_tag (GalpiTagTree *self,
                                  guint         position);

G_END_DECLS
