/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-sidebar-private.h"

#include <glib/gi18n.h>

#include "galpi-annotation-filter.h"
#include "galpi-card-factory.h"
#include "galpi-state-stack.h"

/* A card that has not come after so many frames never comes. */
#define MAX_FRAMES 120

struct _GalpiAnnotationSidebar
{
  GtkWidget              parent_instance;

  GalpiAnnotationList   *annotations;
  GtkFilterListModel    *filtered;
  GalpiAnnotationFilter *filter;
  GtkSingleSelection    *selection;
  GalpiCardFactory      *cards;
  GalpiAnnotation       *current;
  gboolean               writable;
  gboolean               selecting;  /* the selection is changed by the program */

  /* Template */
  GtkWidget             *top;
  GtkSearchEntry        *filter_entry;
  GtkWidget             *add_button;
  GtkLabel              *count;
  GalpiStateStack       *states;
  GtkScrolledWindow     *scrolled_window;
  GtkListView           *list_view;
};

enum
{
  PROP_0,
  PROP_CURRENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiAnnotationSidebar, galpi_annotation_sidebar, GTK_TYPE_WIDGET)

static void
update_state (GalpiAnnotationSidebar *self)
{
  guint n_all = self->annotations != NULL
                ? g_list_model_get_n_items (G_LIST_MODEL (self->annotations)) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *count = NULL;

  gtk_widget_set_sensitive (self->add_button, self->writable && self->annotations != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_entry), n_all > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_all > 0);

  if (galpi_annotation_filter_is_active (self->filter))
    /* Translators: how many of the notes are shown: "3 of 12 notes". */
    count = g_strdup_printf (ngettext ("%u of %u note", "%u of %u notes", n_all), n_shown, n_all);
  else
    count = g_strdup_printf (ngettext ("%u note", "%u notes", n_all), n_all);
  gtk_label_set_label (self->count, count);

  if (n_shown > 0)
    galpi_state_stack_show_content (self->states);
  else if (n_all > 0)
    galpi_state_stack_show_empty (self->states, "edit-find-symbolic", _("No Matching Notes"), NULL);
  else if (self->annotations != NULL)
    galpi_state_stack_show_empty (self->states, "document-edit-symbolic", _("No Notes Yet"),
                                  _("Select a passage of the text and choose a color"));
  else
    galpi_state_stack_show_empty (self->states, "document-edit-symbolic", _("No Article"), NULL);
}

static guint
find_row (GalpiAnnotationSidebar *self,
          GalpiAnnotation        *annotation)
{
  GListModel *model = G_LIST_MODEL (self->filtered);

  if (annotation == NULL || self->annotations == NULL)
    return GTK_INVALID_LIST_POSITION;
  if (!galpi_annotation_filter_is_active (self->filter))
    return galpi_annotation_list_get_index (self->annotations, annotation);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GalpiAnnotation) item = g_list_model_get_item (model, i);

      if (item == annotation)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Shows @annotation as current, by the selection where it is in the list. */
static void
select_current (GalpiAnnotationSidebar *self,
                gboolean                scroll)
{
  guint row = find_row (self, self->current);

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, row);
  if (scroll && row != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, row, GTK_LIST_SCROLL_NONE, NULL);
  self->selecting = FALSE;
}

static void
selected_cb (GalpiAnnotationSidebar *self)
{
  GalpiAnnotation *annotation;

  if (self->selecting)
    return;

  annotation = gtk_single_selection_get_selected_item (self->selection);
  if (!g_set_object (&self->current, annotation))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  if (annotation != NULL)
    g_signal_emit_by_name (self, "activate", annotation);
}

/* Return on a card that is selected already. */
static void
row_activated_cb (GalpiAnnotationSidebar *self,
                  guint                   position)
{
  g_autoptr(GalpiAnnotation) annotation =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (annotation != NULL)
    galpi_annotation_sidebar_edit_note (self, annotation);
}

static void
annotations_changed_cb (GalpiAnnotationSidebar *self)
{
  galpi_annotation_filter_refresh (self->filter);
  update_state (self);
  select_current (self, FALSE);
}

static void
filter_changed_cb (GalpiAnnotationSidebar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));
  gboolean changed;

  self->selecting = TRUE;
  changed = galpi_annotation_filter_set_text (self->filter, text);
  self->selecting = FALSE;
  if (!changed)
    return;

  update_state (self);
  select_current (self, TRUE);
}

static void
stop_search_cb (GalpiAnnotationSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  filter_changed_cb (self);
}

static void
add_clicked_cb (GalpiAnnotationSidebar *self)
{
  g_signal_emit_by_name (self, "add-note");
}

