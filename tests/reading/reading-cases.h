/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-reading.h"

G_BEGIN_DECLS

/* Tables of sentences with what is found in them. The first finding of its kind is compared; where
 * @found is %NULL, the sentence must have none. */

#define GALPI_CASES_BASE "2024-05-07"

typedef struct
{
  const char *text;
  const char *found;
  const char *value;
  const char *mod;
  const char *from;
  const char *to;
} GalpiTimeCase;

/* A sum or a quantity; without @max it is @min. */
typedef struct
{
  const char *text;
  const char *found;
  const char *min;
  const char *max;
  const char *unit;
  const char *bound;
  gboolean    approx;
} GalpiSumCase;

/* A gloss with its twin, or a name with its class. */
typedef struct
{
  const char *text;
  const char *found;
  const char *name;
  const char *other;
} GalpiNameCase;

/** @base: the publication date, or %NULL */
GPtrArray *galpi_cases_read        (const char          *text,
                                    const char          *base,
                                    GalpiFindingKind     kind) G_GNUC_WARN_UNUSED_RESULT;

void       galpi_cases_check_times (const GalpiTimeCase *cases,
                                    guint                n);
void       galpi_cases_check_sums  (const GalpiSumCase  *cases,
                                    guint                n,
                                    GalpiFindingKind     kind);
void       galpi_cases_check_names (const GalpiNameCase *cases,
                                    guint                n,
                                    GalpiFindingKind     kind);

G_END_DECLS
