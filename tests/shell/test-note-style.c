/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-link-book.h"
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
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->editor = GALPI_NOTE_EDITOR (galpi_note_editor_new ());
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->editor));
  g_object_set (fixture->editor, "im-module", "galpi-stub", NULL);
  fixture->book = galpi_link_book_new ();
  fixture->window = galpi_shell_test_show (GTK_WIDGET (fixture->editor), 300, 200);
  galpi_link_book_set_for (fixture->window, fixture->book);
  /* Into the window again, which has a book now. */
  g_object_ref (fixture->editor);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->editor));
  g_object_unref (fixture->editor);
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
}

static void
load (Fixture    *fixture,
      const char *text)
{
  galpi_note_editor_load (fixture->editor, text);
  galpi_shell_test_wait_frames (fixture->window, 2);
}

static void
insert (Fixture    *fixture,
        int         place,
        const char *text)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, place);
  gtk_text_buffer_insert (fixture->buffer, &iter, text, -1);
}

static void
place_caret (Fixture *fixture,
             int      place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, place);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static int
get_caret (Fixture *fixture)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &iter,
                                    gtk_text_buffer_get_insert (fixture->buffer));
  return gtk_text_iter_get_offset (&iter);
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = galpi_note_editor_get_text (fixture->editor);

  g_assert_cmpstr (text, ==, expected);
}

/* What a tag that sets @property gives to the character at @place; 0 where none does. */
static int
get_style (Fixture    *fixture,
           int         place,
           const char *property)
{
  GtkTextIter iter;
  g_autoptr(GSList) tags = NULL;
  g_autofree char *is_set = g_strconcat (property, "-set", NULL);
  int value = 0;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, place);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      gboolean set;

      g_object_get (l->data, is_set, &set, NULL);
      if (set)
        g_object_get (l->data, property, &value, NULL);
    }

  return value;
}

static gboolean
is_dim (Fixture *fixture,
        int      place)
{
  GtkTextIter iter;
  g_autoptr(GSList) tags = NULL;
  gboolean dim = FALSE;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, place);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      g_autoptr(GdkRGBA) colour = NULL;

      g_object_get (l->data, "foreground-rgba", &colour, NULL);
      dim = dim || (colour != NULL && colour->alpha < 0.9f);
    }

  return dim;
}

/* Which tags each character has, by their order. */
static char *
describe_styles (Fixture *fixture)
{
  GString *styles = g_string_new (NULL);
  int length = gtk_text_buffer_get_char_count (fixture->buffer);

  for (int i = 0; i < length; i++)
    {
      GtkTextIter iter;
      g_autoptr(GSList) tags = NULL;

      gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, i);
      if (gtk_text_iter_get_char (&iter) == '\n')
        continue;
      tags = gtk_text_iter_get_tags (&iter);
      g_string_append_printf (styles, "%d:", i);
      for (GSList *l = tags; l != NULL; l = l->next)
        g_string_append_printf (styles, "%d ", gtk_text_tag_get_priority (l->data));
      g_string_append_c (styles, '\n');
    }

  return g_string_free_and_steal (styles);
}

static void
test_markdown_looks_like_what_it_says (Fixture       *fixture,
                                       gconstpointer  data)
{
  load (fixture, "# 제목\n**굵게** *기울임* ~~지움~~ `코드`");

  g_assert_cmpint (get_style (fixture, 2, "weight"), ==, PANGO_WEIGHT_BOLD);
  g_assert_true (is_dim (fixture, 0));
  g_assert_cmpint (get_style (fixture, 7, "weight"), ==, PANGO_WEIGHT_BOLD);
  g_assert_true (is_dim (fixture, 6));
  g_assert_false (is_dim (fixture, 7));
  g_assert_cmpint (get_style (fixture, 13, "style"), ==, PANGO_STYLE_ITALIC);
  g_assert_true (get_style (fixture, 20, "strikethrough"));
  assert_text (fixture, "# 제목\n**굵게** *기울임* ~~지움~~ `코드`");
}

static void
test_styling_leaves_caret_and_undo_alone (Fixture       *fixture,
                                          gconstpointer  data)
{
  load (fixture, "처음");
  place_caret (fixture, 1);
  insert (fixture, 2, " **굵게**");
  galpi_shell_test_wait_frames (fixture->window, 2);
  g_assert_cmpint (get_style (fixture, 5, "weight"), ==, PANGO_WEIGHT_BOLD);
  g_assert_cmpint (get_caret (fixture), ==, 1);

  gtk_text_buffer_undo (fixture->buffer);
  assert_text (fixture, "처음");
  g_assert_false (gtk_text_buffer_get_can_undo (fixture->buffer));
}

