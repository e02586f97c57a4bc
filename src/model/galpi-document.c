/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-document.h"

#include <string.h>

#define PICTURE_CHARACTER "\357\277\274" /* U+FFFC */

/*
 * An article is put together of thousands of blocks, so its text grows in place: these are the
 * bytes that it has and has room for, known once a block was appended.
 */
typedef struct
{
  GalpiDocument document;

  gsize length;
  gsize allocated;
} Instance;

G_DEFINE_BOXED_TYPE (GalpiDocument, galpi_document, galpi_document_ref, galpi_document_unref)

GalpiDocument *
galpi_document_new (void)
{
  Instance *instance = g_atomic_rc_box_new0 (Instance);
  GalpiDocument *self = &instance->document;

  self->text = g_strdup ("");
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_block_free);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_picture_free);

  return self;
}

GalpiDocument *
galpi_document_ref (GalpiDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
galpi_document_clear (gpointer data)
{
  GalpiDocument *self = data;

  g_free (self->source);
  g_free (self->section);
  g_free (self->kicker);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->byline);
  g_free (self->person);
  g_free (self->role);
  g_free (self->date);
  g_free (self->language);
  g_free (self->url);
  g_free (self->charset);
  g_strfreev (self->keywords);
  g_free (self->text);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
}

void
galpi_document_unref (GalpiDocument *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, galpi_document_clear);
}

static void
append_text (GalpiDocument *self,
             const char    *text)
{
  Instance *instance = (Instance *) self;
  gsize n_bytes = strlen (text);

  if (instance->allocated == 0)
    {
      instance->length = strlen (self->text);
      instance->allocated = instance->length + 1;
    }

  if (instance->length + n_bytes + 1 > instance->allocated)
    {
      instance->allocated = MAX (instance->allocated * 2, instance->length + n_bytes + 1);
      self->text = g_realloc (self->text, instance->allocated);
    }

  memcpy (self->text + instance->length, text, n_bytes + 1);
  instance->length += n_bytes;
}

/* Returns: (nullable): the line under a picture */
static char *
caption_line (const char *caption,
              const char *credit)
{
  if (caption == NULL)
    return g_strdup (credit);
  if (credit == NULL)
    return g_strdup (caption);

  return g_strconcat (caption, " ", credit, NULL);
}

GalpiBlock *
galpi_document_append_block (GalpiDocument  *self,
                             GalpiBlockKind  kind,
                             const char     *text,
                             const char     *caption,
                             const char     *credit)
{
  g_autofree char *image_text = NULL;
  GalpiBlock *block;
  guint start = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((text == NULL) == (kind == GALPI_BLOCK_IMAGE), NULL);

  if (kind == GALPI_BLOCK_IMAGE)
    {
      g_autofree char *line = caption_line (caption, credit);

      image_text = g_strjoin ("\n", PICTURE_CHARACTER, line, NULL);
      text = image_text;
    }

  if (self->blocks->len > 0)
    {
      const GalpiBlock *last = g_ptr_array_index (self->blocks, self->blocks->len - 1);

      append_text (self, "\n");
      start = last->range.end + 1;
    }

  append_text (self, text);
  block = galpi_block_new (kind, (GalpiRange) { start, start + g_utf8_strlen (text, -1) });
  block->caption = g_strdup (caption);
  block->credit = g_strdup (credit);
  g_ptr_array_add (self->blocks, block);

  return block;
}

GalpiPicture *
galpi_document_get_picture (GalpiDocument *self,
                            const char    *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < self->pictures->len; i++)
    {
      GalpiPicture *picture = g_ptr_array_index (self->pictures, i);

      if (g_str_equal (picture->name, name))
        return picture;
    }

  return NULL;
}
