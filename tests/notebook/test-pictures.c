/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-error.h"
#include "galpi-notebook-articles.h"

static gint64
import_sample (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "ferry.ko.html",
                                                 NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const GalpiImportItem *item;

  g_ptr_array_add (files, g_file_new_for_path (path));
  galpi_notebook_import_async (fixture->notebook, files, NULL, NULL, NULL, NULL, fixture_answer,
                               fixture);
  result = fixture_await (fixture);
  items = galpi_notebook_import_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  item = g_ptr_array_index (items, 0);
  g_assert_nonnull (item->article);

  return galpi_article_get_id (item->article);
}

static GalpiDocument *
load_document (Fixture *fixture,
               gint64   article_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  GalpiDocument *document = NULL;

  galpi_notebook_load_article_async (fixture->notebook, article_id, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  article = galpi_notebook_load_article_finish (fixture->notebook, result, &document, &error);
  g_assert_no_error (error);

  return document;
}

static GalpiPixels *
load_picture (Fixture       *fixture,
              gint64         article_id,
              const char    *name,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  galpi_notebook_load_picture_async (fixture->notebook, article_id, name, 300, cancellable,
                                     fixture_answer, fixture);
  result = fixture_await (fixture);

  return galpi_notebook_load_picture_finish (fixture->notebook, result, error);
}

static void
test_pictures_come_as_wide_as_wanted (Fixture       *fixture,
                                      gconstpointer  data)
{
  gint64 article_id = import_sample (fixture);
  g_autoptr (GalpiDocument) document = load_document (fixture, article_id);

  g_assert_cmpuint (document->pictures->len, >, 0);
  for (guint i = 0; i < document->pictures->len; i++)
    {
      const GalpiPicture *picture = g_ptr_array_index (document->pictures, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GalpiPixels) pixels = load_picture (fixture, article_id, picture->name, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (galpi_pixels_check (pixels));
      g_assert_cmpuint (pixels->width, ==, 300);
      g_assert_cmpuint (pixels->original_width, >, 300);
    }
}

static void
test_a_picture_that_is_not_there (Fixture       *fixture,
                                  gconstpointer  data)
{
  gint64 article_id = import_sample (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GalpiPixels) pixels = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) cancelled = NULL;

  pixels = load_picture (fixture, article_id, "none.png", NULL, &missing);
  g_assert_null (pixels);
  g_assert_error (missing, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);

  g_cancellable_cancel (cancellable);
  pixels = load_picture (fixture, article_id, "ferry.png", cancellable, &cancelled);
  g_assert_null (pixels);
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The article can be read whatever becomes of its pictures. */
static void
test_without_the_program (Fixture       *fixture,
                          gconstpointer  data)
{
  gint64 article_id = import_sample (fixture);
  g_autofree char *usual = g_strdup (g_getenv ("GALPI_INTAKE"));
  g_autoptr (GalpiDocument) document = NULL;
  g_autoptr (GalpiPixels) pixels = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("GALPI_INTAKE", "/bin/false", TRUE);
  pixels = load_picture (fixture, article_id, "ferry.png", NULL, &error);
  g_setenv ("GALPI_INTAKE", usual, TRUE);
  g_assert_null (pixels);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "galpi-intake"));

  document = load_document (fixture, article_id);
  g_assert_cmpuint (document->blocks->len, >, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/notebook/pictures/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("they-come-as-wide-as-wanted", test_pictures_come_as_wide_as_wanted);
  ADD ("without-the-program-the-article-is-there", test_without_the_program);
  ADD ("one-that-is-not-there-is-not-found", test_a_picture_that_is_not_there);
#undef ADD

  return g_test_run ();
}
