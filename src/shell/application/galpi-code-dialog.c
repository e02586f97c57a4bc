/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-code-dialog"

#include "galpi-code-dialog.h"

#include <glib/gi18n.h>

#include "galpi-code-view.h"
#include "galpi-notebook-code.h"
#include "galpi-notebook-tags.h"
#include "galpi-scope-list.h"
#include "galpi-state-stack.h"
#include "galpi-tag-field.h"

struct _GalpiCodeDialog
{
  AdwDialog parent_instance;

  GalpiNotebook *notebook;
  GPtrArray     *choices; /* GalpiScope, as they stand in scopes */
  GalpiHitList  *hits;
  GCancellable  *search;  /* the search under way */
  GCancellable  *marking; /* of hits that bear the tag already */
  GCancellable  *work;    /* tagging under way, else NULL */
  gboolean       built;   /* what is chosen is chosen by the analyst */
  gboolean       showing;

  GtkEditable     *query;
  GtkToggleButton *regex;
  GtkDropDown     *scopes;
  GtkDropDown     *extent;
  GalpiTagField   *within;
  GalpiTagField   *tag;
  GalpiStateStack *states;
  GalpiCodeView   *view;
  GtkStack        *bottom;
  GtkCheckButton  *all;
  GtkLabel        *count;
  GtkWidget       *spinner;
  GtkButton       *untag;
  GtkButton       *apply;
  GtkProgressBar  *progress;
};

enum {
  UNDOABLE,
  PLACE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiCodeDialog, galpi_code_dialog, ADW_TYPE_DIALOG)

static void
renew (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
}

/* What is chosen */

static void
show_counts (GalpiCodeDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  guint n_checked = galpi_hit_list_get_n_checked (self->hits);
  guint n_coded = galpi_hit_list_get_n_coded (self->hits);
  gboolean ready = galpi_tag_field_get_tag (self->tag) != NULL;
  gboolean loading;
  gboolean truncated;
  g_autofree char *count = NULL;
  g_autofree char *apply = NULL;
  g_autofree char *untag = NULL;

  g_object_get (self->hits, "loading", &loading, "truncated", &truncated, NULL);
  if (truncated)
    /* Translators: both are numbers of hits; there are even more than the second */
    count = g_strdup_printf (_("%u of the first %u hits"), n_checked, n);
  else if (n > 0)
    count = g_strdup_printf (ngettext ("%u of %u hit", "%u of %u hits", n), n_checked, n);
  gtk_label_set_label (self->count, count != NULL ? count : "");
  gtk_widget_set_visible (self->spinner, loading);

  self->showing = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->all), n > n_coded);
  gtk_check_button_set_inconsistent (self->all, n_checked > 0 && n_checked < n - n_coded);
  gtk_check_button_set_active (self->all, n > n_coded && n_checked == n - n_coded);
  self->showing = FALSE;

  apply = n_checked > 0
    ? g_strdup_printf (ngettext ("Tag %u Hit", "Tag %u Hits", n_checked), n_checked)
    : g_strdup (_("Tag"));
  gtk_button_set_label (self->apply, apply);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply), ready && n_checked > 0 && !loading);

  untag = g_strdup_printf (ngettext ("Untag %u Hit", "Untag %u Hits", n_coded), n_coded);
  gtk_button_set_label (self->untag, untag);
  gtk_widget_set_visible (GTK_WIDGET (self->untag), ready && n_coded > 0);
}

static void
all_toggled_cb (GalpiCodeDialog *self)
{
  if (!self->showing)
    galpi_hit_list_check_all (self->hits, gtk_check_button_get_active (self->all));
}

/* Finding */

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiCodeDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_hit_list_mark_coded_finish (GALPI_HIT_LIST (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    galpi_state_stack_show_failed (self->states, error->message);
}

static void
mark (GalpiCodeDialog *self)
{
  renew (&self->marking);
  galpi_hit_list_mark_coded_async (self->hits, galpi_tag_field_get_tag (self->tag), self->marking,
                                   marked_cb, g_object_ref (self));
}

static void
tag_changed_cb (GalpiCodeDialog *self)
{
  gboolean loading;

  if (!self->built)
    return;

  g_object_get (self->hits, "loading", &loading, NULL);
  show_counts (self);
  if (!loading)
    mark (self);
}

static void
show_start (GalpiCodeDialog *self)
{
  galpi_state_stack_show_empty (self->states, "edit-find-symbolic", _("Look for Words to Tag"),
                                _("Every hit is shown here first. Those that are checked get the tag, as one step."));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GalpiCodeDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_hit_list_find_finish (GALPI_HIT_LIST (source), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        galpi_state_stack_show_failed (self->states, error->message);
      return;
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0)
    galpi_state_stack_show_empty (self->states, "edit-find-symbolic", _("No Hits"),
                                  _("Try other words, or look in all articles"));
  else
    mark (self);
}

static void
hits_came_cb (GalpiCodeDialog *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0)
    galpi_state_stack_show_content (self->states);
}

