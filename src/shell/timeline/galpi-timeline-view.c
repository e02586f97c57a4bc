/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-view"

#include "galpi-timeline-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "galpi-timeline-axis.h"
#include "galpi-timeline-list.h"
#include "galpi-timeline-order.h"
#include "galpi-timeline-row.h"
#include "galpi-timeline-signals.h"
#include "galpi-timeline-words.h"

#define ZOOM 1.5

/* The axis has this part of the height until its edge is moved. */
#define AXIS_PART 0.36

struct _GalpiTimelineView
{
  AdwBin parent_instance;

  GalpiTimelineList  *items;
  GtkSingleSelection *selection;
  gboolean            writable;
  gboolean            sharing;      /* the selection, from one form to the other */
  gboolean            placing;      /* the edge between them, not by the user, */
  gboolean            placed;       /* who has done so before */
  double              axis_part;
  int                 height;       /* of both, when the edge was placed */

  AdwToggleGroup    *filter;
  AdwToggle         *undated;
  GtkWidget         *zoom_box;
  GtkStack          *lists;
  AdwStatusPage     *nothing;
  GtkWidget         *add;
  GtkPaned          *paned;
  GalpiTimelineAxis *axis;
  GtkListView       *list;
};

enum {
  PROP_0,
  PROP_WRITABLE,
  N_PROPS
};

enum {
  ADD_EVENT,
  FILTER_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTimelineView, galpi_timeline_view, ADW_TYPE_BIN)

static void
add_cb (GalpiTimelineView *self)
{
  g_signal_emit (self, signals[ADD_EVENT], 0);
}

/* What has no date has no place on the axis. */
static void
filter_changed_cb (GalpiTimelineView *self)
{
  gboolean undated = galpi_timeline_view_get_filter (self) == GALPI_TIMELINE_UNDATED;

  gtk_widget_set_visible (GTK_WIDGET (self->axis), !undated);
  gtk_widget_set_sensitive (self->zoom_box, !undated);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
show_nothing (GalpiTimelineView *self)
{
  const char *title;
  const char *description;

  switch (galpi_timeline_view_get_filter (self))
    {
    case GALPI_TIMELINE_KEPT:
      title = _("No Events Kept Yet");
      description = _("Press K on a date of the timeline, or E on one in an article, to keep it");
      break;
    case GALPI_TIMELINE_UNDATED:
      title = _("Every Date Is Known");
      description = _("Words such as “last February” show up here where their article has no date");
      break;
    case GALPI_TIMELINE_ALL:
    default:
      title = _("Nothing Dated Here");
      description = _("Dates in the articles show up here as they are found");
      break;
    }

  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, description);
  gtk_stack_set_visible_child (self->lists, GTK_WIDGET (self->nothing));
}

static void
zoom_in_cb (GalpiTimelineView *self)
{
  galpi_timeline_axis_zoom (self->axis, ZOOM);
}

static void
zoom_out_cb (GalpiTimelineView *self)
{
  galpi_timeline_axis_zoom (self->axis, 1.0 / ZOOM);
}

static void
fit_cb (GalpiTimelineView *self)
{
  galpi_timeline_axis_fit (self->axis);
}

static void
max_position_cb (GalpiTimelineView *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  int natural = 0;

  if (height < 1)
    return;

  if (!self->placed)
    gtk_widget_measure (GTK_WIDGET (self->axis), GTK_ORIENTATION_VERTICAL, -1, NULL, &natural,
                        NULL, NULL);
  self->height = height;
  self->placing = TRUE;
  gtk_paned_set_position (self->paned, MAX ((int) round (height * self->axis_part),
                                            MIN (natural, height / 2)));
  self->placing = FALSE;
}

static void
position_cb (GalpiTimelineView *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));

  /* With the height the edge moves by itself, and is put right after that. */
  if (self->placing || height < 1 || height != self->height)
    return;

  self->placed = TRUE;
  self->axis_part = (double) gtk_paned_get_position (self->paned) / height;
}

