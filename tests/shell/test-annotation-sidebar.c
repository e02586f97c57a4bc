/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-annotation-card.h"
#include "galpi-annotation-sidebar.h"
#include "galpi-demo-article.h"
#include "galpi-note-editor.h"
#include "galpi-shell-test.h"

typedef struct
{
  GalpiDemo              *demo;
  GalpiAnnotationList    *list;
  GtkWidget              *window;
  GalpiAnnotationSidebar *sidebar;
  GtkListView            *list_view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->demo = galpi_demo_new (TRUE);
  fixture->list = galpi_annotation_list_new ();
  galpi_annotation_list_update (fixture->list, fixture->demo->annotations);
  fixture->sidebar = GALPI_ANNOTATION_SIDEBAR (galpi_annotation_sidebar_new ());
  galpi_annotation_sidebar_set_annotations (fixture->sidebar, fixture->list);
  fixture->window = galpi_shell_test_show (GTK_WIDGET (fixture->sidebar), 320, 500);
  fixture->list_view = galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_VIEW);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GalpiAnnotationSidebar *sidebar = g_object_ref (fixture->sidebar);

  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (sidebar);
  galpi_demo_free (fixture->demo);
  g_assert_finalize_object (fixture->list);
}

static GalpiAnnotation *
get (Fixture *fixture,
     guint    index)
{
  g_autoptr(GalpiAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (fixture->list), index);

  return annotation;
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (fixture->list_view)));
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_whole_article_notes_come_first (Fixture       *fixture,
                                     gconstpointer  data)
{
  guint last = 0;

  g_assert_null (galpi_annotation_get_anchor (get (fixture, 0)));
  for (guint i = 1; i < fixture->demo->annotations->len; i++)
    {
      const GalpiAnchor *anchor = galpi_annotation_get_anchor (get (fixture, i));

      g_assert_cmpuint (anchor->range.start, >=, last);
      last = anchor->range.start;
    }
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *changes)
{
  changes[0]++;
  changes[1] = position;
  changes[2] = removed;
  changes[3] = added;
}

static void
test_an_update_keeps_the_objects (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiAnnotation *kept = get (fixture, 2);
  guint changes[4] = { 0 };
  int changed = 0;

  for (guint i = 0; i < fixture->demo->annotations->len; i++)
    g_ptr_array_add (fresh, galpi_annotation_copy (fixture->demo->annotations->pdata[i]));

  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), changes);
  g_signal_connect_swapped (fixture->list, "changed", G_CALLBACK (count_cb), &changed);
  galpi_annotation_list_update (fixture->list, fresh);
  g_assert_cmpint (changed, ==, 0);

  for (guint i = 0; i < fresh->len; i++)
    galpi_annotation_set_note (fresh->pdata[i], "다른 글");
  galpi_annotation_list_update (fixture->list, fresh);
  g_assert_cmpint (changed, ==, 1);
  g_assert_cmpuint (changes[0], ==, 0);
  g_assert_true (get (fixture, 2) == kept);
  g_assert_cmpstr (galpi_annotation_get_note (kept), ==, "다른 글");

  g_ptr_array_remove_index (fresh, 3);
  galpi_annotation_list_update (fixture->list, fresh);
  g_assert_cmpuint (changes[0], ==, 1);
  g_assert_cmpuint (changes[2], ==, 1);
  g_assert_cmpuint (changes[3], ==, 0);
}

static gboolean
shows_three (gpointer user_data)
{
  return count_rows (user_data) == 3;
}

static void
test_the_filter_looks_at_quote_note_and_tags (Fixture       *fixture,
                                              gconstpointer  data)
{
  GtkEditable *entry = galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY);

  g_assert_cmpuint (count_rows (fixture), ==, 8);

  /* Two by a tag, one by its quote. */
  gtk_editable_set_text (entry, "전");
  galpi_annotation_set_tags (get (fixture, 1), (const char *const[]) { "인구", NULL });
  gtk_editable_set_text (entry, "전력망");
  galpi_annotation_set_note (get (fixture, 4), "전력망 이야기");
  galpi_shell_test_wait_until (shows_three, fixture);

  gtk_editable_set_text (entry, "");
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpuint (count_rows (fixture), ==, 8);
}

static void
test_current_is_notified_and_not_activated (Fixture       *fixture,
                                            gconstpointer  data)
{
  int notified = 0;
  int activated = 0;

  g_signal_connect_swapped (fixture->sidebar, "notify::current", G_CALLBACK (count_cb), &notified);
  g_signal_connect_swapped (fixture->sidebar, "activate", G_CALLBACK (count_cb), &activated);
  galpi_annotation_sidebar_set_current (fixture->sidebar, get (fixture, 3));
  galpi_annotation_sidebar_set_current (fixture->sidebar, get (fixture, 3));
  g_assert_true (galpi_annotation_sidebar_get_current (fixture->sidebar) == get (fixture, 3));
  g_assert_cmpint (notified, ==, 1);
  g_assert_cmpint (activated, ==, 0);

  gtk_selection_model_select_item (gtk_list_view_get_model (fixture->list_view), 5, TRUE);
  g_assert_true (galpi_annotation_sidebar_get_current (fixture->sidebar) == get (fixture, 5));
  g_assert_cmpint (activated, ==, 1);
}