static void
test_a_composition_is_not_styled (Fixture       *fixture,
                                  gconstpointer  data)
{
  load (fixture, "");
  insert (fixture, 0, "**굵게**");
  galpi_stub_im_compose (fixture->im, "ㅎ");
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_true (galpi_note_editor_is_composing (fixture->editor));
  g_assert_cmpint (get_style (fixture, 2, "weight"), ==, 0);

  galpi_stub_im_compose (fixture->im, "하");
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_cmpint (get_style (fixture, 2, "weight"), ==, 0);

  galpi_stub_im_commit (fixture->im, "한");
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_cmpint (get_style (fixture, 2, "weight"), ==, PANGO_WEIGHT_BOLD);
  assert_text (fixture, "**굵게**한");
}

/* Styling what was typed gives what styling all of it would. */
static void
test_typing_is_styled_as_a_whole_note (Fixture       *fixture,
                                       gconstpointer  data)
{
  static const char * const pieces[] = {
    "*", "**", "`", "```\n", "[[", "]]", "# ", "> ", "- ", "1. ", "\n", "\n\n", " ", "가", "반도체", "a ", "~~",
    "\xf0\x9f\x98\x80", "[a](b)",
  };
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 150; round++)
    {
      g_autofree char *text = NULL;
      g_autofree char *typed = NULL;
      g_autofree char *whole = NULL;

      if (round % 15 == 0)
        load (fixture, "");
      for (guint i = 0; i < 1 + round % 3; i++)
        {
          int length = gtk_text_buffer_get_char_count (fixture->buffer);
          int place = g_rand_int_range (random, 0, length + 1);

          if (g_rand_int_range (random, 0, 4) == 0)
            {
              GtkTextIter start;
              GtkTextIter end;

              gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, place);
              end = start;
              gtk_text_iter_forward_chars (&end, g_rand_int_range (random, 1, 6));
              gtk_text_buffer_delete (fixture->buffer, &start, &end);
            }
          else
            {
              insert (fixture, place, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
            }
        }
      galpi_shell_test_wait (0);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      typed = describe_styles (fixture);

      text = galpi_note_editor_get_text (fixture->editor);
      galpi_note_editor_load (fixture->editor, "");
      while (g_main_context_iteration (NULL, FALSE))
        ;
      galpi_note_editor_load (fixture->editor, text);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      whole = describe_styles (fixture);
      if (g_strcmp0 (typed, whole) != 0)
        g_test_message ("%s", text);
      g_assert_cmpstr (typed, ==, whole);
    }
}

static void
test_a_link_to_nothing_is_dim (Fixture       *fixture,
                               gconstpointer  data)
{
  load (fixture, "[[반도체]]");
  g_assert_false (is_dim (fixture, 3));

  galpi_link_book_tell (fixture->book, "반도체", GALPI_LINK_MISSING);
  galpi_shell_test_wait_frames (fixture->window, 2);
  g_assert_true (is_dim (fixture, 3));

  galpi_link_book_tell (fixture->book, "반도체", GALPI_LINK_LIVE);
  galpi_shell_test_wait_frames (fixture->window, 2);
  g_assert_false (is_dim (fixture, 3));
}

static gboolean
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  state)
{
  GtkEventController *keys =
    galpi_shell_test_find_controller (GTK_WIDGET (fixture->editor), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean taken = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, state, &taken);
  return taken;
}

static void
followed_cb (char      **followed,
             const char *title)
{
  g_set_str (followed, title);
}

static void
test_a_key_follows_the_link_at_the_caret (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autofree char *followed = NULL;

  g_signal_connect_swapped (fixture->book, "follow", G_CALLBACK (followed_cb), &followed);
  load (fixture, "가 [[반도체|칩]] 나");
  place_caret (fixture, 0);
  g_assert_false (press (fixture, GDK_KEY_l, GDK_CONTROL_MASK));
  place_caret (fixture, 5);
  g_assert_true (press (fixture, GDK_KEY_l, GDK_CONTROL_MASK));
  g_assert_cmpstr (followed, ==, "반도체");
}

static void
test_return_goes_on_with_a_list (Fixture       *fixture,
                                 gconstpointer  data)
{
  load (fixture, "- [x] 갈피");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  assert_text (fixture, "- [x] 갈피\n- [ ] ");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  assert_text (fixture, "- [x] 갈피\n");
  g_assert_false (press (fixture, GDK_KEY_Return, 0));

  load (fixture, "  9) 아홉");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  assert_text (fixture, "  9) 아홉\n  10) ");

  load (fixture, "> 인용");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  assert_text (fixture, "> 인용\n> ");

  load (fixture, "그냥 글");
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
}

