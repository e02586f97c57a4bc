/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-json.h"

struct _GalpiJson
{
  GString *text;
  gboolean needs_comma;
};

GalpiJson *
galpi_json_new (void)
{
  GalpiJson *self = g_new0 (GalpiJson, 1);

  self->text = g_string_new (NULL);

  return self;
}

void
galpi_json_free (GalpiJson *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
append_escaped (GString    *text,
                const char *string)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);

  g_string_append_c (text, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '"':
          g_string_append (text, "\\\"");
          break;
        case '\\':
          g_string_append (text, "\\\\");
          break;
        case '\n':
          g_string_append (text, "\\n");
          break;
        case '\r':
          g_string_append (text, "\\r");
          break;
        case '\t':
          g_string_append (text, "\\t");
          break;
        default:
          if ((guchar) *p < 0x20 || *p == 0x7f)
            g_string_append_printf (text, "\\u%04x", (guint) (guchar) *p);
          else
            g_string_append_c (text, *p);
          break;
        }
    }
  g_string_append_c (text, '"');
}

static void
begin_value (GalpiJson  *self,
             const char *key)
{
  if (self->needs_comma)
    g_string_append (self->text, ", ");
  self->needs_comma = TRUE;

  if (key != NULL)
    {
      append_escaped (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
begin_container (GalpiJson  *self,
                 const char *key,
                 char        bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->needs_comma = FALSE;
}

static void
end_container (GalpiJson *self,
               char       bracket)
{
  g_string_append_c (self->text, bracket);
  self->needs_comma = TRUE;
}

void
galpi_json_begin_object (GalpiJson  *self,
                         const char *key)
{
  g_return_if_fail (self != NULL);

  begin_container (self, key, '{');
}

void
galpi_json_end_object (GalpiJson *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, '}');
}

void
galpi_json_begin_array (GalpiJson  *self,
                        const char *key)
{
  g_return_if_fail (self != NULL);

  begin_container (self, key, '[');
}

void
galpi_json_end_array (GalpiJson *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, ']');
}

void
galpi_json_add_string (GalpiJson  *self,
                       const char *key,
                       const char *value)
{
  g_return_if_fail (self != NULL);

  if (value == NULL)
    {
      galpi_json_add_null (self, key);
      return;
    }

  begin_value (self, key);
  append_escaped (self->text, value);
}

void
galpi_json_add_integer (GalpiJson  *self,
                        const char *key,
                        gint64      value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
galpi_json_add_boolean (GalpiJson  *self,
                        const char *key,
                        gboolean    value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
galpi_json_add_null (GalpiJson  *self,
                     const char *key)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append (self->text, "null");
}

void
galpi_json_add_number (GalpiJson  *self,
                       const char *key,
                       const char *digits)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (digits != NULL && (*digits == '-' || g_ascii_isdigit (*digits)));

  begin_value (self, key);
  g_string_append (self->text, digits);
}

void
galpi_json_add_strings (GalpiJson          *self,
                        const char         *key,
                        const char * const *strings)
{
  g_return_if_fail (self != NULL);

  galpi_json_begin_array (self, key);
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    galpi_json_add_string (self, NULL, strings[i]);
  galpi_json_end_array (self);
}

const char *
galpi_json_get_text (GalpiJson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text->str;
}
