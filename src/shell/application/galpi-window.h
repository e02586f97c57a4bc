/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-application.h"

G_BEGIN_DECLS

#define GALPI_TYPE_WINDOW (galpi_window_get_type ())

/**
 * GalpiWindow:
 *
 * The window over one notebook: library, four views of the scope, and what goes for all of them.
 */
G_DECLARE_FINAL_TYPE (GalpiWindow, galpi_window, GALPI, WINDOW, AdwApplicationWindow)

GalpiWindow *galpi_window_new           (GalpiApplication *application,
                                         GSettings        *settings) G_GNUC_WARN_UNUSED_RESULT;

/** Opens the notebook at @path, made where there is none. The window says it where that fails. */
void         galpi_window_open_notebook (GalpiWindow      *self,
                                         const char       *path);

/** Saves what was typed, closes the notebook and then the window, whatever dialog is open over it. */
void         galpi_window_quit          (GalpiWindow      *self);

/** @files: (element-type GFile): imported as soon as the notebook is open */
void         galpi_window_import        (GalpiWindow      *self,
                                         GPtrArray        *files);

G_END_DECLS
