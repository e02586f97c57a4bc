/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-work.h"

#include <string.h>

#include "galpi-error.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-code.h"
#include "galpi-notebook-export.h"
#include "galpi-notebook-names.h"
#include "galpi-notebook-tags.h"
#include "galpi-notebook-timeline.h"
#include "galpi-notebook-verdicts.h"
#include "notebook-dump.h"

struct _RandomWork
{
  Fixture *fixture;
  GRand   *rand;
  guint    visit;
  char    *json; /* of another notebook */

  GalpiScope     *all;
  GalpiCodeQuery  coded;     /* what was looked for last, to be tagged, */
  const char     *coded_tag; /* and with what; NULL before that */
};

/* Few words, so that they meet again. */
static const char * const tag_paths[] = {
  "산업", "산업/반도체", "산업/반도체/메모리", "나라", "나라/반도체", "나라/중국", "risk", "Re\"ad", "읽기 😀",
};
static const char * const names[] = { "반도체", "메모리", "risk", "새 이름", "Ω", "a'b" };
static const char * const words[] = { "공장", "반도체", "투자", "The mill", "나래전자" };
static const char * const regexes[] = { "[0-9]+억", "공.장|공장", "mill.*river" };
static const char * const notes[] = { "", "확인 필요", "**굵게** 쓴 글", "line\nline", "“quoted”", "😀" };
static const char * const sentences[] = {
  "나래전자는 지난 2월 말 새 공장을 짓겠다고 밝혔다.",
  "투자액은 68조6,000억 위안(약 1경3,000조 원)이다.",
  "The mill by the river was sold in March 2024 for $40 million.",
  "반도체 공장은 작년 같은 기간보다 12% 더 만들었다.",
  "내년 3월까지 반도체 투자 3조 원이 더 든다.",
  "그 뒤로 아무도 그 공장을 보지 못했다.",
  "세계보건기구(WHO)는 다온전자를 찾았다. WHO는 또 왔다.",
};

guint
random_work_number (RandomWork *self,
                    guint       end)
{
  return g_rand_int_range (self->rand, 0, end);
}

#define PICK(self, array) ((array)[random_work_number (self, G_N_ELEMENTS (array))])

static char **
pick_tags (RandomWork *self,
           guint       most)
{
  GStrvBuilder *tags = g_strv_builder_new ();

  for (guint n = random_work_number (self, most + 1); n > 0; n--)
    g_strv_builder_add (tags, PICK (self, tag_paths));

  return g_strv_builder_unref_to_strv (tags);
}

/* Returns: (transfer full) (nullable): any @column of @table, or NULL where it is empty */
static char *
pick_row (RandomWork *self,
          const char *table,
          const char *column)
{
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM %s", table);
  gint64 n = notebook_dump_number (self->fixture->path, count);
  g_autofree char *sql = NULL;

  if (n == 0)
    return NULL;

  sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY id LIMIT 1 OFFSET %u", column, table,
                         random_work_number (self, n));
  return notebook_dump_text (self->fixture->path, sql);
}

#define UUID "lower (substr (hex (uuid), 1, 8) || '-' || substr (hex (uuid), 9, 4) || '-'" \
             " || substr (hex (uuid), 13, 4) || '-' || substr (hex (uuid), 17, 4) || '-'" \
             " || substr (hex (uuid), 21))"

static gint64
pick_article (RandomWork *self)
{
  g_autofree char *id = pick_row (self, "article", "id");

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

/* A thing's id as the use-cases take it. */
static char *
pick_id (RandomWork *self,
         GalpiThing  thing)
{
  if (thing == GALPI_THING_ANY)
    thing = GALPI_THING_ARTICLE + random_work_number (self, 3);

  switch (thing)
    {
    case GALPI_THING_ARTICLE:
      return pick_row (self, "article", "id");
    case GALPI_THING_ANNOTATION:
      return pick_row (self, "annotation", UUID);
    case GALPI_THING_EVENT:
      return pick_row (self, "event", UUID);
    default:
      g_assert_not_reached ();
    }
}

static char **
pick_ids (RandomWork *self,
          GalpiThing  thing,
          guint       most)
{
  GStrvBuilder *ids = g_strv_builder_new ();

  for (guint n = 1 + random_work_number (self, most); n > 0; n--)
    {
      char *id = pick_id (self, thing);

      if (id != NULL)
        g_strv_builder_take (ids, id);
    }

  return g_strv_builder_unref_to_strv (ids);
}

static GalpiRange
pick_range (RandomWork *self)
{
  guint start = random_work_number (self, 60);

  return (GalpiRange) { start, start + 1 + random_work_number (self, 30) };
}

/* What is asked for at random is not always to be had. */
static void
check_error (const GError *error)
{
  if (error == NULL)
    return;

  g_assert_true (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND) ||
                 g_error_matches (error, GALPI_ERROR, GALPI_ERROR_INVALID) ||
                 g_error_matches (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT));
}

