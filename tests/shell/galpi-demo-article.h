/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-article.h"
#include "galpi-document.h"
#include "galpi-pixels.h"

G_BEGIN_DECLS

/**
 * GalpiDemo:
 *
 * An invented article with pictures, highlights of all colours, notes and findings: what tests
 * and the demo show.
 */
typedef struct
{
  GalpiArticle  *article;
  GalpiDocument *document;
  GPtrArray     *annotations;   /* GalpiAnnotation */
  GPtrArray     *findings;      /* GalpiFinding */
} GalpiDemo;

GalpiDemo *galpi_demo_new  (gboolean   korean) G_GNUC_WARN_UNUSED_RESULT;
void       galpi_demo_free (GalpiDemo *self);

/** Returns: (transfer full): a picture of that name */
GalpiPixels *galpi_demo_draw_picture (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): an annotation of the first place where @quote stands in @document's text */
GalpiAnnotation *galpi_demo_annotate (GalpiDocument *document,
                                      const char    *quote,
                                      GalpiColour    colour,
                                      const char    *note,
                                      const char    *tags) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiDemo, galpi_demo_free)

G_END_DECLS
