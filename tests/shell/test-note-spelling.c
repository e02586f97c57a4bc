/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <enchant.h>

#include "galpi-note-editor.h"
#include "galpi-shell-test.h"
#include "galpi-stub-im.h"

typedef struct
{
  GtkWidget       *window;
  GalpiNoteEditor *editor;
  GtkTextBuffer   *buffer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->editor = GALPI_NOTE_EDITOR (galpi_note_editor_new ());
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->editor));
  g_object_set (fixture->editor, "im-module", "galpi-stub", NULL);
  fixture->window = galpi_shell_test_show (GTK_WIDGET (fixture->editor), 300, 200);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->editor));
  galpi_shell_test_wait_frames (fixture->window, 2);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GalpiNoteEditor *editor = g_object_ref (fixture->editor);

  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (editor);
}

static gboolean
has_english (void)
{
  EnchantBroker *broker = enchant_broker_init ();
  gboolean there = enchant_broker_dict_exists (broker, "en_US") != 0;

  enchant_broker_free (broker);
  return there;
}

static gboolean
is_wrong (Fixture *fixture,
          int      place)
{
  GtkTextIter iter;
  g_autoptr(GSList) tags = NULL;
  gboolean wrong = FALSE;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, place);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      PangoUnderline underline;

      g_object_get (l->data, "underline", &underline, NULL);
      wrong = wrong || underline == PANGO_UNDERLINE_ERROR;
    }

  return wrong;
}

static gboolean
first_word_is_wrong (gpointer user_data)
{
  return is_wrong (user_data, 0);
}

static void
test_only_prose_is_checked (Fixture       *fixture,
                            gconstpointer  data)
{
  static const char note[] = "recieve the `recieve` [[recieve]] recieve2 a/recieve right";

  if (!has_english ())
    {
      g_test_skip ("There is no English dictionary.");
      return;
    }

  galpi_note_editor_load (fixture->editor, note);
  galpi_shell_test_wait_until (first_word_is_wrong, fixture);
  for (guint i = 8; i < sizeof note - 1; i++)
    g_assert_false (is_wrong (fixture, i));
}

/* A word is not wrong before it is whole. */
static void
test_the_word_at_the_caret_is_left_alone (Fixture       *fixture,
                                          gconstpointer  data)
{
  GtkTextIter iter;

  if (!has_english ())
    {
      g_test_skip ("There is no English dictionary.");
      return;
    }

  galpi_note_editor_load (fixture->editor, "recieve");
  galpi_shell_test_wait (1500);
  g_assert_false (is_wrong (fixture, 0));

  gtk_text_buffer_get_end_iter (fixture->buffer, &iter);
  gtk_text_buffer_insert (fixture->buffer, &iter, " it", -1);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
  galpi_shell_test_wait_until (first_word_is_wrong, fixture);
}

static gboolean
has_suggestion (gpointer user_data)
{
  GMenuModel *menu = gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (((Fixture *) user_data)->editor));

  return g_menu_model_get_n_items (menu) > 1;
}

static void
test_the_menu_offers_other_words (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkTextIter iter;
  g_autofree char *text = NULL;

  if (!has_english ())
    {
      g_test_skip ("There is no English dictionary.");
      return;
    }

  galpi_note_editor_load (fixture->editor, "recieve it");
  galpi_shell_test_wait_until (first_word_is_wrong, fixture);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, 3);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
  galpi_shell_test_wait_until (has_suggestion, fixture);
  galpi_shell_test_wait (600);
  gtk_widget_activate_action (GTK_WIDGET (fixture->editor), "spelling.replace", "s", "receive");
  text = galpi_note_editor_get_text (fixture->editor);
  g_assert_cmpstr (text, ==, "receive it");
}

#define ADD(name, func) \
  g_test_add ("/shell/note-spelling/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);
  galpi_stub_im_register ();

  ADD ("only-prose-is-checked", test_only_prose_is_checked);
  ADD ("the-word-at-the-caret-is-left-alone", test_the_word_at_the_caret_is_left_alone);
  ADD ("the-menu-offers-other-words", test_the_menu_offers_other_words);

  return g_test_run ();
}
