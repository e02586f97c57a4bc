/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-card.h"

#include <glib/gi18n.h>

#include "galpi-backlinks.h"
#include "galpi-colour-row.h"
#include "galpi-date-format.h"
#include "galpi-edtf.h"
#include "galpi-note-editor.h"
#include "galpi-note-text.h"
#include "galpi-palette.h"
#include "galpi-prose-label.h"
#include "galpi-tag-chips.h"

/* A note with more than that is edited in a scroller of that height. */
#define MOST_LINES 16
#define MOST_CHARACTERS 800
#define TALL_EDITOR 320

struct _GalpiAnnotationCard
{
  GtkWidget         parent_instance;

  GalpiAnnotation  *annotation;
  GSignalGroup     *signals;
  GtkWidget        *editor;       /* while the note is edited */
  GtkWidget        *scroller;     /* that it is in */
  const char       *colour_class;
  GtkWidget        *row;          /* of the list, that the card is in */
  gboolean          writable;
  gboolean          closing;      /* an editor that is taken away loses the focus once more */

  /* Template */
  GtkWidget        *overlay;
  GtkWidget        *colour_bar;
  GtkLabel         *quote;
  GtkBox           *note_place;
  GalpiNoteText    *note;
  GtkWidget        *event_row;
  GtkLabel         *event_date;
  GalpiTagChips    *tags;
  GalpiBacklinks   *backlinks;
  GtkWidget        *actions;

  /* Of the actions, once they are needed */
  GtkWidget        *tag_button;
  GtkMenuButton    *colour_button;
  GtkWidget        *event_button;
};

enum
{
  VISIT_BEGUN,
  NOTE_CHANGED,
  TAGS_CHANGED,
  RECOLOUR,
  EVENT,
  REMOVE,
  TAG,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiAnnotationCard, galpi_annotation_card, GTK_TYPE_WIDGET)

static void
update_note (GalpiAnnotationCard *self)
{
  const char *note = galpi_annotation_get_note (self->annotation);

  if (self->editor == NULL)
    galpi_note_text_set_note (self->note, note);
  galpi_backlinks_set_target (self->backlinks, GALPI_LINK_NOTE,
                              *note != '\0' ? galpi_annotation_get_uuid (self->annotation) : NULL);
  if (self->editor != NULL)
    galpi_note_editor_update (GALPI_NOTE_EDITOR (self->editor), note);
}

static void
update_colour (GalpiAnnotationCard *self)
{
  const char *class_name = galpi_palette_get_class (galpi_annotation_get_colour (self->annotation));

  if (self->colour_class != NULL)
    gtk_widget_remove_css_class (self->colour_bar, self->colour_class);
  gtk_widget_add_css_class (self->colour_bar, class_name);
  self->colour_class = class_name;
}

/* What is offered for the annotation shown, once anything is. */
static void
update_offered (GalpiAnnotationCard *self)
{
  const GalpiAnchor *anchor =
    self->annotation != NULL ? galpi_annotation_get_anchor (self->annotation) : NULL;

  if (self->tag_button == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->colour_button), anchor != NULL);
  gtk_widget_set_visible (self->event_button,
                          anchor != NULL && anchor->state == GALPI_ANCHOR_PLACE);
}

static void
update_quote (GalpiAnnotationCard *self)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (self->annotation);
  gboolean lost = anchor != NULL && anchor->state == GALPI_ANCHOR_LOST;

  if (anchor == NULL)
    {
      galpi_prose_label_set_text (self->quote, _("Note on this article"));
    }
  else if (*anchor->quote == '\0')
    {
      g_autofree char *after = g_strstrip (g_strdup (anchor->suffix));
      /* Translators: a highlighted picture; %s is what stands after it in the text. */
      g_autofree char *picture = g_strdup_printf (_("Picture before “%s…”"), after);

      galpi_prose_label_set_text (self->quote, *after != '\0' ? picture : _("Picture"));
    }
  else
    {
      g_autofree char *flat = g_strdelimit (g_strdup (anchor->quote), "\n\t", ' ');
      /* Translators: quotation marks of your language around a quote. */
      g_autofree char *quote = g_strdup_printf (C_("quote", "“%s”"), flat);

      galpi_prose_label_set_text (self->quote, quote);
    }

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->quote),
                               lost ? _("This quote is not in the present version of the text")
                                    : NULL);
  if (lost)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lost");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lost");
  update_offered (self);
}

static void
update_event (GalpiAnnotationCard *self)
{
  const char *edtf = galpi_annotation_get_event_date (self->annotation);
  GalpiDay from = GALPI_DAY_NONE;
  GalpiDay to = GALPI_DAY_NONE;

  gtk_widget_set_visible (self->event_row, edtf != NULL);
  if (edtf != NULL)
    {
      g_autofree char *words = NULL;

      galpi_edtf_parse (edtf, &from, &to, NULL);
      words = galpi_date_format_span (edtf, from, to);
      gtk_label_set_label (self->event_date, words);
    }
}

