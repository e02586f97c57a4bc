/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include <glib/gstdio.h>

#include "galpi-article-table.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-private.h"
#include "galpi-notebook-steps.h"
#include "galpi-version-table.h"

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("galpi-notebook-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "notebook.galpi", NULL);
  fixture_open (fixture, GALPI_NOTEBOOK_OPEN_CREATE);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->notebook != NULL)
    fixture_close (fixture);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_answer (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
}

GAsyncResult *
fixture_await (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&fixture->result);
}

void
fixture_open (Fixture                *fixture,
              GalpiNotebookOpenFlags  flags)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_open_async (fixture->path, flags, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  fixture->notebook = galpi_notebook_open_finish (result, &error);
  g_assert_no_error (error);
}

void
fixture_close (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_close_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_notebook_close_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->notebook));
}

static gboolean
too_late_cb (gpointer user_data)
{
  g_error ("What was waited for did not come.");

  return G_SOURCE_REMOVE;
}

void
fixture_run_until (const gboolean *condition)
{
  guint source = g_timeout_add_seconds (60, too_late_cb, NULL);

  while (!*condition)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

typedef struct
{
  char  *prefix;
  guint  n;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->prefix);
  g_free (wanted);
}

static gpointer
add_articles (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Wanted *wanted = data;
  gint64 *first = g_new0 (gint64, 1);

  for (guint i = 0; i < wanted->n; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %03u", wanted->prefix, i);
      g_autofree char *text = g_strdup_printf ("%s: the river runs by the mill.", title);
      g_autoptr (GalpiArticle) article = galpi_article_new ();
      g_autoptr (GalpiDocument) document = galpi_document_new ();

      galpi_article_set_title (article, title);
      galpi_article_set_date (article, "2025-03-12");
      galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, text, NULL, NULL);
      if (!galpi_article_table_insert (db, article, error) ||
          galpi_version_table_insert (db, galpi_article_get_id (article), document, NULL,
                                      error) == 0)
        return NULL;
      if (i == 0)
        *first = galpi_article_get_id (article);
    }

  return first;
}

gint64
fixture_add_articles (Fixture    *fixture,
                      const char *prefix,
                      guint       n)
{
  Wanted *wanted = g_new0 (Wanted, 1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *first = NULL;

  wanted->prefix = g_strdup (prefix);
  wanted->n = n;
  galpi_notebook_write (fixture->notebook, "import", 0, add_articles, wanted, wanted_free, g_free,
                        fixture_add_articles, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  first = galpi_notebook_finish (fixture->notebook, result, fixture_add_articles, &error);
  g_assert_no_error (error);

  return *first;
}

GalpiAnnotation *
fixture_annotate (Fixture *fixture,
                  gint64   article_id,
                  guint    start,
                  guint    end)
{
  const GalpiRange range = { start, end };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiAnnotation *annotation;

  galpi_notebook_annotate_async (fixture->notebook, article_id, &range, GALPI_COLOUR_GREEN, NULL,
                                 NULL, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  annotation = galpi_notebook_annotate_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return annotation;
}

void
fixture_undo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  galpi_notebook_undo_async (fixture->notebook, 1, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  steps = galpi_notebook_undo_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 1);
}
