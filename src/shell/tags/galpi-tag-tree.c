/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-tree.h"

#include <string.h>

#include "galpi-tag-node.h"

/* Up to so many tags are all unfolded at first: more would only hide what there is. */
#define UNFOLDED_AT_FIRST 60

struct _GalpiTagTree
{
  GObject            parent_instance;

  GalpiTagSet       *tags;
  char              *search;
  GPtrArray         *nodes;      /* all that are shown, folded or not, in order */
  GListStore        *roots;
  GtkTreeListModel  *rows;
  GtkMultiSelection *selection;
  GHashTable        *unfolded;   /* UUIDs */
  gboolean           loaded;
};

G_DEFINE_FINAL_TYPE (GalpiTagTree, galpi_tag_tree, G_TYPE_OBJECT)

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = galpi_tag_node_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

static GalpiTagNode *
get_node (GalpiTagTree *self,
          guint         position)
{
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, position);
  g_autoptr(GalpiTagNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The tree holds it too. */
  return node;
}

static guint
count_rows (GalpiTagTree *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/* The tags to show, in order: all, or those found with those above them. */
static GPtrArray *
choose_tags (GalpiTagTree *self)
{
  GPtrArray *all = galpi_tag_set_get_tags (self->tags);
  g_autoptr(GHashTable) chosen = NULL;
  g_autoptr(GPtrArray) found = NULL;
  GPtrArray *tags;

  if (*self->search == '\0')
    return g_ptr_array_ref (all);

  chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  found = galpi_tag_set_find (self->tags, self->search, 0);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *path = g_strdup (galpi_tag_get_path (g_ptr_array_index (found, i)));
      char *end = path;

      /* What is above one that is there already is there too. */
      while (end != NULL && g_hash_table_add (chosen, g_strdup (path)))
        {
          end = strrchr (path, '/');
          if (end != NULL)
            *end = '\0';
        }
    }

  tags = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      GalpiTag *tag = g_ptr_array_index (all, i);

      if (g_hash_table_contains (chosen, galpi_tag_get_path (tag)))
        g_ptr_array_add (tags, g_object_ref (tag));
    }

  return tags;
}

static gboolean
is_under (GalpiTagNode *node,
          GalpiTag     *tag)
{
  const char *above = galpi_tag_get_path (galpi_tag_node_get_tag (node));
  gsize length = strlen (above);

  return strncmp (galpi_tag_get_path (tag), above, length) == 0 &&
         galpi_tag_get_path (tag)[length] == '/';
}

/* Each tag comes after the one above it. */
static GPtrArray *
build_nodes (GPtrArray *tags,
             GPtrArray *roots)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) above = g_ptr_array_new ();

  for (guint i = 0; i < tags->len; i++)
    {
      GalpiTag *tag = g_ptr_array_index (tags, i);
      GalpiTagNode *node = galpi_tag_node_new (tag);

      g_ptr_array_add (nodes, node);
      while (above->len > 0 && !is_under (g_ptr_array_index (above, above->len - 1), tag))
        g_ptr_array_set_size (above, above->len - 1);
      if (above->len > 0)
        galpi_tag_node_add_child (g_ptr_array_index (above, above->len - 1), node);
      else
        g_ptr_array_add (roots, node);
      g_ptr_array_add (above, node);
    }

  return nodes;
}

static const char *
get_uuid (GalpiTagNode *node)
{
  const char *uuid = galpi_tag_get_uuid (galpi_tag_node_get_tag (node));

  return uuid != NULL ? uuid : galpi_tag_get_path (galpi_tag_node_get_tag (node));
}

/* Where the tree has the same shape, only what its rows say changes. */
static gboolean
update_in_place (GalpiTagTree *self,
                 GPtrArray    *tags)
{
  if (self->nodes == NULL || self->nodes->len != tags->len)
    return FALSE;

  for (guint i = 0; i < tags->len; i++)
    {
      GalpiTagNode *node = g_ptr_array_index (self->nodes, i);
      GalpiTag *old = galpi_tag_node_get_tag (node);
      GalpiTag *tag = g_ptr_array_index (tags, i);

      if (g_strcmp0 (galpi_tag_get_uuid (old), galpi_tag_get_uuid (tag)) != 0 ||
          g_strcmp0 (galpi_tag_get_path (old), galpi_tag_get_path (tag)) != 0)
        return FALSE;
    }

  for (guint i = 0; i < tags->len; i++)
    galpi_tag_node_set_tag (g_ptr_array_index (self->nodes, i), g_ptr_array_index (tags, i));

  return TRUE;
}

static void
remember_unfolded (GalpiTagTree *self)
{
  for (guint i = 0; i < count_rows (self); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, i);

      if (gtk_tree_list_row_get_expanded (row))
        g_hash_table_add (self->unfolded, g_strdup (get_uuid (get_node (self, i))));
      else
        g_hash_table_remove (self->unfolded, get_uuid (get_node (self, i)));
    }
}

static void
unfold (GalpiTagTree *self)
{
  gboolean all = *self->search != '\0' || (!self->loaded && self->nodes->len <= UNFOLDED_AT_FIRST);

  for (guint i = 0; i < count_rows (self); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, i);

      if (gtk_tree_list_row_is_expandable (row) &&
          (all || g_hash_table_contains (self->unfolded, get_uuid (get_node (self, i)))))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static GHashTable *
get_selected_uuids (GalpiTagTree *self)
{
  GHashTable *uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GtkBitset) selected =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    g_hash_table_add (uuids, g_strdup (get_uuid (get_node (self, gtk_bitset_get_nth (selected, i)))));

  return uuids;
}

