/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-notebook-across.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/* Only the folder notebook includes this: what the list does with its items. */

GalpiAcrossItem *galpi_across_item_new  (void) G_GNUC_WARN_UNUSED_RESULT;

/** @before, @after: (nullable) */
void             galpi_across_item_fill (GalpiAcrossItem *self,
                                         GalpiAnnotation *annotation,
                                         const char      *before,
                                         const char      *after);

/**
 * GalpiLoadedNote:
 * @before, @after: (nullable): the rest of the sentence, where it was wanted
 */
typedef struct
{
  GalpiAnnotation *annotation;
  char            *before;
  char            *after;
} GalpiLoadedNote;

/** For a job on the store's thread. Returns: (transfer full) (element-type GalpiLoadedNote): in any order */
GPtrArray *galpi_across_load (GalpiDatabase  *db,
                              GArray         *ids,
                              gboolean        with_context,
                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
