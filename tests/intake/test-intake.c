/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "galpi-error.h"
#include "intake-fixture.h"

/* The real program, over files as they come. */

static const char png[] = "\x89PNG\r\n\x1a\nnot a whole picture, but it begins like one";

/* A red pixel and beside it a blue one that is half transparent. */
static const guint8 two_pixels[] = {
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44,
  0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0xf4,
  0x22, 0x7f, 0x8a, 0x00, 0x00, 0x00, 0x0e, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8,
  0xcf, 0xc0, 0x00, 0x42, 0x0d, 0x00, 0x0f, 0x7a, 0x03, 0x7e, 0x77, 0xe9, 0x7f, 0x97, 0x00,
  0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82
};

static const char page[] =
  "<html><head><title>강가의 공장</title></head><body><article><h1>강가의 공장</h1>"
  "<p>강가에 새 공장이 들어섰다. 공장은 전지를 만들며, 오는 가을에 문을 연다. 주민은 반긴다고 말했다.</p>"
  "<figure><img src=\"images/1.png\"><figcaption>공장의 문</figcaption></figure>"
  "<p>공장에는 삼백 명이 일할 예정이다. 물은 강에서 끌어다 쓰고, 쓴 물은 걸러서 돌려보낸다고 한다.</p>"
  "<figure><img src=\"%s\"><figcaption>공장의 뒷문</figcaption></figure>"
  "<figure><img src=\"%s\"></figure>"
  "</article></body></html>";

static void
assert_fails (IntakeFixture *fixture,
              const char    *path,
              int            code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = intake_fixture_extract (fixture, path, NULL, &error);

  g_assert_error (error, GALPI_ERROR, code);
  g_assert_null (document);
  g_assert_cmpint (strlen (error->message), >, 10);
}

static void
assert_works (IntakeFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = intake_fixture_write (fixture, "good.txt", "A title\n\nA sentence of the text.\n", -1);
  g_autoptr(GalpiDocument) document = intake_fixture_extract (fixture, path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (document->title, ==, "A title");
  g_assert_cmpstr (document->text, ==, "A sentence of the text.");
}

static void
test_pictures (IntakeFixture *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) original = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autofree char *html = g_strdup_printf (page, "images/missing.png", "images/deep/2.png");
  g_autofree char *path = intake_fixture_write (fixture, "page.html", html, -1);
  g_autofree char *first = intake_fixture_write (fixture, "images/1.png", png, sizeof png - 1);
  g_autofree char *second = intake_fixture_write (fixture, "images/deep/2.png", png, sizeof png - 1);
  const GalpiPicture *picture;
  const GalpiBlock *block;

  document = intake_fixture_extract (fixture, path, &original, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->title, ==, "강가의 공장");
  g_assert_cmpuint (g_bytes_get_size (original), ==, strlen (html));

  g_assert_cmpuint (document->pictures->len, ==, 2);
  picture = g_ptr_array_index (document->pictures, 0);
  g_assert_cmpstr (picture->name, ==, "1.png");
  g_assert_cmpstr (picture->media_type, ==, "image/png");
  g_assert_cmpuint (g_bytes_get_size (picture->bytes), ==, sizeof png - 1);
  g_assert_cmpuint (picture->size, ==, sizeof png - 1);

  /* The caption of a picture that is not there is still text. */
  g_assert_cmpuint (document->blocks->len, ==, 5);
  block = g_ptr_array_index (document->blocks, 3);
  g_assert_cmpint (block->kind, ==, GALPI_BLOCK_IMAGE);
  g_assert_null (block->picture);
  g_assert_cmpstr (block->caption, ==, "공장의 뒷문");
  block = g_ptr_array_index (document->blocks, 4);
  g_assert_cmpstr (block->picture, ==, "2.png");
}

static void
test_no_way_out (IntakeFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autofree char *html = g_strdup_printf (page, "link/secret.png", "../../secret.png");
  g_autofree char *path = intake_fixture_write (fixture, "in/page.html", html, -1);
  g_autofree char *secret = intake_fixture_write (fixture, "out/secret.png", png, sizeof png - 1);
  g_autofree char *folder_link = g_build_filename (fixture->folder, "in", "link", NULL);
  g_autofree char *file_link = g_build_filename (fixture->folder, "in", "images", "1.png", NULL);
  g_autofree char *images = g_build_filename (fixture->folder, "in", "images", NULL);

  g_assert_no_errno (symlink ("../out", folder_link));
  g_assert_no_errno (g_mkdir (images, 0700));
  g_assert_no_errno (symlink (secret, file_link));

  document = intake_fixture_extract (fixture, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->pictures->len, ==, 0);
}

static void
test_not_a_picture (IntakeFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autofree char *html = g_strdup_printf (page, "fifo.png", "big.png");
  g_autofree char *path = intake_fixture_write (fixture, "page.html", html, -1);
  g_autofree char *script = intake_fixture_write (fixture, "images/1.png", "<svg onload='x()'/>", -1);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo.png", NULL);
  g_autofree char *big = intake_fixture_write (fixture, "big.png", png, sizeof png - 1);

  g_assert_no_errno (mkfifo (fifo, 0600));
  g_assert_no_errno (truncate (big, 21 * 1024 * 1024));

  document = intake_fixture_extract (fixture, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->pictures->len, ==, 0);
}

