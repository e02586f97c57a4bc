/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-query-term-private.h"

#include <string.h>

/* The tokens of @cut that a query needs: how many, and whether the last may go on. */
typedef struct
{
  guint    n_tokens;
  gboolean last_is_prefix;
} Pattern;

static Pattern
pattern_of (const char     *text,
            const GalpiCut *cut)
{
  Pattern pattern = { cut->tokens->len, FALSE };
  const GalpiCutToken *tokens = (const GalpiCutToken *) cut->tokens->data;
  guint n = cut->tokens->len;

  /* A word may go on after its last pair, so the pair's second half alone must not be asked for. */
  if (n >= 2 && tokens[n - 1].is_single && tokens[n - 2].range.end == tokens[n - 1].range.end)
    pattern.n_tokens--;
  else if (n >= 1)
    pattern.last_is_prefix = tokens[n - 1].is_single;

  if (strchr (text, ' ') != NULL)
    pattern.last_is_prefix = TRUE;

  return pattern;
}

/* Returns: (transfer full) (nullable): the FTS5 expression for @text */
static char *
make_match (const char *text)
{
  g_autoptr(GalpiCut) cut = galpi_cut_new (text);
  Pattern pattern = pattern_of (text, cut);
  GString *match;

  if (pattern.n_tokens == 0)
    return NULL;

  match = g_string_new (NULL);
  for (guint i = 0; i < pattern.n_tokens; i++)
    {
      const GalpiCutToken *token = &g_array_index (cut->tokens, GalpiCutToken, i);

      g_string_append (match, i > 0 ? " + \"" : "\"");
      g_string_append_len (match, cut->words + token->byte, token->length);
      g_string_append_c (match, '"');
    }
  if (pattern.last_is_prefix)
    g_string_append_c (match, '*');

  return g_string_free_and_steal (match);
}

GalpiQueryTerm *
galpi_query_term_new (const char *text,
                      gboolean    negated)
{
  GalpiQueryTerm *self = g_new0 (GalpiQueryTerm, 1);

  self->text = g_strdup (text);
  self->negated = negated;
  self->match = make_match (text);

  return self;
}

void
galpi_query_term_free (gpointer data)
{
  GalpiQueryTerm *self = data;

  g_free (self->text);
  g_free (self->match);
  g_free (self);
}

static void
find_as_it_stands (const char *needle,
                   const char *text,
                   GArray     *found)
{
  guint length = g_utf8_strlen (needle, -1);
  const char *from = text;
  const char *hit;
  guint position = 0;

  while ((hit = strstr (from, needle)) != NULL)
    {
      GalpiRange range;

      position += g_utf8_pointer_to_offset (from, hit);
      range = (GalpiRange) { position, position + length };
      g_array_append_val (found, range);

      position += length;
      from = hit + strlen (needle);
    }
}

static gboolean
token_fits (const GalpiCut *asked,
            guint           asked_token,
            gboolean        is_prefix,
            const GalpiCut *cut,
            guint           token)
{
  const GalpiCutToken *a = &g_array_index (asked->tokens, GalpiCutToken, asked_token);
  const GalpiCutToken *b = &g_array_index (cut->tokens, GalpiCutToken, token);

  if (is_prefix ? b->length < a->length : b->length != a->length)
    return FALSE;

  return memcmp (asked->words + a->byte, cut->words + b->byte, a->length) == 0;
}

static gboolean
pattern_fits (const GalpiCut *asked,
              const Pattern  *pattern,
              const GalpiCut *cut,
              guint           first)
{
  for (guint i = 0; i < pattern->n_tokens; i++)
    {
      gboolean is_prefix = pattern->last_is_prefix && i == pattern->n_tokens - 1;

      if (!token_fits (asked, i, is_prefix, cut, first + i))
        return FALSE;
    }

  return TRUE;
}

GArray *
galpi_query_term_find (const GalpiQueryTerm *self,
                       const char           *text,
                       const GalpiCut       *cut)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  g_autoptr(GalpiCut) asked = NULL;
  const GalpiCutToken *tokens = (const GalpiCutToken *) cut->tokens->data;
  const GalpiCutToken *last_asked;
  Pattern pattern;

  if (self->match == NULL)
    {
      find_as_it_stands (self->text, text, found);
      return found;
    }

  asked = galpi_cut_new (self->text);
  pattern = pattern_of (self->text, asked);
  last_asked = &g_array_index (asked->tokens, GalpiCutToken, pattern.n_tokens - 1);

  for (guint i = 0; i + pattern.n_tokens <= cut->tokens->len; i++)
    {
      const GalpiCutToken *last = &tokens[i + pattern.n_tokens - 1];
      GalpiRange range;

      if (!pattern_fits (asked, &pattern, cut, i))
        continue;

      /* A single syllable found at the start of a pair is that syllable, not the pair. */
      range.start = tokens[i].range.start;
      range.end = last_asked->is_single ? last->range.start + 1 : last->range.end;
      g_array_append_val (found, range);
    }

  return found;
}
