/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-block.h"

static const char *const kind_names[] = {
  [GALPI_BLOCK_PARAGRAPH] = "paragraph",
  [GALPI_BLOCK_HEADING] = "heading",
  [GALPI_BLOCK_LIST_ITEM] = "list-item",
  [GALPI_BLOCK_QUOTE] = "quote",
  [GALPI_BLOCK_IMAGE] = "image",
  [GALPI_BLOCK_TABLE] = "table",
  [GALPI_BLOCK_KEYWORDS] = "keywords",
};

G_DEFINE_BOXED_TYPE (GalpiBlock, galpi_block, galpi_block_copy, galpi_block_free)

GalpiBlock *
galpi_block_new (GalpiBlockKind kind,
                 GalpiRange     range)
{
  GalpiBlock *self = g_new0 (GalpiBlock, 1);

  self->kind = kind;
  self->range = range;

  return self;
}

GalpiBlock *
galpi_block_copy (const GalpiBlock *self)
{
  GalpiBlock *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = galpi_block_new (self->kind, self->range);
  copy->level = self->level;
  copy->picture = g_strdup (self->picture);
  copy->caption = g_strdup (self->caption);
  copy->credit = g_strdup (self->credit);

  return copy;
}

void
galpi_block_free (GalpiBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->picture);
  g_free (self->caption);
  g_free (self->credit);
  g_free (self);
}

const char *
galpi_block_kind_to_string (GalpiBlockKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

gboolean
galpi_block_kind_from_string (const char     *string,
                              GalpiBlockKind *kind)
{
  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_str_equal (kind_names[i], string))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
