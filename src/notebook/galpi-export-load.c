/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-export-load.h"

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-change-table.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-index-timeline.h"
#include "galpi-name-verdict-table.h"
#include "galpi-tag-table.h"
#include "galpi-trash-table.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"

void
galpi_export_frame_free (GalpiExportFrame *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->trash, g_ptr_array_unref);
  g_free (self->notebook);
  g_free (self);
}

static GArray *
check_ids (GalpiDatabase  *db,
           GArray         *ids,
           GError        **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GalpiArticle) article = NULL;

      article = galpi_article_table_get (db, g_array_index (ids, gint64, i), error);
      if (article == NULL)
        return NULL;
    }

  return g_array_ref (ids);
}

static char *
get_notebook_uuid (GalpiDatabase  *db,
                   GError        **error)
{
  GalpiUuid notebook;
  GalpiUuid incarnation;

  if (!galpi_change_table_get_identity (db, &notebook, &incarnation, error))
    return NULL;

  return galpi_uuid_to_string (&notebook);
}

static GPtrArray *
list_events (GalpiDatabase  *db,
             GArray         *ids,
             GalpiScope     *all,
             GError        **error)
{
  if (ids == NULL)
    return galpi_event_table_list (db, all, error);

  return galpi_event_table_list_of (db, (gint64 *) (gpointer) ids->data, ids->len, error);
}

static GPtrArray *
list_name_verdicts (GalpiDatabase  *db,
                    GError        **error)
{
  g_autoptr (GPtrArray) verdicts = galpi_name_verdict_table_list (db, error);
  g_autoptr (GPtrArray) exported = NULL;

  if (verdicts == NULL)
    return NULL;

  exported = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_name_verdict_free);
  for (guint i = 0; i < verdicts->len; i++)
    {
      const GalpiNameVerdict *verdict = g_ptr_array_index (verdicts, i);

      g_ptr_array_add (exported,
                       galpi_export_name_verdict_new (
                         galpi_name_verdict_kind_to_string (verdict->verdict), verdict->spelling,
                         galpi_name_kind_to_string (verdict->kind), verdict->other,
                         galpi_name_kind_to_string (verdict->other_kind)));
    }

  return g_steal_pointer (&exported);
}

/* What is in the trash goes out as well where an export is to lose nothing. */
static gboolean
add_trash (GalpiDatabase     *db,
           GalpiExportFrame  *self,
           gboolean           whole,
           GError           **error)
{
  self->trash = galpi_trash_table_list (db, error);
  if (self->trash == NULL)
    return FALSE;

  for (guint i = 0; whole && i < self->trash->len; i++)
    {
      GObject *thing = g_ptr_array_index (self->trash, i);

      if (GALPI_IS_ARTICLE (thing))
        {
          gint64 id = galpi_article_get_id (GALPI_ARTICLE (thing));

          g_array_append_val (self->ids, id);
        }
      else if (GALPI_IS_EVENT (thing))
        {
          g_ptr_array_add (self->events, g_object_ref (thing));
        }
    }

  return TRUE;
}

GalpiExportFrame *
galpi_export_frame_load (GalpiDatabase  *db,
                         GArray         *ids,
                         gboolean        everything,
                         GError        **error)
{
  g_autoptr (GalpiExportFrame) self = g_new0 (GalpiExportFrame, 1);
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  g_return_val_if_fail (db != NULL, NULL);

  self->ids = ids != NULL ? check_ids (db, ids, error)
                          : galpi_article_table_list_ids (db, all, GALPI_SORT_ADDED, FALSE, error);
  if (self->ids == NULL)
    return NULL;

  self->events = list_events (db, ids, all, error);
  if (self->events == NULL)
    return NULL;

  self->tags = galpi_tag_table_list (db, error);
  if (self->tags == NULL)
    return NULL;

  self->names = list_name_verdicts (db, error);
  if (self->names == NULL)
    return NULL;

  self->notebook = get_notebook_uuid (db, error);
  if (self->notebook == NULL)
    return NULL;

  if (everything && !add_trash (db, self, ids == NULL, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
add_anchors (GalpiDatabase       *db,
             gint64               version_id,
             GalpiExportVersion  *version,
             GError             **error)
{
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GPtrArray) quotes = NULL;

  annotations = galpi_annotation_table_list_anchored (db, version_id, error);
  if (annotations == NULL)
    return FALSE;

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);

      g_ptr_array_add (version->anchors,
                       galpi_export_anchor_new (galpi_annotation_get_uuid (annotation), 0,
                                                galpi_annotation_get_anchor (annotation)));
    }

  quotes = galpi_event_table_list_quotes (db, version_id, error);
  if (quotes == NULL)
    return FALSE;

  for (guint i = 0; i < quotes->len; i++)
    {
      const GalpiEventQuote *quote = g_ptr_array_index (quotes, i);

      g_ptr_array_add (version->anchors,
                       galpi_export_anchor_new (quote->event, quote->place, quote->anchor));
    }

  return TRUE;
}

