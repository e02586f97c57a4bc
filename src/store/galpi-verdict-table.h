/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-finding.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * GalpiVerdictKind:
 * @GALPI_VERDICT_KEPT: made into an event
 * @GALPI_VERDICT_DISMISSED: is no finding
 * @GALPI_VERDICT_CORRECTED: means something else
 */
typedef enum
{
  GALPI_VERDICT_KEPT,
  GALPI_VERDICT_DISMISSED,
  GALPI_VERDICT_CORRECTED,
} GalpiVerdictKind;

/**
 * GalpiVerdict:
 * @version_id: the version whose finding was judged
 * @range: its place there, in code points
 * @quote: exactly the text there
 * @finding: what kind of finding it was
 * @event_id: of %GALPI_VERDICT_KEPT the event, else 0
 * @value: (nullable): of %GALPI_VERDICT_CORRECTED what it means
 *
 * What the analyst said of a finding. It outlives every reading.
 */
typedef struct
{
  gint64            id;
  gint64            version_id;
  GalpiRange        range;
  char             *quote;
  GalpiFindingKind  finding;
  GalpiVerdictKind  verdict;
  gint64            event_id;
  char             *value;
} GalpiVerdict;

void galpi_verdict_free (GalpiVerdict *self);

/**
 * Stores @verdict, in place of an earlier one on the same version, place and finding kind, and sets
 * its id.
 */
gboolean galpi_verdict_table_set (GalpiDatabase  *db,
                                  GalpiVerdict   *verdict,
                                  GError        **error);

gboolean galpi_verdict_table_remove (GalpiDatabase  *db,
                                     gint64          verdict_id,
                                     GError        **error);

/** Returns: (transfer full) (element-type GalpiVerdict): by place */
GPtrArray *galpi_verdict_table_list (GalpiDatabase  *db,
                                     gint64          version_id,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiVerdict, galpi_verdict_free)

G_END_DECLS
