/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-word-keeper.h"

#define SLICE_MICROSECONDS 4000
#define LONGEST_WORD 14

/* Two tags in turn: parts of a long word that touch must not become one range. */
#define N_TAGS 2

struct _GalpiWordKeeper
{
  GtkTextView *view;          /* not owned: it owns this */
  GtkTextTag  *tags[N_TAGS];  /* of the view's buffer */
  gboolean     enabled;
  guint        max_length;
  guint8      *done;          /* one bit a paragraph */
  guint        n_paragraphs;
  guint        next;          /* all paragraphs before it are done */
  guint        idle;
};

static GtkTextBuffer *
get_buffer (GalpiWordKeeper *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static gboolean
is_active (GalpiWordKeeper *self)
{
  return self->enabled && self->done != NULL;
}

static gboolean
is_syllable (gunichar character)
{
  return character >= 0xac00 && character <= 0xd7a3;
}

static gboolean
is_blank (gunichar character)
{
  return character == ' ' || character == '\t' || character == '\n' || character == 0 ||
         character == 0x3000 || character == 0xfffc;
}

/* Where a reader would rather see a long word broken. */
static gboolean
opens (gunichar character)
{
  return g_unichar_type (character) == G_UNICODE_OPEN_PUNCTUATION ||
         g_unichar_type (character) == G_UNICODE_INITIAL_PUNCTUATION;
}

static gboolean
may_break_after (gunichar character,
                 gunichar following)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
      return TRUE;

    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_MATH_SYMBOL:
      /* Not in 6,000 or 3.5. */
      return !g_unichar_isdigit (following) && character != '.' && character != '%';

    default:
      return FALSE;
    }
}

static void
keep (GalpiWordKeeper   *self,
      const GtkTextIter *start,
      const GtkTextIter *end,
      guint             *turn)
{
  gtk_text_buffer_apply_tag (get_buffer (self), self->tags[*turn % N_TAGS], start, end);
  (*turn)++;
}

/* Keeps a word's parts whole, @length code points from @start to @end in all. */
static void
keep_parts (GalpiWordKeeper   *self,
            const GtkTextIter *start,
            const GtkTextIter *end,
            guint              length)
{
  GtkTextIter part = *start;
  GtkTextIter iter = *start;
  guint part_length = 0;
  guint turn = 0;

  if (length <= self->max_length)
    {
      keep (self, start, end, &turn);
      return;
    }

  while (gtk_text_iter_compare (&iter, end) < 0)
    {
      gunichar character = gtk_text_iter_get_char (&iter);
      gunichar following;
      GtkTextIter next = iter;

      gtk_text_iter_forward_char (&next);
      following = gtk_text_iter_get_char (&next);
      part_length++;
      if (gtk_text_iter_equal (&next, end) || opens (following) ||
          may_break_after (character, following))
        {
          if (part_length > 1 && part_length <= self->max_length)
            keep (self, &part, &next, &turn);
          part = next;
          part_length = 0;
        }
      iter = next;
    }
}

static void
do_paragraph (GalpiWordKeeper *self,
              guint            paragraph)
{
  GtkTextIter iter;
  GtkTextIter word;
  guint length = 0;
  gboolean syllables = FALSE;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &iter, paragraph);
  word = iter;

  for (;;)
    {
      gunichar character = gtk_text_iter_get_char (&iter);

      if (is_blank (character))
        {
          if (syllables && length > 1)
            keep_parts (self, &word, &iter, length);
          if (gtk_text_iter_ends_line (&iter))
            break;
          length = 0;
          syllables = FALSE;
          gtk_text_iter_forward_char (&iter);
          word = iter;
        }
      else
        {
          length++;
          syllables = syllables || is_syllable (character);
          gtk_text_iter_forward_char (&iter);
        }
    }

  self->done[paragraph / 8] |= 1 << (paragraph % 8);
}

static gboolean
is_paragraph_done (GalpiWordKeeper *self,
                   guint            paragraph)
{
  return (self->done[paragraph / 8] & (1 << (paragraph % 8))) != 0;
}

static gboolean
idle_cb (gpointer user_data)
{
  GalpiWordKeeper *self = user_data;
  gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  while (self->next < self->n_paragraphs)
    {
      if (!is_paragraph_done (self, self->next))
        do_paragraph (self, self->next);
      self->next++;
      if (g_get_monotonic_time () >= deadline)
        return G_SOURCE_CONTINUE;
    }

  self->idle = 0;

  return G_SOURCE_REMOVE;
}

GalpiWordKeeper *
galpi_word_keeper_new (GtkTextView *view)
{
  GalpiWordKeeper *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_new0 (GalpiWordKeeper, 1);
  self->view = view;
  self->enabled = TRUE;
  self->max_length = LONGEST_WORD;

  return self;
}

void
galpi_word_keeper_free (GalpiWordKeeper *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_free (self->done);
  g_free (self);
}

gboolean
galpi_word_keeper_get_enabled (GalpiWordKeeper *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->enabled;
}

void
galpi_word_keeper_set_enabled (GalpiWordKeeper *self,
                               gboolean         enabled)
{
  g_return_if_fail (self != NULL);

  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  galpi_word_keeper_restart (self);
}

void
galpi_word_keeper_set_line_length (GalpiWordKeeper *self,
                                   guint            n_syllables)
{
  guint max_length = CLAMP (n_syllables, 2, LONGEST_WORD + 1) - 1;

  g_return_if_fail (self != NULL);

  if (self->max_length == max_length)
    return;

  self->max_length = max_length;
  galpi_word_keeper_restart (self);
}

void
galpi_word_keeper_restart (GalpiWordKeeper *self)
{
  GtkTextBuffer *buffer;
  GtkTextTagTable *table;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (self != NULL);

  buffer = get_buffer (self);
  table = gtk_text_buffer_get_tag_table (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->done, g_free);
  for (guint i = 0; i < N_TAGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("keep-%u", i);

      self->tags[i] = gtk_text_tag_table_lookup (table, name);
      /* Without a property that affects size, GTK redraws a tagged line but does not break it anew. */
      if (self->tags[i] == NULL)
        self->tags[i] = gtk_text_buffer_create_tag (buffer, name,
                                                    "allow-breaks", FALSE,
                                                    "letter-spacing", 0,
                                                    NULL);
      else
        gtk_text_buffer_remove_tag (buffer, self->tags[i], &start, &end);
    }

  if (!self->enabled || gtk_text_buffer_get_char_count (buffer) > GALPI_WORD_KEEPER_MAX_LENGTH)
    return;

  self->n_paragraphs = gtk_text_buffer_get_line_count (buffer);
  self->done = g_malloc0 (self->n_paragraphs / 8 + 1);
  self->next = 0;
  self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

void
galpi_word_keeper_do_view (GalpiWordKeeper *self,
                           guint            n_syllables)
{
  GdkRectangle visible;
  GtkTextIter iter;
  guint first;
  guint length = 0;

  g_return_if_fail (self != NULL);

  if (!is_active (self) || self->next == self->n_paragraphs)
    return;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y - visible.height, NULL);
  first = gtk_text_iter_get_line (&iter);
  for (guint i = first; i < self->n_paragraphs && length < 3 * n_syllables; i++)
    {
      length += gtk_text_iter_get_chars_in_line (&iter) + 1;
      gtk_text_iter_forward_line (&iter);
      if (!is_paragraph_done (self, i))
        do_paragraph (self, i);
    }
}

gboolean
galpi_word_keeper_is_done (GalpiWordKeeper *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !is_active (self) || self->next == self->n_paragraphs;
}