/* A new list: nothing is looked for in it. */
static void
watch_hits (GalpiCodeDialog *self)
{
  if (self->hits != NULL)
    g_signal_handlers_disconnect_by_data (self->hits, self);
  g_clear_object (&self->hits);
  self->hits = galpi_hit_list_new (self->notebook);
  g_signal_connect_object (self->hits, "notify", G_CALLBACK (show_counts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hits, "items-changed", G_CALLBACK (hits_came_cb), self,
                           G_CONNECT_SWAPPED);
  galpi_code_view_set_hits (self->view, self->hits);
}

static void
find (GalpiCodeDialog *self)
{
  GalpiCodeQuery query = { 0 };
  g_autofree char *words = NULL;

  if (!self->built || self->work != NULL)
    return;

  renew (&self->search);
  words = g_strstrip (g_strdup (gtk_editable_get_text (self->query)));
  query.query = words;
  query.is_regex = gtk_toggle_button_get_active (self->regex);
  query.extent = gtk_drop_down_get_selected (self->extent);
  query.within = galpi_tag_field_get_tag (self->within);
  query.scope = g_ptr_array_index (self->choices, gtk_drop_down_get_selected (self->scopes));
  if (*words == '\0')
    {
      watch_hits (self);
      show_counts (self);
      show_start (self);
      return;
    }

  galpi_state_stack_show_loading (self->states);
  galpi_hit_list_find_async (self->hits, &query, self->search, found_cb, g_object_ref (self));
}

static void
regex_toggled_cb (GalpiCodeDialog *self)
{
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->query),
                                         gtk_toggle_button_get_active (self->regex)
                                         ? _("An expression, such as [0-9]+억")
                                         : _("Words, or “a phrase”"));
  find (self);
}

static void
stop_search_cb (GalpiCodeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
place_chosen_cb (GalpiCodeDialog *self,
                 gint64           article_id,
                 guint            start,
                 guint            end)
{
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, article_id, start, end, NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Tagging */

static void
progress_cb (double   progress,
             gpointer user_data)
{
  gtk_progress_bar_set_fraction (GALPI_CODE_DIALOG (user_data)->progress, progress);
}

static void
begin_work (GalpiCodeDialog *self,
            const char      *what)
{
  renew (&self->work);
  gtk_progress_bar_set_text (self->progress, what);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->bottom, "work");
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), FALSE);
}

/* @done: (transfer full) (nullable): what was done; @error says why it was not */
static void
end_work (GalpiCodeDialog *self,
          char            *done,
          const GError    *error)
{
  g_autofree char *sentence = done;

  g_clear_object (&self->work);
  gtk_stack_set_visible_child_name (self->bottom, "choose");
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), TRUE);
  if (sentence != NULL)
    {
      g_signal_emit (self, signals[UNDOABLE], 0, sentence);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    galpi_state_stack_show_failed (self->states, error->message);
}

static void
coded_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GalpiCodeDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  GalpiCodeResult done;
  char *sentence = NULL;

  if (galpi_notebook_code_hits_finish (GALPI_NOTEBOOK (source), result, &done, &error))
    sentence = done.n_gone > 0
      ? g_strdup_printf (_("%u hits tagged; %u were left out, because their text has changed"),
                         done.n_done, done.n_gone)
      : g_strdup_printf (ngettext ("%u hit tagged", "%u hits tagged", done.n_done), done.n_done);
  end_work (self, sentence, error);
}

static void
uncoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GalpiCodeDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  GalpiCodeResult done;
  char *sentence = NULL;

  if (galpi_notebook_uncode_hits_finish (GALPI_NOTEBOOK (source), result, &done, &error))
    sentence = g_strdup_printf (ngettext ("Tag taken from %u hit", "Tag taken from %u hits",
                                          done.n_done),
                                done.n_done);
  end_work (self, sentence, error);
}

