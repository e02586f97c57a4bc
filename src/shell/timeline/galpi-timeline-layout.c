/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-layout.h"

#include <math.h>

#include "galpi-timeline-words.h"

/* So many are all laid out at once, so that panning never moves one. */
#define MAX_WHOLE 1500

/* More than these in a window are counted, and none of them looked at. */
#define MAX_MARKS 1500

/* A mark as long as this is put next to the axis, before all shorter ones. */
#define LONG_MARK 72.0

/* A label that is shorter than this many ems when cut says nothing. */
#define MIN_LABEL 2.5

/* Dense stretches that are fewer bars apart than this are one. */
#define MIN_CALM 3.0

/* The histogram has at least so many rows, where there are more. */
#define BAR_ROWS 2

/* All positions here are "units": pixels from the day 0 at the step of zoom that is laid out. */
typedef struct
{
  double start;
  double end;
} Extent;

/* A mark's place in its row: up to hard is the mark, up to soft its label, which gives way. */
typedef struct
{
  double start;
  double hard;
  double soft;
  guint  mark;
} Slot;

typedef struct
{
  const GalpiTimelineEntry *entry;
  gboolean                  kept;
  Extent                    extent;
  double                    label;    /* after the mark; 0 where it is inside */
  int                       row;      /* -1 where there was none */
} Candidate;

typedef struct
{
  Extent   extent;
  gboolean kept_too;
} Stretch;

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
  GArray     *bars;         /* GalpiTimelineBar */
  GHashTable *by_item;      /* GalpiTimelineItem → place in marks + 1 */
  guint       peak;

  GArray     *candidates;   /* Candidate, of one update */
  GPtrArray  *rows;         /* GArray of Slot */
  GArray     *stretches;    /* Stretch */
};

static void
clear (GalpiTimelineLayout *self)
{
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->bars, 0);
  g_array_set_size (self->candidates, 0);
  g_array_set_size (self->stretches, 0);
  g_hash_table_remove_all (self->by_item);
  self->peak = 0;
}

GalpiTimelineLayout *
galpi_timeline_layout_new (void)
{
  GalpiTimelineLayout *self = g_new0 (GalpiTimelineLayout, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (GalpiTimelineMark));
  self->bars = g_array_new (FALSE, FALSE, sizeof (GalpiTimelineBar));
  self->by_item = g_hash_table_new (NULL, NULL);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  return self;
}

void
galpi_timeline_layout_free (GalpiTimelineLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->marks);
  g_array_unref (self->bars);
  g_hash_table_unref (self->by_item);
  g_array_unref (self->candidates);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->stretches);
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

/* Returns the place of the first slot that begins at or after @position. */
static guint
find_slot (const GArray *row,
           double        position)
{
  guint low = 0, high = row->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (row, Slot, middle).start < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Whether a row has room for a mark; where it has a neighbour before, whether with its label. */
static gboolean
fits (const GArray *row,
      double        start,
      double        end,
      gboolean      spare_labels)
{
  guint at = find_slot (row, start);

  if (at < row->len && g_array_index (row, Slot, at).start < end)
    return FALSE;
  if (at > 0)
    {
      const Slot *before = &g_array_index (row, Slot, at - 1);

      return (spare_labels ? before->soft : before->hard) <= start;
    }
  return TRUE;
}

static void
insert (GalpiTimelineLayout *self,
        const Candidate     *candidate)
{
  GArray *row = self->rows->pdata[candidate->row];
  guint at = find_slot (row, candidate->extent.start);
  double gap = self->metrics.gap;
  GalpiTimelineMark mark = {
    .entry = candidate->entry,
    .kept = candidate->kept,
    .row = (guint) candidate->row,
  };
  Slot slot = {
    .start = candidate->extent.start,
    .hard = candidate->extent.end + gap,
    .soft = candidate->extent.end + gap + candidate->label,
    .mark = self->marks->len,
  };

  if (at < row->len)
    slot.soft = MIN (slot.soft, MAX (g_array_index (row, Slot, at).start, slot.hard));
  if (at > 0)
    {
      Slot *before = &g_array_index (row, Slot, at - 1);

      before->soft = MIN (before->soft, slot.start);
    }
  g_array_insert_val (row, at, slot);
  g_array_append_val (self->marks, mark);
}

/* First a row where the label too has room, then any row where labels give way. */
static void
put (GalpiTimelineLayout *self,
     Candidate           *candidate,
     guint                n_rows)
{
  double start = candidate->extent.start;
  double hard = candidate->extent.end + self->metrics.gap;

  candidate->row = -1;
  for (int spare_labels = 1; spare_labels >= 0; spare_labels--)
    {
      double end = spare_labels ? hard + candidate->label : hard;

      for (guint i = 0; i < n_rows; i++)
        {
          if (fits (self->rows->pdata[i], start, end, spare_labels))
            {
              candidate->row = (int) i;
              insert (self, candidate);
              return;
            }
        }
    }
}

static void
add_stretch (GalpiTimelineLayout *self,
             const Candidate     *candidate)
{
  Stretch stretch = { candidate->extent, candidate->kept };

  if (is_long (candidate))
    {
      double middle = galpi_timeline_entry_get_middle (candidate->entry) * self->unit;

      stretch.extent = (Extent) { middle - self->metrics.bar / 2, middle + self->metrics.bar / 2 };
    }
  g_array_append_val (self->stretches, stretch);
}

/* Long marks first, then events, then what was found. */
static int
get_turn (const Candidate *candidate)
{
  return is_long (candidate) ? 0 : candidate->kept ? 1 : 2;
}

#define N_TURNS 3

static void
empty_rows (GalpiTimelineLayout *self)
{
  g_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->metrics.n_rows; i++)
    g_ptr_array_add (self->rows, g_array_new (FALSE, FALSE, sizeof (Slot)));
}

