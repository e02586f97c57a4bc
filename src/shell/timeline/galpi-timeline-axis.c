/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-axis"

#include "galpi-timeline-axis.h"

#include <math.h>

#include "galpi-palette.h"
#include "galpi-timeline-axis-private.h"
#include "galpi-timeline-fit.h"
#include "galpi-timeline-tip.h"

#define TOP            8.0f
#define ROW_GAP        4.0f
#define PUBLISHED_ROOM 12.0f
#define TICK_ROOM      3.0f
#define BOTTOM         6.0f
#define NATURAL_ROWS   4
#define MIN_ROWS       2
#define MIN_WIDTH      120
#define SLACK          8.0
#define MARGIN         24.0
#define MOVE_MSEC      220

/* What can be reached goes on past the items by this part of their length, and so many days. */
#define MORE_PART 0.08
#define MORE_DAYS 20.0

enum {
  PROP_0,
  PROP_CURRENT,
  PROP_WRITABLE,
  PROP_SINGLE_CLICK_ACTIVATE,
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

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

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
  static const struct
  {
    const char *action;
    guint       signal;
  } acts[] = {
    { "mark.show", ITEM_ACTIVATED }, { "mark.keep", KEEP }, { "mark.dismiss", DISMISS },
    { "mark.edit", EDIT },           { "mark.remove", REMOVE },
  };

  if (self->current == NULL)
    return;

  item = g_object_ref (self->current);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (g_str_equal (name, acts[i].action))
        g_signal_emit (self, signals[acts[i].signal], 0, item);
    }
}

static guint
get_position (GalpiTimelineAxis *self,
              GalpiTimelineItem *item)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, item)) - 1;
}

static void
update_cursor (GalpiTimelineAxis *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->cursor), self->current != NULL);
  if (self->current != NULL)
    galpi_timeline_cursor_set_item (self->cursor, self->current,
                                    get_position (self, self->current), self->items->len);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The days of an item, an open end being the known one. */
static void
get_days (GalpiTimelineItem *item,
          GalpiDay          *from,
          GalpiDay          *to)
{
  *from = galpi_timeline_item_get_from_day (item);
  *to = galpi_timeline_item_get_to_day (item);
  if (*from == GALPI_DAY_NONE)
    *from = *to - 1;
  if (*to == GALPI_DAY_NONE)
    *to = *from + 1;
}

static void
reveal (GalpiTimelineAxis *self)
{
  GalpiTimeScale scale = galpi_timeline_axis_get_goal (self);
  GalpiDay from, to;

  if (!self->has_scale || self->current == NULL)
    return;

  get_days (self->current, &from, &to);
  galpi_time_scale_reveal (&scale, from, to, MARGIN);
  galpi_timeline_axis_move (self, &scale, TRUE);
}

static void
update_layout (GalpiTimelineAxis *self)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  GalpiTimelineMetrics metrics = {
    .n_rows = geometry->n_rows,
    .point = roundf (geometry->line * 0.7f),
    .gap = 4.0,
    .em = geometry->em,
    .max_label = geometry->em * 15.0,
    .bar = MAX (roundf (geometry->em * 0.55f), 5.0),
  };

  if (self->has_scale)
    galpi_timeline_layout_update (self->layout, &self->scale, &metrics);
}

void
galpi_timeline_axis_update_layout (GalpiTimelineAxis *self)
{
  update_layout (self);
}

