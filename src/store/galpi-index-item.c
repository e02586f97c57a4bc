/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-item-private.h"

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-event-table.h"
#include "galpi-version-table.h"

static void
append_line (GString    *string,
             const char *line)
{
  if (line != NULL)
    {
      g_string_append (string, line);
      g_string_append_c (string, '\n');
    }
}

static void
append_lines (GString            *string,
              const char * const *lines)
{
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    append_line (string, lines[i]);
}

static gboolean
load_article (GalpiIndexItem  *self,
              GalpiDatabase   *notebook,
              GError         **error)
{
  GalpiArticle *article = galpi_article_table_get (notebook, self->id, error);
  g_autoptr(GString) title = g_string_new (NULL);
  g_autoptr(GString) label = g_string_new (NULL);

  if (article == NULL)
    return FALSE;

  self->record = article;
  append_line (title, galpi_article_get_title (article));
  append_line (title, galpi_article_get_subtitle (article));
  append_line (title, galpi_article_get_kicker (article));
  self->title = g_string_free_and_steal (g_steal_pointer (&title));

  append_line (label, galpi_article_get_byline (article));
  append_line (label, galpi_article_get_person (article));
  append_line (label, galpi_article_get_section (article));
  append_line (label, galpi_article_get_source (article));
  append_lines (label, galpi_article_get_keywords (article));
  append_lines (label, galpi_article_get_tags (article));
  self->label = g_string_free_and_steal (g_steal_pointer (&label));
  return TRUE;
}

static gboolean
load_annotation (GalpiIndexItem  *self,
                 GalpiDatabase   *notebook,
                 GError         **error)
{
  GalpiAnnotation *annotation = galpi_annotation_table_get (notebook, self->id, error);
  const GalpiAnchor *anchor;

  if (annotation == NULL)
    return FALSE;

  anchor = galpi_annotation_get_anchor (annotation);
  self->record = annotation;
  self->title = g_strdup ("");
  self->body = anchor != NULL ? g_strdup (anchor->quote) : NULL;
  self->note = g_strdup (galpi_annotation_get_note (annotation));
  self->label = g_strjoinv ("\n", (char **) galpi_annotation_get_tags (annotation));
  return TRUE;
}

static gboolean
load_event (GalpiIndexItem  *self,
            GalpiDatabase   *notebook,
            GError         **error)
{
  GalpiEvent *event = galpi_event_table_get (notebook, self->id, error);
  const char *title;

  if (event == NULL)
    return FALSE;

  title = galpi_event_get_title (event);
  self->record = event;
  self->title = g_strdup (title != NULL ? title : "");
  self->note = g_strdup (galpi_event_get_note (event));
  self->label = g_strjoinv ("\n", (char **) galpi_event_get_tags (event));
  return TRUE;
}

GalpiIndexItem *
galpi_index_item_load (GalpiDatabase   *notebook,
                       GalpiIndexKind   kind,
                       gint64           id,
                       GError         **error)
{
  g_autoptr(GalpiIndexItem) self = g_new0 (GalpiIndexItem, 1);
  gboolean loaded = FALSE;

  self->kind = kind;
  self->id = id;

  switch (kind)
    {
    case GALPI_INDEX_ARTICLE:
      loaded = load_article (self, notebook, error);
      break;
    case GALPI_INDEX_ANNOTATION:
      loaded = load_annotation (self, notebook, error);
      break;
    case GALPI_INDEX_EVENT:
      loaded = load_event (self, notebook, error);
      break;
    case GALPI_INDEX_N_KINDS:
    default:
      g_assert_not_reached ();
    }

  return loaded ? g_steal_pointer (&self) : NULL;
}

void
galpi_index_item_free (GalpiIndexItem *self)
{
  g_clear_object (&self->record);
  g_free (self->title);
  g_free (self->body);
  g_free (self->note);
  g_free (self->label);
  g_free (self);
}

gboolean
galpi_index_item_load_body (GalpiIndexItem  *self,
                            GalpiDatabase   *notebook,
                            GError         **error)
{
  gint64 version_id;

  if (self->kind != GALPI_INDEX_ARTICLE || self->body != NULL)
    return TRUE;

  version_id = galpi_article_get_version_id (self->record);
  self->body = galpi_version_table_get_text (notebook, version_id, error);
  return self->body != NULL;
}
