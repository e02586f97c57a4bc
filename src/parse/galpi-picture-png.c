/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture-decode.h"

#include <png.h>
#include <string.h>

#include "galpi-error.h"
#include "galpi-picture-scaler.h"

/* Of one chunk that is not the picture: a profile, a text. */
#define MAX_CHUNK (4 * 1024 * 1024)

typedef struct
{
  png_structp         png;
  png_infop           info;
  const guint8       *data;
  gsize               length;
  GalpiPictureScaler *scaler;
  guint8             *whole;    /* of an interlaced picture */
} Png;

static void
png_clear (Png *self)
{
  png_destroy_read_struct (&self->png, &self->info, NULL);
  g_clear_pointer (&self->scaler, galpi_picture_scaler_free);
  g_clear_pointer (&self->whole, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Png, png_clear)

static void
read_cb (png_structp png,
         png_bytep   data,
         size_t      length)
{
  Png *self = png_get_io_ptr (png);

  if (length > self->length)
    png_error (png, "cut off");

  memcpy (data, self->data, length);
  self->data += length;
  self->length -= length;
}

static void
error_cb (png_structp     png,
          png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp     png,
            png_const_charp message)
{
}

/* To red, green, blue and alpha of eight bits, whatever it is. */
static void
set_up_format (Png *self)
{
  png_set_expand (self->png);
  png_set_scale_16 (self->png);
  png_set_gray_to_rgb (self->png);
  png_set_add_alpha (self->png, 0xff, PNG_FILLER_AFTER);
}

static gboolean
start (Png     *self,
       guint    max_width,
       GError **error)
{
  png_uint_32 width, height;

  png_set_read_fn (self->png, self, read_cb);
  png_set_chunk_malloc_max (self->png, MAX_CHUNK);
  png_read_info (self->png, self->info);
  width = png_get_image_width (self->png, self->info);
  height = png_get_image_height (self->png, self->info);
  self->scaler = galpi_picture_scaler_new (width, height, 1, max_width, error);
  if (self->scaler == NULL)
    return FALSE;

  set_up_format (self);
  if (png_set_interlace_handling (self->png) > 1)
    {
      gsize size = (gsize) width * height * GALPI_PIXELS_BYTES;

      if (size > GALPI_PICTURE_MAX_HELD)
        {
          g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE, "too large interlaced");
          return FALSE;
        }
      self->whole = g_malloc0 (size);
    }
  png_read_update_info (self->png, self->info);

  return TRUE;
}

/* Rows that are complete only at the end; each pass fills in more of all of them. */
static void
read_passes (Png *self)
{
  guint width = png_get_image_width (self->png, self->info);
  guint height = png_get_image_height (self->png, self->info);

  for (guint pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; pass++)
    for (guint y = 0; y < height; y++)
      png_read_row (self->png, self->whole + (gsize) y * width * GALPI_PIXELS_BYTES, NULL);
}

static void
read_rows (Png *self)
{
  guint height = png_get_image_height (self->png, self->info);

  for (guint y = 0; y < height; y++)
    {
      png_read_row (self->png, galpi_picture_scaler_get_row (self->scaler), NULL);
      galpi_picture_scaler_add_row (self->scaler);
    }
}

static void
add_whole (Png *self)
{
  gsize stride = (gsize) png_get_image_width (self->png, self->info) * GALPI_PIXELS_BYTES;
  guint height = png_get_image_height (self->png, self->info);

  for (guint y = 0; y < height; y++)
    {
      memcpy (galpi_picture_scaler_get_row (self->scaler), self->whole + y * stride, stride);
      galpi_picture_scaler_add_row (self->scaler);
    }
}

/* Errors jump back into here, so that it has nothing of its own to lose. Returns: whether to go on
 * with what was read
 */
static gboolean
read_all (Png     *self,
          guint    max_width,
          GError **error)
{
  if (setjmp (png_jmpbuf (self->png)) != 0)
    return TRUE;

  if (!start (self, max_width, error))
    return FALSE;

  if (self->whole != NULL)
    read_passes (self);
  else
    read_rows (self);

  return TRUE;
}

GalpiPixels *
galpi_picture_decode_png (const guint8  *data,
                          gsize          length,
                          guint          max_width,
                          GError       **error)
{
  g_auto(Png) self = { .data = data, .length = length };

  self.png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  self.info = self.png != NULL ? png_create_info_struct (self.png) : NULL;
  if (self.info != NULL && !read_all (&self, max_width, error))
    return NULL;

  if (self.scaler == NULL)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, "no PNG file");
      return NULL;
    }

  if (self.whole != NULL)
    add_whole (&self);

  return galpi_picture_scaler_finish (self.scaler, error);
}
