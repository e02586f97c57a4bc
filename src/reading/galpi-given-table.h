/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a syllable may be in a Korean person's name; bits. */
typedef enum
{
  GALPI_GIVEN_FAMILY      = 1 << 0,    /* a family name of one syllable */
  GALPI_GIVEN_SURE_FAMILY = 1 << 1,    /* one that begins few other words */
  GALPI_GIVEN_FIRST       = 1 << 2,    /* the first syllable of a given name */
  GALPI_GIVEN_LAST        = 1 << 3,    /* the last syllable of a given name */
  GALPI_GIVEN_LOOSE       = 1 << 4,    /* such a last one that is also a particle or an ending */
} GalpiGiven;

/** Returns: bits of GalpiGiven; 0 for another syllable */
guint galpi_given_flags (gunichar syllable);

G_END_DECLS
