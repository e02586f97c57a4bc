/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-anchor.h"

G_BEGIN_DECLS

/**
 * GalpiEventSource:
 * @article_id: the article that the quote stands in
 * @anchor: where it stands in the article's version shown
 *
 * A quote that bears an event out.
 */
typedef struct
{
  gint64       article_id;
  GalpiAnchor *anchor;
} GalpiEventSource;

#define GALPI_TYPE_EVENT_SOURCE (galpi_event_source_get_type ())

GType galpi_event_source_get_type (void);

GalpiEventSource *galpi_event_source_new (gint64             article_id,
                                          const GalpiAnchor *anchor) G_GNUC_WARN_UNUSED_RESULT;

GalpiEventSource *galpi_event_source_copy (const GalpiEventSource *self) G_GNUC_WARN_UNUSED_RESULT;
void              galpi_event_source_free (GalpiEventSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiEventSource, galpi_event_source_free)

G_END_DECLS
