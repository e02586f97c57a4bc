/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-shell-test.h"
#include "galpi-stub-im.h"
#include "galpi-tag-chips.h"
#include "galpi-tag-entry.h"
#include "galpi-tag-offers.h"

typedef struct
{
  GtkWidget      *window;
  GalpiTagChips  *chips;
  GtkEditable    *text;
  GalpiTagOffers *offers;
  GalpiStubIm    *im;
  char          **tags;
} Fixture;

static void
changed_cb (Fixture  *fixture,
            char    **tags)
{
  g_strfreev (fixture->tags);
  fixture->tags = g_strdupv (tags);
  galpi_tag_chips_set_tags (fixture->chips, (const char *const *) tags);
}

static GalpiTagSet *
make_set (const char *const *paths)
{
  g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      GalpiTag *tag = galpi_tag_new ();

      galpi_tag_set_path (tag, paths[i]);
      galpi_tag_set_colour (tag, i == 0 ? "#3584e4" : NULL);
      g_ptr_array_add (tags, tag);
    }

  return galpi_tag_set_new (tags);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GalpiTagSet) set =
    make_set ((const char *const[]) { "반도체", "배터리", "시장", "시장/반도체", "AI", NULL });

  fixture->chips = g_object_new (GALPI_TYPE_TAG_CHIPS, NULL);
  galpi_tag_chips_set_known_tags (fixture->chips, set);
  galpi_tag_chips_set_tags (fixture->chips, (const char *const[]) { "예산", NULL });
  g_signal_connect_swapped (fixture->chips, "changed", G_CALLBACK (changed_cb), fixture);
  fixture->window = galpi_shell_test_show (GTK_WIDGET (fixture->chips), 400, 200);
  galpi_tag_chips_open_entry (fixture->chips);
  fixture->text = galpi_shell_test_find (GTK_WIDGET (fixture->chips), GTK_TYPE_ENTRY);
  fixture->offers = galpi_shell_test_find (GTK_WIDGET (fixture->chips), GALPI_TYPE_TAG_OFFERS);
  g_object_set (fixture->text, "im-module", "galpi-stub", NULL);
  galpi_shell_test_wait_frames (fixture->window, 2);
  fixture->im = galpi_stub_im_get_focused ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GalpiTagChips *chips = g_object_ref (fixture->chips);

  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (chips);
  g_strfreev (fixture->tags);
}

static gboolean
press (Fixture             *fixture,
       GtkPropagationPhase  phase,
       guint                keyval)
{
  GtkWidget *entry = galpi_shell_test_find (GTK_WIDGET (fixture->chips), GALPI_TYPE_TAG_ENTRY);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == phase)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static void
assert_tags (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *joined = fixture->tags != NULL ? g_strjoinv (" ", fixture->tags) : g_strdup ("");

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_offers_while_a_syllable_is_composed (Fixture       *fixture,
                                          gconstpointer  data)
{
  galpi_stub_im_compose (fixture->im, "ㅂ");
  g_assert_cmpstr (galpi_tag_offers_get_first (fixture->offers), ==, "반도체");
  galpi_stub_im_compose (fixture->im, "배");
  g_assert_cmpstr (galpi_tag_offers_get_first (fixture->offers), ==, "배터리");
  galpi_stub_im_commit (fixture->im, "배");
  galpi_stub_im_compose (fixture->im, "ㅌ");
  g_assert_cmpstr (galpi_tag_offers_get_first (fixture->offers), ==, "배터리");
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "배");
  galpi_stub_im_compose (fixture->im, "흐");
  g_assert_null (galpi_tag_offers_get_first (fixture->offers));
}

static void
test_initials_pick_what_they_find (Fixture       *fixture,
                                   gconstpointer  data)
{
  gtk_editable_set_text (fixture->text, "ㅂㄷㅊ");
  g_signal_emit_by_name (fixture->text, "activate");
  assert_tags (fixture, "예산 반도체");
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "");
}

static void
test_what_is_typed_counts (Fixture       *fixture,
                           gconstpointer  data)
{
  gtk_editable_set_text (fixture->text, "반도");
  g_assert_null (galpi_tag_offers_get_picked (fixture->offers));
  g_signal_emit_by_name (fixture->text, "activate");
  assert_tags (fixture, "예산 반도");

  /* But a tag that is there is not made again. */
  gtk_editable_set_text (fixture->text, "ai");
  g_signal_emit_by_name (fixture->text, "activate");
  assert_tags (fixture, "예산 반도 AI");
}

