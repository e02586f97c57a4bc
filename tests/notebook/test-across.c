/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-matrix-table.h"
#include "galpi-notebook-across.h"
#include "galpi-notebook-annotations.h"

static char *
annotate (Fixture    *fixture,
          gint64      article_id,
          guint       start,
          guint       end,
          const char *first_tag,
          const char *second_tag)
{
  const GalpiRange range = { start, end };
  const char *tags[] = { first_tag, first_tag != NULL ? second_tag : NULL, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiAnnotation) annotation = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_annotate_async (fixture->notebook, article_id, &range, GALPI_COLOUR_GREEN, NULL,
                                 tags, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  annotation = galpi_notebook_annotate_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return g_strdup (galpi_annotation_get_uuid (annotation));
}

static void
settle (GalpiAcrossList *list)
{
  gboolean loading = TRUE;

  while (g_object_get (list, "loading", &loading, NULL), loading)
    g_main_context_iteration (NULL, TRUE);
}

static GalpiAcrossList *
ask (Fixture         *fixture,
     GalpiNoteFilter *filter,
     GalpiNoteGroup   group)
{
  GalpiAcrossList *list = galpi_across_list_new (fixture->notebook);

  galpi_across_list_set_query (list, filter, group, GALPI_NOTE_SORT_PLACE, TRUE);
  settle (list);

  return list;
}

static GalpiNoteFilter *
filter_all (void)
{
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  return galpi_note_filter_new (all);
}

static char *
describe_groups (GalpiAcrossList *list)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < galpi_across_list_get_n_groups (list); i++)
    {
      GalpiAcrossGroup group;

      galpi_across_list_get_group (list, i, &group);
      g_string_append_printf (words, "%s=%u ", group.value != NULL ? group.value : "-", group.n);
    }

  return g_string_free_and_steal (words);
}

static void
test_groups_by_each_tag (Fixture       *fixture,
                         gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "Weir", 2);
  g_autofree char *one = annotate (fixture, first, 0, 4, "Water", "Iron");
  g_autofree char *two = annotate (fixture, first + 1, 0, 4, "Water", NULL);
  g_autofree char *three = annotate (fixture, first + 1, 5, 8, NULL, NULL);
  g_autoptr (GalpiNoteFilter) filter = filter_all ();
  g_autoptr (GalpiAcrossList) by_tag = ask (fixture, filter, GALPI_NOTE_GROUP_TAG);
  g_autoptr (GalpiAcrossList) by_article = ask (fixture, filter, GALPI_NOTE_GROUP_ARTICLE);
  g_autofree char *tags = describe_groups (by_tag);
  g_autofree char *articles = describe_groups (by_article);

  g_assert_cmpstr (tags, ==, "Iron=1 Water=2 -=1 ");
  g_assert_cmpuint (galpi_across_list_get_n_annotations (by_tag), ==, 3);
  g_assert_cmpstr (articles, ==, "Weir 000=1 Weir 001=2 ");
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "Weir", 2);
  g_autofree char *one = annotate (fixture, first, 0, 4, "Water/River", NULL);
  g_autofree char *two = annotate (fixture, first + 1, 0, 4, "Iron", NULL);
  g_autoptr (GalpiNoteFilter) filter = filter_all ();
  g_autoptr (GalpiAcrossList) list = NULL;
  g_autofree char *found = NULL;

  filter->tag = g_strdup ("Water");
  list = ask (fixture, filter, GALPI_NOTE_GROUP_ARTICLE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  found = galpi_across_list_get_uuid (list, 0);
  g_assert_cmpstr (found, ==, one);

  filter->exact = TRUE;
  galpi_across_list_set_query (list, filter, GALPI_NOTE_GROUP_ARTICLE, GALPI_NOTE_SORT_PLACE, FALSE);
  settle (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  g_clear_pointer (&filter->tag, g_free);
  filter->from_day = galpi_day_new (2025, 3, 13);
  galpi_across_list_set_query (list, filter, GALPI_NOTE_GROUP_ARTICLE, GALPI_NOTE_SORT_PLACE, FALSE);
  settle (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  filter->from_day = GALPI_DAY_NONE;
  filter->has_colour = TRUE;
  filter->colour = GALPI_COLOUR_GREEN;
  galpi_across_list_set_query (list, filter, GALPI_NOTE_GROUP_ARTICLE, GALPI_NOTE_SORT_DATE, FALSE);
  settle (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
}

static void
test_gives_the_sentence (Fixture       *fixture,
                         gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "It rains. Weir", 1);
  g_autofree char *one = annotate (fixture, first, 10, 14, NULL, NULL);
  g_autoptr (GalpiNoteFilter) filter = filter_all ();
  g_autoptr (GalpiAcrossList) list = ask (fixture, filter, GALPI_NOTE_GROUP_ARTICLE);
  g_autoptr (GalpiAcrossItem) item = g_list_model_get_item (G_LIST_MODEL (list), 0);

  while (galpi_across_item_get_annotation (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (galpi_across_item_get_before (item), ==, "");
  g_assert_cmpstr (galpi_across_item_get_after (item), ==, " 000: the river runs by the mill.");
}

static void
test_follows_the_notebook (Fixture       *fixture,
                           gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "Weir", 1);
  g_autofree char *one = annotate (fixture, first, 0, 4, NULL, NULL);
  g_autoptr (GalpiNoteFilter) filter = filter_all ();
  g_autoptr (GalpiAcrossList) list = ask (fixture, filter, GALPI_NOTE_GROUP_ARTICLE);
  g_autofree char *two = annotate (fixture, first, 5, 8, NULL, NULL);

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 2)
    g_main_context_iteration (NULL, TRUE);
  fixture_undo (fixture);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) > 1)
    g_main_context_iteration (NULL, TRUE);
  settle (list);
}

