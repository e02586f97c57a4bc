/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-editor.h"

#include <glib/gi18n.h>

#include "galpi-link-book.h"
#include "galpi-note-address.h"
#include "galpi-note-completion.h"
#include "galpi-note-keys.h"
#include "galpi-note-spelling.h"
#include "galpi-note-style.h"
#include "galpi-text.h"

/* What is typed has to be on disk within a second: it is saved when the typing pauses, and at the latest
 * this long after the first key that is not saved, for those who never pause. */
#define PAUSE_MILLISECONDS 400
#define LONGEST_MILLISECONDS 700

struct _GalpiNoteEditor
{
  GtkTextView parent_instance;

  GalpiNoteStyle      *style;
  GalpiNoteCompletion *completion; /* NULL once disposed */
  GalpiNoteSpelling   *spelling;   /* as well */
  GalpiLinkBook       *book;       /* of the window; nullable */

  char       *saved;      /* the last text loaded, taken over or saved */
  GPtrArray  *sent;       /* texts saved that have not come back from the notebook, oldest first */
  char       *waiting;    /* somebody else's text, to be taken over after the composition */
  char       *preedit;
  guint       save_source;
  gint64      unsaved_since; /* monotonic; while there is a save_source */
  gboolean    loading;
};

enum
{
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNoteEditor, galpi_note_editor, GTK_TYPE_TEXT_VIEW)

static void
save (GalpiNoteEditor *self,
      const char      *text)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  if (g_strcmp0 (text, self->saved) == 0)
    return;

  g_set_str (&self->saved, text);
  g_ptr_array_add (self->sent, g_strdup (text));
  g_signal_emit (self, signals[SAVE], 0, self->saved);
}

static gboolean
save_cb (gpointer user_data)
{
  GalpiNoteEditor *self = user_data;
  g_autofree char *text = galpi_note_editor_get_text (self);

  self->save_source = 0;
  save (self, text);

  return G_SOURCE_REMOVE;
}

/* Where a title is being typed, what is like it is offered. */
static void
update_completion (GalpiNoteEditor *self)
{
  if (self->completion == NULL)
    return;

  if (!gtk_widget_is_focus (GTK_WIDGET (self)) || self->loading)
    galpi_note_completion_hide (self->completion);
  else
    galpi_note_completion_update (self->completion, self->preedit);
}

/* The caret has moved on after the text has changed. */
static void
caret_moved_cb (GalpiNoteEditor *self)
{
  update_completion (self);
}

static void
changed_cb (GalpiNoteEditor *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left;

  if (self->loading)
    return;

  /* What is typed on is newer than what somebody else wrote. */
  g_clear_pointer (&self->waiting, g_free);

  if (self->save_source == 0)
    self->unsaved_since = now;
  g_clear_handle_id (&self->save_source, g_source_remove);
  left = LONGEST_MILLISECONDS - (now - self->unsaved_since) / 1000;
  self->save_source = g_timeout_add (CLAMP (left, 0, PAUSE_MILLISECONDS), save_cb, self);
}

/* Whether @text is one of its own saves that comes back, perhaps after the next was sent. */
static gboolean
take_echo (GalpiNoteEditor *self,
           const char      *text)
{
  guint place;

  if (!g_ptr_array_find_with_equal_func (self->sent, text, g_str_equal, &place))
    return FALSE;

  g_ptr_array_remove_range (self->sent, 0, place + 1);
  return TRUE;
}

static void
take_over (GalpiNoteEditor *self,
           const char      *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;
  int caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  caret = gtk_text_iter_get_offset (&iter);

  g_set_str (&self->saved, text);
  self->loading = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->loading = FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, caret);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
preedit_changed_cb (GalpiNoteEditor *self,
                    const char      *preedit)
{
  g_autofree char *waiting = NULL;

  g_set_str (&self->preedit, preedit);
  galpi_note_style_set_composing (self->style, *preedit != '\0');
  if (self->spelling != NULL)
    galpi_note_spelling_set_composing (self->spelling, *preedit != '\0');
  update_completion (self);
  if (*preedit != '\0' || self->waiting == NULL)
    return;

  waiting = g_steal_pointer (&self->waiting);
  take_over (self, waiting);
}

static void
focus_left_cb (GalpiNoteEditor *self)
{
  g_autofree char *text = galpi_note_editor_get_text (self);

  if (self->completion != NULL)
    galpi_note_completion_hide (self->completion);
  save (self, text);
}

/* The text with the syllable being composed at the caret. */
static char *
get_text_with_preedit (GalpiNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter caret;
  GtkTextIter end;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  before = gtk_text_buffer_get_text (buffer, &start, &caret, TRUE);
  after = gtk_text_buffer_get_text (buffer, &caret, &end, TRUE);

  return g_strconcat (before, self->preedit, after, NULL);
}

/* Some input methods answer a reset with the syllable at once, some later, and some drop it. What is
 * dropped is put in here; what comes later is saved from what was shown of it. */
