/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the place of galpi-intake and misbehaves as the first word of its input says. */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "galpi-error.h"
#include "galpi-wire.h"

static void
read_all (void  *data,
          gsize  length)
{
  while (length > 0)
    {
      gssize n = read (STDIN_FILENO, data, length);

      if (n <= 0)
        exit (EXIT_SUCCESS);
      data = (char *) data + n;
      length -= n;
    }
}

static void
write_all (const void *data,
           gsize       length)
{
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, data, length);

      if (n <= 0)
        exit (EXIT_SUCCESS);
      data = (const char *) data + n;
      length -= n;
    }
}

/* Four pixels, unless the word asks for another lie. */
static void
reply_pixels (const char *word)
{
  g_autoptr(GalpiPixels) pixels = galpi_pixels_new (2, 2, 2, 2, g_bytes_new_static ("abcdefghijklmnop", 16));
  GalpiWirePixels packed;
  guint32 length;

  if (g_str_equal (word, "beyond"))
    pixels->height = 3;
  else if (g_str_equal (word, "overflow"))
    pixels->width = pixels->height = pixels->original_width = pixels->original_height = 0x80000001;
  else if (g_str_equal (word, "nothing"))
    pixels->width = pixels->height = 0;
  else if (g_str_equal (word, "grown"))
    pixels->original_width = 1;
  else if (g_str_equal (word, "wider"))
    {
      pixels->width = pixels->original_width = 4;
      pixels->height = 1;
    }

  packed = galpi_wire_pack_pixels (g_str_equal (word, "error") ? GALPI_ERROR_BUSY : GALPI_WIRE_OK,
                                   pixels);
  length = g_str_equal (word, "short") ? sizeof packed - 1 : sizeof packed + 16;
  write_all (&length, sizeof length);
  write_all (&packed, MIN (length, sizeof packed));
  if (length > sizeof packed)
    write_all (g_bytes_get_data (pixels->bytes, NULL), 16);
}

static void
reply (int            code,
       const char    *message,
       GalpiDocument *document,
       GHashTable    *references)
{
  g_autoptr(GVariant) packed = g_variant_ref_sink (
    g_variant_new ("(is@" GALPI_WIRE_DOCUMENT ")", code, message,
                   galpi_wire_pack_document (document, references)));
  guint32 length = g_variant_get_size (packed);

  write_all (&length, sizeof length);
  write_all (g_variant_get_data (packed), length);
}

static void
reply_document (const char *word)
{
  g_autoptr(GalpiDocument) document = galpi_document_new ();
  g_autoptr(GHashTable) references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GalpiBlock *block;

  document->title = g_strdup ("title");
  block = galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, word, NULL, NULL);

  if (g_str_equal (word, "beyond"))
    block->range.end += 1000;
  else if (g_str_equal (word, "untitled"))
    g_clear_pointer (&document->title, g_free);
  else if (g_str_has_prefix (word, "reach:"))
    {
      g_ptr_array_add (document->pictures, galpi_picture_new ("p", "image/*", NULL));
      g_hash_table_insert (references, g_strdup ("p"), g_strdup (word + strlen ("reach:")));
      block = galpi_document_append_block (document, GALPI_BLOCK_IMAGE, NULL, NULL, NULL);
      block->picture = g_strdup ("p");
    }

  reply (GALPI_WIRE_OK, "", document, references);
}

static void
use_memory (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      memset (g_malloc (4 * 1024 * 1024), 1, 4 * 1024 * 1024);
      g_usleep (1000);
    }
}

static void
act (GalpiWireKind  kind,
     const char    *word,
     guint          n_served)
{
  g_autoptr(GalpiDocument) empty = galpi_document_new ();
  g_autoptr(GHashTable) none = g_hash_table_new (NULL, NULL);
  guint32 length;

  if (g_str_equal (word, "hang"))
    pause ();
  else if (g_str_equal (word, "die"))
    raise (SIGKILL);
  else if (g_str_equal (word, "die-later") && n_served > 0)
    raise (SIGKILL);
  else if (g_str_equal (word, "memory"))
    use_memory ();
  else if (g_str_equal (word, "long"))
    {
      length = GALPI_WIRE_MAX_REPLY + 1;
      write_all (&length, sizeof length);
    }
  else if (g_str_equal (word, "half"))
    {
      length = 1000;
      write_all (&length, sizeof length);
      write_all ("half", 4);
      exit (EXIT_SUCCESS);
    }
  else if (g_str_equal (word, "garbage"))
    {
      length = 1000;
      write_all (&length, sizeof length);
      for (guint i = 0; i < length; i++)
        write_all ("\xee", 1);
    }
  else if (kind == GALPI_WIRE_PICTURE)
    reply_pixels (word);
  else if (g_str_equal (word, "error"))
    reply (GALPI_ERROR_NOT_A_NOTEBOOK, "line one\nline two", empty, none);
  else if (g_str_equal (word, "refuse"))
    reply (GALPI_ERROR_UNSUPPORTED, "no text", empty, none);
  else
    reply_document (word);
}

int
main (void)
{
  guint32 abi = 1;

  write_all (&abi, sizeof abi);
  for (guint n = 0;; n++)
    {
      GalpiWireRequest request;
      g_autofree char *hints = NULL;
      g_autofree char *word = NULL;

      read_all (&request, sizeof request);
      hints = g_malloc0 (request.hints_length + 1);
      read_all (hints, request.hints_length);
      word = g_malloc0 (request.bytes_length + 1);
      read_all (word, request.bytes_length);
      act (request.kind, word, n);
    }
}
