/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-writers.h"

#include <glib/gi18n.h>

#include "galpi-escape.h"

static void
append_yaml (GString    *out,
             const char *key,
             const char *value)
{
  g_autofree char *escaped = NULL;

  if (value == NULL || value[0] == '\0')
    return;

  escaped = galpi_escape_yaml (value);
  g_string_append_printf (out, "%s: %s\n", key, escaped);
}

static void
append_yaml_list (GString            *out,
                  const char         *key,
                  const char * const *values)
{
  if (values == NULL || values[0] == NULL)
    return;

  g_string_append_printf (out, "%s:\n", key);
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *escaped = galpi_escape_yaml (values[i]);

      g_string_append_printf (out, "  - %s\n", escaped);
    }
}

/* Obsidian's own "tags" hold what its tag pane can show, so they are spelt as it asks. */
static void
append_front_matter (GString                  *out,
                     const GalpiExportArticle *item)
{
  GalpiArticle *article = item->article;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; i <= item->annotations->len; i++)
    {
      const char * const *paths = i < item->annotations->len
        ? galpi_annotation_get_tags (g_ptr_array_index (item->annotations, i))
        : galpi_article_get_tags (article);

      for (guint j = 0; paths != NULL && paths[j] != NULL; j++)
        {
          char *tag = galpi_escape_hashtag (paths[j]);

          if (g_hash_table_add (seen, tag))
            g_ptr_array_add (tags, tag);
        }
    }
  g_ptr_array_add (tags, NULL);

  g_string_append (out, "---\n");
  append_yaml (out, "title", galpi_article_get_title (article));
  append_yaml (out, "subtitle", galpi_article_get_subtitle (article));
  append_yaml (out, "source", galpi_article_get_source (article));
  append_yaml (out, "author", galpi_article_get_person (article));
  append_yaml (out, "published", galpi_article_get_date (article));
  append_yaml (out, "url", galpi_article_get_url (article));
  append_yaml (out, "language", galpi_article_get_language (article));
  append_yaml_list (out, "keywords", galpi_article_get_keywords (article));
  append_yaml_list (out, "tags", (const char * const *) tags->pdata);
  append_yaml (out, "galpi", galpi_article_get_uuid (article));
  g_string_append (out, "---\n\n");
}

/* Every line of @text behind @prefix. */
static void
append_lines (GString    *out,
              const char *prefix,
              const char *text)
{
  g_autofree char *escaped = galpi_escape_markdown (text);
  g_auto(GStrv) lines = g_strsplit (escaped, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n", prefix, lines[i]);
}

static void
append_annotation (GString         *out,
                   GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  const char *note = galpi_annotation_get_note (annotation);
  const char * const *tags = galpi_annotation_get_tags (annotation);
  const char *uuid = galpi_annotation_get_uuid (annotation);

  if (anchor != NULL)
    {
      append_lines (out, "> ", anchor->quote);
      g_string_append_c (out, '\n');
    }

  if (note[0] != '\0')
    {
      append_lines (out, "", note);
      g_string_append_c (out, '\n');
    }

  if (tags != NULL && tags[0] != NULL)
    {
      for (guint i = 0; tags[i] != NULL; i++)
        {
          g_autofree char *tag = galpi_escape_hashtag (tags[i]);

          g_string_append_printf (out, "%s#%s", i > 0 ? " " : "", tag);
        }
      g_string_append (out, "\n\n");
    }

  /* A block id: [[note#^id]] in Obsidian comes back here. */
  if (uuid != NULL)
    g_string_append_printf (out, "^%s\n\n", uuid);
}

static void
append_events (GString   *out,
               GPtrArray *events)
{
  if (events->len == 0)
    return;

  g_string_append_printf (out, "## %s\n\n", _("Events"));
  for (guint i = 0; i < events->len; i++)
    {
      GalpiEvent *event = g_ptr_array_index (events, i);
      const char *note = galpi_event_get_note (event);
      g_autofree char *date = galpi_escape_markdown (galpi_event_get_date (event));
      g_autofree char *title = galpi_escape_markdown (galpi_event_get_title (event));

      g_string_append_printf (out, "- **%s** %s\n", date, title);
      if (note != NULL && note[0] != '\0')
        append_lines (out, "  ", note);
    }
  g_string_append_c (out, '\n');
}

static void
append_finding_rows (GString          *out,
                     GPtrArray        *findings,
                     GalpiFindingKind  kind,
                     const char       *heading,
                     const char       *value_heading)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      GalpiFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = NULL;
      g_autofree char *value = NULL;
      g_autofree char *escaped_value = NULL;

      if (finding->kind != kind || (kind == GALPI_FINDING_TIME && finding->from == NULL))
        continue;

      if (!begun)
        g_string_append_printf (out, "## %s\n\n| %s | %s |\n| --- | --- |\n",
                                heading, value_heading, _("In the text"));
      begun = TRUE;

      if (kind == GALPI_FINDING_TIME)
        value = g_strdup (finding->edtf != NULL ? finding->edtf : finding->value);
      else if (g_strcmp0 (finding->min, finding->max) != 0)
        value = g_strdup_printf ("%s–%s %s", finding->min, finding->max, finding->currency);
      else
        value = g_strdup_printf ("%s %s", finding->min, finding->currency);

      escaped_value = galpi_escape_markdown (value);
      text = galpi_escape_markdown (finding->text);
      for (char *p = text; *p != '\0'; p++)
        {
          if (*p == '\n')
            *p = ' ';
        }
      g_string_append_printf (out, "| %s | %s |\n", escaped_value, text);
    }

  if (begun)
    g_string_append_c (out, '\n');
}

gboolean
galpi_markdown_writer_write (const GalpiExportSource  *source,
                             GOutputStream            *out,
                             GCancellable             *cancellable,
                             GError                  **error)
{
  for (guint i = 0; i < source->n_articles; i++)
    {
      g_autoptr(GalpiExportArticle) item = NULL;
      g_autoptr(GString) text = g_string_new (NULL);
      const char *title;
      const char *subtitle;

      item = source->load_article (source->user_data, i, FALSE, error);
      if (item == NULL)
        return FALSE;

      append_front_matter (text, item);

      title = galpi_article_get_title (item->article);
      if (title != NULL)
        append_lines (text, "# ", title);
      subtitle = galpi_article_get_subtitle (item->article);
      if (subtitle != NULL && subtitle[0] != '\0')
        {
          g_string_append_c (text, '\n');
          append_lines (text, "", subtitle);
        }
      g_string_append_c (text, '\n');

      for (guint j = 0; j < item->annotations->len; j++)
        append_annotation (text, g_ptr_array_index (item->annotations, j));
      append_events (text, item->events);
      append_finding_rows (text, item->findings, GALPI_FINDING_TIME, _("Dates"), _("Date"));
      append_finding_rows (text, item->findings, GALPI_FINDING_MONEY, _("Figures"), _("Sum"));

      if (!g_output_stream_write_all (out, text->str, text->len, NULL, cancellable, error))
        return FALSE;
    }

  return TRUE;
}
