/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-table.h"

#include "galpi-currency-table.h"
#include "galpi-numeral.h"
#include "galpi-table-words.h"

/* Lines between (단위: 억 원) and the first row, at most. */
#define MAX_LINES_BEFORE 4

static gboolean
is_bar (const GalpiSpan *line,
        int              at)
{
  return line->folded[at] == '|' || line->folded[at] == 0x2502;
}

/* Whether cells are divided at @at. */
static gboolean
is_divider (const GalpiSpan *line,
            guint            at)
{
  return line->chars[at] == '\t' || is_bar (line, (int) at)
         || (line->kinds[at] == GALPI_CHAR_SPACE
             && (line->kinds[at + 1] == GALPI_CHAR_SPACE
                 || line->kinds[(int) at - 1] == GALPI_CHAR_SPACE
                 || is_bar (line, (int) at + 1) || is_bar (line, (int) at - 1)));
}

/* The cell from @at on: past the blanks before it, and its end without those after it. */
static guint
end_of_cell (const GalpiSpan *line,
             guint           *at)
{
  guint end;

  while (*at < line->length && line->kinds[*at] == GALPI_CHAR_SPACE && line->chars[*at] != '\t')
    (*at)++;
  for (end = *at; end < line->length && !is_divider (line, end); end++)
    ;
  return end;
}

/* Past what divides a cell that ends at @end from the next: one tab, or a run of blanks. */
static guint
next_cell (const GalpiSpan *line,
           guint            end)
{
  guint i = end;

  while (i < line->length && line->kinds[i] == GALPI_CHAR_SPACE && line->chars[i] != '\t')
    i++;
  if (line->chars[i] == '\t' || is_bar (line, (int) i))
    i++;
  return i;
}

/* Reads 억 원, 백만 달러, 원 at @at. Returns one past it, or 0 where it is no unit of sums. */
static guint
read_unit (const GalpiSpan *line,
           guint            at,
           GalpiTableUnit  *unit)
{
  GalpiNumeral numeral;
  GalpiDecimal ten_thousand = { 10000, 0 };
  guint i = galpi_span_skip_space (line, at), end;
  const GalpiWord *word;

  unit->scale = (GalpiDecimal) { 1, 0 };
  unit->currency = NULL;
  if (line->kinds[i] == GALPI_CHAR_HANGUL && galpi_numeral_read (line, i, &numeral)
      && !numeral.several)
    {
      const GalpiNumeralStop *stop = &numeral.stops[numeral.n_stops - 1];

      unit->scale = stop->value;
      i = galpi_span_skip_space (line, stop->end);
    }

  word = galpi_lexicon_find (galpi_currency_words (), line, i,
                             1 << GALPI_CURRENCY_WORD | 1 << GALPI_CURRENCY_CODE
                             | 1 << GALPI_CURRENCY_SIGN, &end);
  if (word == NULL)
    {
      /* 억 alone is of won. */
      if (galpi_decimal_compare (&unit->scale, &ten_thousand) <= 0
          || galpi_char_is_word (line->kinds[i]))
        return 0;
      unit->currency = "KRW";
      return i;
    }
  if (galpi_char_is_word (line->kinds[end]))
    return 0;
  unit->currency = word->code;
  return end;
}

/* The first unit of sums in a list such as "억 원, %". */
static gboolean
read_units (const GalpiSpan *line,
            guint            at,
            guint            end,
            GalpiTableUnit  *unit)
{
  while (at < end)
    {
      if (read_unit (line, at, unit) != 0)
        return TRUE;
      while (at < end && line->folded[at] != ',' && line->folded[at] != '/'
             && line->folded[at] != 0xb7)
        at++;
      at++;
    }
  return FALSE;
}

/* 단위: 억 원 anywhere in the line */
static gboolean
find_unit (const GalpiSpan *line,
           GalpiTableUnit  *unit)
{
  for (guint i = 0; i + 3 < line->length; i++)
    {
      guint at = i + 2, end;

      if (line->folded[i] != 0xb2e8 || line->folded[i + 1] != 0xc704)         /* 단위 */
        continue;
      if (i > 0 && line->kinds[i - 1] == GALPI_CHAR_HANGUL)
        continue;
      at = galpi_span_skip_space (line, at);
      if (line->folded[at] == ':' || line->folded[at] == '=' || line->folded[at] == 0x2236)
        at++;
      else if (i == 0 || (line->folded[i - 1] != '(' && line->folded[i - 1] != '['))
        continue;
      for (end = at; end < line->length && line->folded[end] != ')' && line->folded[end] != ']'
                     && line->chars[end] != '\t' && end - at < 40; end++)
        ;
      if (read_units (line, at, end, unit))
        return TRUE;
      unit->currency = NULL;
      return TRUE;
    }
  return FALSE;
}

