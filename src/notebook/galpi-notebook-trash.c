/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-annotations.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-notebook-private.h"
#include "galpi-trash-table.h"

typedef struct
{
  GalpiThing   thing;
  char       **ids;
  gboolean     trashed;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_strfreev (move->ids);
  g_free (move);
}

typedef enum
{
  MOVE_DONE,
  MOVE_MISSING,
  MOVE_FAILED,
} Moved;

static const struct
{
  GalpiThing  thing;
  const char *table;
} kinds[] = {
  { GALPI_THING_ARTICLE, "article" },
  { GALPI_THING_ANNOTATION, "annotation" },
  { GALPI_THING_EVENT, "event" },
};

static Moved
move_one (GalpiDatabase  *db,
          Move           *move,
          const char     *id,
          GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) local_error = NULL;
      gint64 row;

      if (move->thing != GALPI_THING_ANY && move->thing != kinds[i].thing)
        continue;

      row = galpi_trash_table_find (db, kinds[i].table, id, &local_error);
      if (row != 0)
        return galpi_trash_table_set (db, kinds[i].table, row, move->trashed, error)
               ? MOVE_DONE : MOVE_FAILED;
      if (!g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return MOVE_FAILED;
        }
    }

  return MOVE_MISSING;
}

/* Gives the ids that are not there. */
static gpointer
move_things (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  Move *move = data;
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();
  gboolean found = FALSE;

  for (guint i = 0; move->ids[i] != NULL; i++)
    {
      switch (move_one (db, move, move->ids[i], error))
        {
        case MOVE_DONE:
          found = TRUE;
          break;
        case MOVE_MISSING:
          g_strv_builder_add (missing, move->ids[i]);
          break;
        case MOVE_FAILED:
        default:
          return NULL;
        }
    }

  if (!found)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                           _("It is not in the notebook."));
      return NULL;
    }

  return g_strv_builder_end (missing);
}

static void
move_async (GalpiNotebook        *self,
            const char           *what,
            GalpiThing            thing,
            const char * const   *ids,
            gboolean              trashed,
            gpointer              tag,
            GCancellable         *cancellable,
            GAsyncReadyCallback   callback,
            gpointer              user_data)
{
  Move *move = g_new0 (Move, 1);

  move->thing = thing;
  move->ids = g_strdupv ((char **) ids);
  move->trashed = trashed;
  galpi_notebook_write (self, what, 0, move_things, move, move_free,
                        (GDestroyNotify) g_strfreev, tag, cancellable, callback, user_data);
}

static gboolean
move_finish (GalpiNotebook   *self,
             GAsyncResult    *result,
             gpointer         tag,
             char          ***missing,
             GError         **error)
{
  g_auto (GStrv) not_there = galpi_notebook_finish (self, result, tag, error);

  if (not_there == NULL)
    return FALSE;

  if (missing != NULL)
    *missing = g_steal_pointer (&not_there);

  return TRUE;
}

void
galpi_notebook_trash_async (GalpiNotebook       *self,
                            GalpiThing           thing,
                            const char * const  *ids,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  static const char * const steps[] = {
    [GALPI_THING_ANY] = "trash",
    [GALPI_THING_ARTICLE] = "trash-article",
    [GALPI_THING_ANNOTATION] = "trash-annotation",
    [GALPI_THING_EVENT] = "trash-event",
  };

  g_return_if_fail (ids != NULL);

  move_async (self, steps[thing], thing, ids, TRUE, galpi_notebook_trash_async, cancellable,
              callback, user_data);
}

gboolean
galpi_notebook_trash_finish (GalpiNotebook   *self,
                             GAsyncResult    *result,
                             char          ***missing,
                             GError         **error)
{
  return move_finish (self, result, galpi_notebook_trash_async, missing, error);
}

void
galpi_notebook_restore_async (GalpiNotebook       *self,
                              GalpiThing           thing,
                              const char * const  *ids,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ids != NULL);

  move_async (self, "restore", thing, ids, FALSE, galpi_notebook_restore_async, cancellable,
              callback, user_data);
}

gboolean
galpi_notebook_restore_finish (GalpiNotebook   *self,
                               GAsyncResult    *result,
                               char          ***missing,
                               GError         **error)
{
  return move_finish (self, result, galpi_notebook_restore_async, missing, error);
}

static gpointer
list_trash (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return galpi_trash_table_list (db, error);
}

void
galpi_notebook_list_trash_async (GalpiNotebook       *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  galpi_notebook_read (self, list_trash, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                       galpi_notebook_list_trash_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_trash_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_trash_async, error);
}

static gpointer
empty_trash (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return GINT_TO_POINTER (galpi_trash_table_empty (db, error));
}

void
galpi_notebook_empty_trash_async (GalpiNotebook       *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  galpi_notebook_write (self, NULL, 0, empty_trash, NULL, NULL, NULL,
                        galpi_notebook_empty_trash_async, cancellable, callback, user_data);
}

gboolean
galpi_notebook_empty_trash_finish (GalpiNotebook  *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  return GPOINTER_TO_INT (galpi_notebook_finish (self, result, galpi_notebook_empty_trash_async,
                                                 error));
}
