/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-notebook-code.h"

G_BEGIN_DECLS

/**
 * GalpiCodeList:
 *
 * A hit list with a section (GtkSectionModel) for each article, as a GtkListView takes it.
 */
#define GALPI_TYPE_CODE_LIST (galpi_code_list_get_type ())

G_DECLARE_FINAL_TYPE (GalpiCodeList, galpi_code_list, GALPI, CODE_LIST, GObject)

GalpiCodeList *galpi_code_list_new (GalpiHitList *hits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
