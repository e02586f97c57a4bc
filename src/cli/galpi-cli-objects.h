/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-article.h"
#include "galpi-cli.h"
#include "galpi-document.h"
#include "galpi-event.h"
#include "galpi-name.h"
#include "galpi-step.h"
#include "galpi-tag.h"

G_BEGIN_DECLS

/* How one object of the model is printed: as a line of JSON with --json, else for people. */

/** @article: (nullable): what the notebook says of it rules over what the document says */
void galpi_cli_print_document   (GalpiCli        *cli,
                                 GalpiArticle    *article,
                                 GalpiDocument   *document);
void galpi_cli_print_annotation (GalpiCli        *cli,
                                 GalpiAnnotation *annotation);
void galpi_cli_print_event      (GalpiCli        *cli,
                                 GalpiEvent      *event);
void galpi_cli_print_name       (GalpiCli        *cli,
                                 GalpiName       *name);
void galpi_cli_print_tag        (GalpiCli        *cli,
                                 GalpiTag        *tag);
void galpi_cli_print_step       (GalpiCli        *cli,
                                 GalpiStep       *step);

/** Prints that @id is in a state now, such as "trashed". @title: (nullable) */
void galpi_cli_print_state      (GalpiCli        *cli,
                                 const char      *id,
                                 const char      *state,
                                 const char      *title);

/** Adds an article's id as a number, any other id as text. */
void galpi_cli_add_id           (GalpiJson       *json,
                                 const char      *key,
                                 const char      *id);

/** Adds a day as ISO 8601, or null. */
void galpi_cli_add_day          (GalpiJson       *json,
                                 const char      *key,
                                 int              day);

/** Adds start and end, null where @range is empty. */
void galpi_cli_add_range        (GalpiJson       *json,
                                 GalpiRange       range);

/** Returns: (transfer full): µs since 1970 as ISO 8601 in UTC */
char *galpi_cli_format_time     (gint64           microseconds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
