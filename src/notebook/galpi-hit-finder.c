/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hit-finder.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-error.h"
#include "galpi-query.h"
#include "galpi-text-index.h"

/* So that no pattern hangs: how far one match may go back, and how long one text may take. A limit
 * in the pattern itself can only lower it. */
#define LIMITS "(*LIMIT_MATCH=1000000)(*LIMIT_DEPTH=100000)"
#define MOST_USEC (5 * G_USEC_PER_SEC)

struct _GalpiHitFinder
{
  GalpiQuery *query;
  GRegex     *regex;
};

/* What is wrong with a pattern is said of it as it was typed, and not of one with limits before it. */
static GRegex *
compile (const char  *pattern,
         GError     **error)
{
  const GRegexCompileFlags flags = G_REGEX_OPTIMIZE | G_REGEX_MULTILINE;
  g_autofree char *limited = g_strconcat (LIMITS, pattern, NULL);
  g_autoptr (GRegex) plain = NULL;
  g_autoptr (GError) local_error = NULL;
  GRegex *regex = NULL;

  plain = g_regex_new (pattern, flags, G_REGEX_MATCH_DEFAULT, &local_error);
  if (plain != NULL)
    regex = g_regex_new (limited, flags, G_REGEX_MATCH_DEFAULT, &local_error);
  if (regex == NULL)
    g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                 _("“%s” is not a regular expression: %s"), pattern, local_error->message);

  return regex;
}

GalpiHitFinder *
galpi_hit_finder_new_regex (const char  *pattern,
                            GError     **error)
{
  g_autoptr (GalpiHitFinder) self = NULL;

  g_return_val_if_fail (pattern != NULL, NULL);

  self = g_new0 (GalpiHitFinder, 1);
  self->regex = compile (pattern, error);

  return self->regex != NULL ? g_steal_pointer (&self) : NULL;
}

GalpiHitFinder *
galpi_hit_finder_new (const char  *query,
                      GError     **error)
{
  g_autoptr (GalpiHitFinder) self = NULL;
  gsize length;

  g_return_val_if_fail (query != NULL, NULL);

  length = strlen (query);
  if (length > 2 && query[0] == '/' && query[length - 1] == '/')
    {
      g_autofree char *pattern = g_strndup (query + 1, length - 2);

      return galpi_hit_finder_new_regex (pattern, error);
    }

  self = g_new0 (GalpiHitFinder, 1);
  self->query = galpi_query_parse (query, error);

  return self->query != NULL ? g_steal_pointer (&self) : NULL;
}

void
galpi_hit_finder_free (GalpiHitFinder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->query, galpi_query_free);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

gboolean
galpi_hit_finder_is_regex (const GalpiHitFinder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->regex != NULL;
}

gboolean
galpi_hit_finder_has_words (const GalpiHitFinder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->regex != NULL)
    return strlen (g_regex_get_pattern (self->regex)) > strlen (LIMITS);

  for (guint i = 0; i < self->query->terms->len; i++)
    {
      const GalpiQueryTerm *term = g_ptr_array_index (self->query->terms, i);

      if (!term->negated)
        return TRUE;
    }

  return FALSE;
}

static GArray *
find_words (const GalpiHitFinder *self,
            const char           *text)
{
  gboolean fits;
  GArray *places = galpi_query_find (self->query, text, &fits);
  guint n_kept = 0;

  if (!fits)
    g_array_set_size (places, 0);

  /* A word may be asked for twice, alone and in a phrase. */
  for (guint i = 0; i < places->len; i++)
    {
      GalpiRange range = g_array_index (places, GalpiRange, i);
      GalpiRange last = n_kept > 0 ? g_array_index (places, GalpiRange, n_kept - 1)
                                   : (GalpiRange) { 0, 0 };

      if (range.start != last.start || range.end != last.end)
        g_array_index (places, GalpiRange, n_kept++) = range;
    }
  g_array_set_size (places, n_kept);

  return places;
}

static GArray *
find_matches (const GalpiHitFinder  *self,
              const char            *text,
              GError               **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  g_autoptr (GalpiTextIndex) index = galpi_text_index_new (text);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 deadline = g_get_monotonic_time () + MOST_USEC;

  g_regex_match_full (self->regex, text, -1, 0, G_REGEX_MATCH_DEFAULT, &match, &local_error);
  while (local_error == NULL && g_match_info_matches (match))
    {
      GalpiRange range;
      int start;
      int end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      range.start = galpi_text_index_to_offset (index, start);
      range.end = galpi_text_index_to_offset (index, end);
      if (range.start < range.end)
        g_array_append_val (places, range);
      g_match_info_next (match, &local_error);
      if (local_error == NULL && g_get_monotonic_time () > deadline)
        g_set_error_literal (&local_error, G_REGEX_ERROR, G_REGEX_ERROR_MATCH,
                             _("it takes too long"));
    }

  if (local_error != NULL)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("The regular expression could not be followed: %s"), local_error->message);
      return NULL;
    }

  return g_steal_pointer (&places);
}

GArray *
galpi_hit_finder_find (const GalpiHitFinder  *self,
                       const char            *text,
                       GError               **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return self->regex != NULL ? find_matches (self, text, error) : find_words (self, text);
}
