/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-axis"

#include "galpi-timeline-axis.h"

#include <math.h>
#include <string.h>

#include "galpi-palette.h"
#include "galpi-timeline-axis-private.h"
#include "galpi-timeline-fit.h"
#include "galpi-timeline-signals.h"
#include "galpi-timeline-tip.h"

#define MOVE_MSEC    220
#define NATURAL_ROWS 4
#define MIN_ROWS     2
#define MIN_WIDTH    120

enum {
  PROP_0,
  PROP_CURRENT,
  PROP_WRITABLE,
  PROP_SINGLE_CLICK_ACTIVATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiTimelineAxis, galpi_timeline_axis, GTK_TYPE_WIDGET)

static GalpiTimelineKind
get_kind (GalpiTimelineAxis *self)
{
  return self->current != NULL ? galpi_timeline_item_get_kind (self->current)
                               : GALPI_TIMELINE_PUBLISHED;
}

static void
update_actions (GalpiTimelineAxis *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean found = self->writable && get_kind (self) == GALPI_TIMELINE_FOUND;
  gboolean event = self->writable && get_kind (self) == GALPI_TIMELINE_EVENT;

  gtk_widget_action_set_enabled (widget, "mark.show", self->current != NULL);
  gtk_widget_action_set_enabled (widget, "mark.keep", found);
  gtk_widget_action_set_enabled (widget, "mark.correct", found);
  gtk_widget_action_set_enabled (widget, "mark.dismiss", found);
  gtk_widget_action_set_enabled (widget, "mark.edit", event);
  gtk_widget_action_set_enabled (widget, "mark.remove", event);
}

static void
act_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);
  g_autoptr(GalpiTimelineItem) item = NULL;
  const char *signal = name + strlen ("mark.");

  if (self->current == NULL)
    return;

  item = g_object_ref (self->current);
  g_signal_emit_by_name (self, g_str_equal (signal, "show") ? "item-activated" : signal, item);
}

static void
update_cursor (GalpiTimelineAxis *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->cursor), self->items != NULL && self->items->len > 0);
  if (self->current != NULL)
    galpi_timeline_cursor_set_item (self->cursor, self->current,
                                    galpi_timeline_axis_get_position (self, self->current),
                                    self->items->len);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
reveal (GalpiTimelineAxis *self)
{
  GalpiTimeScale scale = galpi_timeline_axis_get_goal (self);
  GalpiDay from, to;

  if (!self->has_scale || self->current == NULL)
    return;

  galpi_timeline_axis_get_days (self->current, &from, &to);
  galpi_time_scale_reveal (&scale, from, to, GALPI_TIMELINE_MARGIN);
  galpi_timeline_axis_move (self, &scale, TRUE);
}

