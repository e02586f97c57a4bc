/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-await.h"
#include "galpi-change-table.h"
#include "galpi-database-private.h"
#include "galpi-error.h"
#include "galpi-index-file-private.h"
#include "galpi-index-follow-private.h"
#include "galpi-index-search.h"
#include "galpi-trash-table.h"
#include "galpi-version-table.h"
#include "index-fixture.h"

/* Enough that a rebuild takes several slices. */
#define N_MANY 60
#define N_PARAGRAPHS 6

/* Of these the program that is killed has done so many. */
#define N_DONE 30

static const char text[] = "지난 2월 말 회사는 공장을 열었다.";

static void
set_up (IndexFixture  *self,
        gconstpointer  data)
{
  index_fixture_set_up (self, data);
  index_fixture_start (self);
}

static gpointer
set_note (GalpiDatabase  *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr(GalpiAnnotation) annotation = galpi_annotation_table_get (db, 1, error);

  galpi_annotation_set_note (annotation, data);
  galpi_annotation_table_update (db, annotation, error);
  return NULL;
}

static gpointer
trash_article (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  galpi_trash_table_set (db, "article", 1, data != NULL, error);
  return NULL;
}

static gpointer
empty_trash (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  galpi_trash_table_empty (db, error);
  return NULL;
}

static void
test_follows_edits (IndexFixture  *self,
                    gconstpointer  data)
{
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 0);
  index_fixture_add_article (self, "글", "2024-05-07", text);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 1);

  index_fixture_add_annotation (self, 1, "공장", "처음 생각", NULL);
  g_assert_cmpuint (index_fixture_count_hits (self, "생각"), ==, 1);
  index_fixture_write (self, set_note, (gpointer) "나중 의견");
  g_assert_cmpuint (index_fixture_count_hits (self, "생각"), ==, 0);
  g_assert_cmpuint (index_fixture_count_hits (self, "의견"), ==, 1);
}

static void
test_follows_undo_and_redo (IndexFixture  *self,
                            gconstpointer  data)
{
  index_fixture_add_article (self, "글", "2024-05-07", text);
  index_fixture_add_annotation (self, 1, "공장", "처음 생각", NULL);
  index_fixture_write (self, set_note, (gpointer) "나중 의견");
  g_assert_cmpuint (index_fixture_count_hits (self, "의견"), ==, 1);

  index_fixture_undo (self);
  g_assert_cmpuint (index_fixture_count_hits (self, "생각"), ==, 1);
  index_fixture_undo (self);
  g_assert_cmpuint (index_fixture_count_hits (self, "생각"), ==, 0);
  index_fixture_undo (self);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 0);
  index_fixture_redo (self);
  index_fixture_redo (self);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 2);
}

static void
test_the_trash_is_not_found (IndexFixture  *self,
                             gconstpointer  data)
{
  index_fixture_add_article (self, "글", "2024-05-07", text);
  index_fixture_add_annotation (self, 1, "공장", "생각", NULL);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 2);

  index_fixture_write (self, trash_article, self);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 0);
  index_fixture_write (self, trash_article, NULL);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 2);
}

