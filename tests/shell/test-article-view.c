/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-article-keys.h"
#include "galpi-article-picture.h"
#include "galpi-article-text.h"
#include "galpi-article-view.h"
#include "galpi-demo-article.h"
#include "galpi-line-rects.h"
#include "galpi-shell-test.h"

typedef struct
{
  GalpiDemo           *demo;
  GalpiAnnotationList *annotations;
  GtkWidget           *window;
  GalpiArticleView    *view;
  GalpiArticleText    *text;
  GtkTextBuffer       *buffer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *language = data;

  fixture->demo = galpi_demo_new (!g_str_equal (language, "en"));
  fixture->annotations = galpi_annotation_list_new ();
  galpi_annotation_list_update (fixture->annotations, fixture->demo->annotations);
  fixture->view = GALPI_ARTICLE_VIEW (galpi_article_view_new ());
  galpi_article_view_set_article (fixture->view, fixture->demo->article, fixture->demo->document);
  galpi_article_view_set_annotations (fixture->view, fixture->annotations);
  galpi_article_view_set_findings (fixture->view, fixture->demo->findings);
  fixture->window = galpi_shell_test_show (GTK_WIDGET (fixture->view), 700, 600);
  fixture->text = galpi_shell_test_find (GTK_WIDGET (fixture->view), GALPI_TYPE_ARTICLE_TEXT);
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GalpiArticleView *view = g_object_ref (fixture->view);

  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (view);
  galpi_demo_free (fixture->demo);
  g_assert_finalize_object (fixture->annotations);
}

static GalpiRange
find_quote (Fixture    *fixture,
            const char *quote)
{
  const char *text = fixture->demo->document->text;
  guint start = g_utf8_pointer_to_offset (text, strstr (text, quote));

  return (GalpiRange) { start, start + g_utf8_strlen (quote, -1) };
}

static GalpiAnnotation *
find_annotation (Fixture    *fixture,
                 const char *quote)
{
  for (guint i = 0; i < fixture->demo->annotations->len; i++)
    {
      GalpiAnnotation *annotation = fixture->demo->annotations->pdata[i];
      const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);

      if (anchor != NULL && g_str_has_prefix (anchor->quote, quote))
        return annotation;
    }

  g_assert_not_reached ();
}

static void
test_buffer_offsets_are_article_offsets (Fixture       *fixture,
                                         gconstpointer  data)
{
  const char *iter = fixture->demo->document->text;
  guint n_pictures = 0;
  guint position = 0;

  for (; *iter != '\0'; iter = g_utf8_next_char (iter), position++)
    {
      GtkTextIter place;

      gtk_text_buffer_get_iter_at_offset (fixture->buffer, &place, position);
      g_assert_cmpuint (gtk_text_iter_get_char (&place), ==, g_utf8_get_char (iter));
      n_pictures += gtk_text_iter_get_child_anchor (&place) != NULL;
    }

  g_assert_cmpint (gtk_text_buffer_get_char_count (fixture->buffer), ==, position);
  g_assert_cmpuint (n_pictures, ==, 2);
}

typedef struct
{
  cairo_region_t *region;
  guint           n_rects;
} Cover;

static void
cover_cb (const GdkRectangle *rect,
          const GtkTextIter  *start,
          gpointer            user_data)
{
  Cover *cover = user_data;

  cairo_region_union_rectangle (cover->region, rect);
  cover->n_rects++;
}

/* Every character of the whole text, line ends and the blanks before them left out. */
static void
test_rectangles_cover_each_character (Fixture       *fixture,
                                      gconstpointer  data)
{
  guint length = gtk_text_buffer_get_char_count (fixture->buffer);
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);

  galpi_shell_test_wait_frames (fixture->window, 20);
  for (guint start = 0; start < length; start += 23)
    {
      GalpiRange range = { start, MIN (start + 61, length) };
      Cover cover = { cairo_region_create (), 0 };
      guint n_lines = 0;
      int last_y = G_MININT / 2;

      galpi_line_rects_foreach (view, range, cover_cb, &cover);
      for (guint i = range.start; i < range.end; i++)
        {
          GtkTextIter iter;
          GdkRectangle place;

          gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, i);
          if (g_unichar_isspace (gtk_text_iter_get_char (&iter)))
            continue;

          gtk_text_view_get_iter_location (view, &iter, &place);
          /* Letters of another script may begin higher or lower on the same line. */
          n_lines += place.y > last_y + 10;
          last_y = MAX (last_y, place.y);
          g_assert_cmpint (cairo_region_contains_rectangle (cover.region, &place), ==,
                           CAIRO_REGION_OVERLAP_IN);
        }
      g_assert_cmpuint (cover.n_rects, ==, n_lines);
      cairo_region_destroy (cover.region);
    }
}

