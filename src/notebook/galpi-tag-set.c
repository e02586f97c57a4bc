/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-set.h"

#include <string.h>

#include "galpi-completion.h"
#include "galpi-tag-name.h"

struct _GalpiTagSet
{
  GObject          parent_instance;

  GPtrArray       *tags;
  GHashTable      *by_path;

  /* Made when something is first looked for. */
  GPtrArray       *by_use;
  GalpiCompletion *completion;
};

G_DEFINE_FINAL_TYPE (GalpiTagSet, galpi_tag_set, G_TYPE_OBJECT)

static void
galpi_tag_set_finalize (GObject *object)
{
  GalpiTagSet *self = GALPI_TAG_SET (object);

  g_clear_pointer (&self->completion, galpi_completion_free);
  g_clear_pointer (&self->by_use, g_ptr_array_unref);
  g_clear_pointer (&self->by_path, g_hash_table_unref);
  g_clear_pointer (&self->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (galpi_tag_set_parent_class)->finalize (object);
}

static void
galpi_tag_set_class_init (GalpiTagSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_tag_set_finalize;
}

static void
galpi_tag_set_init (GalpiTagSet *self)
{
}

GalpiTagSet *
galpi_tag_set_new (GPtrArray *tags)
{
  GalpiTagSet *self = g_object_new (GALPI_TYPE_TAG_SET, NULL);

  g_return_val_if_fail (tags != NULL, NULL);

  self->tags = g_ptr_array_ref (tags);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < tags->len; i++)
    g_hash_table_insert (self->by_path,
                         (gpointer) galpi_tag_get_path (g_ptr_array_index (tags, i)),
                         g_ptr_array_index (tags, i));

  return self;
}

GPtrArray *
galpi_tag_set_get_tags (GalpiTagSet *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_SET (self), NULL);

  return self->tags;
}

GalpiTag *
galpi_tag_set_lookup (GalpiTagSet *self,
                      const char  *path)
{
  g_return_val_if_fail (GALPI_IS_TAG_SET (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return g_hash_table_lookup (self->by_path, path);
}

const char *
galpi_tag_set_get_colour (GalpiTagSet *self,
                          const char  *path)
{
  g_autofree char *above = NULL;

  g_return_val_if_fail (GALPI_IS_TAG_SET (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  above = g_strdup (path);
  for (char *end = above; end != NULL; )
    {
      GalpiTag *tag = g_hash_table_lookup (self->by_path, above);

      if (tag != NULL && galpi_tag_get_colour (tag) != NULL)
        return galpi_tag_get_colour (tag);

      end = strrchr (above, '/');
      if (end != NULL)
        *end = '\0';
    }

  return NULL;
}

static guint
count_uses (GalpiTag *tag)
{
  return galpi_tag_get_n_annotations (tag) + galpi_tag_get_n_articles (tag);
}

/* GPtrArray's order is stable, so those as much used stay by path. */
static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  guint x = count_uses (*(GalpiTag * const *) a);
  guint y = count_uses (*(GalpiTag * const *) b);

  return x > y ? -1 : x < y;
}

static GalpiCompletion *
get_completion (GalpiTagSet *self)
{
  g_autofree const char **paths = NULL;

  if (self->completion != NULL)
    return self->completion;

  self->by_use = g_ptr_array_new_full (self->tags->len, NULL);
  for (guint i = 0; i < self->tags->len; i++)
    g_ptr_array_add (self->by_use, g_ptr_array_index (self->tags, i));
  g_ptr_array_sort (self->by_use, compare_uses);
  paths = g_new (const char *, self->by_use->len + 1);
  for (guint i = 0; i < self->by_use->len; i++)
    paths[i] = galpi_tag_get_path (g_ptr_array_index (self->by_use, i));
  self->completion = galpi_completion_new (paths, self->by_use->len);

  return self->completion;
}

GPtrArray *
galpi_tag_set_find (GalpiTagSet *self,
                    const char  *typed,
                    guint        limit)
{
  g_autoptr (GArray) found = NULL;
  GPtrArray *tags = NULL;

  g_return_val_if_fail (GALPI_IS_TAG_SET (self), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  found = galpi_completion_find (get_completion (self), typed, limit);
  tags = g_ptr_array_new_full (found->len, g_object_unref);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (tags, g_object_ref (g_ptr_array_index (self->by_use,
                                                            g_array_index (found, guint, i))));

  return tags;
}

GalpiTag *
galpi_tag_set_find_exact (GalpiTagSet *self,
                          const char  *typed)
{
  int index;

  g_return_val_if_fail (GALPI_IS_TAG_SET (self), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  index = galpi_completion_find_exact (get_completion (self), typed);

  return index >= 0 ? g_ptr_array_index (self->by_use, index) : NULL;
}

char *
galpi_tag_set_clean_path (const char *typed)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  parts = galpi_tag_path_split (typed);

  return parts != NULL ? g_strjoinv ("/", parts) : NULL;
}