static void
test_arrows_and_tab_pick (Fixture       *fixture,
                          gconstpointer  data)
{
  gtk_editable_set_text (fixture->text, "반도");
  g_assert_true (press (fixture, GTK_PHASE_BUBBLE, GDK_KEY_Down));
  g_assert_true (press (fixture, GTK_PHASE_BUBBLE, GDK_KEY_Down));
  g_assert_cmpstr (galpi_tag_offers_get_picked (fixture->offers), ==, "시장/반도체");
  g_assert_true (press (fixture, GTK_PHASE_BUBBLE, GDK_KEY_Down));
  g_assert_cmpstr (galpi_tag_offers_get_picked (fixture->offers), ==, "반도");
  g_assert_true (press (fixture, GTK_PHASE_BUBBLE, GDK_KEY_Up));
  g_signal_emit_by_name (fixture->text, "activate");
  assert_tags (fixture, "예산 시장/반도체");

  gtk_editable_set_text (fixture->text, "배");
  g_assert_true (press (fixture, GTK_PHASE_BUBBLE, GDK_KEY_Tab));
  assert_tags (fixture, "예산 시장/반도체 배터리");
  g_assert_false (press (fixture, GTK_PHASE_BUBBLE, GDK_KEY_Tab));
}

static void
test_escape_closes_the_offers_first (Fixture       *fixture,
                                     gconstpointer  data)
{
  gtk_editable_set_text (fixture->text, "반");
  g_assert_true (galpi_tag_offers_get_shown (fixture->offers));
  press (fixture, GTK_PHASE_BUBBLE, GDK_KEY_Escape);
  g_assert_false (galpi_tag_offers_get_shown (fixture->offers));
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "반");
}

static void
test_commas_end_tags (Fixture       *fixture,
                      gconstpointer  data)
{
  gtk_editable_set_text (fixture->text, "하나, 둘 ,, 셋，넷");
  assert_tags (fixture, "예산 하나 둘 셋");
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "넷");
}

static void
test_backspace_takes_the_last_back (Fixture       *fixture,
                                    gconstpointer  data)
{
  gtk_editable_set_text (fixture->text, "a");
  g_assert_false (press (fixture, GTK_PHASE_CAPTURE, GDK_KEY_BackSpace));
  gtk_editable_set_text (fixture->text, "");
  galpi_stub_im_compose (fixture->im, "ㅂ");
  g_assert_false (press (fixture, GTK_PHASE_CAPTURE, GDK_KEY_BackSpace));
  galpi_stub_im_compose (fixture->im, "");
  g_assert_true (press (fixture, GTK_PHASE_CAPTURE, GDK_KEY_BackSpace));
  assert_tags (fixture, "");
  g_assert_nonnull (fixture->tags);
}

static void
test_what_is_no_path_stays (Fixture       *fixture,
                            gconstpointer  data)
{
  gtk_editable_set_text (fixture->text, "시장//");
  g_signal_emit_by_name (fixture->text, "activate");
  g_assert_null (fixture->tags);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "시장//");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->text), "error"));
  gtk_editable_set_text (fixture->text, "시장/새것");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->text), "error"));
  g_signal_emit_by_name (fixture->text, "activate");
  assert_tags (fixture, "예산 시장/새것");
}

static void
test_markup_is_text (Fixture       *fixture,
                     gconstpointer  data)
{
  galpi_tag_chips_set_tags (fixture->chips, (const char *const[]) { "<b>&x", NULL });
  gtk_editable_set_text (fixture->text, "<i>\"&amp;");
  g_signal_emit_by_name (fixture->text, "activate");
  assert_tags (fixture, "<b>&x <i>\"&amp;");
}

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);
  galpi_stub_im_register ();

#define ADD(name, function) \
  g_test_add ("/shell/tag-entry/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("offers-while-a-syllable-is-composed", test_offers_while_a_syllable_is_composed);
  ADD ("initials-pick-what-they-find", test_initials_pick_what_they_find);
  ADD ("what-is-typed-counts", test_what_is_typed_counts);
  ADD ("arrows-and-tab-pick", test_arrows_and_tab_pick);
  ADD ("escape-closes-the-offers-first", test_escape_closes_the_offers_first);
  ADD ("commas-end-tags", test_commas_end_tags);
  ADD ("backspace-takes-the-last-back", test_backspace_takes_the_last_back);
  ADD ("what-is-no-path-stays", test_what_is_no_path_stays);
  ADD ("markup-is-text", test_markup_is_text);
#undef ADD

  return g_test_run ();
}
