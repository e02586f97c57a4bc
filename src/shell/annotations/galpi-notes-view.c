/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-notes-view"

#include "galpi-notes-view.h"

#include <glib/gi18n.h>

#include "galpi-colour-row.h"
#include "galpi-list-settle.h"
#include "galpi-note-chart.h"
#include "galpi-note-filter-bar.h"
#include "galpi-note-list.h"
#include "galpi-note-row.h"
#include "galpi-state-stack.h"
#include "galpi-tag-entry.h"

struct _GalpiNotesView
{
  AdwBin parent_instance;

  GalpiAcrossList   *across; /* NULL until there is a notebook */
  GalpiScope        *scope;
  GalpiNoteFilter   *pin;    /* of a cell of the matrix; nullable */
  GtkSelectionModel *selection;

  AdwToggleGroup     *shown;
  GtkLabel           *count;
  GtkWidget          *list_tools;
  GtkWidget          *count_tools;
  GtkDropDown        *group;
  GtkDropDown        *sort;
  GtkToggleButton    *context;
  GtkToggleButton    *filter;
  GtkRevealer        *filter_revealer;
  GalpiNoteFilterBar *filters;
  GtkRevealer        *pin_revealer;
  GtkLabel           *pin_label;
  GtkStack           *pages;
  GalpiStateStack    *states;
  GtkScrolledWindow  *scrolled;
  GtkListView        *list;
  GalpiNoteChart     *chart;
  GalpiMatrixView    *matrix;
  GtkRevealer        *selection_revealer;
  GtkLabel           *selected_label;
  GtkWidget          *tag_button;
  GtkPopover         *tag_popover;
  GalpiTagEntry      *give_entry;
  GalpiTagEntry      *take_entry;
  GtkWidget          *colour_button;
  GtkPopover         *colour_popover;
  GtkWidget          *trash_button;
};

enum {
  ANNOTATION_ACTIVATED,
  PUT_BACK,
  GIVE_TAG,
  TAKE_TAG,
  GIVE_COLOUR,
  COPY,
  EXPORT,
  TRASH,
  TABLE_COPIED,
  TABLE_EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNotesView, galpi_notes_view, ADW_TYPE_BIN)

/* What is asked for */

static void
ask (GalpiNotesView *self)
{
  g_autoptr(GalpiNoteFilter) filter = NULL;

  if (self->across == NULL)
    return;

  filter = self->pin != NULL ? galpi_note_filter_copy (self->pin)
                             : galpi_note_filter_new (self->scope);
  if (self->pin == NULL)
    galpi_note_filter_bar_apply (self->filters, filter);
  galpi_across_list_set_query (self->across, filter, gtk_drop_down_get_selected (self->group),
                               gtk_drop_down_get_selected (self->sort),
                               gtk_toggle_button_get_active (self->context));
}

static void
asked_cb (GalpiNotesView *self)
{
  ask (self);
}

static void
retry_cb (GalpiNotesView *self)
{
  if (self->across != NULL)
    galpi_across_list_retry (self->across);
}

static void
filter_toggled_cb (GalpiNotesView *self)
{
  gboolean shown = gtk_toggle_button_get_active (self->filter);

  gtk_revealer_set_reveal_child (self->filter_revealer, shown);
  if (!shown && galpi_note_filter_bar_is_active (self->filters))
    galpi_note_filter_bar_clear (self->filters);
}

static void
unpin_cb (GalpiNotesView *self)
{
  g_clear_pointer (&self->pin, galpi_note_filter_free);
  gtk_revealer_set_reveal_child (self->pin_revealer, FALSE);
  ask (self);
}

static void
shown_changed_cb (GalpiNotesView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->shown);

  if (name == NULL || self->pages == NULL)
    return;

  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_widget_set_visible (self->list_tools, !g_str_equal (name, "matrix"));
  gtk_widget_set_visible (GTK_WIDGET (self->sort), g_str_equal (name, "list"));
  gtk_widget_set_visible (GTK_WIDGET (self->context), g_str_equal (name, "list"));
  gtk_widget_set_visible (self->count_tools, g_str_equal (name, "counts"));
  if (!g_str_equal (name, "list"))
    gtk_selection_model_unselect_all (self->selection);
}

