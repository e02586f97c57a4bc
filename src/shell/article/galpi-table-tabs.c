/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-table-tabs.h"

#include <math.h>

/* Between columns, in em. */
#define GAP 1.5

/* What a letter that is not of full width takes on average, in em. */
#define HALF_WIDTH 0.58

struct _GalpiTableTabs
{
  GtkTextBuffer *buffer;
  GtkTextTag    *tag;      /* owned by the buffer */
  GArray        *stops;    /* double: where columns begin after the first, in em */
};

static void
note_cell (GArray *widths,
           guint   column,
           double  width)
{
  if (column >= widths->len)
    g_array_set_size (widths, column + 1);
  g_array_index (widths, double, column) = MAX (g_array_index (widths, double, column), width);
}

/* Returns: (element-type double) (transfer full): the width of each column */
static GArray *
count_widths (const char *text,
              const char *end)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (double));
  double width = 0;
  guint column = 0;

  for (; text < end; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (character == '\t' || character == '\n')
        {
          note_cell (widths, column, width);
          column = character == '\t' ? column + 1 : 0;
          width = 0;
        }
      else
        {
          width += g_unichar_iswide (character) ? 1 : HALF_WIDTH;
        }
    }
  note_cell (widths, column, width);

  return widths;
}

GalpiTableTabs *
galpi_table_tabs_new (GtkTextBuffer *buffer,
                      const char    *text,
                      const char    *end)
{
  g_autoptr(GArray) widths = NULL;
  GalpiTableTabs *self;
  double stop = 0;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GalpiTableTabs, 1);
  self->buffer = buffer;
  self->tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->stops = g_array_new (FALSE, FALSE, sizeof (double));
  widths = count_widths (text, end);
  for (guint i = 0; i + 1 < widths->len; i++)
    {
      stop += g_array_index (widths, double, i) + GAP;
      g_array_append_val (self->stops, stop);
    }

  return self;
}

void
galpi_table_tabs_free (GalpiTableTabs *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->stops);
  g_free (self);
}

void
galpi_table_tabs_set_em (GalpiTableTabs *self,
                         double          em)
{
  PangoTabArray *tabs;

  g_return_if_fail (self != NULL);

  tabs = pango_tab_array_new (self->stops->len, TRUE);
  for (guint i = 0; i < self->stops->len; i++)
    pango_tab_array_set_tab (tabs, i, PANGO_TAB_LEFT,
                             (int) round (g_array_index (self->stops, double, i) * em));
  g_object_set (self->tag, "tabs", tabs, NULL);
  pango_tab_array_free (tabs);
}

void
galpi_table_tabs_apply (GalpiTableTabs    *self,
                        const GtkTextIter *start,
                        const GtkTextIter *end)
{
  g_return_if_fail (self != NULL);

  gtk_text_buffer_apply_tag (self->buffer, self->tag, start, end);
}
