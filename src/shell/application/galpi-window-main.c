/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window shows of a notebook that is open: the library, and four views of the scope. */
#define G_LOG_DOMAIN "galpi-window"

#include <glib/gi18n.h>

#include "galpi-font-check.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-names.h"
#include "galpi-notebook-search.h"
#include "galpi-window-private.h"

#define SEARCH_LIMIT 200
/* What is mentioned less can be found by its spelling. */
#define NAMES_LIMIT 50
/* Reading that takes no longer than this is not worth a banner. */
#define READING_DELAY_MSEC 500

static void
message_cb (GalpiWindow *self,
            const char  *sentence)
{
  galpi_window_say (self, sentence);
}

static void
undoable_cb (GalpiWindow *self,
             const char  *sentence)
{
  galpi_window_say_undoable (self, sentence);
}

static void
scopes_listed_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) scopes =
    galpi_notebook_list_scopes_finish (GALPI_NOTEBOOK (object), result, &error);

  /* The articles below say what is wrong; a list of scopes that is a moment old does no harm. */
  if (scopes != NULL && !self->closing)
    galpi_library_pane_set_scopes (self->library, scopes);
}

static void
list_scopes (GalpiWindow *self)
{
  galpi_notebook_list_scopes_async (self->notebook, NULL, scopes_listed_cb, g_object_ref (self));
}

static void
names_listed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GPtrArray) names =
    galpi_notebook_list_names_finish (GALPI_NOTEBOOK (object), result, NULL);

  /* Without an index there are none yet. */
  if (names != NULL && !self->closing)
    galpi_library_pane_set_names (self->library, names);
}

static void
names_wanted_cb (GalpiWindow *self,
                 const char  *filter)
{
  if (self->notebook != NULL)
    galpi_notebook_list_names_async (self->notebook, filter, NAMES_LIMIT, NULL, names_listed_cb,
                                     g_object_ref (self));
}