static void
update_tags (GalpiAnnotationCard *self)
{
  galpi_tag_chips_set_tags (self->tags, galpi_annotation_get_tags (self->annotation));
}

static void
tags_changed_cb (GalpiAnnotationCard *self,
                 char               **tags)
{
  g_signal_emit (self, signals[TAGS_CHANGED], 0, tags);
}

static void
tag_cb (GalpiAnnotationCard *self,
        const char          *tag)
{
  g_signal_emit (self, signals[TAG], 0, tag);
}

static void
save_cb (GalpiAnnotationCard *self,
         const char          *text)
{
  g_signal_emit (self, signals[NOTE_CHANGED], 0, text);
}

/* The note is a label until it is edited, and again after that: a text view for each of many cards
 * would make a long list slow. */
static void
close_editor (GalpiAnnotationCard *self)
{
  GtkWidget *editor = self->editor;
  g_autofree char *text = NULL;

  if (editor == NULL || self->closing)
    return;

  self->closing = TRUE;
  galpi_note_editor_flush (GALPI_NOTE_EDITOR (editor));
  text = galpi_note_editor_get_text (GALPI_NOTE_EDITOR (editor));
  self->editor = NULL;
  gtk_box_remove (self->note_place, self->scroller);
  self->scroller = NULL;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  self->closing = FALSE;

  /* What was typed, until the notebook says what it holds. */
  galpi_note_text_set_note (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text != '\0');
}

static gboolean
close_editor_cb (gpointer user_data)
{
  GalpiAnnotationCard *self = user_data;

  /* Another window's coming to the front is no reason to close it. */
  if (self->editor != NULL && !gtk_widget_is_focus (self->editor))
    close_editor (self);

  return G_SOURCE_REMOVE;
}

static void
editor_left_cb (GalpiAnnotationCard *self)
{
  if (!self->closing)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_editor_cb, g_object_ref (self),
                     g_object_unref);
}

/* A long note scrolls in its card, rather than make a card that no window shows whole. A list gives its
 * rows no more than their least height, so that it has to be said here.
 */
static void
update_scroller (GalpiAnnotationCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);

  if (gtk_text_buffer_get_line_count (buffer) <= MOST_LINES &&
      gtk_text_buffer_get_char_count (buffer) <= MOST_CHARACTERS)
    return;

  gtk_scrolled_window_set_min_content_height (scroller, TALL_EDITOR);
  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
}

/* A short note is shown whole, however it was scrolled before its card had grown with it. */
static void
scrolled_cb (GalpiAnnotationCard *self,
             GtkAdjustment       *adjustment)
{
  GtkPolicyType policy = GTK_POLICY_AUTOMATIC;

  if (self->scroller != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (self->scroller), NULL, &policy);
  if (policy == GTK_POLICY_NEVER && gtk_adjustment_get_value (adjustment) > 0)
    gtk_adjustment_set_value (adjustment, 0);
}

static void
add_editor (GalpiAnnotationCard *self)
{
  GtkAdjustment *adjustment;

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->editor);
  gtk_widget_add_css_class (self->scroller, "note-scroller");
  gtk_box_append (self->note_place, self->scroller);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)), "changed",
                           G_CALLBACK (update_scroller), self, G_CONNECT_SWAPPED);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  update_scroller (self);
}

static void
note_pressed_cb (GalpiAnnotationCard *self)
{
  galpi_annotation_card_edit_note (self);
}

static void
edit_clicked_cb (GalpiAnnotationCard *self)
{
  galpi_annotation_card_edit_note (self);
}

static void
tag_clicked_cb (GalpiAnnotationCard *self)
{
  galpi_annotation_card_add_tag (self);
}

static void
event_clicked_cb (GalpiAnnotationCard *self)
{
  g_signal_emit (self, signals[EVENT], 0);
}

static void
remove_clicked_cb (GalpiAnnotationCard *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
colour_picked_cb (GalpiAnnotationCard *self,
                  GalpiColour          colour)
{
  gtk_menu_button_popdown (self->colour_button);
  g_signal_emit (self, signals[RECOLOUR], 0, colour);
}

static void
create_colour_popover (GtkMenuButton *button,
                       gpointer       user_data)
{
  GalpiAnnotationCard *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *row = galpi_colour_row_new ();

  galpi_colour_row_set_colour (GALPI_COLOUR_ROW (row),
                               galpi_annotation_get_colour (self->annotation));
  g_signal_connect_object (row, "picked", G_CALLBACK (colour_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), row);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
add_action (GalpiAnnotationCard *self,
            const char          *icon_name,
            const char          *tip,
            GCallback            callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->actions), button);

  return button;
}

