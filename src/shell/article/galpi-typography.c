/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-typography.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* CSS line heights, in em: a Hangul syllable fills its square, so its lines stand further apart. */
#define LINE_HEIGHT_KO 1.7
#define LINE_HEIGHT_EN 1.5
#define LINE_HEIGHT_HEADING 1.35
#define LINE_HEIGHT_CAPTION 1.45

/* Between a table's columns, in em. */
#define TABLE_GAP 1.5

typedef enum
{
  TAG_KO,
  TAG_EN,
  TAG_HEADING_1,
  TAG_HEADING_2,
  TAG_HEADING_3,
  TAG_LIST_1,
  TAG_LIST_2,
  TAG_LIST_3,
  TAG_LIST_4,
  TAG_QUOTE,
  TAG_PICTURE,
  TAG_CAPTION,
  TAG_CREDIT,
  TAG_TABLE,
  TAG_KEYWORDS,
  TAG_GAP,
  TAG_KO_RUN,
  N_TAGS
} Tag;

/* In em of the article's font; alpha is of the text colour. */
typedef struct
{
  const char *name;
  double      scale;
  double      above;
  double      below;
  double      indent;
  double      alpha;
  int         weight;
} Setting;

static const Setting settings[N_TAGS] = {
  [TAG_KO] = { "ko", 1, 0, 0.85, 0, 1, 0 },
  [TAG_EN] = { "en", 1, 0, 0.8, 0, 1, 0 },
  [TAG_HEADING_1] = { "heading-1", 1.38, 1.6, 0.7, 0, 1, PANGO_WEIGHT_BOLD },
  [TAG_HEADING_2] = { "heading-2", 1.2, 1.5, 0.6, 0, 1, PANGO_WEIGHT_BOLD },
  [TAG_HEADING_3] = { "heading-3", 1.06, 1.2, 0.5, 0, 1, PANGO_WEIGHT_BOLD },
  [TAG_LIST_1] = { "list-1", 1, 0, 0.4, 1.4, 1, 0 },
  [TAG_LIST_2] = { "list-2", 1, 0, 0.4, 2.8, 1, 0 },
  [TAG_LIST_3] = { "list-3", 1, 0, 0.4, 4.2, 1, 0 },
  [TAG_LIST_4] = { "list-4", 1, 0, 0.4, 5.6, 1, 0 },
  [TAG_QUOTE] = { "quote", 1, 0.3, 1.15, 1.4, 0.82, 0 },
  [TAG_PICTURE] = { "picture", 1, 0.7, 0.5, 0, 1, 0 },
  [TAG_CAPTION] = { "caption", 0.84, 0, 1.7, 0, 0.62, 0 },
  [TAG_CREDIT] = { "credit", 1, 0, 1.7, 0, 0.5, 0 },
  [TAG_TABLE] = { "table", 0.9, 0.35, 0.35, 0, 1, 0 },
  [TAG_KEYWORDS] = { "keywords", 0.9, 1.6, 0.8, 0, 1, 0 },
  [TAG_GAP] = { "gap", 1, 0, 1.0, 0, 1, 0 },
  [TAG_KO_RUN] = { "ko-run", 1, 0, 0, 0, 1, 0 },
};

struct _GalpiTypography
{
  GtkTextBuffer *buffer;     /* not owned: it outlives this */
  GtkTextTag    *tags[N_TAGS];
  GPtrArray     *tables;     /* Table */
  gboolean       korean;
  double         em;
  double         natural_ko; /* heights of the font's own line, in em */
  double         natural_en;
  GdkRGBA        colour;
};

/* Where a table's columns begin after the first, in em of the table's font. */
typedef struct
{
  GtkTextTag *tag;           /* not owned */
  GArray     *stops;         /* double */
} Table;

static void
table_free (Table *table)
{
  g_array_unref (table->stops);
  g_free (table);
}

static gboolean
is_hangul (gunichar character)
{
  return (character >= 0xac00 && character <= 0xd7a3) ||
         (character >= 0x1100 && character <= 0x11ff) ||
         (character >= 0x3130 && character <= 0x318f);
}

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

static gboolean
has_hangul (const char *text,
            const char *end)
{
  for (; text < end; text = g_utf8_next_char (text))
    {
      if (is_hangul (g_utf8_get_char (text)))
        return TRUE;
    }

  return FALSE;
}

