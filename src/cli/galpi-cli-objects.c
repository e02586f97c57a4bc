/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-objects.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-words.h"
#include "galpi-day.h"

void
galpi_cli_add_id (GalpiJson  *json,
                  const char *key,
                  const char *id)
{
  gint64 number;

  if (id != NULL && galpi_cli_parse_article (id, &number))
    galpi_json_add_integer (json, key, number);
  else
    galpi_json_add_string (json, key, id);
}

void
galpi_cli_add_day (GalpiJson  *json,
                   const char *key,
                   int         day)
{
  g_autofree char *text = day != GALPI_DAY_NONE ? galpi_day_to_string (day) : NULL;

  galpi_json_add_string (json, key, text);
}

void
galpi_cli_add_range (GalpiJson  *json,
                     GalpiRange  range)
{
  if (galpi_range_length (range) == 0)
    {
      galpi_json_add_null (json, "start");
      galpi_json_add_null (json, "end");
      return;
    }

  galpi_json_add_integer (json, "start", range.start);
  galpi_json_add_integer (json, "end", range.end);
}

char *
galpi_cli_format_time (gint64 microseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc_usec (microseconds);

  return time != NULL ? g_date_time_format_iso8601 (time) : g_strdup ("");
}

static void
add_block (GalpiJson        *json,
           const GalpiBlock *block)
{
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "kind", galpi_block_kind_to_string (block->kind));
  galpi_json_add_integer (json, "level", block->level);
  galpi_json_add_integer (json, "start", block->range.start);
  galpi_json_add_integer (json, "end", block->range.end);
  galpi_json_add_string (json, "image", block->picture);
  galpi_json_add_string (json, "caption", block->caption);
  galpi_json_add_string (json, "credit", block->credit);
  galpi_json_end_object (json);
}

static void
add_document_parts (GalpiJson     *json,
                    GalpiDocument *document)
{
  galpi_json_add_string (json, "text", document->text);

  galpi_json_begin_array (json, "blocks");
  for (guint i = 0; i < document->blocks->len; i++)
    add_block (json, g_ptr_array_index (document->blocks, i));
  galpi_json_end_array (json);

  galpi_json_begin_array (json, "images");
  for (guint i = 0; i < document->pictures->len; i++)
    {
      GalpiPicture *picture = g_ptr_array_index (document->pictures, i);

      galpi_json_begin_object (json, NULL);
      galpi_json_add_string (json, "name", picture->name);
      galpi_json_add_string (json, "type", picture->media_type);
      galpi_json_add_integer (json, "bytes", (gint64) picture->size);
      galpi_json_end_object (json);
    }
  galpi_json_end_array (json);
}

/* An article that lends its fields from the document, so that both print alike. */
static GalpiArticle *
article_of_document (GalpiDocument *document)
{
  GalpiArticle *article = galpi_article_new ();

  galpi_article_set_title (article, document->title);
  galpi_article_set_subtitle (article, document->subtitle);
  galpi_article_set_section (article, document->section);
  galpi_article_set_kicker (article, document->kicker);
  galpi_article_set_byline (article, document->byline);
  galpi_article_set_person (article, document->person);
  galpi_article_set_role (article, document->role);
  galpi_article_set_date (article, document->date);
  galpi_article_set_language (article, document->language);
  galpi_article_set_url (article, document->url);
  galpi_article_set_source (article, document->source);
  galpi_article_set_keywords (article, (const char * const *) document->keywords);

  return article;
}

static void
print_document_json (GalpiCli      *cli,
                     GalpiArticle  *article,
                     GalpiDocument *document)
{
  g_autoptr (GalpiJson) json = galpi_json_new ();

  galpi_json_begin_object (json, NULL);
  if (galpi_article_get_id (article) != 0)
    galpi_json_add_integer (json, "article", galpi_article_get_id (article));
  galpi_json_add_string (json, "title", galpi_article_get_title (article));
  galpi_json_add_string (json, "subtitle", galpi_article_get_subtitle (article));
  galpi_json_add_string (json, "section", galpi_article_get_section (article));
  galpi_json_add_string (json, "kicker", galpi_article_get_kicker (article));
  galpi_json_add_string (json, "byline", galpi_article_get_byline (article));
  galpi_json_add_string (json, "person", galpi_article_get_person (article));
  galpi_json_add_string (json, "role", galpi_article_get_role (article));
  galpi_json_add_string (json, "date", galpi_article_get_date (article));
  galpi_json_add_string (json, "language", galpi_article_get_language (article));
  galpi_json_add_string (json, "url", galpi_article_get_url (article));
  galpi_json_add_string (json, "source", galpi_article_get_source (article));
  galpi_json_add_string (json, "charset", document->charset);
  galpi_json_add_strings (json, "keywords", galpi_article_get_keywords (article));
  if (galpi_article_get_id (article) != 0)
    {
      galpi_json_add_strings (json, "tags", galpi_article_get_tags (article));
      galpi_json_add_integer (json, "annotations", galpi_article_get_n_annotations (article));
      galpi_json_add_integer (json, "events", galpi_article_get_n_events (article));
    }
  add_document_parts (json, document);
  galpi_json_end_object (json);

  galpi_cli_print_json (cli, json);
}