/* Reads a number that fills the cell: 1,234.5, △34, (34). Returns one past it, or 0. */
static guint
read_number (const GalpiSpan *line,
             guint            at,
             guint            end,
             GalpiDecimal    *number,
             gboolean        *may_be_year)
{
  gboolean bracket = line->folded[at] == '(', negative = bracket;
  GalpiNumeral numeral;
  const GalpiNumeralStop *stop;
  guint i = at + bracket;

  if (line->folded[i] == '-' || line->folded[i] == 0x25b3)                     /* △ */
    {
      negative = TRUE;
      i++;
    }
  else if (line->folded[i] == '+' || line->folded[i] == 0x25b2 || line->folded[i] == 0x25bc)
    i++;                                                                       /* ▲ ▼ */
  if (line->kinds[i] != GALPI_CHAR_DIGIT || !galpi_numeral_read (line, i, &numeral))
    return 0;

  stop = &numeral.stops[0];
  if (stop->end + bracket != end || (bracket && line->folded[stop->end] != ')'))
    return 0;
  *number = stop->value;
  if (negative)
    number->coefficient = -number->coefficient;
  *may_be_year = numeral.plain && numeral.n_digits == 4 && !negative
                 && number->coefficient >= 1900 && number->coefficient < 2100;
  return end;
}

/* What a head or label says: a unit in brackets, or that its numbers are no sums. */
static gboolean
read_label (const GalpiSpan *line,
            guint            at,
            guint            end,
            GalpiTableUnit  *unit)
{
  unit->currency = NULL;
  for (guint i = at; i < end; i++)
    {
      guint after;

      if (line->folded[i] == '%')
        return TRUE;
      if ((line->folded[i] == '(' || line->folded[i] == '[') && read_units (line, i + 1, end, unit))
        return FALSE;
      if (galpi_lexicon_find (galpi_table_words (), line, i, 1, &after) != NULL && after <= end)
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  guint n_cells;
  guint n_numbers;
  guint n_years;
} Row;

static Row
count_cells (const GalpiSpan *line)
{
  Row row = { 0 };

  for (guint i = 0; i < line->length;)
    {
      guint end = end_of_cell (line, &i);
      GalpiDecimal number;
      gboolean may_be_year;

      if (end > i && read_number (line, i, end, &number, &may_be_year) != 0)
        {
          row.n_numbers++;
          row.n_years += may_be_year;
        }
      row.n_cells++;
      i = MAX (next_cell (line, end), end + (end == i));
    }
  return row;
}

static void
take_heads (GalpiTable      *self,
            const GalpiSpan *line)
{
  guint column = 0;

  for (guint i = 0; i < line->length && column < GALPI_TABLE_COLUMNS; column++)
    {
      guint end = end_of_cell (line, &i);

      self->column_is_other[column] = read_label (line, i, end, &self->columns[column]);
      self->inside |= self->columns[column].currency != NULL;
      i = MAX (next_cell (line, end), end + (end == i));
    }
}

static void
forget (GalpiTable *self)
{
  *self = (GalpiTable) { .waiting = 0 };
}

static gboolean
may_be_row (const GalpiSpan *line)
{
  for (guint i = 0; i < line->length; i++)
    if (is_divider (line, i))
      return TRUE;
  return FALSE;
}

void
galpi_table_begin_line (GalpiTable      *self,
                        const GalpiSpan *line)
{
  GalpiTableUnit unit;
  Row row;

  self->is_row = FALSE;
  if (line->length == 0)
    return;
  if (find_unit (line, &unit))
    {
      forget (self);
      self->unit = unit;
      self->waiting = unit.currency != NULL ? MAX_LINES_BEFORE : 0;
    }

  if (!may_be_row (line))
    {
      if (self->inside)
        forget (self);
      else if (self->waiting > 0)
        self->waiting--;
      return;
    }

  row = count_cells (line);
  if (row.n_cells >= 2 && row.n_numbers == row.n_years)
    {
      take_heads (self, line);
      self->inside |= self->unit.currency != NULL;
    }
  else if (row.n_cells >= 2)
    {
      guint at = 0, end = end_of_cell (line, &at);

      self->row_is_other = read_label (line, at, end, &self->row_unit);
      self->is_row = self->inside || self->waiting > 0 || self->row_unit.currency != NULL;
      self->inside |= self->is_row;
      self->cell = self->column = 0;
    }
  if (!self->inside && self->waiting == 0)
    forget (self);
}

/* Goes on to the last cell that begins at or before @at. Returns whether one begins there. */
static gboolean
seek_cell (GalpiTable      *self,
           const GalpiSpan *line,
           guint            at)
{
  while (self->cell < at && self->column < GALPI_TABLE_COLUMNS)
    {
      guint start = self->cell, end = end_of_cell (line, &start), next;

      if (start >= at)
        return start == at;
      next = MAX (next_cell (line, end), end + (end == start));
      if (next > at)
        return FALSE;
      self->cell = next;
      self->column++;
    }
  return self->cell == at;
}

guint
galpi_table_read_cell (GalpiTable       *self,
                       const GalpiSpan  *line,
                       guint             at,
                       GalpiDecimal     *sum,
                       const char      **currency)
{
  const GalpiTableUnit *unit;
  guint start = at, end;
  gboolean may_be_year;

  if (!self->is_row || (at > 0 && !is_divider (line, at - 1)) || !seek_cell (self, line, at)
      || self->column == 0 || self->column >= GALPI_TABLE_COLUMNS || self->row_is_other
      || self->column_is_other[self->column])
    return 0;

  unit = self->row_unit.currency != NULL ? &self->row_unit
         : self->columns[self->column].currency != NULL ? &self->columns[self->column]
         : &self->unit;
  end = end_of_cell (line, &start);
  if (unit->currency == NULL || start != at
      || read_number (line, at, end, sum, &may_be_year) == 0
      || !galpi_decimal_multiply (sum, &unit->scale, sum))
    return 0;
  *currency = unit->currency;
  return end;
}
