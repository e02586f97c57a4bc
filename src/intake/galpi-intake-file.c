/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-intake-file.h"

#include <glib/gi18n.h>

#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-wire.h"

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," \
                   G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME

gboolean
galpi_intake_file_check_size (guint64   size,
                              GError  **error)
{
  g_autofree char *most = NULL;

  if (size <= GALPI_WIRE_MAX_BYTES)
    return TRUE;

  most = g_format_size_full (GALPI_WIRE_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE,
               /* Translators: %s is a size, such as 64 MiB */
               _("It is too large: Galpi reads articles of up to %s. Save only the article and "
                 "try again."),
               most);
  return FALSE;
}

/* What went wrong with a file, in words that say what to do. */
static void
explain (const GError  *cause,
         GError       **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                         _("There is no such file. Check its name and folder."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                         _("You may not read this file. Ask its owner, or copy it to a folder of "
                           "your own."));
  else
    g_set_error (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                 /* Translators: %s is the system's reason */
                 _("The file can't be read: %s"), cause->message);
}

/* Only what lies on a disk has an end. */
static gboolean
check_type (GFileInfo  *info,
            GError    **error)
{
  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
    case G_FILE_TYPE_UNKNOWN:
      return TRUE;

    case G_FILE_TYPE_DIRECTORY:
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED,
                           _("This is a folder. Choose the files in it."));
      return FALSE;

    case G_FILE_TYPE_SYMBOLIC_LINK:
    case G_FILE_TYPE_SPECIAL:
    case G_FILE_TYPE_SHORTCUT:
    case G_FILE_TYPE_MOUNTABLE:
    default:
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED,
                           _("This is no file of text or HTML."));
      return FALSE;
    }
}

/* Up to one byte more than is allowed, whatever its size was said to be. */
static GBytes *
read_all (GInputStream  *stream,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();

  while (data->len <= GALPI_WIRE_MAX_BYTES)
    {
      guint8 buffer[65536];
      gssize n = g_input_stream_read (stream, buffer, sizeof buffer, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_byte_array_append (data, buffer, n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

GBytes *
galpi_intake_file_read (GFile         *file,
                        char         **name,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    {
      explain (cause, error);
      return NULL;
    }

  if (!check_type (info, error) ||
      !galpi_intake_file_check_size (g_file_info_get_size (info), error))
    return NULL;

  stream = g_file_read (file, cancellable, &cause);
  if (stream != NULL)
    bytes = read_all (G_INPUT_STREAM (stream), cancellable, &cause);
  if (bytes == NULL)
    {
      explain (cause, error);
      return NULL;
    }

  if (!galpi_intake_file_check_size (g_bytes_get_size (bytes), error))
    return NULL;

  *name = g_strdup (g_file_info_get_display_name (info));
  return g_steal_pointer (&bytes);
}
