/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-link.h"

#include <string.h>

#include "galpi-markdown.h"
#include "galpi-nfc.h"
#include "galpi-text.h"

#define LONGEST_TITLE 120

void
galpi_note_link_free (GalpiNoteLink *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

/* Returns: (nullable): the link whose words stand between @start and @end */
static GalpiNoteLink *
make_link (const char *start,
           const char *end)
{
  const char *bar = memchr (start, '|', end - start);
  g_autofree char *title = g_strstrip (g_strndup (start, (bar != NULL ? bar : end) - start));
  g_autofree char *key = galpi_note_link_key (title);
  GalpiNoteLink *link;

  if (*key == '\0' || bar == end - 1)
    return NULL;

  link = g_new0 (GalpiNoteLink, 1);
  link->title = g_steal_pointer (&title);
  link->words = bar != NULL ? g_strndup (bar + 1, end - bar - 1) : NULL;
  return link;
}

GPtrArray *
galpi_note_link_scan (const char *text)
{
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_note_link_free);
  const char *counted = text;
  guint position = 0;
  const char *start = strstr (text, "[[");

  while (start != NULL)
    {
      const char *inside = start + 2;
      const char *end = inside + strcspn (inside, "[]\n");
      GalpiNoteLink *link = g_str_has_prefix (end, "]]") ? make_link (inside, end) : NULL;

      if (link != NULL)
        {
          position += g_utf8_strlen (counted, start - counted);
          counted = start;
          link->range.start = position;
          link->range.end = position + g_utf8_strlen (start, end + 2 - start);
          g_ptr_array_add (links, link);
        }
      start = strstr (link != NULL ? end + 2 : start + 1, "[[");
    }

  return links;
}

GPtrArray *
galpi_note_link_find (const char *note)
{
  g_autoptr(GPtrArray) links = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GalpiMarkdown) markdown = NULL;
  guint next = 0;

  g_return_val_if_fail (note != NULL, NULL);

  links = galpi_note_link_scan (note);
  if (links->len == 0)
    return g_steal_pointer (&links);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_note_link_free);
  markdown = galpi_markdown_parse (note);
  for (guint i = 0; i < markdown->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (markdown->spans, GalpiMarkdownSpan, i);
      GalpiNoteLink *link;

      if (span->kind != GALPI_MARKDOWN_LINK)
        continue;

      do
        link = links->pdata[next++];
      while (link->range.start != span->range.start);
      links->pdata[next - 1] = NULL;
      g_ptr_array_add (found, link);
    }

  return g_steal_pointer (&found);
}

char *
galpi_note_link_title (const char *title)
{
  g_autofree char *plain = g_strdelimit (g_strdup (title), "[]|", ' ');

  return galpi_text_fold_space (plain);
}

char *
galpi_note_link_key (const char *title)
{
  g_autofree char *plain = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  plain = galpi_note_link_title (title);
  lower = g_utf8_casefold (plain, -1);
  return galpi_nfc (lower, -1);
}

char *
galpi_note_link_rename (const char *note,
                        const char *key,
                        const char *title)
{
  g_autoptr(GPtrArray) links = galpi_note_link_find (note);
  g_autoptr(GString) renamed = g_string_new (NULL);
  g_autofree char *safe = galpi_note_link_title (title);
  const char *rest = note;
  guint position = 0;

  if (*safe == '\0')
    return NULL;

  for (guint i = 0; i < links->len; i++)
    {
      const GalpiNoteLink *link = links->pdata[i];
      g_autofree char *link_key = galpi_note_link_key (link->title);
      const char *start;

      if (!g_str_equal (link_key, key))
        continue;

      start = g_utf8_offset_to_pointer (rest, link->range.start - position);
      g_string_append_len (renamed, rest, start - rest);
      g_string_append_printf (renamed, "[[%s", safe);
      if (link->words != NULL)
        g_string_append_printf (renamed, "|%s", link->words);
      g_string_append (renamed, "]]");
      rest = g_utf8_offset_to_pointer (start, galpi_range_length (link->range));
      position = link->range.end;
    }

  if (rest == note)
    return NULL;

  g_string_append (renamed, rest);
  return g_string_free_and_steal (g_steal_pointer (&renamed));
}

/* The first line that has more than blanks. Returns: (transfer full) */
static char *
first_line (const char *note)
{
  while (*note == ' ' || *note == '\t' || *note == '\n' || *note == '\r')
    note++;

  return g_strndup (note, strcspn (note, "\n"));
}

char *
galpi_note_title (const char *note)
{
  g_autofree char *line = NULL;
  g_autoptr(GalpiMarkdown) markdown = NULL;
  g_autoptr(GString) shown = g_string_new (NULL);
  g_autofree char *title = NULL;
  const char *iter;
  guint position = 0;

  g_return_val_if_fail (note != NULL, NULL);

  line = first_line (note);
  markdown = galpi_markdown_parse (line);
  iter = line;
  for (guint i = 0; i < markdown->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (markdown->spans, GalpiMarkdownSpan, i);
      const char *start;

      if (span->kind != GALPI_MARKDOWN_MARKUP || span->range.start < position)
        continue;

      start = g_utf8_offset_to_pointer (iter, span->range.start - position);
      g_string_append_len (shown, iter, start - iter);
      iter = g_utf8_offset_to_pointer (start, galpi_range_length (span->range));
      position = span->range.end;
    }
  g_string_append (shown, iter);

  title = galpi_note_link_title (shown->str);
  if (g_utf8_strlen (title, -1) <= LONGEST_TITLE)
    return g_steal_pointer (&title);

  return g_utf8_substring (title, 0, LONGEST_TITLE);
}

gboolean
galpi_note_title_is_link (const char *note)
{
  g_autofree char *line = NULL;
  g_autoptr(GPtrArray) links = NULL;

  g_return_val_if_fail (note != NULL, FALSE);

  line = g_strchomp (first_line (note));
  links = galpi_note_link_find (line);

  return links->len == 1 &&
         galpi_range_length (((const GalpiNoteLink *) links->pdata[0])->range) == galpi_text_length (line);
}
