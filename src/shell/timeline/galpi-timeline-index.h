/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/**
 * GalpiTimelineEntry:
 * @item: (transfer none)
 * @from: its first day; far in the past where it is open
 * @to: one past its last; far in the future where it is open
 * @position: its place in the array that the index was made of
 *
 * What is asked of an item over and over, without its locks and checks.
 */
typedef struct
{
  GalpiTimelineItem *item;
  GalpiDay           from;
  GalpiDay           to;
  guint              position;
} GalpiTimelineEntry;

/* Where an open end lies: beyond every day, and yet far from what an int can't hold. */
#define GALPI_TIMELINE_OPEN_FROM (-4500000)
#define GALPI_TIMELINE_OPEN_TO   4500000

/**
 * GalpiTimelineIndex:
 *
 * Items of one kind, to be asked which of them, or only how many, a stretch of time has. Asking
 * costs what the answer has, whatever the number of items.
 */
typedef struct _GalpiTimelineIndex GalpiTimelineIndex;

/** @items: (element-type GalpiTimelineItem): of them those of @kind that have a date */
GalpiTimelineIndex *galpi_timeline_index_new  (GPtrArray          *items,
                                               GalpiTimelineKind   kind) G_GNUC_WARN_UNUSED_RESULT;
void                galpi_timeline_index_free (GalpiTimelineIndex *self);

guint galpi_timeline_index_get_size     (const GalpiTimelineIndex *self);

/** Returns: how many overlap [@from, @to) */
guint galpi_timeline_index_count        (const GalpiTimelineIndex *self,
                                         double                    from,
                                         double                    to);

/** Returns: how many have their middle in [@from, @to) */
guint galpi_timeline_index_count_middle (const GalpiTimelineIndex *self,
                                         double                    from,
                                         double                    to);

/** Returns: the moment in the middle of its days; of an open one, its known end */
double galpi_timeline_entry_get_middle  (const GalpiTimelineEntry *entry);

typedef void (*GalpiTimelineEntryFunc) (const GalpiTimelineEntry *entry,
                                        gpointer                  user_data);

/** Calls @func for each that overlaps [@from, @to), by first day. The entries live as long as @self. */
void  galpi_timeline_index_foreach      (const GalpiTimelineIndex *self,
                                         double                    from,
                                         double                    to,
                                         GalpiTimelineEntryFunc    func,
                                         gpointer                  user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTimelineIndex, galpi_timeline_index_free)

G_END_DECLS
