/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-tags.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

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
  GalpiTagChange   change;
  char           **paths;
  char            *other;
} TagChange;

static void
tag_change_free (gpointer data)
{
  TagChange *change = data;

  g_strfreev (change->paths);
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

/* Puts the id of what is left of the tag into @tag_id. */
static gboolean
merge_tag (GalpiDatabase  *db,
           gint64         *tag_id,
           const char     *into,
           GError        **error)
{
  gint64 merged_id = *tag_id;

  *tag_id = galpi_tag_table_find (db, into, error);

  return *tag_id != 0 && galpi_tag_table_merge (db, merged_id, *tag_id, error);
}

static gboolean
colour_tag (GalpiDatabase  *db,
            gint64          tag_id,
            const char     *colour,
            GError        **error)
{
  if (*colour == '\0')
    return galpi_tag_table_set_colour (db, tag_id, NULL, error);

  if (strlen (colour) != 7 || *colour != '#' ||
      strspn (colour + 1, "0123456789abcdefABCDEF") != 6)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("“%s” is no colour. Write it as “#3584e4”: red, green and blue in two digits each."),
                   colour);
      return FALSE;
    }

  return galpi_tag_table_set_colour (db, tag_id, colour, error);
}

/* @tag_id: in: the tag; out: the one that is there instead, 0 where none is */
static gboolean
change_one (GalpiDatabase  *db,
            TagChange      *change,
            gint64         *tag_id,
            GError        **error)
{
  switch (change->change)
    {
    case GALPI_TAG_RENAME:
      return galpi_tag_table_rename (db, *tag_id, change->other, error);
    case GALPI_TAG_MERGE:
      return merge_tag (db, tag_id, change->other, error);
    case GALPI_TAG_MOVE:
      return move_tag (db, *tag_id, change->other, error);
    case GALPI_TAG_COLOUR:
      return colour_tag (db, *tag_id, change->other, error);
    case GALPI_TAG_DESCRIBE:
      return galpi_tag_table_set_description (db, *tag_id, change->other, error);
    case GALPI_TAG_REMOVE:
      if (!galpi_tag_table_remove (db, *tag_id, error))
        return FALSE;
      *tag_id = 0;
      return TRUE;
    case GALPI_TAG_ADD:
    default:
      g_assert_not_reached ();
    }
}

/* Returns: the new tag's id, or 0 with @error set */
static gint64
add_tag (GalpiDatabase  *db,
         const char     *path,
         GError        **error)
{
  g_autoptr (GError) local_error = NULL;

  if (galpi_tag_table_find (db, path, &local_error) != 0)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT,
                   _("There is a tag “%s” already."), path);
      return 0;
    }
  if (!g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }

  return galpi_tag_table_ensure (db, path, error);
}

static gpointer
change_tag (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  TagChange *change = data;
  gint64 tag_id;

  if (change->change == GALPI_TAG_ADD)
    {
      tag_id = add_tag (db, change->paths[0], error);
    }
  else
    {
      tag_id = galpi_tag_table_find (db, change->paths[0], error);
      if (tag_id == 0 || !change_one (db, change, &tag_id, error))
        return NULL;
    }

  return tag_id != 0 ? galpi_tag_table_get (db, tag_id, error) : NULL;
}

static void
write_change (GalpiNotebook        *self,
              GalpiTagChange        change,
              const char * const   *paths,
              const char           *other,
              GalpiStoreFunc        func,
              GDestroyNotify        result_free,
              gpointer              tag,
              GCancellable         *cancellable,
              GAsyncReadyCallback   callback,
              gpointer              user_data)
{
  static const char * const steps[] = {
    [GALPI_TAG_ADD] = "add-tag",
    [GALPI_TAG_RENAME] = "rename-tag",
    [GALPI_TAG_MERGE] = "merge-tag",
    [GALPI_TAG_MOVE] = "move-tag",
    [GALPI_TAG_COLOUR] = "colour-tag",
    [GALPI_TAG_DESCRIBE] = "describe-tag",
    [GALPI_TAG_REMOVE] = "remove-tag",
  };
  TagChange *tag_change = g_new0 (TagChange, 1);

  tag_change->change = change;
  tag_change->paths = g_strdupv ((char **) paths);
  tag_change->other = g_strdup (other);
  galpi_notebook_write (self, steps[change], 0, func, tag_change, tag_change_free, result_free,
                        tag, cancellable, callback, user_data);
}

static gboolean
takes_other (GalpiTagChange change)
{
  return change != GALPI_TAG_ADD && change != GALPI_TAG_REMOVE;
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
  const char *paths[] = { path, NULL };

  g_return_if_fail (path != NULL);
  g_return_if_fail ((other != NULL) == takes_other (change));

  write_change (self, change, paths, other, change_tag, g_object_unref,
                galpi_notebook_change_tag_async, cancellable, callback, user_data);
}

GalpiTag *
galpi_notebook_change_tag_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_change_tag_async, error);
}

/* The deepest first: what a merge needs. */
static int
compare_depth (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) b, *(char * const *) a);
}

static gboolean
is_under_another (char       **paths,
                  const char  *path)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      gsize length = strlen (paths[i]);

      if (strncmp (path, paths[i], length) == 0 && path[length] == '/')
        return TRUE;
    }

  return FALSE;
}

/* Returns: (element-type gint64): the tags to go through, in order. Known by their ids, since a path
 * changes with the tags above it
 */
static GArray *
find_changed (GalpiDatabase  *db,
              TagChange      *change,
              GError        **error)
{
  gboolean takes_along = change->change == GALPI_TAG_MOVE || change->change == GALPI_TAG_REMOVE;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  qsort (change->paths, g_strv_length (change->paths), sizeof (char *), compare_depth);
  for (guint i = 0; change->paths[i] != NULL; i++)
    {
      gint64 id;

      if ((takes_along && is_under_another (change->paths, change->paths[i])) ||
          (change->change == GALPI_TAG_MERGE && g_str_equal (change->paths[i], change->other)) ||
          (i > 0 && g_str_equal (change->paths[i], change->paths[i - 1])))
        continue;

      id = galpi_tag_table_find (db, change->paths[i], error);
      if (id == 0)
        return NULL;
      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

/* Gives something that is not NULL when it is done. */
static gpointer
change_tags (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  TagChange *change = data;
  g_autoptr (GArray) ids = find_changed (db, change, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!change_one (db, change, &id, error))
        return NULL;
    }

  return g_steal_pointer (&ids);
}

void
galpi_notebook_change_tags_async (GalpiNotebook       *self,
                                  GalpiTagChange       change,
                                  const char * const  *paths,
                                  const char          *other,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (change != GALPI_TAG_ADD && change != GALPI_TAG_RENAME);
  g_return_if_fail (paths != NULL);
  g_return_if_fail ((other != NULL) == takes_other (change));

  write_change (self, change, paths, other, change_tags, (GDestroyNotify) g_array_unref,
                galpi_notebook_change_tags_async, cancellable, callback, user_data);
}

gboolean
galpi_notebook_change_tags_finish (GalpiNotebook  *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  g_autoptr (GArray) ids =
    galpi_notebook_finish (self, result, galpi_notebook_change_tags_async, error);

  return ids != NULL;
}