/* Return, Tab and all others are the input method's as long as it composes. */
static void
test_keys_of_a_composition_are_left_to_it (Fixture       *fixture,
                                           gconstpointer  data)
{
  load (fixture, "- 갈");
  galpi_stub_im_compose (fixture->im, "피");
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (fixture, GDK_KEY_b, GDK_CONTROL_MASK));
  assert_text (fixture, "- 갈");

  galpi_stub_im_commit (fixture->im, "피");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  galpi_stub_im_compose (fixture->im, "ㄷ");
  galpi_stub_im_commit (fixture->im, "둘");
  assert_text (fixture, "- 갈피\n- 둘");
}

static void
test_tab_moves_items_and_else_leaves (Fixture       *fixture,
                                      gconstpointer  data)
{
  load (fixture, "1. 하나\n2. 둘");
  g_assert_true (press (fixture, GDK_KEY_Tab, 0));
  assert_text (fixture, "1. 하나\n   2. 둘");
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
  g_assert_true (press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_text (fixture, "1. 하나\n2. 둘");
  g_assert_false (press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));

  load (fixture, "글");
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
}

static void
test_keys_wrap_the_selection (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkTextIter start;
  GtkTextIter end;

  load (fixture, "반도체 산업");
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, 3);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
  g_assert_true (press (fixture, GDK_KEY_b, GDK_CONTROL_MASK));
  assert_text (fixture, "**반도체** 산업");
  g_assert_true (press (fixture, GDK_KEY_i, GDK_CONTROL_MASK));
  assert_text (fixture, "***반도체*** 산업");
  g_assert_true (press (fixture, GDK_KEY_i, GDK_CONTROL_MASK));
  g_assert_true (press (fixture, GDK_KEY_b, GDK_CONTROL_MASK));
  assert_text (fixture, "반도체 산업");
}

static gboolean
has_pasted (gpointer user_data)
{
  return gtk_text_buffer_get_char_count (((Fixture *) user_data)->buffer) > 0;
}

static void
test_pasting_takes_the_plain_text (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char html[] = "<script>alert(1)</script><b>굵은</b> 글";
  GdkContentProvider *providers[2];
  g_autoptr(GdkContentProvider) all = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static (html, sizeof html - 1);

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, "굵은\r\n글\357\277\274\001<b>");
  all = gdk_content_provider_new_union (providers, 2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->window), all);

  g_signal_emit_by_name (fixture->editor, "paste-clipboard");
  galpi_shell_test_wait_until (has_pasted, fixture);
  assert_text (fixture, "굵은\n글<b>");
  gtk_text_buffer_undo (fixture->buffer);
  assert_text (fixture, "");
}

static void
test_a_very_long_note_is_plain (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("**굵게**\n");

  while (text->len < 400000)
    g_string_append (text, "반도체 산업의 **굵은** 글\n");
  load (fixture, text->str);
  g_assert_cmpint (get_style (fixture, 2, "weight"), ==, 0);

  load (fixture, "**굵게**");
  g_assert_cmpint (get_style (fixture, 2, "weight"), ==, PANGO_WEIGHT_BOLD);
  load (fixture, text->str);
  g_assert_cmpint (get_style (fixture, 2, "weight"), ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/shell/note-style/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);
  galpi_stub_im_register ();

  ADD ("markdown-looks-like-what-it-says", test_markdown_looks_like_what_it_says);
  ADD ("styling-leaves-caret-and-undo-alone", test_styling_leaves_caret_and_undo_alone);
  ADD ("a-composition-is-not-styled", test_a_composition_is_not_styled);
  ADD ("typing-is-styled-as-a-whole-note", test_typing_is_styled_as_a_whole_note);
  ADD ("a-link-to-nothing-is-dim", test_a_link_to_nothing_is_dim);
  ADD ("a-key-follows-the-link-at-the-caret", test_a_key_follows_the_link_at_the_caret);
  ADD ("return-goes-on-with-a-list", test_return_goes_on_with_a_list);
  ADD ("keys-of-a-composition-are-left-to-it", test_keys_of_a_composition_are_left_to_it);
  ADD ("tab-moves-items-and-else-leaves", test_tab_moves_items_and_else_leaves);
  ADD ("keys-wrap-the-selection", test_keys_wrap_the_selection);
  ADD ("pasting-takes-the-plain-text", test_pasting_takes_the_plain_text);
  ADD ("a-very-long-note-is-plain", test_a_very_long_note_is_plain);

  return g_test_run ();
}
