/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-matrix.h"

static void
line_free (gpointer data)
{
  GalpiMatrixLine *line = data;

  g_free (line->label);
  g_free (line);
}

GalpiMatrix *
galpi_matrix_new (void)
{
  GalpiMatrix *self = g_new0 (GalpiMatrix, 1);

  self->rows = g_ptr_array_new_with_free_func (line_free);
  self->columns = g_ptr_array_new_with_free_func (line_free);
  self->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
galpi_matrix_free (GalpiMatrix *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->cells);
  g_free (self);
}

GalpiMatrixLine *
galpi_matrix_add_line (GPtrArray  *lines,
                       const char *label,
                       gint64      id)
{
  GalpiMatrixLine *line = g_new0 (GalpiMatrixLine, 1);

  line->label = g_strdup (label != NULL ? label : "");
  line->id = id;
  g_ptr_array_add (lines, line);

  return line;
}

static gint64
make_key (guint row,
          guint column)
{
  return (gint64) row << 32 | column;
}

guint
galpi_matrix_get (GalpiMatrix *self,
                  guint        row,
                  guint        column)
{
  gint64 key = make_key (row, column);

  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->cells, &key));
}

void
galpi_matrix_set (GalpiMatrix *self,
                  guint        row,
                  guint        column,
                  guint        n)
{
  gint64 key = make_key (row, column);

  g_return_if_fail (self != NULL);

  g_hash_table_insert (self->cells, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (n));
}