static void
select_in_list (GalpiTimelineView *self,
                GalpiTimelineItem *item)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (item != NULL && self->items != NULL)
    position = galpi_timeline_list_find (self->items, item);

  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

/* A new list begins with its first row, and would leave the heading above it out of view. */
static gboolean
show_top_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  GalpiTimelineView *self = GALPI_TIMELINE_VIEW (user_data);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    return G_SOURCE_REMOVE;
  /* It has no rows before it has been laid out. */
  if (gtk_adjustment_get_upper (adjustment) < 1.0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, 0.0);
  return G_SOURCE_REMOVE;
}

static void
current_cb (GalpiTimelineView *self)
{
  if (self->sharing)
    return;

  self->sharing = TRUE;
  select_in_list (self, galpi_timeline_axis_get_current (self->axis));
  self->sharing = FALSE;
}

static void
selected_cb (GalpiTimelineView *self)
{
  if (self->sharing)
    return;

  self->sharing = TRUE;
  galpi_timeline_axis_set_current (self->axis,
                                   gtk_single_selection_get_selected_item (self->selection));
  self->sharing = FALSE;
}

static void
list_activate_cb (GalpiTimelineView *self,
                  guint              position)
{
  g_autoptr(GalpiTimelineItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    g_signal_emit_by_name (self, "item-activated", item);
}

static void
setup_row_cb (GalpiTimelineView *self,
              GtkListItem       *list_item)
{
  GtkWidget *row = galpi_timeline_row_new ();

  galpi_timeline_signals_forward (G_OBJECT (row), G_OBJECT (self));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (GalpiTimelineView *self,
             GtkListItem       *list_item)
{
  GalpiTimelineItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = galpi_timeline_words_label (item);

  galpi_timeline_row_set_item (GALPI_TIMELINE_ROW (gtk_list_item_get_child (list_item)), item,
                               self->writable);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_row_cb (GalpiTimelineView *self,
               GtkListItem       *list_item)
{
  galpi_timeline_row_set_item (GALPI_TIMELINE_ROW (gtk_list_item_get_child (list_item)), NULL,
                               self->writable);
}

static void
setup_header_cb (GalpiTimelineView *self,
                 GtkListHeader     *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "timeline-heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GalpiTimelineView *self,
                GtkListHeader     *header)
{
  GalpiTimelineItem *item = gtk_list_header_get_item (header);
  GalpiTimelineSection section = galpi_timeline_section_of (item);
  g_autofree char *words = galpi_timeline_section_format (&section);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), words);
}

static void
galpi_timeline_view_dispose (GObject *object)
{
  GalpiTimelineView *self = GALPI_TIMELINE_VIEW (object);

  self->sharing = TRUE;
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_TIMELINE_VIEW);

  G_OBJECT_CLASS (galpi_timeline_view_parent_class)->dispose (object);
}

