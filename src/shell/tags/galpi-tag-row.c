/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-row.h"

#include <glib/gi18n.h>

#include "galpi-tag-swatch.h"

struct _GalpiTagRow
{
  GtkWidget         parent_instance;

  GalpiTagNode     *node;
  GSignalGroup     *signals;
  GalpiTagDragFunc  drag;
  gpointer          drag_data;
  gboolean          editing;

  GtkTreeExpander  *expander;
  GalpiTagSwatch   *swatch;
  GtkStack         *names;
  GtkLabel         *name;
  GtkEntry         *editor;
  GtkLabel         *description;
  GtkLabel         *count;
};

enum
{
  RENAMED,
  EDITED,
  DROPPED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTagRow, galpi_tag_row, GTK_TYPE_WIDGET)

/* Both numbers only where there are both: most tags are on annotations alone. */
static char *
describe_use (GalpiTag *tag)
{
  guint n_annotations = galpi_tag_get_n_annotations (tag);
  guint n_articles = galpi_tag_get_n_articles (tag);
  g_autofree char *annotations =
    g_strdup_printf (ngettext ("%u annotation", "%u annotations", n_annotations), n_annotations);
  g_autofree char *articles =
    g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);

  if (n_articles == 0)
    return g_steal_pointer (&annotations);
  if (n_annotations == 0)
    return g_steal_pointer (&articles);

  return g_strconcat (annotations, " · ", articles, NULL);
}

char *
galpi_tag_row_describe (GalpiTag *tag)
{
  g_autofree char *use = NULL;
  const char *description;

  g_return_val_if_fail (GALPI_IS_TAG (tag), NULL);

  use = describe_use (tag);
  description = galpi_tag_get_description (tag);

  return g_strconcat (galpi_tag_get_name (tag), ", ", use, *description != '\0' ? ", " : NULL,
                      description, NULL);
}

static void
update (GalpiTagRow *self)
{
  GalpiTag *tag = galpi_tag_row_get_tag (self);
  g_autofree char *line = NULL;
  g_autofree char *use = NULL;
  gboolean used;

  if (tag == NULL)
    return;

  line = g_strdelimit (g_strdup (galpi_tag_get_description (tag)), "\r\n", ' ');
  use = describe_use (tag);
  used = galpi_tag_get_n_annotations (tag) + galpi_tag_get_n_articles (tag) > 0;
  galpi_tag_swatch_set_colour (self->swatch, galpi_tag_get_colour (tag));
  gtk_label_set_label (self->name, galpi_tag_get_name (tag));
  gtk_label_set_label (self->description, line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->description),
                               *line != '\0' ? galpi_tag_get_description (tag) : NULL);
  gtk_label_set_label (self->count, used ? use : "");
}

static void
stop_editing (GalpiTagRow *self)
{
  if (!self->editing)
    return;

  self->editing = FALSE;
  gtk_stack_set_visible_child (self->names, GTK_WIDGET (self->name));
  g_signal_emit (self, signals[EDITED], 0);
}

/* The name is what it was until the notebook says that it is another. */
static void
finish_editing (GalpiTagRow *self)
{
  GalpiTag *tag = galpi_tag_row_get_tag (self);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (!self->editing || tag == NULL)
    return;

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor))));
  path = g_strdup (galpi_tag_get_path (tag));
  stop_editing (self);
  if (*name != '\0' && !g_str_equal (name, galpi_tag_get_name (tag)))
    g_signal_emit (self, signals[RENAMED], 0, path, name);
}

static void
activate_cb (GalpiTagRow *self)
{
  finish_editing (self);
}

static void
left_cb (GalpiTagRow *self)
{
  finish_editing (self);
}

static gboolean
key_cb (GalpiTagRow *self,
        guint        keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_editing (self);

  return GDK_EVENT_STOP;
}

