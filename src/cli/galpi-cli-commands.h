/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-cli.h"

G_BEGIN_DECLS

/* The commands of each theme, one file each; every table ends with a NULL name. */
extern const GalpiCommand galpi_cli_reading_commands[];
extern const GalpiCommand galpi_cli_article_commands[];
extern const GalpiCommand galpi_cli_annotation_commands[];
extern const GalpiCommand galpi_cli_code_commands[];
extern const GalpiCommand galpi_cli_matrix_commands[];
extern const GalpiCommand galpi_cli_edit_commands[];
extern const GalpiCommand galpi_cli_trash_commands[];
extern const GalpiCommand galpi_cli_tag_commands[];
extern const GalpiCommand galpi_cli_name_commands[];
extern const GalpiCommand galpi_cli_event_commands[];
extern const GalpiCommand galpi_cli_timeline_commands[];
extern const GalpiCommand galpi_cli_link_commands[];
extern const GalpiCommand galpi_cli_verdict_commands[];
extern const GalpiCommand galpi_cli_export_commands[];
extern const GalpiCommand galpi_cli_step_commands[];
extern const GalpiCommand galpi_cli_care_commands[];

/** Returns: (transfer container): all of them in the order of the usage, ended by a NULL name */
GalpiCommand *galpi_cli_list_commands (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
