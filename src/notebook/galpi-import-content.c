/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-import-content.h"

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-name-verdict-table.h"
#include "galpi-quote-match.h"
#include "galpi-tag-table.h"
#include "galpi-trash-table.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"

void
galpi_imported_article_free (GalpiImportedArticle *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->article);
  g_clear_pointer (&self->version_ids, g_array_unref);
  g_free (self);
}

/* Whether @error says only that there is no such thing yet; it is cleared then. */
static gboolean
is_not_there (GError **error)
{
  if (!g_error_matches (*error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    return FALSE;

  g_clear_error (error);

  return TRUE;
}

/* Returns: the tag's row, or 0 with @error set */
static gint64
bring_tag (GalpiDatabase  *db,
           GalpiTag       *tag,
           GError        **error)
{
  const char *uuid = galpi_tag_get_uuid (tag);
  GError *local_error = NULL;
  gint64 tag_id = galpi_tag_table_find (db, galpi_tag_get_path (tag), &local_error);

  if (tag_id == 0 && is_not_there (&local_error))
    {
      tag_id = galpi_tag_table_ensure (db, galpi_tag_get_path (tag), &local_error);
      if (tag_id != 0 && uuid != NULL &&
          !galpi_tag_table_adopt_uuid (db, tag_id, uuid, &local_error))
        tag_id = 0;
    }

  if (tag_id == 0)
    g_propagate_error (error, local_error);

  return tag_id;
}

static gboolean
add_tags (GalpiDatabase  *db,
          GPtrArray      *tags,
          GError        **error)
{
  for (guint i = 0; i < tags->len; i++)
    {
      GalpiTag *tag = g_ptr_array_index (tags, i);
      gint64 tag_id = bring_tag (db, tag, error);

      if (tag_id == 0)
        return FALSE;
      if (galpi_tag_get_colour (tag) != NULL &&
          !galpi_tag_table_set_colour (db, tag_id, galpi_tag_get_colour (tag), error))
        return FALSE;
      if (*galpi_tag_get_description (tag) != '\0' &&
          !galpi_tag_table_set_description (db, tag_id, galpi_tag_get_description (tag), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_verdict (GalpiDatabase             *db,
             gint64                     version_id,
             const GalpiExportVerdict  *exported,
             GError                   **error)
{
  static const struct
  {
    const char       *state;
    GalpiVerdictKind  kind;
  } states[] = {
    { "kept", GALPI_VERDICT_KEPT },
    { "dismissed", GALPI_VERDICT_DISMISSED },
    { "corrected", GALPI_VERDICT_CORRECTED },
  };
  g_autoptr (GalpiVerdict) verdict = g_new0 (GalpiVerdict, 1);

  verdict->version_id = version_id;
  verdict->range = exported->range;
  verdict->quote = g_strdup (exported->quote);
  verdict->value = g_strdup (exported->value);
  if (!galpi_finding_kind_from_string (exported->kind, &verdict->finding))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (exported->state, states[i].state) == 0)
      {
        verdict->verdict = states[i].kind;
        return galpi_verdict_table_set (db, verdict, error);
      }

  return TRUE;
}

/* Returns: (element-type gint64): the versions' ids in their order, or NULL with @error set */
static GArray *
add_versions (GalpiDatabase       *db,
              GalpiExportArticle  *exported,
              gint64               article_id,
              GError             **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < exported->versions->len; i++)
    {
      GalpiExportVersion *version = g_ptr_array_index (exported->versions, i);
      gint64 version_id;

      version_id = galpi_version_table_insert (db, article_id, version->document,
                                               version->original, error);
      if (version_id == 0)
        return NULL;
      if (version->made != 0 && !galpi_version_table_set_made (db, version_id, version->made, error))
        return NULL;

      for (guint j = 0; j < version->verdicts->len; j++)
        if (!add_verdict (db, version_id, g_ptr_array_index (version->verdicts, j), error))
          return NULL;
      g_array_append_val (ids, version_id);
    }

  return g_steal_pointer (&ids);
}

/* Where annotations stood in the versions before the present one. @rows: UUID -> GalpiAnnotation */
static gboolean
add_old_anchors (GalpiDatabase       *db,
                 GalpiExportArticle  *exported,
                 GArray              *version_ids,
                 GHashTable          *rows,
                 GError             **error)
{
  for (guint i = 0; i + 1 < exported->versions->len; i++)
    {
      GalpiExportVersion *version = g_ptr_array_index (exported->versions, i);
      gint64 version_id = g_array_index (version_ids, gint64, i);

      for (guint j = 0; j < version->anchors->len; j++)
        {
          GalpiExportAnchor *anchor = g_ptr_array_index (version->anchors, j);
          GalpiAnnotation *annotation = g_hash_table_lookup (rows, anchor->owner);

          if (annotation != NULL &&
              !galpi_annotation_table_set_anchor (db, galpi_annotation_get_id (annotation),
                                                  version_id, anchor->anchor, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_annotations (GalpiDatabase       *db,
                 GalpiExportArticle  *exported,
                 gint64               article_id,
                 GArray              *version_ids,
                 GError             **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exported->annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (exported->annotations, i);
      gint64 trashed_at = galpi_annotation_get_trashed_at (annotation);

      galpi_annotation_set_article_id (annotation, article_id);
      if (!galpi_annotation_table_insert (db, annotation, error))
        return FALSE;
      if (trashed_at != 0 &&
          !galpi_trash_table_set_time (db, "annotation", galpi_annotation_get_id (annotation),
                                       trashed_at, error))
        return FALSE;

      g_hash_table_insert (rows, (gpointer) galpi_annotation_get_uuid (annotation), annotation);
    }

  return add_old_anchors (db, exported, version_ids, rows, error);
}

/* Returns: (transfer full): the versions' ids, or NULL with @error set */
static GArray *
add_article (GalpiDatabase       *db,
             GalpiExportArticle  *exported,
             GError             **error)
{
  GalpiArticle *article = exported->article;
  gint64 trashed_at = galpi_article_get_trashed_at (article);
  gboolean read = galpi_article_get_read (article);
  g_autoptr (GArray) version_ids = NULL;
  gint64 article_id;

  if (!galpi_article_table_insert (db, article, error))
    return NULL;

  article_id = galpi_article_get_id (article);
  version_ids = add_versions (db, exported, article_id, error);
  if (version_ids == NULL || !add_annotations (db, exported, article_id, version_ids, error))
    return NULL;

  if (read && !galpi_article_table_set_read (db, article_id, TRUE, error))
    return NULL;
  if (trashed_at != 0 && !galpi_trash_table_set_time (db, "article", article_id, trashed_at, error))
    return NULL;

  return g_steal_pointer (&version_ids);
}

static GalpiImportedArticle *
bring_article (GalpiDatabase       *db,
               GalpiExportArticle  *exported,
               GError             **error)
{
  g_autoptr (GArray) version_ids = NULL;
  GalpiImportedArticle *imported;
  GError *local_error = NULL;
  gint64 article_id;

  article_id = galpi_article_table_get_id (db, galpi_article_get_uuid (exported->article),
                                           &local_error);
  if (article_id == 0 && is_not_there (&local_error))
    {
      version_ids = add_article (db, exported, &local_error);
      if (version_ids != NULL)
        article_id = galpi_article_get_id (exported->article);
    }

  if (article_id == 0)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  imported = g_new0 (GalpiImportedArticle, 1);
  imported->version_ids = g_steal_pointer (&version_ids);
  imported->article = galpi_article_table_get (db, article_id, error);
  if (imported->article == NULL)
    g_clear_pointer (&imported, galpi_imported_article_free);

  return imported;
}

/* An article that was there already may have gone on to another text since the export. */
static GalpiAnchor *
settle_anchor (GalpiDatabase               *db,
               const GalpiImportedArticle  *article,
               const GalpiAnchor           *anchor,
               GError                     **error)
{
  g_autoptr (GalpiQuoteMatcher) matcher = NULL;
  g_autofree char *text = NULL;

  if (article->version_ids != NULL)
    return galpi_anchor_copy (anchor);

  text = galpi_version_table_get_text (db, galpi_article_get_version_id (article->article), error);
  if (text == NULL)
    return NULL;
  matcher = galpi_quote_matcher_new (text);

  return galpi_quote_matcher_resolve (matcher, anchor);
}

/* @brought: the UUIDs of events that were not in the notebook */
static gboolean
bring_event (GalpiDatabase  *db,
             GalpiEvent     *event,
             GPtrArray      *imported,
             GHashTable     *brought,
             GError        **error)
{
  GPtrArray *sources = galpi_event_get_sources (event);
  gint64 trashed_at = galpi_event_get_trashed_at (event);
  g_autoptr (GPtrArray) mapped = NULL;
  g_autoptr (GalpiEvent) there = NULL;
  GError *local_error = NULL;

  there = galpi_event_table_get_by_uuid (db, galpi_event_get_uuid (event), &local_error);
  if (there != NULL)
    return TRUE;
  if (!is_not_there (&local_error))
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  mapped = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  for (guint i = 0; i < sources->len; i++)
    {
      GalpiEventSource *source = g_ptr_array_index (sources, i);
      GalpiImportedArticle *article = g_ptr_array_index (imported, source->article_id);
      g_autoptr (GalpiAnchor) anchor = settle_anchor (db, article, source->anchor, error);

      if (anchor == NULL)
        return FALSE;
      g_ptr_array_add (mapped, galpi_event_source_new (galpi_article_get_id (article->article),
                                                       anchor));
    }
  galpi_event_set_sources (event, mapped);

  g_hash_table_add (brought, (gpointer) galpi_event_get_uuid (event));

  return galpi_event_table_insert (db, event, error) &&
         (trashed_at == 0 || galpi_trash_table_set_time (db, "event", galpi_event_get_id (event),
                                                         trashed_at, error));
}

static gboolean
add_old_quote (GalpiDatabase            *db,
               gint64                    article_id,
               gint64                    version_id,
               const GalpiExportAnchor  *anchor,
               GError                  **error)
{
  GError *local_error = NULL;
  gint64 source_id;

  source_id = galpi_event_table_get_source (db, anchor->owner, article_id, anchor->source,
                                            &local_error);
  if (source_id == 0 && is_not_there (&local_error))
    return TRUE;
  if (source_id == 0)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  return galpi_event_table_set_anchor (db, source_id, version_id, anchor->anchor, error);
}

/* Where quotes of events stood in the versions before the present one. */
static gboolean
add_old_quotes (GalpiDatabase               *db,
                GalpiExportArticle          *exported,
                const GalpiImportedArticle  *article,
                GHashTable                  *brought,
                GError                     **error)
{
  if (article->version_ids == NULL)
    return TRUE;

  for (guint i = 0; i + 1 < exported->versions->len; i++)
    {
      GalpiExportVersion *version = g_ptr_array_index (exported->versions, i);

      for (guint j = 0; j < version->anchors->len; j++)
        {
          const GalpiExportAnchor *anchor = g_ptr_array_index (version->anchors, j);

          if (g_hash_table_contains (brought, anchor->owner) &&
              !add_old_quote (db, galpi_article_get_id (article->article),
                              g_array_index (article->version_ids, gint64, i), anchor, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* What a newer Galpi says of names in words of its own is left out. */
static gboolean
add_name_verdicts (GalpiDatabase  *db,
                   GPtrArray      *names,
                   GError        **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      const GalpiExportNameVerdict *exported = g_ptr_array_index (names, i);
      g_autoptr (GalpiNameVerdict) verdict = NULL;
      GalpiNameVerdictKind said;
      GalpiNameKind kind;
      GalpiNameKind other_kind;

      if (!galpi_name_verdict_kind_from_string (exported->verdict, &said) ||
          !galpi_name_kind_from_string (exported->name_class, &kind) ||
          !galpi_name_kind_from_string (exported->other_class, &other_kind))
        continue;

      verdict = galpi_name_verdict_new (said, exported->spelling, kind, exported->other,
                                        other_kind);
      if (!galpi_name_verdict_table_set (db, verdict, error))
        return FALSE;
    }

  return TRUE;
}

GPtrArray *
galpi_import_content (GalpiDatabase     *db,
                      GalpiJsonContent  *content,
                      GError           **error)
{
  g_autoptr (GHashTable) brought = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) imported = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  if (!add_tags (db, content->tags, error))
    return NULL;

  imported = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_imported_article_free);
  for (guint i = 0; i < content->articles->len; i++)
    {
      GalpiImportedArticle *article;

      article = bring_article (db, g_ptr_array_index (content->articles, i), error);
      if (article == NULL)
        return NULL;
      g_ptr_array_add (imported, article);
    }

  for (guint i = 0; i < content->events->len; i++)
    if (!bring_event (db, g_ptr_array_index (content->events, i), imported, brought, error))
      return NULL;

  for (guint i = 0; i < content->articles->len; i++)
    if (!add_old_quotes (db, g_ptr_array_index (content->articles, i),
                         g_ptr_array_index (imported, i), brought, error))
      return NULL;

  return add_name_verdicts (db, content->names, error) ? g_steal_pointer (&imported) : NULL;
}
