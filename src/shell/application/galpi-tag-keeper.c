/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-keeper.h"

#include <glib/gi18n.h>

#include "galpi-notebook-tags.h"
#include "galpi-tags-dialog.h"

/* Between the dialog and the notebook; it lives as long as the dialog. */
typedef struct
{
  GalpiTagsDialog *dialog;       /* not owned: it owns this */
  GalpiNotebook   *notebook;
  GCancellable    *cancellable;
  gboolean         listing;
  gboolean         stale;        /* changed while it was listed */
} TagKeeper;

static void
tag_keeper_free (TagKeeper *self)
{
  g_cancellable_cancel (self->cancellable);
  g_signal_handlers_disconnect_by_data (self->notebook, self);
  g_object_unref (self->cancellable);
  g_object_unref (self->notebook);
  g_free (self);
}

static TagKeeper *
get_keeper (GalpiTagsDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "tag-keeper");
}

static void list_tags (TagKeeper *self);

static void
tags_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiTagsDialog) dialog = user_data;
  TagKeeper *self = get_keeper (dialog);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tags =
    galpi_notebook_list_tags_finish (GALPI_NOTEBOOK (source), result, &error);
  g_autoptr(GalpiTagSet) set = NULL;

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->listing = FALSE;
  if (tags == NULL)
    {
      galpi_tags_dialog_set_error (dialog, error->message);
      return;
    }

  set = galpi_tag_set_new (tags);
  galpi_tags_dialog_set_tags (dialog, set);
  if (self->stale)
    list_tags (self);
}

static void
list_tags (TagKeeper *self)
{
  self->stale = self->listing;
  if (self->listing)
    return;

  self->listing = TRUE;
  galpi_notebook_list_tags_async (self->notebook, self->cancellable, tags_listed_cb,
                                  g_object_ref (self->dialog));
}

static void
changed_cb (TagKeeper   *self,
            GalpiChange  changes)
{
  if (changes & GALPI_CHANGE_STEPS)
    galpi_tags_dialog_dismiss_undo (self->dialog);
  if (changes & (GALPI_CHANGE_TAGS | GALPI_CHANGE_ANNOTATIONS | GALPI_CHANGE_ARTICLES))
    list_tags (self);
}

static void
retry_cb (GalpiTagsDialog *dialog)
{
  list_tags (get_keeper (dialog));
}

static void
tag_changed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiTagsDialog) dialog = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiTag) tag = galpi_notebook_change_tag_finish (GALPI_NOTEBOOK (source), result, &error);

  if (error != NULL)
    galpi_tags_dialog_say (dialog, error->message);
}

static void
change_one (GalpiTagsDialog *dialog,
            GalpiTagChange   change,
            const char      *path,
            const char      *other)
{
  galpi_notebook_change_tag_async (get_keeper (dialog)->notebook, change, path, other, NULL,
                                   tag_changed_cb, g_object_ref (dialog));
}

typedef struct
{
  GalpiTagsDialog *dialog;
  char            *sentence;     /* nullable */
} Telling;

static void
tags_changed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Telling *telling = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_notebook_change_tags_finish (GALPI_NOTEBOOK (source), result, &error))
    galpi_tags_dialog_say (telling->dialog, error->message);
  else if (telling->sentence != NULL)
    galpi_tags_dialog_say_undoable (telling->dialog, telling->sentence);

  g_object_unref (telling->dialog);
  g_free (telling->sentence);
  g_free (telling);
}

/* @sentence: (transfer full) (nullable): told when it is done */
static void
change_many (GalpiTagsDialog *dialog,
             GalpiTagChange   change,
             char           **paths,
             const char      *other,
             char            *sentence)
{
  Telling *telling = g_new0 (Telling, 1);

  telling->dialog = g_object_ref (dialog);
  telling->sentence = sentence;
  galpi_notebook_change_tags_async (get_keeper (dialog)->notebook, change,
                                    (const char * const *) paths, other, NULL, tags_changed_cb,
                                    telling);
}

