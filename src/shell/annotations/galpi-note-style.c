/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-style.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "galpi-link-book.h"
#include "galpi-markdown.h"

/* Longer notes are shown plain: reading them anew at each key would be felt. */
#define LONGEST 100000

/* Before GTK lays out and draws the next frame. */
#define PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

#define MARKUP_ALPHA 0.45f
#define MISSING_ALPHA 0.6f
#define QUOTE_ALPHA 0.72f
#define CODE_ALPHA 0.07f
#define DEEPEST 4

typedef enum
{
  TAG_KOREAN,
  TAG_LIST_1,
  TAG_LIST_2,
  TAG_LIST_3,
  TAG_LIST_4,
  TAG_QUOTE,
  TAG_CODE_BLOCK,
  TAG_HEADING_1,
  TAG_HEADING_2,
  TAG_HEADING_3,
  TAG_STRONG,
  TAG_EMPHASIS,
  TAG_STRIKE,
  TAG_CODE,
  TAG_LINK,
  TAG_MISSING,
  TAG_MARKUP,
  N_TAGS
} Tag;

struct _GalpiNoteStyle
{
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkTextTag    *tags[N_TAGS];
  char          *text;      /* that is styled */
  guint          length;    /* of it, in code points */
  GArray        *spans;     /* GalpiMarkdownSpan of it */
  GdkRGBA        plain;     /* what the tags were made for, with @accent and @dash */
  GdkRGBA        accent;
  int            dash;
  guint          source;
  gboolean       composing;
  gboolean       waiting;   /* for the end of the composition */
};

static void
schedule (GalpiNoteStyle *self);

/* Which tag shows @span. */
static Tag
get_tag (GalpiNoteStyle          *self,
         const GalpiMarkdownSpan *span)
{
  GalpiLinkBook *book;

  switch (span->kind)
    {
    case GALPI_MARKDOWN_MARKUP:
      return TAG_MARKUP;
    case GALPI_MARKDOWN_STRONG:
      return TAG_STRONG;
    case GALPI_MARKDOWN_EMPHASIS:
      return TAG_EMPHASIS;
    case GALPI_MARKDOWN_STRIKE:
      return TAG_STRIKE;
    case GALPI_MARKDOWN_CODE:
      return TAG_CODE;
    case GALPI_MARKDOWN_ADDRESS:
      return TAG_LINK;
    case GALPI_MARKDOWN_LINK:
      book = galpi_link_book_get_for (GTK_WIDGET (self->view));
      return book == NULL || galpi_link_book_leads (book, span->target) ? TAG_LINK : TAG_MISSING;
    case GALPI_MARKDOWN_HEADING:
      return TAG_HEADING_1 + MIN (span->level, 3) - 1;
    case GALPI_MARKDOWN_LIST_ITEM:
      return TAG_LIST_1 + MIN (span->level, DEEPEST) - 1;
    case GALPI_MARKDOWN_QUOTE:
      return TAG_QUOTE;
    case GALPI_MARKDOWN_CODE_BLOCK:
      return TAG_CODE_BLOCK;
    case GALPI_MARKDOWN_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static void
get_iters (GalpiNoteStyle *self,
           GalpiRange      range,
           GtkTextIter    *start,
           GtkTextIter    *end)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, start, range.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, end, range.end);
}

static gboolean
is_hangul (gunichar c)
{
  return (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x3131 && c <= 0x318e);
}

/* The language decides which font is taken, so that bold Hangul is no other face than the rest; of a
 * whole line, so that it is no matter in which order it was typed.
 */
static void
tag_korean (GalpiNoteStyle *self,
            const char     *text,
            guint           place)
{
  GalpiRange line = { place, place };
  gboolean korean = FALSE;

  for (;; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c != 0 && c != '\n')
        {
          line.end++;
          korean = korean || is_hangul (c);
          continue;
        }

      if (korean)
        {
          GtkTextIter start;
          GtkTextIter end;

          get_iters (self, line, &start, &end);
          gtk_text_buffer_apply_tag (self->buffer, self->tags[TAG_KOREAN], &start, &end);
        }
      if (c == 0)
        return;
      line.start = ++line.end;
      korean = FALSE;
    }
}

