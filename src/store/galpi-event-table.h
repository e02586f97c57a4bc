/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-event.h"
#include "galpi-scope.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_event_table_insert:
 *
 * Stores @event with tags and sources, whose anchors are for the present versions of their
 * articles, and gives it id and uuid. Its from_day and to_day are stored as they are: set them from
 * the date.
 *
 * Errors: %GALPI_ERROR_NOT_FOUND where a source's article is not there
 */
gboolean galpi_event_table_insert (GalpiDatabase  *db,
                                   GalpiEvent     *event,
                                   GError        **error);

/**
 * Saves date, days, title, note, tags and sources. Known by id, or by uuid where that is 0. A
 * source with the same article and place stays, with its anchors in other versions.
 */
gboolean galpi_event_table_update (GalpiDatabase  *db,
                                   GalpiEvent     *event,
                                   GError        **error);

/** Returns: (transfer full): also one in the trash; %GALPI_ERROR_NOT_FOUND */
GalpiEvent *galpi_event_table_get (GalpiDatabase  *db,
                                   gint64          event_id,
                                   GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GalpiEvent *galpi_event_table_get_by_uuid (GalpiDatabase  *db,
                                           const char     *uuid,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_event_table_list:
 * @scope: any that is not galpi_scope_is_indexed(). %GALPI_SCOPE_ALL has events without sources too,
 *   %GALPI_SCOPE_TAG also those that bear the tag themselves; else those with a source in an
 *   article of the scope
 *
 * Returns: (transfer full) (element-type GalpiEvent): by first day, then last; those not in the
 * trash
 */
GPtrArray *galpi_event_table_list (GalpiDatabase  *db,
                                   GalpiScope     *scope,
                                   GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: (transfer full) (element-type GalpiEvent): the same with a source in one of these
 * articles
 */
GPtrArray *galpi_event_table_list_of (GalpiDatabase  *db,
                                      const gint64   *article_ids,
                                      guint           n_article_ids,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * GalpiEventQuote:
 * @source_id: the row that an anchor is set for
 * @event: the event's UUID
 * @place: which of the event's sources in the same article it is, from 0
 *
 * One quote of an event as it stands in one version.
 */
typedef struct
{
  gint64       source_id;
  char        *event;
  guint        place;
  GalpiAnchor *anchor;
} GalpiEventQuote;

void galpi_event_quote_free (GalpiEventQuote *self);

/**
 * Returns: (transfer full) (element-type GalpiEventQuote): all in that version, of events in the
 * trash too; for re-anchoring
 */
GPtrArray *galpi_event_table_list_quotes (GalpiDatabase  *db,
                                          gint64          version_id,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_event_table_get_source:
 * @event: a UUID
 * @place: as GalpiEventQuote has it
 *
 * Returns: the source's row, or 0 with @error set: %GALPI_ERROR_NOT_FOUND where there is none
 */
gint64 galpi_event_table_get_source (GalpiDatabase  *db,
                                     const char     *event,
                                     gint64          article_id,
                                     guint           place,
                                     GError        **error);

/** Sets or replaces where a quote stands in a version. */
gboolean galpi_event_table_set_anchor (GalpiDatabase      *db,
                                       gint64              source_id,
                                       gint64              version_id,
                                       const GalpiAnchor  *anchor,
                                       GError            **error);

G_END_DECLS
