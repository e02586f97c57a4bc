/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include "galpi-await.h"
#include "galpi-error.h"
#include "store-fixture.h"

/* Another program on a notebook, for tests to stop or to kill:
 *   store-child hold PATH   opens it, says 0, and ends at the end of its input
 *   store-child write PATH  adds articles, and says the id of each when it is on the disk, for ever
 *   store-child code PATH   adds tags in slices of one step, and says how many, for ever
 *   store-child read-only PATH  as somebody who can't write it, finds two articles there; exit
 *                           status 77 where it can't become somebody else
 */
static void
say (guint number)
{
  printf ("%u\n", number);
  fflush (stdout);
}

static void
write_for_ever (GalpiStore *store)
{
  for (;;)
    say (GPOINTER_TO_SIZE (store_fixture_write (store, "import", 0, store_fixture_add_article,
                                                        (gpointer) "title", NULL)));
}

static GalpiSlice
add_tag (GalpiDatabase  *db,
         gpointer        data,
         gint64          deadline,
         double         *progress,
         GCancellable   *cancellable,
         GError        **error)
{
  galpi_database_exec (db, "INSERT INTO tag (uuid, name) SELECT randomblob (16),"
                           " 'n' || (count (*)) FROM tag", error);
  return GALPI_SLICE_MORE;
}

static void
progress_cb (double   progress,
             gpointer data)
{
  static guint n;

  say (++n);
}

static void
code_for_ever (GalpiStore *store)
{
  GalpiStepSpec step = { "code", 0, GALPI_STEP_WHOLE };
  GAsyncResult *result = NULL;

  galpi_store_write_slices_async (store, &step, add_tag, NULL, NULL, progress_cb, NULL, NULL,
                                  galpi_await_cb, &result);
  galpi_await (&result);
}

static gpointer
count_articles (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return GSIZE_TO_POINTER (store_fixture_query (db, "SELECT count (*) FROM article"));
}

static int
read_only (const char *path)
{
  g_autoptr(GError) error = NULL;
  GalpiStore *store;

  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 77;

  g_assert_null (store_fixture_open (path, GALPI_STORE_DEFAULT, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_READ_ONLY);
  store = store_fixture_open (path, GALPI_STORE_READ_ONLY, NULL);
  g_assert_cmpuint (GPOINTER_TO_SIZE (store_fixture_read (store, count_articles, NULL, NULL)), ==,
                    2);
  g_assert_cmpstr (galpi_store_get_path (store), ==, path);
  g_assert_cmpstr (galpi_store_get_database_path (store), !=, path);
  store_fixture_close (store);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  GalpiStore *store;
  char byte;

  g_set_prgname ("store-child");
  g_assert_cmpint (argc, ==, 3);
  if (g_str_equal (argv[1], "read-only"))
    return read_only (argv[2]);

  store = store_fixture_open (argv[2], GALPI_STORE_CREATE, NULL);

  if (g_str_equal (argv[1], "write"))
    write_for_ever (store);
  else if (g_str_equal (argv[1], "code"))
    code_for_ever (store);

  say (0);
  g_assert_cmpint (read (STDIN_FILENO, &byte, 1), ==, 0);
  store_fixture_close (store);

  return 0;
}