/* A list holds two hundred cards, and a pointer is on one of them: buttons in all would be most of the work. */
static void
make_actions (GalpiAnnotationCard *self)
{
  if (self->tag_button != NULL)
    return;

  add_action (self, "document-edit-symbolic", _("Edit Note"), G_CALLBACK (edit_clicked_cb));
  self->tag_button =
    add_action (self, "galpi-tag-symbolic", _("Add Tag"), G_CALLBACK (tag_clicked_cb));

  self->colour_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->colour_button, "color-select-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->colour_button), _("Change Color"));
  gtk_widget_add_css_class (GTK_WIDGET (self->colour_button), "flat");
  gtk_menu_button_set_create_popup_func (self->colour_button, create_colour_popover, self, NULL);
  gtk_box_append (GTK_BOX (self->actions), GTK_WIDGET (self->colour_button));

  self->event_button = add_action (self, "x-office-calendar-symbolic", _("Keep as Event"),
                                   G_CALLBACK (event_clicked_cb));
  add_action (self, "user-trash-symbolic", _("Remove"), G_CALLBACK (remove_clicked_cb));
  gtk_widget_set_visible (self->actions, self->writable);
  update_offered (self);
}

static void
tag_entry_left_cb (GalpiAnnotationCard *self)
{
  make_actions (self);
  gtk_widget_grab_focus (self->tag_button);
}

static void
leave_editor (GalpiAnnotationCard *self)
{
  galpi_note_editor_flush (GALPI_NOTE_EDITOR (self->editor));
  g_signal_emit (self, signals[DONE], 0);
}

/* In the capture phase, since a text view takes Return with any modifier for a new line. What was
 * being composed is kept by the flush.
 */
static gboolean
enter_pressed_cb (GalpiAnnotationCard *self,
                  guint                keyval,
                  guint                keycode,
                  GdkModifierType      state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (self->editor == NULL || !enter || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  leave_editor (self);
  return GDK_EVENT_STOP;
}

/* In the bubble phase: the Escape of a composition never comes here. */
static gboolean
escape_pressed_cb (GalpiAnnotationCard *self,
                   guint                keyval)
{
  if (self->editor == NULL || keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  leave_editor (self);
  return GDK_EVENT_STOP;
}

static void
update_all (GalpiAnnotationCard *self)
{
  update_colour (self);
  update_quote (self);
  update_note (self);
  update_event (self);
  update_tags (self);
}

/* The style shows the actions on hover and focus. Until then they must not be pressed: a finger, which
 * hovers over nothing, would come upon Remove where it meant the card.
 */
static void
update_actions (GalpiAnnotationCard *self)
{
  const GtkStateFlags hovered = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN;
  gboolean shown = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & hovered) != 0;

  if (self->row != NULL)
    shown = shown || (gtk_widget_get_state_flags (self->row) & GTK_STATE_FLAG_FOCUSED) != 0;
  if (shown)
    make_actions (self);
  gtk_widget_set_can_target (self->actions, shown);
}

static void
parent_changed_cb (GalpiAnnotationCard *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_weak_pointer (&self->row, gtk_widget_get_parent (GTK_WIDGET (self)));
  if (self->row != NULL)
    g_signal_connect_object (self->row, "state-flags-changed", G_CALLBACK (update_actions), self,
                             G_CONNECT_SWAPPED);
  update_actions (self);
}

static void
galpi_annotation_card_state_flags_changed (GtkWidget     *widget,
                                           GtkStateFlags  before)
{
  GTK_WIDGET_CLASS (galpi_annotation_card_parent_class)->state_flags_changed (widget, before);

  update_actions (GALPI_ANNOTATION_CARD (widget));
}

static void
galpi_annotation_card_dispose (GObject *object)
{
  GalpiAnnotationCard *self = GALPI_ANNOTATION_CARD (object);

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_weak_pointer (&self->row);
  self->closing = TRUE;
  g_clear_object (&self->signals);
  g_clear_object (&self->annotation);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ANNOTATION_CARD);

  G_OBJECT_CLASS (galpi_annotation_card_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  static const struct
  {
    guint       index;
    const char *name;
  } plain[] = {
    { VISIT_BEGUN, "visit-begun" },
    { EVENT, "event" },
    { REMOVE, "remove" },
    { DONE, "done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    signals[plain[i].index] =
      g_signal_new (plain[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NOTE_CHANGED] =
    g_signal_new ("note-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TAGS_CHANGED] =
    g_signal_new ("tags-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[RECOLOUR] =
    g_signal_new ("recolour", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GALPI_TYPE_COLOUR);
  signals[TAG] =
    g_signal_new ("tag", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_annotation_card_class_init (GalpiAnnotationCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_annotation_card_dispose;
  widget_class->state_flags_changed = galpi_annotation_card_state_flags_changed;

  g_type_ensure (GALPI_TYPE_BACKLINKS);
  g_type_ensure (GALPI_TYPE_NOTE_TEXT);
  g_type_ensure (GALPI_TYPE_TAG_CHIPS);

  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-annotation-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, overlay);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, colour_bar);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, quote);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, note_place);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, note);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, event_row);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, event_date);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, tags);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, backlinks);
  gtk_widget_class_bind_template_child (widget_class, GalpiAnnotationCard, actions);
  gtk_widget_class_bind_template_callback (widget_class, note_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, tags_changed_cb);
}