typedef struct
{
  GalpiAnnotation *annotation;
  char            *note;
  int              n_visits;
} Saved;

static void
note_changed_cb (Saved           *saved,
                 GalpiAnnotation *annotation,
                 const char      *note)
{
  saved->annotation = annotation;
  g_set_str (&saved->note, note);
}

static void
visit_begun_cb (Saved *saved)
{
  saved->n_visits++;
}

static GalpiNoteEditor *
edit (Fixture *fixture,
      guint    index)
{
  galpi_annotation_sidebar_edit_note (fixture->sidebar, get (fixture, index));
  galpi_shell_test_wait_frames (fixture->window, 2);

  return galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GALPI_TYPE_NOTE_EDITOR);
}

static void
test_a_note_is_edited_in_its_card (Fixture       *fixture,
                                   gconstpointer  data)
{
  Saved saved = { NULL };
  GalpiNoteEditor *editor;

  g_signal_connect_swapped (fixture->sidebar, "note-changed", G_CALLBACK (note_changed_cb), &saved);
  g_signal_connect_swapped (fixture->sidebar, "visit-begun", G_CALLBACK (visit_begun_cb), &saved);
  editor = edit (fixture, 2);
  g_assert_nonnull (editor);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (editor)));
  g_assert_cmpint (saved.n_visits, ==, 1);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), " 끝", -1);
  galpi_annotation_sidebar_flush (fixture->sidebar);
  g_assert_true (saved.annotation == get (fixture, 2));
  g_assert_true (g_str_has_suffix (saved.note, " 끝"));

  g_free (saved.note);
}

static void
test_an_editor_outlives_updates (Fixture       *fixture,
                                 gconstpointer  data)
{
  GalpiNoteEditor *editor = edit (fixture, 2);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor));
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (buffer, "쓰는 중", -1);
  g_ptr_array_remove_index (fixture->demo->annotations, 1);
  g_ptr_array_add (fixture->demo->annotations,
                   galpi_demo_annotate (fixture->demo->document, "서해의", GALPI_COLOUR_GREEN, "", ""));
  galpi_annotation_list_update (fixture->list, fixture->demo->annotations);
  galpi_shell_test_wait_frames (fixture->window, 3);

  g_assert_true (galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GALPI_TYPE_NOTE_EDITOR) ==
                 editor);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (editor)));
  text = galpi_note_editor_get_text (editor);
  g_assert_cmpstr (text, ==, "쓰는 중");
}

static void
test_another_article_saves_the_note (Fixture       *fixture,
                                     gconstpointer  data)
{
  Saved saved = { NULL };
  GalpiNoteEditor *editor = edit (fixture, 2);

  g_signal_connect_swapped (fixture->sidebar, "note-changed", G_CALLBACK (note_changed_cb), &saved);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), "마지막 말", -1);
  galpi_annotation_sidebar_set_annotations (fixture->sidebar, NULL);
  g_assert_cmpstr (saved.note, ==, "마지막 말");
  g_free (saved.note);
}

static gboolean
has_no_editor (gpointer user_data)
{
  Fixture *fixture = user_data;

  return galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GALPI_TYPE_NOTE_EDITOR) == NULL;
}

static void
test_a_closed_editor_shows_the_note (Fixture       *fixture,
                                     gconstpointer  data)
{
  GalpiNoteEditor *editor = edit (fixture, 2);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), "다 쓴 글", -1);
  gtk_widget_grab_focus (galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY));
  galpi_shell_test_wait_until (has_no_editor, fixture);
}

static void
test_follow_stands_still_while_it_is_used (Fixture       *fixture,
                                           gconstpointer  data)
{
  GtkScrolledWindow *scrolled =
    galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  double before;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  galpi_annotation_sidebar_follow (fixture->sidebar, G_MAXINT32);
  galpi_shell_test_wait_frames (fixture->window, 3);
  before = gtk_adjustment_get_value (adjustment);
  g_assert_cmpfloat (before, >, 0);

  gtk_widget_grab_focus (galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY));
  galpi_annotation_sidebar_follow (fixture->sidebar, 0);
  galpi_shell_test_wait_frames (fixture->window, 3);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, before);
}

static void
tags_changed_cb (char           ***tags,
                 GalpiAnnotation  *annotation,
                 char            **changed)
{
  g_strfreev (*tags);
  *tags = g_strdupv (changed);
}

