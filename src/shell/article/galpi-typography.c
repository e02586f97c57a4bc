/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-typography.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "galpi-table-tabs.h"
#include "galpi-text-language.h"
#include "galpi-text-tags.h"

struct _GalpiTypography
{
  GtkTextBuffer *buffer;     /* not owned: it outlives this */
  GtkTextTag    *tags[GALPI_N_TEXT_TAGS];
  GPtrArray     *tables;     /* GalpiTableTabs */
  gboolean       korean;
  double         em;
  double         natural_ko; /* heights of the font's own line, in em */
  double         natural_en;
  GdkRGBA        colour;
};

/* As g_utf8_offset_to_pointer(), eight bytes at a time: a long article is walked through by it. */
static const char *
skip_characters (const char *text,
                 const char *end,
                 guint       n_characters)
{
  while (n_characters > 8 && end - text >= 8)
    {
      guint64 bytes;

      /* Bytes that begin a character are those that are not 10xxxxxx. */
      memcpy (&bytes, text, sizeof bytes);
      bytes = ((bytes >> 7) & ~(bytes >> 6)) & G_GUINT64_CONSTANT (0x0101010101010101);
      n_characters -= 8 - (guint) ((bytes * G_GUINT64_CONSTANT (0x0101010101010101)) >> 56);
      text += 8;
    }

  /* Those eight may have ended within a character, which was counted. */
  while (text < end && ((guchar) *text & 0xc0) == 0x80)
    text++;

  return g_utf8_offset_to_pointer (text, n_characters);
}

GalpiTypography *
galpi_typography_new (GtkTextBuffer *buffer)
{
  GalpiTypography *self = g_new0 (GalpiTypography, 1);

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self->buffer = buffer;
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_table_tabs_free);
  for (guint i = 0; i < GALPI_N_TEXT_TAGS; i++)
    {
      self->tags[i] = gtk_text_buffer_create_tag (buffer, galpi_text_settings[i].name, NULL);
      if (galpi_text_settings[i].weight != 0)
        g_object_set (self->tags[i], "weight", galpi_text_settings[i].weight, NULL);
      if (galpi_text_settings[i].scale != 1)
        g_object_set (self->tags[i], "scale", galpi_text_settings[i].scale, NULL);
      if (galpi_text_settings[i].indent != 0)
        g_object_set (self->tags[i], "accumulative-margin", TRUE, NULL);
    }
  g_object_set (self->tags[GALPI_TEXT_TAG_KO], "language", "ko", NULL);
  g_object_set (self->tags[GALPI_TEXT_TAG_KO_RUN], "language", "ko", NULL);
  g_object_set (self->tags[GALPI_TEXT_TAG_EN], "language", "en", NULL);
  g_object_set (self->tags[GALPI_TEXT_TAG_TABLE], "font-features", "tnum=1", NULL);

  return self;
}

void
galpi_typography_free (GalpiTypography *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->tables);
  g_free (self);
}

static void
apply (GalpiTypography *self,
       GalpiTextTag     tag,
       guint            start,
       guint            end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, end);
  gtk_text_buffer_apply_tag (self->buffer, self->tags[tag], &from, &to);
}

/* Hangul in a text of another language: without its language set, bold Hangul falls to a serif. */
static void
apply_ko_runs (GalpiTypography *self,
               const char      *text,
               const char      *end,
               guint            offset)
{
  while (text < end)
    {
      guint start;

      while (text < end && !galpi_text_language_is_hangul (g_utf8_get_char (text)))
        {
          text = g_utf8_next_char (text);
          offset++;
        }
      start = offset;
      while (text < end && galpi_text_language_is_hangul (g_utf8_get_char (text)))
        {
          text = g_utf8_next_char (text);
          offset++;
        }
      if (offset > start)
        apply (self, GALPI_TEXT_TAG_KO_RUN, start, offset);
    }
}

static void
apply_language (GalpiTypography  *self,
                const GalpiBlock *block,
                const char       *text,
                const char       *end,
                gboolean          korean)
{
  gboolean hangul = galpi_text_language_has_hangul (text, end);

  if (korean && !hangul)
    apply (self, GALPI_TEXT_TAG_EN, block->range.start, block->range.end);
  else if (!korean && hangul)
    apply_ko_runs (self, text, end, block->range.start);
}

