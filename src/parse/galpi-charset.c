/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-charset.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <uchardet.h>

#include "galpi-charset-labels.h"
#include "galpi-config.h"
#include "galpi-error.h"

/* How much of the bytes is enough to guess from, and to look for a page's own label in. */
#define GUESS_LENGTH (64 * 1024)
#define LABEL_LENGTH 4096

/* Bytes that are UTF-8 by accident have a few such characters at most. */
#define ACCIDENTAL_UTF8 2

/* One broken character in so many is damage; more is the wrong charset. */
#define TOLERATED 20

#define REPLACEMENT "\xef\xbf\xbd"

/* Kept open for the life of the process: once it is locked down no converter can be loaded. */
static GIConv converters[G_N_ELEMENTS (galpi_charset_names)];

static GIConv
get_converter (gsize index)
{
  if (converters[index] == NULL)
    converters[index] = g_iconv_open ("UTF-8", galpi_charset_names[index]);

  return converters[index];
}

void
galpi_charset_warm_up (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (galpi_charset_names); i++)
    get_converter (i);
}

/* The index of a charset's name, or -1. */
static int
find_name (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (galpi_charset_names); i++)
    if (strcmp (galpi_charset_names[i], name) == 0)
      return i;

  return -1;
}

static int
find_label (const char *label)
{
  g_autofree char *lower = g_strstrip (g_ascii_strdown (label, -1));

  for (gsize i = 0; i < G_N_ELEMENTS (galpi_charset_labels); i++)
    if (strcmp (galpi_charset_labels[i].label, lower) == 0)
      return find_name (galpi_charset_labels[i].name);

  return -1;
}

static void
drop_nul (GString *text)
{
  gsize length = 0;

  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] != '\0')
      text->str[length++] = text->str[i];
  g_string_truncate (text, length);
}

/* Bytes that can't begin or go on a character become U+FFFD and are counted; a character cut off
 * at the very end is left out and not counted: it says nothing about the charset.
 */
