/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-writers.h"

#include <glib/gi18n.h>

#include "galpi-escape.h"

/* Korean Excel takes a file without it for CP949. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
append_field (GString    *row,
              const char *text)
{
  g_autofree char *field = galpi_escape_csv (text != NULL ? text : "");

  if (row->len > 0)
    g_string_append_c (row, ',');
  g_string_append (row, field);
}

static gboolean
write_row (GOutputStream  *out,
           GString        *row,
           GCancellable   *cancellable,
           GError        **error)
{
  g_string_append (row, "\r\n");

  return g_output_stream_write_all (out, row->str, row->len, NULL, cancellable, error);
}

static gboolean
write_header (GOutputStream  *out,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr(GString) row = g_string_new (NULL);

  append_field (row, _("Article"));
  append_field (row, _("Source"));
  append_field (row, _("Published"));
  append_field (row, _("Quote"));
  append_field (row, _("Note"));
  append_field (row, _("Tags"));
  append_field (row, _("Color"));
  append_field (row, _("Start"));
  append_field (row, _("End"));
  append_field (row, _("Created"));
  append_field (row, _("Address"));
  append_field (row, _("ID"));

  return g_output_stream_write_all (out, BYTE_ORDER_MARK, 3, NULL, cancellable, error) &&
         write_row (out, row, cancellable, error);
}

static gboolean
write_annotation (GOutputStream    *out,
                  GalpiArticle     *article,
                  GalpiAnnotation  *annotation,
                  GCancellable     *cancellable,
                  GError          **error)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  const char * const *tags = galpi_annotation_get_tags (annotation);
  g_autoptr(GString) row = g_string_new (NULL);
  g_autoptr(GDateTime) created =
    g_date_time_new_from_unix_utc_usec (galpi_annotation_get_created (annotation));
  g_autofree char *created_text = created != NULL ? g_date_time_format_iso8601 (created) : NULL;
  g_autofree char *joined = tags != NULL ? g_strjoinv ("; ", (char **) tags) : NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (anchor != NULL && anchor->state == GALPI_ANCHOR_PLACE)
    {
      start = g_strdup_printf ("%u", anchor->range.start);
      end = g_strdup_printf ("%u", anchor->range.end);
    }

  append_field (row, galpi_article_get_title (article));
  append_field (row, galpi_article_get_source (article));
  append_field (row, galpi_article_get_date (article));
  append_field (row, anchor != NULL ? anchor->quote : NULL);
  append_field (row, galpi_annotation_get_note (annotation));
  append_field (row, joined);
  append_field (row, galpi_colour_to_string (galpi_annotation_get_colour (annotation)));
  append_field (row, start);
  append_field (row, end);
  append_field (row, created_text);
  append_field (row, galpi_article_get_url (article));
  append_field (row, galpi_annotation_get_uuid (annotation));

  return write_row (out, row, cancellable, error);
}

gboolean
galpi_csv_writer_write (const GalpiExportSource  *source,
                        GOutputStream            *out,
                        GCancellable             *cancellable,
                        GError                  **error)
{
  if (!write_header (out, cancellable, error))
    return FALSE;

  for (guint i = 0; i < source->n_articles; i++)
    {
      g_autoptr(GalpiExportArticle) item =
        source->load_article (source->user_data, i, FALSE, error);

      if (item == NULL)
        return FALSE;

      for (guint j = 0; j < item->annotations->len; j++)
        {
          if (!write_annotation (out, item->article, g_ptr_array_index (item->annotations, j),
                                 cancellable, error))
            return FALSE;
        }
    }

  return TRUE;
}
