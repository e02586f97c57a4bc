/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "galpi-notebook-export.h"
#include "galpi-notebook-steps.h"
#include "notebook-dump.h"
#include "notebook-fixture.h"

/* Kills a program in the midst of bulk work, at any moment: what the next one finds is what was there
 * before or what was wanted, and undo and redo know the way between the two.
 *
 * test-notebook-undo-kill [KILLS]: of each kind of work
 */
static guint n_kills = 6;

#define N_ARTICLES 400
#define N_FILES 30

#define COUNT_ANNOTATIONS "SELECT count (*) FROM annotation"
#define COUNT_ARTICLES "SELECT count (*) FROM article"

typedef struct
{
  guint    n_reported;
  gboolean ended;
  gint64   time;        /* from its first word to its last, or to its death */
} Child;

static void
take_word (Child      *child,
           const char *word)
{
  if (g_str_equal (word, "one"))
    child->n_reported++;
  else if (g_str_equal (word, "end"))
    child->ended = TRUE;
}

/* @after: microseconds from its first word on, or -1 to let it end */
static Child
run_child (Fixture    *fixture,
           const char *command,
           const char *folder,
           gint64      after)
{
  g_autofree char *program =
    g_test_build_filename (G_TEST_BUILT, "notebook", "notebook-child", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, command, fixture->path,
                      folder, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *first = NULL;
  Child child = { 0 };
  gint64 begin;
  char *line;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  first = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  g_assert_cmpstr (first, ==, "begin");
  begin = g_get_monotonic_time ();
  if (after >= 0)
    {
      g_usleep (after);
      g_subprocess_force_exit (process);
    }

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      take_word (&child, line);
      child.time = g_get_monotonic_time () - begin;
      g_free (line);
    }
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_no_error (error);
  if (after < 0)
    g_assert_true (child.ended);

  return child;
}

/* Opens it, which takes back what was left half done, lets it be checked, and closes it. Returns: what
 * is in it
 */
static char *
look (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) problems = NULL;
  g_autoptr (GError) error = NULL;

  fixture_open (fixture, GALPI_NOTEBOOK_OPEN_DEFAULT);
  galpi_notebook_check_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  problems = galpi_notebook_check_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (problems[0], ==, NULL);
  g_clear_object (&result);
  fixture_close (fixture);
  notebook_dump_check (fixture->path);

  return notebook_dump (fixture->path);
}

static void
assert_same (const char *dump,
             const char *expected)
{
  g_assert_true (g_str_equal (dump, expected));
}

/* A time at which work that takes so long is anywhere, or has just ended. */
static gint64
pick_moment (gint64 whole)
{
  return g_test_rand_double () * 1.1 * whole;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_set_up (fixture, data);
  fixture_add_articles (fixture, "The mill", N_ARTICLES);
  fixture_close (fixture);
}

static void
test_coding (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = look (fixture);
  guint n_before = 0;
  guint n_after = 0;
  gint64 whole;

  whole = run_child (fixture, "code", NULL, -1).time;
  g_assert_cmpint (notebook_dump_number (fixture->path, COUNT_ANNOTATIONS), ==, 2 * N_ARTICLES);
  run_child (fixture, "undo", NULL, -1);

  for (guint i = 0; i < n_kills; i++)
    {
      Child child = run_child (fixture, "code", NULL, pick_moment (whole));
      g_autofree char *dump = look (fixture);

      if (!g_str_equal (dump, before))
        {
          g_autofree char *back = NULL;

          g_assert_cmpint (notebook_dump_number (fixture->path, COUNT_ANNOTATIONS), ==,
                           2 * N_ARTICLES);
          run_child (fixture, "undo", NULL, -1);
          back = look (fixture);
          assert_same (back, before);
          n_after++;
          continue;
        }

      g_assert_false (child.ended);
      n_before++;
    }

  g_test_message ("killed %u times in %.0f ms of work: %u times before, %u times after", n_kills,
                  whole / 1000.0, n_before, n_after);
}

/* There is a step, done or undone; @command moves it. */
static void
check_moving (Fixture    *fixture,
              const char *command,
              const char *opposite,
              const char *before,
              const char *after)
{
  guint n_before = 0;
  gint64 whole;

  whole = run_child (fixture, command, NULL, -1).time;
  run_child (fixture, opposite, NULL, -1);
  for (guint i = 0; i < n_kills; i++)
    {
      Child child = run_child (fixture, command, NULL, pick_moment (whole));
      g_autofree char *dump = look (fixture);
      gboolean stayed = g_str_equal (dump, before);
      g_autofree char *moved = NULL;
      g_autofree char *back = NULL;

      n_before += stayed;
      if (stayed)
        {
          g_assert_false (child.ended);
          run_child (fixture, command, NULL, -1);
        }
      moved = look (fixture);
      assert_same (moved, after);
      run_child (fixture, opposite, NULL, -1);
      back = look (fixture);
      assert_same (back, before);
    }

  g_test_message ("%s killed %u times in %.0f ms of work: %u times before", command, n_kills,
                  whole / 1000.0, n_before);
}

static void
test_undo_and_redo (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *before = look (fixture);
  g_autofree char *after = NULL;

  run_child (fixture, "code", NULL, -1);
  after = look (fixture);
  check_moving (fixture, "undo", "redo", after, before);
  run_child (fixture, "undo", NULL, -1);
  check_moving (fixture, "redo", "undo", before, after);
}

static char *
write_files (Fixture *fixture)
{
  char *folder = g_build_filename (fixture->folder, "files", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%02u.txt", folder, i);
      g_autofree char *text = g_strdup_printf ("글 %u\n\n지난 2월 말 %u번째 글이 나왔다.\n", i, i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }

  return folder;
}

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = look (fixture);
  g_autofree char *folder = write_files (fixture);
  GString *counts = g_string_new (NULL);
  gint64 whole;

  whole = run_child (fixture, "import", folder, -1).time;
  run_child (fixture, "undo", NULL, -1);

  for (guint i = 0; i < n_kills; i++)
    {
      Child child = run_child (fixture, "import", folder, pick_moment (whole));
      g_autofree char *dump = look (fixture);
      guint n_articles = notebook_dump_number (fixture->path, COUNT_ARTICLES) - N_ARTICLES;
      g_autofree char *back = NULL;
      g_autofree char *again = NULL;

      /* One can be on the disk and not have been reported. */
      g_assert_true (n_articles == child.n_reported || n_articles == child.n_reported + 1);
      g_string_append_printf (counts, " %u", n_articles);
      if (n_articles == 0)
        {
          assert_same (dump, before);
          continue;
        }

      run_child (fixture, "undo", NULL, -1);
      back = look (fixture);
      assert_same (back, before);
      run_child (fixture, "redo", NULL, -1);
      again = look (fixture);
      assert_same (again, dump);
      run_child (fixture, "undo", NULL, -1);
    }

  g_test_message ("of %u articles there were when it was killed:%s", N_FILES, counts->str);
  g_string_free (counts, TRUE);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%02u.txt", folder, i);

      g_remove (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (argc > 1)
    n_kills = g_ascii_strtoull (argv[1], NULL, 10);

#define ADD(name, func) \
  g_test_add ("/notebook/undo-kill/" name, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("coding", test_coding);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("import", test_import);

#undef ADD

  return g_test_run ();
}
