/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-table.h"
#include "galpi-error.h"
#include "galpi-tag-table.h"
#include "galpi-trash-table.h"
#include "table-fixture.h"

#define WORDS(...) ((const char * const []) { __VA_ARGS__, NULL })

static gint64
ensure (TableFixture *fixture,
        const char   *path)
{
  g_autoptr(GError) error = NULL;
  gint64 id = galpi_tag_table_ensure (fixture->db, path, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
annotate (TableFixture       *fixture,
          gint64              article_id,
          const char * const *tags)
{
  g_autoptr(GalpiAnnotation) annotation = store_fixture_make_annotation (article_id, 0, 3, "");
  g_autoptr(GError) error = NULL;

  galpi_annotation_set_tags (annotation, tags);
  galpi_annotation_table_insert (fixture->db, annotation, &error);
  g_assert_no_error (error);

  return galpi_annotation_get_id (annotation);
}

/* "path:annotations path:annotations …" */
static void
assert_tags (TableFixture *fixture,
             const char   *expected)
{
  g_autoptr(GString) string = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tags = galpi_tag_table_list (fixture->db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < tags->len; i++)
    {
      GalpiTag *tag = g_ptr_array_index (tags, i);

      g_string_append_printf (string, "%s%s:%u", i > 0 ? " " : "", galpi_tag_get_path (tag),
                              galpi_tag_get_n_annotations (tag));
    }
  g_assert_cmpstr (string->str, ==, expected);
}

static void
test_paths_are_made_once (TableFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr(GalpiTag) tag = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = ensure (fixture, "가/나");

  g_assert_cmpint (ensure (fixture, " 가 / 나 "), ==, id);

  /* The same in jamo, as another system types it. */
  g_assert_cmpint (ensure (fixture, "\341\204\200\341\205\241/\341\204\202\341\205\241"), ==, id);
  g_assert_cmpint (galpi_tag_table_find (fixture->db, "가/나", &error), ==, id);
  g_assert_cmpint (galpi_tag_table_find (fixture->db, "나", &error), ==, 0);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  tag = galpi_tag_table_get (fixture->db, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (galpi_tag_get_name (tag), ==, "나");
  g_assert_cmpstr (galpi_tag_get_path (tag), ==, "가/나");
  assert_tags (fixture, "가:0 가/나:0");
}

static void
test_refuses_what_is_no_path (TableFixture  *fixture,
                              gconstpointer  data)
{
  static const char * const paths[] = { "", "/", "a/", "/a", "a//b", "  " };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (galpi_tag_table_ensure (fixture->db, paths[i], &error), ==, 0);
      g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
    }
}

static void
test_counts_with_those_under_it (TableFixture  *fixture,
                                 gconstpointer  data)
{
  gint64 article_id = table_fixture_add_article (fixture, "title");
  gint64 trashed;
  g_autoptr(GError) error = NULL;

  annotate (fixture, article_id, WORDS ("a/b", "a/c"));
  annotate (fixture, article_id, WORDS ("a"));
  trashed = annotate (fixture, article_id, WORDS ("a/b"));
  galpi_trash_table_set (fixture->db, "annotation", trashed, TRUE, &error);
  assert_tags (fixture, "a:2 a/b:1 a/c:1");
}

static void
test_renames_and_moves (TableFixture  *fixture,
                        gconstpointer  data)
{
  gint64 a = ensure (fixture, "a");
  gint64 b = ensure (fixture, "a/b");
  gint64 c = ensure (fixture, "c");
  g_autoptr(GError) error = NULL;

  g_assert_true (galpi_tag_table_rename (fixture->db, a, " x ", &error));
  assert_tags (fixture, "c:0 x:0 x/b:0");
  g_assert_false (galpi_tag_table_rename (fixture->db, a, "c", &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (galpi_tag_table_rename (fixture->db, a, "y/z", &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (galpi_tag_table_move (fixture->db, b, c, &error));
  assert_tags (fixture, "c:0 c/b:0 x:0");
  g_assert_false (galpi_tag_table_move (fixture->db, c, b, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (galpi_tag_table_move (fixture->db, b, 0, &error));
  assert_tags (fixture, "b:0 c:0 x:0");
  g_assert_true (galpi_tag_table_set_colour (fixture->db, b, "#aabbcc", &error));
  g_assert_no_error (error);
  g_assert_false (galpi_tag_table_set_colour (fixture->db, 99, "#aabbcc", &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
}

static void
test_merges_trees (TableFixture  *fixture,
                   gconstpointer  data)
{
  gint64 article_id = table_fixture_add_article (fixture, "title");
  g_autoptr(GError) error = NULL;

  annotate (fixture, article_id, WORDS ("old", "new"));
  annotate (fixture, article_id, WORDS ("old/sub"));
  annotate (fixture, article_id, WORDS ("new/sub"));
  annotate (fixture, article_id, WORDS ("old/own"));
  g_assert_true (galpi_tag_table_merge (fixture->db, ensure (fixture, "old"),
                                        ensure (fixture, "new"), &error));
  g_assert_no_error (error);
  assert_tags (fixture, "new:4 new/own:1 new/sub:2");

  g_assert_false (galpi_tag_table_merge (fixture->db, ensure (fixture, "new"),
                                         ensure (fixture, "new/sub"), &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT);
  g_clear_error (&error);

  /* Up the tree is well. */
  g_assert_true (galpi_tag_table_merge (fixture->db, ensure (fixture, "new/sub"),
                                        ensure (fixture, "new"), &error));
  assert_tags (fixture, "new:4 new/own:1");
}

static void
test_removes_a_tree (TableFixture  *fixture,
                     gconstpointer  data)
{
  gint64 article_id = table_fixture_add_article (fixture, "title");
  g_autoptr(GError) error = NULL;

  annotate (fixture, article_id, WORDS ("a/b", "c"));
  g_assert_true (galpi_tag_table_remove (fixture->db, ensure (fixture, "a"), &error));
  g_assert_no_error (error);
  assert_tags (fixture, "c:1");
  g_assert_false (galpi_tag_table_remove (fixture->db, 99, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
}

static void
describe (TableFixture *fixture,
          const char   *path,
          const char   *description)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (galpi_tag_table_set_description (fixture->db, ensure (fixture, path), description,
                                                  &error));
  g_assert_no_error (error);
}

static void
assert_described (TableFixture *fixture,
                  const char   *path,
                  const char   *description,
                  const char   *colour)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiTag) tag = galpi_tag_table_get (fixture->db, ensure (fixture, path), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (galpi_tag_get_description (tag), ==, description);
  g_assert_cmpstr (galpi_tag_get_colour (tag), ==, colour);
}

static void
merge (TableFixture *fixture,
       const char   *path,
       const char   *into)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (galpi_tag_table_merge (fixture->db, ensure (fixture, path),
                                        ensure (fixture, into), &error));
  g_assert_no_error (error);
}

static void
test_merging_loses_no_description (TableFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  describe (fixture, "a", "of a");
  galpi_tag_table_set_colour (fixture->db, ensure (fixture, "a"), "#aabbcc", &error);
  merge (fixture, "a", "b");
  assert_described (fixture, "b", "of a", "#aabbcc");

  describe (fixture, "c", "of c");
  galpi_tag_table_set_colour (fixture->db, ensure (fixture, "c"), "#112233", &error);
  merge (fixture, "c", "b");
  assert_described (fixture, "b", "of a\nof c", "#aabbcc");

  describe (fixture, "d", "of a\nof c");
  merge (fixture, "d", "b");
  merge (fixture, "e", "b");
  assert_described (fixture, "b", "of a\nof c", "#aabbcc");
}

static void
test_names_are_kept_as_they_are (TableFixture  *fixture,
                                 gconstpointer  data)
{
  static const char * const names[] = {
    "'; DROP TABLE tag; --", "\"x\" “y”", "👩‍🔬🇰🇷", "<b>&amp;", "שלום عالم", "a\\b%_", "M／A",
  };
  g_autofree char *nfd = g_utf8_normalize ("예산안", -1, G_NORMALIZE_NFD);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GalpiTag) tag = galpi_tag_table_get (fixture->db, ensure (fixture, names[i]), &error);

      g_assert_no_error (error);
      g_assert_cmpstr (galpi_tag_get_name (tag), ==, names[i]);
      g_assert_cmpstr (galpi_tag_get_path (tag), ==, names[i]);
    }
  g_assert_cmpint (ensure (fixture, nfd), ==, ensure (fixture, "예산안"));
}

static void
test_those_under_a_tag_come_after_it (TableFixture  *fixture,
                                      gconstpointer  data)
{
  ensure (fixture, "a b");
  ensure (fixture, "a-b");
  ensure (fixture, "a/b/c");
  assert_tags (fixture, "a:0 a/b:0 a/b/c:0 a b:0 a-b:0");
}

/* In a tree, each given to something. */
static void
test_ten_thousand (TableFixture  *fixture,
                   gconstpointer  data)
{
  gint64 article_id = table_fixture_add_article (fixture, "title");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tags = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *path = g_strdup_printf ("%u/%u/%u", i / 1000, i / 20, i);

      annotate (fixture, article_id, WORDS (path));
    }

  tags = galpi_tag_table_list (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tags->len, ==, 10000 + 500 + 10);
  g_assert_cmpstr (galpi_tag_get_path (g_ptr_array_index (tags, 0)), ==, "0");
  g_assert_cmpuint (galpi_tag_get_n_annotations (g_ptr_array_index (tags, 0)), ==, 1000);
  g_assert_true (galpi_tag_table_remove (fixture->db, ensure (fixture, "0"), &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TABLE_TEST ("/store/tag-table/paths-are-made-once", test_paths_are_made_once);
  TABLE_TEST ("/store/tag-table/refuses-what-is-no-path", test_refuses_what_is_no_path);
  TABLE_TEST ("/store/tag-table/counts-with-those-under-it", test_counts_with_those_under_it);
  TABLE_TEST ("/store/tag-table/renames-and-moves", test_renames_and_moves);
  TABLE_TEST ("/store/tag-table/merges-trees", test_merges_trees);
  TABLE_TEST ("/store/tag-table/merging-loses-no-description", test_merging_loses_no_description);
  TABLE_TEST ("/store/tag-table/removes-a-tree", test_removes_a_tree);
  TABLE_TEST ("/store/tag-table/names-are-kept-as-they-are", test_names_are_kept_as_they_are);
  TABLE_TEST ("/store/tag-table/those-under-a-tag-come-after-it", test_those_under_a_tag_come_after_it);
  TABLE_TEST ("/store/tag-table/ten-thousand", test_ten_thousand);

  return g_test_run ();
}
