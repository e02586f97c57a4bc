/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-correction.h"

#include <string.h>

#include "galpi-decimal.h"
#include "galpi-edtf.h"

#define CURRENCY_LENGTH 3

static gboolean
apply_to_time (const char   *correction,
               GalpiFinding *finding)
{
  GalpiDay from;
  GalpiDay to;

  /* A year of which nothing is known dates nothing. */
  if (strstr (correction, "XXXX") != NULL || !galpi_edtf_parse (correction, &from, &to, NULL) ||
      from == GALPI_DAY_NONE || to == GALPI_DAY_NONE)
    return FALSE;

  g_set_str (&finding->type, "DATE");
  g_set_str (&finding->value, correction);
  g_set_str (&finding->edtf, correction);
  g_clear_pointer (&finding->mod, g_free);
  g_clear_pointer (&finding->base, g_free);
  g_free (finding->from);
  finding->from = galpi_day_to_string (from);
  g_free (finding->to);
  finding->to = galpi_day_to_string (to);

  return TRUE;
}

/* Returns: (transfer full) (nullable): @number in its shortest form, %NULL for none */
static char *
normalise (const char   *number,
           GalpiDecimal *decimal)
{
  return galpi_decimal_parse (number, decimal) ? galpi_decimal_to_string (decimal) : NULL;
}

static gboolean
apply_to_sum (const char   *correction,
              GalpiFinding *finding)
{
  g_auto(GStrv) words = g_strsplit (correction, " ", 3);
  g_auto(GStrv) numbers = NULL;
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;
  const char *bound = NULL;
  gboolean approx;
  GalpiDecimal least;
  GalpiDecimal most;

  if (g_strv_length (words) != 2 || strlen (words[0]) != CURRENCY_LENGTH ||
      strspn (words[0], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != CURRENCY_LENGTH)
    return FALSE;

  approx = g_str_has_suffix (words[1], "~");
  if (approx)
    words[1][strlen (words[1]) - 1] = '\0';

  numbers = g_strsplit (words[1], "/", 3);
  if (g_strv_length (numbers) < 1 || g_strv_length (numbers) > 2)
    return FALSE;

  if (numbers[1] == NULL)
    {
      min = normalise (numbers[0], &least);
      max = normalise (numbers[0], &most);
    }
  else if (g_str_equal (numbers[0], ".."))
    {
      bound = "max";
      min = normalise (numbers[1], &least);
      max = normalise (numbers[1], &most);
    }
  else if (g_str_equal (numbers[1], ".."))
    {
      bound = "min";
      min = normalise (numbers[0], &least);
      max = normalise (numbers[0], &most);
    }
  else
    {
      min = normalise (numbers[0], &least);
      max = normalise (numbers[1], &most);
    }

  if (min == NULL || max == NULL || galpi_decimal_compare (&least, &most) > 0)
    return FALSE;

  g_set_str (&finding->currency, words[0]);
  g_set_str (&finding->min, min);
  g_set_str (&finding->max, max);
  g_set_str (&finding->bound, bound);
  finding->approx = approx;

  return TRUE;
}

gboolean
galpi_correction_apply (const char   *correction,
                        GalpiFinding *finding)
{
  gboolean applied = FALSE;

  g_return_val_if_fail (correction != NULL, FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  if (finding->kind == GALPI_FINDING_TIME)
    applied = apply_to_time (correction, finding);
  else if (finding->kind == GALPI_FINDING_MONEY)
    applied = apply_to_sum (correction, finding);

  if (applied)
    finding->corrected = TRUE;

  return applied;
}

static char *
correct_sum (const GalpiFinding *meant)
{
  const char *about = meant->approx ? "~" : "";

  if (meant->currency == NULL || meant->min == NULL || meant->max == NULL)
    return NULL;

  if (g_strcmp0 (meant->bound, "min") == 0)
    return g_strdup_printf ("%s %s/..%s", meant->currency, meant->min, about);
  if (g_strcmp0 (meant->bound, "max") == 0)
    return g_strdup_printf ("%s ../%s%s", meant->currency, meant->max, about);
  if (g_str_equal (meant->min, meant->max))
    return g_strdup_printf ("%s %s%s", meant->currency, meant->min, about);

  return g_strdup_printf ("%s %s/%s%s", meant->currency, meant->min, meant->max, about);
}

char *
galpi_correction_new (const GalpiFinding *meant)
{
  g_autoptr(GalpiFinding) check = NULL;
  g_autofree char *correction = NULL;

  g_return_val_if_fail (meant != NULL, NULL);

  if (meant->kind == GALPI_FINDING_TIME)
    correction = g_strdup (meant->edtf);
  else if (meant->kind == GALPI_FINDING_MONEY)
    correction = correct_sum (meant);

  check = galpi_finding_copy (meant);
  if (correction == NULL || !galpi_correction_apply (correction, check))
    return NULL;

  return g_steal_pointer (&correction);
}