static void
add_cb (GalpiTagsDialog *dialog,
        const char      *path)
{
  change_one (dialog, GALPI_TAG_ADD, path, NULL);
}

static void
rename_cb (GalpiTagsDialog *dialog,
           const char      *path,
           const char      *name)
{
  change_one (dialog, GALPI_TAG_RENAME, path, name);
}

static void
describe_cb (GalpiTagsDialog *dialog,
             const char      *path,
             const char      *description)
{
  change_one (dialog, GALPI_TAG_DESCRIBE, path, description);
}

static void
colour_cb (GalpiTagsDialog  *dialog,
           char            **paths,
           const char       *colour)
{
  change_many (dialog, GALPI_TAG_COLOUR, paths, colour, NULL);
}

static void
move_cb (GalpiTagsDialog  *dialog,
         char            **paths,
         const char       *parent)
{
  guint n = g_strv_length (paths);
  char *sentence = n == 1 && *parent != '\0'
                   /* Translators: both are tags. */
                   ? g_strdup_printf (_("Moved: “%s” → “%s”"), paths[0], parent)
                   : g_strdup_printf (ngettext ("%u tag moved", "%u tags moved", n), n);

  change_many (dialog, GALPI_TAG_MOVE, paths, parent, sentence);
}

static void
merge_cb (GalpiTagsDialog  *dialog,
          char            **paths,
          const char       *into)
{
  guint n = g_strv_length (paths);
  char *sentence = n == 1
                   /* Translators: both are tags; the first one is gone, the second has all of it. */
                   ? g_strdup_printf (_("Merged: “%s” → “%s”"), paths[0], into)
                   : g_strdup_printf (ngettext ("%u tag merged", "%u tags merged", n), n);

  change_many (dialog, GALPI_TAG_MERGE, paths, into, sentence);
}

static void
remove_cb (GalpiTagsDialog  *dialog,
           char            **paths)
{
  guint n = g_strv_length (paths);
  char *sentence = n == 1
                   /* Translators: %s is a tag. */
                   ? g_strdup_printf (_("Tag “%s” removed"), paths[0])
                   : g_strdup_printf (ngettext ("%u tag removed", "%u tags removed", n), n);

  change_many (dialog, GALPI_TAG_REMOVE, paths, NULL, sentence);
}

static void
undo_cb (GalpiTagsDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
}

AdwDialog *
galpi_tag_keeper_new_dialog (GalpiNotebook *notebook)
{
  AdwDialog *dialog;
  TagKeeper *self;

  g_return_val_if_fail (GALPI_IS_NOTEBOOK (notebook), NULL);

  dialog = galpi_tags_dialog_new ();
  self = g_new0 (TagKeeper, 1);
  self->dialog = GALPI_TAGS_DIALOG (dialog);
  self->notebook = g_object_ref (notebook);
  self->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (dialog), "tag-keeper", self, (GDestroyNotify) tag_keeper_free);
  g_signal_connect_swapped (notebook, "changed", G_CALLBACK (changed_cb), self);

  g_signal_connect (dialog, "add", G_CALLBACK (add_cb), NULL);
  g_signal_connect (dialog, "rename", G_CALLBACK (rename_cb), NULL);
  g_signal_connect (dialog, "move", G_CALLBACK (move_cb), NULL);
  g_signal_connect (dialog, "merge", G_CALLBACK (merge_cb), NULL);
  g_signal_connect (dialog, "colour", G_CALLBACK (colour_cb), NULL);
  g_signal_connect (dialog, "describe", G_CALLBACK (describe_cb), NULL);
  g_signal_connect (dialog, "remove", G_CALLBACK (remove_cb), NULL);
  g_signal_connect (dialog, "undo", G_CALLBACK (undo_cb), NULL);
  g_signal_connect (dialog, "retry", G_CALLBACK (retry_cb), NULL);
  galpi_tags_dialog_set_writable (self->dialog, !galpi_notebook_get_read_only (notebook));
  list_tags (self);

  return dialog;
}
