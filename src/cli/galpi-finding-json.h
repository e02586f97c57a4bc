/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-finding.h"
#include "galpi-json.h"

G_BEGIN_DECLS

/** Adds a finding as an object. Keys are left out where there is nothing to say. */
void galpi_finding_add_to_json  (const GalpiFinding *self,
                                 GalpiJson          *json,
                                 const char         *key);

/** @findings: (element-type GalpiFinding): added as an array */
void galpi_findings_add_to_json (GPtrArray          *findings,
                                 GalpiJson          *json,
                                 const char         *key);

G_END_DECLS
