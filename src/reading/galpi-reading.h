/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-finding.h"

G_BEGIN_DECLS

/* Rises whenever the findings of a text change: the index, which keeps findings, is made anew when
 * it was made by another version. */
#define GALPI_READING_VERSION 18

/**
 * galpi_reading_read:
 * @text: an article's text: valid UTF-8 in NFC
 * @base: the day that relative dates count from, or GALPI_DAY_NONE; then a date line among the
 *   first lines of @text is the base
 *
 * Finds times, sums, quantities, restatements of sums, glosses and names. A pure function: it may
 * run in any thread, in many at once.
 *
 * Returns: (transfer full) (element-type GalpiFinding): in text order, by start, the longer first
 */
GPtrArray *galpi_reading_read (const char *text,
                               GalpiDay    base) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_reading_join_sums:
 * @findings: (element-type GalpiFinding): of @text, in any order; they free what is taken away
 * @text, @base: as above
 *
 * Finds the restatements anew, after sums have changed: the pairs that were there make room for
 * those that there are now, and all is put in text order.
 */
void galpi_reading_join_sums (GPtrArray  *findings,
                              const char *text,
                              GalpiDay    base);

G_END_DECLS
