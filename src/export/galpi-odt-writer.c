/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-writers.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-escape.h"
#include "galpi-zip-writer.h"

/* OpenDocument 1.3, part 3. Quotes and notes have styles of their own, so that an analyst can
 * restyle a whole report in one place.
 */
static const char media_type[] = "application/vnd.oasis.opendocument.text";

#define NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" \
  " office:version=\"1.3\""

#define XML_HEADER "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static const char manifest[] =
  XML_HEADER
  "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
  " manifest:version=\"1.3\">"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
  " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
  "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
  "</manifest:manifest>";

#define PARAGRAPH_STYLE(name, display, parent, paragraph, text) \
  "<style:style style:name=\"" name "\" style:display-name=\"" display "\"" \
  " style:family=\"paragraph\" style:parent-style-name=\"" parent "\">" \
  "<style:paragraph-properties " paragraph "/><style:text-properties " text "/></style:style>"

#define QUOTE_STYLE(name, display, colour) \
  PARAGRAPH_STYLE (name, display, "Quotations", \
                   "fo:border-left=\"2.5pt solid " colour "\" fo:padding-left=\"0.25cm\"", "")

static const char styles[] =
  XML_HEADER
  "<office:document-styles" NAMESPACES "><office:styles>"
  "<style:default-style style:family=\"paragraph\">"
  "<style:text-properties fo:font-size=\"11pt\" style:font-name-asian=\"Noto Sans CJK KR\""
  " style:font-size-asian=\"11pt\" style:language-asian=\"ko\" style:country-asian=\"KR\"/>"
  "</style:default-style>"
  "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
  PARAGRAPH_STYLE ("Heading_20_1", "Heading 1", "Standard",
                   "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
                   "fo:font-size=\"18pt\" style:font-size-asian=\"18pt\" fo:font-weight=\"bold\""
                   " style:font-weight-asian=\"bold\"")
  PARAGRAPH_STYLE ("Heading_20_2", "Heading 2", "Standard",
                   "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
                   "fo:font-size=\"13pt\" style:font-size-asian=\"13pt\" fo:font-weight=\"bold\""
                   " style:font-weight-asian=\"bold\"")
  PARAGRAPH_STYLE ("Subtitle", "Subtitle", "Standard", "fo:margin-bottom=\"0.1cm\"",
                   "fo:font-size=\"13pt\" style:font-size-asian=\"13pt\" fo:color=\"#555555\"")
  PARAGRAPH_STYLE ("About", "About the Article", "Standard", "fo:margin-bottom=\"0.2cm\"",
                   "fo:font-size=\"9.5pt\" style:font-size-asian=\"9.5pt\" fo:color=\"#555555\"")
  PARAGRAPH_STYLE ("Quotations", "Quotations", "Standard",
                   "fo:margin-left=\"0.4cm\" fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.1cm\"", "")
  QUOTE_STYLE ("Quote_none", "Quote", "#9a9996")
  QUOTE_STYLE ("Quote_yellow", "Quote Yellow", "#e5a50a")
  QUOTE_STYLE ("Quote_green", "Quote Green", "#2ec27e")
  QUOTE_STYLE ("Quote_blue", "Quote Blue", "#3584e4")
  QUOTE_STYLE ("Quote_pink", "Quote Pink", "#d56199")
  QUOTE_STYLE ("Quote_purple", "Quote Purple", "#9141ac")
  PARAGRAPH_STYLE ("Note", "Note", "Standard",
                   "fo:margin-left=\"0.4cm\" fo:margin-bottom=\"0.1cm\"", "")
  PARAGRAPH_STYLE ("Tags", "Tags", "Standard",
                   "fo:margin-left=\"0.4cm\" fo:margin-bottom=\"0.1cm\"",
                   "fo:font-size=\"9.5pt\" style:font-size-asian=\"9.5pt\" fo:color=\"#555555\"")
  "</office:styles></office:document-styles>";

/* Line ends, tabs and runs of blanks need elements of their own. */
static void
append_text (GString    *out,
             const char *text)
{
  g_autofree char *escaped = galpi_escape_xml (text);

  for (const char *p = escaped; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (out, "<text:line-break/>");
      else if (*p == '\t')
        g_string_append (out, "<text:tab/>");
      else if (*p == ' ' && p > escaped && p[-1] == ' ')
        g_string_append (out, "<text:s/>");
      else
        g_string_append_c (out, *p);
    }
}

