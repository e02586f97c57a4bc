/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-enum-private.h"

const char *
galpi_enum_to_string (GType type,
                      int   value)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value ((GEnumClass *) klass, value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

gboolean
galpi_enum_from_string (GType       type,
                        const char *string,
                        int        *value)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  const GEnumValue *found;

  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  found = g_enum_get_value_by_nick ((GEnumClass *) klass, string);
  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}
