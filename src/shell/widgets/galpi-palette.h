/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "galpi-colour.h"

G_BEGIN_DECLS

#define GALPI_N_COLOURS 5

/**
 * GalpiShape:
 *
 * How a highlight differs from others for who can't tell its colour.
 */
typedef enum
{
  GALPI_SHAPE_SOLID,
  GALPI_SHAPE_UNDERLINE,
  GALPI_SHAPE_DASHED,
  GALPI_SHAPE_DOUBLE,
  GALPI_SHAPE_SIDE_BAR,
} GalpiShape;

/**
 * GalpiPalette:
 *
 * What the highlight colours, and the marks under found words, look like in the present theme: one for
 * the whole program. It follows AdwStyleManager, and gives each display the CSS classes
 * `highlight-yellow` … `highlight-purple`, which set `--highlight-tint` and `--highlight-line`.
 *
 * GalpiPalette::changed comes after anything that it says has changed.
 */
#define GALPI_TYPE_PALETTE (galpi_palette_get_type ())

G_DECLARE_FINAL_TYPE (GalpiPalette, galpi_palette, GALPI, PALETTE, GObject)

/** Returns: (transfer none): the one palette; needs a display */
GalpiPalette *galpi_palette_get_default (void);

/** Translucent, to lie under text. %GALPI_COLOUR_NONE is a grey. */
void        galpi_palette_get_tint  (GalpiPalette *self,
                                     GalpiColour   colour,
                                     GdkRGBA      *tint);

/** Opaque, to stand out from the page. */
void        galpi_palette_get_line  (GalpiPalette *self,
                                     GalpiColour   colour,
                                     GdkRGBA      *line);
GalpiShape  galpi_palette_get_shape (GalpiColour   colour);

/** Returns: (transfer none): what the analyst calls it, or else its own translated name */
const char *galpi_palette_get_name  (GalpiPalette *self,
                                     GalpiColour   colour);

/** Returns: (transfer none): its own translated name, whatever the analyst calls it */
const char *galpi_palette_get_own_name (GalpiColour colour);

/** Returns: (transfer none): the CSS class that goes with it */
const char *galpi_palette_get_class (GalpiColour   colour);

/** The accent colour, for words that tell a time; and the success colour, for sums. Both opaque. */
void galpi_palette_get_time (GalpiPalette *self,
                             GdkRGBA      *line);
void galpi_palette_get_mention (GalpiPalette *self,
                                GdkRGBA      *line);
void galpi_palette_get_sum  (GalpiPalette *self,
                             GdkRGBA      *line);

/** What lies under a find hit, and under the one that was gone to. */
void galpi_palette_get_hit  (GalpiPalette *self,
                             gboolean      current,
                             GdkRGBA      *tint);

/**
 * galpi_palette_set_custom:
 * @colours: (nullable): five of #rrggbb or "", in the order of GalpiColour from yellow on
 * @names: (nullable): five names or ""
 *
 * What is "", missing or no colour is Galpi's own.
 */
void galpi_palette_set_custom (GalpiPalette       *self,
                               const char * const *colours,
                               const char * const *names);

G_END_DECLS