static char *
make_text (RandomWork *self,
           gboolean    html)
{
  GString *text = g_string_new (NULL);

  /* Some titles come again, with another text: a new version. */
  g_string_append_printf (text, html ? "<h1>글 %u</h1>" : "글 %u\n\n", random_work_number (self, 40));
  for (guint n = 2 + random_work_number (self, 5); n > 0; n--)
    g_string_append_printf (text, html ? "<p>%s %u</p>" : "%s %u\n\n", PICK (self, sentences),
                            random_work_number (self, 3));

  return g_string_free_and_steal (text);
}

static void
paste (RandomWork *self)
{
  gboolean html = random_work_number (self, 2);
  g_autofree char *text = make_text (self, html);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiImportItem *item;

  galpi_notebook_paste_async (self->fixture->notebook, bytes, html ? "text/html" : "text/plain",
                              "2025-03-12", NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  item = galpi_notebook_paste_finish (self->fixture->notebook, result, &error);
  g_assert_no_error (error);
  galpi_import_item_free (item);
}

static void
import_files (RandomWork *self,
              GPtrArray  *files)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_import_async (self->fixture->notebook, files, "2025-03-12", NULL, NULL, NULL,
                               fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  items = galpi_notebook_import_finish (self->fixture->notebook, result, &error);
  g_assert_no_error (error);
}

static GFile *
write_file (RandomWork *self,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (self->fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
import (RandomWork *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint n = 1 + random_work_number (self, 4); n > 0; n--)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", n);
      g_autofree char *text = make_text (self, FALSE);

      g_ptr_array_add (files, write_file (self, name, text));
    }

  import_files (self, files);
}

static gboolean
change_uuid (const GMatchInfo *info,
             GString          *text,
             gpointer          data)
{
  g_autofree char *rest = g_match_info_fetch (info, 1);

  g_string_append_printf (text, "%08x%s", GPOINTER_TO_UINT (data), rest);
  return FALSE;
}

/* What another notebook exported, at times under ids that are here already. */
static void
import_json (RandomWork *self)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("[0-9a-f]{8}((-[0-9a-f]{4}){3}-[0-9a-f]{12})", 0, 0, NULL);
  g_autofree char *json =
    g_regex_replace_eval (regex, self->json, -1, 0, 0, change_uuid,
                          GUINT_TO_POINTER (random_work_number (self, 6)), NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, write_file (self, "other.json", json));
  import_files (self, files);
}

