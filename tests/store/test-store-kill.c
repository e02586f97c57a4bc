/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-maintenance.h"
#include "store-fixture.h"

#define N_KILLS 12

static guint
read_number (GInputStream *stream)
{
  g_autoptr(GString) line = g_string_new (NULL);
  char byte;

  while (g_input_stream_read (stream, &byte, 1, NULL, NULL) == 1)
    {
      if (byte == '\n')
        return g_ascii_strtoull (line->str, NULL, 10);
      g_string_append_c (line, byte);
    }

  return 0;
}

/* Lets a child work until it has said so many numbers, kills it at a moment of its own, and
 * reads what else it had said. Returns: the last number
 */
static guint
kill_child (const char *command,
            const char *path,
            guint       n_numbers)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "store-child", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) child =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, command, path, NULL);
  GInputStream *stream;
  guint number;
  guint last = 0;

  g_assert_no_error (error);
  stream = g_subprocess_get_stdout_pipe (child);
  for (guint i = 0; i < n_numbers; i++)
    last = read_number (stream);

  g_usleep (g_test_rand_int_range (0, 5000));
  g_subprocess_force_exit (child);
  while ((number = read_number (stream)) != 0)
    last = number;
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (last, >, 0);

  return last;
}

static gpointer
check (GalpiDatabase  *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  g_auto(GStrv) problems = galpi_maintenance_check (db, cancellable, error);

  g_assert_cmpstr (problems[0], ==, NULL);
  return GSIZE_TO_POINTER (store_fixture_query (db, data));
}

static guint
ask (const char *path,
     const char *sql)
{
  GalpiStore *store = store_fixture_open (path, GALPI_STORE_DEFAULT, NULL);
  guint value = GPOINTER_TO_SIZE (store_fixture_read (store, check, (gpointer) sql, NULL));

  store_fixture_close (store);
  return value;
}

/* Nothing that was said to be on the disk is lost, and nothing is there by half. */
static void
test_keeps_what_it_acknowledged (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  for (int i = 0; i < N_KILLS; i++)
    {
      guint last = kill_child ("write", fixture->path, 1 + g_test_rand_int_range (0, 5));
      guint n_articles = ask (fixture->path, "SELECT count (*) FROM article");

      /* One can have been committed and not been said. */
      g_assert_true (n_articles == last || n_articles == last + 1);
      g_assert_cmpuint (ask (fixture->path, "SELECT count (*) FROM step"), ==, n_articles);
      g_assert_cmpuint (ask (fixture->path, "SELECT max (id) FROM article"
                                            " WHERE version_id IS NOT NULL"), ==, n_articles);
      g_assert_cmpuint (ask (fixture->path, "SELECT max (seq) FROM change WHERE tbl = 'article'"),
                        ==, n_articles);
    }
}

static void
test_takes_a_half_made_step_back (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  for (int i = 0; i < N_KILLS / 2; i++)
    {
      kill_child ("code", fixture->path, 3);
      g_assert_cmpuint (ask (fixture->path, "SELECT count (*) FROM tag"), ==, 0);
      g_assert_cmpuint (ask (fixture->path, "SELECT count (*) FROM step"), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/store/kill/keeps-what-it-acknowledged", StoreFixture, NULL,
              store_fixture_set_up, test_keeps_what_it_acknowledged, store_fixture_tear_down);
  g_test_add ("/store/kill/takes-a-half-made-step-back", StoreFixture, NULL,
              store_fixture_set_up, test_takes_a_half_made_step_back, store_fixture_tear_down);

  return g_test_run ();
}
