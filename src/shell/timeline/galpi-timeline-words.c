/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-date-format.h"

#define EM_WIDE 1.0

/* No label is as long as this, whatever its font is. */
#define MAX_MEASURED 60

char *
galpi_timeline_words_date (GalpiTimelineItem *item)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (item), NULL);

  words = galpi_date_format_span (galpi_timeline_item_get_date (item),
                                  galpi_timeline_item_get_from_day (item),
                                  galpi_timeline_item_get_to_day (item));

  return *words != '\0' ? g_steal_pointer (&words) : g_strdup (_("No date"));
}

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

const char *
galpi_timeline_words_name (GalpiTimelineItem *item)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (item), NULL);

  if (galpi_timeline_item_get_kind (item) != GALPI_TIMELINE_PUBLISHED)
    {
      if (is_set (galpi_timeline_item_get_title (item)))
        return galpi_timeline_item_get_title (item);
      if (is_set (galpi_timeline_item_get_text (item)))
        return galpi_timeline_item_get_text (item);
    }

  return is_set (galpi_timeline_item_get_article_title (item))
           ? galpi_timeline_item_get_article_title (item) : _("Untitled");
}

const char *
galpi_timeline_words_kind (GalpiTimelineItem *item)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (item), NULL);

  switch (galpi_timeline_item_get_kind (item))
    {
    case GALPI_TIMELINE_EVENT:
      return C_("timeline", "Kept event");
    case GALPI_TIMELINE_FOUND:
      if (galpi_timeline_item_get_corrected (item))
        return C_("timeline", "Found in the text, corrected by you");
      return C_("timeline", "Found in the text");
    case GALPI_TIMELINE_PUBLISHED:
    default:
      return C_("timeline", "Published");
    }
}

char *
galpi_timeline_words_label (GalpiTimelineItem *item)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (item), NULL);

  date = galpi_timeline_words_date (item);

  /* Translators: a mark of the timeline for a screen reader: its date, its title, what it is */
  return g_strdup_printf (C_("timeline", "%s, %s, %s"), date, galpi_timeline_words_name (item),
                          galpi_timeline_words_kind (item));
}

char *
galpi_timeline_words_sentence (GalpiTimelineItem *item)
{
  const char *sentence;
  GString *line;

  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (item), NULL);

  sentence = galpi_timeline_item_get_sentence (item);
  if (!is_set (sentence))
    return NULL;

  line = g_string_new (NULL);
  for (const char *iter = sentence; *iter != '\0'; iter = g_utf8_next_char (iter))
    {
      gunichar character = g_utf8_get_char (iter);

      if (character == 0xfffc)
        continue;
      if (g_unichar_isspace (character))
        character = ' ';
      if (character != ' ' || (line->len > 0 && line->str[line->len - 1] != ' '))
        g_string_append_unichar (line, character);
    }

  return g_string_free_and_steal (line);
}

gboolean
galpi_timeline_words_is_vague (GalpiTimelineItem *item)
{
  const char *date;

  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (item), FALSE);

  date = galpi_timeline_item_get_date (item);

  return date != NULL && strpbrk (date, "~%") != NULL;
}

double
galpi_timeline_words_measure (const char *text)
{
  double ems = 0.0;
  guint n = 0;

  g_return_val_if_fail (text != NULL, 0.0);

  for (const char *iter = text; *iter != '\0' && n < MAX_MEASURED; iter = g_utf8_next_char (iter))
    {
      ems += g_unichar_iswide (g_utf8_get_char (iter)) ? EM_WIDE : GALPI_TIMELINE_NARROW;
      n++;
    }

  return ems;
}
