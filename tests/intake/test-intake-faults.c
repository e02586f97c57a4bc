/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-error.h"
#include "intake-fixture.h"

/* A program in galpi-intake's place that hangs, dies, and lies. */

static void
assert_works (IntakeFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = intake_fixture_extract_bytes (fixture, "fine", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (document->text, ==, "fine");
}

static void
assert_fails (IntakeFixture *fixture,
              const char    *word,
              int            code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = intake_fixture_extract_bytes (fixture, word, NULL, NULL, &error);

  g_assert_error (error, GALPI_ERROR, code);
  g_assert_null (document);
  assert_works (fixture);
}

static void
test_deadline (IntakeFixture *fixture,
               gconstpointer  program)
{
  galpi_intake_set_deadline (fixture->intake, 200);
  assert_fails (fixture, "hang", GALPI_ERROR_TIMED_OUT);
}

static void
test_death (IntakeFixture *fixture,
            gconstpointer  program)
{
  assert_fails (fixture, "die", GALPI_ERROR_FAILED);
  assert_fails (fixture, "half", GALPI_ERROR_FAILED);
}

static void
test_late_death (IntakeFixture *fixture,
                 gconstpointer  program)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = NULL;

  assert_works (fixture);
  document = intake_fixture_extract_bytes (fixture, "die-later", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->text, ==, "die-later");
}

static void
test_memory (IntakeFixture *fixture,
             gconstpointer  program)
{
  assert_fails (fixture, "memory", GALPI_ERROR_TOO_LARGE);
}

static void
test_lies (IntakeFixture *fixture,
           gconstpointer  program)
{
  assert_fails (fixture, "long", GALPI_ERROR_TOO_LARGE);
  assert_fails (fixture, "garbage", GALPI_ERROR_FAILED);
  assert_fails (fixture, "beyond", GALPI_ERROR_FAILED);
  assert_fails (fixture, "untitled", GALPI_ERROR_FAILED);
}

static void
test_reason (IntakeFixture *fixture,
             gconstpointer  program)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = NULL;

  assert_fails (fixture, "refuse", GALPI_ERROR_UNSUPPORTED);
  document = intake_fixture_extract_bytes (fixture, "error", NULL, NULL, &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==, "line one line two");
}

static void
test_reach (IntakeFixture *fixture,
            gconstpointer  program)
{
  static const char picture[] = "\x89PNG\r\n\x1a\n";
  g_autofree char *secret = intake_fixture_write (fixture, "secret.png", picture, sizeof picture - 1);
  g_autofree char *absolute = g_strconcat ("reach:", secret, NULL);
  const char * const words[] = { "reach:../secret.png", "reach:./../secret.png", "reach:..//secret.png", absolute };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *page = intake_fixture_write (fixture, "in/page.html", words[i], -1);
      g_autoptr(GalpiDocument) document = intake_fixture_extract (fixture, page, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (document->pictures->len, ==, 0);
      g_assert_cmpuint (document->blocks->len, ==, 1);
    }
}

static void
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (IntakeFixture *fixture,
             gconstpointer  program)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GalpiDocument) document = NULL;

  g_timeout_add_once (50, cancel_cb, cancellable);
  document = intake_fixture_extract_bytes (fixture, "hang", NULL, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_works (fixture);
}

static GalpiPixels *
decode (IntakeFixture *fixture,
        const char    *word,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (word, strlen (word));

  return intake_fixture_decode (fixture, bytes, 2, cancellable, error);
}

static void
assert_picture_fails (IntakeFixture *fixture,
                      const char    *word,
                      int            code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) no_error = NULL;
  g_autoptr(GalpiPixels) pixels = decode (fixture, word, NULL, &error);
  g_autoptr(GalpiPixels) good = decode (fixture, "fine", NULL, &no_error);

  g_assert_null (pixels);
  g_assert_error (error, GALPI_ERROR, code);
  g_assert_nonnull (strstr (error->message, "icture"));
  g_assert_no_error (no_error);
  g_assert_cmpuint (good->width, ==, 2);
}

static void
test_picture_death (IntakeFixture *fixture,
                    gconstpointer  program)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiPixels) pixels = NULL;

  assert_picture_fails (fixture, "die", GALPI_ERROR_FAILED);
  assert_picture_fails (fixture, "half", GALPI_ERROR_FAILED);
  assert_picture_fails (fixture, "memory", GALPI_ERROR_TOO_LARGE);

  pixels = decode (fixture, "die-later", NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pixels);
}

static void
test_picture_deadline (IntakeFixture *fixture,
                       gconstpointer  program)
{
  galpi_intake_set_deadline (fixture->intake, 200);
  assert_picture_fails (fixture, "hang", GALPI_ERROR_TIMED_OUT);
}

static void
test_picture_lies (IntakeFixture *fixture,
                   gconstpointer  program)
{
  static const char * const lies[] = {
    "garbage", "beyond", "overflow", "nothing", "short", "grown", "wider", "error",
  };

  assert_picture_fails (fixture, "long", GALPI_ERROR_TOO_LARGE);
  for (gsize i = 0; i < G_N_ELEMENTS (lies); i++)
    assert_picture_fails (fixture, lies[i], GALPI_ERROR_FAILED);
}

static void
test_picture_cancel (IntakeFixture *fixture,
                     gconstpointer  program)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GalpiPixels) pixels = NULL;

  g_timeout_add_once (50, cancel_cb, cancellable);
  pixels = decode (fixture, "hang", cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (pixels);
}

static void
test_no_program (IntakeFixture *fixture,
                 gconstpointer  program)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = intake_fixture_extract_bytes (fixture, "text", NULL, NULL, &error);

  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "galpi-intake"));
}

#define ADD(name, function, program) \
  g_test_add ("/intake/faults/" name, IntakeFixture, program, intake_fixture_set_up, function, \
              intake_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *fake = NULL;

  g_test_init (&argc, &argv, NULL);
  fake = g_test_build_filename (G_TEST_BUILT, "intake", "fake-intake", NULL);

  ADD ("the-deadline-ends-it", test_deadline, fake);
  ADD ("a-death-in-the-middle-is-survived", test_death, fake);
  ADD ("a-process-that-served-gets-a-second-try", test_late_death, fake);
  ADD ("too-much-memory-ends-it", test_memory, fake);
  ADD ("no-lie-is-believed", test_lies, fake);
  ADD ("its-reason-is-passed-on", test_reason, fake);
  ADD ("it-cannot-make-the-parent-reach-out", test_reach, fake);
  ADD ("cancelling-ends-it", test_cancel, fake);
  ADD ("a-death-over-a-picture-is-survived", test_picture_death, fake);
  ADD ("the-deadline-ends-a-picture", test_picture_deadline, fake);
  ADD ("no-lie-about-a-picture-is-believed", test_picture_lies, fake);
  ADD ("cancelling-ends-a-picture", test_picture_cancel, fake);
  ADD ("a-missing-program-is-named", test_no_program, "/nonexistent/galpi-intake");
  ADD ("a-program-that-ends-at-once-is-named", test_no_program, "/bin/false");

  return g_test_run ();
}
