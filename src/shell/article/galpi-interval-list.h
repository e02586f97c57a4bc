/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiIntervalList:
 *
 * Ranges with something attached to each, asked by place: a sorted array read as a balanced tree
 * whose nodes know the largest end below them, so that a question costs O(log n + answers).
 * Adding and removing only note the change; the next question sorts.
 */
typedef struct _GalpiIntervalList GalpiIntervalList;

/**
 * GalpiInterval:
 * @level: the lowest that no interval which overlaps it and begins before it has: overlapping
 *   intervals never share one
 */
typedef struct
{
  GalpiRange range;
  gpointer   data;
  guint      level;
} GalpiInterval;

typedef void (*GalpiIntervalFunc) (const GalpiInterval *interval,
                                   gpointer             user_data);

/** @free_data: (nullable): called for what was attached when its interval goes */
GalpiIntervalList *galpi_interval_list_new  (GDestroyNotify     free_data) G_GNUC_WARN_UNUSED_RESULT;
void               galpi_interval_list_free (GalpiIntervalList *self);

guint galpi_interval_list_get_size (GalpiIntervalList *self);

/** @data: (transfer full): not %NULL and not in the list yet */
void     galpi_interval_list_add    (GalpiIntervalList *self,
                                     GalpiRange         range,
                                     gpointer           data);

/** Takes O(n). Returns: whether @data was there */
gboolean galpi_interval_list_remove (GalpiIntervalList *self,
                                     gconstpointer      data);
void     galpi_interval_list_clear  (GalpiIntervalList *self);

/**
 * galpi_interval_list_foreach:
 *
 * Calls @func for each interval that overlaps @range, by start, the longer first. An empty interval
 * overlaps nothing. @func must not change the list.
 */
void galpi_interval_list_foreach (GalpiIntervalList *self,
                                  GalpiRange         range,
                                  GalpiIntervalFunc  func,
                                  gpointer           user_data);

/** Returns: (transfer none) (nullable): the interval at @index in that same order */
const GalpiInterval *galpi_interval_list_get (GalpiIntervalList *self,
                                              guint              index);

/** Returns: the first index whose interval starts at @position or later; the size where none does */
guint galpi_interval_list_lower_bound (GalpiIntervalList *self,
                                       guint              position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiIntervalList, galpi_interval_list_free)

G_END_DECLS