static void
animate_cb (double   part,
            gpointer user_data)
{
  GalpiTimelineAxis *self = user_data;

  self->scale = self->animation_start;
  galpi_time_scale_mix (&self->scale, &self->animation_end, part);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
galpi_timeline_axis_changed (GalpiTimelineAxis *self)
{
  update_cursor (self);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

void
galpi_timeline_axis_move (GalpiTimelineAxis    *self,
                          const GalpiTimeScale *scale,
                          gboolean              animate)
{
  adw_animation_pause (self->animation);
  if (animate && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->animation_start = self->scale;
      self->animation_end = *scale;
      adw_animation_play (self->animation);
      return;
    }

  self->scale = *scale;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GalpiTimeScale
galpi_timeline_axis_get_goal (GalpiTimelineAxis *self)
{
  return adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING ? self->animation_end
                                                                            : self->scale;
}

static gboolean
query_tooltip_cb (GalpiTimelineAxis *self,
                  int                x,
                  int                y,
                  gboolean           keyboard,
                  GtkTooltip        *tooltip)
{
  GalpiTimelineSpot spot = { 0 };
  GdkRectangle area;

  if (keyboard && self->current != NULL)
    {
      spot.item = self->current;
      spot.area = galpi_timeline_axis_get_area (self, self->current);
    }
  else if (keyboard || !galpi_timeline_axis_pick (self, x, y, &spot))
    {
      return FALSE;
    }

  if (spot.item != NULL)
    {
      gtk_tooltip_set_custom (tooltip, galpi_timeline_tip_new (spot.item));
    }
  else
    {
      g_autofree char *words = galpi_timeline_tip_describe_bar (spot.bar);

      gtk_tooltip_set_text (tooltip, words);
    }

  /* A long stretch has its tip where the pointer is. */
  area = (GdkRectangle) { (int) spot.area.origin.x, (int) spot.area.origin.y,
                          (int) ceilf (spot.area.size.width), (int) ceilf (spot.area.size.height) };
  if (!keyboard && area.width > 40)
    {
      area.x = x - 4;
      area.width = 8;
    }
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

static void
galpi_timeline_axis_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MIN_WIDTH;
      return;
    }

  *minimum = galpi_timeline_axis_get_height (self, MIN_ROWS);
  *natural = galpi_timeline_axis_get_height (self, NATURAL_ROWS);
}

/* Over the current mark, as much of it as is in view. */
static void
allocate_cursor (GalpiTimelineAxis *self,
                 int                width)
{
  GtkAllocation allocation = { 0, (int) self->geometry.axis, 1, 1 };

  if (!gtk_widget_get_visible (GTK_WIDGET (self->cursor)))
    return;

  if (self->current != NULL && self->has_scale)
    {
      graphene_rect_t area = galpi_timeline_axis_get_area (self, self->current);
      float x = CLAMP (area.origin.x, -16.0f, (float) width + 16.0f);
      float end = CLAMP (area.origin.x + area.size.width, x + 4.0f, (float) width + 24.0f);

      allocation = (GtkAllocation) { (int) floorf (x), (int) floorf (area.origin.y),
                                     (int) ceilf (end - x), (int) ceilf (area.size.height) };
    }
  gtk_widget_size_allocate (GTK_WIDGET (self->cursor), &allocation, -1);
}

static void
galpi_timeline_axis_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);

  galpi_timeline_axis_update_geometry (self, (float) height);
  if (!self->has_scale || self->scale.width != width)
    {
      self->scale = galpi_timeline_axis_get_goal (self);
      adw_animation_pause (self->animation);
      galpi_timeline_axis_update_scale (self, width);
    }
  galpi_timeline_axis_update_layout (self);

  allocate_cursor (self, width);
  gtk_popover_present (self->menu);
}

static void
galpi_timeline_axis_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);

  if (!self->has_scale)
    return;

  galpi_timeline_axis_update_layout (self);
  galpi_timeline_axis_draw (self, snapshot);
  if (gtk_widget_get_visible (GTK_WIDGET (self->cursor)))
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->cursor), snapshot);
}

static void
forget_texts (GalpiTimelineAxis *self)
{
  g_hash_table_remove_all (self->texts);
  galpi_timeline_axis_measure_ticks (self);
}

static void
galpi_timeline_axis_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (galpi_timeline_axis_parent_class)->css_changed (widget, change);

  forget_texts (GALPI_TIMELINE_AXIS (widget));
}

static void
galpi_timeline_axis_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (galpi_timeline_axis_parent_class)->system_setting_changed (widget, setting);

  forget_texts (GALPI_TIMELINE_AXIS (widget));
  gtk_widget_queue_resize (widget);
}

static gboolean
galpi_timeline_axis_grab_focus (GtkWidget *widget)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);

  return gtk_widget_get_visible (GTK_WIDGET (self->cursor))
         && gtk_widget_grab_focus (GTK_WIDGET (self->cursor));
}

static void
galpi_timeline_axis_dispose (GObject *object)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (object);

  g_clear_object (&self->animation);
  galpi_timeline_layout_set_indices (self->layout, NULL, NULL);
  g_clear_pointer (&self->kept, galpi_timeline_index_free);
  g_clear_pointer (&self->found, galpi_timeline_index_free);
  g_clear_pointer (&self->published, galpi_timeline_index_free);
  g_hash_table_remove_all (self->positions);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->current);
  self->hovered = NULL;
  self->has_scale = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_TIMELINE_AXIS);

  G_OBJECT_CLASS (galpi_timeline_axis_parent_class)->dispose (object);
}

static void
galpi_timeline_axis_finalize (GObject *object)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (object);

  galpi_timeline_layout_free (self->layout);
  g_hash_table_unref (self->positions);
  g_hash_table_unref (self->texts);

  G_OBJECT_CLASS (galpi_timeline_axis_parent_class)->finalize (object);
}