static void
galpi_annotation_card_init (GalpiAnnotationCard *self)
{
  GtkEventController *enter = gtk_event_controller_key_new ();
  GtkEventController *escape = gtk_event_controller_key_new ();

  self->writable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (GALPI_TYPE_ANNOTATION);
  g_signal_group_connect_swapped (self->signals, "notify::note", G_CALLBACK (update_note), self);
  g_signal_group_connect_swapped (self->signals, "notify::colour",
                                  G_CALLBACK (update_colour), self);
  g_signal_group_connect_swapped (self->signals, "notify::anchor",
                                  G_CALLBACK (update_quote), self);
  g_signal_group_connect_swapped (self->signals, "notify::tags", G_CALLBACK (update_tags), self);
  g_signal_group_connect_swapped (self->signals, "notify::event-date",
                                  G_CALLBACK (update_event), self);

  gtk_event_controller_set_propagation_phase (enter, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (enter, "key-pressed", G_CALLBACK (enter_pressed_cb), self);
  g_signal_connect_swapped (escape, "key-pressed", G_CALLBACK (escape_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), enter);
  gtk_widget_add_controller (GTK_WIDGET (self), escape);

  g_signal_connect (self, "notify::parent", G_CALLBACK (parent_changed_cb), NULL);
  update_actions (self);
}

GtkWidget *
galpi_annotation_card_new (void)
{
  return g_object_new (GALPI_TYPE_ANNOTATION_CARD, NULL);
}

GalpiAnnotation *
galpi_annotation_card_get_annotation (GalpiAnnotationCard *self)
{
  g_return_val_if_fail (GALPI_IS_ANNOTATION_CARD (self), NULL);

  return self->annotation;
}

void
galpi_annotation_card_set_annotation (GalpiAnnotationCard *self,
                                      GalpiAnnotation     *annotation)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_CARD (self));
  g_return_if_fail (annotation == NULL || GALPI_IS_ANNOTATION (annotation));

  if (self->annotation == annotation)
    return;

  close_editor (self);
  galpi_tag_chips_close_entry (self->tags);
  g_set_object (&self->annotation, annotation);
  g_signal_group_set_target (self->signals, annotation);
  if (annotation != NULL)
    update_all (self);
}

void
galpi_annotation_card_set_known_tags (GalpiAnnotationCard *self,
                                      GalpiTagSet         *tags)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_CARD (self));

  galpi_tag_chips_set_known_tags (self->tags, tags);
}

void
galpi_annotation_card_set_writable (GalpiAnnotationCard *self,
                                    gboolean             writable)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_CARD (self));

  if (self->writable == writable)
    return;

  self->writable = writable;
  gtk_widget_set_visible (self->actions, writable && self->tag_button != NULL);
  galpi_tag_chips_set_writable (self->tags, writable);
}

void
galpi_annotation_card_edit_note (GalpiAnnotationCard *self)
{
  GtkEventController *focus;

  g_return_if_fail (GALPI_IS_ANNOTATION_CARD (self));

  if (!self->writable || self->annotation == NULL)
    return;

  if (self->editor == NULL)
    {
      g_signal_emit (self, signals[VISIT_BEGUN], 0);
      self->editor = galpi_note_editor_new ();
      galpi_note_editor_load (GALPI_NOTE_EDITOR (self->editor),
                              galpi_annotation_get_note (self->annotation));
      g_signal_connect_swapped (self->editor, "save", G_CALLBACK (save_cb), self);
      focus = gtk_event_controller_focus_new ();
      g_signal_connect_swapped (focus, "leave", G_CALLBACK (editor_left_cb), self);
      gtk_widget_add_controller (self->editor, focus);
      gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
      add_editor (self);
      gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
    }
  gtk_widget_grab_focus (self->editor);
}

void
galpi_annotation_card_add_tag (GalpiAnnotationCard *self)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_CARD (self));

  if (!self->writable || self->annotation == NULL)
    return;

  galpi_tag_chips_open_entry (self->tags);
}

void
galpi_annotation_card_flush (GalpiAnnotationCard *self)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_CARD (self));

  if (self->editor != NULL)
    galpi_note_editor_flush (GALPI_NOTE_EDITOR (self->editor));
  galpi_tag_chips_flush (self->tags);
}
