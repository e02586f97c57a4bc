/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-sort.h"

#include "galpi-enum-private.h"

G_DEFINE_ENUM_TYPE (GalpiSortKey, galpi_sort_key,
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_ADDED, "added"),
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_SOURCE, "source"))

const char *
galpi_sort_key_to_string (GalpiSortKey value)
{
  return galpi_enum_to_string (GALPI_TYPE_SORT_KEY, value);
}

gboolean
galpi_sort_key_from_string (const char   *string,
                            GalpiSortKey *value)
{
  int found;

  if (!galpi_enum_from_string (GALPI_TYPE_SORT_KEY, string, &found))
    return FALSE;

  *value = found;
  return TRUE;
}