static void
galpi_timeline_axis_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, self->writable);
      break;
    case PROP_SINGLE_CLICK_ACTIVATE:
      g_value_set_boolean (value, self->single_click_activate);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_timeline_axis_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      galpi_timeline_axis_set_current (self, g_value_get_object (value));
      break;
    case PROP_WRITABLE:
      galpi_timeline_axis_set_writable (self, g_value_get_boolean (value));
      break;
    case PROP_SINGLE_CLICK_ACTIVATE:
      if (self->single_click_activate != g_value_get_boolean (value))
        {
          self->single_click_activate = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_timeline_axis_class_init (GalpiTimelineAxisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_timeline_axis_dispose;
  object_class->finalize = galpi_timeline_axis_finalize;
  object_class->get_property = galpi_timeline_axis_get_property;
  object_class->set_property = galpi_timeline_axis_set_property;
  widget_class->measure = galpi_timeline_axis_measure;
  widget_class->size_allocate = galpi_timeline_axis_size_allocate;
  widget_class->snapshot = galpi_timeline_axis_snapshot;
  widget_class->css_changed = galpi_timeline_axis_css_changed;
  widget_class->system_setting_changed = galpi_timeline_axis_system_setting_changed;
  widget_class->grab_focus = galpi_timeline_axis_grab_focus;

  properties[PROP_CURRENT] =
    g_param_spec_object ("current", NULL, NULL, GALPI_TYPE_TIMELINE_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WRITABLE] =
    g_param_spec_boolean ("writable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SINGLE_CLICK_ACTIVATE] =
    g_param_spec_boolean ("single-click-activate", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  galpi_timeline_signals_install (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (GALPI_TYPE_TIMELINE_CURSOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-timeline-axis.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineAxis, cursor);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineAxis, menu);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);

  gtk_widget_class_set_css_name (widget_class, "timeline-axis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_install_action (widget_class, "mark.show", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "mark.keep", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "mark.correct", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "mark.dismiss", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "mark.edit", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "mark.remove", NULL, act_cb);
  galpi_timeline_axis_class_bind (widget_class);
}

static void
galpi_timeline_axis_init (GalpiTimelineAxis *self)
{
  self->layout = galpi_timeline_layout_new ();
  self->positions = g_hash_table_new (NULL, NULL);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->writable = TRUE;
  self->fitted = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->animation =
    adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, MOVE_MSEC,
                             adw_callback_animation_target_new (animate_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  galpi_timeline_axis_add_input (self);
  update_actions (self);

  g_signal_connect_object (galpi_palette_get_default (), "changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
galpi_timeline_axis_new (void)
{
  return g_object_new (GALPI_TYPE_TIMELINE_AXIS, NULL);
}

/**
 * galpi_timeline_axis_get_current:
 *
 * Returns: (transfer none) (nullable): the mark that is selected
 */
GalpiTimelineItem *
galpi_timeline_axis_get_current (GalpiTimelineAxis *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_AXIS (self), NULL);

  return self->current;
}

void
galpi_timeline_axis_set_current (GalpiTimelineAxis *self,
                                 GalpiTimelineItem *item)
{
  g_return_if_fail (GALPI_IS_TIMELINE_AXIS (self));
  g_return_if_fail (item == NULL || GALPI_IS_TIMELINE_ITEM (item));

  /* What has no date has no mark. */
  if (item != NULL && !g_hash_table_contains (self->positions, item))
    item = NULL;

  if (!g_set_object (&self->current, item))
    return;

  reveal (self);
  galpi_timeline_axis_changed (self);
}

gboolean
galpi_timeline_axis_get_writable (GalpiTimelineAxis *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_AXIS (self), FALSE);

  return self->writable;
}

void
galpi_timeline_axis_set_writable (GalpiTimelineAxis *self,
                                  gboolean           writable)
{
  g_return_if_fail (GALPI_IS_TIMELINE_AXIS (self));

  writable = !!writable;
  if (self->writable == writable)
    return;

  self->writable = writable;
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
}

void
galpi_timeline_axis_zoom (GalpiTimelineAxis *self,
                          double             factor)
{
  GalpiTimeScale scale;

  g_return_if_fail (GALPI_IS_TIMELINE_AXIS (self));
  g_return_if_fail (factor > 0.0);

  if (!self->has_scale)
    return;

  scale = galpi_timeline_axis_get_goal (self);
  galpi_time_scale_zoom (&scale, factor, scale.width / 2.0);
  self->fitted = FALSE;
  galpi_timeline_axis_move (self, &scale, TRUE);
}

void
galpi_timeline_axis_fit (GalpiTimelineAxis *self)
{
  GalpiTimeScale scale;

  g_return_if_fail (GALPI_IS_TIMELINE_AXIS (self));

  if (!self->has_scale)
    return;

  scale = galpi_timeline_axis_get_goal (self);
  galpi_timeline_fit (self->items, &scale, GALPI_TIMELINE_MARGIN);
  self->fitted = TRUE;
  galpi_timeline_axis_move (self, &scale, TRUE);
}
