/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-duration-format.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Returns: (nullable): the words for a number that the text does not give */
static const char *
say_some (char unit)
{
  switch (unit)
    {
    case 'Y':
      return _("some years");
    case 'M':
      return _("some months");
    case 'W':
      return _("some weeks");
    case 'D':
      return _("some days");
    case 'h':
      return _("some hours");
    case 'm':
      return _("some minutes");
    case 's':
      return _("some seconds");
    default:
      return NULL;
    }
}

static char *
say_number (char        unit,
            const char *number)
{
  /* A part of a number counts as many: 1.5 years. */
  gulong n = strchr (number, '.') != NULL ? 2 : strtoul (number, NULL, 10);

  switch (unit)
    {
    case 'Y':
      return g_strdup_printf (ngettext ("%s year", "%s years", n), number);
    case 'M':
      return g_strdup_printf (ngettext ("%s month", "%s months", n), number);
    case 'W':
      return g_strdup_printf (ngettext ("%s week", "%s weeks", n), number);
    case 'D':
      return g_strdup_printf (ngettext ("%s day", "%s days", n), number);
    case 'h':
      return g_strdup_printf (ngettext ("%s hour", "%s hours", n), number);
    case 'm':
      return g_strdup_printf (ngettext ("%s minute", "%s minutes", n), number);
    case 's':
      return g_strdup_printf (ngettext ("%s second", "%s seconds", n), number);
    default:
      return NULL;
    }
}

static char *
format_parts (const char *value)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  gboolean of_day = FALSE;

  if (value == NULL || *value++ != 'P')
    return NULL;

  while (*value != '\0')
    {
      g_autofree char *number = NULL;
      char *part;
      gsize length;
      char unit;

      if (*value == 'T' && !of_day)
        {
          of_day = TRUE;
          value++;
          continue;
        }

      length = *value == 'X' ? 1 : strspn (value, "0123456789.");
      if (length == 0 || !g_ascii_isupper (value[length]))
        return NULL;

      /* Those after the T are written small here, since an M is a month or a minute. */
      unit = of_day ? g_ascii_tolower (value[length]) : value[length];
      number = g_strndup (value, length);
      part = *value == 'X' ? g_strdup (say_some (unit)) : say_number (unit, number);
      if (part == NULL)
        return NULL;

      g_ptr_array_add (parts, part);
      value += length + 1;
    }

  return parts->len > 0 ? g_strjoinv (" ", (char **) parts->pdata) : NULL;
}

char *
galpi_duration_format (const char *value,
                       const char *mod)
{
  g_autofree char *length = format_parts (value);

  if (length == NULL || mod == NULL)
    return g_steal_pointer (&length);
  if (g_str_equal (mod, "APPROX"))
    return g_strdup_printf (C_("duration", "about %s"), length);
  if (g_str_equal (mod, "EQUAL_OR_LESS"))
    return g_strdup_printf (C_("duration", "at most %s"), length);
  if (g_str_equal (mod, "EQUAL_OR_MORE"))
    return g_strdup_printf (C_("duration", "at least %s"), length);
  if (g_str_equal (mod, "LESS_THAN"))
    return g_strdup_printf (C_("duration", "less than %s"), length);
  if (g_str_equal (mod, "MORE_THAN"))
    return g_strdup_printf (C_("duration", "more than %s"), length);
  if (g_str_equal (mod, "BEFORE"))
    return g_strdup_printf (C_("duration", "%s before"), length);
  if (g_str_equal (mod, "AFTER"))
    return g_strdup_printf (C_("duration", "%s after"), length);

  return g_steal_pointer (&length);
}

char *
galpi_repetition_format (const char *value)
{
  g_autofree char *length = NULL;

  if (g_strcmp0 (value, "P1Y") == 0)
    return g_strdup (_("every year"));
  if (g_strcmp0 (value, "P1M") == 0)
    return g_strdup (_("every month"));
  if (g_strcmp0 (value, "P1W") == 0)
    return g_strdup (_("every week"));
  if (g_strcmp0 (value, "P1D") == 0)
    return g_strdup (_("every day"));
  if (g_strcmp0 (value, "PT1H") == 0)
    return g_strdup (_("every hour"));

  length = format_parts (value);
  /* Translators: how often something happens: "every 2 weeks" */
  return length != NULL ? g_strdup_printf (_("every %s"), length) : NULL;
}