const char *
galpi_typography_get_language (GalpiDocument *document)
{
  g_return_val_if_fail (document != NULL, "en");

  if (document->language != NULL)
    return g_str_has_prefix (document->language, "ko") ? "ko" : "en";

  return has_hangul (document->text, document->text + strlen (document->text)) ? "ko" : "en";
}

GalpiTypography *
galpi_typography_new (GtkTextBuffer *buffer)
{
  GalpiTypography *self = g_new0 (GalpiTypography, 1);

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self->buffer = buffer;
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);
  for (guint i = 0; i < N_TAGS; i++)
    {
      self->tags[i] = gtk_text_buffer_create_tag (buffer, settings[i].name, NULL);
      if (settings[i].weight != 0)
        g_object_set (self->tags[i], "weight", settings[i].weight, NULL);
      if (settings[i].scale != 1)
        g_object_set (self->tags[i], "scale", settings[i].scale, NULL);
      if (settings[i].indent != 0)
        g_object_set (self->tags[i], "accumulative-margin", TRUE, NULL);
    }
  g_object_set (self->tags[TAG_KO], "language", "ko", NULL);
  g_object_set (self->tags[TAG_KO_RUN], "language", "ko", NULL);
  g_object_set (self->tags[TAG_EN], "language", "en", NULL);
  g_object_set (self->tags[TAG_TABLE], "font-features", "tnum=1", NULL);

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
       Tag              tag,
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

      while (text < end && !is_hangul (g_utf8_get_char (text)))
        {
          text = g_utf8_next_char (text);
          offset++;
        }
      start = offset;
      while (text < end && is_hangul (g_utf8_get_char (text)))
        {
          text = g_utf8_next_char (text);
          offset++;
        }
      if (offset > start)
        apply (self, TAG_KO_RUN, start, offset);
    }
}

static void
apply_language (GalpiTypography  *self,
                const GalpiBlock *block,
                const char       *text,
                const char       *end,
                gboolean          korean)
{
  gboolean hangul = has_hangul (text, end);

  if (korean && !hangul)
    apply (self, TAG_EN, block->range.start, block->range.end);
  else if (!korean && hangul)
    apply_ko_runs (self, text, end, block->range.start);
}

static void
apply_image (GalpiTypography  *self,
             const GalpiBlock *block)
{
  guint credit_start;

  apply (self, TAG_PICTURE, block->range.start, block->range.start + 1);
  if (galpi_range_length (block->range) < 3)
    return;

  apply (self, TAG_CAPTION, block->range.start + 2, block->range.end);
  if (block->credit == NULL)
    return;

  credit_start = block->range.end - g_utf8_strlen (block->credit, -1);
  if (credit_start >= block->range.start + 2 && credit_start < block->range.end)
    apply (self, TAG_CREDIT, credit_start, block->range.end);
}

static void
set_tabs (GalpiTypography *self,
          Table           *table)
{
  PangoTabArray *tabs = pango_tab_array_new (table->stops->len, TRUE);

  for (guint i = 0; i < table->stops->len; i++)
    {
      double stop = g_array_index (table->stops, double, i) * settings[TAG_TABLE].scale * self->em;

      pango_tab_array_set_tab (tabs, i, PANGO_TAB_LEFT, (int) round (stop));
    }
  g_object_set (table->tag, "tabs", tabs, NULL);
  pango_tab_array_free (tabs);
}

static void
note_cell (GArray *widths,
           guint   column,
           double  width)
{
  if (column >= widths->len)
    g_array_set_size (widths, column + 1);
  g_array_index (widths, double, column) = MAX (g_array_index (widths, double, column), width);
}

