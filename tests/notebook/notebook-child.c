/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "galpi-notebook-articles.h"
#include "galpi-notebook-code.h"
#include "galpi-notebook-steps.h"
#include "notebook-fixture.h"

/* Another program that does bulk work on a notebook, for a test to kill:
 *   notebook-child code PATH           tags every hit of a word
 *   notebook-child import PATH FOLDER  imports a folder
 *   notebook-child undo PATH, redo PATH
 * It prints a line when it begins, one for each article that is reported, and one at the end.
 */
static void
say (const char *word)
{
  printf ("%s\n", word);
  fflush (stdout);
}

static GalpiHitList *
find_hits (Fixture *fixture)
{
  g_autoptr (GalpiHitList) hits = galpi_hit_list_new (fixture->notebook);
  g_autoptr (GalpiScope) scope = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  const GalpiCodeQuery query = { .query = "mill", .scope = scope };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_hit_list_find_async (hits, &query, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_hit_list_find_finish (hits, result, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&hits);
}

static void
code (Fixture      *fixture,
      GalpiHitList *hits)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_code_hits_async (fixture->notebook, hits, "killed/in the midst",
                                  GALPI_COLOUR_GREEN, NULL, NULL, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_notebook_code_hits_finish (fixture->notebook, result, NULL, &error);
  g_assert_no_error (error);
}

static void
imported_cb (guint                  done,
             guint                  total,
             const GalpiImportItem *item,
             gpointer               data)
{
  g_assert_cmpstr (item->state, ==, "new");
  say ("one");
}

static void
import (Fixture    *fixture,
        const char *folder)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (folder));
  galpi_notebook_import_async (fixture->notebook, files, "2025-03-12", imported_cb, NULL, NULL,
                               fixture_answer, fixture);
  result = fixture_await (fixture);
  items = galpi_notebook_import_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_redo_async (fixture->notebook, 1, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  steps = galpi_notebook_redo_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  Fixture fixture = { NULL };
  g_autoptr (GalpiHitList) hits = NULL;

  g_set_prgname ("notebook-child");
  g_assert_cmpint (argc, >=, 3);
  fixture.path = argv[2];
  fixture_open (&fixture, GALPI_NOTEBOOK_OPEN_DEFAULT);

  hits = find_hits (&fixture);

  say ("begin");
  if (g_str_equal (argv[1], "code"))
    code (&fixture, hits);
  else if (g_str_equal (argv[1], "import"))
    import (&fixture, argv[3]);
  else if (g_str_equal (argv[1], "undo"))
    fixture_undo (&fixture);
  else
    redo (&fixture);
  say ("end");
  g_clear_object (&hits);
  fixture_close (&fixture);

  return 0;
}
