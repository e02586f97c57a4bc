/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiMatrixLine:
 * @label: an article's title, or a tag's path; "" where there is none
 * @id: the article's, else 0
 * @total: how often it is counted, tag by tag
 *
 * One row or column.
 */
typedef struct
{
  char   *label;
  gint64  id;
  guint   total;
} GalpiMatrixLine;

/**
 * GalpiMatrix:
 * @rows, @columns: (element-type GalpiMatrixLine)
 *
 * How often things occur together: a table of which most cells are 0.
 */
typedef struct
{
  GPtrArray  *rows;
  GPtrArray  *columns;
  GHashTable *cells;
} GalpiMatrix;

GalpiMatrix *galpi_matrix_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void         galpi_matrix_free (GalpiMatrix *self);

/** Returns: (transfer none): the new line, the last of @lines */
GalpiMatrixLine *galpi_matrix_add_line (GPtrArray   *lines,
                                        const char  *label,
                                        gint64       id);

guint        galpi_matrix_get  (GalpiMatrix *self,
                                guint        row,
                                guint        column);
void         galpi_matrix_set  (GalpiMatrix *self,
                                guint        row,
                                guint        column,
                                guint        n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiMatrix, galpi_matrix_free)

G_END_DECLS
