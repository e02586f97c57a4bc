/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-prose-label.h"

/* A longer word is broken rather than overflow a narrow label. */
#define LONGEST_WORD 10

static gboolean
is_syllable (gunichar character)
{
  return character >= 0xac00 && character <= 0xd7a3;
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        gsize           start,
        gsize           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
end_word (PangoAttrList *attributes,
          gsize          start,
          gsize          end,
          guint          length,
          gboolean       korean)
{
  if (!korean)
    return;

  insert (attributes, pango_attr_language_new (pango_language_from_string ("ko")), start, end);
  if (length <= LONGEST_WORD)
    insert (attributes, pango_attr_allow_breaks_new (FALSE), start, end);
}

PangoAttrList *
galpi_prose_label_get_attributes (const char *text)
{
  PangoAttrList *attributes;
  gsize start = 0;
  guint length = 0;
  gboolean korean = FALSE;
  const char *iter;

  g_return_val_if_fail (text != NULL, NULL);

  attributes = pango_attr_list_new ();
  for (iter = text; *iter != '\0'; iter = g_utf8_next_char (iter))
    {
      gunichar character = g_utf8_get_char (iter);

      if (g_unichar_isspace (character))
        {
          end_word (attributes, start, iter - text, length, korean);
          start = g_utf8_next_char (iter) - text;
          length = 0;
          korean = FALSE;
        }
      else
        {
          length++;
          korean = korean || is_syllable (character);
        }
    }
  end_word (attributes, start, iter - text, length, korean);

  return attributes;
}

void
galpi_prose_label_set_text (GtkLabel   *label,
                            const char *text)
{
  g_autoptr(PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  if (text == NULL)
    text = "";

  attributes = galpi_prose_label_get_attributes (text);
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, text);
}
