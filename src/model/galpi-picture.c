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
  if (bytes != NULL)
    {
      self->bytes = g_bytes_ref (bytes);
      self->size = g_bytes_get_size (bytes);
    }

  return self;
}

GalpiPicture *
galpi_picture_copy (const GalpiPicture *self)
{
  GalpiPicture *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = galpi_picture_new (self->name, self->media_type, self->bytes);
  copy->size = self->size;

  return copy;
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
