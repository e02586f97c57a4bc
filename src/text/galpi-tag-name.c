/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-name.h"

#include <string.h>

#include "galpi-nfc.h"

static gboolean
is_line_end_or_control (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

char *
galpi_tag_name_clean (const char *name)
{
  g_autofree char *nfc = NULL;
  GString *clean = g_string_new (NULL);
  gsize seen = 0;

  g_return_val_if_fail (name != NULL, NULL);

  nfc = galpi_nfc (name, -1);
  for (const char *p = nfc; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean blank = is_line_end_or_control (c) || g_unichar_isspace (c);

      if (blank && clean->len == 0)
        continue;

      g_string_append_unichar (clean, is_line_end_or_control (c) ? ' ' : c);
      if (!blank)
        seen = clean->len;
    }
  g_string_truncate (clean, seen);

  /* Joiners and their like have no shape of their own. */
  for (const char *p = clean->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isgraph (g_utf8_get_char (p)))
        return g_string_free_and_steal (clean);
    }

  g_string_free (clean, TRUE);
  return NULL;
}

char *
galpi_tag_name_from_text (const char *text)
{
  char *clean = galpi_tag_name_clean (text);
  GString *name;

  if (clean == NULL)
    return NULL;

  name = g_string_new_take (clean);
  g_string_replace (name, "/", "／", 0);
  return g_string_free_and_steal (name);
}

char **
galpi_tag_path_split (const char *path)
{
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  parts = g_strsplit (path, "/", GALPI_TAG_MAX_DEPTH + 1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *clean = i < GALPI_TAG_MAX_DEPTH ? galpi_tag_name_clean (parts[i]) : NULL;

      if (clean == NULL)
        return NULL;

      g_free (parts[i]);
      parts[i] = clean;
    }

  return parts[0] != NULL ? g_steal_pointer (&parts) : NULL;
}
