/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GalpiZipWriter:
 *
 * Makes a ZIP archive in memory, entry by entry, with the time of every entry fixed so that the
 * same content gives the same bytes. libzip writes no extra fields, which OpenDocument forbids in
 * its first entry and libarchive can't leave out.
 */
typedef struct _GalpiZipWriter GalpiZipWriter;

GalpiZipWriter *galpi_zip_writer_new    (void) G_GNUC_WARN_UNUSED_RESULT;

/** @stored: not compressed, as OpenDocument asks of its first entry */
gboolean        galpi_zip_writer_add    (GalpiZipWriter  *self,
                                         const char      *name,
                                         GBytes          *bytes,
                                         gboolean         stored,
                                         GError         **error);

/** Returns: (transfer full) (nullable): the whole archive. The writer takes nothing after it. */
GBytes         *galpi_zip_writer_finish (GalpiZipWriter  *self,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            galpi_zip_writer_free   (GalpiZipWriter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiZipWriter, galpi_zip_writer_free)

G_END_DECLS
