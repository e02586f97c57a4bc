/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-state-stack"

#include "galpi-state-stack.h"

#define LOADING_DELAY_MSEC 200

struct _GalpiStateStack
{
  AdwBin parent_instance;

  guint    loading_timeout;
  guint    focus_idle;
  gboolean focus_wanted;      /* while there was nothing to take it */

  GtkStack      *stack;
  AdwBin        *content;
  AdwStatusPage *empty;
  AdwStatusPage *failed;
};

enum {
  PROP_0,
  PROP_CONTENT,
  N_PROPS
};

enum {
  RETRY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiStateStack, galpi_state_stack, ADW_TYPE_BIN)

static void
focus_cb (gpointer user_data)
{
  GalpiStateStack *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->focus_idle = 0;
  if (root != NULL && gtk_root_get_focus (root) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* The focus that came while there was nothing to take it, unless it has gone elsewhere since. Not before
 * a list has its rows.
 */
static void
show_page (GalpiStateStack *self,
           const char      *name)
{
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);

  if (self->focus_wanted && self->focus_idle == 0)
    self->focus_idle = g_idle_add_once (focus_cb, self);
  self->focus_wanted = FALSE;
}

static gboolean
is_loading (GalpiStateStack *self)
{
  return self->loading_timeout != 0 ||
         g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "loading") == 0;
}

static gboolean
galpi_state_stack_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GalpiStateStack *self = GALPI_STATE_STACK (widget);

  if (GTK_WIDGET_CLASS (galpi_state_stack_parent_class)->focus (widget, direction))
    return TRUE;

  self->focus_wanted = is_loading (self);

  return FALSE;
}

static void
loading_timeout_cb (gpointer user_data)
{
  GalpiStateStack *self = user_data;

  self->loading_timeout = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
retry_clicked_cb (GalpiStateStack *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
galpi_state_stack_dispose (GObject *object)
{
  GalpiStateStack *self = GALPI_STATE_STACK (object);

  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  g_clear_handle_id (&self->focus_idle, g_source_remove);
  /* Before the template drops it, or AdwBin lets it go a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_STATE_STACK);

  G_OBJECT_CLASS (galpi_state_stack_parent_class)->dispose (object);
}

static void
galpi_state_stack_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GalpiStateStack *self = GALPI_STATE_STACK (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->content));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_state_stack_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GalpiStateStack *self = GALPI_STATE_STACK (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      galpi_state_stack_set_content (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_state_stack_class_init (GalpiStateStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_state_stack_dispose;
  object_class->get_property = galpi_state_stack_get_property;
  object_class->set_property = galpi_state_stack_set_property;
  widget_class->focus = galpi_state_stack_focus;

  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-state-stack.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiStateStack, stack);
  gtk_widget_class_bind_template_child (widget_class, GalpiStateStack, content);
  gtk_widget_class_bind_template_child (widget_class, GalpiStateStack, empty);
  gtk_widget_class_bind_template_child (widget_class, GalpiStateStack, failed);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
galpi_state_stack_init (GalpiStateStack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
galpi_state_stack_new (void)
{
  return g_object_new (GALPI_TYPE_STATE_STACK, NULL);
}

void
galpi_state_stack_set_content (GalpiStateStack *self,
                               GtkWidget       *content)
{
  g_return_if_fail (GALPI_IS_STATE_STACK (self));

  if (adw_bin_get_child (self->content) == content)
    return;

  adw_bin_set_child (self->content, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

void
galpi_state_stack_show_content (GalpiStateStack *self)
{
  g_return_if_fail (GALPI_IS_STATE_STACK (self));

  show_page (self, "content");
}

void
galpi_state_stack_show_loading (GalpiStateStack *self)
{
  g_return_if_fail (GALPI_IS_STATE_STACK (self));

  if (self->loading_timeout == 0)
    self->loading_timeout = g_timeout_add_once (LOADING_DELAY_MSEC, loading_timeout_cb, self);
}

/* A status page's description is markup, and what stands in it is not. */
static void
set_description (AdwStatusPage *page,
                 const char    *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  adw_status_page_set_description (page, escaped);
}

void
galpi_state_stack_show_empty (GalpiStateStack *self,
                              const char      *icon_name,
                              const char      *title,
                              const char      *description)
{
  g_return_if_fail (GALPI_IS_STATE_STACK (self));

  adw_status_page_set_icon_name (self->empty, icon_name);
  adw_status_page_set_title (self->empty, title);
  set_description (self->empty, description);
  show_page (self, "empty");
}

void
galpi_state_stack_show_failed (GalpiStateStack *self,
                               const char      *why)
{
  g_return_if_fail (GALPI_IS_STATE_STACK (self));

  set_description (self->failed, why);
  show_page (self, "failed");
}
