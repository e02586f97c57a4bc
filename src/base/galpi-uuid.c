/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-uuid.h"

#include <string.h>
#include <unistd.h>

/*
 * The first 60 bits that are not version or variant: milliseconds since 1970, then 4096ths of
 * one (RFC 9562, section 6.2, method 3). They always go up within a process, so that rows made
 * one after the other sort in that order.
 */
static guint64
next_tick (void)
{
  static GMutex mutex;
  static guint64 last;
  gint64 now = g_get_real_time ();
  guint64 tick = ((guint64) (now / 1000) << 12) | (guint64) (now % 1000 * 4096 / 1000);

  g_mutex_lock (&mutex);
  last = tick = MAX (tick, last + 1);
  g_mutex_unlock (&mutex);

  return tick;
}

void
galpi_uuid_generate (GalpiUuid *uuid)
{
  guint64 tick;

  g_return_if_fail (uuid != NULL);

  if (getentropy (uuid->bytes, sizeof uuid->bytes) != 0)
    g_error ("The system gives no random bytes");

  tick = next_tick ();
  for (guint i = 0; i < 6; i++)
    uuid->bytes[i] = (guint8) (tick >> (52 - 8 * i));
  uuid->bytes[6] = 0x70 | ((tick >> 8) & 0x0f);
  uuid->bytes[7] = tick & 0xff;
  uuid->bytes[8] = 0x80 | (uuid->bytes[8] & 0x3f);
}

gboolean
galpi_uuid_parse (const char *string,
                  GalpiUuid  *uuid)
{
  GalpiUuid parsed;
  const char *p = string;

  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (uuid != NULL, FALSE);

  if (strlen (string) != GALPI_UUID_STRING_LENGTH)
    return FALSE;

  for (guint i = 0; i < sizeof parsed.bytes; i++)
    {
      if ((i == 4 || i == 6 || i == 8 || i == 10) && *p++ != '-')
        return FALSE;
      if (!g_ascii_isxdigit (p[0]) || !g_ascii_isxdigit (p[1]))
        return FALSE;

      parsed.bytes[i] = g_ascii_xdigit_value (p[0]) << 4 | g_ascii_xdigit_value (p[1]);
      p += 2;
    }

  *uuid = parsed;
  return TRUE;
}

char *
galpi_uuid_to_string (const GalpiUuid *uuid)
{
  GString *string;

  g_return_val_if_fail (uuid != NULL, NULL);

  string = g_string_sized_new (GALPI_UUID_STRING_LENGTH);
  for (guint i = 0; i < sizeof uuid->bytes; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        g_string_append_c (string, '-');
      g_string_append_printf (string, "%02x", uuid->bytes[i]);
    }

  return g_string_free_and_steal (string);
}
