/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiPicture:
 * @name: what the blocks call it; unique in its document
 * @media_type: such as image/png
 * @bytes: (nullable): the file as it came, or %NULL where it has not been loaded
 * @size: how many bytes it has, known where @bytes is not loaded too
 */
typedef struct
{
  char   *name;
  char   *media_type;
  GBytes *bytes;
  gsize   size;
} GalpiPicture;

#define GALPI_TYPE_PICTURE (galpi_picture_get_type ())

GType galpi_picture_get_type (void);

GalpiPicture *galpi_picture_new  (const char         *name,
                                  const char         *media_type,
                                  GBytes             *bytes) G_GNUC_WARN_UNUSED_RESULT;
GalpiPicture *galpi_picture_copy (const GalpiPicture *self) G_GNUC_WARN_UNUSED_RESULT;
void          galpi_picture_free (GalpiPicture       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiPicture, galpi_picture_free)

G_END_DECLS
