/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-editor.h"

#include <glib/gi18n.h>

/* What is typed has to be on disk within a second: it is saved when the typing pauses, and at the latest
 * this long after the first key that is not saved, for those who never pause. */
#define PAUSE_MILLISECONDS 400
#define LONGEST_MILLISECONDS 700

struct _GalpiNoteEditor
{
  GtkTextView parent_instance;

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
  if (*preedit != '\0' || self->waiting == NULL)
    return;

  waiting = g_steal_pointer (&self->waiting);
  take_over (self, waiting);
}

static void
focus_left_cb (GalpiNoteEditor *self)
{
  g_autofree char *text = galpi_note_editor_get_text (self);

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

  G_OBJECT_CLASS (galpi_note_editor_parent_class)->dispose (object);
}

static void
galpi_note_editor_finalize (GObject *object)
{
  GalpiNoteEditor *self = GALPI_NOTE_EDITOR (object);

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

  object_class->dispose = galpi_note_editor_dispose;
  object_class->finalize = galpi_note_editor_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = galpi_note_editor_snapshot;

  signals[SAVE] =
    g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_note_editor_init (GalpiNoteEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

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
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
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
