/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-sort.h"

#include "galpi-enum-private.h"

G_DEFINE_ENUM_TYPE (GalpiSort, galpi_sort,
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_ADDED, "added"),
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (GALPI_SORT_SOURCE, "source"))

const char *
galpi_sort_to_string (GalpiSort value)
{
  return galpi_enum_to_string (GALPI_TYPE_SORT, value);
}

gboolean
galpi_sort_from_string (const char *string,
                        GalpiSort  *value)
{
  int found;

  if (!galpi_enum_from_string (GALPI_TYPE_SORT, string, &found))
    return FALSE;

  *value = found;
  return TRUE;
}
