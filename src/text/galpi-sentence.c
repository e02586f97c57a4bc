/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-sentence.h"

#include "galpi-script.h"
#include "galpi-sentence-words-private.h"
#include "galpi-text.h"

/* A line of text in code points, and where the sentence that is being read begins in it. */
typedef struct
{
  const gunichar *characters;
  guint           length;
  guint           start;
} Line;

static gboolean
is_one_of (gunichar        character,
           const gunichar *set)
{
  while (*set != 0 && *set != character)
    set++;

  return *set != 0;
}

static gboolean
is_stop (gunichar character)
{
  static const gunichar stops[] = { '.', '?', '!', 0x2026 /* … */, 0x3002 /* 。 */,
                                    0xff01 /* ！ */, 0xff1f /* ？ */, 0 };

  return is_one_of (character, stops);
}

/* These need no blank after them. */
static gboolean
is_wide_stop (gunichar character)
{
  return character >= 0x3000;
}

static gboolean
is_quote (gunichar character)
{
  static const gunichar quotes[] = { '"', '\'', 0x2019 /* ’ */, 0x201d /* ” */, 0 };

  return is_one_of (character, quotes);
}

/* Returns: what a closing quote or bracket closes, or 0 */
static gunichar
opener_of (gunichar closer)
{
  switch (closer)
    {
    case '"':
    case '\'':
      return closer;
    case ')':
      return '(';
    case ']':
      return '[';
    case '}':
      return '{';
    case 0x2019: /* ’ */
    case 0x201d: /* ” */
      return closer - 1;
    case 0x3009: /* 〉 */
    case 0x300b: /* 》 */
    case 0x300d: /* 」 */
    case 0x300f: /* 』 */
    case 0x3011: /* 】 */
      return closer - 1;
    case 0xff09: /* ） */
      return 0xff08;
    default:
      return 0;
    }
}

static gboolean
opens_quote (gunichar character)
{
  static const gunichar openers[] = { 0x2018 /* ‘ */, 0x201c /* “ */, 0x300a /* 《 */,
                                      0x300c /* 「 */, 0x300e /* 『 */, '<', 0 };

  return is_one_of (character, openers);
}

static gboolean
is_hangul_or_cjk (gunichar character)
{
  GalpiScript script = galpi_script_of (character);

  return script == GALPI_SCRIPT_HANGUL || script == GALPI_SCRIPT_CJK;
}

static guint
skip_space (const Line *line,
            guint       i)
{
  while (i < line->length && galpi_text_is_space (line->characters[i]))
    i++;

  return i;
}

static guint
skip_digits_back (const Line *line,
                  guint       i)
{
  while (i > line->start && g_unichar_isdigit (line->characters[i - 1]))
    i--;

  return i;
}

static gboolean
word_is_in (const Line        *line,
            guint              start,
            guint              end,
            const char *const *words)
{
  g_autofree char *word = g_ucs4_to_utf8 (line->characters + start, end - start, NULL, NULL, NULL);

  return word != NULL && g_strv_contains (words, word);
}

static gboolean
next_word_is_in (const Line        *line,
                 guint              next,
                 const char *const *words)
{
  guint end = next;

  while (end < line->length && g_unichar_isalpha (line->characters[end]))
    end++;

  return word_is_in (line, next, end, words);
}

/* Whether the stop after the digits that begin at @digits divides the parts of a date:
 * 2024. 05. 07., 2024.05.07., 5. 7. */
static gboolean
is_in_date (const Line *line,
            guint       digits,
            guint       stop,
            guint       next)
{
  guint before = digits;
  guint first_digits;

  /* A year before a month. */
  if (stop - digits == 4 && next < line->length && g_unichar_isdigit (line->characters[next]))
    {
      guint month = g_unichar_digit_value (line->characters[next]);

      if (next + 1 < line->length && g_unichar_isdigit (line->characters[next + 1]))
        month = month * 10 + g_unichar_digit_value (line->characters[next + 1]);
      return month >= 1 && month <= 12;
    }

  if (stop - digits > 2)
    return FALSE;

  while (before > line->start && galpi_text_is_space (line->characters[before - 1]))
    before--;
  if (before == line->start || line->characters[before - 1] != '.')
    return FALSE;

  first_digits = skip_digits_back (line, before - 1);
  if (first_digits == before - 1)
    return FALSE;
  if (before < digits || before - 1 - first_digits == 4)
    return TRUE;

  /* Without blanks only a year makes it a date: 3.5. is none. */
  return first_digits > line->start && line->characters[first_digits - 1] == '.' &&
         first_digits - 1 - skip_digits_back (line, first_digits - 1) == 4;
}