static void
galpi_timeline_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GalpiTimelineView *self = GALPI_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_WRITABLE:
      g_value_set_boolean (value, self->writable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_timeline_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GalpiTimelineView *self = GALPI_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_WRITABLE:
      galpi_timeline_view_set_writable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_timeline_view_class_init (GalpiTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_timeline_view_dispose;
  object_class->get_property = galpi_timeline_view_get_property;
  object_class->set_property = galpi_timeline_view_set_property;

  properties[PROP_WRITABLE] =
    g_param_spec_boolean ("writable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  galpi_timeline_signals_install (G_TYPE_FROM_CLASS (klass));
  signals[ADD_EVENT] =
    g_signal_new ("add-event", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[FILTER_CHANGED] =
    g_signal_new ("filter-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (GALPI_TYPE_TIMELINE_AXIS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, filter);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, undated);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, lists);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, nothing);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, add);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, paned);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, axis);
  gtk_widget_class_bind_template_child (widget_class, GalpiTimelineView, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, max_position_cb);
  gtk_widget_class_bind_template_callback (widget_class, position_cb);
  gtk_widget_class_bind_template_callback (widget_class, current_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
}

static void
galpi_timeline_view_init (GalpiTimelineView *self)
{
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  self->writable = TRUE;
  self->axis_part = AXIS_PART;
  gtk_widget_init_template (GTK_WIDGET (self));
  galpi_timeline_signals_forward (G_OBJECT (self->axis), G_OBJECT (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
galpi_timeline_view_new (void)
{
  return g_object_new (GALPI_TYPE_TIMELINE_VIEW, NULL);
}

void
galpi_timeline_view_set_items (GalpiTimelineView *self,
                               GPtrArray         *items)
{
  g_autoptr(GPtrArray) sorted = NULL;

  g_return_if_fail (GALPI_IS_TIMELINE_VIEW (self));
  g_return_if_fail (items != NULL);

  sorted = galpi_timeline_sort (items);
  self->sharing = TRUE;
  g_clear_object (&self->items);
  self->items = galpi_timeline_list_new (sorted);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  galpi_timeline_axis_set_items (self->axis, sorted);
  self->sharing = FALSE;
  if (sorted->len > 0)
    gtk_stack_set_visible_child_name (self->lists, "list");
  else
    show_nothing (self);
  current_cb (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->list), show_top_cb, self, NULL);
}

void
galpi_timeline_view_select (GalpiTimelineView *self,
                            GalpiTimelineItem *item)
{
  g_return_if_fail (GALPI_IS_TIMELINE_VIEW (self));
  g_return_if_fail (item == NULL || GALPI_IS_TIMELINE_ITEM (item));

  self->sharing = TRUE;
  select_in_list (self, item);
  galpi_timeline_axis_set_current (self->axis, item);
  self->sharing = FALSE;
}

GalpiTimelineFilter
galpi_timeline_view_get_filter (GalpiTimelineView *self)
{
  const char *name;

  g_return_val_if_fail (GALPI_IS_TIMELINE_VIEW (self), GALPI_TIMELINE_ALL);

  name = adw_toggle_group_get_active_name (self->filter);
  if (g_strcmp0 (name, "kept") == 0)
    return GALPI_TIMELINE_KEPT;
  if (g_strcmp0 (name, "undated") == 0)
    return GALPI_TIMELINE_UNDATED;

  return GALPI_TIMELINE_ALL;
}

void
galpi_timeline_view_set_n_undated (GalpiTimelineView *self,
                                   guint              n_undated)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GALPI_IS_TIMELINE_VIEW (self));

  if (n_undated > 0)
    /* Translators: how many times were found of which the date is not known */
    label = g_strdup_printf (C_("timeline", "Undated (%u)"), n_undated);
  adw_toggle_set_label (self->undated, label != NULL ? label : C_("timeline", "Undated"));
}

gboolean
galpi_timeline_view_get_writable (GalpiTimelineView *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_VIEW (self), FALSE);

  return self->writable;
}

void
galpi_timeline_view_set_writable (GalpiTimelineView *self,
                                  gboolean           writable)
{
  g_return_if_fail (GALPI_IS_TIMELINE_VIEW (self));

  writable = !!writable;
  if (self->writable == writable)
    return;

  self->writable = writable;
  gtk_widget_set_sensitive (self->add, writable);
  galpi_timeline_axis_set_writable (self->axis, writable);
  /* All rows in view are bound anew. */
  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
}

double
galpi_timeline_view_get_axis_part (GalpiTimelineView *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_VIEW (self), 0.0);

  return self->placed ? self->axis_part : 0.0;
}

void
galpi_timeline_view_set_axis_part (GalpiTimelineView *self,
                                   double             part)
{
  g_return_if_fail (GALPI_IS_TIMELINE_VIEW (self));

  self->placed = part > 0.0;
  self->axis_part = self->placed ? part : AXIS_PART;
  max_position_cb (self);
}
