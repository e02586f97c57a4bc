/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-application.h"
#include "galpi-notebook.h"

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

/**
 * Opens the notebook at @path: for reading where it can't be written. The window says it where that
 * fails.
 */
void         galpi_window_open_notebook (GalpiWindow            *self,
                                         const char             *path,
                                         GalpiNotebookOpenFlags  flags);

/** Returns: (transfer none) (nullable): of the notebook that is, was or will be open; NULL while it closes */
const char  *galpi_window_get_notebook_path (GalpiWindow  *self);

/** Returns: whether the notebook takes articles, as far as is known */
gboolean     galpi_window_is_writable   (GalpiWindow      *self);

/**
 * galpi_window_do:
 * @action: one of the window's actions
 *
 * Does it once the notebook is open and the window has the keys, without which there is no
 * clipboard. Says why where it can't be done.
 */
void         galpi_window_do            (GalpiWindow      *self,
                                         const char       *action);

/** Saves what was typed, closes the notebook and then the window, whatever dialog is open over it. */
void         galpi_window_quit          (GalpiWindow      *self);

/** @files: (element-type GFile): imported as soon as the notebook is open */
void         galpi_window_import        (GalpiWindow      *self,
                                         GPtrArray        *files);

G_END_DECLS
