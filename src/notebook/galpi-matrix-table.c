/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-matrix-table.h"

#include <string.h>

#include "galpi-escape.h"

/* How a table is written: each row and cell with what stands round it. */
typedef struct
{
  const char  *start;
  const char  *row_start;
  const char  *cell_start;
  const char  *head_start;
  const char  *cell_end;
  const char  *head_end;
  const char  *between;
  const char  *row_end;
  const char  *end;
  char      *(*escape) (const char *text);
} Format;

/* Blanks for what would end a cell; an apostrophe before what a spreadsheet would run. */
static char *
escape_tsv (const char *text)
{
  char *escaped = strchr ("=+-@", *text) != NULL && *text != '\0' ? g_strconcat ("'", text, NULL)
                                                                  : g_strdup (text);

  return g_strdelimit (escaped, "\t\n\r", ' ');
}

static const Format csv = {
  "\xef\xbb\xbf", "", "", "", "", "", ",", "\r\n", "", galpi_escape_csv
};
static const Format tsv = { "", "", "", "", "", "", "\t", "\n", "", escape_tsv };
static const Format html = {
  "<table>\n", "<tr>", "<td>", "<th>", "</td>", "</th>", "", "</tr>\n", "</table>\n",
  galpi_escape_xml
};

static void
add_head (GString      *table,
          const Format *format,
          const char   *text,
          gboolean      first)
{
  g_autofree char *escaped = format->escape (text);

  if (!first)
    g_string_append (table, format->between);
  g_string_append (table, format->head_start);
  g_string_append (table, escaped);
  g_string_append (table, format->head_end);
}

static void
add_number (GString      *table,
            const Format *format,
            guint         number)
{
  g_string_append (table, format->between);
  g_string_append (table, format->cell_start);
  g_string_append_printf (table, "%u", number);
  g_string_append (table, format->cell_end);
}

static char *
write_table (GalpiMatrix  *matrix,
             const Format *format,
             const char   *corner,
             const char   *total)
{
  GString *table = g_string_new (format->start);

  g_string_append (table, format->row_start);
  add_head (table, format, corner, TRUE);
  for (guint column = 0; column < matrix->columns->len; column++)
    add_head (table, format,
              ((GalpiMatrixLine *) g_ptr_array_index (matrix->columns, column))->label, FALSE);
  add_head (table, format, total, FALSE);
  g_string_append (table, format->row_end);

  for (guint row = 0; row < matrix->rows->len; row++)
    {
      const GalpiMatrixLine *line = g_ptr_array_index (matrix->rows, row);

      g_string_append (table, format->row_start);
      add_head (table, format, line->label, TRUE);
      for (guint column = 0; column < matrix->columns->len; column++)
        add_number (table, format, galpi_matrix_get (matrix, row, column));
      add_number (table, format, line->total);
      g_string_append (table, format->row_end);
    }
  g_string_append (table, format->end);

  return g_string_free_and_steal (table);
}

char *
galpi_matrix_to_csv (GalpiMatrix *matrix,
                     const char  *corner,
                     const char  *total)
{
  g_return_val_if_fail (matrix != NULL, NULL);

  return write_table (matrix, &csv, corner, total);
}

char *
galpi_matrix_to_tsv (GalpiMatrix *matrix,
                     const char  *corner,
                     const char  *total)
{
  g_return_val_if_fail (matrix != NULL, NULL);

  return write_table (matrix, &tsv, corner, total);
}

char *
galpi_matrix_to_html (GalpiMatrix *matrix,
                      const char  *corner,
                      const char  *total)
{
  g_return_val_if_fail (matrix != NULL, NULL);

  return write_table (matrix, &html, corner, total);
}
