/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-writers.h"

#include <glib/gi18n.h>

#include "galpi-escape.h"

/* One page that needs nothing from outside: no script, no font, no picture by address. */
static const char style[] =
  "body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;"
  "color:#222;background:#fff}"
  ":lang(ko){word-break:keep-all;overflow-wrap:anywhere;line-height:1.7}"
  "article+article{border-top:1px solid #bbb;margin-top:3rem;padding-top:2rem}"
  "h1{font-size:1.6rem;line-height:1.3;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}"
  ".subtitle{font-size:1.1rem;color:#555;margin:.25rem 0}.about{color:#666;font-size:.9rem}"
  "section{margin:1.25rem 0;break-inside:avoid}"
  "blockquote{margin:0;padding:.1rem 0 .1rem .9rem;border-left:.3rem solid #999;white-space:pre-line}"
  ".yellow blockquote{border-color:#e5a50a}.green blockquote{border-color:#2ec27e}"
  ".blue blockquote{border-color:#3584e4}.pink blockquote{border-color:#d56199}"
  ".purple blockquote{border-color:#9141ac}"
  ".note{margin:.4rem 0 0;white-space:pre-line}.tags{color:#666;font-size:.85rem;margin:.3rem 0 0}"
  "dt{font-weight:600;margin-top:.5rem}dd{margin:0 0 0 1rem}"
  "@media (prefers-color-scheme:dark){body{color:#eee;background:#1e1e1e}"
  ".subtitle,.about,.tags{color:#bbb}}"
  "@media print{body{max-width:none;margin:0;color:#000;background:#fff}a{color:inherit}}";

static void
append_element (GString    *out,
                const char *open,
                const char *text,
                const char *close)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  escaped = galpi_escape_xml (text);
  g_string_append_printf (out, "%s%s%s\n", open, escaped, close);
}

static gboolean
is_web_address (const char *url)
{
  return url != NULL && (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://"));
}

static void
append_about (GString      *out,
              GalpiArticle *article)
{
  const char *parts[] = { galpi_article_get_source (article), galpi_article_get_byline (article),
                          galpi_article_get_date (article) };
  const char *url = galpi_article_get_url (article);
  g_autoptr(GString) about = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL && parts[i][0] != '\0')
        g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", parts[i]);
    }

  append_element (out, "<p class=\"about\">", about->str, "</p>");
  if (is_web_address (url))
    {
      g_autofree char *escaped = galpi_escape_xml (url);

      g_string_append_printf (out, "<p class=\"about\"><a href=\"%s\">%s</a></p>\n", escaped, escaped);
    }
}

static void
append_annotation (GString         *out,
                   GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  const char * const *tags = galpi_annotation_get_tags (annotation);

  g_string_append_printf (out, "<section class=\"%s\">\n",
                          galpi_colour_to_string (galpi_annotation_get_colour (annotation)));
  append_element (out, "<blockquote>", anchor != NULL ? anchor->quote : NULL, "</blockquote>");
  append_element (out, "<p class=\"note\">", galpi_annotation_get_note (annotation), "</p>");
  if (tags != NULL && tags[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (", ", (char **) tags);

      append_element (out, "<p class=\"tags\">", joined, "</p>");
    }
  g_string_append (out, "</section>\n");
}

static void
append_events (GString   *out,
               GPtrArray *events)
{
  if (events->len == 0)
    return;

  append_element (out, "<h2>", _("Events"), "</h2>");
  g_string_append (out, "<dl>\n");
  for (guint i = 0; i < events->len; i++)
    {
      GalpiEvent *event = g_ptr_array_index (events, i);

      append_element (out, "<dt>", galpi_event_get_date (event), "</dt>");
      append_element (out, "<dd>", galpi_event_get_title (event), "</dd>");
      append_element (out, "<dd class=\"note\">", galpi_event_get_note (event), "</dd>");
    }
  g_string_append (out, "</dl>\n");
}

static void
append_article (GString                  *out,
                const GalpiExportArticle *item)
{
  const char *language = galpi_article_get_language (item->article);
  g_autofree char *escaped_language = galpi_escape_xml (language != NULL ? language : "");

  g_string_append_printf (out, "<article lang=\"%s\">\n", escaped_language);
  append_element (out, "<p class=\"about\">", galpi_article_get_kicker (item->article), "</p>");
  append_element (out, "<h1>", galpi_article_get_title (item->article), "</h1>");
  append_element (out, "<p class=\"subtitle\">", galpi_article_get_subtitle (item->article), "</p>");
  append_about (out, item->article);
  for (guint i = 0; i < item->annotations->len; i++)
    append_annotation (out, g_ptr_array_index (item->annotations, i));
  append_events (out, item->events);
  g_string_append (out, "</article>\n");
}

gboolean
galpi_html_writer_write (const GalpiExportSource  *source,
                         GOutputStream            *out,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n",
                          _("Notes from Galpi"), style);

  for (guint i = 0; i < source->n_articles; i++)
    {
      g_autoptr(GalpiExportArticle) item =
        source->load_article (source->user_data, i, FALSE, error);

      if (item == NULL)
        return FALSE;

      append_article (text, item);
      if (!g_output_stream_write_all (out, text->str, text->len, NULL, cancellable, error))
        return FALSE;
      g_string_truncate (text, 0);
    }

  g_string_append (text, "</body>\n</html>\n");
  return g_output_stream_write_all (out, text->str, text->len, NULL, cancellable, error);
}
