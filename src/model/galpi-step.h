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
 * @subject: (nullable): the title of the article or event, or the tag, that it is about
 * @n_articles: how many articles it touched: 1 has its title for the subject; where it was not asked
 *   for, or there is another subject, 0
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

const char *galpi_step_get_subject (GalpiStep *self);
void        galpi_step_set_subject (GalpiStep  *self,
                                    const char *value);

guint galpi_step_get_n_articles (GalpiStep *self);
void  galpi_step_set_n_articles (GalpiStep *self,
                                 guint      value);

G_END_DECLS
