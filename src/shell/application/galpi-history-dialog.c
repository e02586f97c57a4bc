/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-history-dialog"

#include "galpi-history-dialog.h"

#include <glib/gi18n.h>

#include "galpi-notebook-steps.h"
#include "galpi-state-stack.h"
#include "galpi-step-row.h"

struct _GalpiHistoryDialog
{
  AdwDialog parent_instance;

  GalpiNotebook      *notebook;
  GalpiStepList      *steps;
  GtkSingleSelection *selection; /* of the steps, and the beginning below them */
  GCancellable       *going;     /* while it goes somewhere; nullable */
  GPtrArray          *rows;      /* those that are shown; not owned */
  gboolean            shown;     /* the list has been */

  AdwToastOverlay *toasts;
  GalpiStateStack *states;
  GtkListView     *list;
  GtkWidget       *actions;
  GtkLabel        *ahead;
  GtkProgressBar  *progress;
  GtkButton       *go;
};

G_DEFINE_FINAL_TYPE (GalpiHistoryDialog, galpi_history_dialog, ADW_TYPE_DIALOG)

/* Undone steps are the newest ones, so they stand above those that hold: the position of the one that the
 * notebook is at is their number.
 */
static guint
get_current (GalpiHistoryDialog *self)
{
  return galpi_step_list_get_n_undone (self->steps);
}

static void
mark_rows (GalpiHistoryDialog *self)
{
  guint n_steps = g_list_model_get_n_items (G_LIST_MODEL (self->steps));
  guint current = get_current (self);
  g_autoptr(GalpiStep) step = NULL;
  gint64 number = 0;

  if (current < n_steps)
    {
      step = g_list_model_get_item (G_LIST_MODEL (self->steps), current);
      number = galpi_step_get_number (step);
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      GalpiStepRow *row = g_ptr_array_index (self->rows, i);
      GalpiStep *shown = galpi_step_row_get_step (row);

      galpi_step_row_set_current (row, shown != NULL && galpi_step_get_number (shown) == number);
    }
}

/* What the button would do with the selected step. */
static void
update_go (GalpiHistoryDialog *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint current = get_current (self);
  g_autofree char *label = NULL;

  if (self->going != NULL)
    label = g_strdup (_("_Cancel"));
  else if (selected == GTK_INVALID_LIST_POSITION || selected == current)
    label = g_strdup (_("Select a Step to Go There"));
  else if (selected > current)
    label = g_strdup_printf (ngettext ("_Take Back %u Step", "_Take Back %u Steps",
                                       selected - current), selected - current);
  else
    label = g_strdup_printf (ngettext ("_Do %u Step Again", "_Do %u Steps Again",
                                       current - selected), current - selected);

  gtk_button_set_label (self->go, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), self->going != NULL ||
                            (selected != GTK_INVALID_LIST_POSITION && selected != current));
}

static void
update (GalpiHistoryDialog *self)
{
  guint n_steps = g_list_model_get_n_items (G_LIST_MODEL (self->steps));
  guint n_undone = get_current (self);
  g_autofree char *error = NULL;
  gboolean loading;

  g_object_get (self->steps, "loading", &loading, "error", &error, NULL);
  if (n_steps > 0)
    galpi_state_stack_show_content (self->states);
  else if (error != NULL)
    galpi_state_stack_show_failed (self->states, error);
  else if (loading)
    galpi_state_stack_show_loading (self->states);
  else
    galpi_state_stack_show_empty (self->states, "document-open-recent-symbolic",
                                  _("Nothing Done Yet"),
                                  _("Everything that you do can be taken back here, even after a restart"));

  gtk_widget_set_visible (self->actions,
                          n_steps > 0 && !galpi_notebook_get_read_only (self->notebook));
  gtk_widget_set_visible (GTK_WIDGET (self->ahead), n_undone > 0);
  if (n_undone > 0)
    {
      g_autofree char *ahead =
        g_strdup_printf (ngettext ("%u step is undone. It can be done again until you do something new.",
                                   "%u steps are undone. They can be done again until you do something new.",
                                   n_undone),
                         n_undone);

      gtk_label_set_label (self->ahead, ahead);
    }

  mark_rows (self);
  update_go (self);
  if (!self->shown && n_steps > 0)
    {
      self->shown = TRUE;
      gtk_list_view_scroll_to (self->list, n_undone,
                               GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
    }
}

static void
say (GalpiHistoryDialog *self,
     const char         *sentence)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
went_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GalpiHistoryDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps =
    galpi_notebook_go_to_step_finish (GALPI_NOTEBOOK (object), result, &error);
  g_autofree char *sentence = NULL;

  g_clear_object (&self->going);
  if (self->notebook == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  update (self);
  if (steps == NULL)
    say (self, error->message);
  if (steps == NULL || steps->len == 0)
    return;

  if (galpi_step_get_undone (g_ptr_array_index (steps, 0)))
    sentence = g_strdup_printf (ngettext ("%u step taken back", "%u steps taken back", steps->len),
                                steps->len);
  else
    sentence = g_strdup_printf (ngettext ("%u step done again", "%u steps done again", steps->len),
                                steps->len);
  say (self, sentence);
}

static void
progress_cb (double   progress,
             gpointer user_data)
{
  GalpiHistoryDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, progress);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->going != NULL);
}

