/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-fixture.h"

#include <gif_lib.h>
#include <png.h>
#include <stdio.h>
#include <jpeglib.h>
#include <stdlib.h>
#include <string.h>
#include <webp/encode.h>
#include <webp/mux.h>

/* What a decoder may be off: JPEG and WebP lose a little. */
#define TOLERANCE 30

static const guint8 colours[4][4] = {
  { 255, 0, 0, 255 }, { 0, 255, 0, 255 }, { 0, 0, 255, 255 }, { 255, 255, 0, 255 },
};

static guint
get_field (guint x,
           guint y,
           guint width,
           guint height)
{
  return (x >= width / 2) + 2 * (y >= height / 2);
}

static void
fill_row (guint8       *row,
          guint         y,
          guint         width,
          guint         height,
          PictureFlags  flags)
{
  for (guint x = 0; x < width; x++)
    {
      guint field = get_field (x, y, width, height);

      memcpy (row + x * 4, colours[field], 4);
      if ((flags & PICTURE_ALPHA) != 0 && field == 3)
        row[x * 4 + 3] = 0;
    }
}

static void
png_write_cb (png_structp png,
              png_bytep   data,
              size_t      length)
{
  g_byte_array_append (png_get_io_ptr (png), data, length);
}

static void
set_palette (png_structp png,
             png_infop   info,
             gboolean    alpha)
{
  png_color palette[4];
  png_byte opacities[] = { 255, 255, 255, 0 };

  for (guint i = 0; i < 4; i++)
    palette[i] = (png_color) { colours[i][0], colours[i][1], colours[i][2] };
  png_set_PLTE (png, info, palette, 4);
  if (alpha)
    png_set_tRNS (png, info, opacities, 4, NULL);
}

/* To what the file is to have; @row may be as long as 16 bits of four channels need. */
static void
pack_png_row (guint8       *row,
              guint         y,
              guint         width,
              guint         height,
              PictureFlags  flags)
{
  g_autofree guint8 *source = g_memdup2 (row, width * 4);

  for (guint x = 0; x < width; x++)
    if ((flags & PICTURE_PALETTE) != 0)
      row[x] = get_field (x, y, width, height);
    else if ((flags & PICTURE_GREY) != 0)
      row[x] = source[x * 4];
    else if ((flags & PICTURE_DEEP) != 0)
      for (guint i = 0; i < 4; i++)
        {
          row[x * 8 + i * 2] = source[x * 4 + i];
          row[x * 8 + i * 2 + 1] = source[x * 4 + i];
        }
}

GBytes *
picture_fixture_png (guint        width,
                     guint        height,
                     PictureFlags flags)
{
  GByteArray *file = g_byte_array_new ();
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  g_autofree guint8 *row = g_malloc (width * 8);
  int type = (flags & PICTURE_PALETTE) ? PNG_COLOR_TYPE_PALETTE
             : (flags & PICTURE_GREY)  ? PNG_COLOR_TYPE_GRAY
                                       : PNG_COLOR_TYPE_RGB_ALPHA;
  int n_passes;

  png_set_write_fn (png, file, png_write_cb, NULL);
  png_set_IHDR (png, info, width, height, (flags & PICTURE_DEEP) ? 16 : 8, type,
                (flags & PICTURE_INTERLACED) ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (flags & PICTURE_PALETTE)
    set_palette (png, info, (flags & PICTURE_ALPHA) != 0);
  png_write_info (png, info);
  n_passes = png_set_interlace_handling (png);
  for (int pass = 0; pass < n_passes; pass++)
    for (guint y = 0; y < height; y++)
      {
        fill_row (row, y, width, height, flags);
        pack_png_row (row, y, width, height, flags);
        png_write_row (png, row);
      }
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);

  return g_byte_array_free_to_bytes (file);
}

static void
write_exif (struct jpeg_compress_struct *jpeg,
            guint                        orientation)
{
  guint8 exif[] = {
    'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
    0, 2,                                         /* two entries */
    0x01, 0x0f, 0, 2, 0, 0, 0, 1, 'a', 0, 0, 0,   /* the maker */
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
    0, 0, 0, 0,
  };

  jpeg_write_marker (jpeg, JPEG_APP0 + 1, exif, sizeof exif);
}

