/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-citation.h"

#include <glib/gi18n.h>

#include "galpi-date-format.h"

static void
append (GPtrArray  *parts,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, g_strdup (part));
}

char *
galpi_citation_format (const char   *quote,
                       GalpiArticle *article)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *source = NULL;
  const char *person;
  const char *title;
  const char *date;
  GalpiDay day;

  g_return_val_if_fail (quote != NULL, NULL);
  g_return_val_if_fail (GALPI_IS_ARTICLE (article), NULL);

  person = galpi_article_get_person (article);
  title = galpi_article_get_title (article);
  date = galpi_article_get_date (article);
  day = date != NULL ? galpi_day_parse (date) : GALPI_DAY_NONE;

  append (parts, person != NULL ? person : galpi_article_get_byline (article));
  if (title != NULL)
    /* Translators: the title of an article in a citation. */
    g_ptr_array_add (parts, g_strdup_printf (C_("citation", "“%s”"), title));
  append (parts, galpi_article_get_source (article));
  if (day != GALPI_DAY_NONE)
    g_ptr_array_add (parts, galpi_date_format_day (day));
  append (parts, galpi_article_get_url (article));
  g_ptr_array_add (parts, NULL);
  source = g_strjoinv (", ", (char **) parts->pdata);

  /* Translators: a quote, and where it is from. */
  return g_strdup_printf (_("“%s” (%s)"), quote, source);
}
