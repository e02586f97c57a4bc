/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "galpi-error.h"
#include "galpi-exif.h"
#include "galpi-lockdown.h"
#include "galpi-picture-decode.h"
#include "galpi-picture-type.h"
#include "picture-fixture.h"

typedef GBytes *(*Make) (guint        width,
                         guint        height,
                         PictureFlags flags);

static GBytes *
make_jpeg (guint        width,
           guint        height,
           PictureFlags flags)
{
  return picture_fixture_jpeg (width, height, flags, 0);
}

static const struct
{
  Make         make;
  PictureFlags flags;
  const char  *fields;
} kinds[] = {
  { picture_fixture_png, PICTURE_PLAIN, "rgby" },
  { picture_fixture_png, PICTURE_INTERLACED, "rgby" },
  { picture_fixture_png, PICTURE_ALPHA, "rgb." },
  { picture_fixture_png, PICTURE_DEEP | PICTURE_ALPHA, "rgb." },
  { picture_fixture_png, PICTURE_PALETTE, "rgby" },
  { picture_fixture_png, PICTURE_PALETTE | PICTURE_ALPHA | PICTURE_INTERLACED, "rgb." },
  { make_jpeg, PICTURE_PLAIN, "rgby" },
  { make_jpeg, PICTURE_INTERLACED, "rgby" },
  { make_jpeg, PICTURE_CMYK, "rgby" },
  { picture_fixture_webp, PICTURE_PLAIN, "rgby" },
  { picture_fixture_webp, PICTURE_ALPHA, "rgb." },
  { picture_fixture_webp, PICTURE_LOSSLESS | PICTURE_ALPHA, "rgb." },
  { picture_fixture_webp, PICTURE_ANIMATED, "rgby" },
  { picture_fixture_gif, PICTURE_PLAIN, "rgby" },
  { picture_fixture_gif, PICTURE_INTERLACED, "rgby" },
  { picture_fixture_gif, PICTURE_ALPHA, "rgb." },
  { picture_fixture_gif, PICTURE_ANIMATED, "rgby" },
};

static GalpiPixels *
decode (GBytes *bytes,
        guint   max_width)
{
  g_autoptr(GError) error = NULL;
  GalpiPixels *pixels = galpi_picture_decode (bytes, max_width, &error);

  g_assert_no_error (error);
  g_assert_true (galpi_pixels_check (pixels));

  return pixels;
}

static void
assert_fails (GBytes *bytes,
              int     code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiPixels) pixels = galpi_picture_decode (bytes, 1000, &error);

  g_assert_null (pixels);
  g_assert_error (error, GALPI_ERROR, code);
}

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GBytes) bytes = kinds[i].make (64, 48, kinds[i].flags);
      g_autoptr(GalpiPixels) pixels = decode (bytes, 64);

      g_assert_cmpuint (pixels->width, ==, 64);
      g_assert_cmpuint (pixels->height, ==, 48);
      picture_fixture_assert (pixels, kinds[i].fields);
    }
}

/* What the libraries need is left to them. */
static void
test_locked_down (void)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  int status;
  pid_t pid;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (files, kinds[i].make (640, 480, kinds[i].flags));

  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      guint32 abi;

      if (!galpi_lockdown (&abi, NULL))
        _exit (100);
      for (guint i = 0; i < files->len; i++)
        {
          g_autoptr(GalpiPixels) pixels = galpi_picture_decode (files->pdata[i], 300, NULL);

          if (pixels == NULL || pixels->width != 300)
            _exit (1 + i);
        }
      _exit (0);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_scaled (void)
{
  static const guint widths[] = { 1, 7, 100, 333, 700, 701, 5000 };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        g_autoptr(GBytes) bytes = kinds[i].make (701, 350, kinds[i].flags);
        g_autoptr(GalpiPixels) pixels = decode (bytes, widths[j]);

        g_assert_cmpuint (pixels->width, ==, MIN (widths[j], 701));
        g_assert_cmpuint (pixels->height, ==, MAX (pixels->width * 350 / 701, 1));
        g_assert_cmpuint (pixels->original_width, ==, 701);
        g_assert_cmpuint (pixels->original_height, ==, 350);
        if (widths[j] >= 100)
          picture_fixture_assert (pixels, kinds[i].fields);
      }
}

