/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiFindingKind:
 *
 * What reading finds, named as `galpi-cli read` names it.
 */
typedef enum
{
  GALPI_FINDING_TIME,
  GALPI_FINDING_MONEY,
  GALPI_FINDING_QUANTITY,
  GALPI_FINDING_PAIR,
  GALPI_FINDING_GLOSS,
  GALPI_FINDING_NAME,
} GalpiFindingKind;

/**
 * GalpiDoubt:
 * @GALPI_DOUBT_NONE: the rate looks right
 * @GALPI_DOUBT_BAND: outside of what is usual for the two currencies in that decade
 * @GALPI_DOUBT_MEDIAN: far from the other sums of the two currencies in the text
 *
 * Why a restatement is suspect. The numbers are what the index keeps.
 */
typedef enum
{
  GALPI_DOUBT_NONE = 0,
  GALPI_DOUBT_BAND = 1,
  GALPI_DOUBT_MEDIAN = 2,
} GalpiDoubt;

/**
 * GalpiFinding:
 * @kind: decides which of the fields below mean anything; the others are %NULL or 0
 * @range: in code points of the text that was read
 * @text: exactly the text there
 * @corrected: whether the meaning is not what reading made of it but what the analyst said
 *
 * One finding. It is a value: producer, index and window all pass it around as it is.
 * Strings are %NULL where there is nothing to say. The keys of `galpi-cli read` are
 * these fields' names.
 */
typedef struct
{
  GalpiFindingKind kind;
  GalpiRange       range;
  char            *text;
  gboolean         corrected;

  /* time (ISO-TimeML's TIMEX3) */
  char *type;     /* DATE, TIME, DURATION, SET */
  char *value;
  char *mod;      /* START, MID, END, APPROX … */
  char *from;     /* ISO 8601 day or day-time, first; NULL where unknown */
  char *to;       /* exclusive */
  char *edtf;
  char *base;     /* the day it was counted from, where it was */

  /* money and quantity: exact decimal strings in whole units */
  char    *min;
  char    *max;
  char    *bound;     /* "min", "max" or NULL */
  char    *currency;  /* ISO 4217; money only */
  char    *unit;      /* quantity only */
  gboolean approx;

  /* pair: places of the sum and of its restatement in the array of findings */
  guint       a;
  guint       b;
  char       *from_currency;
  char       *to_currency;
  char       *rate;        /* decimal string: restated ÷ original */
  GalpiDoubt  doubt;
  char       *usual_low;   /* decimal strings, where in doubt: what the rate was held against; */
  char       *usual_high;  /* both the same for a median */

  /* gloss and name */
  char *name;
  char *twin;          /* gloss only */
  char *name_class;    /* person, organisation, product, place, other; name only */
} GalpiFinding;

#define GALPI_TYPE_FINDING (galpi_finding_get_type ())

GType galpi_finding_get_type (void);

GalpiFinding *galpi_finding_new  (GalpiFindingKind    kind,
                                  GalpiRange          range,
                                  const char         *text) G_GNUC_WARN_UNUSED_RESULT;
GalpiFinding *galpi_finding_copy (const GalpiFinding *self) G_GNUC_WARN_UNUSED_RESULT;
void          galpi_finding_free (GalpiFinding       *self);

/**
 * galpi_finding_say_doubt:
 *
 * Returns: (transfer full) (nullable): why a pair is suspect, a sentence in the user's language;
 *   %NULL where it is not. The rate is said the way round in which it is at least 1
 */
char *galpi_finding_say_doubt (const GalpiFinding *self) G_GNUC_WARN_UNUSED_RESULT;

const char *galpi_finding_kind_to_string   (GalpiFindingKind  kind);
gboolean    galpi_finding_kind_from_string (const char       *string,
                                            GalpiFindingKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiFinding, galpi_finding_free)

G_END_DECLS
