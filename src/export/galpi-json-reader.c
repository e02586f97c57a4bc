/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-json-reader"

#include "galpi-json-reader.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "galpi-edtf.h"
#include "galpi-error.h"
#include "galpi-json-format.h"

/* Bytes of a file within which its mark must stand. */
#define MARK_WITHIN 64

/* A member that is missing and one that is null mean the same; one of another type is a fault. The
 * first fault is kept in @fault, so that the code below reads on and asks once.
 */
typedef struct
{
  char *fault;
} Reading;

static void
set_fault (Reading    *reading,
           const char *member)
{
  if (reading->fault == NULL)
    reading->fault = g_strdup (member);
}

static JsonNode *
get_value (Reading    *reading,
           JsonObject *object,
           const char *name,
           GType       type)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type)
    {
      set_fault (reading, name);
      return NULL;
    }

  return node;
}

static const char *
get_string (Reading    *reading,
            JsonObject *object,
            const char *name)
{
  JsonNode *node = get_value (reading, object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static gint64
get_int (Reading    *reading,
         JsonObject *object,
         const char *name)
{
  JsonNode *node = get_value (reading, object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : 0;
}

static guint
get_uint (Reading    *reading,
          JsonObject *object,
          const char *name)
{
  gint64 value = get_int (reading, object, name);

  if (value >= 0 && value <= G_MAXUINT)
    return value;

  set_fault (reading, name);
  return 0;
}

static gboolean
get_boolean (Reading    *reading,
             JsonObject *object,
             const char *name)
{
  JsonNode *node = get_value (reading, object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

/* Files of earlier versions say that a thing is in the trash, but not since when. */
static gint64
get_trashed_at (Reading    *reading,
                JsonObject *object)
{
  gint64 trashed_at = get_int (reading, object, "trashed_at");

  if (!get_boolean (reading, object, "trashed"))
    return 0;

  return trashed_at != 0 ? trashed_at : g_get_real_time ();
}

static GBytes *
get_bytes (Reading    *reading,
           JsonObject *object,
           const char *name)
{
  const char *encoded = get_string (reading, object, name);
  guchar *data;
  gsize length;

  if (encoded == NULL)
    return NULL;

  data = g_base64_decode (encoded, &length);
  return g_bytes_new_take (data, length);
}

static char **
get_strings (Reading    *reading,
             JsonObject *object,
             const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strv_builder_end (builder);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      set_fault (reading, name);
      return g_strv_builder_end (builder);
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (element));
      else
        set_fault (reading, name);
    }

  return g_strv_builder_end (builder);
}

/* Returns: (transfer container) (element-type JsonObject): the objects of that list */
static GPtrArray *
get_objects (Reading    *reading,
             JsonObject *object,
             const char *name)
{
  g_autoptr(GPtrArray) objects = g_ptr_array_new ();
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      set_fault (reading, name);
      return g_steal_pointer (&objects);
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        g_ptr_array_add (objects, json_node_get_object (element));
      else
        set_fault (reading, name);
    }

  return g_steal_pointer (&objects);
}

static GalpiAnchor *
read_anchor (Reading    *reading,
             JsonObject *object)
{
  const char *state = get_string (reading, object, "state");
  const char *quote = get_string (reading, object, "quote");
  const char *prefix = get_string (reading, object, "prefix");
  const char *suffix = get_string (reading, object, "suffix");
  GalpiRange range = { get_uint (reading, object, "start"), get_uint (reading, object, "end") };
  gboolean lost = g_strcmp0 (state, "lost") == 0;

  if (range.end < range.start)
    set_fault (reading, "end");

  return galpi_anchor_new (lost ? GALPI_ANCHOR_LOST : GALPI_ANCHOR_PLACE, range,
                           quote != NULL ? quote : "", prefix != NULL ? prefix : "",
                           suffix != NULL ? suffix : "");
}

static void
read_blocks (Reading       *reading,
             JsonObject    *object,
             GalpiDocument *document)
{
  g_autoptr(GPtrArray) blocks = get_objects (reading, object, "blocks");
  g_autoptr(GPtrArray) images = get_objects (reading, object, "images");

  for (guint i = 0; i < blocks->len; i++)
    {
      JsonObject *member = g_ptr_array_index (blocks, i);
      const char *kind_name = get_string (reading, member, "kind");
      GalpiRange range = { get_uint (reading, member, "start"), get_uint (reading, member, "end") };
      GalpiBlockKind kind = GALPI_BLOCK_PARAGRAPH;
      GalpiBlock *block;

      if (kind_name == NULL || !galpi_block_kind_from_string (kind_name, &kind))
        set_fault (reading, "kind");

      block = galpi_block_new (kind, range);
      block->level = get_uint (reading, member, "level");
      block->picture = g_strdup (get_string (reading, member, "image"));
      block->caption = g_strdup (get_string (reading, member, "caption"));
      block->credit = g_strdup (get_string (reading, member, "credit"));
      g_ptr_array_add (document->blocks, block);
    }

  for (guint i = 0; i < images->len; i++)
    {
      JsonObject *member = g_ptr_array_index (images, i);
      const char *name = get_string (reading, member, "name");
      const char *media_type = get_string (reading, member, "type");
      g_autoptr(GBytes) bytes = get_bytes (reading, member, "data");

      if (name == NULL || media_type == NULL)
        set_fault (reading, "images");
      else
        g_ptr_array_add (document->pictures, galpi_picture_new (name, media_type, bytes));
    }
}

static GalpiDocument *
read_document (Reading    *reading,
               JsonObject *object)
{
  GalpiDocument *document = galpi_document_new ();
  const char *text = get_string (reading, object, "text");

  document->title = g_strdup (get_string (reading, object, "title"));
  document->subtitle = g_strdup (get_string (reading, object, "subtitle"));
  document->section = g_strdup (get_string (reading, object, "section"));
  document->kicker = g_strdup (get_string (reading, object, "kicker"));
  document->byline = g_strdup (get_string (reading, object, "byline"));
  document->person = g_strdup (get_string (reading, object, "person"));
  document->role = g_strdup (get_string (reading, object, "role"));
  document->date = g_strdup (get_string (reading, object, "date"));
  document->language = g_strdup (get_string (reading, object, "language"));
  document->url = g_strdup (get_string (reading, object, "url"));
  document->source = g_strdup (get_string (reading, object, "source"));
  document->charset = g_strdup (get_string (reading, object, "charset"));
  g_strfreev (document->keywords);
  document->keywords = get_strings (reading, object, "keywords");
  g_free (document->text);
  document->text = g_strdup (text != NULL ? text : "");
  read_blocks (reading, object, document);

  if (reading->fault == NULL && !galpi_document_check (document, NULL))
    set_fault (reading, "text");

  return document;
}

static GalpiExportVersion *
read_version (Reading    *reading,
              JsonObject *object)
{
  GalpiExportVersion *version = galpi_export_version_new ();
  g_autoptr(GPtrArray) anchors = get_objects (reading, object, "anchors");
  g_autoptr(GPtrArray) verdicts = get_objects (reading, object, "verdicts");
  gulong length;

  version->made = get_int (reading, object, "made");
  version->document = read_document (reading, object);
  version->original = get_bytes (reading, object, "original");
  length = g_utf8_strlen (version->document->text, -1);

  for (guint i = 0; i < anchors->len; i++)
    {
      JsonObject *member = g_ptr_array_index (anchors, i);
      g_autoptr(GalpiAnchor) anchor = read_anchor (reading, member);
      const char *owner = get_string (reading, member, "owner");

      if (anchor->state == GALPI_ANCHOR_PLACE && anchor->range.end > length)
        set_fault (reading, "end");
      if (owner == NULL)
        set_fault (reading, "owner");
      g_ptr_array_add (version->anchors, galpi_export_anchor_new (owner, get_uint (reading, member, "source"),
                                                anchor));
    }

  for (guint i = 0; i < verdicts->len; i++)
    {
      JsonObject *member = g_ptr_array_index (verdicts, i);
      GalpiExportVerdict *verdict = g_new0 (GalpiExportVerdict, 1);

      verdict->range.start = get_uint (reading, member, "start");
      verdict->range.end = get_uint (reading, member, "end");
      verdict->quote = g_strdup (get_string (reading, member, "quote"));
      verdict->kind = g_strdup (get_string (reading, member, "kind"));
      verdict->state = g_strdup (get_string (reading, member, "state"));
      verdict->value = g_strdup (get_string (reading, member, "value"));
      if (verdict->quote == NULL || verdict->kind == NULL ||
          verdict->range.end < verdict->range.start)
        set_fault (reading, "verdicts");
      g_ptr_array_add (version->verdicts, verdict);
    }

  return version;
}

/* Returns: (transfer full): owner -> GalpiAnchor, of what is in @version */
static GHashTable *
map_anchors (GalpiExportVersion *version)
{
  GHashTable *anchors = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < version->anchors->len; i++)
    {
      GalpiExportAnchor *anchor = g_ptr_array_index (version->anchors, i);

      if (anchor->owner != NULL)
        g_hash_table_insert (anchors, anchor->owner, anchor->anchor);
    }

  return anchors;
}

static GalpiAnnotation *
read_annotation (Reading    *reading,
                 JsonObject *object,
                 GHashTable *anchors)
{
  GalpiAnnotation *annotation = galpi_annotation_new ();
  const char *uuid = get_string (reading, object, "uuid");
  const char *note = get_string (reading, object, "note");
  const char *colour_name = get_string (reading, object, "colour");
  g_auto(GStrv) tags = get_strings (reading, object, "tags");
  GalpiColour colour = GALPI_COLOUR_NONE;

  if (uuid == NULL)
    set_fault (reading, "uuid");
  if (colour_name != NULL && !galpi_colour_from_string (colour_name, &colour))
    set_fault (reading, "colour");

  galpi_annotation_set_uuid (annotation, uuid);
  galpi_annotation_set_note (annotation, note != NULL ? note : "");
  galpi_annotation_set_colour (annotation, colour);
  galpi_annotation_set_tags (annotation, (const char * const *) tags);
  galpi_annotation_set_created (annotation, get_int (reading, object, "created"));
  galpi_annotation_set_modified (annotation, get_int (reading, object, "modified"));
  galpi_annotation_set_trashed_at (annotation, get_trashed_at (reading, object));
  if (uuid != NULL)
    galpi_annotation_set_anchor (annotation, g_hash_table_lookup (anchors, uuid));

  return annotation;
}

static GalpiArticle *
read_article_members (Reading    *reading,
                      JsonObject *object)
{
  GalpiArticle *article = galpi_article_new ();
  g_auto(GStrv) keywords = get_strings (reading, object, "keywords");
  g_auto(GStrv) tags = get_strings (reading, object, "tags");

  galpi_article_set_uuid (article, get_string (reading, object, "uuid"));
  galpi_article_set_title (article, get_string (reading, object, "title"));
  galpi_article_set_subtitle (article, get_string (reading, object, "subtitle"));
  galpi_article_set_section (article, get_string (reading, object, "section"));
  galpi_article_set_kicker (article, get_string (reading, object, "kicker"));
  galpi_article_set_byline (article, get_string (reading, object, "byline"));
  galpi_article_set_person (article, get_string (reading, object, "person"));
  galpi_article_set_role (article, get_string (reading, object, "role"));
  galpi_article_set_date (article, get_string (reading, object, "date"));
  galpi_article_set_language (article, get_string (reading, object, "language"));
  galpi_article_set_url (article, get_string (reading, object, "url"));
  galpi_article_set_source (article, get_string (reading, object, "source"));
  galpi_article_set_keywords (article, (const char * const *) keywords);
  galpi_article_set_tags (article, (const char * const *) tags);
  galpi_article_set_added (article, get_int (reading, object, "added"));
  galpi_article_set_read (article, get_boolean (reading, object, "read"));
  galpi_article_set_trashed_at (article, get_trashed_at (reading, object));
  if (galpi_article_get_uuid (article) == NULL)
    set_fault (reading, "uuid");

  return article;
}

static GalpiExportArticle *
read_article (Reading    *reading,
              JsonObject *object)
{
  GalpiExportArticle *item = galpi_export_article_new ();
  g_autoptr(GPtrArray) versions = get_objects (reading, object, "versions");
  g_autoptr(GPtrArray) annotations = get_objects (reading, object, "annotations");
  g_autoptr(GHashTable) anchors = NULL;
  GalpiExportVersion *present;

  item->article = read_article_members (reading, object);
  item->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_version_free);
  for (guint i = 0; i < versions->len; i++)
    g_ptr_array_add (item->versions, read_version (reading, g_ptr_array_index (versions, i)));

  if (item->versions->len == 0)
    {
      set_fault (reading, "versions");
      return item;
    }

  present = g_ptr_array_index (item->versions, item->versions->len - 1);
  item->document = galpi_document_ref (present->document);
  anchors = map_anchors (present);
  for (guint i = 0; i < annotations->len; i++)
    g_ptr_array_add (item->annotations,
                     read_annotation (reading, g_ptr_array_index (annotations, i), anchors));

  return item;
}

