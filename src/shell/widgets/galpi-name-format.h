/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-name.h"

G_BEGIN_DECLS

/** Returns: (transfer none): what the class is called: "Person" */
const char *galpi_name_kind_format   (GalpiNameKind kind);

/** Returns: (transfer none): the icon that stands for the class */
const char *galpi_name_kind_get_icon (GalpiNameKind kind);

/** Returns: (transfer full) (nullable): its other spellings, in one line; %NULL where it has one only */
char       *galpi_name_format_others (GalpiName    *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
