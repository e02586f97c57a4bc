/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-tags.h"

#include "galpi-notebook-private.h"
#include "galpi-tag-table.h"

static gpointer
list_tags (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return galpi_tag_table_list (db, error);
}

void
galpi_notebook_list_tags_async (GalpiNotebook       *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  galpi_notebook_read (self, list_tags, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                       galpi_notebook_list_tags_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_tags_finish (GalpiNotebook  *self,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_tags_async, error);
}

typedef struct
{
  GalpiTagChange  change;
  char           *path;
  char           *other;
} TagChange;

static void
tag_change_free (gpointer data)
{
  TagChange *change = data;

  g_free (change->path);
  g_free (change->other);
  g_free (change);
}

static gboolean
move_tag (GalpiDatabase  *db,
          gint64          tag_id,
          const char     *parent,
          GError        **error)
{
  gint64 parent_id = 0;

  if (*parent != '\0')
    {
      parent_id = galpi_tag_table_ensure (db, parent, error);
      if (parent_id == 0)
        return FALSE;
    }

  return galpi_tag_table_move (db, tag_id, parent_id, error);
}

/* Returns the id of what is left of the tag, or 0 with @error set. */
static gint64
merge_tag (GalpiDatabase  *db,
           gint64          tag_id,
           const char     *into,
           GError        **error)
{
  gint64 into_id = galpi_tag_table_find (db, into, error);

  if (into_id == 0 || !galpi_tag_table_merge (db, tag_id, into_id, error))
    return 0;

  return into_id;
}

static gpointer
change_tag (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  TagChange *change = data;
  gint64 tag_id = galpi_tag_table_find (db, change->path, error);
  gboolean done = tag_id != 0;

  if (!done)
    return NULL;

  switch (change->change)
    {
    case GALPI_TAG_RENAME:
      done = galpi_tag_table_rename (db, tag_id, change->other, error);
      break;
    case GALPI_TAG_MERGE:
      tag_id = merge_tag (db, tag_id, change->other, error);
      done = tag_id != 0;
      break;
    case GALPI_TAG_MOVE:
      done = move_tag (db, tag_id, change->other, error);
      break;
    case GALPI_TAG_REMOVE:
      galpi_tag_table_remove (db, tag_id, error);
      return NULL;
    default:
      g_assert_not_reached ();
    }

  return done ? galpi_tag_table_get (db, tag_id, error) : NULL;
}

void
galpi_notebook_change_tag_async (GalpiNotebook       *self,
                                 GalpiTagChange       change,
                                 const char          *path,
                                 const char          *other,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  static const char * const steps[] = {
    [GALPI_TAG_RENAME] = "rename-tag",
    [GALPI_TAG_MERGE] = "merge-tag",
    [GALPI_TAG_MOVE] = "move-tag",
    [GALPI_TAG_REMOVE] = "remove-tag",
  };
  TagChange *tag_change;

  g_return_if_fail (path != NULL);
  g_return_if_fail ((other == NULL) == (change == GALPI_TAG_REMOVE));

  tag_change = g_new0 (TagChange, 1);
  tag_change->change = change;
  tag_change->path = g_strdup (path);
  tag_change->other = g_strdup (other);
  galpi_notebook_write (self, steps[change], 0, change_tag, tag_change, tag_change_free,
                        g_object_unref, galpi_notebook_change_tag_async, cancellable, callback,
                        user_data);
}

GalpiTag *
galpi_notebook_change_tag_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_change_tag_async, error);
}
