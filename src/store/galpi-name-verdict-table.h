/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-name.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * GalpiNameVerdictKind:
 * @GALPI_NAME_VERDICT_JOINED: two spellings are of one name
 * @GALPI_NAME_VERDICT_SPLIT: two spellings are of two names
 * @GALPI_NAME_VERDICT_SHOWN: the name of one is shown by the other
 * @GALPI_NAME_VERDICT_CLASSED: the name of it is of another class
 */
typedef enum
{
  GALPI_NAME_VERDICT_JOINED,
  GALPI_NAME_VERDICT_SPLIT,
  GALPI_NAME_VERDICT_SHOWN,
  GALPI_NAME_VERDICT_CLASSED,
} GalpiNameVerdictKind;

/**
 * GalpiNameVerdict:
 * @spelling: as it is written
 * @kind: what reading takes it for, or took it for when this was said
 * @other: (nullable): the other spelling; %NULL of %GALPI_NAME_VERDICT_CLASSED
 * @other_kind: the same of @other; of %GALPI_NAME_VERDICT_CLASSED the class that it is given
 *
 * What the analyst said of names. It speaks of spellings and not of names, which are made anew
 * with each reading, and so it outlives them.
 */
typedef struct
{
  gint64                id;
  GalpiNameVerdictKind  verdict;
  char                 *spelling;
  GalpiNameKind         kind;
  char                 *other;
  GalpiNameKind         other_kind;
} GalpiNameVerdict;

GalpiNameVerdict *galpi_name_verdict_new  (GalpiNameVerdictKind    verdict,
                                           const char             *spelling,
                                           GalpiNameKind           kind,
                                           const char             *other,
                                           GalpiNameKind           other_kind) G_GNUC_WARN_UNUSED_RESULT;
void              galpi_name_verdict_free (GalpiNameVerdict       *self);

/** Returns: (transfer none): what files call it */
const char *galpi_name_verdict_kind_to_string   (GalpiNameVerdictKind  kind);
gboolean    galpi_name_verdict_kind_from_string (const char           *string,
                                                 GalpiNameVerdictKind *kind);

/**
 * galpi_name_verdict_table_set:
 *
 * Stores @verdict in place of what it contradicts: joined and split of the same two, and an earlier
 * spelling shown or class given. Nothing changes where the same was said before.
 */
gboolean galpi_name_verdict_table_set (GalpiDatabase           *db,
                                       const GalpiNameVerdict  *verdict,
                                       GError                 **error);

/** Forgets that @verdict was said, either way round where it is of two. */
gboolean galpi_name_verdict_table_forget (GalpiDatabase           *db,
                                          const GalpiNameVerdict  *verdict,
                                          GError                 **error);

/** Returns: (transfer full) (element-type GalpiNameVerdict): the oldest first */
GPtrArray *galpi_name_verdict_table_list (GalpiDatabase  *db,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNameVerdict, galpi_name_verdict_free)

G_END_DECLS
