/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-anchor.h"

#define OBJECT_REPLACEMENT 0xfffc

G_DEFINE_BOXED_TYPE (GalpiAnchor, galpi_anchor, galpi_anchor_copy, galpi_anchor_free)

GalpiAnchor *
galpi_anchor_new (GalpiAnchorState  state,
                  GalpiRange        range,
                  const char       *quote,
                  const char       *prefix,
                  const char       *suffix)
{
  GalpiAnchor *self = g_new0 (GalpiAnchor, 1);

  self->state = state;
  self->range = range;
  self->quote = g_strdup (quote);
  self->prefix = g_strdup (prefix);
  self->suffix = g_strdup (suffix);

  return self;
}

GalpiAnchor *
galpi_anchor_copy (const GalpiAnchor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return galpi_anchor_new (self->state, self->range, self->quote, self->prefix, self->suffix);
}

void
galpi_anchor_free (GalpiAnchor *self)
{
  if (self == NULL)
    return;

  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

gboolean
galpi_anchor_equal (gconstpointer a,
                    gconstpointer b)
{
  const GalpiAnchor *one = a;
  const GalpiAnchor *other = b;

  g_return_val_if_fail (one != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return one->state == other->state &&
         one->range.start == other->range.start &&
         one->range.end == other->range.end &&
         g_strcmp0 (one->quote, other->quote) == 0 &&
         g_strcmp0 (one->prefix, other->prefix) == 0 &&
         g_strcmp0 (one->suffix, other->suffix) == 0;
}

static char *
copy_without_pictures (const char *start,
                       const char *end)
{
  GString *copy = g_string_sized_new (end - start);

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      if (g_utf8_get_char (p) != OBJECT_REPLACEMENT)
        g_string_append_len (copy, p, g_utf8_next_char (p) - p);
    }

  return g_string_free_and_steal (copy);
}

static const char *
context_start (const char *text,
               const char *quote)
{
  guint n_left = GALPI_ANCHOR_CONTEXT;

  while (quote > text && n_left > 0)
    {
      quote = g_utf8_prev_char (quote);
      if (g_utf8_get_char (quote) != OBJECT_REPLACEMENT)
        n_left--;
    }

  return quote;
}

static const char *
context_end (const char *quote_end)
{
  guint n_left = GALPI_ANCHOR_CONTEXT;

  while (*quote_end != '\0' && n_left > 0)
    {
      if (g_utf8_get_char (quote_end) != OBJECT_REPLACEMENT)
        n_left--;
      quote_end = g_utf8_next_char (quote_end);
    }

  return quote_end;
}

GalpiAnchor *
galpi_anchor_new_for_range (const char *text,
                            GalpiRange  range)
{
  GalpiAnchor *self;
  const char *start, *end;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (range.start <= range.end, NULL);

  start = g_utf8_offset_to_pointer (text, range.start);
  end = g_utf8_offset_to_pointer (start, galpi_range_length (range));

  self = galpi_anchor_new (GALPI_ANCHOR_PLACE, range, NULL, NULL, NULL);
  self->quote = copy_without_pictures (start, end);
  self->prefix = copy_without_pictures (context_start (text, start), start);
  self->suffix = copy_without_pictures (end, context_end (end));

  return self;
}
