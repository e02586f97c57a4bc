/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-tags.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-notebook-private.h"
#include "galpi-tag-bearer.h"
#include "galpi-tag-table.h"
#include "galpi-trash-table.h"

/* Both the task and the store's job hold it; only the job uses it until it is done. */
typedef struct
{
  const char  *table;
  char       **ids;
  char       **add;
  char       **take;
  guint        n_ids;
  guint        position;
  guint        n_changed;
  GPtrArray   *missing;
} TagMany;

static void
tag_many_clear (gpointer data)
{
  TagMany *many = data;

  g_strfreev (many->ids);
  g_strfreev (many->add);
  g_strfreev (many->take);
  g_ptr_array_unref (many->missing);
}

static void
tag_many_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, tag_many_clear);
}

static GArray *
ensure_tags (GalpiDatabase  *db,
             char          **paths,
             GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      gint64 id = galpi_tag_table_ensure (db, paths[i], error);

      if (id == 0)
        return NULL;
      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

/* What is not there can't be borne, so nothing has to be taken away. */
static GArray *
find_tags (GalpiDatabase  *db,
           char          **paths,
           GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autoptr (GError) local_error = NULL;
      gint64 id = galpi_tag_table_find (db, paths[i], &local_error);

      if (id != 0)
        g_array_append_val (ids, id);
      else if (!g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return g_steal_pointer (&ids);
}

static gboolean
tag_one (GalpiDatabase  *db,
         TagMany        *many,
         GArray         *add,
         GArray         *take,
         GError        **error)
{
  char *id = many->ids[many->position];
  g_autoptr (GError) local_error = NULL;
  gboolean changed = FALSE;
  gint64 row = galpi_trash_table_find (db, many->table, id, &local_error);

  if (row == 0 && !g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (row != 0 && !galpi_tag_bearer_change (db, many->table, row, add, take, &changed, error))
    return FALSE;

  if (row == 0)
    g_ptr_array_add (many->missing, id);
  if (changed)
    many->n_changed++;
  many->position++;

  return TRUE;
}

static GalpiSlice
tag_slice (GalpiDatabase  *db,
           gpointer        data,
           gint64          deadline,
           double         *progress,
           GCancellable   *cancellable,
           GError        **error)
{
  TagMany *many = data;
  g_autoptr (GArray) add = NULL;
  g_autoptr (GArray) take = NULL;

  /* Again for each slice: between two of them an edit can remove or merge a tag. */
  add = ensure_tags (db, many->add, error);
  if (add == NULL)
    return GALPI_SLICE_FAILED;

  take = find_tags (db, many->take, error);
  if (take == NULL)
    return GALPI_SLICE_FAILED;

  do
    {
      if (many->position == many->n_ids)
        break;
      if (!tag_one (db, many, add, take, error))
        return GALPI_SLICE_FAILED;
      *progress = (double) many->position / many->n_ids;
    }
  while (g_get_monotonic_time () < deadline);

  if (many->position < many->n_ids)
    return GALPI_SLICE_MORE;

  /* Fails, so that no tag is made for nothing. */
  if (many->missing->len == many->n_ids)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                           _("It is not in the notebook."));
      return GALPI_SLICE_FAILED;
    }

  return GALPI_SLICE_DONE;
}

static void
tagged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  galpi_store_write_slices_finish (GALPI_STORE (source), result, &error);
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
galpi_notebook_tag_many_async (GalpiNotebook          *self,
                               GalpiThing              thing,
                               const char * const     *ids,
                               const char * const     *add,
                               const char * const     *take,
                               GalpiNotebookProgress   progress,
                               gpointer                progress_data,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  static const char * const tables[] = {
    [GALPI_THING_ARTICLE] = "article",
    [GALPI_THING_ANNOTATION] = "annotation",
    [GALPI_THING_EVENT] = "event",
  };
  const GalpiStepSpec step = { .what = "tag-many", .kind = GALPI_STEP_WHOLE };
  TagMany *many;
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (thing != GALPI_THING_ANY);
  g_return_if_fail (ids != NULL);

  many = g_atomic_rc_box_new0 (TagMany);
  many->table = tables[thing];
  many->ids = g_strdupv ((char **) ids);
  many->add = g_strdupv ((char **) add);
  many->take = g_strdupv ((char **) take);
  many->n_ids = g_strv_length (many->ids);
  many->missing = g_ptr_array_new ();

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_tag_many_async);
  g_task_set_task_data (task, many, tag_many_unref);
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_write_slices_async (galpi_notebook_get_store (self), &step, tag_slice,
                                  g_atomic_rc_box_acquire (many), tag_many_unref, progress,
                                  progress_data, cancellable, tagged_cb, task);
}

gboolean
galpi_notebook_tag_many_finish (GalpiNotebook   *self,
                                GAsyncResult    *result,
                                guint           *n_changed,
                                char          ***missing,
                                GError         **error)
{
  TagMany *many;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_notebook_tag_many_async), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  many = g_task_get_task_data (G_TASK (result));
  if (n_changed != NULL)
    *n_changed = many->n_changed;
  if (missing != NULL)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      for (guint i = 0; i < many->missing->len; i++)
        g_strv_builder_add (builder, g_ptr_array_index (many->missing, i));
      *missing = g_strv_builder_end (builder);
    }

  return TRUE;
}