static void
apply_clicked_cb (GalpiCodeDialog *self)
{
  begin_work (self, _("Tagging…"));
  galpi_notebook_code_hits_async (self->notebook, self->hits, galpi_tag_field_get_tag (self->tag),
                                  GALPI_COLOUR_YELLOW, progress_cb, self, self->work, coded_cb,
                                  g_object_ref (self));
}

static void
untag_clicked_cb (GalpiCodeDialog *self)
{
  begin_work (self, _("Taking the tag away…"));
  galpi_notebook_uncode_hits_async (self->notebook, self->hits, galpi_tag_field_get_tag (self->tag),
                                    progress_cb, self, self->work, uncoded_cb,
                                    g_object_ref (self));
}

static void
cancel_clicked_cb (GalpiCodeDialog *self)
{
  g_cancellable_cancel (self->work);
}

static void
galpi_code_dialog_dispose (GObject *object)
{
  GalpiCodeDialog *self = GALPI_CODE_DIALOG (object);

  self->built = FALSE;
  g_cancellable_cancel (self->search);
  g_cancellable_cancel (self->marking);
  g_clear_object (&self->search);
  g_clear_object (&self->marking);
  g_clear_object (&self->work);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_CODE_DIALOG);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (galpi_code_dialog_parent_class)->dispose (object);
}

static void
galpi_code_dialog_class_init (GalpiCodeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_code_dialog_dispose;

  signals[UNDOABLE] =
    g_signal_new ("undoable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PLACE_CHOSEN] =
    g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);

  g_type_ensure (GALPI_TYPE_CODE_VIEW);
  g_type_ensure (GALPI_TYPE_STATE_STACK);
  g_type_ensure (GALPI_TYPE_TAG_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-code-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, query);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, regex);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, scopes);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, extent);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, within);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, tag);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, view);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, bottom);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, all);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, count);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, untag);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, GalpiCodeDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, find);
  gtk_widget_class_bind_template_callback (widget_class, regex_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, untag_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
galpi_code_dialog_init (GalpiCodeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
tags_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiCodeDialog) self = user_data;
  g_autoptr(GPtrArray) tags =
    galpi_notebook_list_tags_finish (GALPI_NOTEBOOK (source), result, NULL);
  g_autoptr(GalpiTagSet) set = NULL;

  /* Without them nothing is offered, and tags can be typed. */
  if (tags == NULL || self->notebook == NULL)
    return;

  set = galpi_tag_set_new (tags);
  galpi_tag_field_set_tags (self->tag, set);
  galpi_tag_field_set_tags (self->within, set);
}

/* @scope: (transfer full) */
static void
add_choice (GalpiCodeDialog *self,
            GtkStringList   *names,
            GalpiScope      *scope,
            const char      *name)
{
  g_ptr_array_add (self->choices, scope);
  gtk_string_list_append (names, name);
}

static void
add_choices (GalpiCodeDialog *self,
             GalpiScope      *scope,
             gint64           article_id)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *name = galpi_scope_format (scope);

  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  if (galpi_scope_get_kind (scope) != GALPI_SCOPE_ALL)
    add_choice (self, names, g_object_ref (scope), name);
  add_choice (self, names, galpi_scope_new (GALPI_SCOPE_ALL, NULL), _("All Articles"));
  if (article_id != 0)
    add_choice (self, names, galpi_scope_new_article (article_id), _("This Article"));
  gtk_drop_down_set_model (self->scopes, G_LIST_MODEL (names));
}

AdwDialog *
galpi_code_dialog_new (GalpiNotebook *notebook,
                       GalpiScope    *scope,
                       gint64         article_id,
                       const char    *query)
{
  GalpiCodeDialog *self;

  g_return_val_if_fail (GALPI_IS_NOTEBOOK (notebook), NULL);
  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  self = g_object_new (GALPI_TYPE_CODE_DIALOG, NULL);
  self->notebook = g_object_ref (notebook);
  add_choices (self, scope, article_id);
  watch_hits (self);
  show_counts (self);
  show_start (self);
  galpi_notebook_list_tags_async (notebook, NULL, tags_listed_cb, g_object_ref (self));

  self->built = TRUE;
  if (query != NULL && *query != '\0')
    gtk_editable_set_text (self->query, query);

  return ADW_DIALOG (self);
}
