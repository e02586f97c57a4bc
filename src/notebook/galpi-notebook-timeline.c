/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-timeline.h"

#include "galpi-index-timeline.h"
#include "galpi-notebook-private.h"
#include "galpi-reading.h"

static gpointer
list_findings (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const gint64 *article_id = data;

  return galpi_index_list_findings (db, *article_id, error);
}

void
galpi_notebook_list_findings_async (GalpiNotebook       *self,
                                    gint64               article_id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  galpi_notebook_read (self, list_findings, g_memdup2 (&article_id, sizeof article_id), g_free,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_findings_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_findings_finish (GalpiNotebook  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_findings_async, error);
}

typedef struct
{
  GalpiScope *scope;
  GalpiDay    from;
  GalpiDay    to;
  gboolean    kept_only;
  char       *currency;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_clear_object (&wanted->scope);
  g_free (wanted->currency);
  g_free (wanted);
}

static gpointer
list_timeline (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Wanted *wanted = data;

  return galpi_index_list_timeline (db, wanted->scope, wanted->from, wanted->to,
                                    wanted->kept_only, error);
}

void
galpi_notebook_list_timeline_async (GalpiNotebook       *self,
                                    GalpiScope          *scope,
                                    GalpiDay             from,
                                    GalpiDay             to,
                                    gboolean             kept_only,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  Wanted *wanted;

  g_return_if_fail (GALPI_IS_SCOPE (scope));

  wanted = g_new0 (Wanted, 1);
  wanted->scope = g_object_ref (scope);
  wanted->from = from;
  wanted->to = to;
  wanted->kept_only = kept_only;
  galpi_notebook_read (self, list_timeline, wanted, wanted_free,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_timeline_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_timeline_finish (GalpiNotebook  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_timeline_async, error);
}

static gpointer
list_undated (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return galpi_index_list_undated (db, data, error);
}

void
galpi_notebook_list_undated_async (GalpiNotebook       *self,
                                   GalpiScope          *scope,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_SCOPE (scope));

  galpi_notebook_read (self, list_undated, g_object_ref (scope), g_object_unref,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_undated_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_undated_finish (GalpiNotebook  *self,
                                    GAsyncResult   *result,
                                    GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_undated_async, error);
}

static gpointer
list_figures (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Wanted *wanted = data;

  return galpi_index_list_figures (db, wanted->scope, wanted->currency, error);
}

void
galpi_notebook_list_figures_async (GalpiNotebook       *self,
                                   GalpiScope          *scope,
                                   const char          *currency,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Wanted *wanted;

  g_return_if_fail (GALPI_IS_SCOPE (scope));

  wanted = g_new0 (Wanted, 1);
  wanted->scope = g_object_ref (scope);
  wanted->currency = g_strdup (currency);
  galpi_notebook_read (self, list_figures, wanted, wanted_free,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_figures_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_figures_finish (GalpiNotebook  *self,
                                    GAsyncResult   *result,
                                    GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_figures_async, error);
}

GPtrArray *
galpi_notebook_read_text (const char *text,
                          GalpiDay    base)
{
  g_return_val_if_fail (text != NULL, NULL);

  return galpi_reading_read (text, base);
}
