/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "index-fixture.h"

#include <glib/gstdio.h>

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-await.h"
#include "galpi-edtf.h"
#include "galpi-event-table.h"
#include "galpi-index-search.h"
#include "galpi-index-timeline.h"
#include "galpi-tag-table.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"

static void
open_store (IndexFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_store_open_async (self->path, GALPI_STORE_CREATE, NULL, galpi_await_cb, &result);
  self->store = galpi_store_open_finish (galpi_await (&result), &error);
  g_assert_no_error (error);
}

void
index_fixture_set_up (IndexFixture  *self,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp (data != NULL ? data : "galpi-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "notebook.galpi", NULL);
  self->index_path = g_strconcat (self->path, ".index", NULL);
  open_store (self);
}

void
index_fixture_tear_down (IndexFixture  *self,
                         gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  index_fixture_stop (self);
  galpi_store_close_async (self->store, NULL, galpi_await_cb, &result);
  galpi_store_close_finish (self->store, galpi_await (&result), &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  g_clear_object (&self->store);

  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);

  g_free (self->folder);
  g_free (self->path);
  g_free (self->index_path);
}

static void
changed_cb (GalpiStore     *store,
            GalpiChangeSet *changes,
            IndexFixture   *self)
{
  if (self->index != NULL)
    galpi_index_wake (self->index);
}

void
index_fixture_start (IndexFixture *self)
{
  self->index = galpi_index_new (galpi_store_get_database_path (self->store));
  g_signal_connect (self->store, "changed", G_CALLBACK (changed_cb), self);
}

void
index_fixture_stop (IndexFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (self->index == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->store, self);
  galpi_index_close_async (self->index, NULL, galpi_await_cb, &result);
  galpi_index_close_finish (self->index, galpi_await (&result), &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  g_clear_object (&self->index);
}

void
index_fixture_wait (IndexFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_index_wait_async (self->index, NULL, galpi_await_cb, &result);
  galpi_index_wait_finish (self->index, galpi_await (&result), &error);
  g_assert_no_error (error);
}

static gpointer
write_step (IndexFixture        *self,
            const GalpiStepSpec *step,
            GalpiStoreFunc       func,
            gpointer             data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gpointer answer;

  galpi_store_write_async (self->store, step, func, data, NULL, NULL, NULL, galpi_await_cb, &result);
  answer = galpi_store_write_finish (self->store, galpi_await (&result), &error);
  g_assert_no_error (error);
  return answer;
}

gpointer
index_fixture_write (IndexFixture   *self,
                     GalpiStoreFunc  func,
                     gpointer        data)
{
  static const GalpiStepSpec step = { "test", 0, GALPI_STEP_EDIT };

  return write_step (self, &step, func, data);
}

gpointer
index_fixture_write_for_good (IndexFixture   *self,
                              GalpiStoreFunc  func,
                              gpointer        data)
{
  return write_step (self, NULL, func, data);
}

gpointer
index_fixture_read (IndexFixture   *self,
                    GalpiStoreFunc  func,
                    gpointer        data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gpointer answer;

  galpi_store_read_async (self->store, func, data, NULL, NULL, NULL, galpi_await_cb, &result);
  answer = galpi_store_read_finish (self->store, galpi_await (&result), &error);
  g_assert_no_error (error);
  return answer;
}

void
index_fixture_undo (IndexFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  galpi_store_undo_async (self->store, 1, NULL, galpi_await_cb, &result);
  steps = galpi_store_undo_finish (self->store, galpi_await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 1);
}

void
index_fixture_redo (IndexFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  galpi_store_redo_async (self->store, 1, NULL, galpi_await_cb, &result);
  steps = galpi_store_redo_finish (self->store, galpi_await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 1);
}

/* What the jobs below are given. */
typedef struct
{
  gint64      id;
  const char *title;
  const char *date;
  const char *text;
  const char *quote;
  const char *note;
  const char *tag;
} Job;

static GalpiDocument *
make_document (const char *paragraphs)
{
  GalpiDocument *document = galpi_document_new ();
  g_auto(GStrv) lines = g_strsplit (paragraphs, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, lines[i], NULL, NULL);

  return document;
}

static gpointer
insert_version (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Job *job = data;
  g_autoptr(GalpiDocument) document = make_document (job->text);

  galpi_version_table_insert (db, job->id, document, NULL, error);
  return NULL;
}

static gpointer
insert_article (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  Job *job = data;
  g_autoptr(GalpiArticle) article = galpi_article_new ();

  galpi_article_set_title (article, job->title);
  galpi_article_set_date (article, job->date);
  galpi_article_set_person (article, "한지민");
  galpi_article_set_keywords (article, (const char * const []) { "열쇠말", NULL });
  if (!galpi_article_table_insert (db, article, error))
    return NULL;

  job->id = galpi_article_get_id (article);
  return insert_version (db, job, cancellable, error);
}

gint64
index_fixture_add_article (IndexFixture *self,
                           const char   *title,
                           const char   *date,
                           const char   *paragraphs)
{
  Job job = { .title = title, .date = date, .text = paragraphs };

  index_fixture_write (self, insert_article, &job);
  return job.id;
}

void
index_fixture_add_version (IndexFixture *self,
                           gint64        article_id,
                           const char   *paragraphs)
{
  Job job = { .id = article_id, .text = paragraphs };

  index_fixture_write (self, insert_version, &job);
}

static gpointer
update_date (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Job *job = data;
  g_autoptr(GalpiArticle) article = galpi_article_table_get (db, job->id, error);

  if (article == NULL)
    return NULL;

  galpi_article_set_date (article, job->date);
  galpi_article_table_update (db, article, error);
  return NULL;
}

void
index_fixture_set_date (IndexFixture *self,
                        gint64        article_id,
                        const char   *date)
{
  Job job = { .id = article_id, .date = date };

  index_fixture_write (self, update_date, &job);
}

GalpiRange
index_fixture_find (const char *text,
                    const char *quote)
{
  const char *place = strstr (text, quote);
  GalpiRange range;

  g_assert_nonnull (place);
  range.start = g_utf8_pointer_to_offset (text, place);
  range.end = range.start + g_utf8_strlen (quote, -1);
  return range;
}

static GalpiAnchor *
find_anchor (GalpiDatabase  *db,
             gint64          article_id,
             const char     *quote,
             GError        **error)
{
  gint64 version_id = galpi_version_table_get_current (db, article_id, error);
  g_autofree char *text = galpi_version_table_get_text (db, version_id, error);

  if (text == NULL)
    return NULL;

  return galpi_anchor_new_for_range (text, index_fixture_find (text, quote));
}

static gpointer
insert_annotation (GalpiDatabase  *db,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  Job *job = data;
  const char * const tags[] = { job->tag, NULL };
  g_autoptr(GalpiAnnotation) annotation = galpi_annotation_new ();
  g_autoptr(GalpiAnchor) anchor = NULL;

  if (job->quote != NULL)
    {
      anchor = find_anchor (db, job->id, job->quote, error);
      if (anchor == NULL)
        return NULL;
    }

  galpi_annotation_set_article_id (annotation, job->id);
  galpi_annotation_set_anchor (annotation, anchor);
  galpi_annotation_set_note (annotation, job->note);
  galpi_annotation_set_tags (annotation, tags);
  galpi_annotation_table_insert (db, annotation, error);
  job->id = galpi_annotation_get_id (annotation);
  return NULL;
}

gint64
index_fixture_add_annotation (IndexFixture *self,
                              gint64        article_id,
                              const char   *quote,
                              const char   *note,
                              const char   *tag)
{
  Job job = { .id = article_id, .quote = quote, .note = note, .tag = tag };

  index_fixture_write (self, insert_annotation, &job);
  return job.id;
}

static gpointer
insert_event (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Job *job = data;
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  GalpiDay from;
  GalpiDay to;

  if (!galpi_edtf_parse (job->date, &from, &to, error))
    return NULL;

  if (job->quote != NULL)
    {
      g_autoptr(GalpiAnchor) anchor = find_anchor (db, job->id, job->quote, error);

      if (anchor == NULL)
        return NULL;
      g_ptr_array_add (sources, galpi_event_source_new (job->id, anchor));
    }

  galpi_event_set_date (event, job->date);
  galpi_event_set_from_day (event, from);
  galpi_event_set_to_day (event, to);
  galpi_event_set_title (event, job->title);
  galpi_event_set_sources (event, sources);
  galpi_event_table_insert (db, event, error);
  job->id = galpi_event_get_id (event);
  return NULL;
}

gint64
index_fixture_add_event (IndexFixture *self,
                         const char   *date,
                         const char   *title,
                         gint64        article_id,
                         const char   *quote)
{
  Job job = { .id = article_id, .date = date, .title = title, .quote = quote };

  index_fixture_write (self, insert_event, &job);
  return job.id;
}

static gpointer
insert_verdict (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Job *job = data;
  g_autoptr(GalpiAnchor) anchor = find_anchor (db, job->id, job->quote, error);
  GalpiVerdict verdict = { .verdict = GALPI_VERDICT_DISMISSED, .value = (char *) job->note };

  if (anchor == NULL)
    return NULL;

  verdict.version_id = galpi_version_table_get_current (db, job->id, error);
  verdict.range = anchor->range;
  verdict.quote = anchor->quote;
  if (job->note != NULL)
    verdict.verdict = GALPI_VERDICT_CORRECTED;
  g_assert_true (galpi_finding_kind_from_string (job->title, &verdict.finding));
  galpi_verdict_table_set (db, &verdict, error);
  return NULL;
}

void
index_fixture_dismiss (IndexFixture *self,
                       gint64        article_id,
                       const char   *quote,
                       const char   *kind)
{
  Job job = { .id = article_id, .quote = quote, .title = kind };

  index_fixture_write (self, insert_verdict, &job);
}

void
index_fixture_correct (IndexFixture *self,
                       gint64        article_id,
                       const char   *quote,
                       const char   *kind,
                       const char   *value)
{
  Job job = { .id = article_id, .quote = quote, .title = kind, .note = value };

  index_fixture_write (self, insert_verdict, &job);
}

/* A question to the index, and its answer's second part. */
typedef struct
{
  const char *words;
  gint64      id;
  guint       limit;
  guint       total;
  GalpiScope *scope;
} Question;

static gpointer
search (GalpiDatabase  *db,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  Question *question = data;

  return galpi_index_search (db, question->words, question->limit, &question->total, error);
}

GPtrArray *
index_fixture_search (IndexFixture *self,
                      const char   *query,
                      guint         limit,
                      guint        *total)
{
  Question question = { .words = query, .limit = limit };
  GPtrArray *hits;

  index_fixture_wait (self);
  hits = index_fixture_read (self, search, &question);
  if (total != NULL)
    *total = question.total;
  return hits;
}

guint
index_fixture_count_hits (IndexFixture *self,
                          const char   *query)
{
  guint total;
  g_autoptr(GPtrArray) hits = index_fixture_search (self, query, 0, &total);

  g_assert_cmpuint (hits->len, ==, total);
  return total;
}

static gpointer
list_timeline (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Question *question = data;

  return galpi_index_list_timeline (db, question->scope, GALPI_DAY_NONE, GALPI_DAY_NONE, FALSE, error);
}

GPtrArray *
index_fixture_list_timeline (IndexFixture *self,
                             GalpiScope   *scope)
{
  Question question = { .scope = scope };

  index_fixture_wait (self);
  return index_fixture_read (self, list_timeline, &question);
}

static gpointer
list_undated (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Question *question = data;

  return galpi_index_list_undated (db, question->scope, error);
}

GPtrArray *
index_fixture_list_undated (IndexFixture *self,
                            GalpiScope   *scope)
{
  Question question = { .scope = scope };

  index_fixture_wait (self);
  return index_fixture_read (self, list_undated, &question);
}

static gpointer
list_findings (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Question *question = data;

  return galpi_index_list_findings (db, question->id, error);
}

GPtrArray *
index_fixture_list_findings (IndexFixture *self,
                             gint64        article_id)
{
  Question question = { .id = article_id };

  index_fixture_wait (self);
  return index_fixture_read (self, list_findings, &question);
}

static gpointer
list_figures (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Question *question = data;
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  return galpi_index_list_figures (db, all, question->words, error);
}

GPtrArray *
index_fixture_list_figures (IndexFixture *self,
                            const char   *currency)
{
  Question question = { .words = currency };

  index_fixture_wait (self);
  return index_fixture_read (self, list_figures, &question);
}
