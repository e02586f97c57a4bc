/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-steps.h"
#include "galpi-notebook-tags.h"
#include "galpi-tag-set.h"
#include "notebook-fixture.h"

static gboolean
tag_many (Fixture              *fixture,
          GalpiThing            thing,
          const char * const   *ids,
          const char           *add,
          const char           *take,
          guint                *n_changed,
          char               ***missing,
          GCancellable         *cancellable,
          GError              **error)
{
  const char *added[] = { add, NULL };
  const char *taken[] = { take, NULL };
  g_autoptr (GAsyncResult) result = NULL;

  galpi_notebook_tag_many_async (fixture->notebook, thing, ids, added, taken, NULL, NULL,
                                 cancellable, fixture_answer, fixture);
  result = fixture_await (fixture);

  return galpi_notebook_tag_many_finish (fixture->notebook, result, n_changed, missing, error);
}

static GPtrArray *
list_tags (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *tags;

  galpi_notebook_list_tags_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  tags = galpi_notebook_list_tags_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return tags;
}

/* "path annotations articles" of each, one a line. */
static char *
describe_tags (Fixture *fixture)
{
  g_autoptr (GPtrArray) tags = list_tags (fixture);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    {
      GalpiTag *tag = g_ptr_array_index (tags, i);

      g_string_append_printf (lines, "%s %u %u\n", galpi_tag_get_path (tag),
                              galpi_tag_get_n_annotations (tag), galpi_tag_get_n_articles (tag));
    }

  return g_string_free_and_steal (lines);
}

#define assert_tags(fixture, expected) \
  G_STMT_START { \
    g_autofree char *described = describe_tags (fixture); \
    g_assert_cmpstr (described, ==, expected); \
  } G_STMT_END

static char **
annotate_many (Fixture *fixture,
               guint    n)
{
  gint64 article_id = fixture_add_articles (fixture, "글", 1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 0, 1);

      g_strv_builder_add (ids, galpi_annotation_get_uuid (annotation));
    }

  return g_strv_builder_end (ids);
}

static void
test_many_is_one_step (Fixture       *fixture,
                       gconstpointer  data)
{
  g_auto (GStrv) ids = annotate_many (fixture, 3);
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  g_assert_true (tag_many (fixture, GALPI_THING_ANNOTATION, (const char * const *) ids, "시장/반도체",
                           NULL, &n_changed, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changed, ==, 3);
  assert_tags (fixture, "시장 3 0\n시장/반도체 3 0\n");

  fixture_undo (fixture);
  assert_tags (fixture, "");
}

static void
test_many_gives_and_takes_at_once (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_auto (GStrv) ids = annotate_many (fixture, 3);
  const char *first[] = { ids[0], NULL };
  guint n_changed = 0;

  tag_many (fixture, GALPI_THING_ANNOTATION, first, "a", NULL, NULL, NULL, NULL, NULL);
  tag_many (fixture, GALPI_THING_ANNOTATION, (const char * const *) ids, "b", "a", &n_changed, NULL,
            NULL, NULL);
  g_assert_cmpuint (n_changed, ==, 3);
  assert_tags (fixture, "a 0 0\nb 3 0\n");

  tag_many (fixture, GALPI_THING_ANNOTATION, (const char * const *) ids, "b", "none", &n_changed,
            NULL, NULL, NULL);
  g_assert_cmpuint (n_changed, ==, 0);

  fixture_undo (fixture);
  assert_tags (fixture, "a 1 0\n");
}

static void
test_many_keeps_what_is_given_and_taken (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_auto (GStrv) ids = annotate_many (fixture, 1);

  tag_many (fixture, GALPI_THING_ANNOTATION, (const char * const *) ids, "a", "a", NULL, NULL, NULL,
            NULL);
  assert_tags (fixture, "a 1 0\n");
}

static void
test_many_tags_articles (Fixture       *fixture,
                         gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "글", 2);
  g_autofree char *one = g_strdup_printf ("%" G_GINT64_FORMAT, first);
  g_autofree char *two = g_strdup_printf ("%" G_GINT64_FORMAT, first + 1);
  const char *ids[] = { one, two, "999", NULL };
  g_auto (GStrv) missing = NULL;

  g_assert_true (tag_many (fixture, GALPI_THING_ARTICLE, ids, "a", NULL, NULL, &missing, NULL,
                           NULL));
  assert_tags (fixture, "a 0 2\n");
  g_assert_cmpuint (g_strv_length (missing), ==, 1);
  g_assert_cmpstr (missing[0], ==, "999");
}

