/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-library-pane"

#include "galpi-library-pane.h"

#include <glib/gi18n.h>

#include "galpi-article-row.h"
#include "galpi-hit-row.h"
#include "galpi-scope-list.h"
#include "galpi-state-stack.h"

struct _GalpiLibraryPane
{
  AdwBin parent_instance;

  GalpiArticleList   *articles;
  GtkSingleSelection *selection;
  GSignalGroup       *article_signals;
  GalpiScope         *scope;
  gint64              selected_id;
  gboolean            searching;

  GtkSearchEntry *search;
  GtkWidget      *scope_bar;
  GtkLabel       *scope_label;
  GtkLabel       *scope_count;
  GtkPopover     *scope_popover;
  GalpiScopeList *scope_list;
  GalpiStateStack *states;
  GtkStack       *lists;
  GtkListView    *article_list;
  GtkListView    *hit_list;
  GtkLabel       *hit_count;
};

enum {
  ARTICLE_CHOSEN,
  HIT_CHOSEN,
  SCOPE_CHOSEN,
  NAMES_WANTED,
  SEARCH_CHANGED,
  RETRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiLibraryPane, galpi_library_pane, ADW_TYPE_BIN)

static void
show_list (GalpiLibraryPane *self,
           const char       *name)
{
  gtk_stack_set_visible_child_name (self->lists, name);
  galpi_state_stack_show_content (self->states);
}

static void
show_empty_scope (GalpiLibraryPane *self)
{
  switch (galpi_scope_get_kind (self->scope))
    {
    case GALPI_SCOPE_ALL:
      galpi_state_stack_show_empty (self->states, "x-office-document-symbolic",
                                    _("No Articles Yet"), _("Drop files here, or press + to import"));
      break;
    case GALPI_SCOPE_UNREAD:
      galpi_state_stack_show_empty (self->states, "mail-read-symbolic", _("All Read"), NULL);
      break;
    case GALPI_SCOPE_TRASH:
      galpi_state_stack_show_empty (self->states, "user-trash-symbolic",
                                    _("No Articles in the Trash"),
                                    _("Annotations and events that were removed are in Notes and Timeline"));
      break;
    case GALPI_SCOPE_KEYWORD:
    case GALPI_SCOPE_TAG:
    case GALPI_SCOPE_PERSON:
    case GALPI_SCOPE_NAME:
    case GALPI_SCOPE_SEARCH:
    case GALPI_SCOPE_ARTICLE:
    default:
      galpi_state_stack_show_empty (self->states, "x-office-document-symbolic",
                                    _("No Articles Here"), NULL);
    }
}

/* Shows what the model of articles has to show; a search covers it. */
static void
update_articles_page (GalpiLibraryPane *self)
{
  g_autofree char *error = NULL;
  g_autofree char *count = NULL;
  gboolean loading = FALSE;
  guint n_items;

  if (self->searching)
    return;

  if (self->articles == NULL)
    return;

  g_object_get (self->articles, "loading", &loading, "error", &error, NULL);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  count = g_strdup_printf ("%u", n_items);
  gtk_label_set_label (self->scope_count, loading ? "" : count);

  if (error != NULL)
    galpi_state_stack_show_failed (self->states, error);
  else if (n_items > 0)
    show_list (self, "articles");
  else if (loading)
    galpi_state_stack_show_loading (self->states);
  else
    show_empty_scope (self);
}

static void
find_selected (GalpiLibraryPane *self)
{
  guint position = self->articles != NULL && self->selected_id != 0
    ? galpi_article_list_find (self->articles, self->selected_id)
    : GTK_INVALID_LIST_POSITION;

  if (position == gtk_single_selection_get_selected (self->selection))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->article_list, position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
items_changed_cb (GalpiLibraryPane *self)
{
  update_articles_page (self);
  find_selected (self);
}

static void
setup_article_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  gtk_list_item_set_child (item, galpi_article_row_new ());
}