/* As Adobe's programs have it: 255 is no ink. */
static void
to_cmyk (guint8 *row,
         guint   width)
{
  for (guint x = 0; x < width; x++)
    row[x * 4 + 3] = 255;
}

GBytes *
picture_fixture_jpeg (guint        width,
                      guint        height,
                      PictureFlags flags,
                      guint        orientation)
{
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr handler;
  unsigned char *file = NULL;
  unsigned long length = 0;
  g_autofree guint8 *row = g_malloc (width * 4);
  GBytes *bytes;

  jpeg.err = jpeg_std_error (&handler);
  jpeg_create_compress (&jpeg);
  jpeg_mem_dest (&jpeg, &file, &length);
  jpeg.image_width = width;
  jpeg.image_height = height;
  jpeg.input_components = 4;
  jpeg.in_color_space = (flags & PICTURE_CMYK) ? JCS_CMYK : JCS_EXT_RGBX;
  jpeg_set_defaults (&jpeg);
  if (flags & PICTURE_CMYK)
    jpeg.write_Adobe_marker = TRUE;
  if (flags & PICTURE_GREY)
    jpeg_set_colorspace (&jpeg, JCS_GRAYSCALE);
  jpeg_set_quality (&jpeg, 95, TRUE);
  if (flags & PICTURE_INTERLACED)
    jpeg_simple_progression (&jpeg);
  jpeg_start_compress (&jpeg, TRUE);
  if (orientation > 0)
    write_exif (&jpeg, orientation);
  for (guint y = 0; y < height; y++)
    {
      fill_row (row, y, width, height, flags);
      if (flags & PICTURE_CMYK)
        to_cmyk (row, width);
      jpeg_write_scanlines (&jpeg, &row, 1);
    }
  jpeg_finish_compress (&jpeg);
  jpeg_destroy_compress (&jpeg);
  bytes = g_bytes_new (file, length);
  free (file);

  return bytes;
}

static guint8 *
draw (guint        width,
      guint        height,
      PictureFlags flags)
{
  guint8 *pixels = g_malloc ((gsize) width * height * 4);

  for (guint y = 0; y < height; y++)
    fill_row (pixels + (gsize) y * width * 4, y, width, height, flags);

  return pixels;
}

static GBytes *
encode_animation (guint         width,
                  guint         height,
                  const guint8 *pixels)
{
  WebPAnimEncoder *encoder = WebPAnimEncoderNew (width, height, NULL);
  g_autofree guint8 *black = g_malloc0 ((gsize) width * height * 4);
  WebPPicture picture;
  WebPConfig config;
  WebPData data;
  GBytes *bytes;

  WebPConfigInit (&config);
  WebPPictureInit (&picture);
  picture.width = width;
  picture.height = height;
  picture.use_argb = 1;
  WebPPictureImportRGBA (&picture, pixels, width * 4);
  g_assert_true (WebPAnimEncoderAdd (encoder, &picture, 0, &config));
  WebPPictureImportRGBX (&picture, black, width * 4);
  g_assert_true (WebPAnimEncoderAdd (encoder, &picture, 100, &config));
  g_assert_true (WebPAnimEncoderAdd (encoder, NULL, 200, NULL));
  g_assert_true (WebPAnimEncoderAssemble (encoder, &data));
  bytes = g_bytes_new (data.bytes, data.size);
  WebPDataClear (&data);
  WebPPictureFree (&picture);
  WebPAnimEncoderDelete (encoder);

  return bytes;
}

GBytes *
picture_fixture_webp (guint        width,
                      guint        height,
                      PictureFlags flags)
{
  g_autofree guint8 *pixels = draw (width, height, flags);
  uint8_t *file = NULL;
  size_t length;
  GBytes *bytes;

  if (flags & PICTURE_ANIMATED)
    return encode_animation (width, height, pixels);

  if (flags & PICTURE_LOSSLESS)
    length = WebPEncodeLosslessRGBA (pixels, width, height, width * 4, &file);
  else
    length = WebPEncodeRGBA (pixels, width, height, width * 4, 95, &file);
  g_assert_cmpuint (length, >, 0);
  bytes = g_bytes_new (file, length);
  WebPFree (file);

  return bytes;
}

