/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GALPI_TYPE_STATE_STACK (galpi_state_stack_get_type ())

/**
 * GalpiStateStack:
 *
 * Shows its content, or why there is none: still loading, empty, failed. Loading is shown only
 * after 200 ms, and what is there already stays until then.
 *
 * Signal "retry": the user wants to try again.
 */
G_DECLARE_FINAL_TYPE (GalpiStateStack, galpi_state_stack, GALPI, STATE_STACK, AdwBin)

GtkWidget *galpi_state_stack_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/** Property "content". */
void       galpi_state_stack_set_content  (GalpiStateStack *self,
                                           GtkWidget       *content);

void       galpi_state_stack_show_content (GalpiStateStack *self);
void       galpi_state_stack_show_loading (GalpiStateStack *self);

/** @description: (nullable): plain text */
void       galpi_state_stack_show_empty   (GalpiStateStack *self,
                                           const char      *icon_name,
                                           const char      *title,
                                           const char      *description);

/** @why: a sentence, as plain text */
void       galpi_state_stack_show_failed  (GalpiStateStack *self,
                                           const char      *why);

G_END_DECLS
