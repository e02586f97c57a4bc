/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiThing:
 *
 * @GALPI_THING_ANY: each id is whatever bears it
 *
 * What can bear tags, and be put into the trash and taken back.
 */
typedef enum
{
  GALPI_THING_ANY,
  GALPI_THING_ARTICLE,
  GALPI_THING_ANNOTATION,
  GALPI_THING_EVENT,
} GalpiThing;

G_END_DECLS
