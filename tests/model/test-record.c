/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation.h"
#include "galpi-article.h"
#include "galpi-day.h"
#include "galpi-event.h"
#include "galpi-figure.h"
#include "galpi-search-hit.h"
#include "galpi-sort.h"
#include "galpi-step.h"
#include "galpi-tag.h"
#include "galpi-timeline-item.h"

/* What all records promise, tried on every property of every record. */

typedef GType (*GetType) (void);

static const GetType get_types[] = {
  galpi_annotation_get_type,
  galpi_article_get_type,
  galpi_event_get_type,
  galpi_figure_get_type,
  galpi_search_hit_get_type,
  galpi_step_get_type,
  galpi_tag_get_type,
  galpi_timeline_item_get_type,
};

static gpointer
make_boxed (GType type)
{
  static const char *const words[] = { "하나", "둘", NULL };

  if (type == G_TYPE_STRV)
    return g_strdupv ((char **) words);
  if (type == GALPI_TYPE_ANCHOR)
    return galpi_anchor_new (GALPI_ANCHOR_PLACE, (GalpiRange) { 1, 2 }, "q", "p", "s");
  if (type == GALPI_TYPE_FINDING)
    return galpi_finding_new (GALPI_FINDING_MONEY, (GalpiRange) { 1, 2 }, "$5");
  if (type == G_TYPE_PTR_ARRAY)
    return g_ptr_array_new ();
  if (type == G_TYPE_ARRAY)
    return g_array_new (FALSE, FALSE, sizeof (GalpiRange));

  g_assert_not_reached ();
}

/* A value that is not the one that a new record has. */
static void
make_value (GParamSpec *pspec,
            GValue     *value)
{
  g_value_init (value, pspec->value_type);

  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, "글");
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, TRUE);
  else if (G_IS_PARAM_SPEC_INT (pspec))
    g_value_set_int (value, -7);
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, G_MAXUINT);
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_value_set_int64 (value, G_MAXINT64);
  else if (G_IS_PARAM_SPEC_DOUBLE (pspec))
    g_value_set_double (value, -0.25);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (value, 1);
  else
    g_value_take_boxed (value, make_boxed (pspec->value_type));
}

static gboolean
values_are_equal (const GValue *a,
                  const GValue *b)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (G_VALUE_HOLDS (a, GALPI_TYPE_ANCHOR))
    return galpi_anchor_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  if (G_VALUE_HOLDS (a, GALPI_TYPE_FINDING))
    return g_str_equal (((GalpiFinding *) g_value_get_boxed (a))->text,
                        ((GalpiFinding *) g_value_get_boxed (b))->text);
  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  if (G_VALUE_HOLDS_BOXED (a))
    return g_value_get_boxed (a) == g_value_get_boxed (b);

  one = g_strdup_value_contents (a);
  other = g_strdup_value_contents (b);
  return g_str_equal (one, other);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
try_property (GObject    *object,
              GParamSpec *pspec)
{
  g_autofree char *signal = g_strconcat ("notify::", pspec->name, NULL);
  g_auto(GValue) set = G_VALUE_INIT;
  g_auto(GValue) got = G_VALUE_INIT;
  guint n_notified = 0;

  g_test_message ("%s:%s", G_OBJECT_TYPE_NAME (object), pspec->name);
  make_value (pspec, &set);
  g_signal_connect (object, signal, G_CALLBACK (count_cb), &n_notified);

  g_object_set_property (object, pspec->name, &set);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get_property (object, pspec->name, g_value_init (&got, pspec->value_type));
  g_assert_true (values_are_equal (&set, &got));

  /* Findings are not compared. */
  if (pspec->value_type != GALPI_TYPE_FINDING)
    {
      g_object_set_property (object, pspec->name, &set);
      g_assert_cmpuint (n_notified, ==, 1);
    }
}

static void
test_properties_hold_and_notify (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (get_types); i++)
    {
      g_autoptr(GObject) record = g_object_new (get_types[i] (), NULL);
      g_autofree GParamSpec **properties = NULL;
      guint n_properties;

      properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);
      g_assert_cmpuint (n_properties, >, 4);
      for (guint j = 0; j < n_properties; j++)
        try_property (record, properties[j]);

      g_assert_finalize_object (g_steal_pointer (&record));
    }
}

static void
assert_same_properties (GObject *a,
                        GObject *b)
{
  g_autofree GParamSpec **properties = NULL;
  guint n_properties;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto(GValue) one = G_VALUE_INIT;
      g_auto(GValue) other = G_VALUE_INIT;

      g_object_get_property (a, properties[i]->name, &one);
      g_object_get_property (b, properties[i]->name, &other);
      g_assert_true (values_are_equal (&one, &other));
    }
}

