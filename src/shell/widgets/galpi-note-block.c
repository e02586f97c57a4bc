/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-block.h"

#include "galpi-prose-label.h"

#define MISSING_ALPHA 0.6
#define CODE_ALPHA 0.08

typedef struct
{
  GString *text;
  guint   *places; /* for each code point of the block, and its end, where it is in the text */
} Shown;

static void
clear_link (gpointer data)
{
  g_free (((GalpiNoteBlockLink *) data)->target);
}

static const GalpiMarkdownSpan *
get_span (const GalpiMarkdown *markdown,
          guint                i)
{
  return &g_array_index (markdown->spans, GalpiMarkdownSpan, i);
}

/* Returns: the first span that can reach into @block. They lie by start, and all that hold others are
 * paragraphs or less, so that nothing from before the block does. */
static guint
find_first (const GalpiMarkdown      *markdown,
            const GalpiMarkdownBlock *block)
{
  guint low = 0;
  guint high = markdown->spans->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_span (markdown, middle)->range.start < block->range.start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Marks the code points of @block that are hidden. */
static char *
find_hidden (const GalpiMarkdown      *markdown,
             const GalpiMarkdownBlock *block)
{
  char *hidden = g_malloc0 (galpi_range_length (block->range) + 1);

  for (guint i = find_first (markdown, block); i < markdown->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = get_span (markdown, i);

      if (span->range.start >= block->range.end)
        break;
      if (span->kind != GALPI_MARKDOWN_MARKUP)
        continue;
      for (guint j = span->range.start; j < MIN (span->range.end, block->range.end); j++)
        hidden[j - block->range.start] = 1;
    }

  return hidden;
}

static Shown
hide_markup (const char               *start,
             const GalpiMarkdown      *markdown,
             const GalpiMarkdownBlock *block)
{
  g_autofree char *hidden = find_hidden (markdown, block);
  guint length = galpi_range_length (block->range);
  Shown shown = { g_string_new (NULL), g_new0 (guint, length + 1) };

  for (guint i = 0; i < length; i++)
    {
      const char *next = g_utf8_next_char (start);
      gboolean is_outer_line_end = *start == '\n' && shown.text->len == 0;

      shown.places[i] = shown.text->len;
      if (!hidden[i] && !is_outer_line_end)
        g_string_append_len (shown.text, start, next - start);
      start = next;
    }
  while (shown.text->len > 0 && shown.text->str[shown.text->len - 1] == '\n')
    g_string_truncate (shown.text, shown.text->len - 1);
  for (guint i = 0; i <= length; i++)
    if (i == length || shown.places[i] > shown.text->len)
      shown.places[i] = shown.text->len;

  return shown;
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
insert_colour (PangoAttrList *attributes,
               const GdkRGBA *colour,
               double         alpha,
               guint          start,
               guint          end)
{
  insert (attributes,
          pango_attr_foreground_new (colour->red * G_MAXUINT16, colour->green * G_MAXUINT16,
                                     colour->blue * G_MAXUINT16),
          start, end);
  insert (attributes, pango_attr_foreground_alpha_new (colour->alpha * alpha * G_MAXUINT16), start,
          end);
}

static void
insert_link (PangoAttrList            *attributes,
             const GalpiMarkdownSpan  *span,
             const GalpiNoteBlockLook *look,
             guint                     start,
             guint                     end)
{
  gboolean leads = span->kind == GALPI_MARKDOWN_ADDRESS ||
                   look->leads (span->target, look->user_data);

  insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  insert_colour (attributes, leads ? &look->accent : &look->plain, leads ? 1 : MISSING_ALPHA, start,
                 end);
}

static void
insert_span (PangoAttrList            *attributes,
             const GalpiMarkdownSpan  *span,
             const GalpiNoteBlockLook *look,
             guint                     start,
             guint                     end)
{
  switch (span->kind)
    {
    case GALPI_MARKDOWN_STRONG:
      insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;
    case GALPI_MARKDOWN_EMPHASIS:
      insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
      break;
    case GALPI_MARKDOWN_STRIKE:
      insert (attributes, pango_attr_strikethrough_new (TRUE), start, end);
      break;
    case GALPI_MARKDOWN_CODE:
      insert (attributes, pango_attr_family_new ("monospace"), start, end);
      insert (attributes,
              pango_attr_background_new (look->plain.red * G_MAXUINT16,
                                         look->plain.green * G_MAXUINT16,
                                         look->plain.blue * G_MAXUINT16),
              start, end);
      insert (attributes,
              pango_attr_background_alpha_new (look->plain.alpha * CODE_ALPHA * G_MAXUINT16),
              start, end);
      break;
    case GALPI_MARKDOWN_ADDRESS:
    case GALPI_MARKDOWN_LINK:
      insert_link (attributes, span, look, start, end);
      break;
    case GALPI_MARKDOWN_MARKUP:
    case GALPI_MARKDOWN_HEADING:
    case GALPI_MARKDOWN_LIST_ITEM:
    case GALPI_MARKDOWN_QUOTE:
    case GALPI_MARKDOWN_CODE_BLOCK:
    case GALPI_MARKDOWN_N_KINDS:
    default:
      break;
    }
}

GArray *
galpi_note_block_show (GtkLabel                 *label,
                       const char               *note,
                       gsize                     first_byte,
                       const GalpiMarkdown      *markdown,
                       const GalpiMarkdownBlock *block,
                       const GalpiNoteBlockLook *look)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (GalpiNoteBlockLink));
  Shown shown;
  g_autoptr(PangoAttrList) attributes = NULL;

  g_array_set_clear_func (links, clear_link);
  shown = hide_markup (note + first_byte, markdown, block);
  attributes = galpi_prose_label_get_attributes (shown.text->str);

  for (guint i = find_first (markdown, block); i < markdown->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = get_span (markdown, i);
      guint start;
      guint end;

      if (span->range.start >= block->range.end)
        break;

      start = shown.places[span->range.start - block->range.start];
      end = shown.places[MIN (span->range.end, block->range.end) - block->range.start];
      insert_span (attributes, span, look, start, end);
      if (span->target != NULL)
        {
          GalpiNoteBlockLink link = { start, end, g_strdup (span->target),
                                      span->kind == GALPI_MARKDOWN_ADDRESS };

          g_array_append_val (links, link);
        }
    }

  gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, shown.text->str);
  g_string_free (shown.text, TRUE);
  g_free (shown.places);

  return links;
}