static void
test_colours_many_as_one_step (Fixture       *fixture,
                               gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "Weir", 1);
  g_autofree char *one = annotate (fixture, first, 0, 4, NULL, NULL);
  g_autofree char *two = annotate (fixture, first, 5, 8, NULL, NULL);
  const char *uuids[] = { one, two, NULL };
  g_autoptr (GalpiNoteFilter) filter = filter_all ();
  g_autoptr (GalpiAcrossList) list = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_colour_many_async (fixture->notebook, uuids, GALPI_COLOUR_PINK, NULL,
                                    fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_notebook_colour_many_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  filter->has_colour = TRUE;
  filter->colour = GALPI_COLOUR_PINK;
  list = ask (fixture, filter, GALPI_NOTE_GROUP_COLOUR);
  g_assert_cmpuint (galpi_across_list_get_n_annotations (list), ==, 2);
  fixture_undo (fixture);
  while (galpi_across_list_get_n_annotations (list) > 0)
    g_main_context_iteration (NULL, TRUE);
  settle (list);
}

static GalpiMatrix *
count_together (Fixture          *fixture,
                GalpiTagRelation  relation)
{
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiMatrix *matrix;

  galpi_notebook_matrix_together_async (fixture->notebook, all, relation, NULL, fixture_answer,
                                        fixture);
  result = fixture_await (fixture);
  matrix = galpi_notebook_matrix_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return matrix;
}

static void
test_counts_tags_together (Fixture       *fixture,
                           gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "Weir", 1);
  g_autofree char *one = annotate (fixture, first, 0, 8, "A", NULL);
  g_autofree char *two = annotate (fixture, first, 4, 9, "B", NULL);
  g_autofree char *three = annotate (fixture, first, 12, 15, "A", "C");
  g_autoptr (GalpiMatrix) same = count_together (fixture, GALPI_TAG_RELATION_SAME);
  g_autoptr (GalpiMatrix) overlap = count_together (fixture, GALPI_TAG_RELATION_OVERLAP);
  g_autoptr (GalpiMatrix) paragraph = count_together (fixture, GALPI_TAG_RELATION_PARAGRAPH);
  g_autofree char *table = galpi_matrix_to_tsv (same, "Tag", "All");

  g_assert_cmpstr (table, ==, "Tag\tA\tB\tC\tAll\nA\t0\t0\t1\t2\nB\t0\t0\t0\t1\nC\t1\t0\t0\t1\n");
  g_assert_cmpuint (galpi_matrix_get (overlap, 0, 1), ==, 1);
  g_assert_cmpuint (galpi_matrix_get (overlap, 0, 2), ==, 1);
  g_assert_cmpuint (galpi_matrix_get (overlap, 1, 2), ==, 0);
  g_assert_cmpuint (galpi_matrix_get (paragraph, 1, 2), ==, 1);
  g_assert_cmpuint (galpi_matrix_get (paragraph, 0, 1), ==, 1);
}

static void
test_leads_from_a_cell_to_its_annotations (Fixture       *fixture,
                                           gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "Weir", 1);
  g_autofree char *one = annotate (fixture, first, 0, 8, "A", NULL);
  g_autofree char *two = annotate (fixture, first, 4, 9, "B", NULL);
  g_autofree char *three = annotate (fixture, first, 12, 15, "A", "C");
  g_autoptr (GalpiNoteFilter) filter = filter_all ();
  g_autoptr (GalpiAcrossList) list = NULL;
  g_autofree char *found = NULL;

  filter->exact = TRUE;
  filter->tag = g_strdup ("A");
  filter->with_tag = g_strdup ("B");
  filter->relation = GALPI_TAG_RELATION_OVERLAP;
  list = ask (fixture, filter, GALPI_NOTE_GROUP_ARTICLE);
  g_assert_cmpuint (galpi_across_list_get_n_annotations (list), ==, 1);
  found = galpi_across_list_get_uuid (list, 0);
  g_assert_cmpstr (found, ==, one);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/notebook/across/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  ADD ("groups-by-each-tag", test_groups_by_each_tag);
  ADD ("filters", test_filters);
  ADD ("gives-the-sentence", test_gives_the_sentence);
  ADD ("follows-the-notebook", test_follows_the_notebook);
  ADD ("colours-many-as-one-step", test_colours_many_as_one_step);
  ADD ("counts-tags-together", test_counts_tags_together);
  ADD ("leads-from-a-cell-to-its-annotations", test_leads_from_a_cell_to_its_annotations);

  return g_test_run ();
}
