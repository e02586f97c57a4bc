/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiFolded:
 * @characters: (array length=length): code points
 *
 * Text in which each run of white space and pictures is one blank.
 */
typedef struct
{
  gunichar *characters;
  guint     length;
} GalpiFolded;

/**
 * galpi_folded_new:
 * @offsets: (out) (optional) (transfer full): for each folded character the code point of @text
 *   that it begins at
 */
GalpiFolded *galpi_folded_new  (const char   *text,
                                guint       **offsets) G_GNUC_WARN_UNUSED_RESULT;
void         galpi_folded_free (GalpiFolded  *self);

/** Takes off the blanks at the ends. */
void galpi_folded_trim (GalpiFolded *self);

/** Whether @words begin at @start. */
gboolean galpi_folded_stands_at (const GalpiFolded *self,
                                 guint              start,
                                 const GalpiFolded *words);

/** Returns: (transfer full) (element-type guint): each place where @words, not empty, begin */
GArray *galpi_folded_find (const GalpiFolded *self,
                           const GalpiFolded *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
