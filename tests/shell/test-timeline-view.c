/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-demo-timeline.h"
#include "galpi-shell-test.h"
#include "galpi-timeline-axis-private.h"
#include "galpi-timeline-order.h"
#include "galpi-timeline-strip.h"
#include "galpi-timeline-view.h"

typedef struct
{
  GPtrArray *items;     /* in order */
  GtkWidget *window;
  GtkWidget *widget;
  GalpiTimelineAxis *axis;
  GPtrArray *said;      /* GalpiTimelineItem of the last signals */
} Fixture;

static void
said_cb (Fixture           *fixture,
         GalpiTimelineItem *item)
{
  g_ptr_array_add (fixture->said, g_object_ref (item));
}

static void
show (Fixture   *fixture,
      GtkWidget *widget,
      int        width,
      int        height)
{
  g_autoptr(GPtrArray) items = galpi_demo_make_timeline (TRUE);

  fixture->items = galpi_timeline_sort (items);
  fixture->said = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->widget = widget;
  fixture->window = galpi_shell_test_show (widget, width, height);
  fixture->axis = galpi_shell_test_find (widget, GALPI_TYPE_TIMELINE_AXIS);
}

static void
set_up_view (Fixture       *fixture,
             gconstpointer  data)
{
  show (fixture, galpi_timeline_view_new (), 900, 600);
  galpi_timeline_view_set_items (GALPI_TIMELINE_VIEW (fixture->widget), fixture->items);
  galpi_shell_test_wait_frames (fixture->window, 3);
}

static void
set_up_strip (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, galpi_timeline_strip_new (), 900, 140);
  galpi_timeline_strip_set_items (GALPI_TIMELINE_STRIP (fixture->widget), fixture->items);
  galpi_shell_test_wait_frames (fixture->window, 3);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *widget = g_object_ref (fixture->widget);

  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (widget);
  g_ptr_array_unref (fixture->said);
  for (guint i = 0; i < fixture->items->len; i++)
    g_assert_cmpuint (G_OBJECT (fixture->items->pdata[i])->ref_count, ==, 1);
  g_ptr_array_unref (fixture->items);
}

static void
assert_current (Fixture *fixture,
                guint    position)
{
  g_assert_true (galpi_timeline_axis_get_current (fixture->axis)
                 == fixture->items->pdata[position]);
}

static void
test_keys_go_through_all (Fixture       *fixture,
                          gconstpointer  data)
{
  guint n = fixture->items->len;

  g_assert_null (galpi_timeline_axis_get_current (fixture->axis));
  galpi_timeline_axis_step (fixture->axis, 1);
  assert_current (fixture, 0);
  for (guint i = 1; i < n; i++)
    {
      galpi_timeline_axis_step (fixture->axis, 1);
      assert_current (fixture, i);
    }
  galpi_timeline_axis_step (fixture->axis, 1);
  assert_current (fixture, n - 1);
  galpi_timeline_axis_step (fixture->axis, -1);
  assert_current (fixture, n - 2);
  galpi_timeline_axis_step (fixture->axis, G_MININT);
  assert_current (fixture, 0);
  galpi_timeline_axis_step (fixture->axis, G_MAXINT);
  assert_current (fixture, n - 1);
}

static void
test_current_comes_into_view (Fixture       *fixture,
                              gconstpointer  data)
{
  for (guint i = 0; i < fixture->items->len; i++)
    {
      graphene_rect_t area;

      galpi_timeline_axis_step (fixture->axis, i == 0 ? G_MININT : 1);
      galpi_shell_test_wait_frames (fixture->window, 2);
      adw_animation_skip (fixture->axis->animation);
      galpi_shell_test_wait_frames (fixture->window, 2);
      area = galpi_timeline_axis_get_area (fixture->axis, fixture->items->pdata[i]);
      g_assert_cmpfloat (area.origin.x, <, 900.0);
      g_assert_cmpfloat (area.origin.x + area.size.width, >, 0.0);
    }
}

static void
test_focus_takes_a_mark_in_view (Fixture       *fixture,
                                 gconstpointer  data)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->axis)));
  galpi_shell_test_wait_frames (fixture->window, 2);
  g_assert_nonnull (galpi_timeline_axis_get_current (fixture->axis));
  area = galpi_timeline_axis_get_area (fixture->axis,
                                       galpi_timeline_axis_get_current (fixture->axis));
  g_assert_cmpfloat (area.origin.x, >, 0.0);
  g_assert_cmpfloat (area.origin.x, <, 900.0);
}

