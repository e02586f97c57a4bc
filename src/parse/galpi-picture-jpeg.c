/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture-decode.h"

/* jpeglib.h takes FILE and size_t as given. */
#include <stdio.h>
#include <jpeglib.h>
#include <jerror.h>
#include <setjmp.h>

#include "galpi-error.h"
#include "galpi-exif.h"
#include "galpi-picture-scaler.h"

#define MARKER_EXIF (JPEG_APP0 + 1)

typedef struct
{
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr         handler;
  jmp_buf                       back;
  GalpiPictureScaler           *scaler;
  gboolean                      cut_off;     /* before anything of the picture came */
  int                           error_code;  /* a message of libjpeg, 0 for none */
} Jpeg;

static void
jpeg_clear (Jpeg *self)
{
  jpeg_destroy_decompress (&self->jpeg);
  g_clear_pointer (&self->scaler, galpi_picture_scaler_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Jpeg, jpeg_clear)

static void
error_cb (j_common_ptr jpeg)
{
  Jpeg *self = jpeg->client_data;

  self->error_code = jpeg->err->msg_code;
  longjmp (self->back, 1);
}

/* libjpeg fills with grey what is missing, which is right as long as there is something else. */
static void
message_cb (j_common_ptr jpeg,
            int          level)
{
  Jpeg *self = jpeg->client_data;

  if (level < 0 && jpeg->err->msg_code == JWRN_JPEG_EOF && self->jpeg.output_scanline == 0 &&
      !self->jpeg.progressive_mode)
    self->cut_off = TRUE;
}

static guint
get_orientation (Jpeg *self)
{
  for (jpeg_saved_marker_ptr marker = self->jpeg.marker_list; marker != NULL; marker = marker->next)
    {
      guint orientation = galpi_exif_get_orientation (marker->data, marker->data_length);

      if (orientation != 1)
        return orientation;
    }

  return 1;
}

static gboolean
is_cmyk (Jpeg *self)
{
  return self->jpeg.jpeg_color_space == JCS_CMYK || self->jpeg.jpeg_color_space == JCS_YCCK;
}

/* The smallest of the sizes that cost nothing and still lose nothing: eighths of the whole. */
static void
choose_scale (Jpeg *self)
{
  guint width, height;

  galpi_picture_scaler_get_target (self->scaler, &width, &height);
  self->jpeg.scale_denom = 8;
  for (self->jpeg.scale_num = 1; self->jpeg.scale_num < 8; self->jpeg.scale_num++)
    {
      jpeg_calc_output_dimensions (&self->jpeg);
      if (self->jpeg.output_width >= width && self->jpeg.output_height >= height)
        break;
    }
}

static gboolean
start (Jpeg          *self,
       const guint8  *data,
       gsize          length,
       guint          max_width,
       GError       **error)
{
  jpeg_create_decompress (&self->jpeg);
  self->jpeg.mem->max_memory_to_use = GALPI_PICTURE_MAX_HELD;
  jpeg_save_markers (&self->jpeg, MARKER_EXIF, G_MAXUINT16);
  jpeg_mem_src (&self->jpeg, data, length);
  jpeg_read_header (&self->jpeg, TRUE);

  self->scaler = galpi_picture_scaler_new (self->jpeg.image_width, self->jpeg.image_height,
                                           get_orientation (self), max_width, error);
  if (self->scaler == NULL)
    return FALSE;

  self->jpeg.out_color_space = is_cmyk (self) ? JCS_CMYK : JCS_EXT_RGBA;
  choose_scale (self);
  jpeg_start_decompress (&self->jpeg);
  galpi_picture_scaler_set_source (self->scaler, self->jpeg.output_width,
                                   self->jpeg.output_height);

  return TRUE;
}

/* Adobe's programs, which make most of them, write them the other way round. */
static void
convert_cmyk (guint8   *row,
              guint     width,
              gboolean  inverted)
{
  for (guint i = 0; i < width; i++, row += GALPI_PIXELS_BYTES)
    {
      guint key = inverted ? row[3] : 255 - row[3];

      for (guint j = 0; j < 3; j++)
        row[j] = (inverted ? row[j] : 255 - row[j]) * key / 255;
      row[3] = 255;
    }
}

static void
read_rows (Jpeg *self)
{
  while (self->jpeg.output_scanline < self->jpeg.output_height && !self->cut_off)
    {
      guint8 *row = galpi_picture_scaler_get_row (self->scaler);

      jpeg_read_scanlines (&self->jpeg, &row, 1);
      if (self->cut_off)
        break;
      if (is_cmyk (self))
        convert_cmyk (row, self->jpeg.output_width, self->jpeg.saw_Adobe_marker);
      galpi_picture_scaler_add_row (self->scaler);
    }
}

/* Errors jump back into here, so that it has nothing of its own to lose. Returns: whether to go on
 * with what was read
 */
static gboolean
read_all (Jpeg          *self,
          const guint8  *data,
          gsize          length,
          guint          max_width,
          GError       **error)
{
  if (setjmp (self->back) != 0)
    return TRUE;

  if (!start (self, data, length, max_width, error))
    return FALSE;

  read_rows (self);

  return TRUE;
}

GalpiPixels *
galpi_picture_decode_jpeg (const guint8  *data,
                           gsize          length,
                           guint          max_width,
                           GError       **error)
{
  g_auto(Jpeg) self = { 0 };

  self.jpeg.err = jpeg_std_error (&self.handler);
  self.jpeg.client_data = &self;
  self.handler.error_exit = error_cb;
  self.handler.emit_message = message_cb;

  if (!read_all (&self, data, length, max_width, error))
    return NULL;

  /* Its many passes have to be held in memory, all at once. */
  if (self.error_code == JERR_NO_BACKING_STORE || self.error_code == JERR_OUT_OF_MEMORY)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE, "too large a JPEG file");
      return NULL;
    }
  if (self.scaler == NULL)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, "no JPEG file");
      return NULL;
    }

  return galpi_picture_scaler_finish (self.scaler, error);
}
