/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-colour.h"

#include "galpi-enum-private.h"

G_DEFINE_ENUM_TYPE (GalpiColour, galpi_colour,
                    G_DEFINE_ENUM_VALUE (GALPI_COLOUR_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (GALPI_COLOUR_YELLOW, "yellow"),
                    G_DEFINE_ENUM_VALUE (GALPI_COLOUR_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (GALPI_COLOUR_BLUE, "blue"),
                    G_DEFINE_ENUM_VALUE (GALPI_COLOUR_PINK, "pink"),
                    G_DEFINE_ENUM_VALUE (GALPI_COLOUR_PURPLE, "purple"))

const char *
galpi_colour_to_string (GalpiColour value)
{
  return galpi_enum_to_string (GALPI_TYPE_COLOUR, value);
}

gboolean
galpi_colour_from_string (const char  *string,
                          GalpiColour *value)
{
  int found;

  if (!galpi_enum_from_string (GALPI_TYPE_COLOUR, string, &found))
    return FALSE;

  *value = found;
  return TRUE;
}
