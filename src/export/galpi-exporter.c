/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-exporter"

#include "galpi-exporter.h"

#include <glib/gi18n.h>

#include "galpi-error.h"
#include "galpi-escape.h"
#include "galpi-writers.h"

static const GalpiExportFormat formats[] = {
  { .name = "markdown", .extension = "md", .media_type = "text/markdown",
    .one_per_article = TRUE, .write = galpi_markdown_writer_write },
  { .name = "html", .extension = "html", .media_type = "text/html",
    .write = galpi_html_writer_write },
  { .name = "txt", .extension = "txt", .media_type = "text/plain",
    .write = galpi_text_writer_write },
  { .name = "csv", .extension = "csv", .media_type = "text/csv",
    .write = galpi_csv_writer_write },
  { .name = "odt", .extension = "odt", .media_type = "application/vnd.oasis.opendocument.text",
    .binary = TRUE, .write = galpi_odt_writer_write },
  { .name = "json", .extension = "json", .media_type = "application/json",
    .everything = TRUE, .write = galpi_json_writer_write },
};

const char * const *
galpi_exporter_list_formats (void)
{
  static const char *names[G_N_ELEMENTS (formats) + 1];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        names[i] = formats[i].name;
      g_once_init_leave (&once, 1);
    }

  return names;
}

const GalpiExportFormat *
galpi_exporter_get_format (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_equal (formats[i].name, name))
        return &formats[i];
    }

  return NULL;
}

gboolean
galpi_exporter_write (const GalpiExportFormat  *format,
                      const GalpiExportSource  *source,
                      GOutputStream            *out,
                      GCancellable             *cancellable,
                      GError                  **error)
{
  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (source != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), FALSE);

  if (format->one_per_article && source->n_articles > 1)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("This format writes one file an article. Choose a folder for several articles."));
      return FALSE;
    }

  return format->write (source, out, cancellable, error);
}

static gboolean
write_file (const GalpiExportFormat  *format,
            const GalpiExportSource  *source,
            GFile                    *file,
            GCancellable             *cancellable,
            GError                  **error)
{
  /* GFile writes beside the old file and renames at close; a cancelled close keeps the old one. */
  g_autoptr(GFileOutputStream) out =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  g_autoptr(GCancellable) abandon = g_cancellable_new ();

  if (out == NULL)
    return FALSE;

  if (galpi_exporter_write (format, source, G_OUTPUT_STREAM (out), cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (out), cancellable, error);

  g_cancellable_cancel (abandon);
  g_output_stream_close (G_OUTPUT_STREAM (out), abandon, NULL);
  return FALSE;
}

/* A source of one of another's articles. */
typedef struct
{
  const GalpiExportSource *whole;
  guint                    index;
} Single;

static GalpiExportArticle *
load_single (gpointer   user_data,
             guint      index,
             gboolean   everything,
             GError   **error)
{
  Single *single = user_data;

  return single->whole->load_article (single->whole->user_data, single->index, everything, error);
}

static char *
unused_name (GHashTable        *names,
             const char        *title,
             const char        *extension)
{
  g_autofree char *stem = galpi_escape_file_name (title);
  g_autofree char *folded = NULL;
  char *name = g_strdup_printf ("%s.%s", stem, extension);

  /* Folded, because some file systems tell no case. */
  folded = g_utf8_casefold (name, -1);
  for (guint n = 2; g_hash_table_contains (names, folded); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u).%s", stem, n, extension);
      g_free (folded);
      folded = g_utf8_casefold (name, -1);
    }

  g_hash_table_add (names, g_steal_pointer (&folded));
  return name;
}

static gboolean
write_folder (const GalpiExportFormat  *format,
              const GalpiExportSource  *source,
              GFile                    *folder,
              GCancellable             *cancellable,
              GError                  **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  if (!g_file_make_directory_with_parents (folder, cancellable, &local_error) &&
      !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < source->n_articles; i++)
    {
      Single single = { source, i };
      GalpiExportSource one = *source;
      g_autoptr(GalpiExportArticle) article = NULL;
      g_autofree char *name = NULL;
      g_autoptr(GFile) file = NULL;
      const char *title;

      article = source->load_article (source->user_data, i, FALSE, error);
      if (article == NULL)
        return FALSE;

      title = galpi_article_get_title (article->article);
      name = unused_name (names, title != NULL ? title : "", format->extension);
      file = g_file_get_child (folder, name);
      one.n_articles = 1;
      one.load_article = load_single;
      one.user_data = &single;
      if (!write_file (format, &one, file, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_exporter_write_to (const GalpiExportFormat  *format,
                         const GalpiExportSource  *source,
                         GFile                    *destination,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (source != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (destination), FALSE);

  if (format->one_per_article &&
      (source->n_articles != 1 ||
       g_file_query_file_type (destination, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY))
    return write_folder (format, source, destination, cancellable, error);

  return write_file (format, source, destination, cancellable, error);
}
