/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-layout.h"

#include <math.h>

#include "galpi-timeline-density.h"
#include "galpi-timeline-rows.h"
#include "galpi-timeline-words.h"

/* So many are all laid out at once, so that panning never moves one. */
#define MAX_WHOLE 1500

/* More than these in a window are counted, and none of them looked at. */
#define MAX_MARKS 1500

/* A mark as long as this is put next to the axis, before all shorter ones. */
#define LONG_MARK 72.0

/* A label that is shorter than this many ems when cut says nothing. */
#define MIN_LABEL 2.5

/* All positions here are "units": pixels from the day 0 at the step of zoom that is laid out. */
typedef struct
{
  double start;
  double end;
} Extent;

typedef struct
{
  const GalpiTimelineEntry *entry;
  gboolean                  kept;
  Extent                    extent;
  double                    label;    /* after the mark; 0 where it is inside */
  int                       row;      /* -1 where there was none */
} Candidate;

struct _GalpiTimelineLayout
{
  const GalpiTimelineIndex *kept;
  const GalpiTimelineIndex *found;

  gboolean             valid;
  GalpiTimelineMetrics metrics;
  int                  step;
  double               unit;          /* pixels a day at that step */
  double               window_from;   /* moments */
  double               window_to;

  GArray     *marks;        /* GalpiTimelineMark */
  GHashTable *by_item;      /* GalpiTimelineItem → place in marks + 1 */
  guint       peak;

  GArray               *candidates;   /* Candidate, of one update */
  GalpiTimelineRows    *rows;
  GalpiTimelineDensity *density;
  GalpiTimelineBars    *bars;
};

static void
clear (GalpiTimelineLayout *self)
{
  g_array_set_size (self->marks, 0);
  galpi_timeline_bars_empty (self->bars);
  g_array_set_size (self->candidates, 0);
  g_hash_table_remove_all (self->by_item);
  self->peak = 0;
}

GalpiTimelineLayout *
galpi_timeline_layout_new (void)
{
  GalpiTimelineLayout *self = g_new0 (GalpiTimelineLayout, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (GalpiTimelineMark));
  self->by_item = g_hash_table_new (NULL, NULL);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self->rows = galpi_timeline_rows_new ();
  self->density = galpi_timeline_density_new ();
  self->bars = galpi_timeline_bars_new ();

  return self;
}

void
galpi_timeline_layout_free (GalpiTimelineLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->marks);
  g_hash_table_unref (self->by_item);
  g_array_unref (self->candidates);
  galpi_timeline_rows_free (self->rows);
  galpi_timeline_density_free (self->density);
  galpi_timeline_bars_free (self->bars);
  g_free (self);
}

void
galpi_timeline_layout_set_indices (GalpiTimelineLayout      *self,
                                   const GalpiTimelineIndex *kept,
                                   const GalpiTimelineIndex *found)
{
  g_return_if_fail (self != NULL);

  self->kept = kept;
  self->found = found;
  self->valid = FALSE;
  clear (self);
}

static gboolean
is_point (const GalpiTimelineEntry *entry)
{
  return entry->to - entry->from == 1;
}

/* Where a mark stands, in pixels from the day 0. */
static Extent
get_extent (const GalpiTimelineLayout *self,
            const GalpiTimelineEntry  *entry,
            double                     day_width)
{
  double start = entry->from * day_width;
  double end = entry->to * day_width;

  if (is_point (entry) || end - start < self->metrics.point)
    {
      double middle = (start + end) / 2.0;

      start = middle - self->metrics.point / 2.0;
      end = middle + self->metrics.point / 2.0;
    }

  return (Extent) { start, end };
}

static gboolean
is_long (const Candidate *candidate)
{
  return candidate->extent.end - candidate->extent.start >= LONG_MARK;
}

static void
add_candidate (GalpiTimelineLayout      *self,
               const GalpiTimelineEntry *entry,
               gboolean                  kept)
{
  Candidate candidate = { .entry = entry, .kept = kept, .row = -1 };
  double length;

  candidate.extent = get_extent (self, entry, self->unit);
  candidate.label = MIN (galpi_timeline_words_measure (galpi_timeline_words_name (entry->item))
                         * self->metrics.em + self->metrics.gap, self->metrics.max_label);
  length = candidate.extent.end - candidate.extent.start;
  if (!is_point (entry) && length >= MIN (candidate.label, LONG_MARK) + self->metrics.gap)
    candidate.label = 0.0;

  g_array_append_val (self->candidates, candidate);
}

