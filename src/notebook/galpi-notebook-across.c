/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-across.h"

#include "galpi-annotation-table.h"
#include "galpi-notebook-private.h"
#include "galpi-tag-matrix.h"
#include "galpi-trash-table.h"

/* Loading many */

static gpointer
load_annotations (GalpiDatabase  *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  char **uuids = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; uuids[i] != NULL; i++)
    {
      g_autoptr (GError) local_error = NULL;
      gint64 id = galpi_trash_table_find (db, "annotation", uuids[i], &local_error);

      if (id != 0)
        g_array_append_val (ids, id);
      else if (!g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return galpi_annotation_table_list_by_id (db, (gint64 *) (gpointer) ids->data, ids->len, error);
}

void
galpi_notebook_load_annotations_async (GalpiNotebook       *self,
                                       const char * const  *uuids,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (uuids != NULL);

  galpi_notebook_read (self, load_annotations, g_strdupv ((char **) uuids),
                       (GDestroyNotify) g_strfreev, (GDestroyNotify) g_ptr_array_unref,
                       galpi_notebook_load_annotations_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_load_annotations_finish (GalpiNotebook  *self,
                                        GAsyncResult   *result,
                                        GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_load_annotations_async, error);
}

/* Colouring many */

typedef struct
{
  char        **uuids;
  guint         n;
  guint         position;
  GalpiColour   colour;
} Colouring;

static void
colouring_free (gpointer data)
{
  Colouring *colouring = data;

  g_strfreev (colouring->uuids);
  g_free (colouring);
}

static gboolean
colour_one (GalpiDatabase  *db,
            Colouring      *colouring,
            GError        **error)
{
  g_autoptr (GalpiAnnotation) annotation = NULL;
  g_autoptr (GError) local_error = NULL;

  annotation = galpi_annotation_table_get_by_uuid (db, colouring->uuids[colouring->position],
                                                   &local_error);
  if (annotation == NULL)
    {
      if (g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  galpi_annotation_set_colour (annotation, colouring->colour);

  return galpi_annotation_table_update (db, annotation, error);
}

static GalpiSlice
colour_slice (GalpiDatabase  *db,
              gpointer        data,
              gint64          deadline,
              double         *progress,
              GCancellable   *cancellable,
              GError        **error)
{
  Colouring *colouring = data;

  do
    {
      if (colouring->position == colouring->n)
        return GALPI_SLICE_DONE;
      if (!colour_one (db, colouring, error))
        return GALPI_SLICE_FAILED;
      colouring->position++;
      *progress = (double) colouring->position / colouring->n;
    }
  while (g_get_monotonic_time () < deadline);

  return GALPI_SLICE_MORE;
}

static void
coloured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (galpi_store_write_slices_finish (GALPI_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_error_copy (error));

  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  g_clear_error (&error);
}

void
galpi_notebook_colour_many_async (GalpiNotebook       *self,
                                  const char * const  *uuids,
                                  GalpiColour          colour,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  const GalpiStepSpec step = { .what = "edit-annotation", .kind = GALPI_STEP_WHOLE };
  Colouring *colouring;
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (uuids != NULL);

  colouring = g_new0 (Colouring, 1);
  colouring->uuids = g_strdupv ((char **) uuids);
  colouring->n = g_strv_length (colouring->uuids);
  colouring->colour = colour;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_colour_many_async);
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_write_slices_async (galpi_notebook_get_store (self), &step, colour_slice, colouring,
                                  colouring_free, NULL, NULL, cancellable, coloured_cb, task);
}

gboolean
galpi_notebook_colour_many_finish (GalpiNotebook  *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_notebook_colour_many_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Matrices */

typedef struct
{
  GalpiScope       *scope;
  gboolean          together;
  GalpiTagRelation  relation;
} MatrixWanted;

static void
matrix_wanted_free (gpointer data)
{
  MatrixWanted *wanted = data;

  g_object_unref (wanted->scope);
  g_free (wanted);
}

static gpointer
make_matrix (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  MatrixWanted *wanted = data;

  return wanted->together
    ? galpi_tag_matrix_together (db, wanted->scope, wanted->relation, error)
    : galpi_tag_matrix_by_article (db, wanted->scope, error);
}

static void
start_matrix (GalpiNotebook       *self,
              GalpiScope          *scope,
              gboolean             together,
              GalpiTagRelation     relation,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  MatrixWanted *wanted = g_new0 (MatrixWanted, 1);

  wanted->scope = g_object_ref (scope);
  wanted->together = together;
  wanted->relation = relation;
  galpi_notebook_read (self, make_matrix, wanted, matrix_wanted_free,
                       (GDestroyNotify) galpi_matrix_free, galpi_notebook_matrix_finish, cancellable,
                       callback, user_data);
}

void
galpi_notebook_matrix_by_article_async (GalpiNotebook       *self,
                                        GalpiScope          *scope,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_SCOPE (scope));

  start_matrix (self, scope, FALSE, GALPI_TAG_RELATION_SAME, cancellable, callback, user_data);
}

void
galpi_notebook_matrix_together_async (GalpiNotebook       *self,
                                      GalpiScope          *scope,
                                      GalpiTagRelation     relation,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_SCOPE (scope));

  start_matrix (self, scope, TRUE, relation, cancellable, callback, user_data);
}

GalpiMatrix *
galpi_notebook_matrix_finish (GalpiNotebook  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_matrix_finish, error);
}