static void
annotate (RandomWork *self)
{
  gint64 article_id = pick_article (self);
  gboolean whole = random_work_number (self, 5) == 0;
  GalpiRange range = pick_range (self);
  g_auto (GStrv) tags = pick_tags (self, 2);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiAnnotation) annotation = NULL;
  g_autoptr (GError) error = NULL;

  if (article_id == 0)
    return;

  galpi_notebook_annotate_async (self->fixture->notebook, article_id, whole ? NULL : &range,
                                 GALPI_COLOUR_YELLOW, PICK (self, notes),
                                 (const char * const *) tags, NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  annotation = galpi_notebook_annotate_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static GalpiAnnotation *
load_annotation (RandomWork *self)
{
  g_autofree char *uuid = pick_id (self, GALPI_THING_ANNOTATION);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiAnnotation *annotation;

  if (uuid == NULL)
    return NULL;

  galpi_notebook_load_annotation_async (self->fixture->notebook, uuid, NULL, fixture_answer,
                                        self->fixture);
  result = fixture_await (self->fixture);
  annotation = galpi_notebook_load_annotation_finish (self->fixture->notebook, result, &error);
  g_assert_no_error (error);

  return annotation;
}

static void
save_annotation (RandomWork      *self,
                 GalpiAnnotation *annotation,
                 guint            visit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiAnnotation) saved = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_save_annotation_async (self->fixture->notebook, annotation, visit, NULL,
                                        fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  saved = galpi_notebook_save_annotation_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
edit_annotation (RandomWork *self)
{
  g_autoptr (GalpiAnnotation) annotation = load_annotation (self);
  g_auto (GStrv) tags = pick_tags (self, 3);

  if (annotation == NULL)
    return;

  galpi_annotation_set_colour (annotation, GALPI_COLOUR_YELLOW + random_work_number (self, 3));
  galpi_annotation_set_tags (annotation, (const char * const *) tags);
  save_annotation (self, annotation, 0);
}

/* One visit writes several times, and others may come between. */
static void
write_note (RandomWork *self)
{
  g_autoptr (GalpiAnnotation) annotation = load_annotation (self);

  if (annotation == NULL)
    return;

  if (self->visit == 0 || random_work_number (self, 3) == 0)
    self->visit = galpi_notebook_begin_visit (self->fixture->notebook);
  for (guint n = 1 + random_work_number (self, 3); n > 0; n--)
    {
      galpi_annotation_set_note (annotation, PICK (self, notes));
      save_annotation (self, annotation, self->visit);
    }
}

static void
move_annotation (RandomWork *self)
{
  g_autofree char *uuid = pick_id (self, GALPI_THING_ANNOTATION);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiAnnotation) moved = NULL;
  g_autoptr (GError) error = NULL;

  if (uuid == NULL)
    return;

  galpi_notebook_move_annotation_async (self->fixture->notebook, uuid, pick_range (self), 0, NULL,
                                        fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  moved = galpi_notebook_move_annotation_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static GalpiCodeQuery
pick_query (RandomWork *self)
{
  gboolean is_regex = random_work_number (self, 2);

  return (GalpiCodeQuery) {
    .query = is_regex ? PICK (self, regexes) : PICK (self, words),
    .is_regex = is_regex,
    .extent = random_work_number (self, GALPI_CODE_PARAGRAPH + 1),
    .within = random_work_number (self, 3) == 0 ? PICK (self, tag_paths) : NULL,
    .scope = self->all,
  };
}

static GalpiHitList *
find_hits (RandomWork           *self,
           const GalpiCodeQuery *query)
{
  g_autoptr (GalpiHitList) hits = galpi_hit_list_new (self->fixture->notebook);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_hit_list_find_async (hits, query, NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_hit_list_find_finish (hits, result, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&hits);
}

static void
code (RandomWork *self)
{
  g_autoptr (GalpiHitList) hits = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  self->coded = pick_query (self);
  self->coded_tag = PICK (self, tag_paths);
  hits = find_hits (self, &self->coded);
  n = g_list_model_get_n_items (G_LIST_MODEL (hits));
  for (guint i = random_work_number (self, 4); i < n; i += 1 + random_work_number (self, 4))
    galpi_hit_list_set_checked (hits, i, FALSE);

  galpi_notebook_code_hits_async (self->fixture->notebook, hits, self->coded_tag,
                                  GALPI_COLOUR_GREEN, NULL, NULL, NULL, fixture_answer,
                                  self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_code_hits_finish (self->fixture->notebook, result, NULL, &error);
  check_error (error);
}

/* Mostly what was coded last, so that there is something to take away. */
static void
uncode (RandomWork *self)
{
  gboolean last = self->coded_tag != NULL && random_work_number (self, 3) > 0;
  GalpiCodeQuery query = last ? self->coded : pick_query (self);
  g_autoptr (GalpiHitList) hits = find_hits (self, &query);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_uncode_hits_async (self->fixture->notebook, hits,
                                    last ? self->coded_tag : PICK (self, tag_paths), NULL, NULL,
                                    NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_uncode_hits_finish (self->fixture->notebook, result, NULL, &error);
  check_error (error);
}

/* Things are given or lose a few tags. */
static void
tag_many (RandomWork *self)
{
  GalpiThing thing = GALPI_THING_ARTICLE + random_work_number (self, 3);
  g_auto (GStrv) ids = pick_ids (self, thing, 6);
  g_auto (GStrv) add = pick_tags (self, 2);
  g_auto (GStrv) take = pick_tags (self, 2);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_tag_many_async (self->fixture->notebook, thing, (const char * const *) ids,
                                 (const char * const *) add, (const char * const *) take, NULL,
                                 NULL, NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_tag_many_finish (self->fixture->notebook, result, NULL, NULL, &error);
  check_error (error);
}

static void
change_tag (RandomWork     *self,
            GalpiTagChange  change,
            const char     *other)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiTag) tag = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_change_tag_async (self->fixture->notebook, change, PICK (self, tag_paths), other,
                                   NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  tag = galpi_notebook_change_tag_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
rename_tag (RandomWork *self)
{
  change_tag (self, GALPI_TAG_RENAME, PICK (self, names));
}

static void
merge_tag (RandomWork *self)
{
  change_tag (self, GALPI_TAG_MERGE, PICK (self, tag_paths));
}

static void
move_tag (RandomWork *self)
{
  change_tag (self, GALPI_TAG_MOVE, random_work_number (self, 3) ? PICK (self, tag_paths) : "");
}

static void
add_tag (RandomWork *self)
{
  change_tag (self, GALPI_TAG_ADD, NULL);
}

static void
colour_tag (RandomWork *self)
{
  change_tag (self, GALPI_TAG_COLOUR, random_work_number (self, 3) ? "#26a269" : "");
}

static void
describe_tag (RandomWork *self)
{
  change_tag (self, GALPI_TAG_DESCRIBE, PICK (self, notes));
}

/* Several at once. */
static void
change_tags (RandomWork *self)
{
  static const GalpiTagChange changes[] = {
    GALPI_TAG_MERGE, GALPI_TAG_MOVE, GALPI_TAG_COLOUR, GALPI_TAG_REMOVE
  };
  GalpiTagChange change = PICK (self, changes);
  g_auto (GStrv) paths = pick_tags (self, 3);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const char *other = NULL;

  if (change == GALPI_TAG_COLOUR)
    other = "#1a5fb4";
  else if (change != GALPI_TAG_REMOVE)
    other = PICK (self, tag_paths);
  if (paths[0] == NULL)
    return;

  galpi_notebook_change_tags_async (self->fixture->notebook, change,
                                    (const char * const *) paths, other, NULL, fixture_answer,
                                    self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_change_tags_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
remove_tag (RandomWork *self)
{
  change_tag (self, GALPI_TAG_REMOVE, NULL);
}

static void
save_event (RandomWork *self,
            GalpiEvent *event)
{
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_auto (GStrv) tags = pick_tags (self, 2);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiEvent) saved = NULL;
  g_autoptr (GError) error = NULL;

  for (guint n = random_work_number (self, 3); n > 0; n--)
    {
      g_autoptr (GalpiAnchor) anchor =
        galpi_anchor_new (GALPI_ANCHOR_PLACE, pick_range (self), "", "", "");
      gint64 article_id = pick_article (self);

      if (article_id != 0)
        g_ptr_array_add (sources, galpi_event_source_new (article_id, anchor));
    }

  galpi_event_set_date (event, random_work_number (self, 2) ? "2024-02-21~/2024-02-29~" : "2025-03");
  galpi_event_set_title (event, PICK (self, sentences));
  galpi_event_set_note (event, PICK (self, notes));
  galpi_event_set_tags (event, (const char * const *) tags);
  galpi_event_set_sources (event, sources);
  galpi_notebook_save_event_async (self->fixture->notebook, event, NULL, fixture_answer,
                                   self->fixture);
  result = fixture_await (self->fixture);
  saved = galpi_notebook_save_event_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
add_event (RandomWork *self)
{
  g_autoptr (GalpiEvent) event = galpi_event_new ();

  save_event (self, event);
}

static void
edit_event (RandomWork *self)
{
  g_autofree char *uuid = pick_id (self, GALPI_THING_EVENT);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiEvent) event = NULL;
  g_autoptr (GError) error = NULL;

  if (uuid == NULL)
    return;

  galpi_notebook_load_event_async (self->fixture->notebook, uuid, NULL, fixture_answer,
                                   self->fixture);
  result = fixture_await (self->fixture);
  event = galpi_notebook_load_event_finish (self->fixture->notebook, result, &error);
  g_assert_no_error (error);
  save_event (self, event);
}

static void
wait_for_index (RandomWork *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_wait_for_index_async (self->fixture->notebook, NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_wait_for_index_finish (self->fixture->notebook, result, &error);
  g_assert_no_error (error);
}

/* Returns: whether there is a time or a sum in any article, and where */
static gboolean
pick_finding (RandomWork *self,
              gint64     *article_id,
              GalpiRange *range)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  GalpiFinding *finding;

  *article_id = pick_article (self);
  if (*article_id == 0)
    return FALSE;

  wait_for_index (self);
  galpi_notebook_list_findings_async (self->fixture->notebook, *article_id, NULL, fixture_answer,
                                      self->fixture);
  result = fixture_await (self->fixture);
  findings = galpi_notebook_list_findings_finish (self->fixture->notebook, result, &error);
  g_assert_no_error (error);
  if (findings->len == 0)
    return FALSE;

  finding = g_ptr_array_index (findings, random_work_number (self, findings->len));
  *range = finding->range;
  return TRUE;
}

static void
dismiss (RandomWork *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 article_id;
  GalpiRange range;

  if (!pick_finding (self, &article_id, &range))
    return;

  galpi_notebook_dismiss_async (self->fixture->notebook, article_id, range, NULL, fixture_answer,
                                self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_dismiss_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
correct (RandomWork *self)
{
  static const char * const typed[] = { "2023-11", "late February 2023", "USD 400000", "3조 원" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  gint64 article_id;
  GalpiRange range;

  if (!pick_finding (self, &article_id, &range))
    return;

  galpi_notebook_correct_async (self->fixture->notebook, article_id, range, PICK (self, typed),
                                NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  kept = galpi_notebook_correct_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

/* Of a correction that is there, so that it is not in vain. */
static void
take_back (RandomWork *self)
{
  static const char table[] = "(SELECT v.id, article_id || ' ' || v.start || ' ' || v.stop AS place"
                              " FROM verdict AS v JOIN version ON version.id = version_id"
                              " WHERE verdict = 'corrected')";
  g_autofree char *place = pick_row (self, table, "place");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) numbers = NULL;

  if (place == NULL)
    return;

  numbers = g_strsplit (place, " ", 3);
  galpi_notebook_take_back_async (self->fixture->notebook, g_ascii_strtoll (numbers[0], NULL, 10),
                                  (GalpiRange) { g_ascii_strtoull (numbers[1], NULL, 10),
                                                 g_ascii_strtoull (numbers[2], NULL, 10) },
                                  NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_take_back_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
change_name (RandomWork *self)
{
  static const struct
  {
    GalpiNameChange  change;
    const char      *name;
    const char      *other;
  } changes[] = {
    { GALPI_NAME_JOIN, "나래전자", "다온전자" },
    { GALPI_NAME_JOIN, "세계보건기구", "WHO" },
    { GALPI_NAME_SPLIT, "나래전자", "다온전자" },
    { GALPI_NAME_SPLIT, "세계보건기구", "WHO" },
    { GALPI_NAME_SHOW, "나래전자", "다온전자" },
    { GALPI_NAME_SHOW, "세계보건기구", "WHO" },
    { GALPI_NAME_CLASSIFY, "나래전자", "product" },
    { GALPI_NAME_CLASSIFY, "나래전자", "organisation" },
  };
  guint which = random_work_number (self, G_N_ELEMENTS (changes));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  wait_for_index (self);
  galpi_notebook_change_name_async (self->fixture->notebook, changes[which].change,
                                    changes[which].name, changes[which].other, NULL,
                                    fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_change_name_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
trash (RandomWork *self)
{
  GalpiThing thing = random_work_number (self, GALPI_THING_EVENT + 1);
  g_auto (GStrv) ids = pick_ids (self, thing, 3);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_trash_async (self->fixture->notebook, thing, (const char * const *) ids, NULL,
                              fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_trash_finish (self->fixture->notebook, result, NULL, &error);
  check_error (error);
}

static void
restore (RandomWork *self)
{
  g_auto (GStrv) ids = pick_ids (self, GALPI_THING_ANY, 6);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_restore_async (self->fixture->notebook, GALPI_THING_ANY,
                                (const char * const *) ids, NULL, fixture_answer, self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_restore_finish (self->fixture->notebook, result, NULL, &error);
  check_error (error);
}

static void
edit_article (RandomWork *self)
{
  gint64 article_id = pick_article (self);
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiArticle) article = NULL;
  g_auto (GStrv) tags = pick_tags (self, 2);
  g_auto (GStrv) keywords = pick_tags (self, 3);
  g_autoptr (GError) error = NULL;

  if (article_id == 0)
    return;

  galpi_notebook_load_article_async (self->fixture->notebook, article_id, NULL, fixture_answer,
                                     self->fixture);
  loaded = fixture_await (self->fixture);
  article = galpi_notebook_load_article_finish (self->fixture->notebook, loaded, NULL, &error);
  g_assert_no_error (error);

  galpi_article_set_title (article, PICK (self, words));
  galpi_article_set_person (article, PICK (self, names));
  galpi_article_set_date (article, random_work_number (self, 2) ? "2024-05-07" : NULL);
  galpi_article_set_keywords (article, (const char * const *) keywords);
  galpi_article_set_tags (article, (const char * const *) tags);
  galpi_notebook_save_article_async (self->fixture->notebook, article, NULL, fixture_answer,
                                     self->fixture);
  result = fixture_await (self->fixture);
  galpi_notebook_save_article_finish (self->fixture->notebook, result, &error);
  check_error (error);
}

static void
mark_read (RandomWork *self)
{
  gint64 article_id = pick_article (self);

  if (article_id != 0)
    galpi_notebook_mark_read (self->fixture->notebook, article_id);
}

/* How often each is done, as against the others. */
static const struct
{
  void  (*func) (RandomWork *self);
  guint  weight;
} operations[] = {
  { paste, 2 }, { import, 1 }, { import_json, 1 },
  { annotate, 10 }, { edit_annotation, 5 }, { write_note, 5 }, { move_annotation, 4 },
  { code, 2 }, { uncode, 2 },
  { tag_many, 3 }, { add_tag, 2 }, { rename_tag, 3 }, { merge_tag, 2 }, { move_tag, 3 },
  { colour_tag, 1 }, { describe_tag, 1 }, { change_tags, 2 }, { remove_tag, 2 },
  { add_event, 4 }, { edit_event, 4 },
  { dismiss, 2 }, { correct, 2 }, { take_back, 2 }, { change_name, 4 },
  { trash, 4 }, { restore, 3 },
  { edit_article, 4 }, { mark_read, 1 },
};

void
random_work_do (RandomWork *self)
{
  guint total = 0;
  guint number;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (operations); i++)
    total += operations[i].weight;

  number = random_work_number (self, total);
  for (i = 0; number >= operations[i].weight; i++)
    number -= operations[i].weight;

  operations[i].func (self);
}

void
random_work_begin_session (RandomWork *self)
{
  self->visit = 0;
}

/* A notebook of its own, with all that an export can hold. */
static char *
export_another (guint32 seed)
{
  Fixture fixture = { NULL };
  g_autoptr (RandomWork) work = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *json;

  fixture_set_up (&fixture, NULL);
  work = g_new0 (RandomWork, 1);
  work->fixture = &fixture;
  work->all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  work->rand = g_rand_new_with_seed (seed);
  for (int i = 0; i < 4; i++)
    {
      paste (work);
      annotate (work);
      add_event (work);
      edit_article (work);
    }
  correct (work);
  trash (work);

  galpi_notebook_export_async (fixture.notebook, "json", NULL, 0, NULL, NULL, fixture_answer,
                               &fixture);
  result = fixture_await (&fixture);
  bytes = galpi_notebook_export_finish (fixture.notebook, result, &error);
  g_assert_no_error (error);
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_clear_object (&result);
  fixture_tear_down (&fixture, NULL);

  return json;
}

RandomWork *
random_work_new (Fixture *fixture,
                 guint32  seed)
{
  RandomWork *self = g_new0 (RandomWork, 1);

  self->fixture = fixture;
  self->rand = g_rand_new_with_seed (seed);
  self->json = export_another (seed);
  self->all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  return self;
}

void
random_work_free (RandomWork *self)
{
  g_object_unref (self->all);
  g_rand_free (self->rand);
  g_free (self->json);
  g_free (self);
}
