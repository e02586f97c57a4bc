/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-span.h"

G_BEGIN_DECLS

/* What a word beside a number says of it; bits. */
typedef enum
{
  GALPI_MODIFIER_APPROX   = 1 << 0,
  GALPI_MODIFIER_AT_MOST  = 1 << 1,    /* 최대, 이하 */
  GALPI_MODIFIER_LESS     = 1 << 2,    /* 미만 */
  GALPI_MODIFIER_AT_LEAST = 1 << 3,    /* 최소, 이상 */
  GALPI_MODIFIER_MORE     = 1 << 4,    /* 초과, 넘게 */
} GalpiModifier;

/**
 * galpi_modifier_before:
 * @floor: where what was found before ends: the modifier may not reach behind it
 * @start: (inout): where the number begins; moved to the modifier's start
 *
 * Returns: bits of what the words before the number say: 약, 최대, about, up to
 */
guint galpi_modifier_before (const GalpiSpan *line,
                             guint            floor,
                             guint           *start);

/**
 * galpi_modifier_after:
 * @end: (inout): where the number with its unit ends; moved past the modifier
 *
 * Returns: bits of what the words after it say: 가량, 이상, or more
 */
guint galpi_modifier_after  (const GalpiSpan *line,
                             guint           *end);

/** The same of what makes a band of a sum or a per cent: 30%대, 7만 원대 */
guint galpi_modifier_band   (const GalpiSpan *line,
                             guint           *end);

/** Returns: bits of what follows on a particle and a blank: 3조 원을 웃도는, 3조 원에 육박 */
guint galpi_modifier_beyond (const GalpiSpan *line,
                             guint            end);

G_END_DECLS