static void
show_empty (GalpiNotesView *self)
{
  if (self->pin != NULL || galpi_note_filter_bar_is_active (self->filters))
    galpi_state_stack_show_empty (self->states, "edit-find-symbolic", _("No Notes Fit"),
                                  _("Change the filter, or clear it"));
  else
    galpi_state_stack_show_empty (self->states, "document-edit-symbolic", _("No Notes Here"),
                                  _("Select words in an article to highlight them and write about them"));
}

/* All of it is new: another question, or the first answer. */
static void
items_changed_cb (GalpiNotesView *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  if (position == 0 && added == g_list_model_get_n_items (G_LIST_MODEL (self->across)))
    galpi_list_settle (gtk_scrolled_window_get_vadjustment (self->scrolled));
}

static void
list_changed_cb (GalpiNotesView *self)
{
  g_autofree char *error = NULL;
  g_autofree char *count = NULL;
  gboolean loading;
  guint n;

  g_object_get (self->across, "loading", &loading, "error", &error, NULL);
  n = galpi_across_list_get_n_annotations (self->across);
  count = g_strdup_printf (ngettext ("%u annotation", "%u annotations", n), n);
  gtk_label_set_label (self->count, count);

  if (error != NULL)
    galpi_state_stack_show_failed (self->states, error);
  else if (n > 0)
    galpi_state_stack_show_content (self->states);
  else if (loading)
    galpi_state_stack_show_loading (self->states);
  else
    show_empty (self);

  if (!loading)
    galpi_note_chart_show (self->chart, self->across);
}

/* The list */

static void
activate (GalpiNotesView  *self,
          GalpiAcrossItem *item)
{
  if (galpi_across_item_get_annotation (item) != NULL)
    g_signal_emit (self, signals[ANNOTATION_ACTIVATED], 0, galpi_across_item_get_annotation (item));
}

