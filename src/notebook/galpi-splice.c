/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-splice.h"

#define GONE G_MAXUINT

/* Where each old id stands in the new list. */
static guint *
places_of (const gint64 *old_ids,
           guint         n_old,
           const gint64 *new_ids,
           guint         n_new)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint *places = g_new (guint, n_old);

  for (guint i = 0; i < n_new; i++)
    g_hash_table_insert (by_id, (gpointer) &new_ids[i], GUINT_TO_POINTER (i));

  for (guint i = 0; i < n_old; i++)
    {
      gpointer place;

      if (g_hash_table_lookup_extended (by_id, &old_ids[i], NULL, &place))
        places[i] = GPOINTER_TO_UINT (place);
      else
        places[i] = GONE;
    }

  return places;
}

/* Marks GONE what is not part of the longest rising run of places: what stays is not moved. */
static void
keep_longest_rise (guint *places,
                   guint  n)
{
  g_autofree guint *ends = g_new (guint, n + 1);
  g_autofree guint *before = g_new (guint, n + 1);
  guint length = 0;
  guint next;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0;
      guint high = length;

      if (places[i] == GONE)
        continue;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (places[ends[middle]] < places[i])
            low = middle + 1;
          else
            high = middle;
        }

      before[i] = low > 0 ? ends[low - 1] : GONE;
      ends[low] = i;
      length = MAX (length, low + 1);
    }

  next = length > 0 ? ends[length - 1] : GONE;
  for (guint i = n; i-- > 0;)
    {
      if (i == next)
        next = before[i];
      else
        places[i] = GONE;
    }
}

static void
add_splice (GArray *splices,
            guint   position,
            guint   n_removed,
            guint   n_added)
{
  const GalpiSplice splice = { position, n_removed, n_added };

  if (n_removed > 0 || n_added > 0)
    g_array_append_val (splices, splice);
}

static void
replace_middle (GArray       *splices,
                const gint64 *old_ids,
                guint         n_old,
                const gint64 *new_ids,
                guint         n_new)
{
  guint n_shorter = MIN (n_old, n_new);
  guint n_before = 0;
  guint n_after = 0;

  while (n_before < n_shorter && old_ids[n_before] == new_ids[n_before])
    n_before++;
  while (n_after < n_shorter - n_before &&
         old_ids[n_old - n_after - 1] == new_ids[n_new - n_after - 1])
    n_after++;

  g_array_set_size (splices, 0);
  add_splice (splices, n_before, n_old - n_before - n_after, n_new - n_before - n_after);
}

GArray *
galpi_splice_diff (const gint64 *old_ids,
                   guint         n_old,
                   const gint64 *new_ids,
                   guint         n_new,
                   guint         max)
{
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (GalpiSplice));
  g_autofree guint *places = places_of (old_ids, n_old, new_ids, n_new);
  guint old_position = 0;
  guint new_position = 0;

  keep_longest_rise (places, n_old);
  while (old_position < n_old || new_position < n_new)
    {
      guint n_removed = 0;
      guint next_new = n_new;

      while (old_position + n_removed < n_old && places[old_position + n_removed] == GONE)
        n_removed++;
      old_position += n_removed;
      if (old_position < n_old)
        next_new = places[old_position++];

      add_splice (splices, new_position, n_removed, next_new - new_position);
      new_position = MIN (next_new + 1, n_new);
    }

  if (splices->len > max)
    replace_middle (splices, old_ids, n_old, new_ids, n_new);

  return splices;
}