static gboolean
is_after_number (const Line *line,
                 guint       stop,
                 guint       next)
{
  guint digits = skip_digits_back (line, stop);

  if (digits == stop)
    return FALSE;

  /* A number at the start is a list's. */
  if (digits == line->start)
    return TRUE;

  return !g_unichar_isalpha (line->characters[digits - 1]) && is_in_date (line, digits, stop, next);
}

static gboolean
is_after_abbreviation (const Line *line,
                       guint       stop,
                       guint       next)
{
  gboolean dotted = FALSE;
  guint start = stop;

  while (start > line->start &&
         (galpi_script_of (line->characters[start - 1]) == GALPI_SCRIPT_LATIN ||
          line->characters[start - 1] == '.'))
    {
      start--;
      dotted = dotted || line->characters[start] == '.';
    }

  if (start == stop)
    return FALSE;

  /* An initial of a name. */
  if (stop - start == 1 && g_unichar_isupper (line->characters[start]))
    return g_unichar_isupper (line->characters[next]) &&
           galpi_script_of (line->characters[next]) == GALPI_SCRIPT_LATIN;

  if (word_is_in (line, start, stop, galpi_sentence_titles))
    return TRUE;
  if (word_is_in (line, start, stop, galpi_sentence_numbered))
    return g_unichar_isdigit (line->characters[next]);
  if (dotted || word_is_in (line, start, stop, galpi_sentence_abbreviations))
    return !next_word_is_in (line, next, galpi_sentence_starters);

  return FALSE;
}

/* Returns: where the quote or bracket that @closer closes was opened, or -1 */
static gint64
find_opener (const Line *line,
             guint       end,
             gunichar    closer)
{
  gunichar opener = opener_of (closer);
  gint64 found = -1;

  for (guint i = line->start; i < end; i++)
    {
      if (line->characters[i] == opener)
        found = opener == closer && found >= 0 ? -1 : (gint64) i;
      else if (line->characters[i] == closer)
        found = -1;
    }

  return found;
}

/* “…?” and (…!) inside a sentence that goes on. */
static gboolean
is_inside (const Line *line,
           guint       stop,
           guint       closer,
           guint       next)
{
  gint64 opener = find_opener (line, stop, line->characters[closer]);

  if (is_quote (line->characters[closer]))
    {
      /* A Korean sentence goes on to its verb after the quotation that it holds. */
      if (!is_hangul_or_cjk (line->characters[next]))
        return FALSE;
      return opener > (gint64) line->start || next_word_is_in (line, next, galpi_sentence_quoting);
    }

  return opener > (gint64) line->start;
}

static gboolean
goes_on_in_lower_case (const Line *line,
                       guint       next)
{
  if (!g_unichar_islower (line->characters[next]))
    return FALSE;

  /* Names such as iPhone begin a sentence too. */
  return next + 1 == line->length || !g_unichar_isupper (line->characters[next + 1]);
}

/* "…했다.그는": a blank was forgotten. */
static gboolean
lacks_a_blank (const Line *line,
               guint       stop,
               guint       next)
{
  static const gunichar endings[] = { 0xb2e4 /* 다 */, 0xc694 /* 요 */, 0xae4c /* 까 */,
                                      0xc8e0 /* 죠 */, 0 };

  return stop > line->start && is_one_of (line->characters[stop - 1], endings) &&
         (is_hangul_or_cjk (line->characters[next]) || opens_quote (line->characters[next]));
}

/* "…했다.[12]": the numbers of notes. */
static guint
skip_notes (const Line *line,
            guint       i)
{
  while (i < line->length && line->characters[i] == '[')
    {
      guint end = i + 1;

      while (end < line->length && g_unichar_isdigit (line->characters[end]))
        end++;
      if (end == i + 1 || end == line->length || line->characters[end] != ']')
        break;
      i = end + 1;
    }

  return i;
}