static void
bind_article_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  galpi_article_row_set_article (GALPI_ARTICLE_ROW (gtk_list_item_get_child (item)),
                                 gtk_list_item_get_item (item));
}

static void
unbind_article_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  galpi_article_row_set_article (GALPI_ARTICLE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_hit_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, galpi_hit_row_new ());
}

static void
bind_hit_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  galpi_hit_row_set_hit (GALPI_HIT_ROW (gtk_list_item_get_child (item)),
                         gtk_list_item_get_item (item));
}

static void
article_activate_cb (GalpiLibraryPane *self,
                     guint             position)
{
  g_autoptr(GalpiArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), position);

  if (article == NULL)
    return;

  self->selected_id = galpi_article_get_id (article);
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ARTICLE_CHOSEN], 0, article);
}

static void
hit_activate_cb (GalpiLibraryPane *self,
                 guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->hit_list));
  g_autoptr(GalpiSearchHit) hit = g_list_model_get_item (model, position);

  if (hit != NULL)
    g_signal_emit (self, signals[HIT_CHOSEN], 0, hit);
}

static void
names_wanted_cb (GalpiLibraryPane *self,
                 const char       *filter)
{
  g_signal_emit (self, signals[NAMES_WANTED], 0, filter);
}

static void
scope_chosen_cb (GalpiLibraryPane *self,
                 GalpiScope       *scope)
{
  gtk_popover_popdown (self->scope_popover);
  g_signal_emit (self, signals[SCOPE_CHOSEN], 0, scope);
}

static void
search_changed_cb (GalpiLibraryPane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  self->searching = text[0] != '\0';
  gtk_widget_set_sensitive (self->scope_bar, !self->searching);
  if (self->searching)
    galpi_state_stack_show_loading (self->states);
  else
    update_articles_page (self);

  g_signal_emit (self, signals[SEARCH_CHANGED], 0, text);
}

static void
stop_search_cb (GalpiLibraryPane *self)
{
  galpi_library_pane_end_search (self);
}

static void
retry_cb (GalpiLibraryPane *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
galpi_library_pane_dispose (GObject *object)
{
  GalpiLibraryPane *self = GALPI_LIBRARY_PANE (object);

  g_clear_object (&self->article_signals);
  g_clear_object (&self->articles);
  g_clear_object (&self->scope);
  g_clear_object (&self->selection);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_LIBRARY_PANE);

  G_OBJECT_CLASS (galpi_library_pane_parent_class)->dispose (object);
}

