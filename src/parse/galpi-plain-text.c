/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-plain-text.h"

#include <string.h>

#include "galpi-date-line.h"
#include "galpi-parse-line.h"
#include "galpi-text-lines.h"

/* What stands above an article: so many lines at most, none of them wider than this. */
#define MAX_HEAD_LINES 10
#define MAX_HEAD_WIDTH 120

/* A caption without a credit to know it by. */
#define MAX_CAPTION 200

/* How many of the last lines may name the writer or the day. */
#define N_TAIL 6

static gboolean
is_picture_line (const char *line)
{
  static const char * const names[] = {
    "img", "[img]", "image", "[image]", "photo", "사진", "[사진]", "이미지", "[이미지]", "그림",
  };
  g_autofree char *lower = g_ascii_strdown (line, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (lower, names[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_captioned (const char *line)
{
  g_autofree char *credit = NULL;
  g_autofree char *caption = NULL;

  if (galpi_parse_line_width (line) > MAX_CAPTION)
    return FALSE;

  caption = galpi_parse_line_split_credit (line, &credit);

  return credit != NULL && *caption != '\0';
}

static gboolean
is_prose (const char *line)
{
  return galpi_parse_line_width (line) > MAX_HEAD_WIDTH ||
         (galpi_parse_line_ends_sentence (line) && !galpi_parse_line_is_heading (line));
}

/* Lines that can be told by themselves: date, writer, keywords, claims of rights. */
static gboolean
take_part (GalpiDraft *draft,
           const char *line,
           gboolean    outside)
{
  g_auto(GStrv) keywords = galpi_parse_line_read_keywords (line);
  g_autofree char *date = outside ? galpi_date_line_read (line) : NULL;

  if (keywords != NULL)
    {
      galpi_draft_add_keywords (draft, (const char * const *) keywords);
      return TRUE;
    }

  if (date != NULL)
    {
      if (draft->document->date == NULL)
        draft->document->date = g_steal_pointer (&date);
      return TRUE;
    }

  return (outside && galpi_draft_take_byline (draft, line)) ||
         galpi_parse_line_is_boilerplate (line);
}

/* Which of the lines above the article is its title: the second of three or more, since a kicker
 * comes before it and a subtitle after; of two the first, unless only the second is set in quotes.
 */
static guint
choose_title (GPtrArray *names)
{
  static const char * const quotes[] = { "‘", "“", "'", "\"", "「", "『" };
  gboolean quoted[2] = { FALSE, FALSE };

  if (names->len >= 3)
    return 1;

  for (guint i = 0; i < names->len; i++)
    for (gsize q = 0; q < G_N_ELEMENTS (quotes); q++)
      quoted[i] |= g_str_has_prefix (g_ptr_array_index (names, i), quotes[q]);

  return names->len == 2 && quoted[1] && !quoted[0] ? 1 : 0;
}

static void
take_names (GalpiDraft *draft,
            GPtrArray  *names)
{
  GalpiDocument *document = draft->document;
  guint title = choose_title (names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (i + 1 == title)
        galpi_draft_set_part (&document->kicker, name);
      else if (i == title)
        galpi_draft_set_part (&document->title, name);
      else if (i == title + 1)
        galpi_draft_set_part (&document->subtitle, name);
      else
        galpi_draft_add_text (draft, GALPI_BLOCK_HEADING, 2, name);
    }
}

/* Below the writer or the day a short line is the first heading, if the title stood above them. */
static void
take_first_headings (GalpiDraft *draft,
                     GPtrArray  *names,
                     guint       n_above)
{
  if (n_above == 0)
    return;

  for (guint i = n_above; i < names->len; i++)
    galpi_draft_add_text (draft, GALPI_BLOCK_HEADING, 2, g_ptr_array_index (names, i));
  g_ptr_array_set_size (names, MIN (n_above, names->len));
}

/* Returns: the first line that belongs to the article itself */
static guint
take_head (GalpiDraft *draft,
           GPtrArray  *lines)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  guint n_above = 0;
  guint n_seen = 0;
  guint i;

  for (i = 0; i < lines->len && n_seen < MAX_HEAD_LINES; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (*line == '\0')
        continue;
      if (is_prose (line) || is_picture_line (line) || strchr (line, '\t') != NULL ||
          galpi_text_lines_item_level (line) > 0 || galpi_text_lines_heading_level (line) > 1)
        break;

      n_seen++;
      if (take_part (draft, line, TRUE))
        n_above = n_above > 0 ? n_above : names->len;
      else if (names->len == 0 && draft->document->section == NULL &&
               galpi_parse_line_is_section (line))
        draft->document->section = g_strdup (line);
      else
        g_ptr_array_add (names, (gpointer) galpi_text_lines_skip_mark (line));
    }

  /* Nothing but short lines: a list or a poem, of which only the first can be the title. */
  if (n_seen == MAX_HEAD_LINES || (i == lines->len && names->len > 3))
    {
      draft->document->title = names->len > 0 ? g_strdup (g_ptr_array_index (names, 0)) : NULL;
      for (guint n = 1; n < names->len; n++)
        galpi_draft_add_text (draft, GALPI_BLOCK_PARAGRAPH, 0, g_ptr_array_index (names, n));
      return i;
    }

  take_first_headings (draft, names, n_above);
  take_names (draft, names);

  return i;
}

/* The next line that is not empty, or NULL. */
static const char *
peek (GPtrArray *lines,
      guint      i)
{
  for (; i < lines->len; i++)
    if (*(const char *) g_ptr_array_index (lines, i) != '\0')
      return g_ptr_array_index (lines, i);

  return NULL;
}

/* Whether the line below a picture is its caption and not the text that goes on. */
static gboolean
is_caption (const char *line)
{
  if (line == NULL || is_picture_line (line))
    return FALSE;

  return is_captioned (line) ||
         (galpi_parse_line_width (line) <= MAX_CAPTION && galpi_parse_line_n_sentences (line) <= 1);
}

/* A line that goes on with a sentence which a page broke in two. */
static gboolean
goes_on (const char *line)
{
  gunichar first = g_utf8_get_char (line);

  return g_unichar_islower (first) || strchr ("(,.;:)", *line) != NULL;
}

/* A heading stands between paragraphs: what follows is prose, not another short line. */
static gboolean
is_heading_before (const char *line,
                   const char *next)
{
  if (next == NULL || !galpi_parse_line_is_heading (line))
    return FALSE;
  if (is_picture_line (next) || is_captioned (next) || galpi_text_lines_item_level (next) > 0)
    return !galpi_text_lines_has_heading_mark (next);

  return is_prose (next) && !goes_on (next);
}

static gboolean
is_in_list (GalpiDraft *draft)
{
  const GalpiPiece *last = draft->pieces->len > 0
                           ? g_ptr_array_index (draft->pieces, draft->pieces->len - 1) : NULL;

  return last != NULL && last->kind == GALPI_BLOCK_LIST_ITEM;
}

static void
take_line (GalpiDraft *draft,
           GPtrArray  *lines,
           guint      *i)
{
  const char *line = g_ptr_array_index (lines, *i);
  const char *next = peek (lines, *i + 1);
  g_auto(GStrv) keywords = next != NULL ? galpi_parse_line_read_keywords (next) : NULL;
  guint level;

  if (*line == '\0' || (keywords != NULL && galpi_parse_line_leads_to_keywords (line)) ||
      take_part (draft, line, *i + N_TAIL >= lines->len))
    return;

  if (is_picture_line (line))
    {
      if (*i + 1 < lines->len && is_caption (g_ptr_array_index (lines, *i + 1)))
        galpi_draft_add_image (draft, NULL, g_ptr_array_index (lines, ++*i), NULL);
    }
  else if (g_str_has_prefix (line, "▲") || g_str_has_prefix (line, "△"))
    {
      g_autofree char *caption = galpi_parse_line_tidy (line + strlen ("▲"), -1);

      galpi_draft_add_image (draft, NULL, caption, NULL);
    }
  else if (strchr (line, '\t') != NULL)
    {
      g_autofree char *table = galpi_text_lines_take_table (lines, i);

      galpi_draft_add_text (draft, GALPI_BLOCK_TABLE, 0, table);
    }
  else if ((level = galpi_text_lines_heading_level (line)) > 0)
    galpi_draft_add_text (draft, GALPI_BLOCK_HEADING, level, galpi_text_lines_skip_mark (line));
  else if (galpi_text_lines_has_heading_mark (line) && !is_in_list (draft) &&
           is_heading_before (galpi_text_lines_skip_mark (line), next))
    galpi_draft_add_text (draft, GALPI_BLOCK_HEADING, 3, galpi_text_lines_skip_mark (line));
  else if ((level = galpi_text_lines_item_level (line)) > 0)
    galpi_draft_add_text (draft, GALPI_BLOCK_LIST_ITEM, level, galpi_text_lines_skip_mark (line));
  else if (g_str_has_prefix (line, "> "))
    galpi_draft_add_text (draft, GALPI_BLOCK_QUOTE, 0, galpi_text_lines_skip_mark (line));
  else if (is_captioned (line))
    galpi_draft_add_image (draft, NULL, line, NULL);
  else if (is_heading_before (line, next))
    galpi_draft_add_text (draft, GALPI_BLOCK_HEADING, 2, line);
  else
    galpi_draft_add_text (draft, GALPI_BLOCK_PARAGRAPH, 0, line);
}

GalpiDraft *
galpi_plain_text_parse (const char *text)
{
  g_autoptr(GalpiDraft) draft = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  draft = galpi_draft_new ();
  lines = galpi_text_lines_split (text);
  for (guint i = take_head (draft, lines); i < lines->len; i++)
    take_line (draft, lines, &i);

  /* One line is title and text. */
  if (draft->pieces->len == 0 && draft->document->title != NULL)
    galpi_draft_add_text (draft, GALPI_BLOCK_PARAGRAPH, 0, draft->document->title);

  return g_steal_pointer (&draft);
}
