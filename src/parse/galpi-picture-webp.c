/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture-decode.h"

#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

#include "galpi-error.h"
#include "galpi-picture-scaler.h"

#define FORMAT_LOSSLESS 2

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, "no WebP file");
  return FALSE;
}

/* The first picture of an animation, which is in a file of its own form. Points into @data. */
static gboolean
get_first (WebPData  *data,
           GError   **error)
{
  WebPDemuxer *demuxer = WebPDemux (data);
  WebPIterator iterator;
  gboolean found = demuxer != NULL && WebPDemuxGetFrame (demuxer, 1, &iterator);

  if (found)
    {
      *data = iterator.fragment;
      WebPDemuxReleaseIterator (&iterator);
    }
  WebPDemuxDelete (demuxer);

  return found || fail (error);
}

static void
add_rows (GalpiPictureScaler   *scaler,
          const WebPRGBABuffer *buffer,
          guint                 width,
          guint                 height)
{
  galpi_picture_scaler_set_source (scaler, width, height);
  for (guint y = 0; y < height; y++)
    {
      memcpy (galpi_picture_scaler_get_row (scaler), buffer->rgba + (gsize) y * buffer->stride,
              (gsize) width * GALPI_PIXELS_BYTES);
      galpi_picture_scaler_add_row (scaler);
    }
}

static GalpiPixels *
decode (const WebPData    *data,
        WebPDecoderConfig *config,
        guint              max_width,
        GError           **error)
{
  const WebPBitstreamFeatures *input = &config->input;
  g_autoptr(GalpiPictureScaler) scaler = NULL;
  gsize held = (gsize) input->width * input->height * GALPI_PIXELS_BYTES;
  guint width, height;

  scaler = galpi_picture_scaler_new (input->width, input->height, 1, max_width, error);
  if (scaler == NULL)
    return NULL;

  if (input->format == FORMAT_LOSSLESS && held > GALPI_PICTURE_MAX_HELD)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE, "too large without loss");
      return NULL;
    }

  galpi_picture_scaler_get_target (scaler, &width, &height);
  config->options.use_scaling = 1;
  config->options.scaled_width = width;
  config->options.scaled_height = height;
  config->output.colorspace = MODE_RGBA;
  if (WebPDecode (data->bytes, data->size, config) != VP8_STATUS_OK)
    {
      fail (error);
      return NULL;
    }

  add_rows (scaler, &config->output.u.RGBA, width, height);

  return galpi_picture_scaler_finish (scaler, error);
}

GalpiPixels *
galpi_picture_decode_webp (const guint8  *data,
                           gsize          length,
                           guint          max_width,
                           GError       **error)
{
  WebPData found = { data, length };
  WebPDecoderConfig config;
  GalpiPixels *pixels;

  if (!WebPInitDecoderConfig (&config) ||
      WebPGetFeatures (found.bytes, found.size, &config.input) != VP8_STATUS_OK ||
      (config.input.has_animation &&
       (!get_first (&found, NULL) ||
        WebPGetFeatures (found.bytes, found.size, &config.input) != VP8_STATUS_OK)))
    {
      fail (error);
      return NULL;
    }

  pixels = decode (&found, &config, max_width, error);
  WebPFreeDecBuffer (&config.output);

  return pixels;
}
