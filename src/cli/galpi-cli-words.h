/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-cli.h"
#include "galpi-colour.h"
#include "galpi-day.h"
#include "galpi-range.h"

G_BEGIN_DECLS

/* What words on the command line mean. Those with a GalpiCli say what is off, as usage. */

/** Returns: whether @word is an article's id */
gboolean galpi_cli_parse_article (const char *word,
                                  gint64     *article_id);

/** @word: (nullable): %NULL leaves @number as it is. Returns: whether it counts something from 1 */
gboolean galpi_cli_take_count    (GalpiCli   *cli,
                                  const char *word,
                                  guint      *number);

gboolean galpi_cli_take_article  (GalpiCli   *cli,
                                  const char *word,
                                  gint64     *article_id);

/** Takes a UUID. Returns: whether it is one */
gboolean galpi_cli_check_uuid    (GalpiCli   *cli,
                                  const char *word);

/** @word: (nullable): YYYY-MM-DD, or "" to take a date away */
gboolean galpi_cli_check_date    (GalpiCli   *cli,
                                  const char *word);

/** @word: (nullable): EDTF; %NULL leaves the two as they are. They may be %NULL */
gboolean galpi_cli_take_edtf     (GalpiCli   *cli,
                                  const char *word,
                                  GalpiDay   *from,
                                  GalpiDay   *to);

/** @word: (nullable): %NULL leaves @colour as it is */
gboolean galpi_cli_take_colour   (GalpiCli    *cli,
                                  const char  *word,
                                  GalpiColour *colour);

/** Returns: (transfer full): all words, joined by blanks */
/** Returns: (transfer full) (nullable): the words as a query; %NULL, after usage, where nothing is asked for */
char    *galpi_cli_take_query    (GalpiCli   *cli) G_GNUC_WARN_UNUSED_RESULT;
char    *galpi_cli_join_words    (GalpiCli   *cli) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer container): all values of an option but those given empty, which only take away */
const char **galpi_cli_list_values (GalpiCli   *cli,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: whether any option says what to change */
gboolean galpi_cli_check_change  (GalpiCli   *cli);

/**
 * GalpiQuoteWords:
 *
 * One quote as the command line gives it: --quote with --prefix, --suffix and --nth after it.
 * Strings belong to the arguments.
 */
typedef struct
{
  gint64      article_id;
  const char *quote;
  const char *prefix;
  const char *suffix;
  guint       nth;
} GalpiQuoteWords;

/**
 * galpi_cli_take_quotes:
 * @article_id: the article of all of them, or 0 where each has an --article before it
 *
 * Returns: (transfer full) (nullable) (element-type GalpiQuoteWords): in order; %NULL if the words
 *   are off
 */
GArray  *galpi_cli_take_quotes   (GalpiCli   *cli,
                                  gint64      article_id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_cli_find_quote:
 *
 * Returns: whether the quote stands there, and once; if not, that has been said
 */
gboolean galpi_cli_find_quote    (GalpiCli              *cli,
                                  const GalpiQuoteWords *words,
                                  GalpiRange            *range);

G_END_DECLS
