/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation-card.h"
#include "galpi-annotation-sidebar.h"

G_BEGIN_DECLS

/* galpi-annotation-sidebar-signals.c: what the window is asked for */

void galpi_annotation_sidebar_install_signals (GType type);

/** @user_data: the GalpiAnnotationSidebar, which repeats the signals of @card with its annotation */
void galpi_annotation_sidebar_connect_card (GalpiAnnotationCard *card,
                                            gpointer             user_data);

G_END_DECLS