static void
select_uuids (GalpiTagTree *self,
              GHashTable   *uuids)
{
  g_autoptr(GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr(GtkBitset) mask = gtk_bitset_new_range (0, count_rows (self));

  for (guint i = 0; i < count_rows (self); i++)
    {
      if (g_hash_table_contains (uuids, get_uuid (get_node (self, i))))
        gtk_bitset_add (selected, i);
    }
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, mask);
}

static void
rebuild (GalpiTagTree *self,
         gboolean      remember)
{
  g_autoptr(GPtrArray) tags = choose_tags (self);
  g_autoptr(GPtrArray) roots = g_ptr_array_new ();
  g_autoptr(GHashTable) selected = NULL;

  if (update_in_place (self, tags))
    return;

  if (remember && self->loaded)
    remember_unfolded (self);
  selected = get_selected_uuids (self);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  self->nodes = build_nodes (tags, roots);
  g_list_store_splice (self->roots, 0, g_list_model_get_n_items (G_LIST_MODEL (self->roots)),
                       roots->pdata, roots->len);
  unfold (self);
  select_uuids (self, selected);
  self->loaded = TRUE;
}

static void
galpi_tag_tree_dispose (GObject *object)
{
  GalpiTagTree *self = GALPI_TAG_TREE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->roots);
  g_clear_object (&self->tags);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (galpi_tag_tree_parent_class)->dispose (object);
}

static void
galpi_tag_tree_class_init (GalpiTagTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_tag_tree_dispose;
}

static void
galpi_tag_tree_init (GalpiTagTree *self)
{
  self->search = g_strdup ("");
  self->unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roots = g_list_store_new (GALPI_TYPE_TAG_NODE);
  self->rows = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)), FALSE, FALSE,
                                        create_children, NULL, NULL);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
}

GalpiTagTree *
galpi_tag_tree_new (void)
{
  return g_object_new (GALPI_TYPE_TAG_TREE, NULL);
}

void
galpi_tag_tree_set_tags (GalpiTagTree *self,
                         GalpiTagSet  *tags)
{
  g_return_if_fail (GALPI_IS_TAG_TREE (self));
  g_return_if_fail (GALPI_IS_TAG_SET (tags));

  if (g_set_object (&self->tags, tags))
    rebuild (self, *self->search == '\0');
}

void
galpi_tag_tree_set_search (GalpiTagTree *self,
                           const char   *typed)
{
  gboolean was_searched;

  g_return_if_fail (GALPI_IS_TAG_TREE (self));
  g_return_if_fail (typed != NULL);

  was_searched = *self->search != '\0';
  if (!g_set_str (&self->search, typed) || self->tags == NULL)
    return;

  rebuild (self, !was_searched);
}

GtkSelectionModel *
galpi_tag_tree_get_selection (GalpiTagTree *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_TREE (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

char **
galpi_tag_tree_get_selected_paths (GalpiTagTree *self)
{
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr(GtkBitset) selected = NULL;

  g_return_val_if_fail (GALPI_IS_TAG_TREE (self), NULL);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    g_strv_builder_add (paths,
                        galpi_tag_get_path (galpi_tag_tree_get_tag (self,
                                                                    gtk_bitset_get_nth (selected, i))));

  return g_strv_builder_end (paths);
}

guint
galpi_tag_tree_select (GalpiTagTree *self,
                       const char   *path)
{
  g_return_val_if_fail (GALPI_IS_TAG_TREE (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (path != NULL, GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < count_rows (self); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, i);
      const char *other = galpi_tag_get_path (galpi_tag_tree_get_tag (self, i));
      gsize length = strlen (other);

      if (g_str_equal (other, path))
        {
          gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
          return i;
        }
      if (strncmp (path, other, length) == 0 && path[length] == '/')
        gtk_tree_list_row_set_expanded (row, TRUE);
    }

  return GTK_INVALID_LIST_POSITION;
}

guint
galpi_tag_tree_turn (GalpiTagTree *self,
                     guint         position,
                     gboolean      unfold_it)
{
  g_autoptr(GtkTreeListRow) row = NULL;
  g_autoptr(GtkTreeListRow) above = NULL;

  g_return_val_if_fail (GALPI_IS_TAG_TREE (self), position);

  row = gtk_tree_list_model_get_row (self->rows, position);
  if (row == NULL)
    return position;

  if (unfold_it && gtk_tree_list_row_get_expanded (row))
    return position + 1;
  if (unfold_it || gtk_tree_list_row_get_expanded (row))
    {
      gtk_tree_list_row_set_expanded (row, unfold_it);
      return position;
    }

  above = gtk_tree_list_row_get_parent (row);

  return above != NULL ? gtk_tree_list_row_get_position (above) : position;
}

GalpiTag *
galpi_tag_tree_get_tag (GalpiTagTree *self,
                        guint         position)
{
  GalpiTagNode *node;

  g_return_val_if_fail (GALPI_IS_TAG_TREE (self), NULL);

  node = get_node (self, position);

  return node != NULL ? galpi_tag_node_get_tag (node) : NULL;
}
