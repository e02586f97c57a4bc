/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-note-editor.h"
#include "galpi-shell-test.h"
#include "galpi-stub-im.h"

typedef struct
{
  GtkWidget       *window;
  GalpiNoteEditor *editor;
  GalpiStubIm     *im;
  GPtrArray       *saved;
} Fixture;

static void
save_cb (GPtrArray  *saved,
         const char *text)
{
  g_ptr_array_add (saved, g_strdup (text));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->editor = GALPI_NOTE_EDITOR (galpi_note_editor_new ());
  g_object_set (fixture->editor, "im-module", "galpi-stub", NULL);
  fixture->saved = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (fixture->editor, "save", G_CALLBACK (save_cb), fixture->saved);
  fixture->window = galpi_shell_test_show (GTK_WIDGET (fixture->editor), 300, 100);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->editor));
  galpi_shell_test_wait_frames (fixture->window, 2);
  fixture->im = galpi_stub_im_get_focused ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GalpiNoteEditor *editor = g_object_ref (fixture->editor);

  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (editor);
  g_ptr_array_unref (fixture->saved);
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = galpi_note_editor_get_text (fixture->editor);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
has_saved (gpointer user_data)
{
  return ((Fixture *) user_data)->saved->len > 0;
}

static const char *
last_saved (Fixture *fixture)
{
  return fixture->saved->pdata[fixture->saved->len - 1];
}

static void
type_hangul (Fixture    *fixture,
             const char *first,
             const char *second)
{
  galpi_stub_im_compose (fixture->im, first);
  galpi_stub_im_compose (fixture->im, second);
  galpi_stub_im_commit (fixture->im, second);
}

static void
test_a_committed_syllable_is_saved (Fixture       *fixture,
                                    gconstpointer  data)
{
  type_hangul (fixture, "ㄱ", "갈");
  type_hangul (fixture, "ㅍ", "피");
  g_assert_cmpuint (fixture->saved->len, ==, 0);

  galpi_shell_test_wait_until (has_saved, fixture);
  g_assert_cmpuint (fixture->saved->len, ==, 1);
  g_assert_cmpstr (last_saved (fixture), ==, "갈피");
}

static void
test_a_save_leaves_the_composition_alone (Fixture       *fixture,
                                          gconstpointer  data)
{
  type_hangul (fixture, "ㄱ", "갈");
  galpi_stub_im_compose (fixture->im, "ㅍ");
  galpi_shell_test_wait_until (has_saved, fixture);
  g_assert_cmpstr (last_saved (fixture), ==, "갈");
  g_assert_true (galpi_note_editor_is_composing (fixture->editor));

  /* The save comes back from the notebook, perhaps late. */
  galpi_note_editor_update (fixture->editor, "갈");
  g_assert_true (galpi_note_editor_is_composing (fixture->editor));

  galpi_stub_im_commit (fixture->im, "피");
  assert_text (fixture, "갈피");
}

static void
test_an_echo_does_not_take_back_typing (Fixture       *fixture,
                                        gconstpointer  data)
{
  type_hangul (fixture, "ㄱ", "갈");
  galpi_shell_test_wait_until (has_saved, fixture);
  type_hangul (fixture, "ㅍ", "피");
  galpi_note_editor_update (fixture->editor, "갈");
  assert_text (fixture, "갈피");
}

/* The first of two saves comes back when the second has been sent. */
static void
test_a_late_echo_does_not_take_back_typing (Fixture       *fixture,
                                            gconstpointer  data)
{
  type_hangul (fixture, "ㄱ", "갈");
  galpi_note_editor_flush (fixture->editor);
  type_hangul (fixture, "ㅍ", "피");
  galpi_note_editor_flush (fixture->editor);
  g_assert_cmpuint (fixture->saved->len, ==, 2);

  galpi_note_editor_update (fixture->editor, "갈");
  assert_text (fixture, "갈피");
  galpi_note_editor_update (fixture->editor, "갈피");
  assert_text (fixture, "갈피");

  /* When both are back, it is somebody else who writes that. */
  galpi_note_editor_update (fixture->editor, "갈");
  assert_text (fixture, "갈");
}

static gboolean
type_on_cb (gpointer user_data)
{
  type_hangul (user_data, "ㄱ", "글");
  return G_SOURCE_CONTINUE;
}

static void
test_typing_without_a_pause_is_saved (Fixture       *fixture,
                                      gconstpointer  data)
{
  guint source = g_timeout_add (20, type_on_cb, fixture);

  galpi_shell_test_wait_until (has_saved, fixture);
  g_source_remove (source);
  g_assert_true (g_str_has_prefix (last_saved (fixture), "글글"));
}

