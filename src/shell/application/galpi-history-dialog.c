/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-history-dialog"

#include "galpi-history-dialog.h"

#include <glib/gi18n.h>

#include "galpi-notebook-steps.h"
#include "galpi-state-stack.h"

struct _GalpiHistoryDialog
{
  AdwDialog parent_instance;

  GalpiNotebook *notebook;
  GCancellable  *cancellable;
  GListStore    *steps;

  GalpiStateStack *states;
  GtkListView     *list;
};

G_DEFINE_FINAL_TYPE (GalpiHistoryDialog, galpi_history_dialog, ADW_TYPE_DIALOG)

static void
steps_listed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiHistoryDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps =
    galpi_notebook_list_steps_finish (GALPI_NOTEBOOK (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (steps == NULL)
    {
      galpi_state_stack_show_failed (self->states, error->message);
      return;
    }

  g_list_store_splice (self->steps, 0, g_list_model_get_n_items (G_LIST_MODEL (self->steps)),
                       steps->pdata, steps->len);
  if (steps->len > 0)
    galpi_state_stack_show_content (self->states);
  else
    galpi_state_stack_show_empty (self->states, "document-open-recent-symbolic",
                                  _("Nothing Done Yet"),
                                  _("Everything that you do can be taken back here, even after a restart"));
}

static void
load (GalpiHistoryDialog *self)
{
  galpi_state_stack_show_loading (self->states);
  galpi_notebook_list_steps_async (self->notebook, self->cancellable, steps_listed_cb,
                                   g_object_ref (self));
}

static void
changed_cb (GalpiHistoryDialog *self,
            GalpiChange         changes)
{
  if (changes & GALPI_CHANGE_STEPS)
    load (self);
}

static void
undone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiHistoryDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps =
    galpi_notebook_undo_finish (GALPI_NOTEBOOK (object), result, &error);

  if (steps == NULL)
    galpi_state_stack_show_failed (self->states, error->message);
}

static void
redone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiHistoryDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps =
    galpi_notebook_redo_finish (GALPI_NOTEBOOK (object), result, &error);

  if (steps == NULL)
    galpi_state_stack_show_failed (self->states, error->message);
}

/* Undone steps are the newest ones, so they stand above those that hold. */
static void
activate_cb (GalpiHistoryDialog *self,
             guint               position)
{
  GListModel *model = G_LIST_MODEL (self->steps);
  g_autoptr(GalpiStep) chosen = g_list_model_get_item (model, position);
  guint n_to_undo = 0;
  guint n_to_redo = 0;

  if (chosen == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GalpiStep) step = g_list_model_get_item (model, i);

      if (i < position && !galpi_step_get_undone (step))
        n_to_undo++;
      if (i >= position && galpi_step_get_undone (step))
        n_to_redo++;
    }

  if (n_to_redo > 0)
    galpi_notebook_redo_async (self->notebook, n_to_redo, NULL, redone_cb, g_object_ref (self));
  else if (n_to_undo > 0)
    galpi_notebook_undo_async (self->notebook, n_to_undo, NULL, undone_cb, g_object_ref (self));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *what = gtk_label_new (NULL);
  GtkWidget *when = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_ellipsize (GTK_LABEL (what), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (what, TRUE);
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_add_css_class (when, "numeric");
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), when);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *what = gtk_widget_get_first_child (box);
  GtkWidget *when = gtk_widget_get_next_sibling (what);
  GalpiStep *step = gtk_list_item_get_item (item);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (galpi_step_get_when (step));
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  /* Translators: when a step was done: day, month and time */
  g_autofree char *when_text = g_date_time_format (local, C_("date", "%-d %b, %H:%M"));
  gboolean undone = galpi_step_get_undone (step);
  g_autofree char *label = NULL;

  gtk_label_set_label (GTK_LABEL (what), galpi_step_get_what (step));
  gtk_label_set_label (GTK_LABEL (when), when_text);
  if (undone)
    gtk_widget_add_css_class (box, "dim-label");
  else
    gtk_widget_remove_css_class (box, "dim-label");

  label = undone ? g_strdup_printf (_("%s, undone"), galpi_step_get_what (step))
                 : g_strdup (galpi_step_get_what (step));
  gtk_list_item_set_accessible_label (item, label);
}

static void
galpi_history_dialog_dispose (GObject *object)
{
  GalpiHistoryDialog *self = GALPI_HISTORY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->notebook);
  g_clear_object (&self->steps);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (galpi_history_dialog_parent_class)->dispose (object);
}

static void
galpi_history_dialog_finalize (GObject *object)
{
  g_clear_object (&GALPI_HISTORY_DIALOG (object)->cancellable);

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
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiHistoryDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, load);
}

static void
galpi_history_dialog_init (GalpiHistoryDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->steps = g_list_store_new (GALPI_TYPE_STEP);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->steps)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

AdwDialog *
galpi_history_dialog_new (GalpiNotebook *notebook)
{
  GalpiHistoryDialog *self = g_object_new (GALPI_TYPE_HISTORY_DIALOG, NULL);

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_DIALOG (self);
}