static GalpiEvent *
read_event (Reading    *reading,
            JsonObject *object,
            GHashTable *indices)
{
  GalpiEvent *event = galpi_event_new ();
  g_autoptr(GPtrArray) members = get_objects (reading, object, "sources");
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_auto(GStrv) tags = get_strings (reading, object, "tags");
  const char *date = get_string (reading, object, "date");
  GalpiDay from = GALPI_DAY_NONE;
  GalpiDay to = GALPI_DAY_NONE;

  if (date == NULL || !galpi_edtf_parse (date, &from, &to, NULL))
    set_fault (reading, "date");

  galpi_event_set_uuid (event, get_string (reading, object, "uuid"));
  galpi_event_set_date (event, date);
  galpi_event_set_from_day (event, from);
  galpi_event_set_to_day (event, to);
  galpi_event_set_title (event, get_string (reading, object, "title"));
  galpi_event_set_note (event, get_string (reading, object, "note"));
  galpi_event_set_tags (event, (const char * const *) tags);
  galpi_event_set_created (event, get_int (reading, object, "created"));
  galpi_event_set_modified (event, get_int (reading, object, "modified"));
  galpi_event_set_trashed_at (event, get_trashed_at (reading, object));
  if (galpi_event_get_uuid (event) == NULL)
    set_fault (reading, "uuid");

  for (guint i = 0; i < members->len; i++)
    {
      JsonObject *member = g_ptr_array_index (members, i);
      g_autoptr(GalpiAnchor) anchor = read_anchor (reading, member);
      const char *article = get_string (reading, member, "article");
      gpointer index = NULL;

      if (article == NULL || !g_hash_table_lookup_extended (indices, article, NULL, &index))
        set_fault (reading, "article");
      else
        g_ptr_array_add (sources, galpi_event_source_new (GPOINTER_TO_UINT (index), anchor));
    }
  galpi_event_set_sources (event, sources);

  return event;
}