static void
apply_image (GalpiTypography  *self,
             const GalpiBlock *block)
{
  guint credit_start;

  apply (self, GALPI_TEXT_TAG_PICTURE, block->range.start, block->range.start + 1);
  if (galpi_range_length (block->range) < 3)
    return;

  apply (self, GALPI_TEXT_TAG_CAPTION, block->range.start + 2, block->range.end);
  if (block->credit == NULL)
    return;

  credit_start = block->range.end - g_utf8_strlen (block->credit, -1);
  if (credit_start >= block->range.start + 2 && credit_start < block->range.end)
    apply (self, GALPI_TEXT_TAG_CREDIT, credit_start, block->range.end);
}

static void
set_table_size (GalpiTypography *self,
                GalpiTableTabs  *tabs)
{
  galpi_table_tabs_set_em (tabs, self->em * galpi_text_settings[GALPI_TEXT_TAG_TABLE].scale);
}

static void
apply_table (GalpiTypography  *self,
             const GalpiBlock *block,
             const char       *text,
             const char       *end)
{
  GalpiTableTabs *tabs = galpi_table_tabs_new (self->buffer, text, end);
  GtkTextIter from;
  GtkTextIter to;

  g_ptr_array_add (self->tables, tabs);
  if (self->em > 0)
    set_table_size (self, tabs);

  apply (self, GALPI_TEXT_TAG_TABLE, block->range.start, block->range.end);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, block->range.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, block->range.end);
  galpi_table_tabs_apply (tabs, &from, &to);
}

static void
apply_block (GalpiTypography  *self,
             const GalpiBlock *block,
             const char       *text,
             const char       *text_end)
{
  guint start = block->range.start;
  guint end = block->range.end;

  switch (block->kind)
    {
    case GALPI_BLOCK_HEADING:
      apply (self, GALPI_TEXT_TAG_HEADING_1 + CLAMP (block->level, 1, 3) - 1, start, end);
      break;

    case GALPI_BLOCK_LIST_ITEM:
      apply (self, GALPI_TEXT_TAG_LIST_1 + CLAMP (block->level, 1, 4) - 1, start, end);
      break;

    case GALPI_BLOCK_QUOTE:
      apply (self, GALPI_TEXT_TAG_QUOTE, start, end);
      break;

    case GALPI_BLOCK_IMAGE:
      apply_image (self, block);
      break;

    case GALPI_BLOCK_TABLE:
      apply_table (self, block, text, text_end);
      break;

    case GALPI_BLOCK_KEYWORDS:
      apply (self, GALPI_TEXT_TAG_KEYWORDS, start, end);
      break;

    case GALPI_BLOCK_PARAGRAPH:
    default:
      break;
    }
}

static double
natural_height (PangoContext               *context,
                const PangoFontDescription *font,
                const char                 *language,
                double                      em)
{
  PangoFontMetrics *metrics;
  double height;

  metrics = pango_context_get_metrics (context, font, pango_language_from_string (language));
  height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  pango_font_metrics_unref (metrics);

  return height / PANGO_SCALE / em;
}

static double
get_em (PangoContext               *context,
        const PangoFontDescription *font)
{
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0 ? dpi : 96) / 72;

  return MAX (size, 1);
}

static double
line_factor (GalpiTypography *self,
             GalpiTextTag     tag)
{
  double natural = self->korean ? self->natural_ko : self->natural_en;

  if (tag == GALPI_TEXT_TAG_KO || tag == GALPI_TEXT_TAG_KO_RUN)
    natural = self->natural_ko;
  else if (tag == GALPI_TEXT_TAG_EN)
    natural = self->natural_en;

  return galpi_text_settings[tag].line_height / natural;
}

