/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-table.h"

#include "galpi-annotation.h"
#include "galpi-escape.h"

static const char *
get_quote (GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);

  return anchor != NULL && anchor->quote != NULL ? anchor->quote : "";
}

static const char *
get_title (GalpiAnnotation *annotation)
{
  const char *title = galpi_annotation_get_article_title (annotation);

  return title != NULL ? title : "";
}

static char *
join_tags (GalpiAnnotation *annotation)
{
  return g_strjoinv (", ", (char **) galpi_annotation_get_tags (annotation));
}

/* Tags and title, whichever there are. */
static char *
describe (GalpiAnnotation *annotation)
{
  g_autofree char *tags = join_tags (annotation);
  const char *title = get_title (annotation);

  return g_strconcat (title, *title != '\0' && *tags != '\0' ? " · " : "", tags, NULL);
}

char *
galpi_notes_to_text (GPtrArray *annotations)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (annotations != NULL, NULL);

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);
      g_autofree char *about = describe (annotation);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (*get_quote (annotation) != '\0')
        g_string_append_printf (text, "“%s”\n", get_quote (annotation));
      if (*galpi_annotation_get_note (annotation) != '\0')
        g_string_append_printf (text, "%s\n", galpi_annotation_get_note (annotation));
      if (*about != '\0')
        g_string_append_printf (text, "— %s\n", about);
    }

  return g_string_free_and_steal (text);
}

static void
append_element (GString    *html,
                const char *name,
                const char *text)
{
  g_autofree char *escaped = galpi_escape_xml (text);
  g_auto(GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);

  if (*text != '\0')
    g_string_append_printf (html, "<%s>%s</%s>\n", name, broken, name);
}

char *
galpi_notes_to_html (GPtrArray *annotations)
{
  GString *html = g_string_new (NULL);

  g_return_val_if_fail (annotations != NULL, NULL);

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);
      g_autofree char *about = describe (annotation);

      append_element (html, "blockquote", get_quote (annotation));
      append_element (html, "p", galpi_annotation_get_note (annotation));
      append_element (html, "p", about);
    }

  return g_string_free_and_steal (html);
}

static void
append_field (GString    *csv,
              const char *text)
{
  g_autofree char *escaped = galpi_escape_csv (text);

  g_string_append_printf (csv, ",%s", escaped);
}

char *
galpi_notes_to_csv (GPtrArray *annotations)
{
  GString *csv = g_string_new ("\xef\xbb\xbf" "article,title,start,end,quote,note,tags,colour\r\n");

  g_return_val_if_fail (annotations != NULL, NULL);

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);
      const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
      GalpiColour colour = galpi_annotation_get_colour (annotation);
      g_autofree char *tags = join_tags (annotation);

      g_string_append_printf (csv, "%" G_GINT64_FORMAT, galpi_annotation_get_article_id (annotation));
      append_field (csv, get_title (annotation));
      if (anchor != NULL && anchor->state == GALPI_ANCHOR_PLACE)
        g_string_append_printf (csv, ",%u,%u", anchor->range.start, anchor->range.end);
      else
        g_string_append (csv, ",,");
      append_field (csv, get_quote (annotation));
      append_field (csv, galpi_annotation_get_note (annotation));
      append_field (csv, tags);
      append_field (csv, colour != GALPI_COLOUR_NONE ? galpi_colour_to_string (colour) : "");
      g_string_append (csv, "\r\n");
    }

  return g_string_free_and_steal (csv);
}
