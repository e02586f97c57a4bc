/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-parse-line.h"

#include <string.h>

#include "galpi-parse-line-words.h"
#include "galpi-nfc.h"
#include "galpi-text.h"

/* Widest lines that can be what they are taken for. */
#define MAX_BOILERPLATE 200
#define MAX_LEAD 100
#define MAX_LABEL 20
#define MAX_HEADING 90
#define MAX_EXCLAIMED_HEADING 60
#define MAX_CREDIT 60
#define MAX_SECTION 60
#define MAX_SECTION_PART 24

static const char closers[] = "\"')]}>”’」』》〉）】";

/* Soft hyphens, zero-width spaces, and what turns the direction of the text around it. */
static gboolean
is_layout (gunichar c)
{
  return c == 0x00ad || c == 0x200b || c == 0x2060 || c == 0xfeff ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char *
galpi_parse_line_tidy (const char *text,
                 gssize      length)
{
  g_autofree char *plain = NULL;
  g_autofree char *line = NULL;
  char *out;

  g_return_val_if_fail (text != NULL, NULL);

  plain = galpi_text_normalise (text, length);
  out = plain;
  for (const char *p = plain, *next; *p != '\0'; p = next)
    {
      gboolean layout = is_layout (g_utf8_get_char (p));

      next = g_utf8_next_char (p);
      if (layout)
        continue;
      memmove (out, p, next - p);
      out += next - p;
    }
  *out = '\0';

  line = galpi_text_fold_space (plain);

  /* What stood on both sides of a character that was dropped may make one together. */
  return galpi_nfc (line, -1);
}

guint
galpi_parse_line_width (const char *line)
{
  guint width = 0;

  g_return_val_if_fail (line != NULL, 0);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  return width;
}

/* The last character that closes nothing, or 0. */
static gunichar
last_character (const char *line)
{
  const char *p = line + strlen (line);

  while (p > line)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (!g_unichar_isspace (c) && g_utf8_strchr (closers, -1, c) == NULL)
        return c;
    }

  return 0;
}

static gboolean
is_sentence_end (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xff01 || c == 0xff1f ||
         c == 0x2026;
}

gboolean
galpi_parse_line_ends_sentence (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return is_sentence_end (last_character (line));
}

guint
galpi_parse_line_n_sentences (const char *line)
{
  guint n = 0;

  g_return_val_if_fail (line != NULL, 0);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (!is_sentence_end (g_utf8_get_char (p)))
        continue;

      while (*next != '\0' && g_utf8_strchr (closers, -1, g_utf8_get_char (next)) != NULL)
        next = g_utf8_next_char (next);
      n += *next == '\0' || *next == ' ';
    }

  return n;
}

static gboolean
has_any (const char         *lower,
         const char * const *words)
{
  for (; *words != NULL; words++)
    if (strstr (lower, *words) != NULL)
      return TRUE;

  return FALSE;
}

/* The length of the first word of @words that @lower starts with, or 0. */
static gsize
starts_with_any (const char         *lower,
                 const char * const *words)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (lower, *words))
      return strlen (*words);

  return 0;
}

static gboolean
has_year (const char *text)
{
  guint n_digits = 0;

  for (; *text != '\0'; text++)
    {
      n_digits = g_ascii_isdigit (*text) ? n_digits + 1 : 0;
      if (n_digits == 4)
        return TRUE;
    }

  return FALSE;
}

gboolean
galpi_parse_line_is_boilerplate (const char *line)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (line != NULL, FALSE);

  if (galpi_parse_line_width (line) > MAX_BOILERPLATE)
    return FALSE;

  lower = g_utf8_strdown (line, -1);
  return has_any (lower, rights_words) || starts_with_any (lower, related_starts) > 0 ||
         (starts_with_any (lower, rights_starts) > 0 && has_year (lower) &&
          !galpi_parse_line_ends_sentence (line));
}

gboolean
galpi_parse_line_leads_to_keywords (const char *line)
{
  g_autofree char *lower = NULL;
  guint width;

  g_return_val_if_fail (line != NULL, FALSE);

  width = galpi_parse_line_width (line);
  if (width > MAX_LEAD)
    return FALSE;

  lower = g_utf8_strdown (line, -1);
  return has_any (lower, keyword_words) && (width <= MAX_LABEL || has_any (lower, keyword_verbs));
}

static void
add_keyword (GPtrArray  *keywords,
             const char *word)
{
  g_autofree char *tidy = NULL;

  while (*word == '#' || *word == ' ')
    word++;
  tidy = galpi_parse_line_tidy (word, -1);
  if (*tidy != '\0' && !g_ptr_array_find_with_equal_func (keywords, tidy, g_str_equal, NULL))
    g_ptr_array_add (keywords, g_steal_pointer (&tidy));
}

static gboolean
read_hash_keywords (const char *line,
                    GPtrArray  *keywords)
{
  g_auto(GStrv) words = g_strsplit_set (line, " ,", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      if (**word != '#' || !g_unichar_isalnum (g_utf8_get_char (*word + 1)))
        return FALSE;

      /* "#AI#칩" is two. */
      g_auto(GStrv) parts = g_strsplit (*word, "#", -1);
      for (char **part = parts; *part != NULL; part++)
        add_keyword (keywords, *part);
    }

  return TRUE;
}