static void
end_composition (GalpiNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *syllable = g_strdup (self->preedit);
  int length = gtk_text_buffer_get_char_count (buffer);

  gtk_text_view_reset_im_context (GTK_TEXT_VIEW (self));
  if (!galpi_note_editor_is_composing (self) &&
      gtk_text_buffer_get_char_count (buffer) == length)
    gtk_text_buffer_insert_at_cursor (buffer, syllable, -1);
}

/* Keys */

static gboolean
follow_link (GalpiNoteEditor *self,
             guint            place)
{
  gboolean is_address = FALSE;
  const char *target = galpi_note_style_get_link (self->style, place, &is_address);
  g_autofree char *copy = g_strdup (target);

  if (copy == NULL)
    return FALSE;

  /* Who goes away from here comes back to what was typed. */
  galpi_note_editor_flush (self);
  if (is_address)
    galpi_note_address_open (GTK_WIDGET (self), copy);
  else if (self->book != NULL)
    galpi_link_book_follow (self->book, copy, GTK_WIDGET (self));

  return TRUE;
}

static guint
get_caret (GalpiNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_offset (&iter);
}

static gboolean
press_control_key (GalpiNoteEditor *self,
                   guint            keyval)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  switch (keyval)
    {
    case GDK_KEY_b:
    case GDK_KEY_B:
      galpi_note_keys_wrap (buffer, "**");
      return TRUE;
    case GDK_KEY_i:
    case GDK_KEY_I:
      galpi_note_keys_wrap (buffer, "*");
      return TRUE;
    case GDK_KEY_l:
    case GDK_KEY_L:
      return follow_link (self, get_caret (self));
    default:
      return FALSE;
    }
}

static gboolean
press_plain_key (GalpiNoteEditor *self,
                 guint            keyval,
                 gboolean         shift)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (galpi_note_style_is_code (self->style, get_caret (self)))
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return !shift && galpi_note_keys_continue_list (buffer);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return galpi_note_keys_indent (buffer, shift);
    default:
      return FALSE;
    }
}

/* A key that picks a title ends the composition first: the input method says how. Where it takes the key, it
 * gives it back later, or had its own use for it.
 */
static gboolean
press_completion_key (GalpiNoteEditor    *self,
                      GtkEventController *keys,
                      guint               keyval)
{
  GdkEvent *event = gtk_event_controller_get_current_event (keys);

  if (!galpi_note_completion_get_shown (self->completion) ||
      !galpi_note_completion_wants_key (keyval))
    return FALSE;

  if (galpi_note_editor_is_composing (self))
    {
      if (event == NULL || gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event))
        return event != NULL;
      if (galpi_note_editor_is_composing (self))
        return FALSE;
    }

  galpi_note_completion_press_key (self->completion, keyval);
  return TRUE;
}

/* Every other key of a composition is the input method's. */
static gboolean
key_pressed_cb (GtkEventController *keys,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                gpointer            user_data)
{
  GalpiNoteEditor *self = user_data;
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean done = FALSE;

  if (modifiers == 0 && press_completion_key (self, keys, keyval))
    return GDK_EVENT_STOP;
  if (galpi_note_editor_is_composing (self) || !gtk_text_view_get_editable (view))
    return GDK_EVENT_PROPAGATE;

  if (modifiers == GDK_CONTROL_MASK)
    done = press_control_key (self, keyval);
  else if ((modifiers & ~GDK_SHIFT_MASK) == 0)
    done = press_plain_key (self, keyval, (modifiers & GDK_SHIFT_MASK) != 0);

  if (done)
    gtk_text_view_scroll_mark_onscreen (view,
                                        gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)));

  return done;
}

static void
clicked_cb (GtkGesture      *gesture,
            int              n_press,
            double           x,
            double           y,
            GalpiNoteEditor *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  if ((state & GDK_CONTROL_MASK) == 0 || galpi_note_editor_is_composing (self) ||
      !gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    return;

  if (follow_link (self, gtk_text_iter_get_offset (&iter)))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Pasting */

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GalpiNoteEditor) self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  g_autofree char *clean = NULL;

  if (text == NULL)
    return;

  clean = galpi_text_normalise (text, -1);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, clean, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

/* Only ever the plain text: what a page says of its looks is not to be trusted, and an article's own
 * pictures and fonts have no place in a note.
 */
static void
galpi_note_editor_paste_clipboard (GtkTextView *view)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, text_read_cb,
                                 g_object_ref (view));
}

/* Links and looks */

static void
book_changed_cb (GalpiNoteEditor *self)
{
  galpi_note_style_update_links (self->style);
}

static void
set_book (GalpiNoteEditor *self,
          GalpiLinkBook   *book)
{
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (self->completion != NULL)
    galpi_note_completion_set_book (self->completion, book);
  if (book != NULL)
    g_signal_connect_swapped (book, "changed", G_CALLBACK (book_changed_cb), self);
}

static void
galpi_note_editor_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (galpi_note_editor_parent_class)->root (widget);

  set_book (GALPI_NOTE_EDITOR (widget), galpi_link_book_get_for (widget));
}