/* Puts the view over what is reached now that the items or the width have changed. */
static void
make_scale (GalpiTimelineAxis *self,
            double             width)
{
  double more = MAX ((self->last - self->first) * MORE_PART, MORE_DAYS);
  double first = MIN (self->first - more, galpi_day_today () - MORE_DAYS);
  double last = MAX (self->last + more, galpi_day_today () + MORE_DAYS);

  if (self->items == NULL || self->items->len == 0 || width < 1.0)
    {
      self->has_scale = FALSE;
      return;
    }

  if (!self->has_scale)
    {
      galpi_time_scale_init (&self->scale, first, last, width);
      self->has_scale = TRUE;
    }
  else
    {
      galpi_time_scale_set_extent (&self->scale, first, last);
      galpi_time_scale_set_width (&self->scale, width);
    }
  if (self->fitted)
    galpi_timeline_fit (self->items, &self->scale, MARGIN);
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
galpi_timeline_axis_move (GalpiTimelineAxis    *self,
                          const GalpiTimeScale *scale,
                          gboolean              animate)
{
  adw_animation_reset (self->animation);
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

graphene_rect_t
galpi_timeline_axis_get_area (GalpiTimelineAxis *self,
                              GalpiTimelineItem *item)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  const GalpiTimelineMark *mark = galpi_timeline_layout_find (self->layout, item);
  float size = PUBLISHED_ROOM - 2.0f;
  GalpiDay from, to;
  double middle;

  if (mark != NULL)
    {
      float bottom = geometry->bottom - (float) mark->row * geometry->pitch;
      gboolean point = mark->entry->to - mark->entry->from == 1;
      double x, width;
      float height;

      galpi_timeline_layout_place (self->layout, mark, &self->scale, &x, &width);
      height = point ? (float) width : geometry->line;

      return GRAPHENE_RECT_INIT ((float) x, bottom - (geometry->line + height) / 2.0f,
                                 (float) width, height);
    }

  get_days (item, &from, &to);
  middle = (from + to) / 2.0;
  if (galpi_timeline_item_get_kind (item) != GALPI_TIMELINE_PUBLISHED)
    {
      const GalpiTimelineBar *bar = galpi_timeline_layout_find_bar (self->layout, middle);
      guint peak = galpi_timeline_layout_get_peak (self->layout);

      if (bar != NULL && peak > 0)
        {
          float x = (float) galpi_time_scale_to_x (&self->scale, bar->from);
          float width = (float) ((bar->to - bar->from) * self->scale.day_width);
          float bottom = geometry->bottom - (float) bar->row * geometry->pitch;
          float height = (bottom - geometry->top) * (float) bar->n_items / (float) peak;

          height = MAX (height, 2.0f);
          return GRAPHENE_RECT_INIT (x, bottom - height, width, height);
        }
    }

  return GRAPHENE_RECT_INIT ((float) galpi_time_scale_to_x (&self->scale, middle) - size / 2,
                             geometry->axis - size, size, size);
}

typedef struct
{
  GalpiTimelineAxis *self;
  double             x;
  double             least;
  GalpiTimelineItem *nearest;
} PublishedPick;

static void
pick_published_cb (const GalpiTimelineEntry *entry,
                   gpointer                  user_data)
{
  PublishedPick *pick = user_data;
  double distance = fabs (galpi_time_scale_to_x (&pick->self->scale, entry->from + 0.5) - pick->x);

  if (distance < pick->least)
    {
      pick->least = distance;
      pick->nearest = entry->item;
    }
}

gboolean
galpi_timeline_axis_pick (GalpiTimelineAxis *self,
                          double             x,
                          double             y,
                          GalpiTimelineSpot *spot)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  double row = floor ((geometry->bottom + ROW_GAP / 2.0 - y) / geometry->pitch);
  const GalpiTimelineMark *mark = NULL;

  *spot = (GalpiTimelineSpot) { 0 };
  if (!self->has_scale)
    return FALSE;

  if (row >= 0.0)
    mark = galpi_timeline_layout_pick (self->layout, &self->scale, x, (guint) row, SLACK);
  if (mark != NULL)
    {
      spot->item = mark->entry->item;
    }
  else if (row >= 0.0)
    {
      spot->bar = galpi_timeline_layout_find_bar (self->layout,
                                                  galpi_time_scale_to_moment (&self->scale, x));
      if (spot->bar != NULL && (spot->bar->n_items == 0 || spot->bar->row > row))
        spot->bar = NULL;
      if (spot->bar != NULL)
        spot->area =
          GRAPHENE_RECT_INIT ((float) galpi_time_scale_to_x (&self->scale, spot->bar->from),
                              geometry->top,
                              (float) ((spot->bar->to - spot->bar->from) * self->scale.day_width),
                              geometry->bottom - (float) spot->bar->row * geometry->pitch
                                - geometry->top);
    }
  else if (y <= geometry->labels && self->published != NULL)
    {
      PublishedPick pick = { self, x, SLACK, NULL };

      galpi_timeline_index_foreach (self->published,
                                    galpi_time_scale_to_moment (&self->scale, x - 2 * SLACK),
                                    galpi_time_scale_to_moment (&self->scale, x + 2 * SLACK),
                                    pick_published_cb, &pick);
      spot->item = pick.nearest;
    }

  if (spot->item != NULL)
    spot->area = galpi_timeline_axis_get_area (self, spot->item);

  return spot->item != NULL || spot->bar != NULL;
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
  float fixed;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MIN_WIDTH;
      return;
    }

  galpi_timeline_axis_update_geometry (self, 0.0f);
  fixed = TOP + PUBLISHED_ROOM + TICK_ROOM + 2.0f * self->geometry.line + BOTTOM;
  *minimum = (int) ceilf (fixed + MIN_ROWS * self->geometry.pitch);
  *natural = (int) ceilf (fixed + NATURAL_ROWS * self->geometry.pitch);
}

