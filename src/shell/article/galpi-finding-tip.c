/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-finding-tip.h"

#include <glib/gi18n.h>

#include "galpi-date-format.h"

static void
append_line (GString    *tip,
             const char *line)
{
  if (tip->len > 0)
    g_string_append_c (tip, '\n');
  g_string_append (tip, line);
}

/* Finds the day that an ISO 8601 day or day-time begins with. */
static GalpiDay
parse_day (const char *string)
{
  g_autofree char *day = string != NULL ? g_strndup (string, 10) : NULL;

  return day != NULL ? galpi_day_parse (day) : GALPI_DAY_NONE;
}

/* A length of time that has no place, such as "ten years", says all in its own words. */
static void
append_time (GString            *tip,
             const GalpiFinding *finding)
{
  GalpiDay from = parse_day (finding->from);
  GalpiDay to = parse_day (finding->to);
  GalpiDay base = parse_day (finding->base);

  if (from != GALPI_DAY_NONE || to != GALPI_DAY_NONE)
    {
      g_autofree char *span = NULL;

      /* A time of day ends within the day that it names. */
      if (from != GALPI_DAY_NONE && to == from)
        to = from + 1;
      span = galpi_date_format_span (finding->edtf, from, to);
      append_line (tip, span);
    }

  if (base != GALPI_DAY_NONE)
    {
      g_autofree char *day = galpi_date_format_day (base);
      g_autofree char *line = g_strdup_printf (_("Counted from %s"), day);

      append_line (tip, line);
    }
}

/* Groups the digits of a plain decimal string by threes. */
static char *
group_digits (const char *number)
{
  GString *grouped = g_string_new (NULL);
  const char *digits = *number == '-' ? number + 1 : number;
  gsize length = strcspn (digits, ".");

  if (*number == '-')
    g_string_append (grouped, "−");
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, digits[i]);
    }
  g_string_append (grouped, digits + length);

  return g_string_free_and_steal (grouped);
}

static void
append_money (GString            *tip,
              const GalpiFinding *finding)
{
  const char *currency = finding->currency != NULL ? finding->currency : "";
  g_autofree char *min = finding->min != NULL ? group_digits (finding->min) : NULL;
  g_autofree char *max = finding->max != NULL ? group_digits (finding->max) : NULL;
  g_autofree char *line = NULL;

  if (min == NULL && max == NULL)
    return;

  if (min != NULL && max != NULL && !g_str_equal (min, max))
    /* Translators: from one sum to another, with the currency's code: "40,000 – 50,000 USD". */
    line = g_strdup_printf (_("%s – %s %s"), min, max, currency);
  else if (g_strcmp0 (finding->bound, "min") == 0)
    line = g_strdup_printf (_("At least %s %s"), min != NULL ? min : max, currency);
  else if (g_strcmp0 (finding->bound, "max") == 0)
    line = g_strdup_printf (_("At most %s %s"), max != NULL ? max : min, currency);
  else if (finding->approx)
    line = g_strdup_printf (_("About %s %s"), min != NULL ? min : max, currency);
  else
    /* Translators: a sum and its currency's code: "40,000 USD". */
    line = g_strdup_printf (_("%s %s"), min != NULL ? min : max, currency);
  append_line (tip, line);
}

static void
append_pair (GString            *tip,
             const GalpiFinding *finding)
{
  g_autofree char *warning = NULL;

  if (finding->rate != NULL && finding->from_currency != NULL && finding->to_currency != NULL)
    {
      g_autofree char *rate = group_digits (finding->rate);
      g_autofree char *line = NULL;

      /* Translators: an exchange rate: "1 CNY = 189.5 KRW". */
      line = g_strdup_printf (_("1 %s = %s %s"), finding->from_currency, rate,
                              finding->to_currency);
      append_line (tip, line);
    }
  warning = galpi_finding_say_doubt (finding);
  if (warning != NULL)
    append_line (tip, warning);
}

char *
galpi_finding_tip (GPtrArray *findings)
{
  g_autoptr(GString) tip = g_string_new (NULL);

  g_return_val_if_fail (findings != NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = findings->pdata[i];

      switch (finding->kind)
        {
        case GALPI_FINDING_TIME:
          append_time (tip, finding);
          break;

        case GALPI_FINDING_MONEY:
          append_money (tip, finding);
          break;

        case GALPI_FINDING_PAIR:
          append_pair (tip, finding);
          break;

        case GALPI_FINDING_QUANTITY:
        case GALPI_FINDING_GLOSS:
        case GALPI_FINDING_NAME:
        default:
          break;
        }
    }

  return tip->len > 0 ? g_string_free_and_steal (g_steal_pointer (&tip)) : NULL;
}