static void
menu_pressed_cb (GalpiTagRow *self,
                 int          n_presses,
                 double       x,
                 double       y)
{
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
long_pressed_cb (GalpiTagRow *self,
                 double       x,
                 double       y)
{
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static GdkContentProvider *
drag_prepare_cb (GalpiTagRow *self)
{
  GalpiTag *tag = galpi_tag_row_get_tag (self);
  g_auto(GStrv) paths = NULL;

  if (tag == NULL || self->editing)
    return NULL;

  paths = self->drag (galpi_tag_get_path (tag), self->drag_data);

  return paths != NULL ? gdk_content_provider_new_typed (G_TYPE_STRV, paths) : NULL;
}

static void
drag_begin_cb (GalpiTagRow   *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->names));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static gboolean
drop_cb (GalpiTagRow  *self,
         const GValue *value)
{
  GalpiTag *tag = galpi_tag_row_get_tag (self);

  if (tag == NULL)
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, g_value_get_boxed (value), galpi_tag_get_path (tag));

  return TRUE;
}

static void
add_drag_and_drop (GalpiTagRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRV, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
galpi_tag_row_dispose (GObject *object)
{
  GalpiTagRow *self = GALPI_TAG_ROW (object);

  self->editing = FALSE;
  g_clear_object (&self->signals);
  g_clear_object (&self->node);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_TAG_ROW);

  G_OBJECT_CLASS (galpi_tag_row_parent_class)->dispose (object);
}

static void
galpi_tag_row_class_init (GalpiTagRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_tag_row_dispose;

  signals[RENAMED] =
    g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DROPPED] =
    g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_STRING);
  signals[MENU] =
    g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  g_type_ensure (GALPI_TYPE_TAG_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-tag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiTagRow, expander);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagRow, names);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagRow, name);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagRow, editor);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagRow, description);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagRow, count);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_set_css_name (widget_class, "tagrow");
}

static void
galpi_tag_row_init (GalpiTagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (GALPI_TYPE_TAG_NODE);
  g_signal_group_connect_swapped (self->signals, "notify::tag", G_CALLBACK (update), self);
  add_drag_and_drop (self);
}

GtkWidget *
galpi_tag_row_new (GalpiTagDragFunc drag,
                   gpointer         user_data)
{
  GalpiTagRow *self = g_object_new (GALPI_TYPE_TAG_ROW, NULL);

  self->drag = drag;
  self->drag_data = user_data;

  return GTK_WIDGET (self);
}

void
galpi_tag_row_set_row (GalpiTagRow    *self,
                       GtkTreeListRow *row)
{
  g_autoptr(GalpiTagNode) node = NULL;

  g_return_if_fail (GALPI_IS_TAG_ROW (self));
  g_return_if_fail (row == NULL || GTK_IS_TREE_LIST_ROW (row));

  stop_editing (self);
  node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  gtk_tree_expander_set_list_row (self->expander, row);
  g_set_object (&self->node, node);
  g_signal_group_set_target (self->signals, node);
  galpi_tag_row_set_cut (self, FALSE);
  update (self);
}

GalpiTag *
galpi_tag_row_get_tag (GalpiTagRow *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_ROW (self), NULL);

  return self->node != NULL ? galpi_tag_node_get_tag (self->node) : NULL;
}

void
galpi_tag_row_edit (GalpiTagRow *self)
{
  GalpiTag *tag;

  g_return_if_fail (GALPI_IS_TAG_ROW (self));

  tag = galpi_tag_row_get_tag (self);
  if (tag == NULL)
    return;

  self->editing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->editor), galpi_tag_get_name (tag));
  gtk_stack_set_visible_child (self->names, GTK_WIDGET (self->editor));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  gtk_editable_select_region (GTK_EDITABLE (self->editor), 0, -1);
}

void
galpi_tag_row_set_cut (GalpiTagRow *self,
                       gboolean     cut)
{
  g_return_if_fail (GALPI_IS_TAG_ROW (self));

  if (cut)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cut");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cut");
}
