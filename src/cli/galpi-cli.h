/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-arguments.h"
#include "galpi-json.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

/* What galpi-cli ends with. */
enum
{
  GALPI_EXIT_DONE = 0,
  GALPI_EXIT_FAILED = 1,
  GALPI_EXIT_USAGE = 2,
  GALPI_EXIT_NOTEBOOK = 3,
};

typedef struct _GalpiCli GalpiCli;

/**
 * GalpiCommand:
 * @name: one or two words, such as "tag rename"; %NULL ends a table
 * @words: what the usage calls its words
 * @max_words: G_MAXUINT for as many as there are
 * @options: besides --json and --notebook, which every command takes; ends with a %NULL name
 * @paths: whether its words are files' names
 * @help: what it does, untranslated
 * @run: does it; failures go to galpi_cli_fail()
 */
typedef struct
{
  const char        *name;
  const char        *words;
  guint              min_words;
  guint              max_words;
  const GalpiOption *options;
  gboolean           paths;
  const char        *help;
  void             (*run) (GalpiCli *cli);
} GalpiCommand;

/**
 * GalpiCli:
 * @notebook: (nullable): open after galpi_cli_open()
 * @json: whether --json was given
 * @exit_code: one of the above; set by galpi_cli_fail() and its like
 *
 * One run of galpi-cli.
 */
struct _GalpiCli
{
  const GalpiCommand *command;
  GalpiArguments     *arguments;
  char               *path;
  GalpiNotebook      *notebook;
  GCancellable       *cancellable;
  GAsyncResult       *result;
  gboolean            answered;
  gboolean            json;
  gboolean            shows_progress;
  int                 output_errno;
  int                 exit_code;
};

/** Returns: what the program ends with. @commands is ended by a %NULL name. */
int galpi_cli_main (const GalpiCommand *commands,
                    int                 argc,
                    char              **argv);

/**
 * GalpiCliAccess:
 * @GALPI_CLI_READ: works beside a program that writes
 * @GALPI_CLI_WRITE: needs to be the only one that writes
 * @GALPI_CLI_CREATE: the same, and makes the notebook where there is none
 */
typedef enum
{
  GALPI_CLI_READ,
  GALPI_CLI_WRITE,
  GALPI_CLI_CREATE,
} GalpiCliAccess;

/**
 * galpi_cli_open:
 *
 * Opens the notebook, once all words are known to be right. From here on SIGINT and SIGTERM cancel.
 *
 * Returns: whether it is open; if not, that has been said and the exit code is set
 */
gboolean galpi_cli_open (GalpiCli       *cli,
                         GalpiCliAccess  access);

/* The callback of every asynchronous call (@user_data is the GalpiCli), and what waits for it. */
void          galpi_cli_answer (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data);

/** Returns: (transfer none): the answer, valid until the next call */
GAsyncResult *galpi_cli_await  (GalpiCli     *cli);

/** Lets everything that was written reach the index. Returns: %FALSE after a failure, which was said */
gboolean galpi_cli_await_index (GalpiCli *cli);

/** Says `galpi-cli: WHAT: WHY`; the command goes on with the rest. @error is taken and may be %NULL */
void galpi_cli_fail  (GalpiCli   *cli,
                      const char *what,
                      GError     *error);

/** Says something that is no failure, in the same form. */
void galpi_cli_warn  (GalpiCli   *cli,
                      const char *what,
                      const char *why);

/** Says what is off with the words, and how the command goes. */
void galpi_cli_usage (GalpiCli   *cli,
                      const char *format,
                      ...) G_GNUC_PRINTF (2, 3);

/** Says that this does not exist yet. */
void galpi_cli_not_yet (GalpiCli   *cli,
                        const char *what);

/** Prints one line of JSON. */
void galpi_cli_print_json (GalpiCli   *cli,
                           GalpiJson  *json);

/** Prints as it is. */
void galpi_cli_print      (GalpiCli   *cli,
                           const char *text);

/** Remembers, from errno, that standard output can't be written; it is said at the end. */
void galpi_cli_note_output_failure (GalpiCli *cli);

/**
 * galpi_cli_print_row:
 *
 * Prints cells, up to a %NULL, divided by TAB, on one line of their own: line ends and control
 * characters in them become blanks, so that no title can steer the terminal.
 */
void galpi_cli_print_row  (GalpiCli   *cli,
                           ...) G_GNUC_NULL_TERMINATED;

/** Shows how far long work is, on a terminal only. */
void galpi_cli_show_progress (GalpiCli   *cli,
                              guint       done,
                              guint       total,
                              const char *what);

/** Takes the progress away again; what is printed does so by itself. */
void galpi_cli_clear_progress (GalpiCli *cli);

G_END_DECLS
