/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-invariants.h"

#include <string.h>

#include "galpi-decimal.h"
#include "galpi-edtf.h"
#include "galpi-reading.h"

static void
check_time (const GalpiFinding *finding)
{
  g_assert_nonnull (finding->type);
  g_assert_nonnull (finding->value);
  if (finding->from != NULL && finding->to != NULL && finding->from[0] != '-')
    g_assert_cmpstr (finding->from, <, finding->to);
  /* One without a year is tried in ten thousand years. */
  if (finding->edtf != NULL && finding->edtf[0] != 'X' && !galpi_edtf_parse (finding->edtf, NULL, NULL, NULL))
    g_error ("%s: %s is no EDTF", finding->text, finding->edtf);
}

static void
check_sum (const GalpiFinding *finding)
{
  GalpiDecimal min, max;

  g_assert_true (galpi_decimal_parse (finding->min, &min));
  g_assert_true (galpi_decimal_parse (finding->max, &max));
  g_assert_cmpint (galpi_decimal_compare (&min, &max), <=, 0);
}

void
galpi_invariants_check_findings (const char *text,
                                 GPtrArray  *found)
{
  guint length = (guint) g_utf8_strlen (text, -1), last_end[8] = { 0 }, last_start = 0;
  const char *at = text;

  for (guint i = 0; i < found->len; i++)
    {
      const GalpiFinding *finding = found->pdata[i];

      g_assert_cmpuint (finding->range.start, >=, last_start);
      g_assert_cmpuint (finding->range.start, <, finding->range.end);
      g_assert_cmpuint (finding->range.end, <=, length);
      at = g_utf8_offset_to_pointer (at, (glong) (finding->range.start - last_start));
      last_start = finding->range.start;
      g_assert_cmpmem (at, strlen (finding->text), finding->text, strlen (finding->text));
      g_assert_cmpuint ((guint) g_utf8_strlen (finding->text, -1), ==,
                        finding->range.end - finding->range.start);
      g_assert_false (g_unichar_isspace (g_utf8_get_char (finding->text)));

      g_assert_cmpuint (finding->range.start, >=, last_end[finding->kind]);
      last_end[finding->kind] = finding->range.end;

      switch (finding->kind)
        {
        case GALPI_FINDING_TIME:
          check_time (finding);
          break;
        case GALPI_FINDING_MONEY:
          g_assert_cmpuint (strlen (finding->currency), ==, 3);
          check_sum (finding);
          break;
        case GALPI_FINDING_QUANTITY:
          g_assert_nonnull (finding->unit);
          check_sum (finding);
          break;
        case GALPI_FINDING_PAIR:
          g_assert_cmpuint (finding->a, <, found->len);
          g_assert_cmpuint (finding->b, <, found->len);
          break;
        case GALPI_FINDING_GLOSS:
          g_assert_nonnull (finding->name);
          g_assert_nonnull (finding->twin);
          break;
        case GALPI_FINDING_NAME:
          g_assert_nonnull (finding->name);
          break;
        }
    }
}

void
galpi_invariants_check (const char *text,
                        GalpiDay    base)
{
  g_autoptr(GPtrArray) found = galpi_reading_read (text, base);

  g_assert_nonnull (found);
  galpi_invariants_check_findings (text, found);
}
