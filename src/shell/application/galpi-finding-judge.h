/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-day.h"
#include "galpi-finding.h"
#include "galpi-notebook.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_FINDING_JUDGE (galpi_finding_judge_get_type ())

/**
 * GalpiFindingJudge:
 *
 * Does with the notebook what the analyst says of findings: dismisses and corrects them, and takes
 * corrections back, for the article page and the timeline page alike.
 *
 * Signals: "message" (string), "undoable" (string).
 */
G_DECLARE_FINAL_TYPE (GalpiFindingJudge, galpi_finding_judge, GALPI, FINDING_JUDGE, GObject)

/** @parent: what dialogs belong to; not kept alive */
GalpiFindingJudge *galpi_finding_judge_new          (GtkWidget          *parent) G_GNUC_WARN_UNUSED_RESULT;

/** @notebook: (nullable) */
void               galpi_finding_judge_set_notebook (GalpiFindingJudge  *self,
                                                     GalpiNotebook      *notebook);

/** Says of what was found there that it is none. */
void               galpi_finding_judge_dismiss      (GalpiFindingJudge  *self,
                                                     gint64              article_id,
                                                     const GalpiFinding *finding);

/** Lets it mean what was read again. */
void               galpi_finding_judge_take_back    (GalpiFindingJudge  *self,
                                                     gint64              article_id,
                                                     const GalpiFinding *finding);

/** Asks what @finding means. @base: the day that relative dates count from, or GALPI_DAY_NONE */
void               galpi_finding_judge_correct      (GalpiFindingJudge  *self,
                                                     gint64              article_id,
                                                     const GalpiFinding *finding,
                                                     GalpiDay            base);

/** The same of a time that a timeline shows. */
void               galpi_finding_judge_correct_item (GalpiFindingJudge  *self,
                                                     GalpiTimelineItem  *item);

/** Does what @timeline asks for by its signal "correct". */
void               galpi_finding_judge_serve        (GalpiFindingJudge  *self,
                                                     GObject            *timeline);

G_END_DECLS