static gboolean
read_labelled_keywords (const char *line,
                        GPtrArray  *keywords)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);
  gsize length = starts_with_any (lower, keyword_labels);
  const char *rest;

  if (length == 0 || strlen (lower) != strlen (line))
    return FALSE;

  rest = line + length;
  while (*rest == ' ')
    rest++;
  if (*rest != ':' && !g_str_has_prefix (rest, "："))
    return FALSE;

  g_auto(GStrv) words = g_strsplit_set (g_utf8_next_char (rest), ",;#", -1);
  for (char **word = words; *word != NULL; word++)
    add_keyword (keywords, *word);

  return TRUE;
}

char **
galpi_parse_line_read_keywords (const char *line)
{
  g_autoptr(GPtrArray) keywords = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  keywords = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  if (!read_hash_keywords (line, keywords))
    {
      g_ptr_array_set_size (keywords, 0);
      if (!read_labelled_keywords (line, keywords))
        return NULL;
    }

  return keywords->len > 0 ? (char **) g_ptr_array_steal (keywords, NULL) : NULL;
}

static gboolean
has_letter (const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    if (g_unichar_isalpha (g_utf8_get_char (line)))
      return TRUE;

  return FALSE;
}

gboolean
galpi_parse_line_is_heading (const char *line)
{
  guint width, n_sentences;
  gunichar last;

  g_return_val_if_fail (line != NULL, FALSE);

  width = galpi_parse_line_width (line);
  if (width == 0 || width > MAX_HEADING || !has_letter (line) || strstr (line, "://") != NULL)
    return FALSE;

  last = last_character (line);
  if (last == ',' || last == ';' || last == ':' || last == '.' || last == 0x3002)
    return FALSE;

  n_sentences = galpi_parse_line_n_sentences (line);
  if (is_sentence_end (last))
    return n_sentences == 1 && width <= MAX_EXCLAIMED_HEADING;

  return n_sentences == 0;
}

/* Where a credit with its mark begins in a caption, or NULL. */
static const char *
find_marked_credit (const char *caption)
{
  static const char * const marks[] = { "©", "ⓒ", "(c) ", "(C) " };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *found = g_strrstr (caption, marks[i]);

      if (found != NULL && galpi_parse_line_width (found) <= MAX_CREDIT)
        return found;
    }

  return NULL;
}

/* Whether a credit's label, then = or : or the word by, stands at @text. */
static gboolean
is_labelled_credit (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  gsize length = starts_with_any (lower, credit_labels);
  const char *rest = lower + length;

  if (length == 0)
    return FALSE;

  while (*rest == ' ')
    rest++;

  return *rest == '=' || *rest == ':' || g_str_has_prefix (rest, "by ");
}

static const char *
find_labelled_credit (const char *caption)
{
  const char *found = NULL;

  for (const char *p = caption + strlen (caption); p > caption;)
    {
      p = g_utf8_prev_char (p);
      if (galpi_parse_line_width (p) > MAX_CREDIT)
        break;
      if ((p == caption || strchr (" /[(.", p[-1]) != NULL) && is_labelled_credit (p))
        found = p;
    }

  return found;
}

/* "(AP Photo/Jane Doe)", "[연합뉴스]" at the end. */
static const char *
find_bracketed_credit (const char *caption)
{
  const char *open = strrchr (caption, caption[strlen (caption) - 1] == ']' ? '[' : '(');
  g_autofree char *lower = NULL;

  if (open == NULL || galpi_parse_line_width (open) > MAX_CREDIT)
    return NULL;

  lower = g_utf8_strdown (open, -1);
  return has_any (lower, agency_words) ? open + 1 : NULL;
}

char *
galpi_parse_line_split_credit (const char  *caption,
                         char       **credit)
{
  const char *found;
  gsize length;

  g_return_val_if_fail (caption != NULL, NULL);
  g_return_val_if_fail (credit != NULL, NULL);

  *credit = NULL;
  if (*caption == '\0')
    return g_strdup ("");

  found = find_marked_credit (caption);
  if (found == NULL)
    found = find_labelled_credit (caption);
  if (found == NULL && strchr (")]", caption[strlen (caption) - 1]) != NULL)
    found = find_bracketed_credit (caption);
  if (found == NULL)
    return g_strdup (caption);

  length = found - caption;
  while (length > 0 && strchr (" /[(", caption[length - 1]) != NULL)
    length--;

  *credit = g_strdup (found);
  if (strpbrk (caption + length, "[(") != NULL && strpbrk (caption + length, "[(") < found)
    g_strdelimit (*credit + strlen (*credit) - 1, ")]", ' ');
  g_strchomp (*credit);

  return g_strndup (caption, length);
}

static gboolean
is_capitals (const char *line)
{
  guint n = 0;

  for (; *line != '\0'; line++)
    {
      if (g_ascii_islower (*line) || (*line & 0x80) != 0)
        return FALSE;
      n += g_ascii_isupper (*line);
    }

  return n >= 4;
}

gboolean
galpi_parse_line_is_section (const char *line)
{
  static const char * const dividers[] = { " / ", " > ", " › ", " » ", " | " };

  g_return_val_if_fail (line != NULL, FALSE);

  if (galpi_parse_line_width (line) > MAX_SECTION || galpi_parse_line_ends_sentence (line))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (dividers); i++)
    {
      g_auto(GStrv) parts = g_strsplit (line, dividers[i], -1);
      gboolean fits = g_strv_length (parts) > 1;

      for (char **part = parts; fits && *part != NULL; part++)
        fits = **part != '\0' && galpi_parse_line_width (*part) <= MAX_SECTION_PART;
      if (fits)
        return TRUE;
    }

  return is_capitals (line);
}