static GalpiTag *
read_tag (Reading    *reading,
          JsonObject *object)
{
  GalpiTag *tag = galpi_tag_new ();

  galpi_tag_set_uuid (tag, get_string (reading, object, "uuid"));
  galpi_tag_set_path (tag, get_string (reading, object, "path"));
  galpi_tag_set_colour (tag, get_string (reading, object, "colour"));
  galpi_tag_set_description (tag, get_string (reading, object, "description"));
  if (galpi_tag_get_path (tag) == NULL)
    set_fault (reading, "path");

  return tag;
}

static GalpiExportNameVerdict *
read_name_verdict (Reading    *reading,
                   JsonObject *object)
{
  GalpiExportNameVerdict *verdict =
    galpi_export_name_verdict_new (get_string (reading, object, "verdict"),
                                   get_string (reading, object, "spelling"),
                                   get_string (reading, object, "class"),
                                   get_string (reading, object, "other"),
                                   get_string (reading, object, "other_class"));

  if (verdict->verdict == NULL || verdict->spelling == NULL || verdict->name_class == NULL ||
      verdict->other_class == NULL)
    set_fault (reading, "names");

  return verdict;
}

static void
read_names (Reading          *reading,
            JsonObject       *root,
            GalpiJsonContent *content)
{
  g_autoptr(GPtrArray) names = NULL;

  /* Files of earlier versions say nothing of names. */
  if (!json_object_has_member (root, "names"))
    return;

  names = get_objects (reading, root, "names");
  for (guint i = 0; i < names->len && reading->fault == NULL; i++)
    g_ptr_array_add (content->names, read_name_verdict (reading, g_ptr_array_index (names, i)));
}

