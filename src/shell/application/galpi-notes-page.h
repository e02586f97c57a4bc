/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-scope-page.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NOTES_PAGE (galpi_notes_page_get_type ())

/**
 * GalpiNotesPage:
 *
 * The Notes view of the window: every annotation of the scope, in sections by article, tag, day or
 * colour, each a way back to its place.
 */
G_DECLARE_FINAL_TYPE (GalpiNotesPage, galpi_notes_page, GALPI, NOTES_PAGE, GalpiScopePage)

G_END_DECLS
