/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-finding.h"
#include "galpi-record.h"

G_BEGIN_DECLS

#define GALPI_TYPE_FIGURE (galpi_figure_get_type ())

/**
 * GalpiFigure:
 * @finding: (nullable): the sum
 * @restated: (nullable): the restatement, a decimal string
 * @restated_currency: (nullable): ISO 4217
 * @pair: (nullable): the finding that joins the two, with rate and doubt; its places mean nothing here
 * @article_id: the article that it stands in
 * @article_title: (nullable)
 * @article_date: (nullable): YYYY-MM-DD
 * @sentence: (nullable): the sentence round it
 *
 * One sum of money in the table of figures, with its restatement in another currency where the
 * text gives one.
 */
G_DECLARE_FINAL_TYPE (GalpiFigure, galpi_figure, GALPI, FIGURE, GalpiRecord)

GalpiFigure *galpi_figure_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiFigure *galpi_figure_copy (GalpiFigure *self) G_GNUC_WARN_UNUSED_RESULT;

const GalpiFinding *galpi_figure_get_finding (GalpiFigure *self);
void                galpi_figure_set_finding (GalpiFigure        *self,
                                              const GalpiFinding *value);

const char *galpi_figure_get_restated (GalpiFigure *self);
void        galpi_figure_set_restated (GalpiFigure *self,
                                       const char  *value);

const char *galpi_figure_get_restated_currency (GalpiFigure *self);
void        galpi_figure_set_restated_currency (GalpiFigure *self,
                                                const char  *value);

const GalpiFinding *galpi_figure_get_pair (GalpiFigure *self);
void                galpi_figure_set_pair (GalpiFigure        *self,
                                           const GalpiFinding *value);

gint64 galpi_figure_get_article_id (GalpiFigure *self);
void   galpi_figure_set_article_id (GalpiFigure *self,
                                    gint64       value);

const char *galpi_figure_get_article_title (GalpiFigure *self);
void        galpi_figure_set_article_title (GalpiFigure *self,
                                            const char  *value);

const char *galpi_figure_get_article_date (GalpiFigure *self);
void        galpi_figure_set_article_date (GalpiFigure *self,
                                           const char  *value);

const char *galpi_figure_get_sentence (GalpiFigure *self);
void        galpi_figure_set_sentence (GalpiFigure *self,
                                       const char  *value);

G_END_DECLS
