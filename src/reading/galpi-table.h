/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-decimal.h"
#include "galpi-span.h"

G_BEGIN_DECLS

/* Sums in tables: what (단위: 억 원) says above one holds for its cells. A line is a row where tabs,
 * bars or several blanks divide it. */

#define GALPI_TABLE_COLUMNS 32

/**
 * GalpiTableUnit:
 * @currency: of ISO 4217; %NULL where the numbers are no sums
 * @scale: what each number counts: 100000000 for 억 원
 */
typedef struct
{
  const char   *currency;
  GalpiDecimal  scale;
} GalpiTableUnit;

/**
 * GalpiTable:
 * @unit: of the table
 * @waiting: lines in which its first row may still come
 * @inside: the line before was a row
 * @columns: what the head of each column says; without a currency where it counts something else
 * @column_is_other: the head says that the numbers are no sums: 증감률
 * @is_row: the line that is being read is a row with numbers
 * @cell, @column: the cell of the row that was looked at last: where it begins, its number from 0
 * @row_unit: what its first cell says
 * @row_is_other: the same as for columns
 *
 * What is known of tables while lines are read.
 */
typedef struct
{
  GalpiTableUnit unit;
  guint          waiting;
  gboolean       inside;
  GalpiTableUnit columns[GALPI_TABLE_COLUMNS];
  gboolean       column_is_other[GALPI_TABLE_COLUMNS];
  gboolean       is_row;
  guint          cell;
  guint          column;
  GalpiTableUnit row_unit;
  gboolean       row_is_other;
} GalpiTable;

/** Looks at a line before it is read. */
void  galpi_table_begin_line (GalpiTable      *self,
                              const GalpiSpan *line);

/**
 * galpi_table_read_cell:
 * @at: not before those that were asked for in this line already
 * @sum: (out): the number in the cell that begins at @at, in its unit
 * @currency: (out) (transfer none):
 *
 * Returns: one past the number, or 0 where no cell begins, or it holds no sum
 */
guint galpi_table_read_cell  (GalpiTable       *self,
                              const GalpiSpan  *line,
                              guint             at,
                              GalpiDecimal     *sum,
                              const char      **currency);

G_END_DECLS
