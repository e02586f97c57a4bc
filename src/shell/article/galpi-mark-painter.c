/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-mark-painter.h"

#include <math.h>

#include "galpi-line-rects.h"
#include "galpi-mark-handles.h"
#include "galpi-palette.h"

/* Heights from the middle of a line, in em of the text: the tint covers the tallest letters; a
 * finding's dots lie just under them, the shapes of highlights below each other under the dots. */
#define TINT_TOP 0.62
#define TINT_BOTTOM 0.60
#define DOTS 0.53
#define FIRST_LINE 0.63
#define LINE_STEP 0.17

/* A line higher than this, in em, holds a picture. */
#define PICTURE_HEIGHT 2.5

/* In em: between the text and the bars at its side. */
#define BAR_GAP 0.9
#define BAR_STEP 0.42

typedef struct
{
  GtkTextView     *view;
  GtkSnapshot     *snapshot;
  GalpiMarks      *marks;
  GalpiTypography *typography;
  GalpiPalette    *palette;
  GalpiRange       visible;

  /* of the mark being drawn, and of the text on its line */
  double           em;
  guint            level;
  gboolean         current;
  GdkRGBA          tint;
  GdkRGBA          line;
  GalpiShape       shape;
} Painter;

static double
middle (const GdkRectangle *rect)
{
  return rect->y + rect->height / 2.0;
}

static Painter *
begin_line (gpointer           user_data,
            const GtkTextIter *start)
{
  Painter *painter = user_data;

  painter->em = galpi_typography_get_size (painter->typography, start);

  return painter;
}

static GalpiRange
clip (Painter    *painter,
      GalpiRange  range)
{
  return (GalpiRange) { MAX (range.start, painter->visible.start),
                        MIN (range.end, painter->visible.end) };
}

static graphene_rect_t
tint_rect (Painter            *painter,
           const GdkRectangle *rect)
{
  double top = middle (rect) - TINT_TOP * painter->em;
  double bottom = middle (rect) + TINT_BOTTOM * painter->em;

  if (rect->height > PICTURE_HEIGHT * painter->em)
    {
      top = rect->y;
      bottom = rect->y + rect->height;
    }

  return GRAPHENE_RECT_INIT (rect->x - 1, floor (top), rect->width + 2, ceil (bottom - top));
}

