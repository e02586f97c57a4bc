/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-name.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NAME_KEEPER (galpi_name_keeper_get_type ())

/**
 * GalpiNameKeeper:
 *
 * Asks what is wrong with a name, and does with the notebook what the analyst answers.
 *
 * Signals: "message" (string), "undoable" (string).
 */
G_DECLARE_FINAL_TYPE (GalpiNameKeeper, galpi_name_keeper, GALPI, NAME_KEEPER, GObject)

/** @parent: what dialogs belong to; not kept alive */
GalpiNameKeeper *galpi_name_keeper_new          (GtkWidget       *parent) G_GNUC_WARN_UNUSED_RESULT;

/** @notebook: (nullable) */
void             galpi_name_keeper_set_notebook (GalpiNameKeeper *self,
                                                 GalpiNotebook   *notebook);

void             galpi_name_keeper_edit         (GalpiNameKeeper *self,
                                                 GalpiName       *name);

G_END_DECLS