static void
set_sizes (GalpiTypography *self)
{
  for (guint i = 0; i < GALPI_N_TEXT_TAGS; i++)
    {
      const GalpiTextSetting *setting = &galpi_text_settings[i];

      /* A Korean word makes an English line no higher. */
      if (i == GALPI_TEXT_TAG_KO_RUN)
        {
          g_object_set (self->tags[i], "line-height", (float) line_factor (self, i), NULL);
          continue;
        }

      /* A credit stands in its caption's paragraph, and a gap comes on top of another tag. */
      if (i != GALPI_TEXT_TAG_CREDIT && i != GALPI_TEXT_TAG_GAP)
        g_object_set (self->tags[i],
                      "pixels-above-lines", (int) round (setting->above * self->em),
                      NULL);
      if (i != GALPI_TEXT_TAG_CREDIT)
        g_object_set (self->tags[i],
                      "pixels-below-lines", (int) round (setting->below * self->em),
                      NULL);
      if (setting->indent != 0)
        g_object_set (self->tags[i],
                      "left-margin", (int) round (setting->indent * self->em),
                      NULL);
      if (i == GALPI_TEXT_TAG_PICTURE)
        g_object_set (self->tags[i], "line-height", 1.0f, NULL);
      else if (setting->line_height != 0)
        g_object_set (self->tags[i], "line-height", (float) line_factor (self, i), NULL);
      if (setting->alpha != 1)
        {
          GdkRGBA dim = self->colour;

          dim.alpha *= setting->alpha;
          g_object_set (self->tags[i], "foreground-rgba", &dim, NULL);
        }
    }

  for (guint i = 0; i < self->tables->len; i++)
    set_table_size (self, self->tables->pdata[i]);
}

/* Rows and list items stand close; what follows them stands off like any paragraph. */
static gboolean
ends_group (GalpiDocument *document,
            guint          index)
{
  const GalpiBlock *block = document->blocks->pdata[index];
  const GalpiBlock *next;

  if (block->kind == GALPI_BLOCK_TABLE)
    return TRUE;
  if (block->kind != GALPI_BLOCK_LIST_ITEM || index + 1 >= document->blocks->len)
    return FALSE;

  next = document->blocks->pdata[index + 1];

  return next->kind != GALPI_BLOCK_LIST_ITEM;
}

static void
apply_gap (GalpiTypography  *self,
           const GalpiBlock *block)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, block->range.end);
  start = end;
  gtk_text_iter_set_line_offset (&start, 0);
  gtk_text_buffer_apply_tag (self->buffer, self->tags[GALPI_TEXT_TAG_GAP], &start, &end);
}

void
galpi_typography_apply (GalpiTypography *self,
                        GalpiDocument   *document)
{
  gboolean korean;
  const char *text;
  const char *text_end;
  guint offset = 0;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (document != NULL);

  korean = g_str_equal (galpi_text_language_of_document (document), "ko");
  self->korean = korean;
  /* Before they are applied: each change of a tag lays out anew whatever it is on. */
  if (self->em > 0)
    set_sizes (self);
  text = document->text;
  text_end = text + strlen (text);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->tags[korean ? GALPI_TEXT_TAG_KO : GALPI_TEXT_TAG_EN], &start, &end);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const GalpiBlock *block = document->blocks->pdata[i];
      const char *block_end;

      text = skip_characters (text, text_end, block->range.start - offset);
      block_end = skip_characters (text, text_end, galpi_range_length (block->range));
      apply_language (self, block, text, block_end, korean);
      apply_block (self, block, text, block_end);
      if (ends_group (document, i))
        apply_gap (self, block);
      text = block_end;
      offset = block->range.end;
    }
}

gboolean
galpi_typography_update (GalpiTypography *self,
                         GtkWidget       *view)
{
  PangoContext *context;
  const PangoFontDescription *font;
  GdkRGBA colour;
  double em;
  double natural_ko;
  double natural_en;
  gboolean empty;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (view), FALSE);

  context = gtk_widget_get_pango_context (view);
  font = pango_context_get_font_description (context);
  em = get_em (context, font);
  empty = gtk_text_buffer_get_char_count (self->buffer) == 0;
  /* A font for Korean is large, and not needed before there is a text. */
  natural_ko = empty ? 1 : natural_height (context, font, "ko", em);
  natural_en = empty ? 1 : natural_height (context, font, "en", em);
  gtk_widget_get_color (view, &colour);
  if (em == self->em && natural_ko == self->natural_ko && natural_en == self->natural_en &&
      gdk_rgba_equal (&colour, &self->colour))
    return FALSE;

  self->em = em;
  self->natural_ko = natural_ko;
  self->natural_en = natural_en;
  self->colour = colour;
  set_sizes (self);

  return TRUE;
}

double
galpi_typography_get_em (GalpiTypography *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->em;
}

double
galpi_typography_get_size (GalpiTypography   *self,
                           const GtkTextIter *iter)
{
  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (iter != NULL, 1);

  for (guint i = 0; i < GALPI_N_TEXT_TAGS; i++)
    {
      if (galpi_text_settings[i].scale != 1 && gtk_text_iter_has_tag (iter, self->tags[i]))
        return self->em * galpi_text_settings[i].scale;
    }

  return self->em;
}
