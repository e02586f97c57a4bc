/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiOptionFlags:
 * @GALPI_OPTION_REPEATS: may be given more than once
 * @GALPI_OPTION_PATH: its value is a file's name, which need not be UTF-8
 */
typedef enum
{
  GALPI_OPTION_NONE = 0,
  GALPI_OPTION_REPEATS = 1 << 0,
  GALPI_OPTION_PATH = 1 << 1,
} GalpiOptionFlags;

/**
 * GalpiOption:
 * @name: without its dashes; %NULL ends a table
 * @value: (nullable): what its value is called in the usage; %NULL for a switch
 */
typedef struct
{
  const char       *name;
  const char       *value;
  GalpiOptionFlags  flags;
} GalpiOption;

/* One option as it was given: which, and its value ("" for a switch). */
typedef struct
{
  const GalpiOption *option;
  char              *value;
} GalpiGivenOption;

/**
 * GalpiArguments:
 * @words: (element-type utf8): what is not an option, in order
 * @options: (element-type GalpiGivenOption): in order, because --nth follows its --quote
 *
 * What stands on the command line after the command. Text is NFC and UTF-8.
 */
typedef struct
{
  GPtrArray *words;
  GPtrArray *options;
} GalpiArguments;

/**
 * galpi_arguments_parse:
 * @argv: (array zero-terminated=1): what follows the command
 * @options: ends with a %NULL name
 * @paths: whether the words are files' names
 * @error: %GALPI_ERROR_INVALID
 *
 * Options start with two dashes, their values follow as the next argument or after an equals
 * sign, and "--" ends them; one dash starts a word, so that a query may leave a word out and "-"
 * may stand for standard input.
 */
GalpiArguments *galpi_arguments_parse (const char * const  *argv,
                                       const GalpiOption   *options,
                                       gboolean             paths,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void            galpi_arguments_free  (GalpiArguments      *self);

guint       galpi_arguments_n_words  (GalpiArguments *self);
const char *galpi_arguments_get_word (GalpiArguments *self,
                                      guint           index);

/** Returns: (transfer none) (nullable): the option's value, or %NULL if it was not given */
const char *galpi_arguments_get      (GalpiArguments *self,
                                      const char     *name);

/** Returns: (transfer container) (array zero-terminated=1): all values of an option, in order */
const char **galpi_arguments_get_all (GalpiArguments *self,
                                      const char     *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiArguments, galpi_arguments_free)

G_END_DECLS