static void
test_an_empty_range_has_no_rectangle (Fixture       *fixture,
                                      gconstpointer  data)
{
  Cover cover = { cairo_region_create (), 0 };

  galpi_line_rects_foreach (GTK_TEXT_VIEW (fixture->text), (GalpiRange) { 5, 5 }, cover_cb, &cover);
  g_assert_cmpuint (cover.n_rects, ==, 0);
  cairo_region_destroy (cover.region);
}

static gboolean
lines_break_between_words (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (fixture->buffer, &iter);
  while (gtk_text_view_forward_display_line (view, &iter))
    {
      GtkTextIter before = iter;

      gtk_text_iter_backward_char (&before);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&before)))
        return FALSE;
    }

  return TRUE;
}

static void
test_words_are_kept_whole (Fixture       *fixture,
                           gconstpointer  data)
{
  galpi_shell_test_wait_until (lines_break_between_words, fixture);

  galpi_article_view_set_keep_words_whole (fixture->view, FALSE);
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_false (lines_break_between_words (fixture));

  galpi_article_view_set_keep_words_whole (fixture->view, TRUE);
  galpi_shell_test_wait_until (lines_break_between_words, fixture);
}

static void
picture_needed_cb (GPtrArray  *names,
                   const char *name,
                   guint       max_width)
{
  g_assert_cmpuint (max_width, >, 0);
  g_ptr_array_add (names, g_strdup (name));
}

static gboolean
has_two (gpointer user_data)
{
  return ((GPtrArray *) user_data)->len == 2;
}

static void
test_pictures_are_asked_for_near_the_view (Fixture       *fixture,
                                           gconstpointer  data)
{
  GalpiArticleView *view = GALPI_ARTICLE_VIEW (galpi_article_view_new ());
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GalpiPixels) pixels = galpi_demo_draw_picture ("wind");
  GtkWidget *window;

  g_signal_connect_swapped (view, "picture-needed", G_CALLBACK (picture_needed_cb), names);
  galpi_article_view_set_article (view, fixture->demo->article, fixture->demo->document);
  window = galpi_shell_test_show (GTK_WIDGET (view), 700, 300);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (names->pdata[0], ==, "wind");
  galpi_article_view_set_picture (view, "wind", pixels, NULL);

  galpi_article_view_set_position (view, G_MAXINT);
  galpi_shell_test_wait_until (has_two, names);
  g_assert_cmpstr (names->pdata[1], ==, "chart");
  galpi_article_view_set_picture (view, "chart", NULL, "The picture is damaged.");
  galpi_shell_test_close (window);
}

static void
test_a_slice_has_no_picture_character (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *slice =
    galpi_article_text_get_slice (fixture->text, (GalpiRange) { 0, G_MAXINT });

  g_assert_nonnull (strstr (fixture->demo->document->text, "\357\277\274"));
  g_assert_null (strstr (slice, "\357\277\274"));
}

static void
test_copy_has_no_picture_character (Fixture       *fixture,
                                    gconstpointer  data)
{
  GdkContentProvider *content;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->text));
  g_auto(GValue) value = G_VALUE_INIT;

  galpi_article_text_set_selection (fixture->text, (GalpiRange) { 0, G_MAXINT });
  g_signal_emit_by_name (fixture->text, "copy-clipboard");
  content = gdk_clipboard_get_content (clipboard);
  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_null (strstr (g_value_get_string (&value), "\357\277\274"));
}

typedef struct
{
  char *name;
  guint start;
  guint end;
  int   colour;
} Asked;