static void
append_paragraph (GString    *out,
                  const char *style,
                  const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  g_string_append_printf (out, "<text:p text:style-name=\"%s\">", style);
  append_text (out, text);
  g_string_append (out, "</text:p>");
}

static void
append_heading (GString    *out,
                guint       level,
                const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  g_string_append_printf (out, "<text:h text:style-name=\"Heading_20_%u\" text:outline-level=\"%u\">",
                          level, level);
  append_text (out, text);
  g_string_append (out, "</text:h>");
}

static void
append_about (GString      *out,
              GalpiArticle *article)
{
  const char *parts[] = { galpi_article_get_source (article), galpi_article_get_byline (article),
                          galpi_article_get_date (article), galpi_article_get_url (article) };
  g_autoptr(GString) about = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL && parts[i][0] != '\0')
        g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", parts[i]);
    }

  append_paragraph (out, "About", about->str);
}

static void
append_annotation (GString         *out,
                   GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  const char * const *tags = galpi_annotation_get_tags (annotation);
  g_autofree char *quote_style =
    g_strconcat ("Quote_", galpi_colour_to_string (galpi_annotation_get_colour (annotation)), NULL);

  if (anchor != NULL)
    append_paragraph (out, quote_style, anchor->quote);
  append_paragraph (out, "Note", galpi_annotation_get_note (annotation));
  if (tags != NULL && tags[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (", ", (char **) tags);

      append_paragraph (out, "Tags", joined);
    }
}

static void
append_article (GString                  *out,
                const GalpiExportArticle *item)
{
  append_heading (out, 1, galpi_article_get_title (item->article));
  append_paragraph (out, "Subtitle", galpi_article_get_subtitle (item->article));
  append_about (out, item->article);

  for (guint i = 0; i < item->annotations->len; i++)
    append_annotation (out, g_ptr_array_index (item->annotations, i));

  if (item->events->len > 0)
    append_heading (out, 2, _("Events"));
  for (guint i = 0; i < item->events->len; i++)
    {
      GalpiEvent *event = g_ptr_array_index (item->events, i);
      g_autofree char *line = g_strdup_printf ("%s  %s", galpi_event_get_date (event),
                                               galpi_event_get_title (event));

      append_paragraph (out, "Standard", line);
      append_paragraph (out, "Note", galpi_event_get_note (event));
    }
}

static gboolean
add_static (GalpiZipWriter  *zip,
            const char      *name,
            const char      *text,
            gboolean         stored,
            GError         **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return galpi_zip_writer_add (zip, name, bytes, stored, error);
}

gboolean
galpi_odt_writer_write (const GalpiExportSource  *source,
                        GOutputStream            *out,
                        GCancellable             *cancellable,
                        GError                  **error)
{
  g_autoptr(GalpiZipWriter) zip = galpi_zip_writer_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GBytes) archive = NULL;

  g_string_append (text, XML_HEADER "<office:document-content" NAMESPACES ">"
                   "<office:body><office:text>");
  for (guint i = 0; i < source->n_articles; i++)
    {
      g_autoptr(GalpiExportArticle) item =
        source->load_article (source->user_data, i, FALSE, error);

      if (item == NULL)
        return FALSE;

      append_article (text, item);
    }
  g_string_append (text, "</office:text></office:body></office:document-content>");
  content = g_string_free_to_bytes (g_steal_pointer (&text));

  if (!add_static (zip, "mimetype", media_type, TRUE, error) ||
      !galpi_zip_writer_add (zip, "content.xml", content, FALSE, error) ||
      !add_static (zip, "styles.xml", styles, FALSE, error) ||
      !add_static (zip, "META-INF/manifest.xml", manifest, FALSE, error))
    return FALSE;

  archive = galpi_zip_writer_finish (zip, error);
  return archive != NULL &&
         g_output_stream_write_all (out, g_bytes_get_data (archive, NULL),
                                    g_bytes_get_size (archive), NULL, cancellable, error);
}