static void
print_line (GalpiCli   *cli,
            const char *name,
            const char *value)
{
  if (value != NULL && *value != '\0')
    galpi_cli_print_row (cli, name, value, NULL);
}

/* A picture's place has no meaning on a terminal. */
static void
print_text (GalpiCli   *cli,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strcmp0 (lines[i], "\xef\xbf\xbc") != 0)
      galpi_cli_print_row (cli, lines[i], NULL);
}

void
galpi_cli_print_document (GalpiCli      *cli,
                          GalpiArticle  *article,
                          GalpiDocument *document)
{
  g_autoptr (GalpiArticle) shown = NULL;
  g_autofree char *keywords = NULL;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (document != NULL);

  shown = article != NULL ? g_object_ref (article) : article_of_document (document);
  if (cli->json)
    {
      print_document_json (cli, shown, document);
      return;
    }

  if (galpi_article_get_keywords (shown) != NULL)
    keywords = g_strjoinv (", ", (char **) galpi_article_get_keywords (shown));

  print_line (cli, "section", galpi_article_get_section (shown));
  print_line (cli, "kicker", galpi_article_get_kicker (shown));
  print_line (cli, "title", galpi_article_get_title (shown));
  print_line (cli, "subtitle", galpi_article_get_subtitle (shown));
  print_line (cli, "byline", galpi_article_get_byline (shown));
  print_line (cli, "date", galpi_article_get_date (shown));
  print_line (cli, "source", galpi_article_get_source (shown));
  print_line (cli, "url", galpi_article_get_url (shown));
  print_line (cli, "keywords", keywords);
  galpi_cli_print (cli, "\n");
  print_text (cli, document->text);
}

static void
print_annotation_json (GalpiCli        *cli,
                       GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  GalpiColour colour = galpi_annotation_get_colour (annotation);
  g_autoptr (GalpiJson) json = galpi_json_new ();

  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "annotation", galpi_annotation_get_uuid (annotation));
  galpi_json_add_integer (json, "article", galpi_annotation_get_article_id (annotation));
  galpi_cli_add_range (json, anchor != NULL && anchor->state == GALPI_ANCHOR_PLACE
                             ? anchor->range : (GalpiRange) { 0, 0 });
  galpi_json_add_string (json, "quote", anchor != NULL ? anchor->quote : NULL);
  galpi_json_add_string (json, "note", galpi_annotation_get_note (annotation));
  galpi_json_add_strings (json, "tags", galpi_annotation_get_tags (annotation));
  galpi_json_add_string (json, "colour",
                         colour != GALPI_COLOUR_NONE ? galpi_colour_to_string (colour) : NULL);
  galpi_json_add_boolean (json, "lost", anchor != NULL && anchor->state == GALPI_ANCHOR_LOST);
  galpi_json_end_object (json);

  galpi_cli_print_json (cli, json);
}

void
galpi_cli_print_annotation (GalpiCli        *cli,
                            GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor;
  g_autofree char *article = NULL;
  g_autofree char *tags = NULL;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (GALPI_IS_ANNOTATION (annotation));

  if (cli->json)
    {
      print_annotation_json (cli, annotation);
      return;
    }

  anchor = galpi_annotation_get_anchor (annotation);
  article = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_annotation_get_article_id (annotation));
  tags = g_strjoinv (", ", (char **) galpi_annotation_get_tags (annotation));
  galpi_cli_print_row (cli, galpi_annotation_get_uuid (annotation), article,
                       galpi_colour_to_string (galpi_annotation_get_colour (annotation)),
                       anchor != NULL ? anchor->quote : "",
                       galpi_annotation_get_note (annotation), tags, NULL);
}

static void
print_event_json (GalpiCli   *cli,
                  GalpiEvent *event)
{
  GPtrArray *sources = galpi_event_get_sources (event);
  g_autoptr (GalpiJson) json = galpi_json_new ();

  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "event", galpi_event_get_uuid (event));
  galpi_json_add_string (json, "date", galpi_event_get_date (event));
  galpi_cli_add_day (json, "from", galpi_event_get_from_day (event));
  galpi_cli_add_day (json, "to", galpi_event_get_to_day (event));
  galpi_json_add_string (json, "title", galpi_event_get_title (event));
  galpi_json_add_string (json, "note", galpi_event_get_note (event));
  galpi_json_add_strings (json, "tags", galpi_event_get_tags (event));
  galpi_json_begin_array (json, "sources");
  for (guint i = 0; i < sources->len; i++)
    {
      GalpiEventSource *source = g_ptr_array_index (sources, i);
      GalpiAnchor *anchor = source->anchor;

      galpi_json_begin_object (json, NULL);
      galpi_json_add_integer (json, "article", source->article_id);
      galpi_cli_add_range (json, anchor != NULL && anchor->state == GALPI_ANCHOR_PLACE
                                 ? anchor->range : (GalpiRange) { 0, 0 });
      galpi_json_add_string (json, "quote", anchor != NULL ? anchor->quote : NULL);
      galpi_json_end_object (json);
    }
  galpi_json_end_array (json);
  galpi_json_end_object (json);

  galpi_cli_print_json (cli, json);
}