/* Each pixel counts as much as another, and what is transparent has no colour. */
static void
test_mean (void)
{
  g_autoptr(GBytes) bytes = picture_fixture_png (30, 30, PICTURE_ALPHA);
  g_autoptr(GalpiPixels) pixels = decode (bytes, 1);
  const guint8 *pixel = g_bytes_get_data (pixels->bytes, NULL);

  g_assert_cmpuint (g_bytes_get_size (pixels->bytes), ==, 4);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (pixel[i], ==, 64);
  g_assert_cmpuint (pixel[3], ==, 191);
}

static void
test_grey (void)
{
  g_autoptr(GBytes) png = picture_fixture_png (40, 40, PICTURE_GREY);
  g_autoptr(GBytes) jpeg = picture_fixture_jpeg (40, 40, PICTURE_GREY, 0);
  GBytes *files[] = { png, jpeg };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GalpiPixels) pixels = decode (files[i], 40);
      const guint8 *pixel = g_bytes_get_data (pixels->bytes, NULL);

      g_assert_cmpuint (pixel[0], ==, pixel[1]);
      g_assert_cmpuint (pixel[0], ==, pixel[2]);
      g_assert_cmpuint (pixel[3], ==, 255);
    }
}

static void
test_orientation (void)
{
  /* Where red, green, blue and yellow come to lie. */
  static const char * const fields[] = {
    "rgby", "rgby", "gryb", "ybgr", "byrg", "rbgy", "bryg", "ygbr", "gyrb",
  };

  for (guint orientation = 0; orientation <= 8; orientation++)
    {
      g_autoptr(GBytes) bytes = picture_fixture_jpeg (80, 48, PICTURE_PLAIN, orientation);
      g_autoptr(GalpiPixels) whole = decode (bytes, 80);
      g_autoptr(GalpiPixels) small = decode (bytes, 24);
      gboolean lies = orientation > 4;

      g_assert_cmpuint (whole->width, ==, lies ? 48 : 80);
      g_assert_cmpuint (whole->height, ==, lies ? 80 : 48);
      g_assert_cmpuint (small->width, ==, 24);
      g_assert_cmpuint (small->original_width, ==, lies ? 48 : 80);
      picture_fixture_assert (whole, fields[orientation]);
      picture_fixture_assert (small, fields[orientation]);
    }
}

static void
test_exif (void)
{
  /* Little-endian; the entries lie at 8. */
  guint8 exif[] = {
    'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0,
    0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
  };

  g_assert_cmpuint (galpi_exif_get_orientation (exif, sizeof exif), ==, 6);
  for (gsize cut = 0; cut < 26; cut++)
    {
      g_autofree guint8 *copy = g_memdup2 (exif, cut);

      g_assert_cmpuint (galpi_exif_get_orientation (copy, cut), ==, 1);
    }

  exif[24] = 9;
  g_assert_cmpuint (galpi_exif_get_orientation (exif, sizeof exif), ==, 1);
  memset (exif + 10, 0xff, 6);
  g_assert_cmpuint (galpi_exif_get_orientation (exif, sizeof exif), ==, 1);
  g_assert_cmpuint (galpi_exif_get_orientation (NULL, 0), ==, 1);
}

/* Wherever a file is cut, there is a picture or an error; near its end there is a picture. */
static void
test_cut (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GBytes) bytes = kinds[i].make (64, 64, kinds[i].flags);
      gsize length = g_bytes_get_size (bytes);

      for (gsize cut = 0; cut < length; cut++)
        {
          g_autoptr(GBytes) part = g_bytes_new (g_bytes_get_data (bytes, NULL), cut);
          g_autoptr(GError) error = NULL;
          g_autoptr(GalpiPixels) pixels = galpi_picture_decode (part, 32, &error);

          g_assert_true ((pixels != NULL) == (error == NULL));
          g_assert_true (pixels == NULL || galpi_pixels_check (pixels));
        }
    }
}

