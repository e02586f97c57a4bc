/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time-scale.h"

#include <math.h>

static double
get_min_day_width (const GalpiTimeScale *self)
{
  return MIN (self->width / (self->last - self->first), GALPI_TIME_SCALE_MAX_DAY_WIDTH);
}

static void
clamp (GalpiTimeScale *self)
{
  double room;

  self->day_width = CLAMP (self->day_width, get_min_day_width (self),
                           GALPI_TIME_SCALE_MAX_DAY_WIDTH);

  /* A short extent at the widest day leaves room on both sides. */
  room = (self->last - self->first) - self->width / self->day_width;
  if (room <= 0.0)
    self->origin = self->first + room / 2.0;
  else
    self->origin = CLAMP (self->origin, self->first, self->first + room);
}

void
galpi_time_scale_init (GalpiTimeScale *self,
                       double          first,
                       double          last,
                       double          width)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (last - first >= 1.0);
  g_return_if_fail (width > 0.0);

  *self = (GalpiTimeScale) { .first = first, .last = last, .origin = first, .width = width };
  clamp (self);
}

void
galpi_time_scale_set_extent (GalpiTimeScale *self,
                             double          first,
                             double          last)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (last - first >= 1.0);

  self->first = first;
  self->last = last;
  clamp (self);
}

void
galpi_time_scale_set_width (GalpiTimeScale *self,
                            double          width)
{
  double middle;

  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0.0);

  middle = galpi_time_scale_to_moment (self, self->width / 2.0);
  self->width = width;
  self->origin = middle - width / 2.0 / self->day_width;
  clamp (self);
}

double
galpi_time_scale_to_x (const GalpiTimeScale *self,
                       double                moment)
{
  return (moment - self->origin) * self->day_width;
}

double
galpi_time_scale_to_moment (const GalpiTimeScale *self,
                            double                x)
{
  return self->origin + x / self->day_width;
}

void
galpi_time_scale_zoom (GalpiTimeScale *self,
                       double          factor,
                       double          x)
{
  double moment;

  g_return_if_fail (self != NULL);
  g_return_if_fail (factor > 0.0);

  moment = galpi_time_scale_to_moment (self, x);
  self->day_width = CLAMP (self->day_width * factor, get_min_day_width (self),
                           GALPI_TIME_SCALE_MAX_DAY_WIDTH);
  self->origin = moment - x / self->day_width;
  clamp (self);
}

void
galpi_time_scale_pan (GalpiTimeScale *self,
                      double          pixels)
{
  g_return_if_fail (self != NULL);

  self->origin += pixels / self->day_width;
  clamp (self);
}

void
galpi_time_scale_show (GalpiTimeScale *self,
                       double          from,
                       double          to,
                       double          padding)
{
  double room;

  g_return_if_fail (self != NULL);
  g_return_if_fail (to > from);

  room = MAX (self->width - 2.0 * padding, 1.0);
  self->day_width = CLAMP (room / (to - from), get_min_day_width (self),
                           GALPI_TIME_SCALE_MAX_DAY_WIDTH);
  self->origin = (from + to) / 2.0 - self->width / 2.0 / self->day_width;
  clamp (self);
}

void
galpi_time_scale_reveal (GalpiTimeScale *self,
                         double          from,
                         double          to,
                         double          padding)
{
  double start, end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (to > from);

  start = galpi_time_scale_to_x (self, from) - padding;
  end = galpi_time_scale_to_x (self, to) + padding;
  if (start < 0.0 || end - start > self->width)
    {
      /* Something longer than the view that fills it is in view already. */
      if (start > 0.0 || end < self->width)
        galpi_time_scale_pan (self, start);
    }
  else if (end > self->width)
    {
      galpi_time_scale_pan (self, end - self->width);
    }
}

void
galpi_time_scale_mix (GalpiTimeScale       *self,
                      const GalpiTimeScale *target,
                      double                part)
{
  double middle, target_middle, day_width;

  g_return_if_fail (self != NULL);
  g_return_if_fail (target != NULL);

  middle = galpi_time_scale_to_moment (self, self->width / 2.0);
  target_middle = galpi_time_scale_to_moment (target, target->width / 2.0);
  day_width = self->day_width * pow (target->day_width / self->day_width, part);

  /* While zooming, equal steps of the middle would swing past where both zooms agree: go by what a
   * pixel is worth. */
  if (fabs (target->day_width - self->day_width) > 1e-9 * self->day_width)
    part = (1.0 / self->day_width - 1.0 / day_width)
           / (1.0 / self->day_width - 1.0 / target->day_width);

  self->day_width = day_width;
  self->origin = middle + (target_middle - middle) * part - self->width / 2.0 / day_width;
  clamp (self);
}
