/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-event-dialog.h"

#include "galpi-day.h"
#include "galpi-shell-test.h"

typedef struct
{
  GtkWidget  *window;
  AdwDialog  *dialog;
  GalpiEvent *saved;
} Fixture;

static void
save_cb (Fixture    *fixture,
         GalpiEvent *event)
{
  g_set_object (&fixture->saved, event);
}

static void
open_dialog (Fixture    *fixture,
             GalpiEvent *event)
{
  fixture->saved = NULL;
  fixture->window = galpi_shell_test_show (gtk_label_new (NULL), 700, 700);
  fixture->dialog = g_object_ref_sink (galpi_event_dialog_new (event));
  g_signal_connect_swapped (fixture->dialog, "save", G_CALLBACK (save_cb), fixture);
  adw_dialog_present (fixture->dialog, fixture->window);
  galpi_shell_test_wait_frames (fixture->window, 3);
}

static void
close_dialog (Fixture *fixture)
{
  adw_dialog_force_close (fixture->dialog);
  galpi_shell_test_wait_frames (fixture->window, 2);
  galpi_shell_test_close (fixture->window);
  g_assert_finalize_object (fixture->dialog);
  g_clear_object (&fixture->saved);
}

/* Returns the entry whose title is @title. */
static GtkEditable *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return GTK_EDITABLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *row = find_row (child, title);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static void
type (Fixture    *fixture,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (find_row (GTK_WIDGET (fixture->dialog), title), text);
}

static gboolean
can_save (Fixture *fixture)
{
  return gtk_widget_get_sensitive (adw_dialog_get_default_widget (fixture->dialog));
}

static void
test_saves_what_was_typed (void)
{
  Fixture fixture;
  const char *const *tags;

  open_dialog (&fixture, NULL);
  g_assert_false (can_save (&fixture));
  type (&fixture, "Date", " 2024-05~ ");
  g_assert_false (can_save (&fixture));
  type (&fixture, "Title", "Opening");
  g_assert_true (can_save (&fixture));
  type (&fixture, "Tags, Separated by Commas", "ships, , 섬/항구,");
  gtk_widget_activate (adw_dialog_get_default_widget (fixture.dialog));
  galpi_shell_test_wait (300);

  g_assert_nonnull (fixture.saved);
  g_assert_cmpstr (galpi_event_get_date (fixture.saved), ==, "2024-05~");
  g_assert_cmpint (galpi_event_get_from_day (fixture.saved), ==, galpi_day_new (2024, 5, 1));
  g_assert_cmpint (galpi_event_get_to_day (fixture.saved), ==, galpi_day_new (2024, 6, 1));
  g_assert_cmpstr (galpi_event_get_title (fixture.saved), ==, "Opening");
  tags = galpi_event_get_tags (fixture.saved);
  g_assert_cmpuint (g_strv_length ((char **) tags), ==, 2);
  g_assert_cmpstr (tags[1], ==, "섬/항구");
  close_dialog (&fixture);
}

static void
test_wrong_dates_are_not_saved (void)
{
  static const char *const wrong[] = { "", "yesterday", "2024-13", "2024-02-30", "2024/2023" };
  Fixture fixture;

  open_dialog (&fixture, NULL);
  type (&fixture, "Title", "Opening");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type (&fixture, "Date", wrong[i]);
      g_assert_false (can_save (&fixture));
      g_assert_cmpint (gtk_widget_has_css_class (
                         GTK_WIDGET (find_row (GTK_WIDGET (fixture.dialog), "Date")), "error"),
                       ==, *wrong[i] != '\0');
    }
  type (&fixture, "Date", "2024-02-29");
  g_assert_true (can_save (&fixture));
  close_dialog (&fixture);
}

static void
test_an_event_is_edited_as_a_copy (void)
{
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  const char *tags[] = { "a", "b/c", NULL };
  Fixture fixture;

  galpi_event_set_uuid (event, "01890a5d-ac96-774b-bcce-b302099a8057");
  galpi_event_set_date (event, "2024");
  galpi_event_set_title (event, "Before");
  galpi_event_set_note (event, "one\ntwo");
  galpi_event_set_tags (event, tags);
  open_dialog (&fixture, event);
  g_assert_cmpstr (adw_dialog_get_title (fixture.dialog), ==, "Edit Event");
  type (&fixture, "Title", "After");
  gtk_widget_activate (adw_dialog_get_default_widget (fixture.dialog));
  galpi_shell_test_wait (300);

  g_assert_cmpstr (galpi_event_get_title (event), ==, "Before");
  g_assert_cmpstr (galpi_event_get_uuid (fixture.saved), ==, galpi_event_get_uuid (event));
  g_assert_cmpstr (galpi_event_get_title (fixture.saved), ==, "After");
  g_assert_cmpstr (galpi_event_get_note (fixture.saved), ==, "one\ntwo");
  g_assert_true (g_strv_equal (galpi_event_get_tags (fixture.saved), tags));
  close_dialog (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);

  g_test_add_func ("/shell/event-dialog/saves-what-was-typed", test_saves_what_was_typed);
  g_test_add_func ("/shell/event-dialog/wrong-dates-are-not-saved",
                   test_wrong_dates_are_not_saved);
  g_test_add_func ("/shell/event-dialog/an-event-is-edited-as-a-copy",
                   test_an_event_is_edited_as_a_copy);

  return g_test_run ();
}
