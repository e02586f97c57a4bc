/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-strip"

#include "galpi-timeline-strip.h"

#include "galpi-timeline-axis.h"
#include "galpi-timeline-order.h"
#include "galpi-timeline-signals.h"

struct _GalpiTimelineStrip
{
  AdwBin parent_instance;

  GalpiTimelineAxis *axis;
};

enum {
  PROP_0,
  PROP_WRITABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiTimelineStrip, galpi_timeline_strip, ADW_TYPE_BIN)

static void
galpi_timeline_strip_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  GalpiTimelineStrip *self = GALPI_TIMELINE_STRIP (object);

  switch (prop_id)
    {
    case PROP_WRITABLE:
      g_value_set_boolean (value, galpi_timeline_strip_get_writable (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_timeline_strip_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  GalpiTimelineStrip *self = GALPI_TIMELINE_STRIP (object);

  switch (prop_id)
    {
    case PROP_WRITABLE:
      galpi_timeline_strip_set_writable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_timeline_strip_class_init (GalpiTimelineStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = galpi_timeline_strip_get_property;
  object_class->set_property = galpi_timeline_strip_set_property;

  properties[PROP_WRITABLE] =
    g_param_spec_boolean ("writable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  galpi_timeline_signals_install (G_TYPE_FROM_CLASS (klass));
}

static void
galpi_timeline_strip_init (GalpiTimelineStrip *self)
{
  self->axis = GALPI_TIMELINE_AXIS (galpi_timeline_axis_new ());
  g_object_set (self->axis, "single-click-activate", TRUE, NULL);
  galpi_timeline_signals_forward (G_OBJECT (self->axis), G_OBJECT (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->axis));
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline-strip");
}

GtkWidget *
galpi_timeline_strip_new (void)
{
  return g_object_new (GALPI_TYPE_TIMELINE_STRIP, NULL);
}

void
galpi_timeline_strip_set_items (GalpiTimelineStrip *self,
                                GPtrArray          *items)
{
  g_autoptr(GPtrArray) sorted = NULL;

  g_return_if_fail (GALPI_IS_TIMELINE_STRIP (self));
  g_return_if_fail (items != NULL);

  sorted = galpi_timeline_sort (items);
  galpi_timeline_axis_set_items (self->axis, sorted);
}

void
galpi_timeline_strip_select (GalpiTimelineStrip *self,
                             GalpiTimelineItem  *item)
{
  g_return_if_fail (GALPI_IS_TIMELINE_STRIP (self));
  g_return_if_fail (item == NULL || GALPI_IS_TIMELINE_ITEM (item));

  galpi_timeline_axis_set_current (self->axis, item);
}

gboolean
galpi_timeline_strip_get_writable (GalpiTimelineStrip *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_STRIP (self), FALSE);

  return galpi_timeline_axis_get_writable (self->axis);
}

void
galpi_timeline_strip_set_writable (GalpiTimelineStrip *self,
                                   gboolean            writable)
{
  g_return_if_fail (GALPI_IS_TIMELINE_STRIP (self));

  writable = !!writable;
  if (galpi_timeline_axis_get_writable (self->axis) == writable)
    return;

  galpi_timeline_axis_set_writable (self->axis, writable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
}
