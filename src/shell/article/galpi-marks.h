/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-annotation.h"
#include "galpi-finding.h"
#include "galpi-interval-list.h"
#include "galpi-name.h"

G_BEGIN_DECLS

/**
 * GalpiMarks:
 * @highlights: data are GalpiAnnotation, owned
 * @findings: data are GalpiFinding, owned
 * @all_times: whether times that are no day are marked too
 * @all_names: whether names are marked
 * @names: (nullable): spelling -> GalpiName: of which name each is one
 * @hits: data are find hits numbered from 1, as pointers
 * @current: (nullable): the annotation whose card is selected
 * @current_hit: its number, or 0
 * @flash: how strongly @current flashes now, 0 to 1
 * @handles: whether @current can be made longer and shorter by handles
 * @dragging: whether that is being done
 * @dragged: where @current would stand, while @dragging
 *
 * All that is drawn under an article's text, by place. Drawing and pointing ask the same lists.
 */
typedef struct
{
  GalpiIntervalList *highlights;
  GalpiIntervalList *findings;
  gboolean           all_times;
  gboolean           all_names;
  GHashTable        *names;
  GalpiIntervalList *hits;
  GalpiAnnotation   *current;
  guint              current_hit;
  double             flash;
  gboolean           handles;
  gboolean           dragging;
  GalpiRange         dragged;
} GalpiMarks;

GalpiMarks *galpi_marks_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void        galpi_marks_free (GalpiMarks *self);

/** @annotations: (nullable): of GalpiAnnotation; those that have no place are left out */
void galpi_marks_set_annotations (GalpiMarks *self,
                                  GListModel *annotations);

/** @findings: (nullable) (element-type GalpiFinding): quantities are left out */
void galpi_marks_set_findings    (GalpiMarks *self,
                                  GPtrArray  *findings);

/** @names: (nullable): spelling -> GalpiName */
void galpi_marks_set_names       (GalpiMarks *self,
                                  GHashTable *names);

/** Returns: (transfer none) (nullable): the name that @finding, a name or a gloss, mentions */
GalpiName *galpi_marks_get_name  (GalpiMarks         *self,
                                  const GalpiFinding *finding);

/** @hits: (nullable) (element-type GalpiRange) */
void galpi_marks_set_hits        (GalpiMarks *self,
                                  GArray     *hits);

/** Returns: (element-type GalpiAnnotation) (transfer full): at @position, the shortest first */
GPtrArray *galpi_marks_get_annotations_at (GalpiMarks *self,
                                           guint       position) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (element-type GalpiFinding) (transfer container): at @position, the shortest first */
GPtrArray *galpi_marks_get_findings_at (GalpiMarks *self,
                                        guint       position) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (element-type GalpiFinding) (transfer container): those of them that are marked */
GPtrArray *galpi_marks_get_marked_at (GalpiMarks *self,
                                      guint       position) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_marks_is_marked:
 *
 * Returns: whether @finding gets a line under it: unless they are asked for, a length of time, a
 *   repetition, a bare year and what is longer get none, nor do names, which would line every paragraph
 */
gboolean galpi_marks_is_marked (GalpiMarks         *self,
                                const GalpiFinding *finding);

/**
 * galpi_marks_get_neighbour:
 * @position: where the caret is
 * @forward: whether the next or the previous one is asked for
 *
 * Returns: (transfer none) (nullable): the annotation that begins nearest after or before @position
 */
GalpiAnnotation *galpi_marks_get_neighbour (GalpiMarks *self,
                                            guint       position,
                                            gboolean    forward);

/** Returns: (transfer none) (nullable): the same of what was found and is marked */
const GalpiFinding *galpi_marks_get_neighbour_finding (GalpiMarks *self,
                                                       guint       position,
                                                       gboolean    forward);

/** Returns: whether there is a current annotation with a place; @range answers with it, as it is dragged now */
gboolean galpi_marks_get_current_range (GalpiMarks *self,
                                        GalpiRange *range);

/** Returns: whether @annotation has a place in the version shown, which answers through @range */
gboolean galpi_marks_get_range (GalpiAnnotation *annotation,
                                GalpiRange      *range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiMarks, galpi_marks_free)

G_END_DECLS