static void
test_half (void)
{
  static const Make makes[] = { picture_fixture_png, make_jpeg, picture_fixture_gif };

  for (gsize i = 0; i < G_N_ELEMENTS (makes); i++)
    {
      g_autoptr(GBytes) bytes = makes[i] (2000, 2000, PICTURE_PLAIN);
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) * 3 / 4);
      g_autoptr(GalpiPixels) pixels = decode (part, 200);
      const guint8 *first = g_bytes_get_data (pixels->bytes, NULL);

      g_assert_cmpuint (first[0], >, 200);
      g_assert_cmpuint (first[3], ==, 255);
    }
}

/* A byte here and there is another: what comes is a picture or an error, in any case soon. */
static void
test_damaged (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GBytes) bytes = kinds[i].make (64, 64, kinds[i].flags);
      gsize length = g_bytes_get_size (bytes);

      for (gsize place = 0; place < length; place++)
        {
          guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
          g_autoptr(GBytes) damaged = g_bytes_new_take (copy, length);
          g_autoptr(GError) error = NULL;
          g_autoptr(GalpiPixels) pixels = NULL;

          copy[place] ^= 1 << (place * 7 + i) % 8;
          pixels = galpi_picture_decode (damaged, 32, &error);
          g_assert_true ((pixels != NULL) == (error == NULL));
          g_assert_true (pixels == NULL || galpi_pixels_check (pixels));
        }
    }
}

/* Puts a size into a file's head. */
static GBytes *
with_size (GBytes   *bytes,
           gsize     offset,
           guint     width,
           guint     height,
           gboolean  wide,
           gboolean  little_endian)
{
  gsize length = g_bytes_get_size (bytes);
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  guint size = wide ? 4 : 2;

  for (guint i = 0; i < size; i++)
    {
      guint shift = (little_endian ? i : size - 1 - i) * 8;

      copy[offset + i] = width >> shift;
      copy[offset + size + i] = height >> shift;
    }

  return g_bytes_new_take (copy, length);
}

/* Makes the check sum of a PNG file's head right again. */
static GBytes *
mend_png (GBytes *bytes)
{
  gsize length = g_bytes_get_size (bytes);
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  guint32 sum = 0xffffffff;

  for (gsize i = 12; i < 29; i++)
    {
      sum ^= copy[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
    }
  sum = GUINT32_TO_BE (~sum);
  memcpy (copy + 29, &sum, sizeof sum);

  return g_bytes_new_take (copy, length);
}

static gsize
find_jpeg_size (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 2; i + 9 < length; i += 2 + (data[i + 2] << 8 | data[i + 3]))
    if (data[i + 1] == 0xc0 || data[i + 1] == 0xc2)
      return i + 5;

  g_assert_not_reached ();
}

