/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-list.h"

static GalpiAnnotation *
make (gint64             article_id,
      const char        *title,
      const char *const *tags,
      gint64             created)
{
  GalpiAnnotation *annotation = galpi_annotation_new ();

  galpi_annotation_set_article_id (annotation, article_id);
  galpi_annotation_set_article_title (annotation, title);
  galpi_annotation_set_tags (annotation, tags);
  galpi_annotation_set_created (annotation, created);

  return annotation;
}

static GPtrArray *
make_annotations (void)
{
  static const char *const two[] = { "나", "가", NULL };
  static const char *const one[] = { "가", NULL };
  GPtrArray *annotations = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (annotations, make (2, "B", two, 0));
  g_ptr_array_add (annotations, make (2, "B", NULL, G_USEC_PER_SEC));
  g_ptr_array_add (annotations, make (1, "A", one, G_GINT64_CONSTANT (200000) * G_USEC_PER_SEC));

  return annotations;
}

/* "heading:n-items heading:n-items …", as the sections say. */
static char *
describe (GalpiNoteList *list)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  GString *out = g_string_new (NULL);
  guint start;
  guint end;

  for (guint i = 0; i < n_items; i = end)
    {
      g_autoptr(GalpiNoteEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      gtk_section_model_get_section (GTK_SECTION_MODEL (list), i, &start, &end);
      g_assert_cmpuint (start, ==, i);
      g_assert_cmpuint (end, >, i);
      g_string_append_printf (out, "%s%s:%u", i > 0 ? " | " : "",
                              galpi_note_entry_get_heading (entry), end - start);
    }

  return g_string_free_and_steal (out);
}

static void
check (GalpiNoteGroup  group,
       const char     *expected)
{
  g_autoptr(GPtrArray) annotations = make_annotations ();
  g_autoptr(GalpiNoteList) list = galpi_note_list_new (annotations, group);
  g_autofree char *got = describe (list);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_articles_keep_their_order (void)
{
  check (GALPI_NOTE_GROUP_ARTICLE, "B:2 | A:1");
}

static void
test_each_tag_has_a_section (void)
{
  check (GALPI_NOTE_GROUP_TAG, "가:2 | 나:1 | Without a Tag:1");
}

static void
test_the_newest_day_comes_first (void)
{
  check (GALPI_NOTE_GROUP_DAY, "3 January 1970:1 | 1 January 1970:2");
}

static void
test_past_the_end_is_no_section (void)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GalpiNoteList) list = galpi_note_list_new (none, GALPI_NOTE_GROUP_TAG);
  guint start;
  guint end;

  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/note-list/articles-keep-their-order", test_articles_keep_their_order);
  g_test_add_func ("/shell/note-list/each-tag-has-a-section", test_each_tag_has_a_section);
  g_test_add_func ("/shell/note-list/the-newest-day-comes-first", test_the_newest_day_comes_first);
  g_test_add_func ("/shell/note-list/past-the-end-is-no-section", test_past_the_end_is_no_section);

  return g_test_run ();
}