static void
galpi_library_pane_class_init (GalpiLibraryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_library_pane_dispose;

  signals[ARTICLE_CHOSEN] =
    g_signal_new ("article-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_ARTICLE);
  signals[HIT_CHOSEN] =
    g_signal_new ("hit-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_SEARCH_HIT);
  signals[SCOPE_CHOSEN] =
    g_signal_new ("scope-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_SCOPE);
  signals[NAMES_WANTED] =
    g_signal_new ("names-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SEARCH_CHANGED] =
    g_signal_new ("search-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[RETRY] =
    g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GALPI_TYPE_SCOPE_LIST);
  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, search);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, scope_bar);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, scope_label);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, scope_count);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, scope_popover);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, scope_list);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, lists);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, article_list);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, hit_list);
  gtk_widget_class_bind_template_child (widget_class, GalpiLibraryPane, hit_count);
  gtk_widget_class_bind_template_callback (widget_class, article_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, names_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
galpi_library_pane_init (GalpiLibraryPane *self)
{
  GtkListItemFactory *article_factory = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *hit_factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (article_factory, "setup", G_CALLBACK (setup_article_cb), NULL);
  g_signal_connect (article_factory, "bind", G_CALLBACK (bind_article_cb), NULL);
  g_signal_connect (article_factory, "unbind", G_CALLBACK (unbind_article_cb), NULL);
  gtk_list_view_set_factory (self->article_list, article_factory);
  g_object_unref (article_factory);

  g_signal_connect (hit_factory, "setup", G_CALLBACK (setup_hit_cb), NULL);
  g_signal_connect (hit_factory, "bind", G_CALLBACK (bind_hit_cb), NULL);
  gtk_list_view_set_factory (self->hit_list, hit_factory);
  g_object_unref (hit_factory);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->article_list, GTK_SELECTION_MODEL (self->selection));

  /* After the list view's own handler, which has to know of an item before it is selected. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->article_signals = g_signal_group_new (GALPI_TYPE_ARTICLE_LIST);
  g_signal_group_connect_swapped (self->article_signals, "notify",
                                  G_CALLBACK (update_articles_page), self);
}

void
galpi_library_pane_set_articles (GalpiLibraryPane *self,
                                 GalpiArticleList *articles,
                                 GalpiScope       *scope)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GALPI_IS_LIBRARY_PANE (self));
  g_return_if_fail (articles == NULL || GALPI_IS_ARTICLE_LIST (articles));
  g_return_if_fail (GALPI_IS_SCOPE (scope));

  name = galpi_scope_format (scope);
  gtk_label_set_label (self->scope_label, name);
  gtk_label_set_label (self->scope_count, "");

  g_set_object (&self->scope, scope);
  g_set_object (&self->articles, articles);
  g_signal_group_set_target (self->article_signals, articles);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (articles));
  items_changed_cb (self);
}

void
galpi_library_pane_set_names (GalpiLibraryPane *self,
                              GPtrArray        *names)
{
  g_return_if_fail (GALPI_IS_LIBRARY_PANE (self));

  galpi_scope_list_set_names (self->scope_list, names);
}

void
galpi_library_pane_set_scopes (GalpiLibraryPane *self,
                               GPtrArray        *scopes)
{
  g_return_if_fail (GALPI_IS_LIBRARY_PANE (self));

  galpi_scope_list_set_scopes (self->scope_list, scopes);
}

void
galpi_library_pane_set_hits (GalpiLibraryPane *self,
                             GPtrArray        *hits,
                             guint             total,
                             const char       *error)
{
  g_autoptr(GListStore) store = NULL;
  g_autoptr(GtkSelectionModel) selection = NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (GALPI_IS_LIBRARY_PANE (self));

  if (!self->searching)
    return;

  if (error != NULL)
    {
      galpi_state_stack_show_failed (self->states, error);
      return;
    }

  if (hits == NULL)
    {
      galpi_state_stack_show_loading (self->states);
      return;
    }

  if (hits->len == 0)
    {
      galpi_state_stack_show_empty (self->states, "system-search-symbolic", _("No Hits"),
                                    _("Try fewer or other words"));
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _("No Hits"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }

  store = g_list_store_new (GALPI_TYPE_SEARCH_HIT);
  g_list_store_splice (store, 0, 0, hits->pdata, hits->len);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (store))));
  gtk_list_view_set_model (self->hit_list, selection);

  count = g_strdup_printf (ngettext ("%u hit", "%u hits", total), total);
  gtk_label_set_label (self->hit_count, count);
  show_list (self, "hits");
  gtk_accessible_announce (GTK_ACCESSIBLE (self), count,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
galpi_library_pane_select (GalpiLibraryPane *self,
                           gint64            article_id)
{
  g_return_if_fail (GALPI_IS_LIBRARY_PANE (self));

  self->selected_id = article_id;
  find_selected (self);
}

void
galpi_library_pane_focus_search (GalpiLibraryPane *self)
{
  g_return_if_fail (GALPI_IS_LIBRARY_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

const char *
galpi_library_pane_get_query (GalpiLibraryPane *self)
{
  g_return_val_if_fail (GALPI_IS_LIBRARY_PANE (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

void
galpi_library_pane_end_search (GalpiLibraryPane *self)
{
  g_return_if_fail (GALPI_IS_LIBRARY_PANE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}