static void
test_a_tag_is_added (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto(GStrv) tags = NULL;
  GtkWidget *entry;

  g_signal_connect_swapped (fixture->sidebar, "tags-changed", G_CALLBACK (tags_changed_cb), &tags);
  galpi_annotation_sidebar_add_tag (fixture->sidebar, get (fixture, 2));
  galpi_shell_test_wait_frames (fixture->window, 2);
  entry = galpi_shell_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_ENTRY);
  g_assert_nonnull (entry);

  gtk_editable_set_text (GTK_EDITABLE (entry), " 환율 ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (tags);
  g_assert_cmpuint (g_strv_length (tags), ==, 3);
  g_assert_cmpstr (tags[2], ==, "환율");

  galpi_annotation_set_tags (get (fixture, 2), (const char *const *) tags);
  gtk_editable_set_text (GTK_EDITABLE (entry), "물가,");
  g_assert_cmpuint (g_strv_length (tags), ==, 4);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_many_make_few_cards (void)
{
  g_autoptr(GalpiDemo) demo = galpi_demo_new (TRUE);
  g_autoptr(GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GalpiAnnotationList) list = galpi_annotation_list_new ();
  GtkWidget *sidebar = galpi_annotation_sidebar_new ();
  GtkWidget *window;
  GtkWidget *list_view;
  guint n_cards = 0;

  for (guint i = 0; i < 10000; i++)
    g_ptr_array_add (many, galpi_demo_annotate (demo->document, "섬", GALPI_COLOUR_BLUE, "", "예산"));
  galpi_annotation_list_update (list, many);
  galpi_annotation_sidebar_set_annotations (GALPI_ANNOTATION_SIDEBAR (sidebar), list);
  window = galpi_shell_test_show (sidebar, 320, 600);

  list_view = galpi_shell_test_find (sidebar, GTK_TYPE_LIST_VIEW);
  for (GtkWidget *row = gtk_widget_get_first_child (list_view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_cards++;
  g_assert_cmpuint (n_cards, >, 5);
  g_assert_cmpuint (n_cards, <, 400);

  galpi_annotation_sidebar_follow (GALPI_ANNOTATION_SIDEBAR (sidebar), G_MAXINT32);
  galpi_shell_test_wait_frames (window, 3);
  galpi_shell_test_close (window);
}

#define ADD(name, func) \
  g_test_add ("/shell/annotation-sidebar/" name, Fixture, NULL, set_up, func, tear_down)

/* Returns: what a finger would press where @widget stands */
static GtkWidget *
pick_at (Fixture   *fixture,
         GtkWidget *widget)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->window, &area));

  return gtk_widget_pick (fixture->window, area.origin.x + area.size.width / 2,
                          area.origin.y + area.size.height / 2, GTK_PICK_DEFAULT);
}

static GtkWidget *
find_with_class (GtkWidget  *widget,
                 const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_hidden_actions_are_not_pressed (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *card = galpi_shell_test_find (GTK_WIDGET (fixture->sidebar),
                                           GALPI_TYPE_ANNOTATION_CARD);
  GtkWidget *actions = find_with_class (card, "card-actions");
  GtkWidget *last;

  /* They are made with the first focus. */
  gtk_widget_grab_focus (gtk_widget_get_parent (card));
  galpi_shell_test_wait_frames (fixture->window, 2);
  last = gtk_widget_get_last_child (actions);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_false (gtk_widget_is_ancestor (pick_at (fixture, last), actions));

  gtk_widget_grab_focus (gtk_widget_get_parent (card));
  g_assert_true (gtk_widget_is_ancestor (pick_at (fixture, last), actions));
}

static void
test_hidden_crosses_are_not_pressed (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *cross = find_with_class (GTK_WIDGET (fixture->sidebar), "chip-remove");
  GtkWidget *card = gtk_widget_get_ancestor (cross, GALPI_TYPE_ANNOTATION_CARD);
  GtkWidget *picked;

  picked = pick_at (fixture, cross);
  g_assert_false (picked == cross || gtk_widget_is_ancestor (picked, cross));

  /* Who edits tags sees them, on a touchscreen too. */
  galpi_annotation_card_add_tag (GALPI_ANNOTATION_CARD (card));
  galpi_shell_test_wait_frames (fixture->window, 2);
  cross = find_with_class (card, "chip-remove");
  picked = pick_at (fixture, cross);
  g_assert_true (picked == cross || gtk_widget_is_ancestor (picked, cross));
}

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);

  ADD ("whole-article-notes-come-first", test_whole_article_notes_come_first);
  ADD ("an-update-keeps-the-objects", test_an_update_keeps_the_objects);
  ADD ("the-filter-looks-at-quote-note-and-tags", test_the_filter_looks_at_quote_note_and_tags);
  ADD ("current-is-notified-and-not-activated", test_current_is_notified_and_not_activated);
  ADD ("a-note-is-edited-in-its-card", test_a_note_is_edited_in_its_card);
  ADD ("an-editor-outlives-updates", test_an_editor_outlives_updates);
  ADD ("another-article-saves-the-note", test_another_article_saves_the_note);
  ADD ("a-closed-editor-shows-the-note", test_a_closed_editor_shows_the_note);
  ADD ("follow-stands-still-while-it-is-used", test_follow_stands_still_while_it_is_used);
  ADD ("a-tag-is-added", test_a_tag_is_added);
  ADD ("hidden-actions-are-not-pressed", test_hidden_actions_are_not_pressed);
  ADD ("hidden-crosses-are-not-pressed", test_hidden_crosses_are_not_pressed);
  g_test_add_func ("/shell/annotation-sidebar/many-make-few-cards", test_many_make_few_cards);

  return g_test_run ();
}
