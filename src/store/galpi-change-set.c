/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-change-set"

#include "galpi-change-set-private.h"

struct _GalpiChangeSet
{
  GArray   *rows;
  gboolean  steps;
  guint     n_redo_ended;
};

G_DEFINE_BOXED_TYPE (GalpiChangeSet, galpi_change_set, galpi_change_set_ref, galpi_change_set_unref)

GalpiChangeSet *
galpi_change_set_new (GArray   *rows,
                      gboolean  steps,
                      guint     n_redo_ended)
{
  GalpiChangeSet *self = g_atomic_rc_box_new0 (GalpiChangeSet);

  self->rows = rows;
  self->steps = steps;
  self->n_redo_ended = n_redo_ended;

  return self;
}

GalpiChangeSet *
galpi_change_set_take (GalpiChangeSet *self,
                       GalpiChangeSet *other)
{
  g_autoptr(GalpiChangeSet) before = self;
  g_autoptr(GalpiChangeSet) after = other;
  GArray *rows;

  if (before == NULL)
    return g_steal_pointer (&after);
  if (after == NULL)
    return g_steal_pointer (&before);

  rows = g_array_sized_new (FALSE, FALSE, sizeof (GalpiChangeRow),
                            before->rows->len + after->rows->len);
  g_array_append_vals (rows, before->rows->data, before->rows->len);
  g_array_append_vals (rows, after->rows->data, after->rows->len);

  return galpi_change_set_new (rows, before->steps || after->steps,
                               before->n_redo_ended + after->n_redo_ended);
}

GalpiChangeSet *
galpi_change_set_ref (GalpiChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  GalpiChangeSet *self = data;

  g_array_unref (self->rows);
}

void
galpi_change_set_unref (GalpiChangeSet *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

guint
galpi_change_set_get_n_rows (const GalpiChangeSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const GalpiChangeRow *
galpi_change_set_get_row (const GalpiChangeSet *self,
                          guint                 position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return &g_array_index (self->rows, GalpiChangeRow, position);
}

gboolean
galpi_change_set_touches (const GalpiChangeSet *self,
                          const char           *table)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_str_equal (g_array_index (self->rows, GalpiChangeRow, i).table, table))
        return TRUE;
    }

  return FALSE;
}

gboolean
galpi_change_set_touches_steps (const GalpiChangeSet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->steps;
}

guint
galpi_change_set_get_n_redo_ended (const GalpiChangeSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_redo_ended;
}