static void
retry_cb (GalpiAnnotationSidebar *self)
{
  g_signal_emit_by_name (self, "retry");
}

static gboolean
key_pressed_cb (GalpiAnnotationSidebar *self,
                guint                   keyval,
                guint                   keycode,
                GdkModifierType         state)
{
  if (keyval == GDK_KEY_Escape)
    {
      g_signal_emit_by_name (self, "leave");
      return GDK_EVENT_STOP;
    }

  if (self->current == NULL || !self->writable ||
      (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit_by_name (self, "remove", self->current);

  return GDK_EVENT_STOP;
}

static gboolean
tapped_idle_cb (gpointer user_data)
{
  GalpiAnnotationSidebar *self = user_data;

  if (self->current != NULL)
    g_signal_emit_by_name (self, "tapped", self->current);

  return G_SOURCE_REMOVE;
}

/* The list selects the card only after this. */
static void
released_cb (GalpiAnnotationSidebar *self,
             int                     n_presses,
             double                  x,
             double                  y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self->list_view), x, y, GTK_PICK_DEFAULT);

  if (at != NULL && gtk_widget_get_ancestor (at, GALPI_TYPE_ANNOTATION_CARD) != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tapped_idle_cb, g_object_ref (self),
                     g_object_unref);
}

static void
galpi_annotation_sidebar_dispose (GObject *object)
{
  GalpiAnnotationSidebar *self = GALPI_ANNOTATION_SIDEBAR (object);

  if (self->annotations != NULL)
    g_signal_handlers_disconnect_by_data (self->annotations, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  self->selecting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ANNOTATION_SIDEBAR);
  g_clear_object (&self->annotations);
  g_clear_object (&self->current);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->cards, galpi_card_factory_free);

  G_OBJECT_CLASS (galpi_annotation_sidebar_parent_class)->dispose (object);
}

static void
galpi_annotation_sidebar_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  GalpiAnnotationSidebar *self = GALPI_ANNOTATION_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, galpi_annotation_sidebar_get_current (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_annotation_sidebar_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  GalpiAnnotationSidebar *self = GALPI_ANNOTATION_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      galpi_annotation_sidebar_set_current (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_annotation_sidebar_class_init (GalpiAnnotationSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_annotation_sidebar_dispose;
  object_class->get_property = galpi_annotation_sidebar_get_property;
  object_class->set_property = galpi_annotation_sidebar_set_property;

  properties[PROP_CURRENT] =
    g_param_spec_object ("current", NULL, NULL, GALPI_TYPE_ANNOTATION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  galpi_annotation_sidebar_install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-annotation-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationSidebar, top);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationSidebar, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationSidebar, add_button);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationSidebar, count);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationSidebar, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationSidebar, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationSidebar, list_view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
set_up_list (GalpiAnnotationSidebar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->filter = galpi_annotation_filter_new ();
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->filtered)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);

  self->cards = galpi_card_factory_new (galpi_annotation_sidebar_connect_card, self);
  galpi_card_factory_set_up (self->cards, self->list_view);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->list_view, "activate", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), GTK_EVENT_CONTROLLER (click));
}

static void
galpi_annotation_sidebar_init (GalpiAnnotationSidebar *self)
{
  self->writable = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Notes"),
                                  -1);
  set_up_list (self);
  update_state (self);
}

GtkWidget *
galpi_annotation_sidebar_new (void)
{
  return g_object_new (GALPI_TYPE_ANNOTATION_SIDEBAR, NULL);
}

void
galpi_annotation_sidebar_set_annotations (GalpiAnnotationSidebar *self,
                                          GalpiAnnotationList    *annotations)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));
  g_return_if_fail (annotations == NULL || GALPI_IS_ANNOTATION_LIST (annotations));

  /* A list that is loaded again tells itself what has changed; the card in use stays in use. */
  if (annotations != NULL && annotations == self->annotations)
    {
      update_state (self);
      return;
    }

  galpi_annotation_sidebar_flush (self);
  if (self->annotations != NULL)
    g_signal_handlers_disconnect_by_data (self->annotations, self);
  g_set_object (&self->annotations, annotations);

  self->selecting = TRUE;
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (annotations));
  self->selecting = FALSE;
  galpi_annotation_sidebar_set_current (self, NULL);

  /* After the list model has followed the change that this tells of. */
  if (annotations != NULL)
    g_signal_connect_data (annotations, "changed", G_CALLBACK (annotations_changed_cb), self,
                           NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_state (self);
}

