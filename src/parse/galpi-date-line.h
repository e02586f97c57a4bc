/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_date_line_read:
 * @line: such as "2024. 05. 07", "입력 2024년 5월 7일 (화) 09:00", "Published May 7, 2024"
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD where the line is a date with at most a time of
 *   day and words such as "updated" around it; of several dates the first
 */
char *galpi_date_line_read  (const char *line) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_date_stamp_read:
 * @stamp: what a page says to machines: ISO 8601, RFC 1123, or a date as people write it
 * @korean: whether a stamp in UTC is to be read by Korea's clock
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD on the clock that the stamp is written for
 */
char *galpi_date_stamp_read (const char *stamp,
                             gboolean    korean) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
