/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-span.h"

#include <string.h>

/* Entries before the first and after the last that can be read. */
#define MARGIN 4

#define ROOM (GALPI_SPAN_MAX + 2 * MARGIN)

typedef struct
{
  gunichar chars[ROOM];
  gunichar folded[ROOM];
  guint32  bytes[ROOM];
  guint8   kinds[ROOM];
} Buffer;

void
galpi_span_init (GalpiSpan *self)
{
  /* Large, and all but the margin before a line is written before it is read. */
  Buffer *buffer = g_new (Buffer, 1);

  memset (self, 0, sizeof *self);
  memset (buffer->chars, 0, MARGIN * sizeof *buffer->chars);
  memset (buffer->folded, 0, MARGIN * sizeof *buffer->folded);
  memset (buffer->bytes, 0, MARGIN * sizeof *buffer->bytes);
  memset (buffer->kinds, 0, MARGIN * sizeof *buffer->kinds);
  self->buffer = buffer;
  self->chars = buffer->chars + MARGIN;
  self->folded = buffer->folded + MARGIN;
  self->bytes = buffer->bytes + MARGIN;
  self->kinds = buffer->kinds + MARGIN;
}

void
galpi_span_clear (GalpiSpan *self)
{
  g_clear_pointer (&self->buffer, g_free);
}

static gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return g_ascii_tolower ((char) c);
  if (c >= 0xac00 && c <= 0xd7a3)
    return c;
  if (c >= 0xff01 && c <= 0xff5e)
    return fold (c - 0xff01 + 0x21);

  switch (c)
    {
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
    case 0xfe63:
      return '-';
    case 0x223c: case 0x301c: case 0x2053: case 0x02dc:
      return '~';
    case 0x2018: case 0x2019: case 0x02bc: case 0x2032: case 0x300e: case 0x300f:
      return '\'';
    case 0x201c: case 0x201d: case 0x201e: case 0x300c: case 0x300d: case 0x2033:
      return '"';
    case 0x00b7: case 0x30fb: case 0x318d: case 0x2022: case 0x22c5: case 0x2027: case 0x11a2:
      return 0xb7;
    case 0x00a0: case 0x2009: case 0x202f: case 0x3000: case 0x2002: case 0x2003: case 0x200a:
      return ' ';
    case 0x20a9:
      return 0x20a9;
    case 0xffe6:
      return 0x20a9;
    case 0xffe1:
      return 0xa3;
    case 0xffe5:
      return 0xa5;
    case 0xffe0:
      return 0xa2;
    default:
      return c < 0x250 || (c >= 0x370 && c < 0x530) ? g_unichar_tolower (c) : c;
    }
}

static GalpiCharKind
kind_of (gunichar c)
{
  if (c >= 0xac00 && c <= 0xd7a3)
    return GALPI_CHAR_HANGUL;
  if (c < 0x80)
    {
      if (g_ascii_isdigit ((char) c))
        return GALPI_CHAR_DIGIT;
      if (g_ascii_isalpha ((char) c))
        return GALPI_CHAR_LATIN;
      return c == ' ' || c == '\t' ? GALPI_CHAR_SPACE : GALPI_CHAR_PUNCTUATION;
    }
  if ((c >= 0x3040 && c < 0x3100 && c != 0x30fb) || (c >= 0x3400 && c < 0xa000)
      || (c >= 0xf900 && c < 0xfb00) || (c >= 0x20000 && c < 0x32000))
    return GALPI_CHAR_HAN;
  if ((c >= 0x1100 && c < 0x1200) || (c >= 0x3131 && c < 0x318d))
    return GALPI_CHAR_HANGUL;
  if (c == 0x200b || c == 0xfeff || g_unichar_isspace (c))
    return GALPI_CHAR_SPACE;
  return g_unichar_isalpha (c) || g_unichar_ismark (c) ? GALPI_CHAR_LATIN : GALPI_CHAR_PUNCTUATION;
}

