/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-annotations.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-annotation-table.h"
#include "galpi-notebook-private.h"
#include "galpi-quote-match.h"
#include "galpi-version-table.h"

typedef struct
{
  GalpiAnnotation *annotation;
  GalpiRange       range;
  gboolean         has_range;
} NewAnnotation;

static void
new_annotation_free (gpointer data)
{
  NewAnnotation *new_annotation = data;

  g_clear_object (&new_annotation->annotation);
  g_free (new_annotation);
}

static gpointer
annotate (GalpiDatabase  *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  NewAnnotation *new_annotation = data;
  GalpiAnnotation *annotation = new_annotation->annotation;

  if (new_annotation->has_range)
    {
      g_autoptr (GalpiAnchor) anchor = NULL;

      anchor = galpi_notebook_cut_anchor (db, galpi_annotation_get_article_id (annotation),
                                          new_annotation->range, error);
      if (anchor == NULL)
        return NULL;
      galpi_annotation_set_anchor (annotation, anchor);
    }

  if (!galpi_annotation_table_insert (db, annotation, error))
    return NULL;

  return galpi_annotation_table_get (db, galpi_annotation_get_id (annotation), error);
}

void
galpi_notebook_annotate_async (GalpiNotebook       *self,
                               gint64               article_id,
                               const GalpiRange    *range,
                               GalpiColour          colour,
                               const char          *note,
                               const char * const  *tags,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  NewAnnotation *new_annotation = g_new0 (NewAnnotation, 1);
  GalpiAnnotation *annotation = galpi_annotation_new ();

  galpi_annotation_set_article_id (annotation, article_id);
  galpi_annotation_set_colour (annotation, colour);
  galpi_annotation_set_note (annotation, note);
  galpi_annotation_set_tags (annotation, tags);
  new_annotation->annotation = annotation;
  new_annotation->has_range = range != NULL;
  if (range != NULL)
    new_annotation->range = *range;

  galpi_notebook_write (self, range != NULL ? "annotate" : "note-article", 0,
                        annotate, new_annotation, new_annotation_free, g_object_unref,
                        galpi_notebook_annotate_async, cancellable, callback, user_data);
}

GalpiAnnotation *
galpi_notebook_annotate_finish (GalpiNotebook  *self,
                                GAsyncResult   *result,
                                GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_annotate_async, error);
}

static gpointer
save_annotation (GalpiDatabase  *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  GalpiAnnotation *annotation = data;

  if (!galpi_annotation_table_update (db, annotation, error))
    return NULL;

  return galpi_annotation_table_get (db, galpi_annotation_get_id (annotation), error);
}

void
galpi_notebook_save_annotation_async (GalpiNotebook       *self,
                                      GalpiAnnotation     *annotation,
                                      guint                visit,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_ANNOTATION (annotation));

  galpi_notebook_write (self, visit != 0 ? "edit-note" : "edit-annotation", visit,
                        save_annotation, galpi_annotation_copy (annotation), g_object_unref,
                        g_object_unref, galpi_notebook_save_annotation_async, cancellable,
                        callback, user_data);
}

GalpiAnnotation *
galpi_notebook_save_annotation_finish (GalpiNotebook  *self,
                                       GAsyncResult   *result,
                                       GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_save_annotation_async, error);
}

static gpointer
load_annotation (GalpiDatabase  *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return galpi_annotation_table_get_by_uuid (db, data, error);
}

void
galpi_notebook_load_annotation_async (GalpiNotebook       *self,
                                      const char          *uuid,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  galpi_notebook_read (self, load_annotation, g_strdup (uuid), g_free, g_object_unref,
                       galpi_notebook_load_annotation_async, cancellable, callback, user_data);
}

GalpiAnnotation *
galpi_notebook_load_annotation_finish (GalpiNotebook  *self,
                                       GAsyncResult   *result,
                                       GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_load_annotation_async, error);
}

static gpointer
list_annotations (GalpiDatabase  *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  return galpi_notebook_list_in_scope (db, data, galpi_annotation_table_list, galpi_annotation_table_list_of,
                                       error);
}

void
galpi_notebook_list_annotations_async (GalpiNotebook       *self,
                                       GalpiScope          *scope,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_SCOPE (scope));

  galpi_notebook_read (self, list_annotations, g_object_ref (scope), g_object_unref,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_annotations_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_annotations_finish (GalpiNotebook  *self,
                                        GAsyncResult   *result,
                                        GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_annotations_async, error);
}

typedef struct
{
  gint64  article_id;
  char   *quote;
  char   *prefix;
  char   *suffix;
  guint   nth;
} QuoteWanted;

static void
quote_wanted_free (gpointer data)
{
  QuoteWanted *wanted = data;

  g_free (wanted->quote);
  g_free (wanted->prefix);
  g_free (wanted->suffix);
  g_free (wanted);
}

static gboolean
choose_place (GArray      *places,
              guint        nth,
              GalpiRange  *range,
              GError     **error)
{
  if (places->len == 0)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                           _("These words don’t stand in the article."));
      return FALSE;
    }

  if (nth > places->len)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                   ngettext ("These words stand in the article only once.",
                             "These words stand in the article only %u times.", places->len),
                   places->len);
      return FALSE;
    }

  if (nth == 0 && places->len > 1)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_AMBIGUOUS,
                   _("These words stand in the article %u times; say which by what stands "
                     "before or after them, or by a number."), places->len);
      return FALSE;
    }

  *range = g_array_index (places, GalpiRange, nth == 0 ? 0 : nth - 1);

  return TRUE;
}

static gpointer
find_quote (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  QuoteWanted *wanted = data;
  g_autoptr (GalpiQuoteMatcher) matcher = NULL;
  g_autoptr (GArray) places = NULL;
  g_autofree char *text = NULL;
  gint64 version_id;
  GalpiRange range;

  version_id = galpi_version_table_get_current (db, wanted->article_id, error);
  if (version_id == 0)
    return NULL;

  text = galpi_version_table_get_text (db, version_id, error);
  if (text == NULL)
    return NULL;

  matcher = galpi_quote_matcher_new (text);
  places = galpi_quote_matcher_find (matcher, wanted->quote, wanted->prefix, wanted->suffix);
  if (!choose_place (places, wanted->nth, &range, error))
    return NULL;

  return g_memdup2 (&range, sizeof range);
}

void
galpi_notebook_find_quote_async (GalpiNotebook       *self,
                                 gint64               article_id,
                                 const char          *quote,
                                 const char          *prefix,
                                 const char          *suffix,
                                 guint                nth,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  QuoteWanted *wanted;

  g_return_if_fail (quote != NULL);

  wanted = g_new0 (QuoteWanted, 1);
  wanted->article_id = article_id;
  wanted->quote = g_strdup (quote);
  wanted->prefix = g_strdup (prefix);
  wanted->suffix = g_strdup (suffix);
  wanted->nth = nth;
  galpi_notebook_read (self, find_quote, wanted, quote_wanted_free, g_free,
                       galpi_notebook_find_quote_async, cancellable, callback, user_data);
}

gboolean
galpi_notebook_find_quote_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GalpiRange     *range,
                                  GError        **error)
{
  g_autofree GalpiRange *found = NULL;

  g_return_val_if_fail (range != NULL, FALSE);

  found = galpi_notebook_finish (self, result, galpi_notebook_find_quote_async, error);
  if (found == NULL)
    return FALSE;

  *range = *found;

  return TRUE;
}