static void
test_copy_has_every_field (void)
{
  g_autoptr(GalpiArticle) article = galpi_article_new ();
  g_autoptr(GalpiArticle) copy = NULL;
  g_autofree GParamSpec **properties = NULL;
  guint n_properties;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (article), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      make_value (properties[i], &value);
      g_object_set_property (G_OBJECT (article), properties[i]->name, &value);
    }

  copy = galpi_article_copy (article);
  assert_same_properties (G_OBJECT (article), G_OBJECT (copy));
  g_assert_true (galpi_article_get_title (copy) != galpi_article_get_title (article));
  g_assert_true (galpi_article_get_tags (copy) != galpi_article_get_tags (article));
}

static void
test_copy_outlives (void)
{
  g_autoptr(GalpiAnnotation) annotation = galpi_annotation_new ();
  g_autoptr(GalpiAnnotation) copy = NULL;
  g_autoptr(GalpiAnchor) anchor = NULL;

  anchor = galpi_anchor_new_for_range ("가나다", (GalpiRange) { 1, 2 });
  galpi_annotation_set_anchor (annotation, anchor);
  copy = galpi_annotation_copy (annotation);
  g_assert_finalize_object (g_steal_pointer (&annotation));

  g_assert_cmpstr (galpi_annotation_get_anchor (copy)->quote, ==, "나");
}

static void
test_setters_notify_once (void)
{
  static const char *const tags[] = { "예산", "중국/칩", NULL };
  g_autoptr(GalpiAnnotation) annotation = galpi_annotation_new ();
  g_autoptr(GalpiAnchor) anchor = NULL;
  guint n_notified = 0;

  anchor = galpi_anchor_new_for_range ("가나다", (GalpiRange) { 1, 2 });
  g_signal_connect (annotation, "notify", G_CALLBACK (count_cb), &n_notified);

  for (guint i = 0; i < 2; i++)
    {
      galpi_annotation_set_id (annotation, 5);
      galpi_annotation_set_note (annotation, "메모");
      galpi_annotation_set_tags (annotation, tags);
      galpi_annotation_set_colour (annotation, GALPI_COLOUR_PINK);
      galpi_annotation_set_anchor (annotation, anchor);
      galpi_annotation_set_article_title (annotation, "제목");
    }

  g_assert_cmpuint (n_notified, ==, 6);
  g_assert_cmpstr (galpi_annotation_get_tags (annotation)[1], ==, "중국/칩");
}

static void
test_setters_take_their_own_values (void)
{
  g_autoptr(GalpiArticle) article = galpi_article_new ();

  galpi_article_set_title (article, "제목");
  galpi_article_set_title (article, galpi_article_get_title (article));
  g_assert_cmpstr (galpi_article_get_title (article), ==, "제목");

  galpi_article_set_title (article, galpi_article_get_title (article) + strlen ("제"));
  g_assert_cmpstr (galpi_article_get_title (article), ==, "목");
}

static void
test_text_and_tags_are_never_null (void)
{
  g_autoptr(GalpiAnnotation) annotation = galpi_annotation_new ();

  g_assert_cmpstr (galpi_annotation_get_note (annotation), ==, "");
  g_assert_null (galpi_annotation_get_tags (annotation)[0]);

  galpi_annotation_set_note (annotation, "x");
  galpi_annotation_set_note (annotation, NULL);
  g_assert_cmpstr (galpi_annotation_get_note (annotation), ==, "");

  g_object_set (annotation, "tags", NULL, "note", NULL, NULL);
  g_assert_nonnull (galpi_annotation_get_tags (annotation));
  g_assert_cmpstr (galpi_annotation_get_note (annotation), ==, "");
}

static void
test_strings_may_go_away (void)
{
  static const char *const keywords[] = { "AI산업", NULL };
  g_autoptr(GalpiArticle) article = galpi_article_new ();

  galpi_article_set_date (article, "2024-05-07");
  galpi_article_set_date (article, NULL);
  g_assert_null (galpi_article_get_date (article));

  galpi_article_set_keywords (article, keywords);
  galpi_article_set_keywords (article, NULL);
  g_assert_null (galpi_article_get_keywords (article));
}

static void
test_days_begin_unknown (void)
{
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GalpiTimelineItem) item = galpi_timeline_item_new ();

  g_assert_cmpint (galpi_event_get_from_day (event), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_event_get_to_day (event), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_timeline_item_get_from_day (item), ==, GALPI_DAY_NONE);
}

