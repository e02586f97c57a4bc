/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-wire.h"

G_BEGIN_DECLS

/**
 * GalpiIntakeChild:
 *
 * One process of galpi-intake and the pipes to it. Everything here blocks; one thread uses it.
 */
typedef struct _GalpiIntakeChild GalpiIntakeChild;

/** Starts @program. Errors: %GALPI_ERROR_FAILED */
GalpiIntakeChild *galpi_intake_child_new  (const char        *program,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ends the process, at once. */
void              galpi_intake_child_free (GalpiIntakeChild  *self);

/** How many inputs it has answered. */
guint             galpi_intake_child_get_n_served (GalpiIntakeChild *self);

/**
 * galpi_intake_child_ask:
 * @hints: of the type that @kind asks for
 * @deadline: on g_get_monotonic_time()'s clock
 *
 * Sends one input and waits for the reply. After an error the process is of no more use.
 * Errors: %GALPI_ERROR_TIMED_OUT, %GALPI_ERROR_TOO_LARGE it takes too much memory or its reply is
 * too long, %GALPI_ERROR_FAILED it ended, %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the reply's bytes, as they came
 */
GBytes           *galpi_intake_child_ask  (GalpiIntakeChild  *self,
                                           GalpiWireKind      kind,
                                           GVariant          *hints,
                                           GBytes            *bytes,
                                           gint64             deadline,
                                           GCancellable      *cancellable,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiIntakeChild, galpi_intake_child_free)

G_END_DECLS