static void
append_colour (Painter       *painter,
               const GdkRGBA *colour,
               double         x,
               double         y,
               double         width,
               double         height)
{
  gtk_snapshot_append_color (painter->snapshot, colour,
                             &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
append_dashes (Painter            *painter,
               const GdkRectangle *rect,
               double              y,
               double              thickness,
               double              dash,
               double              gap)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new (thickness);

  gsk_path_builder_move_to (builder, rect->x, y);
  gsk_path_builder_line_to (builder, rect->x + rect->width, y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_dash (stroke, (float[]) { dash, gap }, 2);
  if (dash == 0)
    gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (painter->snapshot, path, stroke, &painter->line);
  gsk_stroke_free (stroke);
}

static void
append_side_bar (Painter            *painter,
                 const GdkRectangle *rect)
{
  double x = gtk_text_view_get_left_margin (painter->view) -
             (BAR_GAP + BAR_STEP * painter->level) * painter->em;

  append_colour (painter, &painter->line, round (x), rect->y,
                 round (MAX (2, 0.18 * painter->em)), rect->height);
}

static void
highlight_line_cb (const GdkRectangle *rect,
                   const GtkTextIter  *start,
                   gpointer            user_data)
{
  Painter *painter = begin_line (user_data, start);
  double thickness = MAX (1, round (painter->em / 12));
  double y = round (middle (rect) + (FIRST_LINE + LINE_STEP * painter->level) * painter->em);
  graphene_rect_t tint = tint_rect (painter, rect);

  gtk_snapshot_append_color (painter->snapshot, &painter->tint, &tint);

  switch (painter->shape)
    {
    case GALPI_SHAPE_UNDERLINE:
      append_colour (painter, &painter->line, rect->x, y, rect->width, thickness);
      break;

    case GALPI_SHAPE_DASHED:
      append_dashes (painter, rect, y + thickness / 2, thickness, 5 * thickness, 3 * thickness);
      break;

    case GALPI_SHAPE_DOUBLE:
      append_colour (painter, &painter->line, rect->x, y, rect->width, thickness);
      append_colour (painter, &painter->line, rect->x, y + 2 * thickness, rect->width, thickness);
      break;

    case GALPI_SHAPE_SIDE_BAR:
      append_side_bar (painter, rect);
      break;

    case GALPI_SHAPE_SOLID:
    default:
      break;
    }
}

static void
outline_line_cb (const GdkRectangle *rect,
                 const GtkTextIter  *start,
                 gpointer            user_data)
{
  Painter *painter = begin_line (user_data, start);
  graphene_rect_t tint = tint_rect (painter, rect);
  GskRoundedRect outline;
  float widths[4] = { 1.5f, 1.5f, 1.5f, 1.5f };
  GdkRGBA colours[4] = { painter->line, painter->line, painter->line, painter->line };

  graphene_rect_inset (&tint, -2, -1);
  gsk_rounded_rect_init_from_rect (&outline, &tint, 4);
  if (painter->marks->flash > 0)
    {
      GdkRGBA flash = painter->line;

      flash.alpha = 0.4f * (float) painter->marks->flash;
      gtk_snapshot_push_rounded_clip (painter->snapshot, &outline);
      gtk_snapshot_append_color (painter->snapshot, &flash, &tint);
      gtk_snapshot_pop (painter->snapshot);
    }
  gtk_snapshot_append_border (painter->snapshot, &outline, widths, colours);
}

static void
draw_highlight (Painter         *painter,
                GalpiAnnotation *annotation,
                GalpiRange       range)
{
  GalpiColour colour = galpi_annotation_get_colour (annotation);

  painter->shape = galpi_palette_get_shape (colour);
  galpi_palette_get_tint (painter->palette, colour, &painter->tint);
  galpi_palette_get_line (painter->palette, colour, &painter->line);
  galpi_line_rects_foreach (painter->view, clip (painter, range), highlight_line_cb, painter);
  if (annotation == painter->marks->current)
    galpi_line_rects_foreach (painter->view, clip (painter, range), outline_line_cb, painter);
}

static void
highlight_cb (const GalpiInterval *interval,
              gpointer             user_data)
{
  Painter *painter = user_data;

  /* While it is dragged, it stands somewhere else. */
  if (painter->marks->dragging && interval->data == painter->marks->current)
    return;

  painter->level = interval->level;
  draw_highlight (painter, interval->data, interval->range);
}

static void
finding_line_cb (const GdkRectangle *rect,
                 const GtkTextIter  *start,
                 gpointer            user_data)
{
  Painter *painter = begin_line (user_data, start);
  double size = MAX (1.5, painter->em / 10);

  append_dashes (painter, rect, middle (rect) + DOTS * painter->em, size, 0, 2.2 * size);
}

static void
finding_cb (const GalpiInterval *interval,
            gpointer             user_data)
{
  Painter *painter = user_data;
  const GalpiFinding *finding = interval->data;

  /* A pair's two sums have their own lines. */
  if (finding->kind == GALPI_FINDING_PAIR || !galpi_marks_is_marked (painter->marks, finding))
    return;

  if (finding->kind == GALPI_FINDING_TIME)
    galpi_palette_get_time (painter->palette, &painter->line);
  else if (finding->kind == GALPI_FINDING_NAME || finding->kind == GALPI_FINDING_GLOSS)
    galpi_palette_get_mention (painter->palette, &painter->line);
  else
    galpi_palette_get_sum (painter->palette, &painter->line);
  galpi_line_rects_foreach (painter->view, clip (painter, interval->range),
                            finding_line_cb, painter);
}

static void
hit_line_cb (const GdkRectangle *rect,
             const GtkTextIter  *start,
             gpointer            user_data)
{
  Painter *painter = begin_line (user_data, start);
  graphene_rect_t tint = tint_rect (painter, rect);
  GskRoundedRect outline;
  float widths[4] = { 1, 1, 1, 1 };
  GdkRGBA colours[4];

  painter->line = painter->tint;
  painter->line.alpha = 1;
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    colours[i] = painter->line;
  gsk_rounded_rect_init_from_rect (&outline, &tint, 3);
  gtk_snapshot_push_rounded_clip (painter->snapshot, &outline);
  gtk_snapshot_append_color (painter->snapshot, &painter->tint, &tint);
  gtk_snapshot_pop (painter->snapshot);
  if (painter->current)
    gtk_snapshot_append_border (painter->snapshot, &outline, widths, colours);
}

static void
hit_cb (const GalpiInterval *interval,
        gpointer             user_data)
{
  Painter *painter = user_data;

  painter->current = GPOINTER_TO_UINT (interval->data) == painter->marks->current_hit;
  galpi_palette_get_hit (painter->palette, painter->current, &painter->tint);
  galpi_line_rects_foreach (painter->view, clip (painter, interval->range), hit_line_cb, painter);
}

void
galpi_mark_painter_snapshot (GtkTextView     *view,
                             GtkSnapshot     *snapshot,
                             GalpiMarks      *marks,
                             GalpiTypography *typography,
                             gboolean         show_findings)
{
  Painter painter = { .view = view, .snapshot = snapshot, .marks = marks, .typography = typography };
  GdkRectangle visible;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (marks != NULL);
  g_return_if_fail (typography != NULL);

  gtk_text_view_get_visible_rect (view, &visible);
  painter.palette = galpi_palette_get_default ();
  painter.visible = galpi_line_rects_get_range (view, visible.y, visible.y + visible.height);

  galpi_interval_list_foreach (marks->highlights, painter.visible, highlight_cb, &painter);
  if (marks->dragging && marks->current != NULL)
    {
      painter.level = 0;
      draw_highlight (&painter, marks->current, marks->dragged);
    }
  galpi_interval_list_foreach (marks->hits, painter.visible, hit_cb, &painter);
  if (show_findings)
    galpi_interval_list_foreach (marks->findings, painter.visible, finding_cb, &painter);
}

void
galpi_mark_painter_snapshot_handles (GtkTextView     *view,
                                     GtkSnapshot     *snapshot,
                                     GalpiMarks      *marks,
                                     GalpiTypography *typography)
{
  GalpiRange range;
  GdkRGBA colour;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (marks != NULL);
  g_return_if_fail (typography != NULL);

  if (!marks->handles || !galpi_marks_get_current_range (marks, &range))
    return;

  galpi_palette_get_line (galpi_palette_get_default (), galpi_annotation_get_colour (marks->current),
                          &colour);
  galpi_mark_handles_snapshot (view, snapshot, typography, range, &colour);
}

/* In pixels. */
#define FRAME 4.0

static void
append_frame (Painter               *painter,
              const graphene_rect_t *rect,
              double                 inset,
              double                 thickness)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new ((float) thickness);
  graphene_rect_t line = *rect;
  GskRoundedRect rounded;

  graphene_rect_inset (&line, (float) inset, (float) inset);
  gsk_rounded_rect_init_from_rect (&rounded, &line, 10);
  gsk_path_builder_add_rounded_rect (builder, &rounded);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (painter->shape == GALPI_SHAPE_DASHED)
    gsk_stroke_set_dash (stroke, (float[]) { 14, 8 }, 2);
  gtk_snapshot_append_stroke (painter->snapshot, path, stroke, &painter->line);
  gsk_stroke_free (stroke);
}

/* Several frames on one picture lie within each other, as lines lie below each other. */
static void
picture_line_cb (const GdkRectangle *rect,
                 const GtkTextIter  *start,
                 gpointer            user_data)
{
  Painter *painter = begin_line (user_data, start);
  graphene_rect_t frame =
    GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height);
  double inset = FRAME / 2 + painter->level * (FRAME + 2);

  if (gtk_text_iter_get_char (start) != 0xfffc)
    return;

  if (painter->shape == GALPI_SHAPE_DOUBLE)
    {
      append_frame (painter, &frame, inset - FRAME / 2 + 1, 1.5);
      append_frame (painter, &frame, inset + FRAME / 2, 1.5);
    }
  else
    {
      append_frame (painter, &frame, inset, FRAME);
    }

  if (painter->shape == GALPI_SHAPE_UNDERLINE)
    append_colour (painter, &painter->line, rect->x + 8, rect->y + rect->height - inset - 2 * FRAME,
                   rect->width - 16, 2 * FRAME);
  else if (painter->shape == GALPI_SHAPE_SIDE_BAR)
    append_colour (painter, &painter->line, rect->x + inset, rect->y + 8, 2 * FRAME, rect->height - 16);
}

