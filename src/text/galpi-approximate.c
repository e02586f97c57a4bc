/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-approximate-private.h"

#define BLOCK 64

struct _GalpiApproximate
{
  const gunichar *pattern;
  guint           length;
  guint           n_blocks;

  /* An open hash table of the pattern's code points, numbered from 1 in the order they come. */
  gunichar       *keys;
  guint          *numbers; /* 0 where the pattern doesn't have it */
  guint           n_keys;

  GArray         *rows;    /* n_blocks guint64 a number: a bit for each place in the pattern */
};

/* One column of the matrix: which rows are one more than the row above, and which one less. */
typedef struct
{
  guint64 plus;
  guint64 minus;
  guint   score; /* of the block's last row */
} Block;

static guint
key_slot (const GalpiApproximate *self,
          gunichar                character)
{
  guint slot = (character * 2654435761u) & (self->n_keys - 1);

  while (self->numbers[slot] != 0 && self->keys[slot] != character)
    slot = (slot + 1) & (self->n_keys - 1);

  return slot;
}

static guint64 *
rows_of (const GalpiApproximate *self,
         guint                   slot)
{
  return &g_array_index (self->rows, guint64, self->numbers[slot] * self->n_blocks);
}

GalpiApproximate *
galpi_approximate_new (const gunichar *pattern,
                       guint           length)
{
  GalpiApproximate *self;

  g_assert (pattern != NULL && length > 0);

  self = g_new0 (GalpiApproximate, 1);
  self->pattern = pattern;
  self->length = length;
  self->n_blocks = (length + BLOCK - 1) / BLOCK;

  /* Never more than half full. */
  self->n_keys = 2;
  while (self->n_keys < 2 * length)
    self->n_keys *= 2;
  self->keys = g_new0 (gunichar, self->n_keys);
  self->numbers = g_new0 (guint, self->n_keys);
  self->rows = g_array_new (FALSE, TRUE, sizeof (guint64));
  g_array_set_size (self->rows, self->n_blocks);

  for (guint i = 0; i < length; i++)
    {
      guint slot = key_slot (self, pattern[i]);

      if (self->numbers[slot] == 0)
        {
          self->keys[slot] = pattern[i];
          self->numbers[slot] = self->rows->len / self->n_blocks;
          g_array_set_size (self->rows, self->rows->len + self->n_blocks);
        }

      rows_of (self, slot)[i / BLOCK] |= G_GUINT64_CONSTANT (1) << (i % BLOCK);
    }

  return self;
}

void
galpi_approximate_free (GalpiApproximate *self)
{
  if (self == NULL)
    return;

  g_free (self->keys);
  g_free (self->numbers);
  g_array_unref (self->rows);
  g_free (self);
}

static guint
rows_in_block (const GalpiApproximate *self,
               guint                   block)
{
  return block < self->n_blocks - 1 ? BLOCK : self->length - block * BLOCK;
}

/*
 * Goes on by one code point of the text in one block: @carry is by how much the row above the
 * block changed. Returns: the same of its last row
 */
static int
advance (Block   *block,
         guint64  equal,
         guint    n_rows,
         int      carry)
{
  guint64 last_row = G_GUINT64_CONSTANT (1) << (n_rows - 1);
  guint64 vertical = equal | block->minus;
  guint64 horizontal, more, less;
  int out;

  if (carry < 0)
    equal |= 1;
  horizontal = (((equal & block->plus) + block->plus) ^ block->plus) | equal;
  more = block->minus | ~(horizontal | block->plus);
  less = block->plus & horizontal;
  out = ((more & last_row) != 0) - ((less & last_row) != 0);

  more = more << 1 | (carry > 0);
  less = less << 1 | (carry < 0);
  block->plus = less | ~(vertical | more);
  block->minus = more & vertical;
  block->score += out;

  return out;
}

