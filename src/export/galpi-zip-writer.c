/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-zip-writer"

#include "galpi-zip-writer.h"

#include <zip.h>

#include "galpi-error.h"

/* 1980-01-01, the first time that a ZIP entry can hold. */
#define ENTRY_TIME 315532800

struct _GalpiZipWriter
{
  zip_t        *archive;
  zip_source_t *target;   /* the archive's bytes; held beyond the archive */
  GPtrArray    *entries;  /* GBytes, which libzip reads when the archive is closed */
};

static gboolean
fail (zip_error_t  *zip_error,
      GError      **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_FAILED, zip_error_strerror (zip_error));
  return FALSE;
}

GalpiZipWriter *
galpi_zip_writer_new (void)
{
  GalpiZipWriter *self = g_new0 (GalpiZipWriter, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->target = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_source_keep (self->target);
  self->archive = zip_open_from_source (self->target, ZIP_TRUNCATE, NULL);
  g_assert (self->archive != NULL);

  return self;
}

gboolean
galpi_zip_writer_add (GalpiZipWriter  *self,
                      const char      *name,
                      GBytes          *bytes,
                      gboolean         stored,
                      GError         **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  zip_source_t *entry = zip_source_buffer (self->archive, data, length, 0);
  zip_int64_t index;

  if (entry == NULL)
    return fail (zip_get_error (self->archive), error);

  index = zip_file_add (self->archive, name, entry, ZIP_FL_ENC_UTF_8);
  if (index < 0)
    {
      zip_source_free (entry);
      return fail (zip_get_error (self->archive), error);
    }

  g_ptr_array_add (self->entries, g_bytes_ref (bytes));
  if (zip_set_file_compression (self->archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) < 0 ||
      zip_file_set_mtime (self->archive, index, ENTRY_TIME, 0) < 0)
    return fail (zip_get_error (self->archive), error);

  return TRUE;
}

GBytes *
galpi_zip_writer_finish (GalpiZipWriter  *self,
                         GError         **error)
{
  zip_stat_t stat;
  g_autofree char *data = NULL;

  if (zip_close (self->archive) < 0)
    {
      fail (zip_get_error (self->archive), error);
      return NULL;
    }
  self->archive = NULL;

  if (zip_source_stat (self->target, &stat) < 0 || zip_source_open (self->target) < 0)
    {
      fail (zip_source_error (self->target), error);
      return NULL;
    }

  data = g_malloc (stat.size);
  if (zip_source_read (self->target, data, stat.size) != (zip_int64_t) stat.size)
    {
      fail (zip_source_error (self->target), error);
      zip_source_close (self->target);
      return NULL;
    }
  zip_source_close (self->target);

  return g_bytes_new_take (g_steal_pointer (&data), stat.size);
}

void
galpi_zip_writer_free (GalpiZipWriter *self)
{
  if (self->archive != NULL)
    zip_discard (self->archive);
  zip_source_free (self->target);
  g_ptr_array_unref (self->entries);
  g_free (self);
}