static void
picture_cb (const GalpiInterval *interval,
            gpointer             user_data)
{
  Painter *painter = user_data;
  GalpiColour colour = galpi_annotation_get_colour (interval->data);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (painter->view);
  GalpiRange range = clip (painter, interval->range);
  GtkTextIter iter;

  painter->level = interval->level;
  painter->shape = galpi_palette_get_shape (colour);
  galpi_palette_get_line (painter->palette, colour, &painter->line);

  /* A picture is alone in its line of text. */
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, range.start);
  do
    {
      guint place = gtk_text_iter_get_offset (&iter);

      if (place >= range.end)
        break;
      if (gtk_text_iter_get_char (&iter) == 0xfffc)
        galpi_line_rects_foreach (painter->view, (GalpiRange) { place, place + 1 }, picture_line_cb,
                                  painter);
    }
  while (gtk_text_iter_forward_line (&iter));
}

void
galpi_mark_painter_snapshot_pictures (GtkTextView     *view,
                                      GtkSnapshot     *snapshot,
                                      GalpiMarks      *marks,
                                      GalpiTypography *typography)
{
  Painter painter = { .view = view, .snapshot = snapshot, .marks = marks, .typography = typography };
  GdkRectangle visible;
  int x;
  int y;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (marks != NULL);
  g_return_if_fail (typography != NULL);

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, 0, &x, &y);
  painter.palette = galpi_palette_get_default ();
  painter.visible = galpi_line_rects_get_range (view, visible.y, visible.y + visible.height);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (view)),
                                                         gtk_widget_get_height (GTK_WIDGET (view))));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  galpi_interval_list_foreach (marks->highlights, painter.visible, picture_cb, &painter);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}
