/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-strip"

#include "galpi-timeline-strip.h"

#include "galpi-timeline-axis.h"
#include "galpi-timeline-order.h"

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

enum {
  ITEM_ACTIVATED,
  KEEP,
  DISMISS,
  EDIT,
  REMOVE,
  N_SIGNALS
};

static const char *const signal_names[N_SIGNALS] = {
  "item-activated", "keep", "dismiss", "edit", "remove",
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTimelineStrip, galpi_timeline_strip, ADW_TYPE_BIN)

static void
activated_cb (GalpiTimelineStrip *self,
              GalpiTimelineItem  *item)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, item);
}

static void
keep_cb (GalpiTimelineStrip *self,
         GalpiTimelineItem  *item)
{
  g_signal_emit (self, signals[KEEP], 0, item);
}

static void
dismiss_cb (GalpiTimelineStrip *self,
            GalpiTimelineItem  *item)
{
  g_signal_emit (self, signals[DISMISS], 0, item);
}

static void
edit_cb (GalpiTimelineStrip *self,
         GalpiTimelineItem  *item)
{
  g_signal_emit (self, signals[EDIT], 0, item);
}

static void
remove_cb (GalpiTimelineStrip *self,
           GalpiTimelineItem  *item)
{
  g_signal_emit (self, signals[REMOVE], 0, item);
}

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

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (signal_names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_TIMELINE_ITEM);
}

static void
galpi_timeline_strip_init (GalpiTimelineStrip *self)
{
  self->axis = GALPI_TIMELINE_AXIS (galpi_timeline_axis_new ());
  g_object_set (self->axis, "single-click-activate", TRUE, NULL);
  g_signal_connect_swapped (self->axis, "item-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->axis, "keep", G_CALLBACK (keep_cb), self);
  g_signal_connect_swapped (self->axis, "dismiss", G_CALLBACK (dismiss_cb), self);
  g_signal_connect_swapped (self->axis, "edit", G_CALLBACK (edit_cb), self);
  g_signal_connect_swapped (self->axis, "remove", G_CALLBACK (remove_cb), self);
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