static void
add_kept_cb (const GalpiTimelineEntry *entry,
             gpointer                  user_data)
{
  add_candidate (user_data, entry, TRUE);
}

static void
add_found_cb (const GalpiTimelineEntry *entry,
              gpointer                  user_data)
{
  add_candidate (user_data, entry, FALSE);
}

static GalpiTimelineSlot
make_slot (GalpiTimelineLayout *self,
           const Candidate     *candidate)
{
  double hard = candidate->extent.end + self->metrics.gap;

  return (GalpiTimelineSlot) {
    .start = candidate->extent.start,
    .hard = hard,
    .soft = hard + candidate->label,
    .kept = candidate->kept,
    .mark = self->marks->len,
  };
}

static void
insert (GalpiTimelineLayout *self,
        const Candidate     *candidate)
{
  GalpiTimelineSlot slot = make_slot (self, candidate);
  GalpiTimelineMark mark = {
    .entry = candidate->entry,
    .kept = candidate->kept,
    .row = (guint) candidate->row,
  };

  galpi_timeline_rows_insert (self->rows, mark.row, &slot);
  g_array_append_val (self->marks, mark);
}

static void
empty_rows (GalpiTimelineLayout *self)
{
  g_array_set_size (self->marks, 0);
  galpi_timeline_rows_empty (self->rows, self->metrics.n_rows);
}

/* Where there is no row for it, it is dense; a long one only in its middle. */
static void
add_dense (GalpiTimelineLayout *self,
           const Candidate     *candidate)
{
  Extent extent = candidate->extent;

  if (is_long (candidate))
    {
      double middle = galpi_timeline_entry_get_middle (candidate->entry) * self->unit;

      extent = (Extent) { middle - self->metrics.bar / 2.0, middle + self->metrics.bar / 2.0 };
    }
  galpi_timeline_density_add (self->density, extent.start, extent.end, candidate->kept);
}

/* Long marks first, then events, then what was found. */
static int
get_turn (const Candidate *candidate)
{
  return is_long (candidate) ? 0 : candidate->kept ? 1 : 2;
}

#define N_TURNS 3

/* Puts candidates in rows, of which all but the last turn leave the @reserved highest alone. */
static void
fill_rows (GalpiTimelineLayout *self,
           guint                reserved)
{
  empty_rows (self);
  galpi_timeline_density_empty (self->density, self->metrics.bar);

  for (int turn = 0; turn < N_TURNS; turn++)
    {
      guint n_rows = self->metrics.n_rows - (turn < N_TURNS - 1 ? reserved : 0);

      for (guint i = 0; i < self->candidates->len; i++)
        {
          Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
          GalpiTimelineSlot slot;

          if (get_turn (candidate) != turn)
            continue;

          slot = make_slot (self, candidate);
          candidate->row = galpi_timeline_rows_find (self->rows, &slot, n_rows);
          if (candidate->row >= 0)
            insert (self, candidate);
          else
            add_dense (self, candidate);
        }
    }
  galpi_timeline_density_join (self->density);
}

static const GalpiTimelineStretch *
find_stretch (const GalpiTimelineLayout *self,
              const Candidate           *candidate)
{
  return galpi_timeline_density_find (self->density, candidate->extent.start,
                                      candidate->extent.end + self->metrics.gap);
}

static gboolean
is_counted (const GalpiTimelineLayout *self,
            const Candidate           *candidate)
{
  const GalpiTimelineStretch *stretch;

  if (candidate->row < 0)
    return TRUE;
  if (is_long (candidate))
    return FALSE;

  stretch = find_stretch (self, candidate);

  return stretch != NULL && (!candidate->kept || stretch->kept_too);
}

/* Short marks that stick out of a dense stretch make it longer, until none does. */
static void
grow_stretches (GalpiTimelineLayout *self)
{
  gboolean grown = TRUE;

  while (grown)
    {
      grown = FALSE;
      for (guint i = 0; i < self->candidates->len; i++)
        {
          const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
          const Extent *extent = &candidate->extent;
          const GalpiTimelineStretch *stretch;

          if (is_long (candidate) || !is_counted (self, candidate))
            continue;

          /* What only touches the window may lie outside of all. */
          stretch = find_stretch (self, candidate);
          if (stretch == NULL)
            continue;
          if (extent->start < stretch->start || extent->end > stretch->end)
            {
              galpi_timeline_density_add (self->density, MIN (extent->start, stretch->start),
                                          MAX (extent->end, stretch->end), stretch->kept_too);
              galpi_timeline_density_join (self->density);
              grown = TRUE;
            }
        }
    }
}

