/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** Returns: (transfer none): the nick of @value, which is what files and galpi-cli call it */
const char *galpi_enum_to_string   (GType       type,
                                    int         value);

/** Returns: %FALSE, with @value untouched, where no value of @type is called @string */
gboolean    galpi_enum_from_string (GType       type,
                                    const char *string,
                                    int        *value);

G_END_DECLS