/* A few hundred bytes that say they are a picture of gigabytes. */
static void
test_bombs (void)
{
  g_autoptr(GBytes) png = picture_fixture_png (16, 16, PICTURE_PLAIN);
  g_autoptr(GBytes) interlaced = picture_fixture_png (16, 16, PICTURE_INTERLACED);
  g_autoptr(GBytes) jpeg = picture_fixture_jpeg (16, 16, PICTURE_PLAIN, 0);
  g_autoptr(GBytes) progressive = picture_fixture_jpeg (16, 16, PICTURE_INTERLACED, 0);
  g_autoptr(GBytes) gif = picture_fixture_gif (16, 16, PICTURE_PLAIN);
  g_autoptr(GBytes) wide_png = with_size (png, 16, 60000, 60000, TRUE, FALSE);
  g_autoptr(GBytes) wide_png_mended = mend_png (wide_png);
  g_autoptr(GBytes) most_png = with_size (png, 16, G_MAXINT, G_MAXINT, TRUE, FALSE);
  g_autoptr(GBytes) most_png_mended = mend_png (most_png);
  g_autoptr(GBytes) wide_interlaced = with_size (interlaced, 16, 9000, 9000, TRUE, FALSE);
  g_autoptr(GBytes) wide_interlaced_mended = mend_png (wide_interlaced);
  g_autoptr(GBytes) wide_jpeg = with_size (jpeg, find_jpeg_size (jpeg), 60000, 60000, FALSE, FALSE);
  g_autoptr(GBytes) wide_progressive =
    with_size (progressive, find_jpeg_size (progressive), 9000, 9000, FALSE, FALSE);
  g_autoptr(GBytes) wide_gif = with_size (gif, 6, 65535, 65535, FALSE, TRUE);

  assert_fails (wide_png_mended, GALPI_ERROR_TOO_LARGE);
  assert_fails (most_png_mended, GALPI_ERROR_INVALID);
  assert_fails (wide_interlaced_mended, GALPI_ERROR_TOO_LARGE);
  assert_fails (wide_jpeg, GALPI_ERROR_TOO_LARGE);
  assert_fails (wide_progressive, GALPI_ERROR_TOO_LARGE);
  assert_fails (wide_gif, GALPI_ERROR_TOO_LARGE);
}

/* As high as it may be, it comes out smaller than it was asked for. */
static void
test_tall (void)
{
  g_autoptr(GBytes) bytes = picture_fixture_png (1000, 20000, PICTURE_PALETTE);
  g_autoptr(GalpiPixels) pixels = decode (bytes, 2000);

  g_assert_cmpuint (pixels->height, <=, GALPI_PIXELS_MAX_SIDE);
  g_assert_cmpuint (pixels->width, <, 1000);
  g_assert_cmpuint (pixels->original_height, ==, 20000);
  picture_fixture_assert (pixels, "rgby");
}

static void
test_refused (void)
{
  static const char * const files[] = {
    "", "GIF", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM picture", "\1\2\3\4\5\6\7\10",
    "\0\0\0\x20" "ftypavif",
  };
  static const char * const heads[] = { "GIF89a", "\xff\xd8\xff", "\x89PNG\r\n\x1a\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (files[i], strlen (files[i]));

      assert_fails (bytes, GALPI_ERROR_UNSUPPORTED);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (heads[i], strlen (heads[i]));

      assert_fails (bytes, GALPI_ERROR_INVALID);
    }
}

/* What is kept at an import is what can be shown. */
static void
test_types (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GBytes) bytes = kinds[i].make (8, 8, kinds[i].flags);

      g_assert_nonnull (galpi_picture_type_sniff (g_bytes_get_data (bytes, NULL),
                                                  g_bytes_get_size (bytes)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/picture/each-kind-is-decoded", test_kinds);
  g_test_add_func ("/parse/picture/each-kind-is-decoded-under-lock-down", test_locked_down);
  g_test_add_func ("/parse/picture/each-kind-is-scaled-down", test_scaled);
  g_test_add_func ("/parse/picture/a-small-one-is-the-mean", test_mean);
  g_test_add_func ("/parse/picture/grey-is-grey", test_grey);
  g_test_add_func ("/parse/picture/exif-turns-it-upright", test_orientation);
  g_test_add_func ("/parse/picture/exif-may-be-anything", test_exif);
  g_test_add_func ("/parse/picture/it-may-be-cut-anywhere", test_cut);
  g_test_add_func ("/parse/picture/half-of-it-is-shown", test_half);
  g_test_add_func ("/parse/picture/it-may-be-damaged-anywhere", test_damaged);
  g_test_add_func ("/parse/picture/a-bomb-is-refused-at-its-head", test_bombs);
  g_test_add_func ("/parse/picture/a-tall-one-is-made-smaller", test_tall);
  g_test_add_func ("/parse/picture/other-things-are-refused", test_refused);
  g_test_add_func ("/parse/picture/what-is-decoded-is-kept", test_types);

  return g_test_run ();
}
