/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "galpi-notebook-annotations.h"
#include "galpi-notebook-steps.h"
#include "notebook-dump.h"
#include "random-work.h"

/* test-notebook-undo [OPERATIONS [SEED]]: with many operations it takes long, and looks at what is in
 * the notebook only now and then.
 */
static guint n_operations = 250;

#define SEEN_EACH 4000

/* What the notebook was like after so many steps, where somebody looked. */
typedef struct
{
  Fixture    *fixture;
  RandomWork *work;
  GPtrArray  *dumps;  /* char *, by the number of steps that hold; NULL where nobody looked */
  GHashTable *whats;  /* ids of steps that were made */
} Property;

static guint
count_steps (Property   *self,
             const char *state)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM step WHERE state = '%s'", state);

  return notebook_dump_number (self->fixture->path, sql);
}

static char *
look (Property *self)
{
  g_autofree char *dump = notebook_dump (self->fixture->path);

  /* To tell two of them apart is enough where there are thousands. */
  return n_operations > SEEN_EACH ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1)
                                  : g_steal_pointer (&dump);
}

static void
compare (Property *self)
{
  guint at = count_steps (self, "done");
  const char *known;
  g_autofree char *dump = NULL;

  g_assert_cmpuint (at, <, self->dumps->len);
  known = g_ptr_array_index (self->dumps, at);
  if (known == NULL)
    return;

  dump = look (self);
  g_assert_true (g_str_equal (dump, known));
}

/* Remembers what is there after new work. What was no work after all leaves redo as it was. */
static void
remember (Property *self)
{
  gboolean looks = n_operations <= SEEN_EACH || random_work_number (self->work, 100) == 0;

  if (count_steps (self, "undone") > 0)
    {
      compare (self);
      return;
    }

  g_ptr_array_set_size (self->dumps, count_steps (self, "done"));
  g_ptr_array_add (self->dumps, looks ? look (self) : NULL);
}

/* Returns: how many steps were moved */
static guint
move (Property *self,
      guint     n,
      gboolean  redo)
{
  GalpiNotebook *notebook = self->fixture->notebook;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;

  (redo ? galpi_notebook_redo_async : galpi_notebook_undo_async) (notebook, n, NULL, fixture_answer,
                                                                 self->fixture);
  result = fixture_await (self->fixture);
  steps = (redo ? galpi_notebook_redo_finish : galpi_notebook_undo_finish) (notebook, result,
                                                                            &error);
  g_assert_no_error (error);

  return steps->len;
}

static void
reopen (Property *self)
{
  fixture_close (self->fixture);
  fixture_open (self->fixture, GALPI_NOTEBOOK_OPEN_DEFAULT);
  random_work_begin_session (self->work);
}

static void
note_what (Property *self)
{
  g_autofree char *what =
    notebook_dump_text (self->fixture->path, "SELECT what FROM step ORDER BY number DESC LIMIT 1");

  if (what != NULL)
    g_hash_table_add (self->whats, g_steal_pointer (&what));
}

/* Work, and going back and forth in it; after some of it the program starts anew. */
static void
work (Property *self)
{
  for (guint i = 0; i < n_operations; i++)
    {
      guint kind = random_work_number (self->work, 20);

      if (kind == 0)
        {
          move (self, 1 + random_work_number (self->work, 6), FALSE);
          compare (self);
        }
      else if (kind <= 2)
        {
          move (self, 1 + random_work_number (self->work, 3), TRUE);
          compare (self);
        }
      else
        {
          random_work_do (self->work);
          remember (self);
        }

      if (random_work_number (self->work, 150) == 0)
        reopen (self);
    }
}

/* All the way, at times in leaps and at times in single steps. */
static void
move_all (Property *self,
          gboolean  redo)
{
  guint n_left = count_steps (self, redo ? "undone" : "done");

  while (n_left > 0)
    {
      guint leap = 1 + random_work_number (self->work, MAX (1, n_operations / 100));
      guint n = MIN (n_left, leap);

      g_assert_cmpuint (move (self, n, redo), ==, n);
      n_left -= n;
      compare (self);
      if (random_work_number (self->work, 50) == 0)
        reopen (self);
    }

  g_assert_cmpuint (move (self, 1, redo), ==, 0);
  g_assert_cmpuint (count_steps (self, redo ? "undone" : "done"), ==, 0);
}

/* @seed: 0 for any */
static void
property_begin (Property *self,
                Fixture  *fixture,
                guint32   seed)
{
  if (seed == 0)
    seed = g_test_rand_int ();
  g_test_message ("seed %u", seed);
  self->fixture = fixture;
  self->work = random_work_new (fixture, seed);
  self->dumps = g_ptr_array_new_with_free_func (g_free);
  self->whats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (self->dumps, look (self));
}

static void
property_end (Property *self)
{
  random_work_free (self->work);
  g_ptr_array_unref (self->dumps);
  g_hash_table_unref (self->whats);
}

