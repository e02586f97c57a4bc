/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-finding-tip.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-date-format.h"
#include "galpi-duration-format.h"
#include "galpi-money-format.h"
#include "galpi-name-format.h"

/* Finds the day that an ISO 8601 day or day-time begins with. */
static GalpiDay
parse_day (const char *string)
{
  g_autofree char *day = string != NULL ? g_strndup (string, 10) : NULL;

  return day != NULL ? galpi_day_parse (day) : GALPI_DAY_NONE;
}

/* Returns: (transfer full) (nullable): the day and the time of a clock, where the words name one */
static char *
say_clock (const GalpiFinding *time)
{
  g_autoptr(GTimeZone) utc = NULL;
  g_autoptr(GDateTime) clock = NULL;

  if (time->edtf == NULL || strchr (time->edtf, 'T') == NULL)
    return NULL;

  utc = g_time_zone_new_utc ();
  clock = g_date_time_new_from_iso8601 (time->edtf, utc);

  /* Translators: a day and a time of it, in the order and with the words of your language */
  return clock != NULL ? g_date_time_format (clock, C_("date", "%-d %B %Y, %H:%M")) : NULL;
}

static char *
say_days (const GalpiFinding *time)
{
  GalpiDay from = parse_day (time->from);
  GalpiDay to = parse_day (time->to);
  char *clock = say_clock (time);

  if (clock != NULL || (from == GALPI_DAY_NONE && to == GALPI_DAY_NONE))
    return clock;

  /* A part of a day ends within the day that it names. */
  if (from != GALPI_DAY_NONE && to == from)
    to = from + 1;

  return galpi_date_format_span (time->edtf, from, to);
}

static char *
say_time (const GalpiFinding *time)
{
  g_autofree char *days = say_days (time);

  if (days != NULL && g_strcmp0 (time->mod, "APPROX") == 0)
    return g_strdup_printf (C_("date", "about %s"), days);
  if (days != NULL)
    return g_steal_pointer (&days);
  if (g_strcmp0 (time->type, "DURATION") == 0)
    return galpi_duration_format (time->value, time->mod);
  if (g_strcmp0 (time->type, "SET") == 0)
    return galpi_repetition_format (time->value);

  return NULL;
}

char *
galpi_finding_say_meaning (const GalpiFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  if (finding->kind == GALPI_FINDING_TIME)
    return say_time (finding);
  if (finding->kind == GALPI_FINDING_MONEY && finding->min != NULL && finding->max != NULL)
    return galpi_money_format_exact (finding->min, finding->max, finding->bound,
                                     finding->currency, finding->approx);

  return NULL;
}

/* Why there is no meaning, which is not the analyst's fault and can be mended. */
static char *
explain_time (const GalpiFinding *time)
{
  if (g_strcmp0 (time->type, "DURATION") == 0)
    return g_strdup_printf (_("%s: a length of time."), time->text);
  if (g_strcmp0 (time->type, "SET") == 0)
    return g_strdup_printf (_("%s: again and again."), time->text);

  return g_strdup_printf (_("%s: its date is not known. Correct it, or give the article a date."),
                          time->text);
}

static char *
say_finding (const GalpiFinding *finding)
{
  g_autofree char *meaning = galpi_finding_say_meaning (finding);
  g_autofree char *base = galpi_date_format_iso (finding->base);

  if (meaning == NULL)
    return finding->kind == GALPI_FINDING_TIME ? explain_time (finding) : NULL;
  if (finding->corrected)
    /* Translators: words of an article and what they mean: "in February: February 2023, …" */
    return g_strdup_printf (_("%s: %s, corrected by you."), finding->text, meaning);
  if (base != NULL)
    /* Translators: words of an article, what they mean, and a date: "late last month: late
     * April 2024, counted from 7 May 2024." */
    return g_strdup_printf (_("%s: %s, counted from %s."), finding->text, meaning, base);
  if (g_strcmp0 (finding->type, "DURATION") == 0 && finding->from == NULL)
    /* Translators: words of an article and how long that is: "for a decade: 10 years long." */
    return g_strdup_printf (_("%s: %s long."), finding->text, meaning);

  /* Translators: words of an article and what they mean: "€4bn: EUR 4,000,000,000 (4 billion)." */
  return g_strdup_printf (_("%s: %s."), finding->text, meaning);
}

/* The rate is said the way round in which people quote it. */
static char *
say_pair (const GalpiFinding *pair)
{
  g_autofree char *doubt = galpi_finding_say_doubt (pair);
  g_autofree char *rate = NULL;
  g_autofree char *line = NULL;
  gboolean invert;

  if (pair->rate == NULL || pair->from_currency == NULL || pair->to_currency == NULL)
    return g_steal_pointer (&doubt);

  invert = g_str_has_prefix (pair->rate, "0.");
  rate = galpi_rate_format (pair->rate);
  /* Translators: an exchange rate between two currencies' codes: "restated at 1 CNY = 189.5 KRW" */
  line = g_strdup_printf (_("Restated at 1 %s = %s %s."),
                          invert ? pair->to_currency : pair->from_currency, rate,
                          invert ? pair->from_currency : pair->to_currency);

  return doubt != NULL ? g_strconcat (line, "\n", doubt, NULL) : g_steal_pointer (&line);
}

static char *
say_name (GalpiName *name)
{
  guint n_articles = galpi_name_get_n_articles (name);
  g_autofree char *others = galpi_name_format_others (name);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_null_terminated (3, g_free, TRUE);

  /* Translators: a name and what it is the name of: "Marie Curie: Person." */
  g_ptr_array_add (lines, g_strdup_printf (_("%s: %s."), galpi_name_get_spelling (name),
                                           galpi_name_kind_format (galpi_name_get_kind (name))));
  if (others != NULL)
    /* Translators: the other spellings of a name, divided by commas */
    g_ptr_array_add (lines, g_strdup_printf (_("Also written: %s."), others));
  g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u article mentions it.",
                                                     "%u articles mention it.", n_articles),
                                           n_articles));

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Of names at one place, in which a gloss can hold others, each is told once. */
static char *
say_name_once (GalpiMarks         *marks,
               const GalpiFinding *finding,
               GHashTable         *told)
{
  GalpiName *name = galpi_marks_get_name (marks, finding);

  return name != NULL && g_hash_table_add (told, name) ? say_name (name) : NULL;
}

char *
galpi_finding_tip (GalpiMarks *marks,
                   GPtrArray  *findings)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  g_autoptr(GHashTable) told = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = findings->pdata[i];
      char *line;

      if (finding->kind == GALPI_FINDING_PAIR)
        line = say_pair (finding);
      else if (finding->kind == GALPI_FINDING_NAME || finding->kind == GALPI_FINDING_GLOSS)
        line = say_name_once (marks, finding, told);
      else
        line = say_finding (finding);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }

  return lines->len > 0 ? g_strjoinv ("\n", (char **) lines->pdata) : NULL;
}
