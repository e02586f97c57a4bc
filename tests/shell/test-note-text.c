/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-link-book.h"
#include "galpi-note-text.h"
#include "galpi-shell-test.h"

typedef struct
{
  GtkWidget     *window;
  GalpiLinkBook *book;
  GalpiNoteText *note;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = galpi_shell_test_show (box, 300, 300);
  fixture->book = galpi_link_book_new ();
  galpi_link_book_set_for (fixture->window, fixture->book);
  fixture->note = GALPI_NOTE_TEXT (galpi_note_text_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->note));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GalpiNoteText *note = g_object_ref (fixture->note);

  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (note);
  g_assert_finalize_object (fixture->book);
}

static void
append_labels (GString   *shown,
               GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (shown, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_labels (shown, child);
}

static void
assert_shown (Fixture    *fixture,
              const char *note,
              const char *expected)
{
  g_autoptr(GString) shown = g_string_new (NULL);

  galpi_note_text_set_note (fixture->note, note);
  append_labels (shown, GTK_WIDGET (fixture->note));
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_markup_is_hidden (Fixture       *fixture,
                       gconstpointer  data)
{
  assert_shown (fixture, "# 제목\n\n**굵게** `코드`와\n다음 줄", "제목|굵게 코드와\n다음 줄|");
  assert_shown (fixture, "- 하나\n  1. 안\n- [x] 둘", "•|하나|1.|안|☑|둘|");
  assert_shown (fixture, "> 인용\n> 둘째\n\n```\nint a;\n```", "인용\n둘째|int a;|");
  assert_shown (fixture, "[[금리|기준 금리]]와 [[환율]]", "기준 금리와 환율|");
  assert_shown (fixture, "<b>글</b> &amp; 2 * 3", "<b>글</b> &amp; 2 * 3|");
}

static void
test_an_empty_note_is_not_there (Fixture       *fixture,
                                 gconstpointer  data)
{
  assert_shown (fixture, "글", "글|");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->note)));
  assert_shown (fixture, NULL, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->note)));
  assert_shown (fixture, " \n", "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->note)));
}

static void
test_of_a_long_note_the_beginning_shows (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr(GString) note = g_string_new (NULL);
  GtkWidget *label;

  while (note->len < 1000000)
    g_string_append (note, "긴 글 ");
  galpi_note_text_set_note (fixture->note, note->str);
  label = galpi_shell_test_find (GTK_WIDGET (fixture->note), GTK_TYPE_LABEL);
  g_assert_cmpint (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (label)), -1), <, 4000);
  g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), "…"));
}

static gboolean
is_dim (Fixture *fixture)
{
  GtkWidget *label = galpi_shell_test_find (GTK_WIDGET (fixture->note), GTK_TYPE_LABEL);
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (attributes);
  PangoAttribute *alpha = pango_attr_iterator_get (iterator, PANGO_ATTR_FOREGROUND_ALPHA);
  gboolean dim = alpha != NULL && ((PangoAttrInt *) alpha)->value < 0.9 * G_MAXUINT16;

  pango_attr_iterator_destroy (iterator);
  return dim;
}

static void
asked_cb (GPtrArray *asked,
          char     **titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    g_ptr_array_add (asked, g_strdup (titles[i]));
}

static void
test_a_link_shows_whether_it_leads_anywhere (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr(GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect_swapped (fixture->book, "ask", G_CALLBACK (asked_cb), asked);
  galpi_note_text_set_note (fixture->note, "[[반도체]] [[반도체]]");
  g_assert_false (is_dim (fixture));
  galpi_shell_test_wait_frames (fixture->window, 2);
  g_assert_cmpuint (asked->len, ==, 1);
  g_assert_cmpstr (asked->pdata[0], ==, "반도체");

  galpi_link_book_tell (fixture->book, "반도체", GALPI_LINK_TRASHED);
  galpi_shell_test_wait_frames (fixture->window, 2);
  g_assert_true (is_dim (fixture));

  /* What was told is asked for again, once, when it may be so no more. */
  galpi_link_book_doubt (fixture->book);
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_cmpuint (asked->len, ==, 2);
  g_assert_true (is_dim (fixture));
  galpi_link_book_tell (fixture->book, "반도체", GALPI_LINK_LIVE);
  galpi_shell_test_wait_frames (fixture->window, 2);
  g_assert_false (is_dim (fixture));
}

#define ADD(name, func) \
  g_test_add ("/shell/note-text/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);

  ADD ("markup-is-hidden", test_markup_is_hidden);
  ADD ("an-empty-note-is-not-there", test_an_empty_note_is_not_there);
  ADD ("of-a-long-note-the-beginning-shows", test_of_a_long_note_the_beginning_shows);
  ADD ("a-link-shows-whether-it-leads-anywhere", test_a_link_shows_whether_it_leads_anywhere);

  return g_test_run ();
}
