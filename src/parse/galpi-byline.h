/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_byline_read:
 * @line: a tidied line
 * @person: (out) (nullable): the name, of several the first
 * @role: (out) (nullable): what the line says of that person
 *
 * Returns: whether the line says who wrote the text, as "글. 김가람(경제 전문 기자)", "홍길동 기자" and
 *   "By Jane Doe, staff writer" do
 */
gboolean galpi_byline_read      (const char  *line,
                                 char       **person,
                                 char       **role);

/**
 * galpi_byline_read_name:
 *
 * The same for a line that is known to be a byline by where it stands: a bare name will do.
 */
gboolean galpi_byline_read_name (const char  *line,
                                 char       **person,
                                 char       **role);

G_END_DECLS
