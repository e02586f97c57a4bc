/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture.h"

G_DEFINE_BOXED_TYPE (GalpiPicture, galpi_picture, galpi_picture_copy, galpi_picture_free)

GalpiPicture *
galpi_picture_new (const char *name,
                   const char *media_type,
                   GBytes     *bytes)
{
  GalpiPicture *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (media_type != NULL, NULL);

  self = g_new0 (GalpiPicture, 1);
  self->name = g_strdup (name);
  self->media_type = g_strdup (media_type);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;

  return self;
}

GalpiPicture *
galpi_picture_copy (const GalpiPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return galpi_picture_new (self->name, self->media_type, self->bytes);
}

void
galpi_picture_free (GalpiPicture *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->media_type);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}
