/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GALPI_TYPE_OPENING_PAGE (galpi_opening_page_get_type ())

/**
 * GalpiOpeningPage:
 *
 * What the window shows while it has no notebook: that one is being opened, or why it could not be
 * and what can be done about it.
 *
 * #GalpiOpeningPage::try-again and #GalpiOpeningPage::open-read-only are what the user asks for.
 */
G_DECLARE_FINAL_TYPE (GalpiOpeningPage, galpi_opening_page, GALPI, OPENING_PAGE, AdwBin)

GalpiOpeningPage *galpi_opening_page_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/** Shows that the notebook is being opened. */
void              galpi_opening_page_show_opening (GalpiOpeningPage *self);

/** Shows why the notebook could not be opened, with what helps in the case of @error. */
void              galpi_opening_page_show_failed  (GalpiOpeningPage *self,
                                                   const GError     *error);

G_END_DECLS