static void
read_content (Reading          *reading,
              JsonObject       *root,
              GalpiJsonContent *content)
{
  g_autoptr(GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) articles = get_objects (reading, root, "articles");
  g_autoptr(GPtrArray) events = get_objects (reading, root, "events");
  g_autoptr(GPtrArray) tags = get_objects (reading, root, "tags");

  for (guint i = 0; i < articles->len && reading->fault == NULL; i++)
    {
      GalpiExportArticle *item = read_article (reading, g_ptr_array_index (articles, i));
      const char *uuid = galpi_article_get_uuid (item->article);

      g_ptr_array_add (content->articles, item);
      if (uuid != NULL)
        g_hash_table_insert (indices, (gpointer) uuid, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < events->len && reading->fault == NULL; i++)
    g_ptr_array_add (content->events, read_event (reading, g_ptr_array_index (events, i), indices));
  for (guint i = 0; i < tags->len && reading->fault == NULL; i++)
    g_ptr_array_add (content->tags, read_tag (reading, g_ptr_array_index (tags, i)));
  if (reading->fault == NULL)
    read_names (reading, root, content);
}

gboolean
galpi_json_reader_recognises (GBytes *bytes)
{
  gsize length;
  const char *data;
  const char *end;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  end = data + MIN (length, MARK_WITHIN);
  while (data < end && g_ascii_isspace (*data))
    data++;
  if (data == end || *data != '{')
    return FALSE;

  data++;
  while (data < end && g_ascii_isspace (*data))
    data++;

  return (gsize) (end - data) >= strlen ("\"" GALPI_JSON_MARK "\"") &&
         memcmp (data, "\"" GALPI_JSON_MARK "\"", strlen ("\"" GALPI_JSON_MARK "\"")) == 0;
}

GalpiJsonContent *
galpi_json_reader_read (GBytes  *bytes,
                        GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GalpiJsonContent) content = NULL;
  g_autoptr(GError) parse_error = NULL;
  Reading reading = { NULL };
  JsonNode *root;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!json_parser_load_from_data (parser, data, length, &parse_error) ||
      (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("The file is damaged and can't be read: %s. Export it again."),
                   parse_error != NULL ? parse_error->message : "JSON");
      return NULL;
    }

  content = g_new0 (GalpiJsonContent, 1);
  content->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_article_free);
  content->events = g_ptr_array_new_with_free_func (g_object_unref);
  content->tags = g_ptr_array_new_with_free_func (g_object_unref);
  content->names =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_name_verdict_free);

  if (get_int (&reading, json_node_get_object (root), GALPI_JSON_MARK) > GALPI_JSON_VERSION)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_NEW,
                           _("A newer Galpi wrote this file. Update Galpi to import it."));
      return NULL;
    }

  read_content (&reading, json_node_get_object (root), content);
  if (reading.fault != NULL)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("The file is damaged and can't be read: %s. Export it again."), reading.fault);
      g_free (reading.fault);
      return NULL;
    }

  return g_steal_pointer (&content);
}

void
galpi_json_content_free (GalpiJsonContent *self)
{
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->names);
  g_free (self);
}