static void
test_a_mark_is_found_where_it_is (Fixture       *fixture,
                                  gconstpointer  data)
{
  guint n_marks;
  const GalpiTimelineMark *marks =
    galpi_timeline_layout_get_marks (fixture->axis->layout, &n_marks);
  guint n_tried = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      GalpiTimelineItem *item = marks[i].entry->item;
      graphene_rect_t area = galpi_timeline_axis_get_area (fixture->axis, item);
      float x = area.origin.x + MIN (area.size.width, 20.0f) / 2.0f;
      GalpiTimelineSpot spot;

      if (x < 0.0f || x > 900.0f)
        continue;
      n_tried++;
      g_assert_true (galpi_timeline_axis_pick (fixture->axis, x,
                                               area.origin.y + area.size.height / 2, &spot));
      g_assert_true (spot.item == item);
    }
  g_assert_cmpuint (n_tried, >, 5);
}

static void
test_actions_follow_the_kind (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *axis = GTK_WIDGET (fixture->axis);
  guint n_said = 0;

  g_signal_connect_swapped (fixture->widget, "keep", G_CALLBACK (said_cb), fixture);
  g_signal_connect_swapped (fixture->widget, "remove", G_CALLBACK (said_cb), fixture);
  for (guint i = 0; i < fixture->items->len; i++)
    {
      GalpiTimelineItem *item = fixture->items->pdata[i];
      GalpiTimelineKind kind = galpi_timeline_item_get_kind (item);

      galpi_timeline_axis_set_current (fixture->axis, item);
      gtk_widget_activate_action (axis, "mark.keep", NULL);
      gtk_widget_activate_action (axis, "mark.remove", NULL);
      if (kind == GALPI_TIMELINE_PUBLISHED)
        {
          g_assert_cmpuint (fixture->said->len, ==, n_said);
          continue;
        }
      n_said++;
      g_assert_cmpuint (fixture->said->len, ==, n_said);
      g_assert_true (fixture->said->pdata[n_said - 1] == item);
    }

  galpi_timeline_axis_set_writable (fixture->axis, FALSE);
  gtk_widget_activate_action (axis, "mark.keep", NULL);
  gtk_widget_activate_action (axis, "mark.remove", NULL);
  g_assert_cmpuint (fixture->said->len, ==, n_said);
}

static void
test_only_what_was_found_is_corrected (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkWidget *axis = GTK_WIDGET (fixture->axis);

  g_signal_connect_swapped (fixture->widget, "correct", G_CALLBACK (said_cb), fixture);
  for (guint i = 0; i < fixture->items->len; i++)
    {
      GalpiTimelineItem *item = fixture->items->pdata[i];
      gboolean found = galpi_timeline_item_get_kind (item) == GALPI_TIMELINE_FOUND;
      guint n_said = fixture->said->len;

      galpi_timeline_axis_set_current (fixture->axis, item);
      gtk_widget_activate_action (axis, "mark.correct", NULL);
      g_assert_cmpuint (fixture->said->len, ==, n_said + (found ? 1 : 0));
      if (found)
        g_assert_true (fixture->said->pdata[n_said] == item);
    }
  g_assert_cmpuint (fixture->said->len, >, 0);
}

static void
test_both_forms_share_the_selection (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkListView *list = galpi_shell_test_find (fixture->widget, GTK_TYPE_LIST_VIEW);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));

  galpi_timeline_axis_set_current (fixture->axis, fixture->items->pdata[7]);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 7);

  gtk_single_selection_set_selected (selection, 3);
  assert_current (fixture, 3);

  galpi_timeline_view_select (GALPI_TIMELINE_VIEW (fixture->widget), fixture->items->pdata[5]);
  assert_current (fixture, 5);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 5);

  galpi_timeline_view_select (GALPI_TIMELINE_VIEW (fixture->widget), NULL);
  g_assert_null (galpi_timeline_axis_get_current (fixture->axis));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_keeping_keeps_the_place (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiTimeScale before;

  galpi_timeline_view_select (GALPI_TIMELINE_VIEW (fixture->widget), fixture->items->pdata[4]);
  galpi_timeline_axis_zoom (fixture->axis, 2.0);
  adw_animation_skip (fixture->axis->animation);
  before = fixture->axis->scale;

  /* The list comes anew, with the found time kept. */
  for (guint i = 0; i < fixture->items->len; i++)
    g_ptr_array_add (items, galpi_timeline_item_copy (fixture->items->pdata[i]));
  galpi_timeline_item_set_kind (items->pdata[4], GALPI_TIMELINE_EVENT);
  galpi_timeline_item_set_title (items->pdata[4], "kept");
  galpi_timeline_view_set_items (GALPI_TIMELINE_VIEW (fixture->widget), items);

  g_assert_true (galpi_timeline_axis_get_current (fixture->axis) == items->pdata[4]);
  g_assert_cmpfloat (fixture->axis->scale.origin, ==, before.origin);
  g_assert_cmpfloat (fixture->axis->scale.day_width, ==, before.day_width);

  /* Gone: the next one stands in its place. */
  g_ptr_array_remove_index (items, 4);
  galpi_timeline_view_set_items (GALPI_TIMELINE_VIEW (fixture->widget), items);
  g_assert_true (galpi_timeline_axis_get_current (fixture->axis) == items->pdata[4]);
}