static void
go_to (GalpiHistoryDialog *self,
       guint               position)
{
  g_autoptr(GalpiStep) step =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (step == NULL || position == get_current (self) || self->going != NULL ||
      galpi_notebook_get_read_only (self->notebook))
    return;

  self->going = g_cancellable_new ();
  update_go (self);
  galpi_notebook_go_to_step_async (self->notebook, galpi_step_get_number (step), progress_cb, self,
                                   self->going, went_cb, g_object_ref (self));
}

static void
activate_cb (GalpiHistoryDialog *self,
             guint               position)
{
  go_to (self, position);
}

static void
go_cb (GalpiHistoryDialog *self)
{
  if (self->going != NULL)
    g_cancellable_cancel (self->going);
  else
    go_to (self, gtk_single_selection_get_selected (self->selection));
}

static void
retry_cb (GalpiHistoryDialog *self)
{
  galpi_step_list_reload (self->steps);
}

static void
setup_cb (GalpiHistoryDialog *self,
          GtkListItem        *item)
{
  GtkWidget *row = galpi_step_row_new ();

  g_object_bind_property (row, "description", item, "accessible-label", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
  g_ptr_array_add (self->rows, row);
}

static void
bind_cb (GalpiHistoryDialog *self,
         GtkListItem        *item)
{
  GalpiStepRow *row = GALPI_STEP_ROW (gtk_list_item_get_child (item));

  galpi_step_row_set_step (row, gtk_list_item_get_item (item));
  galpi_step_row_set_current (row, gtk_list_item_get_position (item) == get_current (self));
}

static void
unbind_cb (GalpiHistoryDialog *self,
           GtkListItem        *item)
{
  galpi_step_row_set_step (GALPI_STEP_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
teardown_cb (GalpiHistoryDialog *self,
             GtkListItem        *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
galpi_history_dialog_dispose (GObject *object)
{
  GalpiHistoryDialog *self = GALPI_HISTORY_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->steps);
  g_clear_object (&self->notebook);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (galpi_history_dialog_parent_class)->dispose (object);
}

static void
galpi_history_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (GALPI_HISTORY_DIALOG (object)->rows);

  G_OBJECT_CLASS (galpi_history_dialog_parent_class)->finalize (object);
}

static void
galpi_history_dialog_class_init (GalpiHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_history_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = galpi_history_dialog_finalize;

  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, actions);
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, ahead);
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, go);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
galpi_history_dialog_init (GalpiHistoryDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (teardown_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/* The steps, and below the oldest what was before it. */
static GListModel *
make_model (GalpiHistoryDialog *self)
{
  g_autoptr(GalpiStep) beginning = galpi_step_new ();
  GListStore *last = g_list_store_new (GALPI_TYPE_STEP);
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);

  /* Translators: in the history, the notebook as it was before the first step */
  galpi_step_set_what (beginning, _("Before All of This"));
  g_list_store_append (last, beginning);
  g_list_store_append (models, self->steps);
  g_list_store_append (models, last);
  g_object_unref (last);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (models)));
}

AdwDialog *
galpi_history_dialog_new (GalpiNotebook *notebook)
{
  GalpiHistoryDialog *self = g_object_new (GALPI_TYPE_HISTORY_DIALOG, NULL);

  self->notebook = g_object_ref (notebook);
  self->steps = galpi_step_list_new (notebook);
  self->selection = gtk_single_selection_new (make_model (self));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (update_go), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