/**
 * ends_sentence:
 * @stop: the first stop
 * @closers: one past the last stop: where closing quotes and brackets begin
 * @notes: one past the last of those: where numbers of notes begin
 * @end: one past the last of those
 */
static gboolean
ends_sentence (const Line *line,
               guint       stop,
               guint       closers,
               guint       notes,
               guint       end)
{
  guint next = skip_space (line, end);
  gunichar before;

  if (next == line->length)
    return TRUE;

  if (next == end)
    {
      if (closers < notes)
        return FALSE;
      return is_wide_stop (line->characters[stop]) || lacks_a_blank (line, stop, next);
    }

  /* Words left out: "he … went". */
  if (stop == line->start || galpi_text_is_space (line->characters[stop - 1]))
    return FALSE;

  if (closers < notes && is_inside (line, stop, closers, next))
    return FALSE;

  if (closers - stop == 1 && line->characters[stop] == '.' &&
      (is_after_number (line, stop, next) || is_after_abbreviation (line, stop, next)))
    return FALSE;

  before = line->characters[stop - 1];
  return is_hangul_or_cjk (before) || !goes_on_in_lower_case (line, next);
}

static void
add_sentence (const Line *line,
              guint       end,
              guint       offset,
              GArray     *sentences)
{
  GalpiRange range = { offset + line->start, offset + end };

  for (guint i = line->start; i < end; i++)
    {
      if (g_unichar_isalnum (line->characters[i]))
        {
          g_array_append_val (sentences, range);
          return;
        }
    }
}

/* @offset: of the line's first character in the text */
static void
split_line (const gunichar *characters,
            guint           length,
            guint           offset,
            GArray         *sentences)
{
  Line line = { characters, length, 0 };

  while (line.length > 0 && galpi_text_is_space (characters[line.length - 1]))
    line.length--;

  line.start = skip_space (&line, 0);
  for (guint i = line.start; i < line.length; i++)
    {
      guint closers, notes, end;

      if (!is_stop (characters[i]))
        continue;

      closers = i;
      while (closers < line.length && is_stop (characters[closers]))
        closers++;
      notes = closers;
      while (notes < line.length && opener_of (characters[notes]) != 0)
        notes++;
      end = skip_notes (&line, notes);

      if (ends_sentence (&line, i, closers, notes, end))
        {
          add_sentence (&line, end, offset, sentences);
          line.start = skip_space (&line, end);
          end = line.start;
        }
      i = end - 1;
    }

  if (line.start < line.length)
    add_sentence (&line, line.length, offset, sentences);
}

GArray *
galpi_sentences_new (const char *text)
{
  g_autofree gunichar *characters = NULL;
  GArray *sentences;
  glong length;
  guint start = 0;

  g_return_val_if_fail (text != NULL, NULL);

  sentences = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  characters = g_utf8_to_ucs4_fast (text, -1, &length);

  for (guint i = 0; i <= length; i++)
    {
      if (i == length || characters[i] == '\n')
        {
          split_line (characters + start, i - start, start, sentences);
          start = i + 1;
        }
    }

  return sentences;
}

GalpiRange
galpi_sentences_find (const GArray *sentences,
                      guint         position)
{
  guint low = 0, high;

  g_return_val_if_fail (sentences != NULL, ((GalpiRange) { position, position }));

  high = sentences->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      GalpiRange range = g_array_index (sentences, GalpiRange, middle);

      if (galpi_range_contains (range, position))
        return range;
      if (range.end <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return (GalpiRange) { position, position };
}

GalpiRange
galpi_sentence_at (const char *text,
                   guint       position)
{
  g_autoptr(GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  g_autofree gunichar *characters = NULL;
  const char *line = text;
  const char *end = text;
  guint offset = 0;
  glong length;

  g_return_val_if_fail (text != NULL, ((GalpiRange) { position, position }));

  for (guint i = 0; *end != '\0' && (i < position || *end != '\n'); i++)
    {
      gboolean ends_line = *end == '\n';

      end = g_utf8_next_char (end);
      if (ends_line)
        {
          line = end;
          offset = i + 1;
        }
    }

  characters = g_utf8_to_ucs4_fast (line, end - line, &length);
  split_line (characters, length, offset, sentences);

  return galpi_sentences_find (sentences, position);
}
