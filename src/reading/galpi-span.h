/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GALPI_CHAR_NONE,        /* before the first and past the last */
  GALPI_CHAR_SPACE,
  GALPI_CHAR_DIGIT,
  GALPI_CHAR_HANGUL,
  GALPI_CHAR_LATIN,
  GALPI_CHAR_HAN,         /* Han and kana */
  GALPI_CHAR_PUNCTUATION,
  GALPI_CHAR_CODE,        /* of an address of the web or of mail: nothing is read in it */
} GalpiCharKind;

/* No line is longer; a longer paragraph is read in pieces, cut where a sentence ends, else at a
 * blank. */
#define GALPI_SPAN_MAX 32768

/**
 * GalpiSpan:
 * @text: the article from this line on; not terminated at the line's end
 * @offset: code points of the article before the line
 * @length: code points in the line
 * @chars: the code points
 * @folded: the same in one spelling: lower case, full width made half, one hyphen, one tilde, one
 *   kind of quote
 * @kinds: GalpiCharKind of each
 * @bytes: where each begins in @text; one more than @length
 *
 * A stretch of text without a line's end, decoded once, that all finders look at. The arrays can be
 * read from -1 to @length + 3: there is a 0 outside of the line.
 */
typedef struct
{
  const char     *text;
  guint           offset;
  guint           length;
  const gunichar *chars;
  const gunichar *folded;
  const guint8   *kinds;
  const guint32  *bytes;

  gpointer        buffer;
} GalpiSpan;

void galpi_span_init  (GalpiSpan  *self);
void galpi_span_clear (GalpiSpan  *self);

/**
 * galpi_span_read:
 * @text: (inout): valid UTF-8; moved past the line and its end
 * @offset: (inout): its place in code points; moved likewise
 *
 * Returns: %FALSE at the end of the text
 */
gboolean galpi_span_read (GalpiSpan   *self,
                          const char **text,
                          guint       *offset);

/** Returns: (transfer full): the text of code points @start to @end of the line */
char *galpi_span_cut (const GalpiSpan *self,
                      guint            start,
                      guint            end) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: the place after any blanks at @at */
static inline guint
galpi_span_skip_space (const GalpiSpan *self,
                       guint            at)
{
  while (self->kinds[at] == GALPI_CHAR_SPACE)
    at++;
  return at;
}

/** Whether a run of characters of one kind begins at @at. */
static inline gboolean
galpi_span_starts_run (const GalpiSpan *self,
                       guint            at)
{
  return self->kinds[(int) at - 1] != self->kinds[at];
}

static inline gboolean
galpi_char_is_word (GalpiCharKind kind)
{
  return kind == GALPI_CHAR_DIGIT || kind == GALPI_CHAR_HANGUL || kind == GALPI_CHAR_LATIN
         || kind == GALPI_CHAR_HAN;
}

/** Whether the ASCII @word stands at @at, folded. */
gboolean galpi_span_has (const GalpiSpan *self,
                         guint            at,
                         const char      *word);

G_END_DECLS
