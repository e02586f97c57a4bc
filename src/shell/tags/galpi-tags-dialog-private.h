/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-state-stack.h"
#include "galpi-tag-tree.h"
#include "galpi-tags-dialog.h"

G_BEGIN_DECLS

/* Only the files of the dialog include this. */

struct _GalpiTagsDialog
{
  AdwDialog           parent_instance;

  GalpiTagSet        *tags;
  GalpiTagTree       *tree;
  GSimpleActionGroup *actions;
  GPtrArray          *rows;        /* GalpiTagRow, owned by the list */
  char              **cut;         /* paths, to be pasted under another tag; nullable */
  char               *to_select;   /* nullable */
  char               *preedit;     /* of the search entry */
  AdwToast           *undo_toast;  /* weak */
  GtkWidget          *menu;
  gboolean            writable;

  AdwToastOverlay    *toasts;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search;
  GalpiStateStack    *states;
  GtkListView        *list;
  GtkActionBar       *action_bar;
  GtkLabel           *selected_label;
  GMenuModel         *tag_menu;
};

/* Adds the actions "tags.…" and their keys; once. */
void galpi_tags_dialog_init_actions   (GalpiTagsDialog *self);

/* Enables what can be done with what is selected. */
void galpi_tags_dialog_update_actions (GalpiTagsDialog *self);

/* Lets the name of the one tag that is selected be edited. */
void galpi_tags_dialog_edit_name      (GalpiTagsDialog *self);

/* Puts @paths under @parent, but for those that are there. */
void galpi_tags_dialog_move           (GalpiTagsDialog    *self,
                                       const char * const *paths,
                                       const char         *parent);

/* @paths: (transfer full) (nullable): what is cut now */
void galpi_tags_dialog_set_cut        (GalpiTagsDialog  *self,
                                       char            **paths);

G_END_DECLS
