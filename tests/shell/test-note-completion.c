/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-link-book.h"
#include "galpi-link-end.h"
#include "galpi-note-editor.h"
#include "galpi-shell-test.h"
#include "galpi-stub-im.h"

typedef struct
{
  GtkWidget       *window;
  GalpiLinkBook   *book;
  GalpiNoteEditor *editor;
  GtkTextBuffer   *buffer;
  GalpiStubIm     *im;
  char            *asked;
} Fixture;

/* Answers as a notebook with two titles would. */
static void
complete_cb (Fixture    *fixture,
             const char *typed)
{
  g_autoptr(GPtrArray) ends = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_link_end_free);

  g_set_str (&fixture->asked, typed);
  if (g_str_equal (typed, "없는"))
    {
      galpi_link_book_offer (fixture->book, typed, ends);
      return;
    }

  g_ptr_array_add (ends, galpi_link_end_new (GALPI_LINK_ARTICLE, "1", 1, "반도체 [전쟁]", "매거진", FALSE));
  g_ptr_array_add (ends, galpi_link_end_new (GALPI_LINK_NAME, "2", 0, "반기문", NULL, FALSE));
  galpi_link_book_offer (fixture->book, "다른 물음", ends);
  galpi_link_book_offer (fixture->book, typed, ends);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = galpi_shell_test_show (box, 300, 200);
  fixture->book = galpi_link_book_new ();
  galpi_link_book_set_for (fixture->window, fixture->book);
  g_signal_connect_swapped (fixture->book, "complete", G_CALLBACK (complete_cb), fixture);

  fixture->editor = GALPI_NOTE_EDITOR (galpi_note_editor_new ());
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->editor));
  g_object_set (fixture->editor, "im-module", "galpi-stub", NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->editor));
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
  g_assert_finalize_object (fixture->book);
  g_clear_pointer (&fixture->asked, g_free);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_text_buffer_insert_at_cursor (fixture->buffer, text, -1);
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = galpi_note_editor_get_text (fixture->editor);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
is_shown (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->editor)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_has_css_class (child, "link-rows"))
      return gtk_widget_get_visible (child);

  return FALSE;
}

static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  GtkEventController *keys =
    galpi_shell_test_find_controller (GTK_WIDGET (fixture->editor), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean taken = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, 0, &taken);
  return taken;
}

static void
test_a_composed_syllable_counts (Fixture       *fixture,
                                 gconstpointer  data)
{
  type (fixture, "가 [[");
  g_assert_cmpstr (fixture->asked, ==, "");
  galpi_stub_im_compose (fixture->im, "ㅂ");
  g_assert_cmpstr (fixture->asked, ==, "ㅂ");
  galpi_stub_im_commit (fixture->im, "ㅂ");
  galpi_stub_im_compose (fixture->im, "ㄷ");
  g_assert_cmpstr (fixture->asked, ==, "ㅂㄷ");
  g_assert_true (galpi_note_editor_is_composing (fixture->editor));
  g_assert_true (is_shown (fixture));

  /* The keys are the input method's until it is done. */
  g_assert_false (press (fixture, GDK_KEY_Down));
  assert_text (fixture, "가 [[ㅂ");

  galpi_stub_im_commit (fixture->im, "ㄷ");
  g_assert_true (press (fixture, GDK_KEY_Return));
  assert_text (fixture, "가 [[반도체 전쟁]]");
  g_assert_false (is_shown (fixture));
}

static void
test_keys_pick_and_leave (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkTextIter iter;

  type (fixture, "[[반]]");
  g_assert_false (is_shown (fixture));

  galpi_note_editor_load (fixture->editor, "");
  type (fixture, "[[]]");
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, 2);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
  g_assert_true (is_shown (fixture));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Tab));
  assert_text (fixture, "[[반기문]]");

  type (fixture, " [[반");
  g_assert_true (is_shown (fixture));
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_false (is_shown (fixture));
  g_assert_false (press (fixture, GDK_KEY_Escape));
  assert_text (fixture, "[[반기문]] [[반");
}

static void
test_nothing_is_offered_where_there_is_nothing (Fixture       *fixture,
                                                gconstpointer  data)
{
  type (fixture, "[[없는");
  g_assert_false (is_shown (fixture));
  g_assert_false (press (fixture, GDK_KEY_Return));

  g_clear_pointer (&fixture->asked, g_free);
  type (fixture, "|보이는 말");
  type (fixture, "\n글 [");
  g_assert_null (fixture->asked);
}

static gboolean
has_saved (gpointer user_data)
{
  return *(guint *) user_data > 0;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A save, and what comes back of it, leave the offers and the composition alone. */
static void
test_a_save_in_between_changes_nothing (Fixture       *fixture,
                                        gconstpointer  data)
{
  guint n_saved = 0;

  g_signal_connect_swapped (fixture->editor, "save", G_CALLBACK (count_cb), &n_saved);
  type (fixture, "[[반");
  galpi_stub_im_compose (fixture->im, "도");
  galpi_shell_test_wait_until (has_saved, &n_saved);
  galpi_note_editor_update (fixture->editor, "[[반");
  g_assert_true (galpi_note_editor_is_composing (fixture->editor));
  g_assert_true (is_shown (fixture));
  galpi_stub_im_commit (fixture->im, "도");
  g_assert_cmpstr (fixture->asked, ==, "반도");
  assert_text (fixture, "[[반도");
  g_signal_handlers_disconnect_by_data (fixture->editor, &n_saved);
}

#define ADD(name, func) \
  g_test_add ("/shell/note-completion/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);
  galpi_stub_im_register ();

  ADD ("a-composed-syllable-counts", test_a_composed_syllable_counts);
  ADD ("keys-pick-and-leave", test_keys_pick_and_leave);
  ADD ("nothing-is-offered-where-there-is-nothing", test_nothing_is_offered_where_there_is_nothing);
  ADD ("a-save-in-between-changes-nothing", test_a_save_in_between_changes_nothing);

  return g_test_run ();
}
