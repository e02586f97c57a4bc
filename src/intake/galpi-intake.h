/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-document.h"
#include "galpi-hints.h"
#include "galpi-wire.h"

G_BEGIN_DECLS

/* The largest file that is looked at, in bytes. */
#define GALPI_INTAKE_MAX_BYTES GALPI_WIRE_MAX_BYTES

#define GALPI_TYPE_INTAKE (galpi_intake_get_type ())

G_DECLARE_FINAL_TYPE (GalpiIntake, galpi_intake, GALPI, INTAKE, GObject)

/**
 * GalpiIntake:
 *
 * Makes articles of files and pasted text, and pixels of pictures. The work is done by the program galpi-intake, which is
 * locked down and whose reply is not trusted; one process serves many inputs, one after the other
 * in the order they were asked for, and a new one takes its place when it has died. Files are read
 * off the caller's thread.
 *
 * Errors, all with a translated sentence that says what to do: %GALPI_ERROR_NOT_FOUND no such file;
 * %GALPI_ERROR_INVALID nothing in it is an article (empty, damaged); %GALPI_ERROR_UNSUPPORTED no
 * text (a program, a picture, a folder); %GALPI_ERROR_TOO_LARGE over %GALPI_INTAKE_MAX_BYTES, or
 * took too much memory; %GALPI_ERROR_TIMED_OUT; %GALPI_ERROR_FAILED it can't be read, or
 * galpi-intake can't be started or crashed; %G_IO_ERROR_CANCELLED.
 */
GalpiIntake *galpi_intake_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** How long one input may take, 30000 ms unless set. Counts for what is asked for afterwards. */
void galpi_intake_set_deadline (GalpiIntake *self,
                                guint        milliseconds);

/**
 * galpi_intake_extract_file_async:
 * @file: a file of text or HTML; pictures that its page refers to are read where they lie in the
 *   page's own folder or below it
 *
 * When cancelled, the process at work on it is ended.
 */
void galpi_intake_extract_file_async  (GalpiIntake          *self,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

/**
 * galpi_intake_extract_bytes_async:
 * @bytes: what was pasted or fetched
 * @hints: (nullable): what is known about @bytes; copied
 */
void galpi_intake_extract_bytes_async (GalpiIntake          *self,
                                       GBytes               *bytes,
                                       const GalpiHints     *hints,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

/**
 * galpi_intake_extract_finish:
 * @original: (out) (optional) (transfer full): the bytes as they came
 *
 * Ends both of the above.
 *
 * Returns: (transfer full) (nullable): a document that passed galpi_document_check(), its title
 *   never %NULL or empty, its date %NULL where it names none; or %NULL with @error set
 */
GalpiDocument *galpi_intake_extract_finish (GalpiIntake   *self,
                                            GAsyncResult  *result,
                                            GBytes       **original,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_intake_decode_async:
 * @bytes: a picture's file as it came
 * @max_width: how wide it is shown at most, in pixels of the display
 *
 * When cancelled, the process at work on it is ended.
 */
void         galpi_intake_decode_async  (GalpiIntake          *self,
                                         GBytes               *bytes,
                                         guint                 max_width,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);

/** Returns: (transfer full) (nullable): pixels that passed galpi_pixels_check() */
GalpiPixels *galpi_intake_decode_finish (GalpiIntake          *self,
                                         GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
