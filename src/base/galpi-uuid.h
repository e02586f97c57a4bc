/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GALPI_UUID_STRING_LENGTH 36

/**
 * GalpiUuid:
 *
 * A UUID of RFC 9562, as its 16 bytes: how the notebook stores it.
 */
typedef struct
{
  guint8 bytes[16];
} GalpiUuid;

/** Makes a version 7 UUID from the clock and the system's random source. */
void galpi_uuid_generate (GalpiUuid *uuid);

/**
 * galpi_uuid_parse:
 * @string: 8-4-4-4-12 hexadecimal digits, either case
 *
 * Returns: %FALSE, with @uuid untouched, if @string is no UUID
 */
gboolean galpi_uuid_parse (const char *string,
                           GalpiUuid  *uuid);

/** Returns: (transfer full): the lower-case 8-4-4-4-12 form */
char *galpi_uuid_to_string (const GalpiUuid *uuid) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
