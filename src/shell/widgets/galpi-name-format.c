/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-format.h"

#include <glib/gi18n.h>

const char *
galpi_name_kind_format (GalpiNameKind kind)
{
  switch (kind)
    {
    case GALPI_NAME_KIND_PERSON:
      return C_("name", "Person");
    case GALPI_NAME_KIND_ORGANISATION:
      return C_("name", "Organization");
    case GALPI_NAME_KIND_PRODUCT:
      return C_("name", "Product");
    case GALPI_NAME_KIND_PLACE:
      return C_("name", "Place");
    case GALPI_NAME_KIND_OTHER:
    default:
      return C_("name", "Other");
    }
}

const char *
galpi_name_kind_get_icon (GalpiNameKind kind)
{
  switch (kind)
    {
    case GALPI_NAME_KIND_PERSON:
      return "avatar-default-symbolic";
    case GALPI_NAME_KIND_ORGANISATION:
      return "system-users-symbolic";
    case GALPI_NAME_KIND_PRODUCT:
      return "package-x-generic-symbolic";
    case GALPI_NAME_KIND_PLACE:
      return "mark-location-symbolic";
    case GALPI_NAME_KIND_OTHER:
    default:
      return "font-x-generic-symbolic";
    }
}

char *
galpi_name_format_others (GalpiName *name)
{
  const char * const *spellings;
  GString *others;

  g_return_val_if_fail (GALPI_IS_NAME (name), NULL);

  others = g_string_new (NULL);
  spellings = galpi_name_get_spellings (name);
  for (guint i = 0; spellings[i] != NULL; i++)
    {
      if (g_strcmp0 (spellings[i], galpi_name_get_spelling (name)) == 0)
        continue;
      if (others->len > 0)
        g_string_append (others, ", ");
      g_string_append (others, spellings[i]);
    }

  if (others->len > 0)
    return g_string_free_and_steal (others);

  g_string_free (others, TRUE);
  return NULL;
}