static void
begin_block (Block *block,
             guint  score)
{
  block->plus = ~G_GUINT64_CONSTANT (0);
  block->minus = 0;
  block->score = score;
}

/*
 * Appends the ends of the best matches in @text, and drops those that turned out not to be
 * the best. @at_start has them begin at the text's start, else they begin anywhere. Blocks above
 * the active one hold rows with too many errors only.
 */
static void
find_ends (const GalpiApproximate *self,
           const gunichar         *text,
           guint                   length,
           guint                   max_errors,
           gboolean                at_start,
           GArray                 *found)
{
  g_autofree Block *blocks = g_new (Block, self->n_blocks);
  guint last = self->n_blocks - 1;
  guint active;

  max_errors = MIN (max_errors, self->length);
  active = MIN (last, (MAX (max_errors, 1) - 1) / BLOCK);
  for (guint i = 0; i <= active; i++)
    begin_block (&blocks[i], i * BLOCK + rows_in_block (self, i));

  for (guint j = 0; j < length; j++)
    {
      const guint64 *equal = rows_of (self, key_slot (self, text[j]));
      int carry = at_start ? 1 : 0;

      for (guint i = 0; i <= active; i++)
        carry = advance (&blocks[i], equal[i], rows_in_block (self, i), carry);

      if (active < last && blocks[active].score - carry <= max_errors &&
          ((equal[active + 1] & 1) != 0 || carry < 0))
        {
          active++;
          begin_block (&blocks[active],
                       blocks[active - 1].score - carry + rows_in_block (self, active));
          advance (&blocks[active], equal[active], rows_in_block (self, active), carry);
        }
      else
        {
          while (active > 0 && blocks[active].score >= max_errors + BLOCK)
            active--;
        }

      if (active == last && blocks[last].score <= max_errors)
        {
          GalpiApproximateMatch match = { { 0, j + 1 }, blocks[last].score };

          if (match.errors < max_errors)
            g_array_set_size (found, 0);
          g_array_append_val (found, match);
          max_errors = match.errors;
        }
    }
}

static gunichar *
reverse (const gunichar *characters,
         guint           length)
{
  gunichar *reversed = g_new (gunichar, length);

  for (guint i = 0; i < length; i++)
    reversed[i] = characters[length - 1 - i];

  return reversed;
}

/* A match backwards begins where it ends: so the start is the furthest end backwards. */
static guint
find_start (const GalpiApproximate      *reversed,
            const gunichar              *text,
            const GalpiApproximateMatch *match)
{
  guint reach = MIN (match->range.end, reversed->length + match->errors);
  g_autofree gunichar *before = reverse (text + match->range.end - reach, reach);
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (GalpiApproximateMatch));

  find_ends (reversed, before, reach, match->errors, TRUE, ends);
  if (ends->len == 0)
    return match->range.end;

  return match->range.end - g_array_index (ends, GalpiApproximateMatch, ends->len - 1).range.end;
}

GArray *
galpi_approximate_search (const GalpiApproximate *self,
                          const gunichar         *text,
                          guint                   length,
                          guint                   max_errors)
{
  g_autofree gunichar *pattern = reverse (self->pattern, self->length);
  g_autoptr(GalpiApproximate) reversed = galpi_approximate_new (pattern, self->length);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (GalpiApproximateMatch));

  find_ends (self, text, length, max_errors, FALSE, found);

  for (guint i = 0; i < found->len; i++)
    {
      GalpiApproximateMatch *match = &g_array_index (found, GalpiApproximateMatch, i);

      match->range.start = find_start (reversed, text, match);
    }

  return found;
}

guint
galpi_approximate_distance (const GalpiApproximate *self,
                            const gunichar         *text,
                            guint                   length)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (GalpiApproximateMatch));

  find_ends (self, text, length, self->length, FALSE, found);

  return found->len > 0 ? g_array_index (found, GalpiApproximateMatch, 0).errors : self->length;
}
