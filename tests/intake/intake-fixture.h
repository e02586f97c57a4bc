/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-intake.h"

G_BEGIN_DECLS

/* A folder of its own for each test, and an intake that is asked and waited for. */
typedef struct
{
  char        *folder;
  GalpiIntake *intake;
} IntakeFixture;

/** @program: (nullable): what takes the place of galpi-intake */
void           intake_fixture_set_up        (IntakeFixture *self,
                                             gconstpointer  program);
void           intake_fixture_tear_down     (IntakeFixture *self,
                                             gconstpointer  program);

/** Writes a file below the folder, whose own folders are made. Returns: (transfer full): its path */
char          *intake_fixture_write         (IntakeFixture *self,
                                             const char    *name,
                                             const char    *content,
                                             gssize         length);

GalpiDocument *intake_fixture_extract       (IntakeFixture *self,
                                             const char    *path,
                                             GBytes       **original,
                                             GError       **error);
GalpiDocument *intake_fixture_extract_bytes (IntakeFixture    *self,
                                             const char       *bytes,
                                             const GalpiHints *hints,
                                             GCancellable     *cancellable,
                                             GError          **error);

GalpiPixels   *intake_fixture_decode        (IntakeFixture *self,
                                             GBytes        *bytes,
                                             guint          max_width,
                                             GCancellable  *cancellable,
                                             GError       **error);

G_END_DECLS
