/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiAnchorState:
 * @GALPI_ANCHOR_PLACE: it stands at its place in this version
 * @GALPI_ANCHOR_LOST: its quote is no longer in this version; range means nothing
 */
typedef enum
{
  GALPI_ANCHOR_PLACE,
  GALPI_ANCHOR_LOST,
} GalpiAnchorState;

/* Code points of context kept on each side of a quote. */
#define GALPI_ANCHOR_CONTEXT 32

/**
 * GalpiAnchor:
 * @range: the place, in code points of the version's text
 * @quote: exactly the text there, without U+FFFC
 * @prefix: up to 32 code points before it, U+FFFC neither kept nor counted
 * @suffix: up to 32 code points after it, in the same way
 *
 * Where a highlight or an event's quote stands in one version of an article: W3C's
 * TextPositionSelector and TextQuoteSelector together.
 */
typedef struct
{
  GalpiAnchorState state;
  GalpiRange       range;
  char            *quote;
  char            *prefix;
  char            *suffix;
} GalpiAnchor;

#define GALPI_TYPE_ANCHOR (galpi_anchor_get_type ())

GType galpi_anchor_get_type (void);

GalpiAnchor *galpi_anchor_new       (GalpiAnchorState   state,
                                     GalpiRange         range,
                                     const char        *quote,
                                     const char        *prefix,
                                     const char        *suffix) G_GNUC_WARN_UNUSED_RESULT;
GalpiAnchor *galpi_anchor_copy      (const GalpiAnchor *self) G_GNUC_WARN_UNUSED_RESULT;
void         galpi_anchor_free      (GalpiAnchor       *self);

/** A GEqualFunc of GalpiAnchor: whether state, place, quote and context are the same. */
gboolean     galpi_anchor_equal     (gconstpointer      a,
                                     gconstpointer      b);

/**
 * galpi_anchor_new_for_range:
 * @text: the version's whole text, UTF-8
 * @range: in code points; must lie inside @text
 *
 * Returns: (transfer full): an anchor with quote and context cut from @text
 */
GalpiAnchor *galpi_anchor_new_for_range (const char *text,
                                         GalpiRange  range) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiAnchor, galpi_anchor_free)

G_END_DECLS