static char *
decode (gsize       index,
        const char *bytes,
        gsize       length,
        gsize      *n_broken)
{
  GIConv converter = get_converter (index);
  g_autoptr(GString) text = NULL;
  char *in = (char *) bytes;
  gsize in_left = length;

  *n_broken = 0;
  if (converter == (GIConv) -1)
    return NULL;

  text = g_string_sized_new (length + length / 2);
  g_iconv (converter, NULL, NULL, NULL, NULL);

  while (in_left > 0)
    {
      char buffer[8192];
      char *out = buffer;
      gsize out_left = sizeof buffer;
      gsize result = g_iconv (converter, &in, &in_left, &out, &out_left);
      int code = errno;

      g_string_append_len (text, buffer, sizeof buffer - out_left);
      if (result != (gsize) -1 || code == EINVAL)
        break;
      if (code == E2BIG)
        continue;

      g_string_append (text, REPLACEMENT);
      (*n_broken)++;
      in++;
      in_left--;
    }

  drop_nul (text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
is_utf8 (const char *bytes,
         gsize       length,
         gsize      *n_wide)
{
  const char *end;

  *n_wide = 0;
  if (!g_utf8_validate_len (bytes, length, &end))
    {
      gsize left = bytes + length - end;

      /* A file cut off in the middle of a character. */
      if (left >= 4 || (gunichar) g_utf8_get_char_validated (end, left) != (gunichar) -2)
        return FALSE;
      length -= left;
    }

  for (gsize i = 0; i < length && *n_wide <= ACCIDENTAL_UTF8; i++)
    if ((bytes[i] & 0xc0) == 0xc0)
      (*n_wide)++;

  return TRUE;
}

/* Korean text in CP949 is the common syllables through and through, which stand in one part of it;
 * Chinese and Japanese, read as CP949, are these and rare syllables and Hanja mixed.
 */
static gboolean
looks_korean (const char *bytes,
              gsize       length)
{
  gsize n_common = 0;
  gsize n_other = 0;

  for (gsize i = 0; i + 1 < MIN (length, GUESS_LENGTH); i++)
    {
      guchar lead = bytes[i];
      guchar trail = bytes[i + 1];

      if (lead < 0x80)
        continue;
      if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1)
        n_common++;
      else if (lead < 0xa1 || lead > 0xac || trail < 0xa1)
        n_other++;
      i++;
    }

  return n_common > 0 && n_common >= 19 * n_other;
}

static int
guess (const char *bytes,
       gsize       length)
{
  uchardet_t detector = uchardet_new ();
  int index = -1;

  if (uchardet_handle_data (detector, bytes, MIN (length, GUESS_LENGTH)) == 0)
    {
      uchardet_data_end (detector);
      index = find_label (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);

  return index;
}

typedef struct
{
  const char *bytes;
  gsize       length;
  char       *best;
  int         best_index;
  gsize       best_broken;
} Attempt;

/* Whether @index decodes all of it; keeps the least broken so far. */
static gboolean
attempt (Attempt *self,
         int      index)
{
  g_autofree char *text = NULL;
  gsize n_broken;

  if (index < 0 || (self->best != NULL && self->best_index == index))
    return FALSE;

  text = decode (index, self->bytes, self->length, &n_broken);
  if (text == NULL || (self->best != NULL && n_broken >= self->best_broken))
    return FALSE;

  g_free (self->best);
  self->best = g_steal_pointer (&text);
  self->best_index = index;
  self->best_broken = n_broken;

  return n_broken == 0;
}

static void
attempt_all (Attempt            *self,
             const char * const *declared,
             gboolean            korean)
{
  const int utf8 = find_name ("UTF-8");
  const int cp949 = find_name ("CP949");
  gsize n_wide;
  gboolean utf8_fits = is_utf8 (self->bytes, self->length, &n_wide);
  int guessed;

  if (utf8_fits && (n_wide == 0 || n_wide > ACCIDENTAL_UTF8))
    {
      attempt (self, utf8);
      return;
    }

  for (; declared != NULL && *declared != NULL; declared++)
    if (attempt (self, find_label (*declared)))
      return;

  if (attempt (self, utf8))
    return;

  guessed = guess (self->bytes, self->length);
  if ((korean || looks_korean (self->bytes, self->length)) && attempt (self, cp949))
    return;

  if (attempt (self, guessed))
    return;

  attempt (self, cp949);
}

/* The charset that a byte-order mark names, or -1; @skip is the mark's length. */
static int
read_mark (const char *bytes,
           gsize       length,
           gsize      *skip)
{
  static const struct
  {
    const char *mark;
    gsize       length;
    const char *name;
  } marks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" },
    { "\xff\xfe", 2, "UTF-16LE" },
    { "\xfe\xff", 2, "UTF-16BE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (bytes, marks[i].mark, marks[i].length) == 0)
      {
        *skip = marks[i].length;
        return find_name (marks[i].name);
      }

  *skip = 0;
  return -1;
}

/* UTF-16 without its mark: every other byte of what is Latin in it is NUL. */
static int
recognise_utf16 (const char *bytes,
                 gsize       length)
{
  gsize n_nul[2] = { 0, 0 };

  length = MIN (length, LABEL_LENGTH) & ~(gsize) 1;
  for (gsize i = 0; i < length; i++)
    n_nul[i % 2] += bytes[i] == '\0';

  if (n_nul[0] < n_nul[1] / 4 && n_nul[1] > length / 8)
    return find_name ("UTF-16LE");
  if (n_nul[1] < n_nul[0] / 4 && n_nul[0] > length / 8)
    return find_name ("UTF-16BE");

  return -1;
}

char *
galpi_charset_decode (const char          *bytes,
                      gsize                length,
                      const char * const  *declared,
                      gboolean             korean,
                      const char         **charset,
                      GError             **error)
{
  Attempt self = { 0 };
  gsize skip;
  int marked = read_mark (bytes, length, &skip);

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (charset != NULL, NULL);

  self.bytes = bytes + skip;
  self.length = length - skip;

  if (marked < 0)
    marked = recognise_utf16 (bytes, length);

  if (marked >= 0)
    attempt (&self, marked);
  else
    attempt_all (&self, declared, korean);

  if (self.best == NULL || self.best_broken > self.length / TOLERATED)
    {
      g_free (self.best);
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("The text is damaged, or written in a way that Galpi does not know. "
                             "Save it as UTF-8 and try again."));
      return NULL;
    }

  *charset = galpi_charset_names[self.best_index];
  return self.best;
}

/* The value after `charset=` or `encoding=` in one tag. */
static char *
read_label (const char *tag,
            const char *name)
{
  const char *found = strstr (tag, name);
  const char *end;

  if (found == NULL)
    return NULL;

  found += strlen (name);
  found += strspn (found, " \t\r\n");
  if (*found != '=')
    return NULL;

  found++;
  found += strspn (found, " \t\r\n\"'");
  end = found + strcspn (found, " \t\r\n\"';/>?");

  return end > found ? g_strndup (found, end - found) : NULL;
}

char *
galpi_charset_from_html (const char *bytes,
                         gsize       length)
{
  static const char * const starts[] = { "<?xml", "<meta" };
  static const char * const names[] = { "encoding", "charset" };
  g_autofree char *head = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  head = g_malloc (MIN (length, LABEL_LENGTH) + 1);
  for (gsize i = 0; i < MIN (length, LABEL_LENGTH); i++)
    head[i] = bytes[i] != '\0' ? g_ascii_tolower (bytes[i]) : ' ';
  head[MIN (length, LABEL_LENGTH)] = '\0';

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    for (const char *tag = strstr (head, starts[i]); tag != NULL; tag = strstr (tag + 1, starts[i]))
      {
        const char *end = strchr (tag, '>');
        g_autofree char *text = end != NULL ? g_strndup (tag, end - tag) : NULL;
        g_autofree char *label = text != NULL ? read_label (text, names[i]) : NULL;

        if (label != NULL)
          return g_steal_pointer (&label);
      }

  return NULL;
}
