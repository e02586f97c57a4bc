/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hints.h"

G_DEFINE_BOXED_TYPE (GalpiHints, galpi_hints, galpi_hints_copy, galpi_hints_free)

GalpiHints *
galpi_hints_new (void)
{
  return g_new0 (GalpiHints, 1);
}

GalpiHints *
galpi_hints_copy (const GalpiHints *self)
{
  GalpiHints *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = galpi_hints_new ();
  copy->file_name = g_strdup (self->file_name);
  copy->media_type = g_strdup (self->media_type);
  copy->charset = g_strdup (self->charset);
  copy->base_url = g_strdup (self->base_url);
  copy->clipboard = self->clipboard;

  return copy;
}

void
galpi_hints_free (GalpiHints *self)
{
  if (self == NULL)
    return;

  g_free (self->file_name);
  g_free (self->media_type);
  g_free (self->charset);
  g_free (self->base_url);
  g_free (self);
}
