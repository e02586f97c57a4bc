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
  const GEnumClass *values = (const GEnumClass *) klass;

  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  /* GLib's own search takes capital letters for small ones from 2.90 on. */
  for (guint i = 0; i < values->n_values; i++)
    {
      if (g_str_equal (values->values[i].value_nick, string))
        {
          *value = values->values[i].value;
          return TRUE;
        }
    }

  return FALSE;
}
