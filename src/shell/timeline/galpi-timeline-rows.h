/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiTimelineSlot:
 * @start: where the mark begins
 * @hard: where the mark ends, with the gap after it
 * @soft: where its label ends, which gives way to the next mark
 * @kept: whether its label is one of those that give way last
 * @mark: what it is, to the caller
 *
 * A mark's place in a row, in whatever unit the caller counts.
 */
typedef struct
{
  double   start;
  double   hard;
  double   soft;
  gboolean kept;
  guint    mark;
} GalpiTimelineSlot;

/**
 * GalpiTimelineRows:
 *
 * Rows of marks, in each of which none overlaps another, nor any label.
 */
typedef struct _GalpiTimelineRows GalpiTimelineRows;

GalpiTimelineRows *galpi_timeline_rows_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void               galpi_timeline_rows_free  (GalpiTimelineRows *self);

/** Takes all out, and has @n_rows rows from then on. */
void               galpi_timeline_rows_empty (GalpiTimelineRows *self,
                                              guint              n_rows);

/**
 * galpi_timeline_rows_find:
 * @n_rows: no other than the first of these will do
 *
 * Finds the first row where the slot has room with its label, or else where it has room if the label
 * before it gives way, one that is not kept rather than one that is.
 *
 * Returns: the row, or -1
 */
int   galpi_timeline_rows_find    (const GalpiTimelineRows *self,
                                   const GalpiTimelineSlot *slot,
                                   guint                    n_rows);

/** Puts the slot into a row that has room for it; labels that overlap are cut. */
void  galpi_timeline_rows_insert  (GalpiTimelineRows       *self,
                                   guint                    row,
                                   const GalpiTimelineSlot *slot);

/** Returns: one more than the last row where a mark lies in (@start, @end), or 0 */
guint galpi_timeline_rows_get_top (const GalpiTimelineRows *self,
                                   double                   start,
                                   double                   end);

/** Calls @func for each slot, row by row. */
void  galpi_timeline_rows_foreach (const GalpiTimelineRows *self,
                                   void                   (*func) (const GalpiTimelineSlot *slot,
                                                                   gpointer user_data),
                                   gpointer                 user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTimelineRows, galpi_timeline_rows_free)

G_END_DECLS