static void
test_nothing_is_shown_at_all (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  galpi_timeline_view_select (GALPI_TIMELINE_VIEW (fixture->widget), fixture->items->pdata[2]);
  galpi_timeline_view_set_items (GALPI_TIMELINE_VIEW (fixture->widget), none);
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_null (galpi_timeline_axis_get_current (fixture->axis));
  galpi_timeline_axis_step (fixture->axis, 1);
  galpi_timeline_axis_zoom (fixture->axis, 2.0);
  g_assert_null (galpi_timeline_axis_get_current (fixture->axis));
  g_assert_false (gtk_widget_grab_focus (GTK_WIDGET (fixture->axis)));
}

static void
test_filter_asks_for_events (Fixture       *fixture,
                             gconstpointer  data)
{
  AdwToggleGroup *filter = galpi_shell_test_find (fixture->widget, ADW_TYPE_TOGGLE_GROUP);
  GalpiTimelineView *view = GALPI_TIMELINE_VIEW (fixture->widget);
  guint n_changed = 0;

  g_signal_connect_swapped (view, "filter-changed", G_CALLBACK (g_atomic_int_inc), &n_changed);
  g_assert_cmpint (galpi_timeline_view_get_filter (view), ==, GALPI_TIMELINE_ALL);
  adw_toggle_group_set_active_name (filter, "kept");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (galpi_timeline_view_get_filter (view), ==, GALPI_TIMELINE_KEPT);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->axis)));
  adw_toggle_group_set_active_name (filter, "undated");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpint (galpi_timeline_view_get_filter (view), ==, GALPI_TIMELINE_UNDATED);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->axis)));
  adw_toggle_group_set_active_name (filter, "all");
  g_assert_cmpint (galpi_timeline_view_get_filter (view), ==, GALPI_TIMELINE_ALL);
}

static void
test_writable_is_notified_once (Fixture       *fixture,
                                gconstpointer  data)
{
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->widget, "notify::writable",
                            G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (fixture->widget, "writable", TRUE, NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (fixture->widget, "writable", FALSE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_false (galpi_timeline_axis_get_writable (fixture->axis));
}

static void
test_natural_height_is_a_strip (Fixture       *fixture,
                                gconstpointer  data)
{
  int minimum, natural;

  gtk_widget_measure (fixture->widget, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, >=, 60);
  g_assert_cmpint (natural, >=, 96);
  g_assert_cmpint (natural, <=, 150);
}

/* What the gesture says is all that it can be told without a touchscreen. */
static void
test_two_fingers_zoom (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkGesture *pinch = galpi_shell_test_find_controller (GTK_WIDGET (fixture->axis),
                                                        GTK_TYPE_GESTURE_ZOOM);
  double width = fixture->axis->scale.day_width;

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (fixture->axis->scale.day_width, 2.0 * width, 1e-6);
  g_signal_emit_by_name (pinch, "scale-changed", 3.0);
  g_assert_cmpfloat_with_epsilon (fixture->axis->scale.day_width, 3.0 * width, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);

#define ADD(path, set_up, test) \
  g_test_add ("/shell/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("timeline-axis/keys-go-through-all", set_up_strip, test_keys_go_through_all);
  ADD ("timeline-axis/current-comes-into-view", set_up_strip, test_current_comes_into_view);
  ADD ("timeline-axis/focus-takes-a-mark-in-view", set_up_strip, test_focus_takes_a_mark_in_view);
  ADD ("timeline-axis/a-mark-is-found-where-it-is", set_up_strip,
       test_a_mark_is_found_where_it_is);
  ADD ("timeline-strip/actions-follow-the-kind", set_up_strip, test_actions_follow_the_kind);
  ADD ("timeline-strip/natural-height-is-a-strip", set_up_strip, test_natural_height_is_a_strip);
  ADD ("timeline-strip/writable-is-notified-once", set_up_strip, test_writable_is_notified_once);
  ADD ("timeline-view/actions-follow-the-kind", set_up_view, test_actions_follow_the_kind);
  ADD ("timeline-view/both-forms-share-the-selection", set_up_view,
       test_both_forms_share_the_selection);
  ADD ("timeline-view/only-what-was-found-is-corrected", set_up_view,
       test_only_what_was_found_is_corrected);
  ADD ("timeline-view/keeping-keeps-the-place", set_up_view, test_keeping_keeps_the_place);
  ADD ("timeline-view/nothing-is-shown-at-all", set_up_view, test_nothing_is_shown_at_all);
  ADD ("timeline-view/filter-asks-for-events", set_up_view, test_filter_asks_for_events);
  ADD ("timeline-view/writable-is-notified-once", set_up_view, test_writable_is_notified_once);
  ADD ("timeline-view/two-fingers-zoom", set_up_view, test_two_fingers_zoom);
#undef ADD

  return g_test_run ();
}