/* Puts candidates in rows; those for which there is none make a stretch dense. */
static void
fill_rows (GalpiTimelineLayout *self,
           guint                reserved)
{
  empty_rows (self);
  g_array_set_size (self->stretches, 0);

  for (int turn = 0; turn < N_TURNS; turn++)
    {
      guint n_rows = self->metrics.n_rows;

      if (turn < N_TURNS - 1)
        n_rows -= reserved;
      for (guint i = 0; i < self->candidates->len; i++)
        {
          Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

          if (get_turn (candidate) != turn)
            continue;
          put (self, candidate, n_rows);
          if (candidate->row < 0)
            add_stretch (self, candidate);
        }
    }
}

static int
compare_stretches (const void *a,
                   const void *b)
{
  const Stretch *first = a;
  const Stretch *second = b;

  return first->extent.start < second->extent.start ? -1
                                                    : first->extent.start > second->extent.start;
}

/* Makes stretches begin and end with whole bars, and joins those that are close. */
static void
join_stretches (GalpiTimelineLayout *self)
{
  double bar = self->metrics.bar;
  guint n = 0;

  g_array_sort (self->stretches, compare_stretches);
  for (guint i = 0; i < self->stretches->len; i++)
    {
      Stretch stretch = g_array_index (self->stretches, Stretch, i);
      Stretch *last = n > 0 ? &g_array_index (self->stretches, Stretch, n - 1) : NULL;

      stretch.extent.start = floor (stretch.extent.start / bar) * bar;
      stretch.extent.end = ceil (stretch.extent.end / bar) * bar;
      if (last != NULL && stretch.extent.start < last->extent.end + MIN_CALM * bar)
        {
          last->extent.end = MAX (last->extent.end, stretch.extent.end);
          last->kept_too |= stretch.kept_too;
        }
      else
        {
          g_array_index (self->stretches, Stretch, n++) = stretch;
        }
    }
  g_array_set_size (self->stretches, n);
}

static gboolean
overlap (const Extent *a,
         const Extent *b)
{
  return a->start < b->end && b->start < a->end;
}

/* Returns the first stretch that @extent touches, or %NULL. */
static Stretch *
find_stretch (GalpiTimelineLayout *self,
              const Extent        *extent)
{
  guint low = 0, high = self->stretches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->stretches, Stretch, middle).extent.end <= extent->start)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->stretches->len)
    {
      Stretch *stretch = &g_array_index (self->stretches, Stretch, low);

      if (overlap (&stretch->extent, extent))
        return stretch;
    }
  return NULL;
}

static gboolean
is_counted (GalpiTimelineLayout *self,
            const Candidate     *candidate)
{
  Stretch *stretch = is_long (candidate) ? NULL : find_stretch (self, &candidate->extent);

  return candidate->row < 0
         || (stretch != NULL && (!candidate->kept || stretch->kept_too));
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
          Stretch *stretch;

          if (is_long (candidate) || !is_counted (self, candidate))
            continue;
          stretch = find_stretch (self, &candidate->extent);
          if (candidate->extent.start < stretch->extent.start
              || candidate->extent.end > stretch->extent.end)
            {
              stretch->extent.start = MIN (stretch->extent.start, candidate->extent.start);
              stretch->extent.end = MAX (stretch->extent.end, candidate->extent.end);
              grown = TRUE;
            }
        }
      if (grown)
        join_stretches (self);
    }
}

static void
add_bars (GalpiTimelineLayout *self,
          const Stretch       *stretch)
{
  double bar = self->metrics.bar;
  guint n = (guint) MAX (round ((stretch->extent.end - stretch->extent.start) / bar), 1.0);

  for (guint i = 0; i < n; i++)
    {
      GalpiTimelineBar new_bar = {
        .from = (stretch->extent.start + i * bar) / self->unit,
        .to = (stretch->extent.start + (i + 1) * bar) / self->unit,
      };

      g_array_append_val (self->bars, new_bar);
    }
}

