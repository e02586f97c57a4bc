/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_PATH */

#include "galpi-intake-pictures.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "galpi-picture-type.h"

#define MAX_PICTURE (20 * 1024 * 1024)
#define MAX_PICTURES (200 * 1024 * 1024)

/* Opens @path below the folder @at, step by step, so that no step leads elsewhere.
 * Returns: -1 where it can't
 */
static int
open_below (int         at,
            const char *path)
{
  g_auto(GStrv) parts = g_strsplit (path, "/", -1);
  int fd = dup (at);

  if (*path == '/')
    {
      close (fd);
      return -1;
    }

  for (char **part = parts; *part != NULL && fd >= 0; part++)
    {
      gboolean last = part[1] == NULL;
      int next = -1;

      if (**part != '\0' && strcmp (*part, ".") != 0 && strcmp (*part, "..") != 0)
        next = openat (fd, *part, O_CLOEXEC | O_NOFOLLOW |
                                  (last ? O_RDONLY | O_NONBLOCK : O_PATH | O_DIRECTORY));
      close (fd);
      fd = next;
    }

  return fd;
}

static GBytes *
read_picture (int fd)
{
  g_autofree guint8 *data = NULL;
  struct stat status;
  gsize length = 0;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > MAX_PICTURE)
    return NULL;

  data = g_malloc (MAX (status.st_size, 1));
  while (length < (gsize) status.st_size)
    {
      gssize n = read (fd, data + length, status.st_size - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return NULL;
      length += n;
    }

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* Gives the picture its bytes and its true type; whether they were to be had. */
static gboolean
load (GalpiPicture *picture,
      int           folder,
      const char   *reference,
      gsize        *left)
{
  if (picture->bytes == NULL && folder >= 0 && reference != NULL)
    {
      int fd = open_below (folder, reference);

      if (fd >= 0)
        {
          picture->bytes = read_picture (fd);
          close (fd);
        }
    }

  const char *type = NULL;
  gsize length = 0;

  if (picture->bytes != NULL)
    {
      const guint8 *data = g_bytes_get_data (picture->bytes, &length);

      type = galpi_picture_type_sniff (data, length);
    }
  if (type == NULL || length > *left)
    return FALSE;

  *left -= length;
  picture->size = length;
  g_free (picture->media_type);
  picture->media_type = g_strdup (type);
  return TRUE;
}

static void
copy_blocks (GalpiDocument *from,
             GalpiDocument *to)
{
  const char *text = from->text;
  guint position = 0;

  for (guint i = 0; i < from->blocks->len; i++)
    {
      const GalpiBlock *block = g_ptr_array_index (from->blocks, i);
      const char *picture = block->picture;
      const char *start = g_utf8_offset_to_pointer (text, block->range.start - position);
      const char *end = g_utf8_offset_to_pointer (start, galpi_range_length (block->range));
      g_autofree char *content = NULL;
      GalpiBlock *copy;

      if (block->kind != GALPI_BLOCK_IMAGE)
        content = g_strndup (start, end - start);
      text = end;
      position = block->range.end;
      if (picture != NULL && galpi_document_get_picture (to, picture) == NULL)
        picture = NULL;
      if (content == NULL && picture == NULL && block->caption == NULL && block->credit == NULL)
        continue;

      copy = galpi_document_append_block (to, block->kind, content, block->caption, block->credit);
      copy->level = block->level;
      copy->picture = g_strdup (picture);
    }
}

/* The same document without the pictures that have no bytes. Its text is another. */
static GalpiDocument *
without_missing (GalpiDocument *document,
                 GHashTable    *missing)
{
  GalpiDocument *copy = galpi_document_new ();

  copy->source = g_strdup (document->source);
  copy->section = g_strdup (document->section);
  copy->kicker = g_strdup (document->kicker);
  copy->title = g_strdup (document->title);
  copy->subtitle = g_strdup (document->subtitle);
  copy->byline = g_strdup (document->byline);
  copy->person = g_strdup (document->person);
  copy->role = g_strdup (document->role);
  copy->date = g_strdup (document->date);
  copy->language = g_strdup (document->language);
  copy->url = g_strdup (document->url);
  copy->charset = g_strdup (document->charset);
  copy->keywords = g_strdupv (document->keywords);

  for (guint i = 0; i < document->pictures->len; i++)
    {
      const GalpiPicture *picture = g_ptr_array_index (document->pictures, i);

      if (!g_hash_table_contains (missing, picture->name))
        g_ptr_array_add (copy->pictures, galpi_picture_copy (picture));
    }
  copy_blocks (document, copy);

  return copy;
}

static int
open_folder (GFile *page)
{
  g_autoptr(GFile) folder = page != NULL ? g_file_get_parent (page) : NULL;
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  return path != NULL ? open (path, O_PATH | O_DIRECTORY | O_CLOEXEC) : -1;
}

GalpiDocument *
galpi_intake_pictures_load (GalpiDocument *document,
                            GHashTable    *references,
                            GFile         *page,
                            GCancellable  *cancellable)
{
  g_autoptr(GalpiDocument) whole = document;
  g_autoptr(GHashTable) missing = g_hash_table_new (g_str_hash, g_str_equal);
  gsize left = MAX_PICTURES;
  int folder;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (references != NULL, NULL);

  folder = open_folder (page);
  for (guint i = 0; i < document->pictures->len; i++)
    {
      GalpiPicture *picture = g_ptr_array_index (document->pictures, i);

      if (g_cancellable_is_cancelled (cancellable) ||
          !load (picture, folder, g_hash_table_lookup (references, picture->name), &left))
        g_hash_table_add (missing, picture->name);
    }
  if (folder >= 0)
    close (folder);

  if (g_hash_table_size (missing) > 0)
    return without_missing (document, missing);

  return g_steal_pointer (&whole);
}