void
galpi_timeline_axis_update_geometry (GalpiTimelineAxis *self,
                                     float              height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, NULL);
  GalpiTimelineGeometry *geometry = &self->geometry;
  float room;

  geometry->line = ceilf ((float) pango_font_metrics_get_height (metrics) / PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  geometry->em = (float) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    geometry->em *= (float) pango_cairo_context_get_resolution (context) / 72.0f;
  geometry->pitch = geometry->line + ROW_GAP;
  geometry->top = TOP;
  geometry->context = height - BOTTOM - geometry->line;
  geometry->labels = geometry->context - geometry->line;
  geometry->axis = geometry->labels - TICK_ROOM;
  geometry->bottom = geometry->axis - PUBLISHED_ROOM;
  room = geometry->bottom - geometry->top + ROW_GAP;
  geometry->n_rows = (guint) MAX (floorf (room / geometry->pitch), 1.0f);
}

/* Depends on the font and the locale alone. */
static void
measure_ticks (GalpiTimelineAxis *self)
{
  static const GalpiTickStep steps[GALPI_N_TICK_UNITS] = {
    { GALPI_TICK_DAYS, 1 }, { GALPI_TICK_MONTHS, 1 }, { GALPI_TICK_YEARS, 1 },
  };
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  for (guint i = 0; i < GALPI_N_TICK_UNITS; i++)
    {
      self->label_widths[i] = self->context_widths[i] = 0.0;
      for (int month = 1; month <= 12; month++)
        {
          for (int context = 0; context <= 1; context++)
            {
              double *widest = context ? &self->context_widths[i] : &self->label_widths[i];
              g_autofree char *label = NULL;
              int width;

              label = galpi_tick_step_format (&steps[i], galpi_day_new (2028, month, 28), context);
              pango_layout_set_text (layout, label, -1);
              pango_layout_get_pixel_size (layout, &width, NULL);

              /* What is a context is bold. */
              *widest = MAX (*widest, context ? width * 1.15 + 18.0 : width + 16.0);
            }
        }
    }
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
      adw_animation_reset (self->animation);
      make_scale (self, width);
    }
  update_layout (self);

  if (self->current != NULL && self->has_scale)
    {
      graphene_rect_t area = galpi_timeline_axis_get_area (self, self->current);
      float x = CLAMP (area.origin.x, -16.0f, (float) width + 16.0f);
      float end = CLAMP (area.origin.x + area.size.width, x + 8.0f, (float) width + 24.0f);
      GtkAllocation allocation = { (int) floorf (x), (int) floorf (area.origin.y),
                                   (int) ceilf (end - x), (int) ceilf (area.size.height) };

      gtk_widget_size_allocate (GTK_WIDGET (self->cursor), &allocation, -1);
    }

  gtk_popover_present (self->menu);
}

static void
galpi_timeline_axis_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);

  if (!self->has_scale)
    return;

  update_layout (self);
  galpi_timeline_axis_draw (self, snapshot);
  if (gtk_widget_get_visible (GTK_WIDGET (self->cursor)))
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->cursor), snapshot);
}

