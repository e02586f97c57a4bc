/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture-decode.h"

#include <gif_lib.h>
#include <string.h>

#include "galpi-error.h"
#include "galpi-picture-scaler.h"

typedef struct
{
  GifFileType        *gif;
  const guint8       *data;
  gsize               length;
  GalpiPictureScaler *scaler;
  int                 transparent; /* the colour that is none, or -1 */
  guint8             *colours;     /* of one row, or of the whole picture where it is interlaced */
} Gif;

static void
gif_clear (Gif *self)
{
  if (self->gif != NULL)
    DGifCloseFile (self->gif, NULL);
  g_clear_pointer (&self->scaler, galpi_picture_scaler_free);
  g_clear_pointer (&self->colours, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gif, gif_clear)

static int
read_cb (GifFileType *gif,
         GifByteType *data,
         int          length)
{
  Gif *self = gif->UserData;
  gsize n = MIN ((gsize) length, self->length);

  memcpy (data, self->data, n);
  self->data += n;
  self->length -= n;

  return n;
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, "no GIF file");
  return FALSE;
}

static gboolean
read_extension (Gif *self)
{
  GifByteType *block;
  int code;

  if (DGifGetExtension (self->gif, &code, &block) == GIF_ERROR)
    return FALSE;

  while (block != NULL)
    {
      GraphicsControlBlock control;

      if (code == GRAPHICS_EXT_FUNC_CODE &&
          DGifExtensionToGCB (block[0], block + 1, &control) == GIF_OK)
        self->transparent = control.TransparentColor;
      if (DGifGetExtensionNext (self->gif, &block) == GIF_ERROR)
        return FALSE;
    }

  return TRUE;
}

/* Goes to the first picture; the ones after it would be an animation. */
static gboolean
find_picture (Gif *self)
{
  GifRecordType type;

  while (DGifGetRecordType (self->gif, &type) == GIF_OK)
    {
      if (type == IMAGE_DESC_RECORD_TYPE)
        return DGifGetImageDesc (self->gif) == GIF_OK;
      if (type != EXTENSION_RECORD_TYPE || !read_extension (self))
        return FALSE;
    }

  return FALSE;
}

/* Reads all of an interlaced picture: its rows come in four turns. */
static gboolean
read_interlaced (Gif *self)
{
  static const guint starts[] = { 0, 4, 2, 1 };
  static const guint steps[] = { 8, 8, 4, 2 };
  guint width = self->gif->Image.Width;
  guint height = self->gif->Image.Height;

  for (guint turn = 0; turn < G_N_ELEMENTS (starts); turn++)
    for (guint y = starts[turn]; y < height; y += steps[turn])
      if (DGifGetLine (self->gif, self->colours + (gsize) y * width, width) == GIF_ERROR)
        return turn > 0 || y > 0;

  return height > 0;
}

/* Returns: (nullable): the colours of a row of the picture, %NULL where the file broke off */
static const guint8 *
get_row (Gif   *self,
         guint  y)
{
  guint width = self->gif->Image.Width;

  if (self->gif->Image.Interlace)
    return self->colours + (gsize) y * width;

  return DGifGetLine (self->gif, self->colours, width) == GIF_OK ? self->colours : NULL;
}

static void
paint (Gif          *self,
       const guint8 *colours,
       guint         canvas_width)
{
  const GifImageDesc *image = &self->gif->Image;
  const ColorMapObject *map = image->ColorMap != NULL ? image->ColorMap : self->gif->SColorMap;
  guint8 *row = galpi_picture_scaler_get_row (self->scaler);

  for (guint x = 0; x < (guint) image->Width && image->Left + x < canvas_width; x++)
    {
      guint8 *pixel = row + (gsize) (image->Left + x) * GALPI_PIXELS_BYTES;

      if (colours[x] == self->transparent || colours[x] >= map->ColorCount)
        continue;
      pixel[0] = map->Colors[colours[x]].Red;
      pixel[1] = map->Colors[colours[x]].Green;
      pixel[2] = map->Colors[colours[x]].Blue;
      pixel[3] = 255;
    }
}

static void
add_rows (Gif   *self,
          guint  canvas_width,
          guint  canvas_height)
{
  const GifImageDesc *image = &self->gif->Image;

  for (guint y = 0; y < canvas_height; y++)
    {
      gboolean inside = y >= (guint) image->Top && y - image->Top < (guint) image->Height;
      const guint8 *colours = inside ? get_row (self, y - image->Top) : NULL;

      if (inside && colours == NULL)
        break;

      memset (galpi_picture_scaler_get_row (self->scaler), 0,
              (gsize) canvas_width * GALPI_PIXELS_BYTES);
      if (inside)
        paint (self, colours, canvas_width);
      galpi_picture_scaler_add_row (self->scaler);
    }
}

GalpiPixels *
galpi_picture_decode_gif (const guint8  *data,
                          gsize          length,
                          guint          max_width,
                          GError       **error)
{
  g_auto(Gif) self = { .data = data, .length = length, .transparent = NO_TRANSPARENT_COLOR };
  const GifImageDesc *image;
  guint width, height;
  gsize held;

  self.gif = DGifOpen (&self, read_cb, NULL);
  if (self.gif == NULL || !find_picture (&self) ||
      (self.gif->Image.ColorMap == NULL && self.gif->SColorMap == NULL))
    {
      fail (error);
      return NULL;
    }

  image = &self.gif->Image;
  width = self.gif->SWidth > 0 ? self.gif->SWidth : image->Width;
  height = self.gif->SHeight > 0 ? self.gif->SHeight : image->Height;
  self.scaler = galpi_picture_scaler_new (width, height, 1, max_width, error);
  if (self.scaler == NULL)
    return NULL;

  held = (gsize) image->Width * (image->Interlace ? image->Height : 1);
  if (held > GALPI_PICTURE_MAX_HELD)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE, "too large interlaced");
      return NULL;
    }
  self.colours = g_malloc0 (MAX (held, 1));
  if (image->Interlace && !read_interlaced (&self))
    {
      fail (error);
      return NULL;
    }

  add_rows (&self, width, height);

  return galpi_picture_scaler_finish (self.scaler, error);
}