static void
test_range_is_start_and_end (void)
{
  g_autoptr(GalpiSearchHit) hit = galpi_search_hit_new ();
  guint n_start = 0, n_end = 0, start, end;

  g_signal_connect (hit, "notify::start", G_CALLBACK (count_cb), &n_start);
  g_signal_connect (hit, "notify::end", G_CALLBACK (count_cb), &n_end);

  galpi_search_hit_set_range (hit, (GalpiRange) { 3, 8 });
  galpi_search_hit_set_range (hit, (GalpiRange) { 3, 9 });

  g_object_get (hit, "start", &start, "end", &end, NULL);
  g_assert_cmpuint (start, ==, 3);
  g_assert_cmpuint (end, ==, 9);
  g_assert_cmpuint (galpi_search_hit_get_range (hit).end, ==, 9);
  g_assert_cmpuint (n_start, ==, 1);
  g_assert_cmpuint (n_end, ==, 2);
}

static void
test_sources_are_held (void)
{
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GalpiEvent) copy = NULL;
  g_autoptr(GalpiAnchor) anchor = NULL;
  g_autoptr(GPtrArray) sources = NULL;
  GalpiEventSource *source;

  g_assert_cmpuint (galpi_event_get_sources (event)->len, ==, 0);

  anchor = galpi_anchor_new_for_range ("가나다", (GalpiRange) { 1, 2 });
  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_ptr_array_add (sources, galpi_event_source_new (42, anchor));
  galpi_event_set_sources (event, sources);

  copy = galpi_event_copy (event);
  g_assert_finalize_object (g_steal_pointer (&event));
  source = g_ptr_array_index (galpi_event_get_sources (copy), 0);
  g_assert_cmpint (source->article_id, ==, 42);
  g_assert_cmpstr (source->anchor->quote, ==, "나");
}

static void
test_enums_have_words (void)
{
  GalpiColour colour = GALPI_COLOUR_BLUE;
  GalpiTimelineKind timeline;
  GalpiHitKind hit;
  GalpiSort sort;

  g_assert_cmpstr (galpi_colour_to_string (GALPI_COLOUR_NONE), ==, "none");
  g_assert_cmpstr (galpi_colour_to_string (GALPI_COLOUR_PURPLE), ==, "purple");
  g_assert_false (galpi_colour_from_string ("Yellow", &colour));
  g_assert_cmpint (colour, ==, GALPI_COLOUR_BLUE);
  g_assert_true (galpi_colour_from_string ("yellow", &colour));
  g_assert_cmpint (colour, ==, GALPI_COLOUR_YELLOW);

  g_assert_cmpstr (galpi_timeline_kind_to_string (GALPI_TIMELINE_FOUND), ==, "found");
  g_assert_true (galpi_timeline_kind_from_string ("published", &timeline));
  g_assert_cmpint (timeline, ==, GALPI_TIMELINE_PUBLISHED);

  g_assert_cmpstr (galpi_hit_kind_to_string (GALPI_HIT_NOTE), ==, "note");
  g_assert_true (galpi_hit_kind_from_string ("article", &hit));
  g_assert_cmpint (hit, ==, GALPI_HIT_ARTICLE);

  g_assert_cmpstr (galpi_sort_to_string (GALPI_SORT_SOURCE), ==, "source");
  g_assert_true (galpi_sort_from_string ("date", &sort));
  g_assert_cmpint (sort, ==, GALPI_SORT_DATE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/record/properties-hold-and-notify", test_properties_hold_and_notify);
  g_test_add_func ("/model/record/copy-has-every-field", test_copy_has_every_field);
  g_test_add_func ("/model/record/copy-outlives", test_copy_outlives);
  g_test_add_func ("/model/record/setters-notify-once", test_setters_notify_once);
  g_test_add_func ("/model/record/setters-take-their-own-values",
                   test_setters_take_their_own_values);
  g_test_add_func ("/model/record/text-and-tags-are-never-null",
                   test_text_and_tags_are_never_null);
  g_test_add_func ("/model/record/strings-may-go-away", test_strings_may_go_away);
  g_test_add_func ("/model/record/days-begin-unknown", test_days_begin_unknown);
  g_test_add_func ("/model/record/range-is-start-and-end", test_range_is_start_and_end);
  g_test_add_func ("/model/record/sources-are-held", test_sources_are_held);
  g_test_add_func ("/model/record/enums-have-words", test_enums_have_words);

  return g_test_run ();
}