void
galpi_annotation_sidebar_set_loading (GalpiAnnotationSidebar *self)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));

  galpi_state_stack_show_loading (self->states);
}

void
galpi_annotation_sidebar_set_error (GalpiAnnotationSidebar *self,
                                    const char             *message)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));
  g_return_if_fail (message != NULL);

  galpi_annotation_sidebar_set_annotations (self, NULL);
  galpi_state_stack_show_failed (self->states, message);
}

void
galpi_annotation_sidebar_set_tags (GalpiAnnotationSidebar *self,
                                   GalpiTagSet            *tags)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));

  galpi_card_factory_set_tags (self->cards, tags);
}

void
galpi_annotation_sidebar_set_writable (GalpiAnnotationSidebar *self,
                                       gboolean                writable)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));

  if (self->writable == writable)
    return;

  self->writable = writable;
  galpi_card_factory_set_writable (self->cards, writable);
  update_state (self);
}

GalpiAnnotation *
galpi_annotation_sidebar_get_current (GalpiAnnotationSidebar *self)
{
  g_return_val_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self), NULL);

  return self->current;
}

void
galpi_annotation_sidebar_set_current (GalpiAnnotationSidebar *self,
                                      GalpiAnnotation        *annotation)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));
  g_return_if_fail (annotation == NULL || GALPI_IS_ANNOTATION (annotation));

  if (!g_set_object (&self->current, annotation))
    return;

  select_current (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

/* Returns: the card, which is there once its row was scrolled to */
static GalpiAnnotationCard *
reveal (GalpiAnnotationSidebar *self,
        GalpiAnnotation        *annotation)
{
  if (find_row (self, annotation) == GTK_INVALID_LIST_POSITION)
    stop_search_cb (self);
  galpi_annotation_sidebar_set_current (self, annotation);
  select_current (self, TRUE);

  return galpi_card_factory_find (self->cards, annotation);
}

typedef void (*CardFunc) (GalpiAnnotationCard *card);

typedef struct
{
  GalpiAnnotation *annotation;
  CardFunc         func;
  guint            n_frames;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->annotation);
  g_free (wanted);
}

static gboolean
use_card_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  GalpiAnnotationSidebar *self = GALPI_ANNOTATION_SIDEBAR (widget);
  Wanted *wanted = user_data;
  GalpiAnnotationCard *card = galpi_card_factory_find (self->cards, wanted->annotation);

  if (card == NULL && ++wanted->n_frames < MAX_FRAMES)
    return G_SOURCE_CONTINUE;

  if (card != NULL && wanted->annotation == self->current)
    wanted->func (card);

  return G_SOURCE_REMOVE;
}

/* A sidebar that is being shown only now has no cards yet, and nothing in it can have the focus. */
static void
use_card (GalpiAnnotationSidebar *self,
          GalpiAnnotation        *annotation,
          CardFunc                func)
{
  GalpiAnnotationCard *card = reveal (self, annotation);
  Wanted *wanted;

  if (card != NULL && gtk_widget_get_mapped (GTK_WIDGET (card)))
    {
      func (card);
      return;
    }

  wanted = g_new0 (Wanted, 1);
  wanted->annotation = g_object_ref (annotation);
  wanted->func = func;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), use_card_cb, wanted, wanted_free);
}

void
galpi_annotation_sidebar_edit_note (GalpiAnnotationSidebar *self,
                                    GalpiAnnotation        *annotation)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));
  g_return_if_fail (GALPI_IS_ANNOTATION (annotation));

  use_card (self, annotation, galpi_annotation_card_edit_note);
}

void
galpi_annotation_sidebar_add_tag (GalpiAnnotationSidebar *self,
                                  GalpiAnnotation        *annotation)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));
  g_return_if_fail (GALPI_IS_ANNOTATION (annotation));

  use_card (self, annotation, galpi_annotation_card_add_tag);
}

void
galpi_annotation_sidebar_follow (GalpiAnnotationSidebar *self,
                                 guint                   position)
{
  g_autoptr(GalpiAnnotation) annotation = NULL;
  guint n_items;
  guint index;
  guint row;

  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));

  if (self->annotations == NULL || galpi_annotation_filter_is_active (self->filter) ||
      (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return;

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->annotations));
  index = galpi_annotation_list_lower_bound (self->annotations, position);
  if (n_items == 0)
    return;

  row = MIN (index, n_items - 1);
  gtk_list_view_scroll_to (self->list_view, row, GTK_LIST_SCROLL_NONE, NULL);
}

void
galpi_annotation_sidebar_flush (GalpiAnnotationSidebar *self)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_SIDEBAR (self));

  galpi_card_factory_flush (self->cards);
}
