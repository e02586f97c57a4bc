/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/resource.h>

#include "galpi-note-saver.h"
#include "galpi-notebook-annotations.h"
#include "notebook-fixture.h"

typedef struct
{
  Fixture         notebook;
  GalpiNoteSaver *saver;
  gint64          article_id;
  struct rlimit   before;
} SaverFixture;

static void
set_up (SaverFixture  *fixture,
        gconstpointer  data)
{
  fixture_set_up (&fixture->notebook, data);
  fixture->article_id = fixture_add_articles (&fixture->notebook, "반도체", 1);
  fixture->saver = galpi_note_saver_new ();
  galpi_note_saver_set_notebook (fixture->saver, fixture->notebook.notebook);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &fixture->before), ==, 0);
}

static void
tear_down (SaverFixture  *fixture,
           gconstpointer  data)
{
  galpi_note_saver_set_notebook (fixture->saver, NULL);
  g_assert_finalize_object (fixture->saver);
  fixture_tear_down (&fixture->notebook, data);
}

/* Writing beyond the first bytes of a file fails, as on a full disk. */
static void
fill_disk (SaverFixture *fixture)
{
  struct rlimit full = fixture->before;

  full.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);
}

static void
free_disk (SaverFixture *fixture)
{
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &fixture->before), ==, 0);
}

static GalpiAnnotation *
make_note (SaverFixture *fixture,
           const char   *note)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GalpiAnnotation *annotation;

  galpi_notebook_annotate_async (fixture->notebook.notebook, fixture->article_id, NULL,
                                 GALPI_COLOUR_NONE, note, NULL, NULL, fixture_answer,
                                 &fixture->notebook);
  result = fixture_await (&fixture->notebook);
  annotation = galpi_notebook_annotate_finish (fixture->notebook.notebook, result, &error);
  g_assert_no_error (error);

  return annotation;
}

static char *
load_note (SaverFixture    *fixture,
           GalpiAnnotation *annotation)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GalpiAnnotation) loaded = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_load_annotation_async (fixture->notebook.notebook,
                                        galpi_annotation_get_uuid (annotation), NULL, fixture_answer,
                                        &fixture->notebook);
  result = fixture_await (&fixture->notebook);
  loaded = galpi_notebook_load_annotation_finish (fixture->notebook.notebook, result, &error);
  g_assert_no_error (error);

  return g_strdup (galpi_annotation_get_note (loaded));
}

static void
assert_note (SaverFixture    *fixture,
             GalpiAnnotation *annotation,
             const char      *expected)
{
  g_autofree char *note = load_note (fixture, annotation);

  g_assert_cmpstr (note, ==, expected);
}

static void
wait_for_failure (SaverFixture *fixture,
                  gboolean      failed)
{
  while ((galpi_note_saver_get_failure (fixture->saver) != NULL) != failed)
    g_main_context_iteration (NULL, TRUE);
}

static void
type (SaverFixture    *fixture,
      GalpiAnnotation *annotation,
      const char      *note)
{
  galpi_annotation_set_note (annotation, note);
  galpi_note_saver_save (fixture->saver, annotation, 1);
}

/* Writes are done one after the other: when this one has failed, so have those before. */
static void
wait_for_writes_to_fail (SaverFixture    *fixture,
                         GalpiAnnotation *annotation)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GalpiAnnotation) saved = NULL;
  g_autoptr(GalpiAnnotation) copy = galpi_annotation_copy (annotation);
  g_autoptr(GError) error = NULL;

  galpi_annotation_set_note (copy, "실패할 글");
  galpi_notebook_save_annotation_async (fixture->notebook.notebook, copy, 0, NULL, fixture_answer,
                                        &fixture->notebook);
  result = fixture_await (&fixture->notebook);
  saved = galpi_notebook_save_annotation_finish (fixture->notebook.notebook, result, &error);
  g_assert_null (saved);
}

static void
test_what_a_full_disk_refuses_is_kept (SaverFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GalpiAnnotation) annotation = make_note (fixture, "처음");

  fill_disk (fixture);
  type (fixture, annotation, "쓰는 중");
  wait_for_failure (fixture, TRUE);
  type (fixture, annotation, "쓰는 중에 가득 참");
  galpi_note_saver_retry (fixture->saver);
  g_assert_nonnull (galpi_note_saver_get_failure (fixture->saver));

  free_disk (fixture);
  galpi_note_saver_retry (fixture->saver);
  wait_for_failure (fixture, FALSE);
  assert_note (fixture, annotation, "쓰는 중에 가득 참");
}

/* Two notes, of which one is typed on when there is room again. */
static void
test_typing_on_saves_and_retrying_saves_the_rest (SaverFixture  *fixture,
                                                  gconstpointer  data)
{
  g_autoptr(GalpiAnnotation) first = make_note (fixture, "하나");
  g_autoptr(GalpiAnnotation) second = make_note (fixture, "둘");

  fill_disk (fixture);
  type (fixture, first, "하나 더");
  type (fixture, second, "둘 더");
  wait_for_writes_to_fail (fixture, second);
  g_assert_nonnull (galpi_note_saver_get_failure (fixture->saver));

  free_disk (fixture);
  type (fixture, first, "하나 더 씀");
  galpi_note_saver_retry (fixture->saver);
  wait_for_failure (fixture, FALSE);
  assert_note (fixture, first, "하나 더 씀");
  assert_note (fixture, second, "둘 더");
}

static void
test_loading_does_not_take_back_what_is_kept (SaverFixture  *fixture,
                                              gconstpointer  data)
{
  g_autoptr(GalpiAnnotation) annotation = make_note (fixture, "처음");
  g_autoptr(GalpiAnnotation) loaded = galpi_annotation_copy (annotation);
  g_autoptr(GPtrArray) list = g_ptr_array_new ();

  g_ptr_array_add (list, loaded);
  fill_disk (fixture);
  type (fixture, annotation, "남아 있음");
  wait_for_failure (fixture, TRUE);
  galpi_note_saver_amend (fixture->saver, list);
  g_assert_cmpstr (galpi_annotation_get_note (loaded), ==, "남아 있음");
  free_disk (fixture);

  galpi_note_saver_retry (fixture->saver);
  wait_for_failure (fixture, FALSE);
  galpi_annotation_set_note (loaded, "다른 이가 씀");
  galpi_note_saver_amend (fixture->saver, list);
  g_assert_cmpstr (galpi_annotation_get_note (loaded), ==, "다른 이가 씀");
}

#define ADD(name, func) \
  g_test_add ("/shell/note-saver/" name, SaverFixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Writing past the limit fails, and is no signal. */
  signal (SIGXFSZ, SIG_IGN);

  ADD ("what-a-full-disk-refuses-is-kept", test_what_a_full_disk_refuses_is_kept);
  ADD ("typing-on-saves-and-retrying-saves-the-rest",
       test_typing_on_saves_and_retrying_saves_the_rest);
  ADD ("loading-does-not-take-back-what-is-kept", test_loading_does_not_take_back_what_is_kept);

  return g_test_run ();
}
