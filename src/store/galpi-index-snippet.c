/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-index-snippet-private.h"

#include "galpi-text.h"

/* Code points shown before the first match, and how far a cut may move to a blank. */
#define LEAD 30
#define SLACK 14

#define ELLIPSIS "…"

/* Finds where to begin, so that the match at @first has LEAD code points before it, or more where
 * the text ends soon after it.
 */
static guint
find_start (const char *text,
            guint       first,
            guint       length)
{
  guint start = first > LEAD ? first - LEAD : 0;
  const char *p;

  if (length <= GALPI_SNIPPET_LENGTH)
    return 0;
  if (start == 0)
    return 0;
  if (length - start < GALPI_SNIPPET_LENGTH)
    start = MIN (first, length - GALPI_SNIPPET_LENGTH);

  p = g_utf8_offset_to_pointer (text, start);
  for (guint i = start; i < first && i < start + SLACK; i++, p = g_utf8_next_char (p))
    {
      if (galpi_text_is_space (g_utf8_get_char (p)))
        return i + 1;
    }

  return start;
}

/* Finds where to end: at a blank, if one is near and no match would lose its end. */
static guint
find_end (const char *text,
          guint       start,
          guint       keep,
          guint       length)
{
  guint end = start + GALPI_SNIPPET_LENGTH;
  const char *p;

  if (end >= length)
    return length;

  p = g_utf8_offset_to_pointer (text, end);
  for (guint i = end; i > keep && i + SLACK > end; i--, p = g_utf8_prev_char (p))
    {
      if (galpi_text_is_space (g_utf8_get_char (p)))
        return i;
    }

  return end;
}

char *
galpi_index_snippet (const char  *text,
                     GArray      *matches,
                     GArray     **inside)
{
  g_autoptr(GString) out = g_string_new (NULL);
  g_autofree guint *places = NULL;
  GalpiRange first = { 0, 0 };
  guint length;
  guint start;
  guint end;
  guint n_out = 0;
  gboolean blank = TRUE;
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (inside != NULL, NULL);

  *inside = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  length = g_utf8_strlen (text, -1);
  if (matches != NULL && matches->len > 0)
    first = g_array_index (matches, GalpiRange, 0);

  start = find_start (text, first.start, length);
  end = find_end (text, start, MIN (first.end, start + GALPI_SNIPPET_LENGTH), length);

  if (start > 0)
    {
      g_string_append (out, ELLIPSIS);
      n_out++;
    }

  /* places[i] is where the code point start + i stands in the snippet. */
  places = g_new (guint, end - start + 1);
  p = g_utf8_offset_to_pointer (text, start);
  for (guint i = start; i < end; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      places[i - start] = n_out;
      if (c == GALPI_TEXT_PICTURE || (blank && galpi_text_is_space (c)))
        continue;

      blank = galpi_text_is_space (c);
      g_string_append_unichar (out, blank ? ' ' : c);
      n_out++;
    }
  places[end - start] = n_out;

  if (out->len > 0 && out->str[out->len - 1] == ' ')
    {
      g_string_truncate (out, out->len - 1);
      n_out--;
    }
  if (end < length)
    g_string_append (out, ELLIPSIS);

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      GalpiRange match = g_array_index (matches, GalpiRange, i);

      if (match.end > start && match.start < end)
        {
          GalpiRange shown = { places[MAX (match.start, start) - start],
                               MIN (places[MIN (match.end, end) - start], n_out) };

          g_array_append_val (*inside, shown);
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