static void
library_counted_cb (GalpiWindow *self,
                    guint        position,
                    guint        removed,
                    guint        added,
                    GListModel  *model)
{
  gboolean all = galpi_scope_get_kind (self->scope) == GALPI_SCOPE_ALL;
  gboolean loading = FALSE;
  gboolean empty;

  g_object_get (model, "loading", &loading, NULL);
  empty = all && !loading && g_list_model_get_n_items (model) == 0;
  galpi_article_page_set_library_empty (self->article_page, empty);

  /* A narrow window shows how to begin, rather than a library with nothing in it. */
  if (empty)
    adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
library_loading_cb (GalpiWindow *self,
                    GParamSpec  *pspec,
                    GListModel  *model)
{
  library_counted_cb (self, 0, 0, 0, model);
}

static void
set_scope (GalpiWindow *self,
           GalpiScope  *scope)
{
  g_autoptr(GalpiArticleList) articles = NULL;
  GalpiArticle *article;

  g_set_object (&self->scope, scope);
  articles = galpi_article_list_new (self->notebook, scope,
                                     g_settings_get_enum (self->settings, "sort"),
                                     g_settings_get_boolean (self->settings, "sort-descending"));
  g_signal_connect_object (articles, "items-changed", G_CALLBACK (library_counted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (articles, "notify::loading", G_CALLBACK (library_loading_cb), self,
                           G_CONNECT_SWAPPED);
  galpi_library_pane_set_articles (self->library, articles, scope);
  article = galpi_article_page_get_article (self->article_page);
  galpi_library_pane_select (self->library, article != NULL ? galpi_article_get_id (article) : 0);

  galpi_scope_page_set_scope (GALPI_SCOPE_PAGE (self->notes_page), scope);
  galpi_scope_page_set_scope (GALPI_SCOPE_PAGE (self->timeline_page), scope);
  galpi_scope_page_set_scope (GALPI_SCOPE_PAGE (self->figures_page), scope);
  galpi_window_update_actions (self);
}

void
galpi_window_choose_scope (GalpiWindow *self,
                           GalpiScope  *scope)
{
  galpi_library_pane_end_search (self->library);
  set_scope (self, scope);
  if (adw_navigation_split_view_get_collapsed (self->split))
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
scope_chosen_cb (GalpiWindow *self,
                 GalpiScope  *scope)
{
  galpi_window_choose_scope (self, scope);
}

static void
open_article (GalpiWindow      *self,
              gint64            article_id,
              const GalpiRange *range,
              const char       *annotation)
{
  galpi_article_page_open (self->article_page, article_id, range, annotation);
  galpi_library_pane_select (self->library, article_id);
  adw_view_stack_set_visible_child_name (self->views, "article");
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
article_chosen_cb (GalpiWindow  *self,
                   GalpiArticle *article)
{
  open_article (self, galpi_article_get_id (article), NULL, NULL);
}

void
galpi_window_open_place (GalpiWindow *self,
                         gint64       article_id,
                         guint        start,
                         guint        end,
                         const char  *annotation)
{
  GalpiRange range = { start, end };

  open_article (self, article_id, end > start ? &range : NULL, annotation);
}

static void
hit_chosen_cb (GalpiWindow    *self,
               GalpiSearchHit *hit)
{
  GalpiRange range = galpi_search_hit_get_range (hit);
  GalpiHitKind kind = galpi_search_hit_get_kind (hit);
  gboolean is_annotation = kind == GALPI_HIT_ANNOTATION || kind == GALPI_HIT_NOTE;

  if (galpi_search_hit_get_article_id (hit) == 0)
    {
      adw_view_stack_set_visible_child_name (self->views, "timeline");
      adw_navigation_split_view_set_show_content (self->split, TRUE);
      return;
    }

  open_article (self, galpi_search_hit_get_article_id (hit),
                range.end > range.start ? &range : NULL,
                is_annotation ? galpi_search_hit_get_id (hit) : NULL);
}

static void
link_place_chosen_cb (GalpiWindow *self,
                      gint64       article_id,
                      const char  *annotation)
{
  open_article (self, article_id, NULL, annotation);
}

/* It may be in no article of the scope. */
static void
link_event_chosen_cb (GalpiWindow *self,
                      const char  *uuid)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  if (galpi_scope_get_kind (self->scope) != GALPI_SCOPE_ALL)
    set_scope (self, all);
  galpi_timeline_page_show_event (self->timeline_page, uuid);
  adw_view_stack_set_visible_child_name (self->views, "timeline");
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  guint total = 0;
  g_autoptr(GPtrArray) hits =
    galpi_notebook_search_finish (GALPI_NOTEBOOK (object), result, &total, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->closing)
    return;

  galpi_library_pane_set_hits (self->library, hits, total, error != NULL ? error->message : NULL);
}

static void
search_changed_cb (GalpiWindow *self,
                   const char  *query)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  if (query[0] == '\0' || self->notebook == NULL)
    return;

  self->search = g_cancellable_new ();
  galpi_notebook_search_async (self->notebook, query, SEARCH_LIMIT, self->search, searched_cb,
                               g_object_ref (self));
}

void
galpi_window_list_articles (GalpiWindow *self)
{
  if (self->scope != NULL)
    set_scope (self, self->scope);
}

static void
font_banner_clicked_cb (GalpiWindow *self)
{
  adw_banner_set_revealed (self->font_banner, FALSE);
}

/* Said once, and only where there is Korean to be read: whoever reads none needs no font for it. */
static void
look_for_fonts (GalpiWindow *self,
                const char  *language)
{
  if (language == NULL || !g_str_has_prefix (language, "ko") ||
      g_settings_get_boolean (self->settings, "font-hint-shown") ||
      galpi_font_check_has_korean (GTK_WIDGET (self)))
    return;

  g_settings_set_boolean (self->settings, "font-hint-shown", TRUE);
  /* Translators: shown where no Korean font is, so a Korean translation has to say it in English too */
  adw_banner_set_title (self->font_banner,
                        _("This computer has no font for Korean. Install “Noto Sans CJK KR”, in the "
                          "package fonts-noto-cjk or google-noto-sans-cjk-fonts, and start Galpi "
                          "again."));
  adw_banner_set_button_label (self->font_banner, _("_Dismiss"));
  adw_banner_set_revealed (self->font_banner, TRUE);
}

static void
article_changed_cb (GalpiWindow *self)
{
  GalpiArticle *article = galpi_article_page_get_article (self->article_page);
  const char *title = article != NULL ? galpi_article_get_title (article) : NULL;

  if (article != NULL && (title == NULL || title[0] == '\0'))
    title = _("Untitled");
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Galpi");
  adw_navigation_page_set_title (self->content_page, title != NULL ? title : "Galpi");
  adw_window_title_set_title (self->window_title, title != NULL ? title : "");
  galpi_window_update_actions (self);
  if (article != NULL)
    look_for_fonts (self, galpi_article_get_language (article));

  /* At once, so that it opens again even after a crash. */
  if (article != NULL &&
      galpi_article_get_id (article) != g_settings_get_int64 (self->place, "article"))
    {
      g_settings_set_int64 (self->place, "article", galpi_article_get_id (article));
      g_settings_set_uint (self->place, "position", 0);
    }
}

static void update_banner (GalpiWindow *self);

static void
reading_lasts_cb (gpointer user_data)
{
  GalpiWindow *self = user_data;

  self->reading_source = 0;
  self->reading_lasts = TRUE;
  update_banner (self);
}

static void
watch_reading (GalpiWindow *self,
               double       progress)
{
  if (progress >= 1.0)
    {
      g_clear_handle_id (&self->reading_source, g_source_remove);
      self->reading_lasts = FALSE;
    }
  else if (!self->reading_lasts && self->reading_source == 0)
    self->reading_source = g_timeout_add_once (READING_DELAY_MSEC, reading_lasts_cb, self);
}

/* One banner for what lasts; the first that holds is shown. */
static void
update_banner (GalpiWindow *self)
{
  g_autofree char *failed = NULL;
  g_autofree char *words = NULL;
  const char *unsaved = galpi_note_saver_get_failure (galpi_article_page_get_saver (self->article_page));
  double progress = 1.0;

  if (self->notebook == NULL)
    return;

  g_object_get (self->notebook, "failed", &failed, "index-progress", &progress, NULL);
  watch_reading (self, progress);

  if (unsaved != NULL)
    /* Translators: %s is a whole sentence that says why. */
    words = g_strdup_printf (_("Your last words are not saved yet, and stay here. %s"), unsaved);
  else if (failed != NULL)
    words = g_steal_pointer (&failed);
  else if (galpi_notebook_get_read_only (self->notebook))
    {
      const char *holder = galpi_notebook_get_holder (self->notebook);

      words = holder != NULL
        /* Translators: %s names the other program and where it runs */
        ? g_strdup_printf (_("Read-only: the notebook is open in %s"), holder)
        : g_strdup (_("This notebook is read-only"));
    }
  else if (self->reading_lasts)
    words = g_strdup_printf (_("Reading the articles: %.0f %% done"), progress * 100);

  if (words != NULL)
    adw_banner_set_title (self->banner, words);
  adw_banner_set_button_label (self->banner, unsaved != NULL ? _("_Try Again") : NULL);
  adw_banner_set_revealed (self->banner, words != NULL);
}

static void
banner_clicked_cb (GalpiWindow *self)
{
  galpi_note_saver_retry (galpi_article_page_get_saver (self->article_page));
}

static void
changed_cb (GalpiWindow *self,
            GalpiChange  changes,
            gint64       article_id)
{
  if (changes & GALPI_CHANGE_STEPS)
    galpi_window_dismiss_undo_toast (self);
  if (changes & (GALPI_CHANGE_ARTICLES | GALPI_CHANGE_TAGS | GALPI_CHANGE_ANNOTATIONS))
    list_scopes (self);
}

/* Of one that was undone just before everybody knows. */
static void
redo_ended_cb (GalpiWindow *self,
               guint        n)
{
  g_autofree char *sentence = NULL;

  if (n < 2)
    return;

  sentence = g_strdup_printf (ngettext ("%u undone step can no longer be done again",
                                        "%u undone steps can no longer be done again", n),
                              n);
  galpi_window_say (self, sentence);
}

void
galpi_window_do_waiting_action (GalpiWindow *self)
{
  g_autofree char *name = NULL;

  if (self->waiting_action == NULL || self->notebook == NULL ||
      !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  name = g_steal_pointer (&self->waiting_action);
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (self), name))
    g_action_group_activate_action (G_ACTION_GROUP (self), name, NULL);
  else
    galpi_window_say (self, _("This notebook is read-only"));
}

static void
imported_cb (GalpiWindow *self,
             gint64       article_id)
{
  if (article_id != 0)
    open_article (self, article_id, NULL, NULL);
}

static void
progress_cb (GalpiWindow *self)
{
  gboolean busy;
  g_autofree char *progress = NULL;

  g_object_get (self->importer, "busy", &busy, "progress", &progress, NULL);
  gtk_label_set_label (self->progress_label, progress != NULL ? progress : _("Importing…"));
  gtk_revealer_set_reveal_child (self->progress_revealer, busy);
  galpi_window_update_actions (self);
}

static void
restore_panes (GalpiWindow *self)
{
  g_object_set (self->article_page, "sidebar-shown",
                g_settings_get_boolean (self->settings, "sidebar-shown"), NULL);
  galpi_article_page_set_strip_height (self->article_page,
                                       g_settings_get_int (self->settings, "strip-height"));
  galpi_timeline_page_set_axis_part (self->timeline_page,
                                     g_settings_get_double (self->settings, "timeline-part"));
}

static void
restore_place (GalpiWindow *self)
{
  gint64 article_id = g_settings_get_int64 (self->place, "article");
  guint position = g_settings_get_uint (self->place, "position");
  g_autofree char *view = g_settings_get_string (self->place, "view");
  GalpiRange range = { position, position };

  if (article_id != 0)
    {
      galpi_article_page_open (self->article_page, article_id, &range, NULL);
      galpi_library_pane_select (self->library, article_id);
      adw_navigation_split_view_set_show_content (self->split, TRUE);
    }
  adw_view_stack_set_visible_child_name (self->views, view);
}

/* Only when there is a notebook to show: the window is there at once, and this follows. */
static void
make_main (GalpiWindow *self)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new ();
  GtkBuilderScope *scope = gtk_builder_get_scope (builder);
  static const char * const breakpoints[] = { "wide", "medium", "narrow", "narrowest" };
  g_autoptr(GError) error = NULL;

  g_type_ensure (GALPI_TYPE_LIBRARY_PANE);
  g_type_ensure (GALPI_TYPE_ARTICLE_PAGE);
  g_type_ensure (GALPI_TYPE_NOTES_PAGE);
  g_type_ensure (GALPI_TYPE_TIMELINE_PAGE);
  g_type_ensure (GALPI_TYPE_FIGURES_PAGE);

  gtk_builder_cscope_add_callback (scope, article_chosen_cb);
  gtk_builder_cscope_add_callback (scope, hit_chosen_cb);
  gtk_builder_cscope_add_callback (scope, scope_chosen_cb);
  gtk_builder_cscope_add_callback (scope, names_wanted_cb);
  gtk_builder_cscope_add_callback (scope, search_changed_cb);
  gtk_builder_cscope_add_callback_symbol (GTK_BUILDER_CSCOPE (scope), "retry_cb",
                                          G_CALLBACK (galpi_window_list_articles));
  gtk_builder_cscope_add_callback (scope, message_cb);
  gtk_builder_cscope_add_callback (scope, undoable_cb);
  gtk_builder_cscope_add_callback_symbol (GTK_BUILDER_CSCOPE (scope), "place_chosen_cb",
                                          G_CALLBACK (galpi_window_open_place));
  gtk_builder_cscope_add_callback (scope, article_changed_cb);
  gtk_builder_cscope_add_callback (scope, banner_clicked_cb);
  gtk_builder_cscope_add_callback (scope, font_banner_clicked_cb);

  gtk_builder_set_current_object (builder, G_OBJECT (self));
  if (!gtk_builder_add_from_resource (builder,
                                      "/io/github/galpi/Galpi/ui/galpi-window-main.ui", &error))
    g_error ("%s", error->message);

  self->split = ADW_NAVIGATION_SPLIT_VIEW (gtk_builder_get_object (builder, "split"));
  self->content_page = ADW_NAVIGATION_PAGE (gtk_builder_get_object (builder, "content_page"));
  self->library = GALPI_LIBRARY_PANE (gtk_builder_get_object (builder, "library"));
  self->undo_button = GTK_WIDGET (gtk_builder_get_object (builder, "undo_button"));
  self->redo_button = GTK_WIDGET (gtk_builder_get_object (builder, "redo_button"));
  self->window_title = ADW_WINDOW_TITLE (gtk_builder_get_object (builder, "window_title"));
  self->font_banner = ADW_BANNER (gtk_builder_get_object (builder, "font_banner"));
  self->banner = ADW_BANNER (gtk_builder_get_object (builder, "banner"));
  self->views = ADW_VIEW_STACK (gtk_builder_get_object (builder, "views"));
  self->article_page = GALPI_ARTICLE_PAGE (gtk_builder_get_object (builder, "article_page"));
  self->notes_page = GALPI_NOTES_PAGE (gtk_builder_get_object (builder, "notes_page"));
  self->timeline_page = GALPI_TIMELINE_PAGE (gtk_builder_get_object (builder, "timeline_page"));
  self->figures_page = GALPI_FIGURES_PAGE (gtk_builder_get_object (builder, "figures_page"));
  self->progress_revealer = GTK_REVEALER (gtk_builder_get_object (builder, "progress_revealer"));
  self->progress_label = GTK_LABEL (gtk_builder_get_object (builder, "progress_label"));

  gtk_stack_add_named (self->root, GTK_WIDGET (self->split), "main");
  for (guint i = 0; i < G_N_ELEMENTS (breakpoints); i++)
    {
      GObject *breakpoint = gtk_builder_get_object (builder, breakpoints[i]);

      adw_application_window_add_breakpoint (ADW_APPLICATION_WINDOW (self),
                                             g_object_ref (ADW_BREAKPOINT (breakpoint)));
    }
  restore_panes (self);
}

void
galpi_window_take_notebook (GalpiWindow   *self,
                            GalpiNotebook *notebook)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  if (self->split == NULL)
    {
      /* Its widgets take the book as they come into the window. */
      self->linker = galpi_note_linker_new (GTK_WIDGET (self));
      g_object_connect (self->linker,
                        "swapped-object-signal::message", galpi_window_say, self,
                        "swapped-object-signal::place-chosen", link_place_chosen_cb, self,
                        "swapped-object-signal::event-chosen", link_event_chosen_cb, self,
                        "swapped-object-signal::scope-chosen", scope_chosen_cb, self,
                        NULL);
      make_main (self);
      g_signal_connect_object (galpi_article_page_get_saver (self->article_page), "notify::failure",
                               G_CALLBACK (update_banner), self, G_CONNECT_SWAPPED);
    }

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "redo-ended", G_CALLBACK (redo_ended_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "notify", G_CALLBACK (update_banner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "notify", G_CALLBACK (galpi_window_update_actions), self,
                           G_CONNECT_SWAPPED);

  self->importer = galpi_importer_new (notebook, GTK_WIDGET (self));
  g_signal_connect_object (self->importer, "imported", G_CALLBACK (imported_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->importer, "message", G_CALLBACK (message_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->importer, "notify", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);

  galpi_note_linker_set_notebook (self->linker, notebook);
  galpi_article_page_set_notebook (self->article_page, notebook, self->settings);
  galpi_scope_page_set_notebook (GALPI_SCOPE_PAGE (self->notes_page), notebook);
  galpi_scope_page_set_notebook (GALPI_SCOPE_PAGE (self->timeline_page), notebook);
  galpi_scope_page_set_notebook (GALPI_SCOPE_PAGE (self->figures_page), notebook);

  set_scope (self, all);
  list_scopes (self);
  update_banner (self);
  restore_place (self);
  gtk_stack_set_visible_child_name (self->root, "main");
  look_for_fonts (self, pango_language_to_string (pango_language_get_default ()));

  if (self->waiting_files != NULL)
    {
      g_autoptr(GPtrArray) files = g_steal_pointer (&self->waiting_files);

      galpi_importer_import (self->importer, files);
    }
  galpi_window_do_waiting_action (self);
}

void
galpi_window_let_go_of_notebook (GalpiWindow *self)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  galpi_note_linker_set_notebook (self->linker, NULL);
  galpi_article_page_set_notebook (self->article_page, NULL, NULL);
  galpi_scope_page_set_notebook (GALPI_SCOPE_PAGE (self->notes_page), NULL);
  galpi_scope_page_set_notebook (GALPI_SCOPE_PAGE (self->timeline_page), NULL);
  galpi_scope_page_set_notebook (GALPI_SCOPE_PAGE (self->figures_page), NULL);
  if (self->importer != NULL)
    {
      /* It lives on until its import has ended. */
      g_signal_handlers_disconnect_by_data (self->importer, self);
      galpi_importer_cancel (self->importer);
      gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
    }
  g_clear_object (&self->importer);
  galpi_library_pane_set_articles (self->library, NULL, self->scope);
  g_signal_handlers_disconnect_by_data (self->notebook, self);
  watch_reading (self, 1.0);
  g_clear_object (&self->scope);
  g_clear_object (&self->notebook);
}