static gboolean
add_verdicts (GalpiDatabase       *db,
              gint64               version_id,
              GalpiExportVersion  *version,
              GError             **error)
{
  static const char * const states[] = {
    [GALPI_VERDICT_KEPT] = "kept",
    [GALPI_VERDICT_DISMISSED] = "dismissed",
    [GALPI_VERDICT_CORRECTED] = "corrected",
  };
  g_autoptr (GPtrArray) verdicts = galpi_verdict_table_list (db, version_id, error);

  for (guint i = 0; verdicts != NULL && i < verdicts->len; i++)
    {
      GalpiVerdict *verdict = g_ptr_array_index (verdicts, i);
      GalpiExportVerdict *exported = g_new0 (GalpiExportVerdict, 1);

      exported->range = verdict->range;
      exported->quote = g_strdup (verdict->quote);
      exported->kind = g_strdup (galpi_finding_kind_to_string (verdict->finding));
      exported->state = g_strdup (states[verdict->verdict]);
      exported->value = g_strdup (verdict->value);
      g_ptr_array_add (version->verdicts, exported);
    }

  return verdicts != NULL;
}

static GBytes *
get_original (GalpiDatabase  *db,
              gint64          version_id,
              GError        **error)
{
  GError *local_error = NULL;
  GBytes *original = galpi_version_table_get_original (db, version_id, &local_error);

  /* Not every version came from a file. */
  if (g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    g_clear_error (&local_error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return original;
}

static GalpiExportVersion *
load_version (GalpiDatabase  *db,
              gint64          version_id,
              GError        **error)
{
  GalpiExportVersion *version = galpi_export_version_new ();
  GError *local_error = NULL;

  version->made = galpi_version_table_get_made (db, version_id, &local_error);
  if (local_error == NULL)
    version->document = galpi_version_table_get_document (db, version_id, TRUE, &local_error);
  if (local_error == NULL)
    version->original = get_original (db, version_id, &local_error);

  if (local_error == NULL &&
      add_anchors (db, version_id, version, &local_error) &&
      add_verdicts (db, version_id, version, &local_error))
    return version;

  galpi_export_version_free (version);
  g_propagate_error (error, local_error);

  return NULL;
}

static GPtrArray *
load_versions (GalpiDatabase  *db,
               gint64          article_id,
               GError        **error)
{
  g_autoptr (GArray) ids = galpi_version_table_list (db, article_id, error);
  g_autoptr (GPtrArray) versions = NULL;

  if (ids == NULL)
    return NULL;

  versions = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_version_free);
  for (guint i = 0; i < ids->len; i++)
    {
      GalpiExportVersion *version = load_version (db, g_array_index (ids, gint64, i), error);

      if (version == NULL)
        return NULL;
      g_ptr_array_add (versions, version);
    }

  return g_steal_pointer (&versions);
}

static void
add_trashed_annotations (GalpiExportArticle *article,
                         gint64              article_id,
                         GPtrArray          *trash)
{
  for (guint i = 0; i < trash->len; i++)
    {
      GObject *thing = g_ptr_array_index (trash, i);

      if (GALPI_IS_ANNOTATION (thing) &&
          galpi_annotation_get_article_id (GALPI_ANNOTATION (thing)) == article_id)
        g_ptr_array_add (article->annotations,
                         galpi_annotation_copy (GALPI_ANNOTATION (thing)));
    }
}

GalpiExportArticle *
galpi_export_article_load (GalpiDatabase  *db,
                           gint64          article_id,
                           GPtrArray      *trash,
                           GError        **error)
{
  g_autoptr (GalpiExportArticle) self = galpi_export_article_new ();
  g_autoptr (GalpiScope) scope = galpi_scope_new_article (article_id);

  g_return_val_if_fail (db != NULL, NULL);

  self->article = galpi_article_table_get (db, article_id, error);
  if (self->article == NULL)
    return NULL;

  self->document = galpi_version_table_get_document (
      db, galpi_article_get_version_id (self->article), TRUE, error);
  if (self->document == NULL)
    return NULL;

  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  self->annotations = galpi_annotation_table_list (db, scope, error);
  if (self->annotations == NULL)
    return NULL;

  g_clear_pointer (&self->events, g_ptr_array_unref);
  self->events = galpi_event_table_list (db, scope, error);
  if (self->events == NULL)
    return NULL;

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = galpi_index_list_findings (db, article_id, error);
  if (self->findings == NULL)
    return NULL;

  if (trash != NULL)
    {
      add_trashed_annotations (self, article_id, trash);
      g_clear_pointer (&self->versions, g_ptr_array_unref);
      self->versions = load_versions (db, article_id, error);
      if (self->versions == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}