void
galpi_cli_print_event (GalpiCli   *cli,
                       GalpiEvent *event)
{
  g_autofree char *tags = NULL;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (GALPI_IS_EVENT (event));

  if (cli->json)
    {
      print_event_json (cli, event);
      return;
    }

  tags = g_strjoinv (", ", (char **) galpi_event_get_tags (event));
  galpi_cli_print_row (cli, galpi_event_get_uuid (event), galpi_event_get_date (event),
                       galpi_event_get_title (event), galpi_event_get_note (event), tags, NULL);
}

void
galpi_cli_print_name (GalpiCli  *cli,
                      GalpiName *name)
{
  const char * const *spellings;
  g_autoptr (GalpiJson) json = NULL;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (GALPI_IS_NAME (name));

  spellings = galpi_name_get_spellings (name);
  if (!cli->json)
    {
      g_autofree char *joined = g_strjoinv (" · ", (char **) spellings);
      g_autofree char *n_articles = g_strdup_printf ("%u", galpi_name_get_n_articles (name));
      g_autofree char *n_mentions = g_strdup_printf ("%u", galpi_name_get_n_mentions (name));

      galpi_cli_print_row (cli, galpi_name_get_spelling (name),
                           galpi_name_kind_to_string (galpi_name_get_kind (name)), n_articles,
                           n_mentions, joined, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "name", galpi_name_get_spelling (name));
  galpi_json_add_string (json, "class", galpi_name_kind_to_string (galpi_name_get_kind (name)));
  galpi_json_add_strings (json, "spellings", spellings);
  galpi_json_add_integer (json, "articles", galpi_name_get_n_articles (name));
  galpi_json_add_integer (json, "mentions", galpi_name_get_n_mentions (name));
  galpi_json_add_string (json, "id", galpi_name_get_id (name));
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

void
galpi_cli_print_tag (GalpiCli *cli,
                     GalpiTag *tag)
{
  g_autoptr (GalpiJson) json = NULL;
  g_autofree char *n_annotations = NULL;
  g_autofree char *n_articles = NULL;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (GALPI_IS_TAG (tag));

  if (!cli->json)
    {
      n_annotations = g_strdup_printf ("%u", galpi_tag_get_n_annotations (tag));
      n_articles = g_strdup_printf ("%u", galpi_tag_get_n_articles (tag));
      galpi_cli_print_row (cli, galpi_tag_get_path (tag), n_annotations, n_articles, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "tag", galpi_tag_get_uuid (tag));
  galpi_json_add_string (json, "path", galpi_tag_get_path (tag));
  galpi_json_add_string (json, "colour", galpi_tag_get_colour (tag));
  galpi_json_add_string (json, "description", galpi_tag_get_description (tag));
  galpi_json_add_integer (json, "annotations", galpi_tag_get_n_annotations (tag));
  galpi_json_add_integer (json, "articles", galpi_tag_get_n_articles (tag));
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

void
galpi_cli_print_step (GalpiCli  *cli,
                      GalpiStep *step)
{
  g_autoptr (GalpiJson) json = NULL;
  g_autofree char *when = NULL;
  g_autofree char *number = NULL;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (GALPI_IS_STEP (step));

  when = galpi_cli_format_time (galpi_step_get_when (step));
  if (!cli->json)
    {
      number = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_step_get_number (step));
      galpi_cli_print_row (cli, number, when, galpi_step_get_what (step),
                           galpi_step_get_undone (step) ? _("undone") : NULL, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_integer (json, "step", galpi_step_get_number (step));
  galpi_json_add_string (json, "what", galpi_step_get_what (step));
  galpi_json_add_string (json, "when", when);
  galpi_json_add_integer (json, "rows", galpi_step_get_rows (step));
  galpi_json_add_boolean (json, "undone", galpi_step_get_undone (step));
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

void
galpi_cli_print_state (GalpiCli   *cli,
                       const char *id,
                       const char *state,
                       const char *title)
{
  g_autoptr (GalpiJson) json = NULL;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (id != NULL);
  g_return_if_fail (state != NULL);

  if (!cli->json)
    {
      galpi_cli_print_row (cli, id, state, title, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_cli_add_id (json, "id", id);
  galpi_json_add_string (json, "state", state);
  if (title != NULL)
    galpi_json_add_string (json, "title", title);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}
