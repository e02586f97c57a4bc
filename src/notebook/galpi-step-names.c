/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-private.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

/* The ids are stored in notebooks: a name may change, an id may not. */
static const struct
{
  const char *what;
  const char *name;
} step_names[] = {
  { "import", N_("Import") },
  { "paste", N_("Paste article") },
  { "annotate", N_("Add highlight") },
  { "note-article", N_("Add note") },
  { "edit-note", N_("Edit note") },
  { "edit-annotation", N_("Change highlight") },
  { "move-annotation", N_("Change extent of highlight") },
  { "edit-article", N_("Edit article") },
  { "code", N_("Tag all hits") },
  { "uncode", N_("Untag all hits") },
  { "add-event", N_("Add event") },
  { "edit-event", N_("Edit event") },
  { "dismiss", N_("Dismiss finding") },
  { "correct", N_("Correct finding") },
  { "take-back", N_("Take back correction") },
  { "trash-article", N_("Remove article") },
  { "trash-annotation", N_("Remove highlight") },
  { "trash-event", N_("Remove event") },
  { "trash", N_("Remove") },
  { "restore", N_("Restore from trash") },
  { "add-tag", N_("Add tag") },
  { "rename-tag", N_("Rename tag") },
  { "merge-tag", N_("Merge tags") },
  { "move-tag", N_("Move tag") },
  { "colour-tag", N_("Change color of tag") },
  { "describe-tag", N_("Describe tag") },
  { "remove-tag", N_("Remove tag") },
  { "join-names", N_("Join names") },
  { "split-name", N_("Split name") },
  { "show-name", N_("Change spelling of name") },
  { "classify-name", N_("Change class of name") },
  { "tag-many", N_("Change tags") },
};

const char *
galpi_step_name (const char *what)
{
  g_return_val_if_fail (what != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (step_names); i++)
    if (g_str_equal (step_names[i].what, what))
      return _(step_names[i].name);

  /* A newer Galpi of the same schema may know more steps. */
  return _("Change");
}
