/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-mark-handles.h"

#include <math.h>

#include "galpi-line-rects.h"

/* In pixels: a pointer needs less room than a finger. */
#define RADIUS 5.0
#define STEM 2.0
#define POINTER_REACH 10.0
#define FINGER_REACH 24.0

/* How far the stem goes from the middle of the line, in em: as far as the tint does. */
#define STEM_REACH 0.62

/* A line higher than this, in em, holds a picture. */
#define PICTURE_HEIGHT 2.5

typedef struct
{
  graphene_rect_t  stem;
  graphene_point_t knob;
} Handle;

typedef struct
{
  GdkRectangle rect;
  double       em;
  gboolean     found;
  GalpiTypography *typography;
} Character;

static void
character_cb (const GdkRectangle *rect,
              const GtkTextIter  *start,
              gpointer            user_data)
{
  Character *character = user_data;

  character->rect = *rect;
  character->em = galpi_typography_get_size (character->typography, start);
  character->found = TRUE;
}

/* Returns: whether the character that the handle stands at is drawn anywhere */
static gboolean
get_handle (GtkTextView     *view,
            GalpiTypography *typography,
            GalpiRange       range,
            GalpiHandle      which,
            Handle          *handle)
{
  guint position = which == GALPI_HANDLE_START ? range.start : range.end - 1;
  Character character = { .typography = typography };
  double middle;
  double top;
  double bottom;
  double x;

  galpi_line_rects_foreach (view, (GalpiRange) { position, position + 1 }, character_cb, &character);
  if (!character.found)
    return FALSE;

  middle = character.rect.y + character.rect.height / 2.0;
  top = middle - STEM_REACH * character.em;
  bottom = middle + STEM_REACH * character.em;
  if (character.rect.height > PICTURE_HEIGHT * character.em)
    {
      top = character.rect.y;
      bottom = character.rect.y + character.rect.height;
    }

  x = character.rect.x - STEM / 2;
  if (which == GALPI_HANDLE_END)
    x += character.rect.width;
  x = round (x);
  handle->stem = GRAPHENE_RECT_INIT ((float) x, (float) floor (top), STEM, (float) ceil (bottom - top));
  handle->knob.x = (float) (x + STEM / 2);
  handle->knob.y = (float) (which == GALPI_HANDLE_START ? top - RADIUS + 1 : bottom + RADIUS - 1);

  return TRUE;
}

GalpiHandle
galpi_mark_handles_pick (GtkTextView     *view,
                         GalpiTypography *typography,
                         GalpiRange       range,
                         double           x,
                         double           y,
                         gboolean         finger)
{
  double reach = finger ? FINGER_REACH : POINTER_REACH;
  GalpiHandle nearest = GALPI_HANDLE_NONE;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), GALPI_HANDLE_NONE);
  g_return_val_if_fail (typography != NULL, GALPI_HANDLE_NONE);

  for (GalpiHandle which = GALPI_HANDLE_START; which <= GALPI_HANDLE_END; which++)
    {
      Handle handle;
      double distance;

      if (!get_handle (view, typography, range, which, &handle))
        continue;

      distance = hypot (x - handle.knob.x, y - handle.knob.y);
      if (distance <= reach)
        {
          reach = distance;
          nearest = which;
        }
    }

  return nearest;
}

static void
append_disc (GtkSnapshot            *snapshot,
             const graphene_point_t *centre,
             double                  radius,
             const GdkRGBA          *colour)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (centre->x - (float) radius, centre->y - (float) radius,
                                            2 * (float) radius, 2 * (float) radius);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &box, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, &box);
  gtk_snapshot_pop (snapshot);
}

void
galpi_mark_handles_snapshot (GtkTextView     *view,
                             GtkSnapshot     *snapshot,
                             GalpiTypography *typography,
                             GalpiRange       range,
                             const GdkRGBA   *colour)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (typography != NULL);
  g_return_if_fail (colour != NULL);

  for (GalpiHandle which = GALPI_HANDLE_START; which <= GALPI_HANDLE_END; which++)
    {
      Handle handle;

      if (!get_handle (view, typography, range, which, &handle))
        continue;

      gtk_snapshot_append_color (snapshot, colour, &handle.stem);
      append_disc (snapshot, &handle.knob, RADIUS, colour);
    }
}

static guint
get_place (GtkTextView *view,
           double       x,
           double       y)
{
  GtkTextIter iter;
  int trailing = 0;

  gtk_text_view_get_iter_at_position (view, &iter, &trailing, (int) x, (int) y);
  gtk_text_iter_forward_chars (&iter, trailing);
  if (!gtk_text_iter_is_cursor_position (&iter))
    gtk_text_iter_forward_cursor_position (&iter);

  return gtk_text_iter_get_offset (&iter);
}

GalpiRange
galpi_mark_handles_drag (GtkTextView *view,
                         GalpiRange   range,
                         GalpiHandle  handle,
                         double       x,
                         double       y)
{
  guint place;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), range);
  g_return_val_if_fail (handle != GALPI_HANDLE_NONE, range);

  place = get_place (view, x, y);
  if (handle == GALPI_HANDLE_START && place < range.end)
    range.start = place;
  else if (handle == GALPI_HANDLE_END && place > range.start)
    range.end = place;

  return range;
}
