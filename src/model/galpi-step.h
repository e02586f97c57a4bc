/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-record.h"

G_BEGIN_DECLS

#define GALPI_TYPE_STEP (galpi_step_get_type ())

/**
 * GalpiStep:
 * @number: counts up from 1
 * @what: (nullable): in words of the analyst's language
 * @when: microseconds since 1970
 * @rows: how many rows it touched
 * @undone: whether undo took it back
 *
 * One thing that the analyst did, however many rows it touched: what undo takes back.
 */
G_DECLARE_FINAL_TYPE (GalpiStep, galpi_step, GALPI, STEP, GalpiRecord)

GalpiStep *galpi_step_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiStep *galpi_step_copy (GalpiStep *self) G_GNUC_WARN_UNUSED_RESULT;

gint64 galpi_step_get_number (GalpiStep *self);
void   galpi_step_set_number (GalpiStep *self,
                              gint64     value);

const char *galpi_step_get_what (GalpiStep *self);
void        galpi_step_set_what (GalpiStep  *self,
                                 const char *value);

gint64 galpi_step_get_when (GalpiStep *self);
void   galpi_step_set_when (GalpiStep *self,
                            gint64     value);

guint galpi_step_get_rows (GalpiStep *self);
void  galpi_step_set_rows (GalpiStep *self,
                           guint      value);

gboolean galpi_step_get_undone (GalpiStep *self);
void     galpi_step_set_undone (GalpiStep *self,
                                gboolean   value);

G_END_DECLS
