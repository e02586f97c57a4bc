/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-json-ld.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The parser recurses, so a page must not choose how deep. */
#define MAX_DEPTH 64

static const char * const article_types[] = {
  "Article", "NewsArticle", "BlogPosting", "Blog", "ReportageNewsArticle", "AnalysisNewsArticle",
  "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "TechArticle",
  "ScholarlyArticle", "Report", "Review", "LiveBlogPosting", "WebPage", NULL,
};

static gboolean
is_shallow (const char *json)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (; *json != '\0'; json++)
    {
      if (quoted && *json == '\\' && json[1] != '\0')
        json++;
      else if (*json == '"')
        quoted = !quoted;
      else if (!quoted && (*json == '[' || *json == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if (!quoted && (*json == ']' || *json == '}') && depth > 0)
        depth--;
    }

  return TRUE;
}

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING;
}

/* A text, or the name of the thing described, or the first of several. */
static const char *
get_text (JsonNode *node)
{
  if (is_string (node))
    return json_node_get_string (node);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonNode *name = json_object_get_member (json_node_get_object (node), "name");

      return is_string (name) ? json_node_get_string (name) : NULL;
    }

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
      json_array_get_length (json_node_get_array (node)) > 0)
    {
      JsonNode *first = json_array_get_element (json_node_get_array (node), 0);

      return JSON_NODE_HOLDS_ARRAY (first) ? NULL : get_text (first);
    }

  return NULL;
}

static void
take (char       **field,
      JsonObject  *object,
      const char  *member)
{
  const char *text = get_text (json_object_get_member (object, member));

  if (*field == NULL && text != NULL && *text != '\0')
    *field = g_strdup (text);
}

static void
take_keywords (GalpiJsonLd *self,
               JsonObject  *object)
{
  JsonNode *node = json_object_get_member (object, "keywords");

  if (self->keywords != NULL || node == NULL)
    return;

  if (is_string (node))
    self->keywords = g_strsplit (json_node_get_string (node), ",", -1);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (is_string (json_array_get_element (array, i)))
          g_strv_builder_add (builder, json_array_get_string_element (array, i));
      self->keywords = g_strv_builder_end (builder);
    }
}

static gboolean
is_article (JsonObject *object)
{
  const char *type = get_text (json_object_get_member (object, "@type"));

  return type != NULL && g_strv_contains (article_types, type);
}

static void
read_node (GalpiJsonLd *self,
           JsonNode    *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        read_node (self, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode *graph = json_object_get_member (object, "@graph");

      if (is_article (object))
        {
          take (&self->headline, object, "headline");
          take (&self->author, object, "author");
          take (&self->published, object, "datePublished");
          take (&self->section, object, "articleSection");
          take (&self->publisher, object, "publisher");
          take_keywords (self, object);
        }
      if (graph != NULL)
        read_node (self, graph);
    }
}

void
galpi_json_ld_read (GalpiJsonLd *self,
                    const char  *json)
{
  g_autoptr(JsonParser) parser = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (json != NULL);

  if (!is_shallow (json))
    return;

  parser = json_parser_new_immutable ();
  if (json_parser_load_from_data (parser, json, -1, NULL) && json_parser_get_root (parser) != NULL)
    read_node (self, json_parser_get_root (parser));
}

void
galpi_json_ld_clear (GalpiJsonLd *self)
{
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->keywords, g_strfreev);
}
