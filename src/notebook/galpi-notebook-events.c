/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-timeline.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-edtf.h"
#include "galpi-event-table.h"
#include "galpi-link-rename.h"
#include "galpi-notebook-private.h"

static gboolean
set_days (GalpiEvent  *event,
          GError     **error)
{
  GalpiDay from;
  GalpiDay to;

  if (galpi_event_get_date (event) == NULL ||
      !galpi_edtf_parse (galpi_event_get_date (event), &from, &to, NULL))
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("An event needs a date such as 2024-05-07, 2024-05 or 2024."));
      return FALSE;
    }

  galpi_event_set_from_day (event, from);
  galpi_event_set_to_day (event, to);

  return TRUE;
}

/* A quote that is lost in the present version keeps the words that it had. */
static gboolean
cut_sources (GalpiDatabase  *db,
             GalpiEvent     *event,
             GError        **error)
{
  GPtrArray *sources = galpi_event_get_sources (event);
  g_autoptr (GPtrArray) cut = NULL;

  cut = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  for (guint i = 0; i < sources->len; i++)
    {
      GalpiEventSource *source = g_ptr_array_index (sources, i);
      g_autoptr (GalpiAnchor) anchor = NULL;

      if (source->anchor->state == GALPI_ANCHOR_LOST)
        anchor = galpi_anchor_copy (source->anchor);
      else
        anchor = galpi_notebook_cut_anchor (db, source->article_id, source->anchor->range, error);
      if (anchor == NULL)
        return FALSE;

      g_ptr_array_add (cut, galpi_event_source_new (source->article_id, anchor));
    }

  galpi_event_set_sources (event, cut);

  return TRUE;
}

static gpointer
save_event (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  GalpiEvent *event = data;
  gboolean is_new = galpi_event_get_uuid (event) == NULL;
  g_autoptr (GalpiEvent) before = NULL;

  if (!is_new)
    {
      before = galpi_event_table_get_by_uuid (db, galpi_event_get_uuid (event), error);
      if (before == NULL)
        return NULL;
    }

  if (!set_days (event, error) || !cut_sources (db, event, error))
    return NULL;

  if (is_new ? !galpi_event_table_insert (db, event, error)
             : !galpi_event_table_update (db, event, error))
    return NULL;

  if (before != NULL &&
      !galpi_link_rename (db, galpi_event_get_title (before), galpi_event_get_title (event), error))
    return NULL;

  return galpi_event_table_get_by_uuid (db, galpi_event_get_uuid (event), error);
}

void
galpi_notebook_save_event_async (GalpiNotebook       *self,
                                 GalpiEvent          *event,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_EVENT (event));

  galpi_notebook_write (self, galpi_event_get_uuid (event) == NULL ? "add-event" : "edit-event",
                        0, save_event, galpi_event_copy (event), g_object_unref, g_object_unref,
                        galpi_notebook_save_event_async, cancellable, callback, user_data);
}

GalpiEvent *
galpi_notebook_save_event_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_save_event_async, error);
}

static gpointer
load_event (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return galpi_event_table_get_by_uuid (db, data, error);
}

void
galpi_notebook_load_event_async (GalpiNotebook       *self,
                                 const char          *uuid,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  galpi_notebook_read (self, load_event, g_strdup (uuid), g_free, g_object_unref,
                       galpi_notebook_load_event_async, cancellable, callback, user_data);
}

GalpiEvent *
galpi_notebook_load_event_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_load_event_async, error);
}

static gpointer
list_events (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return galpi_notebook_list_in_scope (db, data, galpi_event_table_list, galpi_event_table_list_of,
                                       error);
}

void
galpi_notebook_list_events_async (GalpiNotebook       *self,
                                  GalpiScope          *scope,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_SCOPE (scope));

  galpi_notebook_read (self, list_events, g_object_ref (scope), g_object_unref,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_events_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_events_finish (GalpiNotebook  *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_events_async, error);
}
