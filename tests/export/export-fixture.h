/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-export-source.h"

G_BEGIN_DECLS

/* A source of two articles whose titles, quotes and notes hold what each format must keep as text. */
#define EXPORT_FIXTURE_NASTY \
  "=HYPERLINK(\"x\") <b>굵게</b> & ]]> --> <script>alert(1)</script> [링크](http://example.org) | # 제목 %%x%% 😀"

void export_fixture_init  (GalpiExportSource *source);
void export_fixture_clear (GalpiExportSource *source);

G_END_DECLS
