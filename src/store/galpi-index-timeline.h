/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-figure.h"
#include "galpi-finding.h"
#include "galpi-scope.h"
#include "galpi-store.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/* Questions to the index about what reading found, for galpi_store_read_async(). Findings are
 * those of each article's present version, without those that the analyst dismissed, and with the
 * meaning that the analyst gave to those that were corrected. */

/**
 * galpi_index_list_findings:
 *
 * Returns: (transfer full) (element-type GalpiFinding): by place; a pair whose sum or restatement was
 *   dismissed is left out, and "a" and "b" are places in this array
 */
GPtrArray *galpi_index_list_findings (GalpiDatabase  *db,
                                      gint64          article_id,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_list_timeline:
 * @scope: any kind
 * @from, @to: days, @to exclusive; %GALPI_DAY_NONE for no limit
 * @kept_only: events alone
 *
 * Events with their first source of the scope, times that reading found, and publication dates. A time
 * that an event bears out already is left out: one inside an event's quote, where their days touch
 * or the quote is no longer than the time.
 *
 * Returns: (transfer full) (element-type GalpiTimelineItem): by first day, then last, then place
 */
GPtrArray *galpi_index_list_timeline (GalpiDatabase  *db,
                                      GalpiScope     *scope,
                                      GalpiDay        from,
                                      GalpiDay        to,
                                      gboolean        kept_only,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_list_undated:
 * @scope: any kind
 *
 * Times that mean a date which the text does not say: their items have no date and no days.
 *
 * Returns: (transfer full) (element-type GalpiTimelineItem): by article and place
 */
GPtrArray *galpi_index_list_undated (GalpiDatabase  *db,
                                     GalpiScope     *scope,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_list_figures:
 * @scope: any kind
 * @currency: (nullable): ISO 4217; only sums in it
 *
 * Returns: (transfer full) (element-type GalpiFigure): by currency, the largest first. A restatement is
 *   a sum too, in a figure of its own.
 */
GPtrArray *galpi_index_list_figures (GalpiDatabase  *db,
                                     GalpiScope     *scope,
                                     const char     *currency,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_list_article_ids:
 * @scope: any kind, those of the index too
 *
 * Returns: (transfer full) (element-type gint64)
 */
GArray *galpi_index_list_article_ids (GalpiDatabase  *db,
                                      GalpiScope     *scope,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