static void
test_another_text_waits_for_the_composition (Fixture       *fixture,
                                             gconstpointer  data)
{
  galpi_note_editor_load (fixture->editor, "처음");
  galpi_stub_im_compose (fixture->im, "ㄴ");
  galpi_note_editor_update (fixture->editor, "되돌린 글");
  assert_text (fixture, "처음");
  g_assert_true (galpi_note_editor_is_composing (fixture->editor));

  galpi_stub_im_compose (fixture->im, "");
  assert_text (fixture, "되돌린 글");
  g_assert_cmpuint (fixture->saved->len, ==, 0);
}

static void
test_another_text_is_taken_over (Fixture       *fixture,
                                 gconstpointer  data)
{
  galpi_note_editor_load (fixture->editor, "처음");
  galpi_note_editor_update (fixture->editor, "되돌린 글");
  assert_text (fixture, "되돌린 글");
  galpi_note_editor_flush (fixture->editor);
  g_assert_cmpuint (fixture->saved->len, ==, 0);
}

static void
test_flush_takes_the_last_syllable (Fixture       *fixture,
                                    gconstpointer  data)
{
  galpi_stub_im_set_commits_on_reset (fixture->im, GPOINTER_TO_INT (data));
  type_hangul (fixture, "ㄱ", "갈");
  galpi_stub_im_compose (fixture->im, "피");
  galpi_note_editor_flush (fixture->editor);
  g_assert_cmpstr (last_saved (fixture), ==, "갈피");

  /* An input method that commits late changes nothing any more. */
  if (galpi_note_editor_is_composing (fixture->editor))
    galpi_stub_im_commit (fixture->im, "피");
  galpi_note_editor_flush (fixture->editor);
  g_assert_cmpstr (last_saved (fixture), ==, "갈피");
  g_assert_cmpuint (fixture->saved->len, ==, 1);
}

static void
test_what_is_loaded_is_not_saved (Fixture       *fixture,
                                  gconstpointer  data)
{
  galpi_note_editor_load (fixture->editor, "그대로");
  galpi_note_editor_flush (fixture->editor);
  g_assert_cmpuint (fixture->saved->len, ==, 0);
}

static void
test_leaving_saves_at_once (Fixture       *fixture,
                            gconstpointer  data)
{
  type_hangul (fixture, "ㄱ", "갈");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_cmpuint (fixture->saved->len, ==, 1);
  g_assert_cmpstr (last_saved (fixture), ==, "갈");
}

static void
test_undo_stops_at_what_was_loaded (Fixture       *fixture,
                                    gconstpointer  data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->editor));

  galpi_note_editor_load (fixture->editor, "처음");
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));

  type_hangul (fixture, "ㄱ", "갈");
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));
  gtk_text_buffer_undo (buffer);
  assert_text (fixture, "처음");
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
}

#define ADD(name, data, func) \
  g_test_add ("/shell/note-editor/" name, Fixture, data, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);
  galpi_stub_im_register ();

  ADD ("a-committed-syllable-is-saved", NULL, test_a_committed_syllable_is_saved);
  ADD ("a-save-leaves-the-composition-alone", NULL, test_a_save_leaves_the_composition_alone);
  ADD ("an-echo-does-not-take-back-typing", NULL, test_an_echo_does_not_take_back_typing);
  ADD ("a-late-echo-does-not-take-back-typing", NULL, test_a_late_echo_does_not_take_back_typing);
  ADD ("typing-without-a-pause-is-saved", NULL, test_typing_without_a_pause_is_saved);
  ADD ("another-text-waits-for-the-composition", NULL, test_another_text_waits_for_the_composition);
  ADD ("another-text-is-taken-over", NULL, test_another_text_is_taken_over);
  ADD ("flush-takes-the-last-syllable", GINT_TO_POINTER (FALSE),
       test_flush_takes_the_last_syllable);
  ADD ("flush-takes-the-last-syllable-when-it-is-committed", GINT_TO_POINTER (TRUE),
       test_flush_takes_the_last_syllable);
  ADD ("what-is-loaded-is-not-saved", NULL, test_what_is_loaded_is_not_saved);
  ADD ("leaving-saves-at-once", NULL, test_leaving_saves_at_once);
  ADD ("undo-stops-at-what-was-loaded", NULL, test_undo_stops_at_what_was_loaded);

  return g_test_run ();
}
