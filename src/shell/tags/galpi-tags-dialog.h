/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiTagsDialog:
 *
 * The tree of tags: to look through, search, and change. It changes nothing itself.
 *
 * Signals:
 *  "add" (path): a new tag, or several levels of them;
 *  "rename" (path, name);
 *  "move" (paths, parent): "" for the top;
 *  "merge" (paths, into);
 *  "colour" (paths, colour): #rrggbb, or "" for none;
 *  "describe" (path, description);
 *  "remove" (paths);
 *  "chosen" (path): show all that bears it;
 *  "undo": of the step that galpi_tags_dialog_say_undoable() told;
 *  "retry": after galpi_tags_dialog_set_error().
 */
#define GALPI_TYPE_TAGS_DIALOG (galpi_tags_dialog_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagsDialog, galpi_tags_dialog, GALPI, TAGS_DIALOG, AdwDialog)

AdwDialog *galpi_tags_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

void galpi_tags_dialog_set_tags     (GalpiTagsDialog *self,
                                     GalpiTagSet     *tags);

/** @message: a whole sentence; in place of the tags */
void galpi_tags_dialog_set_error    (GalpiTagsDialog *self,
                                     const char      *message);

/** Whether tags can be changed. */
void galpi_tags_dialog_set_writable (GalpiTagsDialog *self,
                                     gboolean         writable);

/** Selects the tag at @path, once the tags with it are there. */
void galpi_tags_dialog_select       (GalpiTagsDialog *self,
                                     const char      *path);

/** Shows a sentence over the list, or one with Undo. */
void galpi_tags_dialog_say          (GalpiTagsDialog *self,
                                     const char      *sentence);
void galpi_tags_dialog_say_undoable (GalpiTagsDialog *self,
                                     const char      *sentence);

/** Takes away the toast with Undo: its step is no longer the newest. */
void galpi_tags_dialog_dismiss_undo (GalpiTagsDialog *self);

G_END_DECLS