static void
activate_cb (GalpiNotesView *self,
             guint           position)
{
  g_autoptr(GalpiAcrossItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  activate (self, item);
}

/* A plain click goes there; with Ctrl or Shift it selects, which is up to the list. */
static void
released_cb (GtkListItem     *item,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GalpiNotesView *self =
    GALPI_NOTES_VIEW (gtk_widget_get_ancestor (row, GALPI_TYPE_NOTES_VIEW));

  if (self == NULL || n_press != 1 || !gtk_widget_contains (row, x, y) ||
      (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;

  gtk_selection_model_unselect_all (self->selection);
  activate (self, gtk_list_item_get_item (item));
}

static void
put_back_cb (GalpiNotesView  *self,
             GalpiAnnotation *annotation)
{
  g_signal_emit (self, signals[PUT_BACK], 0, annotation);
}

static void
setup_cb (GalpiNotesView *self,
          GtkListItem    *item)
{
  GtkWidget *row = galpi_note_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (row, "put-back", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  galpi_note_row_set_item (GALPI_NOTE_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  galpi_note_row_set_item (GALPI_NOTE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_heading_cb (GtkSignalListItemFactory *factory,
                  GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "notes-heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading_cb (GalpiNotesView *self,
                 GtkListHeader  *header)
{
  guint start = gtk_list_header_get_start (header);
  g_autofree char *heading = NULL;

  if (self->across == NULL || start >= g_list_model_get_n_items (G_LIST_MODEL (self->across)))
    return;

  heading = galpi_note_list_format_heading (self->across,
                                            galpi_across_list_find_group (self->across, start));
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), heading);
}

/* What is selected */

static void
selection_changed_cb (GalpiNotesView *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint64 n = gtk_bitset_get_size (selected);
  g_autofree char *words =
    g_strdup_printf (ngettext ("%u selected", "%u selected", n), (guint) n);

  gtk_label_set_label (self->selected_label, words);
  gtk_revealer_set_reveal_child (self->selection_revealer, n > 0);
}

/* Returns: (transfer full): of those selected, each once */
static char **
list_selected (GalpiNotesView *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) uuids = g_strv_builder_new ();
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      {
        char *uuid = galpi_across_list_get_uuid (self->across, position);

        if (g_hash_table_add (seen, uuid))
          g_strv_builder_take (uuids, uuid);
        else
          g_free (uuid);
      }
    while (gtk_bitset_iter_next (&iter, &position));

  return g_strv_builder_end (uuids);
}

static void
emit_selected (GalpiNotesView *self,
               int             signal)
{
  g_auto(GStrv) uuids = list_selected (self);

  if (uuids[0] != NULL)
    g_signal_emit (self, signals[signal], 0, uuids);
}

static void
give_tag_cb (GalpiNotesView *self,
             const char     *tag)
{
  g_auto(GStrv) uuids = list_selected (self);

  gtk_popover_popdown (self->tag_popover);
  g_signal_emit (self, signals[GIVE_TAG], 0, uuids, tag);
}

static void
take_tag_cb (GalpiNotesView *self,
             const char     *tag)
{
  g_auto(GStrv) uuids = list_selected (self);

  gtk_popover_popdown (self->tag_popover);
  g_signal_emit (self, signals[TAKE_TAG], 0, uuids, tag);
}

static void
colour_picked_cb (GalpiNotesView *self,
                  GalpiColour     colour)
{
  g_auto(GStrv) uuids = list_selected (self);

  gtk_popover_popdown (self->colour_popover);
  g_signal_emit (self, signals[GIVE_COLOUR], 0, uuids, colour);
}

static void
copy_cb (GalpiNotesView *self)
{
  emit_selected (self, COPY);
}

static void
export_cb (GalpiNotesView *self)
{
  emit_selected (self, EXPORT);
}

static void
trash_cb (GalpiNotesView *self)
{
  emit_selected (self, TRASH);
}

static void
unselect_cb (GalpiNotesView *self)
{
  gtk_selection_model_unselect_all (self->selection);
}

static gboolean
key_pressed_cb (GalpiNotesView  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  if (gtk_bitset_is_empty (selected))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape)
    unselect_cb (self);
  else if (keyval == GDK_KEY_Delete && gtk_widget_get_visible (self->trash_button))
    trash_cb (self);
  else if (control && (keyval == GDK_KEY_c || keyval == GDK_KEY_C))
    copy_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Counts and the matrix */

static void
group_chosen_cb (GalpiNotesView *self,
                 guint           index)
{
  GalpiAcrossGroup group;

  galpi_across_list_get_group (self->across, index, &group);
  adw_toggle_group_set_active_name (self->shown, "list");
  gtk_list_view_scroll_to (self->list, group.first, GTK_LIST_SCROLL_FOCUS, NULL);
}

static const char *
get_corner (GalpiNotesView *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->group);

  return gtk_string_object_get_string (item);
}

static void
copy_counts_cb (GalpiNotesView *self)
{
  g_autoptr(GalpiMatrix) matrix = galpi_note_chart_make_matrix (self->chart);

  g_signal_emit (self, signals[TABLE_COPIED], 0, matrix, get_corner (self));
}

static void
export_counts_cb (GalpiNotesView *self)
{
  g_autoptr(GalpiMatrix) matrix = galpi_note_chart_make_matrix (self->chart);

  g_signal_emit (self, signals[TABLE_EXPORTED], 0, matrix, get_corner (self));
}

static void
matrix_copied_cb (GalpiNotesView *self,
                  GalpiMatrix    *matrix,
                  const char     *corner)
{
  g_signal_emit (self, signals[TABLE_COPIED], 0, matrix, corner);
}

static void
matrix_exported_cb (GalpiNotesView *self,
                    GalpiMatrix    *matrix,
                    const char     *corner)
{
  g_signal_emit (self, signals[TABLE_EXPORTED], 0, matrix, corner);
}

static void
cell_chosen_cb (GalpiNotesView *self,
                guint           row,
                guint           column)
{
  GalpiMatrix *matrix = galpi_matrix_view_get_matrix (self->matrix);
  const GalpiMatrixLine *of_row = g_ptr_array_index (matrix->rows, row);
  const GalpiMatrixLine *of_column = g_ptr_array_index (matrix->columns, column);
  GalpiNoteFilter *pin = galpi_note_filter_new (self->scope);
  g_autofree char *words = NULL;

  pin->exact = TRUE;
  if (of_row->id != 0)
    {
      pin->article_id = of_row->id;
      pin->tag = g_strdup (of_column->label);
    }
  else
    {
      pin->tag = g_strdup (of_row->label);
      pin->with_tag = g_strdup (of_column->label);
      galpi_matrix_view_get_wanted (self->matrix, &pin->relation);
    }
  g_clear_pointer (&self->pin, galpi_note_filter_free);
  self->pin = pin;

  /* Translators: the annotations of a cell of a table: its row and its column */
  words = g_strdup_printf (C_("matrix", "%s × %s"), of_row->label, of_column->label);
  gtk_label_set_label (self->pin_label, words);
  gtk_revealer_set_reveal_child (self->pin_revealer, TRUE);
  adw_toggle_group_set_active_name (self->shown, "list");
  ask (self);
}

static void
galpi_notes_view_dispose (GObject *object)
{
  GalpiNotesView *self = GALPI_NOTES_VIEW (object);

  if (self->list != NULL)
    galpi_notes_view_set_across (self, NULL, NULL);
  g_clear_pointer (&self->pin, galpi_note_filter_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_NOTES_VIEW);

  G_OBJECT_CLASS (galpi_notes_view_parent_class)->dispose (object);
}

static guint
add_signal (GalpiNotesViewClass *klass,
            const char          *name,
            guint                n,
            GType                first,
            GType                second)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n, first, second);
}

static void
galpi_notes_view_class_init (GalpiNotesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_notes_view_dispose;

  signals[ANNOTATION_ACTIVATED] =
    add_signal (klass, "annotation-activated", 1, GALPI_TYPE_ANNOTATION, 0);
  signals[PUT_BACK] = add_signal (klass, "put-back", 1, GALPI_TYPE_ANNOTATION, 0);
  signals[GIVE_TAG] = add_signal (klass, "give-tag", 2, G_TYPE_STRV, G_TYPE_STRING);
  signals[TAKE_TAG] = add_signal (klass, "take-tag", 2, G_TYPE_STRV, G_TYPE_STRING);
  signals[GIVE_COLOUR] = add_signal (klass, "give-colour", 2, G_TYPE_STRV, GALPI_TYPE_COLOUR);
  signals[COPY] = add_signal (klass, "copy", 1, G_TYPE_STRV, 0);
  signals[EXPORT] = add_signal (klass, "export", 1, G_TYPE_STRV, 0);
  signals[TRASH] = add_signal (klass, "trash", 1, G_TYPE_STRV, 0);
  signals[TABLE_COPIED] = add_signal (klass, "table-copied", 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[TABLE_EXPORTED] = add_signal (klass, "table-exported", 2, G_TYPE_POINTER, G_TYPE_STRING);

  g_type_ensure (GALPI_TYPE_COLOUR_ROW);
  g_type_ensure (GALPI_TYPE_MATRIX_VIEW);
  g_type_ensure (GALPI_TYPE_NOTE_CHART);
  g_type_ensure (GALPI_TYPE_NOTE_FILTER_BAR);
  g_type_ensure (GALPI_TYPE_STATE_STACK);
  g_type_ensure (GALPI_TYPE_TAG_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-notes-view.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, GalpiNotesView, child)
  BIND (shown);
  BIND (count);
  BIND (list_tools);
  BIND (count_tools);
  BIND (group);
  BIND (sort);
  BIND (context);
  BIND (filter);
  BIND (filter_revealer);
  BIND (filters);
  BIND (pin_revealer);
  BIND (pin_label);
  BIND (pages);
  BIND (states);
  BIND (scrolled);
  BIND (list);
  BIND (chart);
  BIND (matrix);
  BIND (selection_revealer);
  BIND (selected_label);
  BIND (tag_button);
  BIND (tag_popover);
  BIND (give_entry);
  BIND (take_entry);
  BIND (colour_button);
  BIND (colour_popover);
  BIND (trash_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, unpin_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_tag_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_tag_cb);
  gtk_widget_class_bind_template_callback (widget_class, colour_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, trash_cb);
  gtk_widget_class_bind_template_callback (widget_class, unselect_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_counts_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_counts_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_chosen_cb);
}

static void
galpi_notes_view_init (GalpiNotesView *self)
{
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (NULL));
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, rows);
  g_signal_connect (headings, "setup", G_CALLBACK (setup_heading_cb), NULL);
  g_signal_connect_object (headings, "bind", G_CALLBACK (bind_heading_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_header_factory (self->list, headings);
  gtk_list_view_set_model (self->list, self->selection);
  g_signal_connect_object (self->matrix, "copied", G_CALLBACK (matrix_copied_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "exported", G_CALLBACK (matrix_exported_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

GtkWidget *
galpi_notes_view_new (void)
{
  return g_object_new (GALPI_TYPE_NOTES_VIEW, NULL);
}

void
galpi_notes_view_set_across (GalpiNotesView  *self,
                             GalpiAcrossList *across,
                             GalpiScope      *scope)
{
  g_autoptr(GalpiNoteList) sections = NULL;

  g_return_if_fail (GALPI_IS_NOTES_VIEW (self));

  if (self->across != across)
    {
      if (self->across != NULL)
        g_signal_handlers_disconnect_by_data (self->across, self);
      g_set_object (&self->across, across);
      if (across != NULL)
        {
          sections = galpi_note_list_new (across);
          g_signal_connect_object (across, "notify", G_CALLBACK (list_changed_cb), self,
                                   G_CONNECT_SWAPPED);
          g_signal_connect_object (across, "items-changed", G_CALLBACK (items_changed_cb), self,
                                   G_CONNECT_SWAPPED);
        }
      gtk_multi_selection_set_model (GTK_MULTI_SELECTION (self->selection),
                                     G_LIST_MODEL (sections));
    }

  if (!g_set_object (&self->scope, scope) || scope == NULL)
    return;

  /* A cell was of the scope before. */
  g_clear_pointer (&self->pin, galpi_note_filter_free);
  gtk_revealer_set_reveal_child (self->pin_revealer, FALSE);
  ask (self);
}

GalpiMatrixView *
galpi_notes_view_get_matrix (GalpiNotesView *self)
{
  g_return_val_if_fail (GALPI_IS_NOTES_VIEW (self), NULL);

  return self->matrix;
}

void
galpi_notes_view_set_tags (GalpiNotesView *self,
                           GalpiTagSet    *tags)
{
  g_return_if_fail (GALPI_IS_NOTES_VIEW (self));

  galpi_note_filter_bar_set_tags (self->filters, tags);
  galpi_tag_entry_set_tags (self->give_entry, tags);
  galpi_tag_entry_set_tags (self->take_entry, tags);
}

void
galpi_notes_view_set_persons (GalpiNotesView     *self,
                              const char * const *persons)
{
  g_return_if_fail (GALPI_IS_NOTES_VIEW (self));

  galpi_note_filter_bar_set_persons (self->filters, persons);
}

void
galpi_notes_view_set_writable (GalpiNotesView *self,
                               gboolean        writable)
{
  g_return_if_fail (GALPI_IS_NOTES_VIEW (self));

  gtk_widget_set_visible (self->tag_button, writable);
  gtk_widget_set_visible (self->colour_button, writable);
  gtk_widget_set_visible (self->trash_button, writable);
}
