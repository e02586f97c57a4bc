/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-change-set.h"

G_BEGIN_DECLS

/** @rows: (transfer full) (element-type GalpiChangeRow): their table names live for ever */
GalpiChangeSet *galpi_change_set_new (GArray   *rows,
                                      gboolean  steps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