/* How many rows the index file has in a table. */
static gint64
count_rows (IndexFixture *self,
            const char   *table)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) db = galpi_database_open (self->index_path, GALPI_DATABASE_READ_ONLY, &error);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
  gint64 n;

  g_assert_no_error (error);
  galpi_database_get_int64 (db, sql, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
test_nothing_is_left_of_what_is_gone (IndexFixture  *self,
                                      gconstpointer  data)
{
  index_fixture_add_article (self, "글", "2024-05-07", text);
  index_fixture_add_annotation (self, 1, "공장", "생각", NULL);
  index_fixture_write (self, trash_article, self);
  index_fixture_wait (self);
  g_assert_cmpint (count_rows (self, "finding"), ==, 1);

  index_fixture_write_for_good (self, empty_trash, NULL);
  index_fixture_wait (self);
  g_assert_cmpint (count_rows (self, "finding"), ==, 0);
  g_assert_cmpint (count_rows (self, "sentence"), ==, 0);
  g_assert_cmpint (count_rows (self, "article"), ==, 0);
  g_assert_cmpint (count_rows (self, "words"), ==, 0);
}

static void
test_a_new_version_replaces_the_old (IndexFixture  *self,
                                     gconstpointer  data)
{
  index_fixture_add_article (self, "글", "2024-05-07", text);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 1);

  index_fixture_add_version (self, 1, "지난 3월 초 회사는 가게를 열었다. 2월 1일의 일이다.");
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 0);
  g_assert_cmpuint (index_fixture_count_hits (self, "가게"), ==, 1);
  g_assert_cmpint (count_rows (self, "finding"), ==, 2);

  index_fixture_undo (self);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 1);
  g_assert_cmpint (count_rows (self, "finding"), ==, 1);
}

/* Articles, every third with an annotation, all in one step. */
static gpointer
add_many (GalpiDatabase  *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *title = g_strdup_printf ("글 %u", i);
      g_autoptr(GalpiArticle) article = galpi_article_new ();
      g_autoptr(GalpiDocument) document = galpi_document_new ();

      for (guint j = 0; j < N_PARAGRAPHS; j++)
        galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, text, NULL, NULL);

      galpi_article_set_title (article, title);
      galpi_article_set_date (article, "2024-05-07");
      if (!galpi_article_table_insert (db, article, error) ||
          galpi_version_table_insert (db, galpi_article_get_id (article), document, NULL, error) == 0)
        return NULL;

      if (i % 3 == 0)
        {
          g_autoptr(GalpiAnnotation) note = galpi_annotation_new ();

          galpi_annotation_set_article_id (note, galpi_article_get_id (article));
          galpi_annotation_set_note (note, "표시");
          if (!galpi_annotation_table_insert (db, note, error))
            return NULL;
        }
    }

  return NULL;
}

static void
assert_many (IndexFixture *self)
{
  guint total;
  g_autoptr(GPtrArray) hits = NULL;

  hits = index_fixture_search (self, "공장", 1, &total);
  g_assert_cmpuint (total, ==, N_MANY);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = index_fixture_search (self, "표시", 1, &total);
  g_assert_cmpuint (total, ==, N_MANY / 3);
  g_assert_cmpint (count_rows (self, "finding"), ==, N_MANY * N_PARAGRAPHS);
  g_assert_cmpint (count_rows (self, "article"), ==, N_MANY);
  g_assert_cmpint (count_rows (self, "words"), ==, N_MANY + N_MANY / 3);
}

static void
edit_file (IndexFixture *self,
           const char   *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) db = galpi_database_open (self->index_path, GALPI_DATABASE_DEFAULT, &error);

  g_assert_no_error (error);
  galpi_database_exec (db, sql, &error);
  g_assert_no_error (error);
}

static void
test_a_file_made_otherwise_is_made_anew (IndexFixture  *self,
                                         gconstpointer  data)
{
  static const char * const changes[] = {
    "UPDATE meta SET reading = reading + 1",
    "UPDATE meta SET text = text + 1",
    "UPDATE meta SET notebook = zeroblob (16)",
    "UPDATE meta SET incarnation = zeroblob (16)",
    "UPDATE meta SET done = done + 1000000",
    "UPDATE meta SET done = -5",
    "PRAGMA user_version = 99",
    "PRAGMA application_id = 1",
    "DELETE FROM meta",
  };

  index_fixture_write (self, add_many, NULL);
  index_fixture_wait (self);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      index_fixture_stop (self);
      edit_file (self, changes[i]);
      edit_file (self, "UPDATE finding SET kind = 'none'");
      index_fixture_start (self);
      assert_many (self);
    }
}

