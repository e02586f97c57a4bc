/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-writers.h"

#include <json-glib/json-glib.h>

#include "galpi-json-format.h"

/* The form is written down in data/notebook.schema.json. The list of articles is written one
 * at a time, so that only one is ever in memory.
 */
static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* 0 stands for none. */
static void
add_time (JsonBuilder *builder,
          const char  *name,
          gint64       value)
{
  json_builder_set_member_name (builder, name);
  if (value != 0)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *name,
             gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_strings (JsonBuilder        *builder,
             const char         *name,
             const char * const *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_bytes (JsonBuilder *builder,
           const char  *name,
           GBytes      *bytes)
{
  g_autofree char *encoded = NULL;

  if (bytes != NULL)
    {
      gsize length;
      gconstpointer data = g_bytes_get_data (bytes, &length);

      encoded = g_base64_encode (data, length);
    }
  add_string (builder, name, encoded);
}

static void
add_anchor_members (JsonBuilder       *builder,
                    const GalpiAnchor *anchor)
{
  add_string (builder, "state", anchor->state == GALPI_ANCHOR_PLACE ? "place" : "lost");
  add_int (builder, "start", anchor->range.start);
  add_int (builder, "end", anchor->range.end);
  add_string (builder, "quote", anchor->quote);
  add_string (builder, "prefix", anchor->prefix);
  add_string (builder, "suffix", anchor->suffix);
}

static void
add_document_members (JsonBuilder   *builder,
                      GalpiDocument *document)
{
  add_string (builder, "title", document->title);
  add_string (builder, "subtitle", document->subtitle);
  add_string (builder, "section", document->section);
  add_string (builder, "kicker", document->kicker);
  add_string (builder, "byline", document->byline);
  add_string (builder, "person", document->person);
  add_string (builder, "role", document->role);
  add_string (builder, "date", document->date);
  add_string (builder, "language", document->language);
  add_string (builder, "url", document->url);
  add_string (builder, "source", document->source);
  add_string (builder, "charset", document->charset);
  add_strings (builder, "keywords", (const char * const *) document->keywords);
  add_string (builder, "text", document->text);

  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      GalpiBlock *block = g_ptr_array_index (document->blocks, i);

      json_builder_begin_object (builder);
      add_string (builder, "kind", galpi_block_kind_to_string (block->kind));
      add_int (builder, "level", block->level);
      add_int (builder, "start", block->range.start);
      add_int (builder, "end", block->range.end);
      add_string (builder, "image", block->picture);
      add_string (builder, "caption", block->caption);
      add_string (builder, "credit", block->credit);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "images");
  json_builder_begin_array (builder);
  for (guint i = 0; i < document->pictures->len; i++)
    {
      GalpiPicture *picture = g_ptr_array_index (document->pictures, i);

      json_builder_begin_object (builder);
      add_string (builder, "name", picture->name);
      add_string (builder, "type", picture->media_type);
      add_bytes (builder, "data", picture->bytes);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_version (JsonBuilder        *builder,
             GalpiExportVersion *version)
{
  json_builder_begin_object (builder);
  add_int (builder, "made", version->made);
  add_document_members (builder, version->document);
  add_bytes (builder, "original", version->original);

  json_builder_set_member_name (builder, "anchors");
  json_builder_begin_array (builder);
  for (guint i = 0; i < version->anchors->len; i++)
    {
      GalpiExportAnchor *anchor = g_ptr_array_index (version->anchors, i);

      json_builder_begin_object (builder);
      add_string (builder, "owner", anchor->owner);
      add_int (builder, "source", anchor->source);
      add_anchor_members (builder, anchor->anchor);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "verdicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < version->verdicts->len; i++)
    {
      GalpiExportVerdict *verdict = g_ptr_array_index (version->verdicts, i);

      json_builder_begin_object (builder);
      add_int (builder, "start", verdict->range.start);
      add_int (builder, "end", verdict->range.end);
      add_string (builder, "quote", verdict->quote);
      add_string (builder, "kind", verdict->kind);
      add_string (builder, "state", verdict->state);
      add_string (builder, "value", verdict->value);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_annotation (JsonBuilder     *builder,
                GalpiAnnotation *annotation)
{
  json_builder_begin_object (builder);
  add_string (builder, "uuid", galpi_annotation_get_uuid (annotation));
  add_string (builder, "colour", galpi_colour_to_string (galpi_annotation_get_colour (annotation)));
  add_string (builder, "note", galpi_annotation_get_note (annotation));
  add_strings (builder, "tags", galpi_annotation_get_tags (annotation));
  add_int (builder, "created", galpi_annotation_get_created (annotation));
  add_int (builder, "modified", galpi_annotation_get_modified (annotation));
  add_boolean (builder, "trashed", galpi_annotation_get_trashed (annotation));
  add_time (builder, "trashed_at", galpi_annotation_get_trashed_at (annotation));
  json_builder_end_object (builder);
}

static void
add_article (JsonBuilder        *builder,
             GalpiExportArticle *item)
{
  GalpiArticle *article = item->article;

  json_builder_begin_object (builder);
  add_string (builder, "uuid", galpi_article_get_uuid (article));
  add_string (builder, "title", galpi_article_get_title (article));
  add_string (builder, "subtitle", galpi_article_get_subtitle (article));
  add_string (builder, "section", galpi_article_get_section (article));
  add_string (builder, "kicker", galpi_article_get_kicker (article));
  add_string (builder, "byline", galpi_article_get_byline (article));
  add_string (builder, "person", galpi_article_get_person (article));
  add_string (builder, "role", galpi_article_get_role (article));
  add_string (builder, "date", galpi_article_get_date (article));
  add_string (builder, "language", galpi_article_get_language (article));
  add_string (builder, "url", galpi_article_get_url (article));
  add_string (builder, "source", galpi_article_get_source (article));
  add_strings (builder, "keywords", galpi_article_get_keywords (article));
  add_strings (builder, "tags", galpi_article_get_tags (article));
  add_int (builder, "added", galpi_article_get_added (article));
  add_boolean (builder, "read", galpi_article_get_read (article));
  add_boolean (builder, "trashed", galpi_article_get_trashed (article));
  add_time (builder, "trashed_at", galpi_article_get_trashed_at (article));

  json_builder_set_member_name (builder, "annotations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->annotations->len; i++)
    add_annotation (builder, g_ptr_array_index (item->annotations, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "versions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->versions->len; i++)
    add_version (builder, g_ptr_array_index (item->versions, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_event (JsonBuilder *builder,
           GalpiEvent  *event,
           GHashTable  *uuids)
{
  GPtrArray *sources = galpi_event_get_sources (event);

  json_builder_begin_object (builder);
  add_string (builder, "uuid", galpi_event_get_uuid (event));
  add_string (builder, "date", galpi_event_get_date (event));
  add_string (builder, "title", galpi_event_get_title (event));
  add_string (builder, "note", galpi_event_get_note (event));
  add_strings (builder, "tags", galpi_event_get_tags (event));
  add_int (builder, "created", galpi_event_get_created (event));
  add_int (builder, "modified", galpi_event_get_modified (event));
  add_boolean (builder, "trashed", galpi_event_get_trashed (event));
  add_time (builder, "trashed_at", galpi_event_get_trashed_at (event));

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sources->len; i++)
    {
      GalpiEventSource *event_source = g_ptr_array_index (sources, i);
      const char *uuid = g_hash_table_lookup (uuids, &event_source->article_id);

      if (uuid == NULL)
        continue;

      json_builder_begin_object (builder);
      add_string (builder, "article", uuid);
      add_anchor_members (builder, event_source->anchor);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_tag (JsonBuilder *builder,
         GalpiTag    *tag)
{
  json_builder_begin_object (builder);
  add_string (builder, "uuid", galpi_tag_get_uuid (tag));
  add_string (builder, "path", galpi_tag_get_path (tag));
  add_string (builder, "colour", galpi_tag_get_colour (tag));
  if (*galpi_tag_get_description (tag) != '\0')
    add_string (builder, "description", galpi_tag_get_description (tag));
  json_builder_end_object (builder);
}

static void
add_name_verdict (JsonBuilder                  *builder,
                  const GalpiExportNameVerdict *verdict)
{
  json_builder_begin_object (builder);
  add_string (builder, "verdict", verdict->verdict);
  add_string (builder, "spelling", verdict->spelling);
  add_string (builder, "class", verdict->name_class);
  add_string (builder, "other", verdict->other);
  add_string (builder, "other_class", verdict->other_class);
  json_builder_end_object (builder);
}

/* Writes what @builder holds, after a comma if it is not the list's first. */
static gboolean
write_built (JsonBuilder    *builder,
             gboolean        first,
             GOutputStream  *out,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = json_builder_get_root (builder);
  const char *divider = first ? "\n" : ",\n";

  json_generator_set_root (generator, root);
  json_builder_reset (builder);

  return g_output_stream_write_all (out, divider, strlen (divider), NULL, cancellable, error) &&
         json_generator_to_stream (generator, out, cancellable, error);
}

static gboolean
write_string (GOutputStream  *out,
              const char     *text,
              GCancellable   *cancellable,
              GError        **error)
{
  return g_output_stream_write_all (out, text, strlen (text), NULL, cancellable, error);
}

static gboolean
write_header (const GalpiExportSource  *source,
              GOutputStream            *out,
              GCancellable             *cancellable,
              GError                  **error)
{
  g_autofree char *header =
    g_strdup_printf ("{\"" GALPI_JSON_MARK "\": %d, \"notebook\": \"%s\", \"exported\": \"%s\",\n\"articles\": [",
                     GALPI_JSON_VERSION, source->notebook, source->exported);

  return write_string (out, header, cancellable, error);
}

gboolean
galpi_json_writer_write (const GalpiExportSource  *source,
                         GOutputStream            *out,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GHashTable) uuids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  if (!write_header (source, out, cancellable, error))
    return FALSE;

  for (guint i = 0; i < source->n_articles; i++)
    {
      g_autoptr(GalpiExportArticle) item =
        source->load_article (source->user_data, i, TRUE, error);
      gint64 id;

      if (item == NULL)
        return FALSE;

      id = galpi_article_get_id (item->article);
      g_hash_table_insert (uuids, g_memdup2 (&id, sizeof id),
                           g_strdup (galpi_article_get_uuid (item->article)));
      add_article (builder, item);
      if (!write_built (builder, i == 0, out, cancellable, error))
        return FALSE;
    }

  if (!write_string (out, "],\n\"events\": [", cancellable, error))
    return FALSE;
  for (guint i = 0; i < source->events->len; i++)
    {
      add_event (builder, g_ptr_array_index (source->events, i), uuids);
      if (!write_built (builder, i == 0, out, cancellable, error))
        return FALSE;
    }

  if (!write_string (out, "],\n\"tags\": [", cancellable, error))
    return FALSE;
  for (guint i = 0; i < source->tags->len; i++)
    {
      add_tag (builder, g_ptr_array_index (source->tags, i));
      if (!write_built (builder, i == 0, out, cancellable, error))
        return FALSE;
    }

  if (!write_string (out, "],\n\"names\": [", cancellable, error))
    return FALSE;
  for (guint i = 0; i < source->names->len; i++)
    {
      add_name_verdict (builder, g_ptr_array_index (source->names, i));
      if (!write_built (builder, i == 0, out, cancellable, error))
        return FALSE;
    }

  return write_string (out, "]}\n", cancellable, error);
}
