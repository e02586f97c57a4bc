/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-intake"

#include "galpi-intake-reply.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-wire.h"

/* The longest message of galpi-intake that is shown, in bytes. */
#define MAX_MESSAGE 1000

static gboolean
fail_reply (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                       _("The program that reads articles gave an answer that makes no sense. "
                         "Copy the article in a browser and paste it."));
  return FALSE;
}

/* What galpi-intake may say of an input; the rest it can't know. */
static int
get_code (int code)
{
  if (code == GALPI_ERROR_INVALID || code == GALPI_ERROR_UNSUPPORTED ||
      code == GALPI_ERROR_TOO_LARGE)
    return code;

  return GALPI_ERROR_FAILED;
}

/* galpi-intake's own reason: a text of a stranger, so no more of it than a sentence or two. */
static void
pass_on (int          code,
         const char  *message,
         GError     **error)
{
  g_autofree char *cut = g_utf8_make_valid (message, MIN (strlen (message), MAX_MESSAGE));

  g_set_error_literal (error, GALPI_ERROR, get_code (code), g_strdelimit (cut, "\n\r\t", ' '));
}

gboolean
galpi_intake_reply_check (GalpiDocument  *document,
                          GError        **error)
{
  g_autoptr(GError) cause = NULL;

  g_return_val_if_fail (document != NULL, FALSE);

  if (document->title != NULL && *document->title != '\0' && document->blocks->len > 0 &&
      galpi_document_check (document, &cause))
    return TRUE;

  g_info ("galpi-intake's article is refused: %s",
          cause != NULL ? cause->message : "it has no title or text");
  return fail_reply (error);
}

GalpiDocument *
galpi_intake_reply_get_document (GBytes      *reply,
                                 GHashTable  *references,
                                 GError     **error)
{
  g_autoptr(GVariant) variant = NULL;
  g_autoptr(GVariant) packed = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  const char *message;
  gint32 code;

  g_return_val_if_fail (reply != NULL, NULL);

  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (GALPI_WIRE_REPLY), reply,
                                                          FALSE));
  if (!g_variant_is_normal_form (variant))
    {
      fail_reply (error);
      return NULL;
    }

  g_variant_get (variant, "(i&s@" GALPI_WIRE_DOCUMENT ")", &code, &message, &packed);
  if (code != GALPI_WIRE_OK)
    {
      pass_on (code, message, error);
      return NULL;
    }

  document = galpi_wire_unpack_document (packed, references);

  return galpi_intake_reply_check (document, error) ? g_steal_pointer (&document) : NULL;
}

static void
fail_picture (int      code,
              GError **error)
{
  const char *sentence;

  code = get_code (code);
  if (code == GALPI_ERROR_TOO_LARGE)
    sentence = _("The picture is too large to be shown.");
  else if (code == GALPI_ERROR_UNSUPPORTED)
    sentence = _("The picture is of a kind that Galpi does not show.");
  else
    sentence = _("The picture is damaged.");

  g_set_error_literal (error, GALPI_ERROR, code, sentence);
}

GalpiPixels *
galpi_intake_reply_get_pixels (GBytes  *reply,
                               guint    max_width,
                               GError **error)
{
  g_autoptr(GalpiPixels) pixels = NULL;
  int code = GALPI_ERROR_FAILED;

  g_return_val_if_fail (reply != NULL, NULL);

  pixels = galpi_wire_unpack_pixels (reply, &code);
  if (code == GALPI_WIRE_OK && galpi_pixels_check (pixels) && pixels->width <= max_width)
    return g_steal_pointer (&pixels);

  fail_picture (code, error);
  return NULL;
}