static void
style_range (GalpiNoteStyle *self,
             GalpiRange      range)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  get_iters (self, range, &start, &end);
  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  range.start = gtk_text_iter_get_offset (&start);
  range.end = gtk_text_iter_get_offset (&end);
  if (range.start == range.end)
    return;

  for (guint i = 0; i < N_TAGS; i++)
    gtk_text_buffer_remove_tag (self->buffer, self->tags[i], &start, &end);

  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  tag_korean (self, text, range.start);

  for (guint i = 0; self->spans != NULL && i < self->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (self->spans, GalpiMarkdownSpan, i);
      GalpiRange inside = { MAX (span->range.start, range.start), MIN (span->range.end, range.end) };

      if (span->range.start >= range.end)
        break;
      if (inside.start >= inside.end)
        continue;

      get_iters (self, inside, &start, &end);
      gtk_text_buffer_apply_tag (self->buffer, self->tags[get_tag (self, span)], &start, &end);
    }
}

/* What was typed between two states of a text, in code points: @start to @old_end became @start to
 * @new_end. */
typedef struct
{
  guint start;
  guint old_end;
  guint new_end;
} Edit;

static Edit
find_edit (const char *old_text,
           guint       old_length,
           const char *new_text,
           guint       new_length)
{
  const char *a = old_text;
  const char *b = new_text;
  guint most = MIN (old_length, new_length);
  guint n_before = 0;
  guint n_after = 0;

  while (*a != '\0' && *a == *b)
    {
      a++;
      b++;
    }
  while (a > old_text && ((guchar) *a & 0xc0) == 0x80)
    a--;
  n_before = g_utf8_strlen (old_text, a - old_text);

  a = old_text + strlen (old_text);
  b = new_text + strlen (new_text);
  while (n_before + n_after < most)
    {
      a = g_utf8_prev_char (a);
      b = g_utf8_prev_char (b);
      if (g_utf8_get_char (a) != g_utf8_get_char (b))
        break;
      n_after++;
    }

  return (Edit) { n_before, old_length - n_after, new_length - n_after };
}

/* Where a tag that had @range is after @edit: what is typed at its ends is outside, as in GTK. */
static gboolean
follow_edit (const Edit *edit,
             GalpiRange *range)
{
  gboolean known = TRUE;

  if (range->start >= edit->old_end)
    range->start += edit->new_end - edit->old_end;
  else if (range->start >= edit->start)
    known = FALSE;

  if (range->end > edit->start && range->end >= edit->old_end)
    range->end += edit->new_end - edit->old_end;
  else if (range->end > edit->start)
    known = FALSE;

  return known;
}

static int
compare (const GalpiMarkdownSpan *span,
         GalpiRange               range,
         const GalpiMarkdownSpan *other)
{
  if (range.start != other->range.start)
    return range.start < other->range.start ? -1 : 1;
  if (range.end != other->range.end)
    return range.end > other->range.end ? -1 : 1;
  if (span->kind != other->kind)
    return span->kind > other->kind ? -1 : 1;

  return (int) span->level - (int) other->level;
}

static void
grow (GalpiRange *range,
      GalpiRange  by)
{
  range->start = MIN (range->start, by.start);
  range->end = MAX (range->end, by.end);
}

/* Returns: the stretch in which something has to look different now */
static GalpiRange
find_difference (GArray     *old_spans,
                 GArray     *new_spans,
                 const Edit *edit)
{
  GalpiRange difference = { edit->start, edit->new_end };
  guint next = 0;

  for (guint i = 0; i < old_spans->len; i++)
    {
      const GalpiMarkdownSpan *old_span = &g_array_index (old_spans, GalpiMarkdownSpan, i);
      GalpiRange range = old_span->range;
      int order = -1;

      if (!follow_edit (edit, &range))
        {
          if (range.start < edit->start)
            difference.start = MIN (difference.start, range.start);
          if (old_span->range.end >= edit->old_end)
            difference.end = MAX (difference.end, range.end);
          continue;
        }

      for (; next < new_spans->len; next++)
        {
          const GalpiMarkdownSpan *new_span = &g_array_index (new_spans, GalpiMarkdownSpan, next);

          order = compare (old_span, range, new_span);
          if (order <= 0)
            break;
          grow (&difference, new_span->range);
        }
      if (order == 0 && next < new_spans->len)
        {
          const GalpiMarkdownSpan *new_span = &g_array_index (new_spans, GalpiMarkdownSpan, next);

          if (g_strcmp0 (old_span->target, new_span->target) != 0)
            grow (&difference, range);
          next++;
        }
      else if (range.start < range.end)
        {
          grow (&difference, range);
        }
    }
  for (; next < new_spans->len; next++)
    grow (&difference, g_array_index (new_spans, GalpiMarkdownSpan, next).range);

  return difference;
}

