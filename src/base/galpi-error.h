/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiError:
 * @GALPI_ERROR_FAILED: no caller can do anything specific about it
 * @GALPI_ERROR_NOT_FOUND: the row, quote or file asked for does not exist
 * @GALPI_ERROR_AMBIGUOUS: a quote stands there more than once
 * @GALPI_ERROR_INVALID: what was given can't be understood (a date, a query, a file's contents)
 * @GALPI_ERROR_UNSUPPORTED: a format that Galpi does not read or write
 * @GALPI_ERROR_TOO_LARGE: over a limit
 * @GALPI_ERROR_TIMED_OUT: a deadline passed
 * @GALPI_ERROR_CONSTRAINT: the row breaks a rule of the schema
 * @GALPI_ERROR_BUSY: another program holds the notebook
 * @GALPI_ERROR_DISK_FULL: the write did not fit
 * @GALPI_ERROR_READ_ONLY: the notebook can't be written
 * @GALPI_ERROR_CORRUPT: the file is damaged
 * @GALPI_ERROR_NOT_A_NOTEBOOK: the file is something else than a notebook
 * @GALPI_ERROR_TOO_NEW: a newer Galpi wrote the notebook
 *
 * One code for each thing a caller does differently; nothing else. A cancelled
 * operation gives %G_IO_ERROR_CANCELLED. Messages are whole translated sentences
 * that say what to do.
 */
typedef enum
{
  GALPI_ERROR_FAILED,
  GALPI_ERROR_NOT_FOUND,
  GALPI_ERROR_AMBIGUOUS,
  GALPI_ERROR_INVALID,
  GALPI_ERROR_UNSUPPORTED,
  GALPI_ERROR_TOO_LARGE,
  GALPI_ERROR_TIMED_OUT,
  GALPI_ERROR_CONSTRAINT,
  GALPI_ERROR_BUSY,
  GALPI_ERROR_DISK_FULL,
  GALPI_ERROR_READ_ONLY,
  GALPI_ERROR_CORRUPT,
  GALPI_ERROR_NOT_A_NOTEBOOK,
  GALPI_ERROR_TOO_NEW,
} GalpiError;

#define GALPI_ERROR (galpi_error_quark ())

GQuark galpi_error_quark (void);

G_END_DECLS