/* Writes over a part of the index file, or cuts it. */
static void
damage_file (IndexFixture *self,
             goffset       at,
             gsize         length,
             gboolean      cut)
{
  g_autofree char *noise = g_strnfill (length, 'x');
  int fd = g_open (self->index_path, O_RDWR | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, noise, length, at), ==, (gssize) length);
  if (cut)
    g_assert_cmpint (ftruncate (fd, at), ==, 0);
  close (fd);
}

static void
test_a_damaged_file_is_made_anew (IndexFixture  *self,
                                  gconstpointer  data)
{
  static const struct {
    goffset  at;
    gsize    length;
    gboolean cut;
  } damages[] = {
    { 0, 4096, FALSE },
    { 0, 100, TRUE },
    { 4096, 40960, FALSE },
    { 16, 2, FALSE },
    { 8192, 1, TRUE },
    { 0, 1, TRUE },
  };

  index_fixture_write (self, add_many, NULL);
  index_fixture_wait (self);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_test_message ("damage %u", i);
      index_fixture_stop (self);
      damage_file (self, damages[i].at, damages[i].length, damages[i].cut);
      index_fixture_start (self);

      /* What is only found out by use is made anew on demand. */
      galpi_index_rebuild (self->index);
      assert_many (self);
    }
}

static void
test_damage_met_at_work_makes_it_anew (IndexFixture  *self,
                                       gconstpointer  data)
{
  index_fixture_write (self, add_many, NULL);
  index_fixture_wait (self);
  index_fixture_stop (self);
  edit_file (self, "DROP TABLE finding");

  /* Nothing looks into it before the next change. */
  index_fixture_start (self);
  index_fixture_wait (self);
  index_fixture_set_date (self, 1, "2022-01-01");
  assert_many (self);
}

static gpointer
search_all (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return galpi_index_search (db, "공장", 0, NULL, error);
}

static void
test_a_damaged_article_is_passed_over (IndexFixture  *self,
                                       gconstpointer  data)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) db = NULL;

  index_fixture_stop (self);
  index_fixture_add_article (self, "하나", "2024-05-07", "첫 공장 이야기.");
  index_fixture_add_article (self, "둘", "2024-05-07", "다음 공장 이야기.");
  index_fixture_add_event (self, "2024", "일", 1, "첫 공장");
  db = galpi_database_open (self->path, GALPI_DATABASE_DEFAULT, &error);
  g_assert_no_error (error);
  galpi_database_exec (db,
                       "UPDATE content SET coding = 1, bytes = x'00112233' WHERE hash ="
                       " (SELECT text_hash FROM version WHERE id = 1)", &error);
  g_assert_no_error (error);

  index_fixture_start (self);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 1);
  g_assert_cmpuint (index_fixture_count_hits (self, "."), ==, 1);

  /* Both publications, and the event without its sentence. */
  items = index_fixture_list_timeline (self, all);
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_null (galpi_index_get_failure (self->index));
}