/* Column widths by counting, not measuring: a long table costs no layout. */
static void
apply_table (GalpiTypography  *self,
             const GalpiBlock *block,
             const char       *text,
             const char       *end)
{
  g_autoptr(GArray) widths = g_array_new (FALSE, TRUE, sizeof (double));
  Table *table;
  double width = 0;
  double stop = 0;
  guint column = 0;
  GtkTextIter from;
  GtkTextIter to;

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
          width += g_unichar_iswide (character) ? 1 : 0.58;
        }
    }
  note_cell (widths, column, width);

  table = g_new0 (Table, 1);
  table->tag = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  table->stops = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i + 1 < widths->len; i++)
    {
      stop += g_array_index (widths, double, i) + TABLE_GAP;
      g_array_append_val (table->stops, stop);
    }
  g_ptr_array_add (self->tables, table);
  if (self->em > 0)
    set_tabs (self, table);

  apply (self, TAG_TABLE, block->range.start, block->range.end);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, block->range.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, block->range.end);
  gtk_text_buffer_apply_tag (self->buffer, table->tag, &from, &to);
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
      apply (self, TAG_HEADING_1 + CLAMP (block->level, 1, 3) - 1, start, end);
      break;

    case GALPI_BLOCK_LIST_ITEM:
      apply (self, TAG_LIST_1 + CLAMP (block->level, 1, 4) - 1, start, end);
      break;

    case GALPI_BLOCK_QUOTE:
      apply (self, TAG_QUOTE, start, end);
      break;

    case GALPI_BLOCK_IMAGE:
      apply_image (self, block);
      break;

    case GALPI_BLOCK_TABLE:
      apply_table (self, block, text, text_end);
      break;

    case GALPI_BLOCK_KEYWORDS:
      apply (self, TAG_KEYWORDS, start, end);
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
line_height (Tag tag)
{
  switch ((int) tag)
    {
    case TAG_KO:
      return LINE_HEIGHT_KO;

    case TAG_EN:
    case TAG_KO_RUN:
      return LINE_HEIGHT_EN;

    case TAG_HEADING_1:
    case TAG_HEADING_2:
    case TAG_HEADING_3:
      return LINE_HEIGHT_HEADING;

    case TAG_CAPTION:
    case TAG_CREDIT:
      return LINE_HEIGHT_CAPTION;

    default:
      return 0;
    }
}

static double
line_factor (GalpiTypography *self,
             Tag              tag)
{
  double natural = self->korean ? self->natural_ko : self->natural_en;

  if (tag == TAG_KO || tag == TAG_KO_RUN)
    natural = self->natural_ko;
  else if (tag == TAG_EN)
    natural = self->natural_en;

  return line_height (tag) / natural;
}

static void
set_sizes (GalpiTypography *self)
{
  for (guint i = 0; i < N_TAGS; i++)
    {
      const Setting *setting = &settings[i];

      /* A Korean word makes an English line no higher. */
      if (i == TAG_KO_RUN)
        {
          g_object_set (self->tags[i], "line-height", (float) line_factor (self, i), NULL);
          continue;
        }

      /* A credit stands in its caption's paragraph, and a gap comes on top of another tag. */
      if (i != TAG_CREDIT && i != TAG_GAP)
        g_object_set (self->tags[i],
                      "pixels-above-lines", (int) round (setting->above * self->em),
                      NULL);
      if (i != TAG_CREDIT)
        g_object_set (self->tags[i],
                      "pixels-below-lines", (int) round (setting->below * self->em),
                      NULL);
      if (setting->indent != 0)
        g_object_set (self->tags[i],
                      "left-margin", (int) round (setting->indent * self->em),
                      NULL);
      if (i == TAG_PICTURE)
        g_object_set (self->tags[i], "line-height", 1.0f, NULL);
      else if (line_height (i) != 0)
        g_object_set (self->tags[i], "line-height", (float) line_factor (self, i), NULL);
      if (setting->alpha != 1)
        {
          GdkRGBA dim = self->colour;

          dim.alpha *= setting->alpha;
          g_object_set (self->tags[i], "foreground-rgba", &dim, NULL);
        }
    }

  for (guint i = 0; i < self->tables->len; i++)
    set_tabs (self, self->tables->pdata[i]);
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
  gtk_text_buffer_apply_tag (self->buffer, self->tags[TAG_GAP], &start, &end);
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

  korean = g_str_equal (galpi_typography_get_language (document), "ko");
  self->korean = korean;
  /* Before they are applied: each change of a tag lays out anew whatever it is on. */
  if (self->em > 0)
    set_sizes (self);
  text = document->text;
  text_end = text + strlen (text);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->tags[korean ? TAG_KO : TAG_EN], &start, &end);

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

  for (guint i = 0; i < N_TAGS; i++)
    {
      if (settings[i].scale != 1 && gtk_text_iter_has_tag (iter, self->tags[i]))
        return self->em * settings[i].scale;
    }

  return self->em;
}
