/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-search-cut.h"

G_BEGIN_DECLS

/**
 * GalpiQueryTerm:
 * @text: a word or a phrase as it was typed, NFC, without its quotes and its minus
 * @negated: whether it must not occur
 * @match: (nullable): an FTS5 expression that finds it in text cut by galpi_search_cut(); %NULL
 *   where it is of symbols only, so that the texts themselves have to be scanned for it
 */
typedef struct
{
  char     *text;
  gboolean  negated;
  char     *match;
} GalpiQueryTerm;

/**
 * GalpiQuery:
 * @terms: (element-type GalpiQueryTerm): all must hold
 * @tags: paths of `tag:`, all must hold
 * @not_tags: of `-tag:`
 * @by: of `by:`, all must hold
 * @not_by: of `-by:`
 * @from_day: the first day of `from:`, or %GALPI_DAY_NONE
 * @to_day: one past the last day of `to:`, or %GALPI_DAY_NONE
 *
 * What a person asked for in the QUERY of galpi-cli and of the window's search. Arrays are never
 * %NULL.
 */
typedef struct
{
  GPtrArray  *terms;
  char      **tags;
  char      **not_tags;
  char      **by;
  char      **not_by;
  GalpiDay    from_day;
  GalpiDay    to_day;
} GalpiQuery;

/**
 * galpi_query_parse:
 * @string: QUERY: words, "a phrase", -word, tag:, by:, from:, to:; a value may be quoted too
 * @error: %GALPI_ERROR_INVALID where a date of from: or to: is none, or a value is missing
 */
GalpiQuery *galpi_query_parse (const char  *string,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        galpi_query_free  (GalpiQuery  *self);

/**
 * galpi_query_match:
 *
 * Puts the terms that the index can find into one FTS5 expression. Every word of it is quoted, so
 * nothing that was typed is an operator.
 *
 * Returns: (transfer full) (nullable): the expression, or %NULL where no term must occur that
 *   the index can find; then negated terms and those to be scanned for are left to the caller
 */
char       *galpi_query_match (const GalpiQuery *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_query_find:
 * @text: a text, NFC
 * @fits: (out) (optional): whether every term that must occur does, and no negated one
 *
 * Finds the terms in @text as the index finds them, and those of symbols only as they stand.
 *
 * Returns: (transfer full) (element-type GalpiRange): each place of each term that must
 *   occur, in code points, sorted; places may overlap
 */
GArray     *galpi_query_find  (const GalpiQuery *self,
                               const char       *text,
                               gboolean         *fits) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiQuery, galpi_query_free)

G_END_DECLS
