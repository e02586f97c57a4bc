/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-annotations.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-annotation-table.h"
#include "galpi-notebook-private.h"

typedef struct
{
  char       *uuid;
  GalpiRange  range;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_free (move->uuid);
  g_free (move);
}

static gpointer
move_annotation (GalpiDatabase  *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  Move *move = data;
  g_autoptr (GalpiAnnotation) annotation = NULL;
  g_autoptr (GalpiAnchor) anchor = NULL;

  annotation = galpi_annotation_table_get_by_uuid (db, move->uuid, error);
  if (annotation == NULL)
    return NULL;

  if (galpi_annotation_get_anchor (annotation) == NULL)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("A note on the whole article has no place in its text."));
      return NULL;
    }

  anchor = galpi_notebook_cut_anchor (db, galpi_annotation_get_article_id (annotation),
                                      move->range, error);
  if (anchor == NULL || !galpi_annotation_table_move (db, annotation, anchor, error))
    return NULL;

  return galpi_annotation_table_get (db, galpi_annotation_get_id (annotation), error);
}

void
galpi_notebook_move_annotation_async (GalpiNotebook       *self,
                                      const char          *uuid,
                                      GalpiRange           range,
                                      guint                visit,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  Move *move;

  g_return_if_fail (uuid != NULL);

  move = g_new0 (Move, 1);
  move->uuid = g_strdup (uuid);
  move->range = range;
  galpi_notebook_write (self, "move-annotation", visit, move_annotation, move, move_free,
                        g_object_unref, galpi_notebook_move_annotation_async, cancellable,
                        callback, user_data);
}

GalpiAnnotation *
galpi_notebook_move_annotation_finish (GalpiNotebook  *self,
                                       GAsyncResult   *result,
                                       GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_move_annotation_async, error);
}
