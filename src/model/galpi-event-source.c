/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-event-source.h"

G_DEFINE_BOXED_TYPE (GalpiEventSource, galpi_event_source,
                     galpi_event_source_copy, galpi_event_source_free)

GalpiEventSource *
galpi_event_source_new (gint64             article_id,
                        const GalpiAnchor *anchor)
{
  GalpiEventSource *self;

  g_return_val_if_fail (anchor != NULL, NULL);

  self = g_new0 (GalpiEventSource, 1);
  self->article_id = article_id;
  self->anchor = galpi_anchor_copy (anchor);

  return self;
}

GalpiEventSource *
galpi_event_source_copy (const GalpiEventSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return galpi_event_source_new (self->article_id, self->anchor);
}

void
galpi_event_source_free (GalpiEventSource *self)
{
  if (self == NULL)
    return;

  galpi_anchor_free (self->anchor);
  g_free (self);
}
