/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-event.h"
#include "galpi-figure.h"
#include "galpi-finding.h"
#include "galpi-notebook.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/** Returns, in finish: (element-type GalpiFinding): what reading found in the article's present version */
void       galpi_notebook_list_findings_async  (GalpiNotebook        *self,
                                                gint64                article_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *galpi_notebook_list_findings_finish (GalpiNotebook        *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_save_event_async:
 * @event: with its uuid it is changed, without one it is added; date, title, note, tags and sources
 *   are saved. A source needs article_id and its anchor's range; quote and context are cut anew.
 *
 * Errors: %GALPI_ERROR_INVALID for a date that is no EDTF
 */
void        galpi_notebook_save_event_async  (GalpiNotebook        *self,
                                              GalpiEvent           *event,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GalpiEvent *galpi_notebook_save_event_finish (GalpiNotebook        *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Errors: %GALPI_ERROR_NOT_FOUND. Finds those in the trash too. */
void        galpi_notebook_load_event_async  (GalpiNotebook        *self,
                                              const char           *uuid,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GalpiEvent *galpi_notebook_load_event_finish (GalpiNotebook        *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns, in finish: (element-type GalpiEvent): by first day */
void       galpi_notebook_list_events_async  (GalpiNotebook        *self,
                                              GalpiScope           *scope,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray *galpi_notebook_list_events_finish (GalpiNotebook        *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_list_timeline_async:
 * @from, @to: days, @to exclusive; GALPI_DAY_NONE for no limit
 * @kept_only: events alone
 *
 * Returns, in finish: (element-type GalpiTimelineItem): by first day, then last, then place.
 *   A found time that an event already bears out is left out.
 */
void       galpi_notebook_list_timeline_async  (GalpiNotebook        *self,
                                                GalpiScope           *scope,
                                                GalpiDay              from,
                                                GalpiDay              to,
                                                gboolean              kept_only,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *galpi_notebook_list_timeline_finish (GalpiNotebook        *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns, in finish: (element-type GalpiTimelineItem): found times that mean a date which the text
 * does not say, by article and place; they have no date
 */
void       galpi_notebook_list_undated_async  (GalpiNotebook        *self,
                                               GalpiScope           *scope,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray *galpi_notebook_list_undated_finish (GalpiNotebook        *self,
                                               GAsyncResult         *result,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns, in finish: (element-type GalpiFigure): sums, the largest first within a currency */
void       galpi_notebook_list_figures_async  (GalpiNotebook        *self,
                                               GalpiScope           *scope,
                                               const char           *currency,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray *galpi_notebook_list_figures_finish (GalpiNotebook        *self,
                                               GAsyncResult         *result,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_read_text:
 *
 * Reading alone, touching no notebook: what `galpi-cli read` prints. Takes as long as the text is.
 *
 * Returns: (transfer full) (element-type GalpiFinding)
 */
GPtrArray *galpi_notebook_read_text (const char *text,
                                     GalpiDay    base) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