/* Fills the rows anew with what no bar counts; all keep the rows that they had. */
static void
take_out_counted (GalpiTimelineLayout *self)
{
  empty_rows (self);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (is_counted (self, candidate))
        galpi_timeline_bars_count (self->bars, candidate->entry, candidate->kept);
      else
        insert (self, candidate);
    }
}

static void
lay_out (GalpiTimelineLayout *self,
         gboolean             count_kept,
         gboolean             count_found)
{
  guint reserved = self->metrics.n_rows / 2;

  if (!count_kept && !count_found)
    {
      fill_rows (self, 0);
      if (galpi_timeline_density_get_size (self->density) == 0)
        return;
    }

  fill_rows (self, reserved);
  if (count_kept || count_found)
    {
      galpi_timeline_density_empty (self->density, self->metrics.bar);
      galpi_timeline_density_add (self->density, self->window_from * self->unit,
                                  self->window_to * self->unit, count_kept);
      galpi_timeline_density_join (self->density);
    }
  grow_stretches (self);
  galpi_timeline_bars_cover (self->bars, self->density, self->metrics.bar, self->unit);
  galpi_timeline_bars_count_in (self->bars, count_kept ? self->kept : NULL,
                                count_found ? self->found : NULL);
  take_out_counted (self);
  galpi_timeline_bars_lift (self->bars, self->density, self->rows, self->unit);
}

/* Labels end where a histogram begins, and say nothing below a length. */
static void
cut_label_cb (const GalpiTimelineSlot *slot,
              gpointer                 user_data)
{
  GalpiTimelineLayout *self = user_data;
  GalpiTimelineMark *mark = &g_array_index (self->marks, GalpiTimelineMark, slot->mark);
  double gap = self->metrics.gap;
  double min_label = MIN_LABEL * self->metrics.em;
  double end = slot->soft;
  const GalpiTimelineStretch *stretch =
    galpi_timeline_density_find (self->density, slot->hard, end);

  if (stretch != NULL)
    end = MAX (stretch->start, slot->hard);
  mark->room = MAX (end - slot->hard - gap, 0.0);
  if (mark->room >= min_label)
    mark->label = GALPI_TIMELINE_LABEL_AFTER;
  else if (!is_point (mark->entry) && slot->hard - slot->start - 3.0 * gap >= min_label)
    mark->label = GALPI_TIMELINE_LABEL_INSIDE;
}

static guint
count (const GalpiTimelineIndex *index,
       double                    from,
       double                    to)
{
  return index != NULL ? galpi_timeline_index_count (index, from, to) : 0;
}

static gboolean
same_metrics (const GalpiTimelineMetrics *a,
              const GalpiTimelineMetrics *b)
{
  return a->n_rows == b->n_rows && a->point == b->point && a->gap == b->gap && a->em == b->em
         && a->max_label == b->max_label && a->bar == b->bar;
}

static guint
get_size (const GalpiTimelineIndex *index)
{
  return index != NULL ? galpi_timeline_index_get_size (index) : 0;
}

static void
add_candidates (GalpiTimelineLayout      *self,
                const GalpiTimelineIndex *index,
                GalpiTimelineEntryFunc    func)
{
  if (index != NULL)
    galpi_timeline_index_foreach (index, self->window_from, self->window_to, func, self);
}

