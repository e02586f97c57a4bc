/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-parse.h"

G_BEGIN_DECLS

/** Parses @length bytes (or -1) that are called @name. Returns: (transfer full): a draft whose document is in order */
GalpiDraft *parse_fixture_bytes     (const char  *bytes,
                                     gssize       length,
                                     const char  *name,
                                     GError     **error);

/** The same of a file in tests/fixtures, which has to work. */
GalpiDraft *parse_fixture_file      (const char  *name);

/** What a browser puts into the clipboard. */
GalpiDraft *parse_fixture_clipboard (const char  *html);

/** Returns: (transfer full): the blocks, one a line: its kind, a colon, a blank, its text with LF as | */
char       *parse_fixture_outline   (GalpiDraft  *draft);

G_END_DECLS