static void
test_damage_met_by_a_reader_is_told (IndexFixture  *self,
                                     gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  index_fixture_write (self, add_many, NULL);
  index_fixture_wait (self);
  index_fixture_stop (self);

  /* All but the first page. */
  damage_file (self, 4096, 4096, TRUE);
  galpi_store_read_async (self->store, search_all, NULL, NULL, NULL, NULL, galpi_await_cb, &result);
  g_assert_null (galpi_store_read_finish (self->store, galpi_await (&result), &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CORRUPT);

  index_fixture_start (self);
  galpi_index_rebuild (self->index);
  assert_many (self);
}

static void
test_a_full_disk_is_told_and_got_over (IndexFixture  *self,
                                       gconstpointer  data)
{
  struct rlimit before;
  struct rlimit full;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  index_fixture_write (self, add_many, NULL);
  index_fixture_stop (self);
  g_assert_cmpint (g_unlink (self->index_path), ==, 0);

  /* Writing past the limit fails, and is no signal. */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  full = before;
  full.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);

  index_fixture_start (self);
  galpi_index_wait_async (self->index, NULL, galpi_await_cb, &result);
  g_assert_false (galpi_index_wait_finish (self->index, galpi_await (&result), &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_DISK_FULL);
  while (galpi_index_get_failure (self->index) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  galpi_index_wake (self->index);
  assert_many (self);
  while (galpi_index_get_failure (self->index) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_a_missing_file_is_made (IndexFixture  *self,
                             gconstpointer  data)
{
  index_fixture_write (self, add_many, NULL);
  index_fixture_wait (self);
  index_fixture_stop (self);
  g_assert_cmpint (g_unlink (self->index_path), ==, 0);
  index_fixture_start (self);
  assert_many (self);
}

static int
die_cb (gpointer data)
{
  raise (SIGKILL);
  return 0;
}

/* The other program: dies in the middle of making the index, as it commits. */
static void
test_subprocess_dies (void)
{
  const char *path = g_getenv ("GALPI_TEST_NOTEBOOK");
  g_autofree char *index_path = g_strconcat (path, ".index", NULL);
  int stop = 1; /* one thing a slice */
  GalpiFollower follower = { .stop = &stop, .begin = -1 };

  follower.notebook = galpi_database_open (path, GALPI_DATABASE_READ_ONLY, NULL);
  follower.index = galpi_index_file_make (index_path, follower.notebook, NULL);
  for (guint i = 0; i < N_DONE; i++)
    g_assert_cmpint (galpi_follower_slice (&follower, NULL), ==, GALPI_SLICE_MORE);

  sqlite3_commit_hook (galpi_database_handle (follower.index), die_cb, NULL);
  galpi_follower_slice (&follower, NULL);
}

static void
test_killed_in_mid_work_it_goes_on (IndexFixture  *self,
                                    gconstpointer  data)
{
  index_fixture_stop (self);
  index_fixture_write (self, add_many, NULL);

  g_setenv ("GALPI_TEST_NOTEBOOK", self->path, TRUE);
  g_test_trap_subprocess ("/store/index/subprocess/dies", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_assert_false (g_test_trap_has_passed ());
  g_assert_cmpint (count_rows (self, "article"), ==, N_DONE);

  index_fixture_start (self);
  assert_many (self);
}

static void
test_closed_in_mid_work_it_goes_on (IndexFixture  *self,
                                    gconstpointer  data)
{
  index_fixture_write (self, add_many, NULL);
  for (guint i = 0; i < 10; i++)
    {
      index_fixture_stop (self);
      index_fixture_start (self);
    }
  assert_many (self);
}

static void
test_two_keep_one_index (IndexFixture  *self,
                         gconstpointer  data)
{
  g_autoptr(GalpiIndex) other = galpi_index_new (self->path);

  index_fixture_write (self, add_many, NULL);
  galpi_index_wake (other);
  assert_many (self);
}

static void
test_a_wait_can_be_cancelled (IndexFixture  *self,
                              gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *lock = g_strconcat (self->index_path, ".lock", NULL);
  int fd;

  /* As if another program were at work. */
  index_fixture_wait (self);
  fd = g_open (lock, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);

  index_fixture_add_article (self, "글", NULL, text);
  galpi_index_wait_async (self->index, cancellable, galpi_await_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_false (galpi_index_wait_finish (self->index, galpi_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  close (fd);
  g_clear_object (&result);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 1);
}

static void
test_a_wait_ends_with_the_index (IndexFixture  *self,
                                 gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiIndex) index = galpi_index_new (self->path);
  g_autoptr(GAsyncResult) closed = NULL;

  galpi_index_close_async (index, NULL, galpi_await_cb, &closed);
  galpi_index_wait_async (index, NULL, galpi_await_cb, &result);

  g_assert_false (galpi_index_wait_finish (index, galpi_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (galpi_index_close_finish (index, galpi_await (&closed), NULL));
}

static void
count_cb (GalpiIndex *index,
          gpointer    data)
{
  guint *n = data;

  (*n)++;
}

static void
test_it_tells_that_it_followed (IndexFixture  *self,
                                gconstpointer  data)
{
  guint n_followed = 0;

  index_fixture_wait (self);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpfloat (galpi_index_get_progress (self->index), ==, 1);

  g_signal_connect (self->index, "followed", G_CALLBACK (count_cb), &n_followed);
  index_fixture_add_article (self, "글", NULL, text);
  while (n_followed == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (galpi_index_get_failure (self->index));
  g_signal_handlers_disconnect_by_data (self->index, &n_followed);
}

/* In the name of a folder that the store makes for a notebook in a read-only place. */
#define ASIDE "galpi-aside-XXXXXX"

static void
test_of_a_copy_it_is_in_the_cache (IndexFixture  *self,
                                   gconstpointer  data)
{
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "galpi", NULL);
  g_autoptr(GDir) dir = NULL;
  const char *name;
  guint n_files = 0;

  index_fixture_add_article (self, "글", "2024-05-07", text);
  g_assert_cmpuint (index_fixture_count_hits (self, "공장"), ==, 1);
  g_assert_false (g_file_test (self->index_path, G_FILE_TEST_EXISTS));

  dir = g_dir_open (cache, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    n_files += g_str_has_suffix (name, ".index");
  g_assert_cmpuint (n_files, ==, 1);
}

static void
test_a_place_that_fails_is_told (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "there-is-no-such.galpi", NULL);
  g_autoptr(GalpiIndex) index = galpi_index_new (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_index_wait_async (index, NULL, galpi_await_cb, &result);
  while (result == NULL || galpi_index_get_failure (index) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (galpi_index_wait_finish (index, result, &error));
  g_assert_cmpuint (error->domain, ==, GALPI_ERROR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/store/index/" name, IndexFixture, NULL, set_up, func, index_fixture_tear_down)

  ADD ("follows-edits", test_follows_edits);
  ADD ("follows-undo-and-redo", test_follows_undo_and_redo);
  ADD ("the-trash-is-not-found", test_the_trash_is_not_found);
  ADD ("nothing-is-left-of-what-is-gone", test_nothing_is_left_of_what_is_gone);
  ADD ("a-new-version-replaces-the-old", test_a_new_version_replaces_the_old);
  ADD ("a-file-made-otherwise-is-made-anew", test_a_file_made_otherwise_is_made_anew);
  ADD ("a-damaged-file-is-made-anew", test_a_damaged_file_is_made_anew);
  ADD ("damage-met-at-work-makes-it-anew", test_damage_met_at_work_makes_it_anew);
  ADD ("a-damaged-article-is-passed-over", test_a_damaged_article_is_passed_over);
  ADD ("damage-met-by-a-reader-is-told", test_damage_met_by_a_reader_is_told);
  ADD ("a-full-disk-is-told-and-got-over", test_a_full_disk_is_told_and_got_over);
  ADD ("a-missing-file-is-made", test_a_missing_file_is_made);
  ADD ("killed-in-mid-work-it-goes-on", test_killed_in_mid_work_it_goes_on);
  ADD ("closed-in-mid-work-it-goes-on", test_closed_in_mid_work_it_goes_on);
  ADD ("two-keep-one-index", test_two_keep_one_index);
  ADD ("a-wait-can-be-cancelled", test_a_wait_can_be_cancelled);
  ADD ("a-wait-ends-with-the-index", test_a_wait_ends_with_the_index);
  ADD ("it-tells-that-it-followed", test_it_tells_that_it_followed);
  g_test_add ("/store/index/of-a-copy-it-is-in-the-cache", IndexFixture, ASIDE,
              set_up, test_of_a_copy_it_is_in_the_cache, index_fixture_tear_down);
  g_test_add_func ("/store/index/a-place-that-fails-is-told", test_a_place_that_fails_is_told);
  g_test_add_func ("/store/index/subprocess/dies", test_subprocess_dies);

  return g_test_run ();
}