static int
gif_write_cb (GifFileType       *gif,
              const GifByteType *data,
              int                length)
{
  g_byte_array_append (gif->UserData, data, length);

  return length;
}

static void
write_gif_frame (GifFileType *gif,
                 guint        width,
                 guint        height,
                 gboolean     interlaced,
                 gboolean     black)
{
  static const guint starts[] = { 0, 4, 2, 1 };
  static const guint steps[] = { 8, 8, 4, 2 };
  g_autofree guint8 *row = g_malloc (width);
  guint n_turns = interlaced ? G_N_ELEMENTS (starts) : 1;

  g_assert_cmpint (EGifPutImageDesc (gif, 0, 0, width, height, interlaced, NULL), ==, GIF_OK);
  for (guint turn = 0; turn < n_turns; turn++)
    for (guint y = interlaced ? starts[turn] : 0; y < height; y += interlaced ? steps[turn] : 1)
      {
        for (guint x = 0; x < width; x++)
          row[x] = black ? 4 : get_field (x, y, width, height);
        g_assert_cmpint (EGifPutLine (gif, row, width), ==, GIF_OK);
      }
}

GBytes *
picture_fixture_gif (guint        width,
                     guint        height,
                     PictureFlags flags)
{
  GByteArray *file = g_byte_array_new ();
  GifFileType *gif = EGifOpen (file, gif_write_cb, NULL);
  ColorMapObject *map = GifMakeMapObject (8, NULL);
  gboolean interlaced = (flags & PICTURE_INTERLACED) != 0;

  for (guint i = 0; i < 4; i++)
    map->Colors[i] = (GifColorType) { colours[i][0], colours[i][1], colours[i][2] };
  EGifSetGifVersion (gif, TRUE);
  g_assert_cmpint (EGifPutScreenDesc (gif, width, height, 8, 0, map), ==, GIF_OK);
  GifFreeMapObject (map);

  if (flags & PICTURE_ALPHA)
    {
      GraphicsControlBlock control = { .TransparentColor = 3 };
      GifByteType packed[4];

      EGifGCBToExtension (&control, packed);
      EGifPutExtension (gif, GRAPHICS_EXT_FUNC_CODE, sizeof packed, packed);
    }
  write_gif_frame (gif, width, height, interlaced, FALSE);
  if (flags & PICTURE_ANIMATED)
    write_gif_frame (gif, width, height, interlaced, TRUE);
  g_assert_cmpint (EGifCloseFile (gif, NULL), ==, GIF_OK);

  return g_byte_array_free_to_bytes (file);
}

static const guint8 *
get_colour (char name)
{
  static const guint8 none[4];
  static const guint8 black[] = { 0, 0, 0, 255 };
  static const char names[] = "rgby";
  const char *found = strchr (names, name);

  if (name == 'k')
    return black;

  return found != NULL ? colours[found - names] : none;
}

void
picture_fixture_assert (const GalpiPixels *pixels,
                        const char        *fields)
{
  const guint8 *data = g_bytes_get_data (pixels->bytes, NULL);

  g_assert_true (galpi_pixels_check (pixels));
  for (guint field = 0; field < 4; field++)
    {
      guint x = (1 + field % 2 * 2) * pixels->width / 4;
      guint y = (1 + field / 2 * 2) * pixels->height / 4;
      const guint8 *pixel = data + ((gsize) y * pixels->width + x) * GALPI_PIXELS_BYTES;
      const guint8 *wanted = get_colour (fields[field]);

      for (guint i = 0; i < 4; i++)
        if (ABS (pixel[i] - wanted[i]) > TOLERANCE)
          g_error ("field %u is %u %u %u %u instead of %c", field, pixel[0], pixel[1], pixel[2],
                   pixel[3], fields[field]);
    }
}
