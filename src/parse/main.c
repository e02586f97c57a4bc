/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* close_range() */

/* galpi-intake: reads bytes on its standard input and writes the article or the picture in them on
 * its standard output (galpi-wire.h). It holds no notebook and, once it is locked down, can do nothing else.
 */

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <malloc.h>
#include <stdlib.h>
#include <unistd.h>

#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-lockdown.h"
#include "galpi-parse.h"
#include "galpi-picture-decode.h"
#include "galpi-wire.h"

/* Whether @length bytes came before the input ended. */
static gboolean
read_all (void  *data,
          gsize  length)
{
  char *p = data;

  while (length > 0)
    {
      gssize n = read (STDIN_FILENO, p, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      p += n;
      length -= n;
    }

  return TRUE;
}

static gboolean
write_all (const void *data,
           gsize       length)
{
  const char *p = data;

  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, p, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      p += n;
      length -= n;
    }

  return TRUE;
}

/* Returns: (nullable): @length bytes of the input */
static GBytes *
read_bytes (gsize length)
{
  g_autofree guint8 *data = g_try_malloc (MAX (length, 1));

  if (data == NULL || !read_all (data, length))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static GVariant *
make_reply (GalpiDraft   *draft,
            const GError *error)
{
  g_autoptr(GalpiDocument) empty = galpi_document_new ();
  g_autoptr(GHashTable) none = g_hash_table_new (NULL, NULL);
  GVariant *document = draft != NULL ? galpi_wire_pack_document (draft->document, draft->references)
                                     : galpi_wire_pack_document (empty, none);

  return g_variant_ref_sink (g_variant_new ("(is@" GALPI_WIRE_DOCUMENT ")",
                                            draft != NULL ? GALPI_WIRE_OK : error->code,
                                            draft != NULL ? "" : error->message, document));
}

static gboolean
answer_article (GVariant *variant,
                GBytes   *bytes)
{
  g_autoptr(GalpiHints) hints = galpi_wire_unpack_hints (variant);
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = galpi_parse (bytes, hints, &error);
  g_autoptr(GVariant) reply = make_reply (draft, error);
  guint32 length = g_variant_get_size (reply);

  return write_all (&length, sizeof length) && write_all (g_variant_get_data (reply), length);
}

static gboolean
answer_picture (GVariant *variant,
                GBytes   *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiPixels) pixels = NULL;
  GalpiWirePixels reply;
  guint max_width;
  gsize size = 0;
  guint32 length;

  g_variant_get (variant, GALPI_WIRE_PICTURE_HINTS, &max_width);
  pixels = galpi_picture_decode (bytes, max_width, &error);
  reply = galpi_wire_pack_pixels (pixels != NULL ? GALPI_WIRE_OK : error->code, pixels);
  if (pixels != NULL)
    size = g_bytes_get_size (pixels->bytes);
  length = sizeof reply + size;

  return write_all (&length, sizeof length) && write_all (&reply, sizeof reply) &&
         (size == 0 || write_all (g_bytes_get_data (pixels->bytes, NULL), size));
}

static const struct
{
  const char *hints;
  gboolean    (*answer) (GVariant *hints,
                         GBytes   *bytes);
} kinds[] = {
  [GALPI_WIRE_ARTICLE] = { GALPI_WIRE_HINTS, answer_article },
  [GALPI_WIRE_PICTURE] = { GALPI_WIRE_PICTURE_HINTS, answer_picture },
};

static gboolean
serve (void)
{
  GalpiWireRequest request;
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GVariant) hints = NULL;

  if (!read_all (&request, sizeof request) || request.kind >= G_N_ELEMENTS (kinds) ||
      request.hints_length > GALPI_WIRE_MAX_HINTS || request.bytes_length > GALPI_WIRE_MAX_BYTES)
    return FALSE;

  packed = read_bytes (request.hints_length);
  bytes = packed != NULL ? read_bytes (request.bytes_length) : NULL;
  if (bytes == NULL)
    return FALSE;

  hints = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (kinds[request.kind].hints),
                                                        packed, FALSE));
  if (!g_variant_is_normal_form (hints))
    return FALSE;

  return kinds[request.kind].answer (hints, bytes);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  guint32 abi;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, GALPI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (close_range (STDERR_FILENO + 1, ~0U, 0) != 0)
    return EXIT_FAILURE;

  galpi_parse_warm_up ();
  if (!galpi_lockdown (&abi, &error))
    {
      g_printerr ("galpi-intake: %s\n", error->message);
      return EXIT_FAILURE;
    }

  if (!write_all (&abi, sizeof abi))
    return EXIT_FAILURE;

  /* One large page must not make the process look large for the rest of its life. */
  while (serve ())
    malloc_trim (0);

  /* At once: what other libraries do at an exit needs system calls that are gone. */
  _exit (EXIT_SUCCESS);
}