gboolean
galpi_timeline_layout_update (GalpiTimelineLayout        *self,
                              const GalpiTimeScale       *scale,
                              const GalpiTimelineMetrics *metrics)
{
  double from, to;
  int step;
  gboolean count_kept, count_found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (scale != NULL, FALSE);
  g_return_val_if_fail (metrics != NULL && metrics->n_rows > 0, FALSE);

  from = scale->origin;
  to = galpi_time_scale_to_moment (scale, scale->width);
  step = (int) floor (log2 (scale->day_width) * 2.0);
  if (self->valid && step == self->step && same_metrics (metrics, &self->metrics)
      && from >= self->window_from && to <= self->window_to)
    return FALSE;

  clear (self);
  self->valid = TRUE;
  self->step = step;
  self->metrics = *metrics;
  self->unit = exp2 (step / 2.0);
  self->window_from = from - (to - from);
  self->window_to = to + (to - from);
  if (get_size (self->kept) + get_size (self->found) <= MAX_WHOLE)
    {
      self->window_from = MIN (self->window_from, GALPI_TIMELINE_OPEN_FROM);
      self->window_to = MAX (self->window_to, GALPI_TIMELINE_OPEN_TO);
    }

  count_kept = count (self->kept, self->window_from, self->window_to) > MAX_MARKS;
  count_found = count (self->found, self->window_from, self->window_to) > MAX_MARKS;
  if (!count_kept)
    add_candidates (self, self->kept, add_kept_cb);
  if (!count_found)
    add_candidates (self, self->found, add_found_cb);

  lay_out (self, count_kept, count_found);
  galpi_timeline_rows_foreach (self->rows, cut_label_cb, self);
  self->peak = galpi_timeline_bars_get_peak (self->bars);
  for (guint i = 0; i < self->marks->len; i++)
    g_hash_table_insert (self->by_item,
                         g_array_index (self->marks, GalpiTimelineMark, i).entry->item,
                         GUINT_TO_POINTER (i + 1));

  return TRUE;
}

const GalpiTimelineMark *
galpi_timeline_layout_get_marks (const GalpiTimelineLayout *self,
                                 guint                     *n_marks)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_marks = self->marks->len;

  return (const GalpiTimelineMark *) (gpointer) self->marks->data;
}

const GalpiTimelineBar *
galpi_timeline_layout_get_bars (const GalpiTimelineLayout *self,
                                guint                     *n_bars)
{
  g_return_val_if_fail (self != NULL, NULL);

  return galpi_timeline_bars_get (self->bars, n_bars);
}

guint
galpi_timeline_layout_get_peak (const GalpiTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->peak;
}

void
galpi_timeline_layout_get_window (const GalpiTimelineLayout *self,
                                  double                    *from,
                                  double                    *to)
{
  g_return_if_fail (self != NULL);

  *from = self->window_from;
  *to = self->window_to;
}

void
galpi_timeline_layout_place (const GalpiTimelineLayout *self,
                             const GalpiTimelineMark   *mark,
                             const GalpiTimeScale      *scale,
                             double                    *x,
                             double                    *width)
{
  Extent extent;

  g_return_if_fail (self != NULL);
  g_return_if_fail (mark != NULL);

  extent = get_extent (self, mark->entry, scale->day_width);
  *x = extent.start - scale->origin * scale->day_width;
  *width = extent.end - extent.start;
}

const GalpiTimelineMark *
galpi_timeline_layout_pick (const GalpiTimelineLayout *self,
                            const GalpiTimeScale      *scale,
                            double                     x,
                            guint                      row,
                            double                     slack)
{
  const GalpiTimelineMark *nearest = NULL;
  double least = slack;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const GalpiTimelineMark *mark = &g_array_index (self->marks, GalpiTimelineMark, i);
      double start, width, end, distance;

      if (mark->row != row)
        continue;

      galpi_timeline_layout_place (self, mark, scale, &start, &width);
      end = start + width;
      if (mark->label == GALPI_TIMELINE_LABEL_AFTER)
        end += MIN (mark->room, galpi_timeline_words_measure (
                                  galpi_timeline_words_name (mark->entry->item))
                                  * self->metrics.em);
      distance = x < start ? start - x : x > end ? x - end : 0.0;
      if (distance < least || (distance == 0.0 && nearest == NULL))
        {
          nearest = mark;
          least = distance;
        }
    }

  return nearest;
}

const GalpiTimelineMark *
galpi_timeline_layout_find (const GalpiTimelineLayout *self,
                            GalpiTimelineItem         *item)
{
  guint place;

  g_return_val_if_fail (self != NULL, NULL);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_item, item));

  return place > 0 ? &g_array_index (self->marks, GalpiTimelineMark, place - 1) : NULL;
}

const GalpiTimelineBar *
galpi_timeline_layout_find_bar (const GalpiTimelineLayout *self,
                                double                     moment)
{
  g_return_val_if_fail (self != NULL, NULL);

  return galpi_timeline_bars_find (self->bars, moment);
}