static void
test_bad_files (IntakeFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autofree char *empty = intake_fixture_write (fixture, "empty.html", "", 0);
  g_autofree char *blank = intake_fixture_write (fixture, "blank.txt", " \n\t\n", -1);
  g_autofree char *binary = intake_fixture_write (fixture, "binary.txt", "\0\1\2\3\4\5\6\7\0\1\2\3", 12);
  g_autofree char *picture = intake_fixture_write (fixture, "picture.html", png, sizeof png - 1);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo", NULL);

  g_assert_no_errno (mkfifo (fifo, 0600));

  assert_fails (fixture, missing, GALPI_ERROR_NOT_FOUND);
  assert_fails (fixture, empty, GALPI_ERROR_INVALID);
  assert_fails (fixture, blank, GALPI_ERROR_INVALID);
  assert_fails (fixture, binary, GALPI_ERROR_UNSUPPORTED);
  assert_fails (fixture, picture, GALPI_ERROR_UNSUPPORTED);
  assert_fails (fixture, fixture->folder, GALPI_ERROR_UNSUPPORTED);
  assert_fails (fixture, fifo, GALPI_ERROR_UNSUPPORTED);
  assert_works (fixture);
}

static void
test_too_large (IntakeFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *path = intake_fixture_write (fixture, "large.txt", "A title\n", -1);

  g_assert_no_errno (truncate (path, 100 * 1024 * 1024));
  assert_fails (fixture, path, GALPI_ERROR_TOO_LARGE);
  assert_works (fixture);
}

static void
test_more_than_one_process_serves (IntakeFixture *fixture,
                                   gconstpointer  data)
{
  for (guint i = 0; i < 110; i++)
    assert_works (fixture);
}

static void
test_clipboard (IntakeFixture *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiHints) hints = galpi_hints_new ();
  g_autoptr(GalpiDocument) document = NULL;
  const GalpiBlock *block;

  hints->clipboard = TRUE;
  hints->media_type = g_strdup ("text/html");
  document = intake_fixture_extract_bytes (fixture,
                                           "<html><body><!--StartFragment--><h2>물가</h2>"
                                           "<p>물가가 올랐다.</p><!--EndFragment--></body></html>",
                                           hints, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->blocks->len, ==, 2);
  block = g_ptr_array_index (document->blocks, 0);
  g_assert_cmpint (block->kind, ==, GALPI_BLOCK_HEADING);
}

static void
test_cancelled_before (IntakeFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GalpiDocument) document = NULL;

  g_cancellable_cancel (cancellable);
  document = intake_fixture_extract_bytes (fixture, "text", NULL, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (document);
  assert_works (fixture);
}

static void
test_decode (IntakeFixture *fixture,
             gconstpointer  data)
{
  static const guint8 wanted[] = { 255, 0, 0, 255, 0, 0, 128, 128 };
  g_autoptr(GBytes) file = g_bytes_new_static (two_pixels, sizeof two_pixels);

  for (guint max_width = 1; max_width <= 3; max_width++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GalpiPixels) pixels = NULL;

      pixels = intake_fixture_decode (fixture, file, max_width, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (pixels->width, ==, MIN (max_width, 2));
      g_assert_cmpuint (pixels->original_width, ==, 2);
      if (max_width > 1)
        g_assert_cmpmem (g_bytes_get_data (pixels->bytes, NULL), g_bytes_get_size (pixels->bytes),
                         wanted, sizeof wanted);
    }
}

static void
test_bad_pictures (IntakeFixture *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *file;
    int         code;
  } files[] = {
    { "", GALPI_ERROR_UNSUPPORTED },
    { "<svg/>", GALPI_ERROR_UNSUPPORTED },
    { png, GALPI_ERROR_INVALID },
    { "GIF89a", GALPI_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) file = g_bytes_new_static (files[i].file, strlen (files[i].file));
      g_autoptr(GError) error = NULL;
      g_autoptr(GalpiPixels) pixels = NULL;

      pixels = intake_fixture_decode (fixture, file, 100, NULL, &error);
      g_assert_null (pixels);
      g_assert_error (error, GALPI_ERROR, files[i].code);
      g_assert_nonnull (strstr (error->message, "icture"));
    }
  test_decode (fixture, NULL);
  assert_works (fixture);
}

#define ADD(name, function) \
  g_test_add ("/intake/intake/" name, IntakeFixture, NULL, intake_fixture_set_up, function, \
              intake_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pictures-beside-the-page-come-with-it", test_pictures);
  ADD ("pictures-elsewhere-stay-out", test_no_way_out);
  ADD ("only-pictures-are-pictures", test_not_a_picture);
  ADD ("bad-files-fail-and-harm-nothing", test_bad_files);
  ADD ("a-file-too-large-is-not-read", test_too_large);
  ADD ("more-than-one-process-serves", test_more_than_one_process_serves);
  ADD ("pasted-html-keeps-its-headings", test_clipboard);
  ADD ("cancelled-before-it-began", test_cancelled_before);
  ADD ("a-picture-comes-as-pixels", test_decode);
  ADD ("bad-pictures-fail-and-harm-nothing", test_bad_pictures);

  return g_test_run ();
}
