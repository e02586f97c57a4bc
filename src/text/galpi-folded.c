/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-folded-private.h"

#include <string.h>

#include "galpi-text.h"

GalpiFolded *
galpi_folded_new (const char  *text,
                  guint      **offsets)
{
  GalpiFolded *self = g_new0 (GalpiFolded, 1);
  gsize n_bytes = strlen (text);
  guint position = 0;

  self->characters = g_new (gunichar, n_bytes + 1);
  if (offsets != NULL)
    *offsets = g_new (guint, n_bytes + 1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      gunichar character = g_utf8_get_char (p);

      if (galpi_text_is_space (character) || character == GALPI_TEXT_PICTURE)
        character = ' ';
      if (character == ' ' && self->length > 0 && self->characters[self->length - 1] == ' ')
        continue;

      if (offsets != NULL)
        (*offsets)[self->length] = position;
      self->characters[self->length++] = character;
    }

  return self;
}

void
galpi_folded_free (GalpiFolded *self)
{
  if (self == NULL)
    return;

  g_free (self->characters);
  g_free (self);
}

void
galpi_folded_trim (GalpiFolded *self)
{
  if (self->length > 0 && self->characters[self->length - 1] == ' ')
    self->length--;

  if (self->length > 0 && self->characters[0] == ' ')
    {
      self->length--;
      memmove (self->characters, self->characters + 1, self->length * sizeof *self->characters);
    }
}

gboolean
galpi_folded_stands_at (const GalpiFolded *self,
                        guint              start,
                        const GalpiFolded *words)
{
  return start + words->length <= self->length &&
         memcmp (self->characters + start, words->characters,
                 words->length * sizeof *words->characters) == 0;
}

/* For each length of a beginning of @words, how long a beginning also ends it. */
static guint *
find_borders (const GalpiFolded *words)
{
  guint *borders = g_new0 (guint, words->length + 1);
  guint k = 0;

  for (guint i = 1; i < words->length; i++)
    {
      while (k > 0 && words->characters[k] != words->characters[i])
        k = borders[k];
      if (words->characters[k] == words->characters[i])
        k++;
      borders[i + 1] = k;
    }

  return borders;
}

/* Knuth, Morris and Pratt's way, since words that repeat themselves must not cost more. */
GArray *
galpi_folded_find (const GalpiFolded *self,
                   const GalpiFolded *words)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *borders = find_borders (words);
  guint k = 0;

  for (guint i = 0; i < self->length; i++)
    {
      while (k > 0 && words->characters[k] != self->characters[i])
        k = borders[k];
      if (words->characters[k] == self->characters[i])
        k++;
      if (k == words->length)
        {
          guint start = i + 1 - words->length;

          g_array_append_val (starts, start);
          k = borders[k];
        }
    }

  return starts;
}
