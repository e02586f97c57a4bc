/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "galpi-cli.h"

G_BEGIN_DECLS

/** Prints how one command goes, translated. */
void galpi_cli_print_usage    (const GalpiCommand *command,
                               FILE               *file);

/** Prints all commands, a line each. */
void galpi_cli_print_commands (const GalpiCommand *commands,
                               FILE               *file);

G_END_DECLS
