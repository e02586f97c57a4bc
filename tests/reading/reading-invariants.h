/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-finding.h"

G_BEGIN_DECLS

/* What holds for the findings of every text, sensible or not: places in order and inside of it,
 * texts that stand there, days and sums that can be. A program that breaks it ends. */

/** @found: (element-type GalpiFinding): what was read in @text */
void galpi_invariants_check_findings (const char *text,
                                      GPtrArray  *found);

/** Reads @text, valid UTF-8 in NFC, and checks what was found. */
void galpi_invariants_check          (const char *text,
                                      GalpiDay    base);

G_END_DECLS