static void
galpi_note_editor_unroot (GtkWidget *widget)
{
  set_book (GALPI_NOTE_EDITOR (widget), NULL);

  GTK_WIDGET_CLASS (galpi_note_editor_parent_class)->unroot (widget);
}

static void
galpi_note_editor_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GTK_WIDGET_CLASS (galpi_note_editor_parent_class)->size_allocate (widget, width, height, baseline);

  galpi_note_completion_present (GALPI_NOTE_EDITOR (widget)->completion);
}

static void
galpi_note_editor_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (galpi_note_editor_parent_class)->css_changed (widget, change);

  galpi_note_style_update_look (GALPI_NOTE_EDITOR (widget)->style);
}

static void
galpi_note_editor_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GalpiNoteEditor *self = GALPI_NOTE_EDITOR (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr(PangoLayout) layout = NULL;
  GtkTextIter start;
  GdkRectangle place;
  GdkRGBA colour;
  int x;
  int y;

  GTK_WIDGET_CLASS (galpi_note_editor_parent_class)->snapshot (widget, snapshot);

  if (gtk_text_buffer_get_char_count (buffer) > 0 || galpi_note_editor_is_composing (self))
    return;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_view_get_iter_location (view, &start, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
  gtk_widget_get_color (widget, &colour);
  colour.alpha *= 0.5f;
  layout = gtk_widget_create_pango_layout (widget, _("Write a note"));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
galpi_note_editor_dispose (GObject *object)
{
  GalpiNoteEditor *self = GALPI_NOTE_EDITOR (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  set_book (self, NULL);
  g_clear_pointer (&self->completion, galpi_note_completion_free);
  g_clear_pointer (&self->spelling, galpi_note_spelling_free);

  G_OBJECT_CLASS (galpi_note_editor_parent_class)->dispose (object);
}

static void
galpi_note_editor_finalize (GObject *object)
{
  GalpiNoteEditor *self = GALPI_NOTE_EDITOR (object);

  galpi_note_style_free (self->style);
  g_free (self->saved);
  g_ptr_array_unref (self->sent);
  g_free (self->waiting);
  g_free (self->preedit);

  G_OBJECT_CLASS (galpi_note_editor_parent_class)->finalize (object);
}

static void
galpi_note_editor_class_init (GalpiNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_note_editor_dispose;
  object_class->finalize = galpi_note_editor_finalize;
  widget_class->root = galpi_note_editor_root;
  widget_class->unroot = galpi_note_editor_unroot;
  widget_class->size_allocate = galpi_note_editor_size_allocate;
  widget_class->css_changed = galpi_note_editor_css_changed;
  widget_class->snapshot = galpi_note_editor_snapshot;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = galpi_note_editor_paste_clipboard;

  signals[SAVE] =
    g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_note_editor_init (GalpiNoteEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->style = galpi_note_style_new (view);
  self->completion = galpi_note_completion_new (view);
  self->spelling = galpi_note_spelling_new (view, self->style);
  self->saved = g_strdup ("");
  self->sent = g_ptr_array_new_with_free_func (g_free);
  self->preedit = g_strdup ("");

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "note-editor");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, _("Write a note"),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Ctrl+Return goes back to the text"),
                                  -1);

  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position",
                           G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
galpi_note_editor_new (void)
{
  return g_object_new (GALPI_TYPE_NOTE_EDITOR, NULL);
}

char *
galpi_note_editor_get_text (GalpiNoteEditor *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (GALPI_IS_NOTE_EDITOR (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

void
galpi_note_editor_load (GalpiNoteEditor *self,
                        const char      *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;

  g_return_if_fail (GALPI_IS_NOTE_EDITOR (self));
  g_return_if_fail (text != NULL);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_pointer (&self->waiting, g_free);
  g_ptr_array_set_size (self->sent, 0);
  take_over (self, text);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
}

void
galpi_note_editor_update (GalpiNoteEditor *self,
                          const char      *text)
{
  g_autofree char *present = NULL;

  g_return_if_fail (GALPI_IS_NOTE_EDITOR (self));
  g_return_if_fail (text != NULL);

  /* What is typed since its own save is newer. */
  if (take_echo (self, text) || g_str_equal (text, self->saved) || self->save_source != 0)
    return;

  present = galpi_note_editor_get_text (self);
  if (g_str_equal (text, present))
    return;

  if (galpi_note_editor_is_composing (self))
    g_set_str (&self->waiting, text);
  else
    take_over (self, text);
}

void
galpi_note_editor_flush (GalpiNoteEditor *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GALPI_IS_NOTE_EDITOR (self));

  if (galpi_note_editor_is_composing (self))
    end_composition (self);

  text = get_text_with_preedit (self);
  save (self, text);
}

gboolean
galpi_note_editor_is_composing (GalpiNoteEditor *self)
{
  g_return_val_if_fail (GALPI_IS_NOTE_EDITOR (self), FALSE);

  return *self->preedit != '\0';
}
