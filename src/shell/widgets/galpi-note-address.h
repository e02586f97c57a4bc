/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Opens a web page or begins a message, if @address is of such a kind; asked for by a click or a key. */
void galpi_note_address_open (GtkWidget  *widget,
                              const char *address);

G_END_DECLS
