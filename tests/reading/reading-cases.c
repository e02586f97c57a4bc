/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-cases.h"

GPtrArray *
galpi_cases_read (const char       *text,
                  const char       *base,
                  GalpiFindingKind  kind)
{
  g_autoptr(GPtrArray) found
    = galpi_reading_read (text, base != NULL ? galpi_day_parse (base) : GALPI_DAY_NONE);
  GPtrArray *of_kind = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);

  for (guint i = 0; i < found->len; i++)
    {
      const GalpiFinding *finding = found->pdata[i];

      if (finding->kind == kind)
        g_ptr_array_add (of_kind, galpi_finding_copy (finding));
    }
  return of_kind;
}

/* The first finding of @kind, %NULL where none is expected. */
static GalpiFinding *
read_one (const char       *text,
          const char       *expected,
          GalpiFindingKind  kind)
{
  g_autoptr(GPtrArray) found = galpi_cases_read (text, GALPI_CASES_BASE, kind);
  GalpiFinding *finding;

  if (expected == NULL)
    {
      if (found->len > 0)
        g_error ("%s: %s is none", text, ((const GalpiFinding *) found->pdata[0])->text);
      return NULL;
    }
  if (found->len == 0)
    g_error ("%s: nothing found", text);

  finding = galpi_finding_copy (found->pdata[0]);
  if (!g_str_equal (finding->text, expected))
    g_error ("%s: found “%s”, not “%s”", text, finding->text, expected);
  return finding;
}

void
galpi_cases_check_times (const GalpiTimeCase *cases,
                         guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GalpiFinding) finding
        = read_one (cases[i].text, cases[i].found, GALPI_FINDING_TIME);

      if (finding == NULL)
        continue;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (finding->value, ==, cases[i].value);
      g_assert_cmpstr (finding->mod, ==, cases[i].mod);
      g_assert_cmpstr (finding->from, ==, cases[i].from);
      g_assert_cmpstr (finding->to, ==, cases[i].to);
    }
}

void
galpi_cases_check_sums (const GalpiSumCase *cases,
                        guint               n,
                        GalpiFindingKind    kind)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GalpiFinding) finding = read_one (cases[i].text, cases[i].found, kind);

      if (finding == NULL)
        continue;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (finding->min, ==, cases[i].min);
      g_assert_cmpstr (finding->max, ==, cases[i].max != NULL ? cases[i].max : cases[i].min);
      g_assert_cmpstr (kind == GALPI_FINDING_MONEY ? finding->currency : finding->unit, ==,
                       cases[i].unit);
      g_assert_cmpstr (finding->bound, ==, cases[i].bound);
      g_assert_cmpint (finding->approx, ==, cases[i].approx);
    }
}

void
galpi_cases_check_names (const GalpiNameCase *cases,
                         guint                n,
                         GalpiFindingKind     kind)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GalpiFinding) finding = read_one (cases[i].text, cases[i].found, kind);

      if (finding == NULL)
        continue;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (finding->name, ==, cases[i].name);
      g_assert_cmpstr (kind == GALPI_FINDING_GLOSS ? finding->twin : finding->name_class, ==,
                       cases[i].other);
    }
}