static void
forget_texts (GalpiTimelineAxis *self)
{
  g_hash_table_remove_all (self->texts);
  measure_ticks (self);
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
  static const char *const names[N_SIGNALS] = {
    "item-activated", "keep", "dismiss", "edit", "remove",
  };

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

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_TIMELINE_ITEM);

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

/* Whether both are the same to the user: found anew, or kept since. */
static gboolean
is_same (GalpiTimelineItem *a,
         GalpiTimelineItem *b)
{
  GalpiRange range = galpi_timeline_item_get_range (a);
  GalpiRange other = galpi_timeline_item_get_range (b);
  const char *uuid = galpi_timeline_item_get_event_uuid (a);

  if (uuid != NULL && g_strcmp0 (uuid, galpi_timeline_item_get_event_uuid (b)) == 0)
    return TRUE;

  return galpi_timeline_item_get_article_id (a) == galpi_timeline_item_get_article_id (b)
         && range.start == other.start && range.end == other.end
         && g_strcmp0 (galpi_timeline_item_get_date (a), galpi_timeline_item_get_date (b)) == 0;
}

/* Returns the item that is, or else now stands in the place of, the one that was current. */
static GalpiTimelineItem *
find_current_again (GalpiTimelineAxis *self,
                    GalpiTimelineItem *old,
                    guint              old_position)
{
  for (guint i = 0; old != NULL && i < self->items->len; i++)
    {
      if (is_same (old, self->items->pdata[i]))
        return self->items->pdata[i];
    }

  if (self->items->len == 0)
    return NULL;
  return self->items->pdata[MIN (old_position, self->items->len - 1)];
}

static void
take_items (GalpiTimelineAxis *self,
            GPtrArray         *items)
{
  GalpiDay first = G_MAXINT, last = G_MININT;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_ptr_array_new_full (items->len, g_object_unref);
  g_hash_table_remove_all (self->positions);
  for (guint i = 0; i < items->len; i++)
    {
      GalpiTimelineItem *item = items->pdata[i];
      GalpiDay from, to;

      if (galpi_timeline_item_get_from_day (item) == GALPI_DAY_NONE
          && galpi_timeline_item_get_to_day (item) == GALPI_DAY_NONE)
        continue;
      get_days (item, &from, &to);
      first = MIN (first, from);
      last = MAX (last, to);
      g_ptr_array_add (self->items, g_object_ref (item));
      g_hash_table_insert (self->positions, item, GUINT_TO_POINTER (self->items->len));
    }

  if (first != self->first || last != self->last)
    self->fitted = TRUE;
  self->first = first;
  self->last = last;
}

void
galpi_timeline_axis_set_items (GalpiTimelineAxis *self,
                               GPtrArray         *items)
{
  g_autoptr(GalpiTimelineItem) old = NULL;
  guint old_position = 0;

  g_return_if_fail (GALPI_IS_TIMELINE_AXIS (self));
  g_return_if_fail (items != NULL);

  adw_animation_reset (self->animation);
  if (self->current != NULL)
    old_position = get_position (self, self->current);
  old = g_steal_pointer (&self->current);
  self->hovered = NULL;
  galpi_timeline_layout_set_indices (self->layout, NULL, NULL);
  g_clear_pointer (&self->kept, galpi_timeline_index_free);
  g_clear_pointer (&self->found, galpi_timeline_index_free);
  g_clear_pointer (&self->published, galpi_timeline_index_free);

  take_items (self, items);
  self->kept = galpi_timeline_index_new (self->items, GALPI_TIMELINE_EVENT);
  self->found = galpi_timeline_index_new (self->items, GALPI_TIMELINE_FOUND);
  self->published = galpi_timeline_index_new (self->items, GALPI_TIMELINE_PUBLISHED);
  galpi_timeline_layout_set_indices (self->layout, self->kept, self->found);
  make_scale (self, self->has_scale ? self->scale.width : gtk_widget_get_width (GTK_WIDGET (self)));

  g_set_object (&self->current, find_current_again (self, old, old_position));
  update_cursor (self);
  update_actions (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
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

  update_cursor (self);
  update_actions (self);
  reveal (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
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
  galpi_timeline_fit (self->items, &scale, MARGIN);
  self->fitted = TRUE;
  galpi_timeline_axis_move (self, &scale, TRUE);
}