static char *
get_text (GalpiNoteStyle *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
forget (GalpiNoteStyle *self)
{
  g_set_str (&self->text, "");
  self->length = 0;
  g_array_set_size (self->spans, 0);
}

static void
restyle (GalpiNoteStyle *self)
{
  guint length = gtk_text_buffer_get_char_count (self->buffer);
  g_autofree char *text = NULL;
  g_autoptr(GalpiMarkdown) markdown = NULL;
  g_autoptr(GArray) old_spans = NULL;
  GalpiRange difference;
  Edit edit;

  if (length > LONGEST)
    {
      if (self->spans->len > 0)
        {
          forget (self);
          style_range (self, (GalpiRange) { 0, length });
        }
      return;
    }

  text = get_text (self);
  edit = find_edit (self->text, self->length, text, length);
  markdown = galpi_markdown_parse (text);
  old_spans = g_steal_pointer (&self->spans);
  self->spans = g_array_ref (markdown->spans);
  difference = find_difference (old_spans, self->spans, &edit);
  g_free (self->text);
  self->text = g_steal_pointer (&text);
  self->length = length;
  difference.end = MIN (difference.end, length);
  style_range (self, difference);
}

void
galpi_note_style_flush (GalpiNoteStyle *self)
{
  if (self->source == 0)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  restyle (self);
}

static gboolean
restyle_cb (gpointer user_data)
{
  GalpiNoteStyle *self = user_data;

  self->source = 0;
  restyle (self);

  return G_SOURCE_REMOVE;
}

static void
schedule (GalpiNoteStyle *self)
{
  if (self->composing)
    self->waiting = TRUE;
  else if (self->source == 0)
    self->source = g_idle_add_full (PRIORITY, restyle_cb, self, NULL);
}

static void
buffer_changed_cb (GalpiNoteStyle *self)
{
  schedule (self);
}

static void
make_tags (GalpiNoteStyle *self)
{
  static const double scales[] = { 1.25, 1.12, 1.0 };

  for (guint i = 0; i < N_TAGS; i++)
    self->tags[i] = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);

  g_object_set (self->tags[TAG_KOREAN], "language", "ko", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    g_object_set (self->tags[TAG_HEADING_1 + i],
                  "weight", PANGO_WEIGHT_BOLD,
                  "scale", scales[i],
                  "pixels-above-lines", 3,
                  NULL);
  g_object_set (self->tags[TAG_STRONG], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->tags[TAG_EMPHASIS], "style", PANGO_STYLE_ITALIC, NULL);
  g_object_set (self->tags[TAG_STRIKE], "strikethrough", TRUE, NULL);
  g_object_set (self->tags[TAG_CODE], "family", "monospace", NULL);
  g_object_set (self->tags[TAG_CODE_BLOCK], "family", "monospace", NULL);
  g_object_set (self->tags[TAG_LINK], "underline", PANGO_UNDERLINE_SINGLE, NULL);
  g_object_set (self->tags[TAG_MISSING], "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static int
measure (GalpiNoteStyle *self,
         const char     *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

void
galpi_note_style_update_look (GalpiNoteStyle *self)
{
  static const char * const marks[DEEPEST] = { "- ", "  - ", "    - ", "      - " };
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA accent;
  GdkRGBA plain;
  GdkRGBA markup;
  GdkRGBA missing;
  GdkRGBA quote;
  GdkRGBA code;
  int dash;

  g_return_if_fail (self != NULL);

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), &accent);
  gtk_widget_get_color (GTK_WIDGET (self->view), &plain);
  dash = measure (self, marks[0]);
  if (gdk_rgba_equal (&plain, &self->plain) && gdk_rgba_equal (&accent, &self->accent) &&
      dash == self->dash)
    return;

  self->plain = plain;
  self->accent = accent;
  self->dash = dash;
  markup = missing = quote = code = plain;
  markup.alpha *= MARKUP_ALPHA;
  missing.alpha *= MISSING_ALPHA;
  quote.alpha *= QUOTE_ALPHA;
  code.alpha *= CODE_ALPHA;

  g_object_set (self->tags[TAG_MARKUP], "foreground-rgba", &markup, NULL);
  g_object_set (self->tags[TAG_MISSING],
                "foreground-rgba", &missing,
                "underline-rgba", &markup,
                NULL);
  g_object_set (self->tags[TAG_LINK], "foreground-rgba", &accent, "underline-rgba", &accent, NULL);
  g_object_set (self->tags[TAG_CODE], "background-rgba", &code, NULL);
  g_object_set (self->tags[TAG_CODE_BLOCK], "paragraph-background-rgba", &code, NULL);
  g_object_set (self->tags[TAG_QUOTE],
                "foreground-rgba", &quote,
                "indent", -measure (self, "> "),
                NULL);
  for (guint i = 0; i < DEEPEST; i++)
    g_object_set (self->tags[TAG_LIST_1 + i], "indent", -measure (self, marks[i]), NULL);
}

void
galpi_note_style_update_links (GalpiNoteStyle *self)
{
  g_return_if_fail (self != NULL);

  if (self->composing || self->source != 0)
    return;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (self->spans, GalpiMarkdownSpan, i);
      Tag tag;
      GtkTextIter start;
      GtkTextIter end;

      if (span->kind != GALPI_MARKDOWN_LINK)
        continue;

      tag = get_tag (self, span);
      get_iters (self, span->range, &start, &end);
      if (gtk_text_iter_has_tag (&start, self->tags[tag]))
        continue;

      gtk_text_buffer_remove_tag (self->buffer, self->tags[TAG_LINK], &start, &end);
      gtk_text_buffer_remove_tag (self->buffer, self->tags[TAG_MISSING], &start, &end);
      gtk_text_buffer_apply_tag (self->buffer, self->tags[tag], &start, &end);
    }
}

GalpiNoteStyle *
galpi_note_style_new (GtkTextView *view)
{
  GalpiNoteStyle *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_new0 (GalpiNoteStyle, 1);
  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->text = g_strdup ("");
  self->spans = g_array_new (FALSE, FALSE, sizeof (GalpiMarkdownSpan));
  make_tags (self);
  galpi_note_style_update_look (self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self);

  return self;
}

void
galpi_note_style_free (GalpiNoteStyle *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_object_unref (self->buffer);
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

void
galpi_note_style_set_composing (GalpiNoteStyle *self,
                                gboolean        composing)
{
  g_return_if_fail (self != NULL);

  self->composing = composing;
  if (composing && self->source != 0)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      self->waiting = TRUE;
    }
  else if (!composing && self->waiting)
    {
      self->waiting = FALSE;
      schedule (self);
    }
}

static const GalpiMarkdownSpan *
find_span (GalpiNoteStyle *self,
           guint           place,
           guint           kinds)
{
  galpi_note_style_flush (self);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (self->spans, GalpiMarkdownSpan, i);

      if (span->range.start > place)
        break;
      if (place <= span->range.end && (kinds & (1u << span->kind)) != 0)
        return span;
    }

  return NULL;
}

const char *
galpi_note_style_get_link (GalpiNoteStyle *self,
                           guint           place,
                           gboolean       *is_address)
{
  const GalpiMarkdownSpan *span;

  g_return_val_if_fail (self != NULL, NULL);

  span = find_span (self, place, 1u << GALPI_MARKDOWN_LINK | 1u << GALPI_MARKDOWN_ADDRESS);
  if (span == NULL)
    return NULL;

  *is_address = span->kind == GALPI_MARKDOWN_ADDRESS;
  return span->target;
}

gboolean
galpi_note_style_is_code (GalpiNoteStyle *self,
                          guint           place)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return find_span (self, place,
                    1u << GALPI_MARKDOWN_CODE | 1u << GALPI_MARKDOWN_CODE_BLOCK) != NULL;
}
