/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-reading.h"

#include "galpi-nfc.h"
#include "reading-invariants.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const bases[] = { "2024-05-07", "2024-02-29", "0001-01-01", "9999-12-31" };
  g_autofree char *valid = NULL, *text = NULL;
  GalpiDay base = GALPI_DAY_NONE;

  if (size < 1)
    return 0;
  if (data[0] % 8 < G_N_ELEMENTS (bases))
    base = galpi_day_parse (bases[data[0] % 8]);
  valid = g_utf8_make_valid ((const char *) data + 1, (gssize) size - 1);
  text = galpi_nfc (valid, -1);
  if (text != NULL)
    galpi_invariants_check (text, base);
  return 0;
}
