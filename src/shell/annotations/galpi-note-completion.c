/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-completion.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-link-rows.h"
#include "galpi-note-link.h"

#define LONGEST_TITLE 200

struct _GalpiNoteCompletion
{
  GtkTextView   *view;
  GalpiLinkBook *book;
  GtkWidget     *popover;
  GtkListBox    *list;
  char          *typed;   /* what was asked for; NULL where no link is being typed */
  gboolean       shown;
};

/* The title as far as it is typed, in the line of @caret. Returns: (transfer full) (nullable) */
static char *
get_typed (const GtkTextIter *caret)
{
  GtkTextIter start = *caret;
  g_autofree char *line = NULL;
  const char *open = NULL;

  gtk_text_iter_set_line_offset (&start, 0);
  if (gtk_text_iter_get_offset (caret) - gtk_text_iter_get_offset (&start) > LONGEST_TITLE)
    {
      start = *caret;
      gtk_text_iter_backward_chars (&start, LONGEST_TITLE);
    }
  line = gtk_text_iter_get_text (&start, caret);
  for (const char *next = strstr (line, "[["); next != NULL; next = strstr (next + 1, "[["))
    open = next;

  if (open == NULL || strpbrk (open + 2, "[]|") != NULL)
    return NULL;

  return g_strdup (open + 2);
}

static void
get_caret (GalpiNoteCompletion *self,
           GtkTextIter         *caret)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
}

/* Puts @title into the place of what is typed, and the caret behind the link. */
static void
take (GalpiNoteCompletion *self,
      const char          *title)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *safe = galpi_note_link_title (title);
  g_autofree char *typed = NULL;
  g_autofree char *link = NULL;
  g_autofree char *after = NULL;
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter rest;

  get_caret (self, &end);
  typed = get_typed (&end);
  galpi_note_completion_hide (self);
  if (typed == NULL)
    return;

  start = end;
  gtk_text_iter_backward_chars (&start, g_utf8_strlen (typed, -1));
  rest = end;
  gtk_text_iter_forward_chars (&rest, 2);
  after = gtk_text_iter_get_text (&end, &rest);
  link = g_strconcat (safe, "]]", NULL);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, g_str_equal (after, "]]") ? &rest : &end);
  gtk_text_buffer_insert (buffer, &start, link, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static const char *
get_title (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "title") : NULL;
}

static void
row_activated_cb (GalpiNoteCompletion *self,
                  GtkListBoxRow       *row)
{
  g_autofree char *title = g_strdup (get_title (row));

  take (self, title);
}

static void
append_row (GalpiNoteCompletion *self,
            const GalpiLinkEnd  *end)
{
  GtkWidget *row = galpi_link_row_new (end);

  g_object_set_data_full (G_OBJECT (row), "title", g_strdup (end->title), g_free);
  gtk_list_box_append (self->list, row);
}

static void
point_at_caret (GalpiNoteCompletion *self)
{
  GdkRectangle caret;
  int x;
  int y;

  gtk_text_view_get_cursor_locations (self->view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &x, &y);
  caret.x = x;
  caret.y = y;
  caret.width = MAX (caret.width, 1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &caret);
}

static void
offered_cb (GalpiNoteCompletion *self,
            const char          *typed,
            GPtrArray           *ends)
{
  if (self->typed == NULL || !g_str_equal (typed, self->typed))
    return;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < ends->len; i++)
    append_row (self, ends->pdata[i]);

  self->shown = ends->len > 0;
  if (!self->shown)
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return;
    }

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  point_at_caret (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
make_popover (GalpiNoteCompletion *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_widget_set_can_focus (list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Links"),
                                  -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (self->popover), list);
  gtk_widget_add_css_class (self->popover, "link-rows");
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->view));
}

GalpiNoteCompletion *
galpi_note_completion_new (GtkTextView *view)
{
  GalpiNoteCompletion *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_new0 (GalpiNoteCompletion, 1);
  self->view = view;
  make_popover (self);

  return self;
}

void
galpi_note_completion_free (GalpiNoteCompletion *self)
{
  galpi_note_completion_set_book (self, NULL);
  gtk_widget_unparent (self->popover);
  g_free (self->typed);
  g_free (self);
}

void
galpi_note_completion_set_book (GalpiNoteCompletion *self,
                                GalpiLinkBook       *book)
{
  g_return_if_fail (self != NULL);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_swapped (book, "offered", G_CALLBACK (offered_cb), self);
}

void
galpi_note_completion_update (GalpiNoteCompletion *self,
                              const char          *preedit)
{
  g_autofree char *before = NULL;
  g_autofree char *typed = NULL;
  GtkTextIter caret;

  g_return_if_fail (self != NULL);

  get_caret (self, &caret);
  before = get_typed (&caret);
  if (before == NULL || self->book == NULL)
    {
      galpi_note_completion_hide (self);
      return;
    }

  typed = g_strconcat (before, preedit, NULL);
  if (g_strcmp0 (typed, self->typed) == 0)
    return;

  g_set_str (&self->typed, typed);
  galpi_link_book_complete (self->book, typed);
}

void
galpi_note_completion_hide (GalpiNoteCompletion *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->typed, g_free);
  if (!self->shown)
    return;

  self->shown = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

void
galpi_note_completion_present (GalpiNoteCompletion *self)
{
  g_return_if_fail (self != NULL);

  gtk_popover_present (GTK_POPOVER (self->popover));
}

gboolean
galpi_note_completion_get_shown (GalpiNoteCompletion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->shown;
}

gboolean
galpi_note_completion_wants_key (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_Escape:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
step (GalpiNoteCompletion *self,
      int                  by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), get_title (row),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
galpi_note_completion_press_key (GalpiNoteCompletion *self,
                                 guint                keyval)
{
  GtkListBoxRow *row;

  g_return_if_fail (self != NULL);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1);
      break;
    case GDK_KEY_Escape:
      galpi_note_completion_hide (self);
      break;
    default:
      row = gtk_list_box_get_selected_row (self->list);
      if (row != NULL)
        row_activated_cb (self, row);
      break;
    }
}
