/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-spelling.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-speller.h"

#define PAUSE_MILLISECONDS 350

/* Of what is in view; more is looked at when it is scrolled to. */
#define MOST_CHARACTERS 6000

struct _GalpiNoteSpelling
{
  GtkTextView        *view;
  GtkTextBuffer      *buffer;
  GalpiNoteStyle     *style;
  GtkTextTag         *wrong;
  GHashTable         *known;       /* words, with whether they are wrong */
  GMenu              *menu;
  GSimpleActionGroup *actions;
  char               *asked;       /* the word that the menu is for */
  GtkTextMark        *word_start;  /* where it stands */
  GCancellable       *cancellable;
  guint               source;
  gboolean            composing;
};

static void
schedule (GalpiNoteSpelling *self);

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || c == '\'' || c == 0x2019;
}

/* A word in the text, in code points. */
typedef struct
{
  char *text;
  guint start;
  guint end;
} Word;

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->text);
}

/* Whether what stands between two blanks is prose: an address or a name with digits is none. */
static gboolean
is_prose (const char *start,
          const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) || (c < 0x80 && strchr ("@/_\\", (int) c) != NULL))
        return FALSE;
    }

  return TRUE;
}

static void
add_words (GArray     *words,
           const char *start,
           const char *end,
           guint       place)
{
  const char *p = start;

  if (!is_prose (start, end))
    return;

  while (p < end)
    {
      const char *word = p;
      guint length = 0;

      while (p < end && is_letter (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          length++;
        }
      if (length > 1 && length < 40)
        {
          Word found = { g_strndup (word, p - word), place, place + length };

          g_array_append_val (words, found);
        }
      place += length;
      if (p < end)
        {
          p = g_utf8_next_char (p);
          place++;
        }
    }
}

static GArray *
find_words (const char *text,
            guint       place)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *start = text;
  guint first = place;

  g_array_set_clear_func (words, clear_word);
  for (;; text = g_utf8_next_char (text), place++)
    {
      gunichar c = g_utf8_get_char (text);

      if (c != 0 && !g_unichar_isspace (c))
        continue;
      add_words (words, start, text, first);
      if (c == 0)
        return words;
      start = g_utf8_next_char (text);
      first = place + 1;
    }
}

static void
get_range_in_view (GalpiNoteSpelling *self,
                   GtkTextIter       *start,
                   GtkTextIter       *end)
{
  GdkRectangle seen;
  GtkTextIter most;

  gtk_text_view_get_visible_rect (self->view, &seen);
  gtk_text_view_get_iter_at_location (self->view, start, seen.x, seen.y);
  gtk_text_view_get_iter_at_location (self->view, end, seen.x + seen.width, seen.y + seen.height);
  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
  most = *start;
  gtk_text_iter_forward_chars (&most, MOST_CHARACTERS);
  if (gtk_text_iter_compare (end, &most) > 0)
    *end = most;
}

static guint
get_caret (GalpiNoteSpelling *self)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  return gtk_text_iter_get_offset (&caret);
}

static gboolean
is_exempt (GalpiNoteSpelling *self,
           const Word        *word)
{
  gboolean is_address;

  return galpi_note_style_is_code (self->style, word->start) ||
         galpi_note_style_get_link (self->style, word->start, &is_address) != NULL;
}

static void
mark_word (GalpiNoteSpelling *self,
           const Word        *word,
           gboolean           wrong)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, word->start);
  if (gtk_text_iter_has_tag (&start, self->wrong) == wrong)
    return;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, word->end);
  if (wrong)
    gtk_text_buffer_apply_tag (self->buffer, self->wrong, &start, &end);
  else
    gtk_text_buffer_remove_tag (self->buffer, self->wrong, &start, &end);
}

/* Marks what is known, and returns what is not: (transfer full) (nullable). */
static char **
mark_words (GalpiNoteSpelling *self)
{
  g_autoptr(GStrvBuilder) unknown = g_strv_builder_new ();
  g_autoptr(GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) words = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;
  guint caret = get_caret (self);

  get_range_in_view (self, &start, &end);
  text = gtk_text_iter_get_text (&start, &end);
  words = find_words (text, gtk_text_iter_get_offset (&start));
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);
      gboolean is_being_typed = word->start <= caret && caret <= word->end;
      gpointer wrong;

      if (is_exempt (self, word))
        mark_word (self, word, FALSE);
      else if (g_hash_table_lookup_extended (self->known, word->text, NULL, &wrong) &&
               !(is_being_typed && GPOINTER_TO_INT (wrong)))
        mark_word (self, word, GPOINTER_TO_INT (wrong));
      else if (!is_being_typed && g_hash_table_add (asked, word->text))
        g_strv_builder_add (unknown, word->text);
    }

  return g_hash_table_size (asked) > 0 ? g_strv_builder_end (unknown) : NULL;
}

typedef struct
{
  GalpiNoteSpelling *spelling; /* alive unless cancelled */
  char             **words;
} Asking;

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Asking *asking = user_data;
  g_autoptr(GArray) right = galpi_speller_check_finish (result, NULL);

  if (right != NULL)
    {
      for (guint i = 0; asking->words[i] != NULL; i++)
        g_hash_table_insert (asking->spelling->known, g_strdup (asking->words[i]),
                             GINT_TO_POINTER (!g_array_index (right, gboolean, i)));
      schedule (asking->spelling);
    }
  g_strfreev (asking->words);
  g_free (asking);
}