static gboolean
is_address_char (gunichar c)
{
  return c < 0x80 && (g_ascii_isalnum ((char) c) || strchr ("-._~:/?#@!$&*+=%", (char) c) != NULL);
}

/* Blots out addresses: from the word that "://", "www." or "@" stands in to its end. */
static void
mark_addresses (GalpiSpan *self)
{
  const gunichar *c = self->folded;
  guint8 *kinds = ((Buffer *) self->buffer)->kinds + MARGIN;

  for (guint i = 0; i < self->length; i++)
    {
      gboolean web = (c[i] == ':' && c[i + 1] == '/' && c[i + 2] == '/')
                     || (c[i] == 'w' && c[i + 1] == 'w' && c[i + 2] == 'w' && c[i + 3] == '.');
      gboolean mail = c[i] == '@' && i > 0 && c[i - 1] < 0x80 && g_ascii_isalnum ((char) c[i - 1])
                      && c[i + 1] < 0x80 && g_ascii_isalpha ((char) c[i + 1]);
      guint start = i, end = i;

      if (!web && !mail)
        continue;

      while (start > 0 && c[start - 1] != 0 && is_address_char (c[start - 1])
             && kinds[start - 1] != GALPI_CHAR_CODE)
        start--;
      while (end < self->length && is_address_char (c[end]))
        end++;
      memset (kinds + start, GALPI_CHAR_CODE, end - start);
      i = end;
    }
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

gboolean
galpi_span_read (GalpiSpan   *self,
                 const char **text,
                 guint       *offset)
{
  Buffer *buffer = self->buffer;
  const char *p = *text;
  guint n = 0, last_blank = 0, last_sentence = 0;
  gboolean suspicious = FALSE, line_end;

  if (*p == '\0')
    return FALSE;

  self->text = p;
  self->offset = *offset;
  while (n < GALPI_SPAN_MAX && *p != '\0')
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      if (is_line_end (c))
        break;

      buffer->chars[MARGIN + n] = c;
      buffer->folded[MARGIN + n] = fold (c);
      buffer->kinds[MARGIN + n] = (guint8) kind_of (buffer->folded[MARGIN + n]);
      buffer->bytes[MARGIN + n] = (guint32) (p - *text);
      if (buffer->kinds[MARGIN + n] == GALPI_CHAR_SPACE)
        {
          gunichar before = buffer->folded[MARGIN + n - 1];

          last_blank = n;
          if (before == '.' || before == '?' || before == '!')
            last_sentence = n;
        }
      suspicious |= c == '@' || c == '/' || c == 'w' || c == 'W';
      p = g_utf8_next_char (p);
      n++;
    }

  line_end = *p != '\0' && n < GALPI_SPAN_MAX;
  if (n == GALPI_SPAN_MAX && last_blank > 0)
    {
      n = last_sentence > GALPI_SPAN_MAX / 2 ? last_sentence : last_blank;
      p = *text + buffer->bytes[MARGIN + n];
    }

  self->length = n;
  for (guint i = 0; i < MARGIN; i++)
    {
      buffer->chars[MARGIN + n + i] = buffer->folded[MARGIN + n + i] = 0;
      buffer->kinds[MARGIN + n + i] = GALPI_CHAR_NONE;
    }
  buffer->bytes[MARGIN + n] = (guint32) (p - *text);
  if (suspicious)
    mark_addresses (self);

  *offset += n + line_end;
  *text = line_end ? g_utf8_next_char (p) : p;
  if (n == 0 && !line_end)
    return FALSE;
  return TRUE;
}

char *
galpi_span_cut (const GalpiSpan *self,
                guint            start,
                guint            end)
{
  g_assert (start <= end && end <= self->length);

  return g_strndup (self->text + self->bytes[start], self->bytes[end] - self->bytes[start]);
}

gboolean
galpi_span_has (const GalpiSpan *self,
                guint            at,
                const char      *word)
{
  for (; *word != '\0'; word++, at++)
    if (self->folded[at] != (guchar) *word)
      return FALSE;
  return TRUE;
}