static GalpiTimelineBar *
find_bar (const GalpiTimelineLayout *self,
          double                     moment)
{
  guint low = 0, high = self->bars->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->bars, GalpiTimelineBar, middle).to <= moment)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->bars->len ? &g_array_index (self->bars, GalpiTimelineBar, low) : NULL;
}

static void
count_in_bar (GalpiTimelineLayout *self,
              const Candidate     *candidate)
{
  GalpiTimelineBar *bar = find_bar (self, galpi_timeline_entry_get_middle (candidate->entry));

  /* The middle of what overlaps a window may lie outside of it. */
  if (bar == NULL)
    bar = &g_array_index (self->bars, GalpiTimelineBar, self->bars->len - 1);
  bar->n_items++;
  bar->n_kept += candidate->kept ? 1 : 0;
}

/* Bars stand on the marks that remain below them. */
static void
lift_bars (GalpiTimelineLayout *self)
{
  for (guint i = 0; i < self->stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (self->stretches, Stretch, i);
      guint row = 0;

      for (guint j = self->metrics.n_rows; j > 0 && row == 0; j--)
        {
          const GArray *slots = self->rows->pdata[j - 1];
          guint at = find_slot (slots, stretch->extent.end);

          if (at > 0 && g_array_index (slots, Slot, at - 1).hard - self->metrics.gap
                          > stretch->extent.start)
            row = j;
        }
      for (guint j = 0; j < self->bars->len; j++)
        {
          GalpiTimelineBar *bar = &g_array_index (self->bars, GalpiTimelineBar, j);
          double middle = (bar->from + bar->to) / 2 * self->unit;

          if (middle >= stretch->extent.start && middle < stretch->extent.end)
            bar->row = row;
        }
    }
}

/* Labels end where a histogram begins, and say nothing below a length. */
static void
cut_labels (GalpiTimelineLayout *self)
{
  double gap = self->metrics.gap;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GArray *row = self->rows->pdata[i];

      for (guint j = 0; j < row->len; j++)
        {
          const Slot *slot = &g_array_index (row, Slot, j);
          GalpiTimelineMark *mark = &g_array_index (self->marks, GalpiTimelineMark, slot->mark);
          Extent label = { slot->hard, slot->soft };
          const Stretch *stretch = find_stretch (self, &label);

          if (stretch != NULL)
            label.end = MAX (stretch->extent.start, label.start);
          mark->room = MAX (label.end - label.start - gap, 0.0);
          if (mark->room >= MIN_LABEL * self->metrics.em)
            mark->label = GALPI_TIMELINE_LABEL_AFTER;
          else if (!is_point (mark->entry)
                   && slot->hard - slot->start - 3.0 * gap >= MIN_LABEL * self->metrics.em)
            mark->label = GALPI_TIMELINE_LABEL_INSIDE;
        }
    }
}

/* How many items of the kinds that are too many to look at have their middle in each bar. */
static void
count_unseen (GalpiTimelineLayout *self,
              gboolean             kept,
              gboolean             found)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      GalpiTimelineBar *bar = &g_array_index (self->bars, GalpiTimelineBar, i);

      if (kept)
        bar->n_kept += galpi_timeline_index_count_middle (self->kept, bar->from, bar->to);
      if (found)
        bar->n_items += galpi_timeline_index_count_middle (self->found, bar->from, bar->to);
      if (kept)
        bar->n_items += bar->n_kept;
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
        count_in_bar (self, candidate);
      else
        insert (self, candidate);
    }
}

static void
lay_out (GalpiTimelineLayout *self,
         gboolean             count_kept,
         gboolean             count_found)
{
  guint reserved = MIN (BAR_ROWS, self->metrics.n_rows - 1);

  if (!count_kept && !count_found)
    {
      fill_rows (self, 0);
      if (self->stretches->len == 0)
        return;
    }

  fill_rows (self, reserved);
  if (count_kept || count_found)
    {
      Stretch all = { { self->window_from * self->unit, self->window_to * self->unit }, count_kept };

      g_array_set_size (self->stretches, 0);
      g_array_append_val (self->stretches, all);
    }
  join_stretches (self);
  grow_stretches (self);
  for (guint i = 0; i < self->stretches->len; i++)
    add_bars (self, &g_array_index (self->stretches, Stretch, i));
  count_unseen (self, count_kept, count_found);
  take_out_counted (self);
  lift_bars (self);
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
  cut_labels (self);
  for (guint i = 0; i < self->bars->len; i++)
    self->peak = MAX (self->peak, g_array_index (self->bars, GalpiTimelineBar, i).n_items);
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

  *n_bars = self->bars->len;

  return (const GalpiTimelineBar *) (gpointer) self->bars->data;
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
  const GalpiTimelineBar *bar;

  g_return_val_if_fail (self != NULL, NULL);

  bar = find_bar (self, moment);

  return bar != NULL && bar->from <= moment ? bar : NULL;
}