static gboolean
look_cb (gpointer user_data)
{
  GalpiNoteSpelling *self = user_data;
  g_auto(GStrv) unknown = NULL;
  Asking *asking;

  self->source = 0;
  if (self->composing || !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return G_SOURCE_REMOVE;

  unknown = mark_words (self);
  if (unknown != NULL)
    {
      asking = g_new0 (Asking, 1);
      asking->spelling = self;
      asking->words = g_strdupv (unknown);
      galpi_speller_check_async ((const char * const *) unknown, self->cancellable, checked_cb, asking);
    }

  return G_SOURCE_REMOVE;
}

static void
schedule (GalpiNoteSpelling *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MILLISECONDS, look_cb, self, NULL);
}

/* The menu */

static gboolean
get_word_at (GalpiNoteSpelling *self,
             GtkTextIter       *start,
             GtkTextIter       *end)
{
  *end = *start;
  if (!gtk_text_iter_has_tag (start, self->wrong) && !gtk_text_iter_ends_tag (start, self->wrong))
    return FALSE;

  if (!gtk_text_iter_starts_tag (start, self->wrong))
    gtk_text_iter_backward_to_tag_toggle (start, self->wrong);
  if (!gtk_text_iter_ends_tag (end, self->wrong) || gtk_text_iter_equal (start, end))
    gtk_text_iter_forward_to_tag_toggle (end, self->wrong);

  return TRUE;
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *word)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", label);
  g_menu_item_set_action_and_target (item, action, "s", word);
  g_menu_append_item (menu, item);
}

static void
suggested_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Asking *asking = user_data;
  GalpiNoteSpelling *self = asking->spelling;
  g_auto(GStrv) suggestions = galpi_speller_suggest_finish (result, NULL);

  /* Before “Add to Dictionary”, which is there already. */
  if (suggestions != NULL && g_strcmp0 (asking->words[0], self->asked) == 0)
    {
      for (guint i = 0; suggestions[i] != NULL; i++)
        {
          g_autoptr(GMenuItem) item = g_menu_item_new (NULL, NULL);

          g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", suggestions[i]);
          g_menu_item_set_action_and_target (item, "spelling.replace", "s", suggestions[i]);
          g_menu_insert_item (self->menu, i, item);
        }
    }
  g_strfreev (asking->words);
  g_free (asking);
}

/* Fills the menu for the word at @place, if it is a wrong one. */
static void
fill_menu (GalpiNoteSpelling *self,
           GtkTextIter       *place)
{
  GtkTextIter end;
  g_autofree char *word = NULL;
  Asking *asking;

  if (!get_word_at (self, place, &end))
    {
      g_menu_remove_all (self->menu);
      g_clear_pointer (&self->asked, g_free);
      return;
    }

  word = gtk_text_iter_get_text (place, &end);
  gtk_text_buffer_move_mark (self->buffer, self->word_start, place);
  if (g_strcmp0 (word, self->asked) == 0)
    return;

  g_set_str (&self->asked, word);
  g_menu_remove_all (self->menu);
  append_item (self->menu, _("Add to Dictionary"), "spelling.add", word);
  asking = g_new0 (Asking, 1);
  asking->spelling = self;
  asking->words = g_new0 (char *, 2);
  asking->words[0] = g_strdup (word);
  galpi_speller_suggest_async (word, self->cancellable, suggested_cb, asking);
}

static void
replace_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  GalpiNoteSpelling *self = user_data;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->word_start);
  if (self->composing || !get_word_at (self, &start, &end))
    return;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
add_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GalpiNoteSpelling *self = user_data;
  const char *word = g_variant_get_string (parameter, NULL);

  galpi_speller_add (word);
  g_hash_table_insert (self->known, g_strdup (word), GINT_TO_POINTER (FALSE));
  schedule (self);
}

static void
pressed_cb (GalpiNoteSpelling *self,
            int                n_press,
            double             x,
            double             y)
{
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y);
  fill_menu (self, &iter);
}

/* For the menu that a key opens; and the word that the caret has left is looked at. */
static void
caret_moved_cb (GalpiNoteSpelling *self)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  fill_menu (self, &caret);
  schedule (self);
}

static void
adjustment_changed_cb (GalpiNoteSpelling *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  if (adjustment != NULL)
    g_signal_connect_data (adjustment, "value-changed", G_CALLBACK (schedule), self, NULL,
                           G_CONNECT_SWAPPED);
}

GalpiNoteSpelling *
galpi_note_spelling_new (GtkTextView    *view,
                         GalpiNoteStyle *style)
{
  static const GActionEntry entries[] = {
    { "replace", replace_activated_cb, "s" },
    { "add", add_activated_cb, "s" },
  };
  GalpiNoteSpelling *self;
  GtkGesture *click;
  GtkTextIter start;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_new0 (GalpiNoteSpelling, 1);
  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->style = style;
  self->cancellable = g_cancellable_new ();
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->wrong = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR,
                                            NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->word_start = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);

  self->menu = g_menu_new ();
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (self->menu));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (self->actions));

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (schedule), self);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb), self);
  g_signal_connect_swapped (view, "notify::vadjustment", G_CALLBACK (adjustment_changed_cb), self);

  return self;
}

void
galpi_note_spelling_free (GalpiNoteSpelling *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  /* What is still asked finds itself cancelled, and its answer is not looked at. */
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->source, g_source_remove);
  if (adjustment != NULL)
    g_signal_handlers_disconnect_by_data (adjustment, self);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", NULL);
  gtk_text_view_set_extra_menu (self->view, NULL);
  g_object_unref (self->buffer);
  g_object_unref (self->menu);
  g_object_unref (self->actions);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->known);
  g_free (self->asked);
  g_free (self);
}

void
galpi_note_spelling_set_composing (GalpiNoteSpelling *self,
                                   gboolean           composing)
{
  g_return_if_fail (self != NULL);

  self->composing = composing;
  if (!composing)
    schedule (self);
}
