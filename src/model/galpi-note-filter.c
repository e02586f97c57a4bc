/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-filter.h"

GalpiNoteFilter *
galpi_note_filter_new (GalpiScope *scope)
{
  GalpiNoteFilter *self;

  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  self = g_new0 (GalpiNoteFilter, 1);
  self->scope = g_object_ref (scope);
  self->from_day = GALPI_DAY_NONE;
  self->to_day = GALPI_DAY_NONE;

  return self;
}

GalpiNoteFilter *
galpi_note_filter_copy (const GalpiNoteFilter *self)
{
  GalpiNoteFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  g_object_ref (copy->scope);
  copy->tag = g_strdup (self->tag);
  copy->with_tag = g_strdup (self->with_tag);
  copy->person = g_strdup (self->person);
  copy->query = g_strdup (self->query);

  return copy;
}

void
galpi_note_filter_free (GalpiNoteFilter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->scope);
  g_free (self->tag);
  g_free (self->with_tag);
  g_free (self->person);
  g_free (self->query);
  g_free (self);
}
