/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Whether Chinese characters are read so, as those of most Korean nouns are. */
gboolean galpi_syllable_is_sino (gunichar syllable);

G_END_DECLS
