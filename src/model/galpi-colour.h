/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiColour:
 * @GALPI_COLOUR_NONE: of a note on the whole article
 *
 * The colour of a highlight, by name: what it looks like is the theme's. Called by the same words
 * in files and by galpi-cli.
 */
typedef enum
{
  GALPI_COLOUR_NONE,
  GALPI_COLOUR_YELLOW,
  GALPI_COLOUR_GREEN,
  GALPI_COLOUR_BLUE,
  GALPI_COLOUR_PINK,
  GALPI_COLOUR_PURPLE,
} GalpiColour;

#define GALPI_TYPE_COLOUR (galpi_colour_get_type ())

GType galpi_colour_get_type (void);

/** Returns: (transfer none): its word in lower case, such as "yellow" */
const char *galpi_colour_to_string   (GalpiColour  value);

/** Returns: %FALSE, with @value untouched, where @string names no colour */
gboolean    galpi_colour_from_string (const char  *string,
                                      GalpiColour *value);

G_END_DECLS