static void
test_anything (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *first = notebook_dump (fixture->path);
  g_autofree char *last = NULL;
  g_autofree char *last_contents = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;
  g_autofree char *contents = NULL;
  guint n_steps;
  Property self;

  property_begin (&self, fixture, GPOINTER_TO_UINT (data));
  work (&self);

  /* Some may have been left undone: the end state is the one with them. */
  while (move (&self, 1, TRUE) > 0)
    compare (&self);
  last = notebook_dump (fixture->path);
  last_contents = notebook_dump_contents (fixture->path);
  n_steps = count_steps (&self, "done");
  g_assert_cmpuint (n_steps, >, n_operations / 4);
  g_test_message ("%u operations left %u steps and a dump of %" G_GSIZE_FORMAT " bytes",
                  n_operations, n_steps, strlen (last));
  notebook_dump_check (fixture->path);

  reopen (&self);
  move_all (&self, FALSE);
  back = notebook_dump (fixture->path);
  g_assert_true (g_str_equal (back, first));
  notebook_dump_check (fixture->path);

  reopen (&self);
  move_all (&self, TRUE);
  again = notebook_dump (fixture->path);
  contents = notebook_dump_contents (fixture->path);
  g_assert_true (g_str_equal (again, last));
  g_assert_true (g_str_equal (contents, last_contents));
  g_assert_cmpuint (count_steps (&self, "done"), ==, n_steps);
  notebook_dump_check (fixture->path);

  property_end (&self);
}

/* What is emptied is gone from history too; the rest still goes back and comes again. */
static void
test_after_emptying_the_trash (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *last = NULL;
  g_autofree char *again = NULL;
  Property property;

  property_begin (&property, fixture, GPOINTER_TO_UINT (data));
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < n_operations / 4; j++)
        random_work_do (property.work);

      move (&property, 3, FALSE);
      galpi_notebook_empty_trash_async (fixture->notebook, NULL, fixture_answer, fixture);
      result = fixture_await (fixture);
      galpi_notebook_empty_trash_finish (fixture->notebook, result, &error);
      g_assert_no_error (error);
      notebook_dump_check (fixture->path);
    }

  while (move (&property, 1, TRUE) > 0)
    ;
  last = notebook_dump (fixture->path);
  while (move (&property, 7, FALSE) > 0)
    notebook_dump_check (fixture->path);
  while (move (&property, 5, TRUE) > 0)
    notebook_dump_check (fixture->path);
  again = notebook_dump (fixture->path);
  g_assert_true (g_str_equal (again, last));

  property_end (&property);
}

/* Returns: (transfer full): the sources of the use-cases in one, but for the list of all ids */
static char *
read_use_cases (const char *folder)
{
  GString *sources = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *source = NULL;

      if (!g_str_has_suffix (name, ".c") || g_str_equal (name, "galpi-step-names.c"))
        continue;

      g_file_get_contents (path, &source, NULL, &error);
      g_assert_no_error (error);
      g_string_append (sources, source);
    }

  return g_string_free_and_steal (sources);
}

/* A use-case that makes steps of a new kind has to be among the random ones. */
static void
test_knows_every_step (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "src", "notebook", NULL);
  g_autofree char *path = g_build_filename (folder, "galpi-step-names.c", NULL);
  g_autofree char *use_cases = read_use_cases (folder);
  g_autofree char *source = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("\\{ (\"([a-z-]+)\"), N_", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  Property self;
  guint n_known = 0;

  g_file_get_contents (path, &source, NULL, &error);
  g_assert_no_error (error);

  property_begin (&self, fixture, GPOINTER_TO_UINT (data));
  for (guint i = 0; i < 1000; i++)
    {
      random_work_do (self.work);
      note_what (&self);
    }

  for (g_regex_match (regex, source, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *quoted = g_match_info_fetch (match, 1);
      g_autofree char *what = g_match_info_fetch (match, 2);

      if (strstr (use_cases, quoted) == NULL)
        continue;

      if (!g_hash_table_contains (self.whats, what))
        g_error ("No random operation makes a step “%s”: see random-work.c", what);
      n_known++;
    }
  g_assert_cmpuint (n_known, >, 20);

  property_end (&self);
}

static void
add (const char *name,
     guint32     seed,
     void      (*func) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/notebook/undo/%s/%u", name, seed);

  g_test_add (path, Fixture, GUINT_TO_POINTER (seed), fixture_set_up, func, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (argc > 1)
    {
      n_operations = g_ascii_strtoull (argv[1], NULL, 10);
      add ("anything-is-undone-and-redone", argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : 0,
           test_anything);
      return g_test_run ();
    }

  /* The same ones each time, and one that nobody has tried. */
  for (guint32 seed = 0; seed <= 2; seed++)
    add ("anything-is-undone-and-redone", seed, test_anything);
  add ("after-emptying-the-trash", 1, test_after_emptying_the_trash);
  add ("knows-every-step", 1, test_knows_every_step);

  return g_test_run ();
}