static void
test_many_makes_no_tag_for_nothing (Fixture       *fixture,
                                    gconstpointer  data)
{
  const char *ids[] = { "nobody", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (tag_many (fixture, GALPI_THING_ANNOTATION, ids, "a", NULL, NULL, NULL, NULL,
                            &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  assert_tags (fixture, "");
}

static void
test_many_refuses_a_path_that_is_none (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_auto (GStrv) ids = annotate_many (fixture, 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (tag_many (fixture, GALPI_THING_ANNOTATION, (const char * const *) ids, "a//b",
                            NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  assert_tags (fixture, "");
}

static gboolean
change_tags (Fixture             *fixture,
             GalpiTagChange       change,
             const char * const  *paths,
             const char          *other,
             GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  galpi_notebook_change_tags_async (fixture->notebook, change, paths, other, NULL, fixture_answer,
                                    fixture);
  result = fixture_await (fixture);

  return galpi_notebook_change_tags_finish (fixture->notebook, result, error);
}

static GalpiTag *
change_tag (Fixture         *fixture,
            GalpiTagChange   change,
            const char      *path,
            const char      *other,
            GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  galpi_notebook_change_tag_async (fixture->notebook, change, path, other, NULL, fixture_answer,
                                   fixture);
  result = fixture_await (fixture);

  return galpi_notebook_change_tag_finish (fixture->notebook, result, error);
}

static void
add_tags (Fixture            *fixture,
          const char * const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GalpiTag) tag = change_tag (fixture, GALPI_TAG_ADD, paths[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (galpi_tag_get_path (tag), ==, paths[i]);
    }
}

#define PATHS(...) ((const char * const []) { __VA_ARGS__, NULL })

static void
test_a_tag_is_added_once (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiTag) tag = NULL;

  add_tags (fixture, PATHS ("시장/반도체"));
  tag = change_tag (fixture, GALPI_TAG_ADD, " 시장 / 반도체", NULL, &error);
  g_assert_null (tag);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT);

  fixture_undo (fixture);
  assert_tags (fixture, "");
}

static void
test_several_are_removed_as_one_step (Fixture       *fixture,
                                      gconstpointer  data)
{
  add_tags (fixture, PATHS ("a/b/c", "d", "e"));
  g_assert_true (change_tags (fixture, GALPI_TAG_REMOVE, PATHS ("a/b", "d", "a", "a/b"), NULL, NULL));
  assert_tags (fixture, "e 0 0\n");
  g_assert_cmpstr (galpi_notebook_get_undo_label (fixture->notebook), !=, NULL);

  fixture_undo (fixture);
  assert_tags (fixture, "a 0 0\na/b 0 0\na/b/c 0 0\nd 0 0\ne 0 0\n");
}

static void
test_several_are_moved_with_what_is_under_them (Fixture       *fixture,
                                                gconstpointer  data)
{
  add_tags (fixture, PATHS ("a/b/c", "d", "e"));
  g_assert_true (change_tags (fixture, GALPI_TAG_MOVE, PATHS ("a/b", "a/b/c", "d"), "e", NULL));
  assert_tags (fixture, "a 0 0\ne 0 0\ne/b 0 0\ne/b/c 0 0\ne/d 0 0\n");

  fixture_undo (fixture);
  assert_tags (fixture, "a 0 0\na/b 0 0\na/b/c 0 0\nd 0 0\ne 0 0\n");
}

static void
test_several_are_merged (Fixture       *fixture,
                         gconstpointer  data)
{
  add_tags (fixture, PATHS ("a/b", "d", "e"));
  g_assert_true (change_tags (fixture, GALPI_TAG_MERGE, PATHS ("a", "a/b", "d", "e"), "e", NULL));
  assert_tags (fixture, "e 0 0\n");
}

static void
test_several_are_changed_or_none (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  add_tags (fixture, PATHS ("a", "b/c"));
  g_assert_false (change_tags (fixture, GALPI_TAG_MOVE, PATHS ("a", "b"), "b/c", &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT);
  assert_tags (fixture, "a 0 0\nb 0 0\nb/c 0 0\n");
}

static void
test_colour_and_description_are_undone (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiTag) coloured = NULL;
  g_autoptr (GalpiTag) described = NULL;
  g_autoptr (GalpiTag) refused = NULL;
  g_autoptr (GPtrArray) tags = NULL;

  add_tags (fixture, PATHS ("a"));
  coloured = change_tag (fixture, GALPI_TAG_COLOUR, "a", "#3584E4", &error);
  g_assert_cmpstr (galpi_tag_get_colour (coloured), ==, "#3584E4");
  described = change_tag (fixture, GALPI_TAG_DESCRIBE, "a", "무엇", &error);
  g_assert_cmpstr (galpi_tag_get_description (described), ==, "무엇");
  g_assert_no_error (error);

  refused = change_tag (fixture, GALPI_TAG_COLOUR, "a", "red", &error);
  g_assert_null (refused);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);

  fixture_undo (fixture);
  fixture_undo (fixture);
  tags = list_tags (fixture);
  g_assert_cmpstr (galpi_tag_get_description (g_ptr_array_index (tags, 0)), ==, "");
  g_assert_null (galpi_tag_get_colour (g_ptr_array_index (tags, 0)));
}

static void
test_a_set_finds_and_colours (Fixture       *fixture,
                              gconstpointer  data)
{
  g_auto (GStrv) ids = annotate_many (fixture, 1);
  g_autofree char *nfd = g_utf8_normalize ("시장 / 반도체", -1, G_NORMALIZE_NFD);
  g_autofree char *clean = galpi_tag_set_clean_path (nfd);
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GalpiTag) coloured = NULL;
  g_autoptr (GalpiTagSet) set = NULL;

  add_tags (fixture, PATHS ("반도체 장비", "시장/반도체"));
  coloured = change_tag (fixture, GALPI_TAG_COLOUR, "시장", "#3584e4", NULL);
  tag_many (fixture, GALPI_THING_ANNOTATION, (const char * const *) ids, "시장/반도체", NULL, NULL, NULL,
            NULL, NULL);
  tags = list_tags (fixture);
  set = galpi_tag_set_new (tags);

  found = galpi_tag_set_find (set, "ㅂㄷ", 0);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (galpi_tag_get_path (g_ptr_array_index (found, 0)), ==, "시장/반도체");
  g_assert_cmpstr (galpi_tag_set_get_colour (set, "시장/반도체"), ==, "#3584e4");
  g_assert_null (galpi_tag_set_get_colour (set, "반도체 장비"));
  g_assert_cmpstr (clean, ==, "시장/반도체");
  g_assert_cmpstr (galpi_tag_get_path (galpi_tag_set_find_exact (set, nfd)), ==, "시장/반도체");
  g_assert_null (galpi_tag_set_find_exact (set, "ㅂㄷ"));
  g_assert_null (galpi_tag_set_clean_path ("a//b"));
}

static void
cancel_cb (double   progress,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_many_is_taken_back_when_cancelled (Fixture       *fixture,
                                        gconstpointer  data)
{
  const char *added[] = { "a", NULL };
  gint64 first = fixture_add_articles (fixture, "글", 5000);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_strv_builder_take (builder, g_strdup_printf ("%" G_GINT64_FORMAT, first + i));
  ids = g_strv_builder_end (builder);

  galpi_notebook_tag_many_async (fixture->notebook, GALPI_THING_ARTICLE, (const char * const *) ids,
                                 added, NULL, cancel_cb, cancellable, cancellable, fixture_answer,
                                 fixture);
  result = fixture_await (fixture);

  /* A machine that does it in one slice has nothing to cancel. */
  if (galpi_notebook_tag_many_finish (fixture->notebook, result, NULL, NULL, &error))
    {
      assert_tags (fixture, "a 0 5000\n");
      return;
    }

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_tags (fixture, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/notebook/tags/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("many-is-one-step", test_many_is_one_step);
  ADD ("many-gives-and-takes-at-once", test_many_gives_and_takes_at_once);
  ADD ("many-keeps-what-is-given-and-taken", test_many_keeps_what_is_given_and_taken);
  ADD ("many-tags-articles", test_many_tags_articles);
  ADD ("many-makes-no-tag-for-nothing", test_many_makes_no_tag_for_nothing);
  ADD ("many-refuses-a-path-that-is-none", test_many_refuses_a_path_that_is_none);
  ADD ("many-is-taken-back-when-cancelled", test_many_is_taken_back_when_cancelled);
  ADD ("a-tag-is-added-once", test_a_tag_is_added_once);
  ADD ("several-are-removed-as-one-step", test_several_are_removed_as_one_step);
  ADD ("several-are-moved-with-what-is-under-them", test_several_are_moved_with_what_is_under_them);
  ADD ("several-are-merged", test_several_are_merged);
  ADD ("several-are-changed-or-none", test_several_are_changed_or_none);
  ADD ("colour-and-description-are-undone", test_colour_and_description_are_undone);
  ADD ("a-set-finds-and-colours", test_a_set_finds_and_colours);
#undef ADD

  return g_test_run ();
}
