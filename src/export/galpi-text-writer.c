/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-writers.h"

#include <glib/gi18n.h>

static void
append_line (GString    *out,
             const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_string_append_printf (out, "%s\n", text);
}

static void
append_indented (GString    *out,
                 const char *indent,
                 const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n", indent, lines[i]);
}

static void
append_annotation (GString         *out,
                   GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  const char *note = galpi_annotation_get_note (annotation);
  const char * const *tags = galpi_annotation_get_tags (annotation);

  if (anchor != NULL)
    append_indented (out, "    ", anchor->quote);
  if (note[0] != '\0')
    append_line (out, note);
  if (tags != NULL && tags[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (", ", (char **) tags);

      g_string_append_printf (out, "[%s]\n", joined);
    }
  g_string_append_c (out, '\n');
}

gboolean
galpi_text_writer_write (const GalpiExportSource  *source,
                         GOutputStream            *out,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  for (guint i = 0; i < source->n_articles; i++)
    {
      g_autoptr(GalpiExportArticle) item = NULL;
      g_autoptr(GString) text = g_string_new (NULL);

      item = source->load_article (source->user_data, i, FALSE, error);
      if (item == NULL)
        return FALSE;

      append_line (text, galpi_article_get_title (item->article));
      append_line (text, galpi_article_get_subtitle (item->article));
      append_line (text, galpi_article_get_source (item->article));
      append_line (text, galpi_article_get_byline (item->article));
      append_line (text, galpi_article_get_date (item->article));
      append_line (text, galpi_article_get_url (item->article));
      g_string_append_c (text, '\n');

      for (guint j = 0; j < item->annotations->len; j++)
        append_annotation (text, g_ptr_array_index (item->annotations, j));

      if (item->events->len > 0)
        g_string_append_printf (text, "%s\n\n", _("Events"));
      for (guint j = 0; j < item->events->len; j++)
        {
          GalpiEvent *event = g_ptr_array_index (item->events, j);

          g_string_append_printf (text, "%s  %s\n", galpi_event_get_date (event),
                                  galpi_event_get_title (event));
        }
      if (i + 1 < source->n_articles)
        g_string_append (text, "\n\n");

      if (!g_output_stream_write_all (out, text->str, text->len, NULL, cancellable, error))
        return FALSE;
    }

  return TRUE;
}