static void
highlight_cb (Asked      *asked,
              guint       start,
              guint       end,
              GalpiColour colour)
{
  asked->name = "highlight";
  asked->start = start;
  asked->end = end;
  asked->colour = colour;
}

static void
recolour_cb (Asked           *asked,
             GalpiAnnotation *annotation,
             GalpiColour      colour)
{
  asked->name = "recolour";
  asked->colour = colour;
}

static void
test_colour_keys (Fixture       *fixture,
                  gconstpointer  data)
{
  Asked asked = { NULL };
  GalpiRange range = find_quote (fixture, "송전량은");

  g_signal_connect_swapped (fixture->view, "highlight", G_CALLBACK (highlight_cb), &asked);
  g_signal_connect_swapped (fixture->view, "recolour", G_CALLBACK (recolour_cb), &asked);

  galpi_article_view_go_to (fixture->view, range, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.highlight", "i", 3);
  g_assert_cmpstr (asked.name, ==, "highlight");
  g_assert_cmpuint (asked.start, ==, range.start);
  g_assert_cmpuint (asked.end, ==, range.end);
  g_assert_cmpint (asked.colour, ==, GALPI_COLOUR_BLUE);

  galpi_article_view_unselect (fixture->view);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.highlight", "i", 1);
  g_assert_cmpstr (asked.name, ==, "recolour");
  g_assert_cmpint (asked.colour, ==, GALPI_COLOUR_YELLOW);

  asked.name = NULL;
  galpi_article_view_set_writable (fixture->view, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.highlight", "i", 1);
  g_assert_null (asked.name);
}

static void
test_current_follows_the_caret (Fixture       *fixture,
                                gconstpointer  data)
{
  GalpiAnnotation *outer = find_annotation (fixture, "해저 전선에는");
  GalpiAnnotation *inner = find_annotation (fixture, "2,140억 원");
  GalpiRange range = find_quote (fixture, "2,140억 원(");

  galpi_article_view_go_to (fixture->view, range, FALSE);
  g_assert_true (galpi_article_view_get_current (fixture->view) == inner);

  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.cycle", NULL);
  g_assert_true (galpi_article_view_get_current (fixture->view) == outer);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.cycle", NULL);
  g_assert_true (galpi_article_view_get_current (fixture->view) == inner);

  galpi_article_view_go_to (fixture->view, (GalpiRange) { 0, 0 }, FALSE);
  g_assert_null (galpi_article_view_get_current (fixture->view));
}

static void
test_next_and_previous_go_through_all (Fixture       *fixture,
                                       gconstpointer  data)
{
  guint last = 0;
  guint n_seen = 0;

  for (guint i = 0; i < 7; i++)
    {
      GalpiRange caret;

      gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.next", NULL);
      galpi_article_view_get_selection (fixture->view, &caret);
      g_assert_cmpuint (caret.start, >, last);
      last = caret.start;
      n_seen++;
    }
  g_assert_cmpuint (n_seen, ==, 7);

  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.previous", NULL);
  g_assert_true (galpi_article_view_get_current (fixture->view) ==
                 find_annotation (fixture, "내년 상반기"));
}

static void
test_current_goes_with_its_annotation (Fixture       *fixture,
                                       gconstpointer  data)
{
  GalpiAnnotation *annotation = find_annotation (fixture, "송전량은");

  galpi_article_view_show_annotation (fixture->view, annotation);
  g_assert_true (galpi_article_view_get_current (fixture->view) == annotation);

  g_ptr_array_remove (fixture->demo->annotations, annotation);
  galpi_annotation_list_update (fixture->annotations, fixture->demo->annotations);
  g_assert_null (galpi_article_view_get_current (fixture->view));
}

static void
test_find_goes_round (Fixture       *fixture,
                      gconstpointer  data)
{
  GalpiRange caret;
  guint first;

  galpi_article_view_find (fixture->view, "가온에너지");
  galpi_article_view_get_selection (fixture->view, &caret);
  first = caret.start;
  g_assert_cmpuint (first, ==, find_quote (fixture, "가온에너지").start);

  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.find-next", NULL);
  galpi_article_view_get_selection (fixture->view, &caret);
  g_assert_cmpuint (caret.start, >, first);

  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.find-next", NULL);
  galpi_article_view_get_selection (fixture->view, &caret);
  g_assert_cmpuint (caret.start, ==, first);
}

static void
keyword_cb (char       **found,
            const char  *keyword)
{
  g_set_str (found, keyword);
}

static void
test_a_keyword_in_the_text_opens (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *found = NULL;
  GalpiRange range = find_quote (fixture, "#에너지협동조합");

  g_signal_connect_swapped (fixture->view, "keyword", G_CALLBACK (keyword_cb), &found);
  range.start += 3;
  galpi_article_view_go_to (fixture->view, range, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "article.open-keyword", NULL);
  g_assert_cmpstr (found, ==, "에너지협동조합");
}

static void
test_margins_hold_the_measure (Fixture       *fixture,
                               gconstpointer  data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkWidget *wide;
  int narrow_margin = gtk_text_view_get_left_margin (view);
  int width;

  g_object_ref (fixture->view);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  wide = galpi_shell_test_show (GTK_WIDGET (fixture->view), 1500, 400);
  width = gtk_widget_get_width (GTK_WIDGET (view));
  g_assert_cmpint (gtk_text_view_get_left_margin (view), >, narrow_margin);
  g_assert_cmpint (gtk_text_view_get_left_margin (view), ==, gtk_text_view_get_right_margin (view));
  g_assert_cmpint (width - 2 * gtk_text_view_get_left_margin (view), <, 800);

  gtk_window_set_child (GTK_WINDOW (wide), NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  g_object_unref (fixture->view);
  galpi_shell_test_close (wide);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_the_head_comes_back_with_the_first_line (Fixture       *fixture,
                                              gconstpointer  data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text));

  g_signal_emit_by_name (fixture->text, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE);
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100);

  g_signal_emit_by_name (fixture->text, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

/* What the gesture says is all that it can be told without a touchscreen. */
static void
test_two_fingers_zoom (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkGesture *pinch = galpi_shell_test_find_controller (GTK_WIDGET (fixture->view),
                                                        GTK_TYPE_GESTURE_ZOOM);

  galpi_article_view_set_zoom (fixture->view, 1.2);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.4);
  g_assert_cmpfloat (galpi_article_view_get_zoom (fixture->view), ==, 1.7);
  g_signal_emit_by_name (pinch, "scale-changed", 0.9);
  g_assert_cmpfloat (galpi_article_view_get_zoom (fixture->view), ==, 1.1);
  g_signal_emit_by_name (pinch, "scale-changed", 9.0);
  g_assert_cmpfloat (galpi_article_view_get_zoom (fixture->view), ==, 3);
}

static void
test_zoom_is_notified_once (Fixture       *fixture,
                            gconstpointer  data)
{
  int notified = 0;

  g_signal_connect_swapped (fixture->view, "notify::zoom", G_CALLBACK (count_cb), &notified);
  galpi_article_view_set_zoom (fixture->view, 1.5);
  galpi_article_view_set_zoom (fixture->view, 1.5);
  g_assert_cmpfloat (galpi_article_view_get_zoom (fixture->view), ==, 1.5);
  g_assert_cmpint (notified, ==, 1);

  galpi_article_view_step_zoom (fixture->view, 1);
  g_assert_cmpfloat (galpi_article_view_get_zoom (fixture->view), ==, 1.7);
  galpi_article_view_step_zoom (fixture->view, -100);
  g_assert_cmpfloat (galpi_article_view_get_zoom (fixture->view), ==, 0.5);
}

static void
test_states (void)
{
  GalpiArticleView *view = GALPI_ARTICLE_VIEW (galpi_article_view_new ());
  GtkWidget *window = galpi_shell_test_show (GTK_WIDGET (view), 500, 400);

  galpi_article_view_set_loading (view);
  galpi_article_view_set_error (view, "The notebook is damaged.");
  galpi_shell_test_wait_frames (window, 2);
  galpi_article_view_set_article (view, NULL, NULL);
  galpi_shell_test_wait_frames (window, 2);
  g_assert_null (galpi_article_view_get_current (view));

  g_object_ref (view);
  galpi_shell_test_close (window);
  g_assert_finalize_object (view);
}

static void
assert_key (guint       keyval,
            guint       keycode,
            guint       state,
            const char *action,
            int         parameter)
{
  const GalpiArticleKey *key =
    galpi_article_keys_find (gdk_display_get_default (), keyval, keycode, state);

  if (action == NULL)
    {
      g_assert_null (key);
      return;
    }

  g_assert_nonnull (key);
  g_assert_cmpstr (key->action, ==, action);
  g_assert_cmpint (key->parameter, ==, parameter);
}

static void
test_keys_in_any_script (void)
{
  assert_key (GDK_KEY_n, 57, 0, "article.note", 0);
  assert_key (GDK_KEY_N, 57, GDK_LOCK_MASK, "article.note", 0);
  assert_key (GDK_KEY_3, 12, 0, "article.highlight", 3);
  assert_key (GDK_KEY_KP_5, 84, 0, "article.highlight", 5);
  assert_key (GDK_KEY_Delete, 119, 0, "article.remove", 0);
  assert_key (GDK_KEY_Return, 36, GDK_CONTROL_MASK, "article.edit-note", 0);

  /* The same places on a Russian keyboard, and a Hangul one that sends jamo. */
  assert_key (GDK_KEY_Cyrillic_te, 57, 0, "article.note", 0);
  assert_key (GDK_KEY_Cyrillic_ha, 34, 0, "article.previous", 0);
  assert_key (GDK_KEY_Cyrillic_a, 41, GDK_CONTROL_MASK, "article.find", 0);
  assert_key (GDK_KEY_Hangul_Sios, 28, 0, "article.tag", 0);
}

static void
test_other_keys_are_left_alone (void)
{
  assert_key (GDK_KEY_n, 57, GDK_CONTROL_MASK, NULL, 0);
  assert_key (GDK_KEY_n, 57, GDK_ALT_MASK, NULL, 0);
  assert_key (GDK_KEY_x, 53, 0, NULL, 0);
  assert_key (GDK_KEY_Left, 113, 0, NULL, 0);
  assert_key (GDK_KEY_z, 52, GDK_CONTROL_MASK, NULL, 0);
}

#define ADD(name, func) g_test_add ("/shell/article-view/" name, Fixture, "ko", set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);

  ADD ("buffer-offsets-are-article-offsets", test_buffer_offsets_are_article_offsets);
  ADD ("rectangles-cover-each-character", test_rectangles_cover_each_character);
  g_test_add ("/shell/article-view/rectangles-cover-each-character-of-english", Fixture, "en",
              set_up, test_rectangles_cover_each_character, tear_down);
  ADD ("an-empty-range-has-no-rectangle", test_an_empty_range_has_no_rectangle);
  ADD ("words-are-kept-whole", test_words_are_kept_whole);
  ADD ("pictures-are-asked-for-near-the-view", test_pictures_are_asked_for_near_the_view);
  ADD ("a-slice-has-no-picture-character", test_a_slice_has_no_picture_character);
  ADD ("copy-has-no-picture-character", test_copy_has_no_picture_character);
  ADD ("colour-keys", test_colour_keys);
  ADD ("current-follows-the-caret", test_current_follows_the_caret);
  ADD ("next-and-previous-go-through-all", test_next_and_previous_go_through_all);
  ADD ("current-goes-with-its-annotation", test_current_goes_with_its_annotation);
  ADD ("find-goes-round", test_find_goes_round);
  ADD ("a-keyword-in-the-text-opens", test_a_keyword_in_the_text_opens);
  ADD ("margins-hold-the-measure", test_margins_hold_the_measure);
  ADD ("the-head-comes-back-with-the-first-line", test_the_head_comes_back_with_the_first_line);
  ADD ("two-fingers-zoom", test_two_fingers_zoom);
  ADD ("zoom-is-notified-once", test_zoom_is_notified_once);
  g_test_add_func ("/shell/article-view/states", test_states);
  g_test_add_func ("/shell/article-keys/in-any-script", test_keys_in_any_script);
  g_test_add_func ("/shell/article-keys/others-are-left-alone", test_other_keys_are_left_alone);

  return g_test_run ();
}
