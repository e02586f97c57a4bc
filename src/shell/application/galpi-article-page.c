/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-page"

#include "galpi-article-page.h"

#include "galpi-annotation-list.h"
#include "galpi-annotation-sidebar.h"
#include "galpi-annotator.h"
#include "galpi-article-loader.h"
#include "galpi-article-view.h"
#include "galpi-backlinks.h"
#include "galpi-event-keeper.h"
#include "galpi-finding-judge.h"
#include "galpi-name-keeper.h"
#include "galpi-pane-edge.h"
#include "galpi-timeline-strip.h"

struct _GalpiArticlePage
{
  AdwBin parent_instance;

  GalpiAnnotationList *annotations;
  GalpiArticleLoader  *loader;
  GalpiAnnotator      *annotator;
  GalpiEventKeeper    *keeper;
  GalpiFindingJudge   *judge;
  GalpiNameKeeper     *names;
  GalpiPaneEdge       *strip_edge;
  gboolean             library_empty;
  gboolean             sidebar_shown;
  gboolean             collapsed;

  GtkStack               *stack;
  GtkPaned               *paned;
  GalpiArticleView       *view;
  GalpiTimelineStrip     *strip;
  GalpiBacklinks         *backlinks;
  GalpiAnnotationSidebar *sidebar;
};

enum {
  PROP_0,
  PROP_ARTICLE,
  PROP_SIDEBAR_SHOWN,
  PROP_COLLAPSED,
  N_PROPS
};

enum {
  MESSAGE,
  UNDOABLE,
  SCOPE_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiArticlePage, galpi_article_page, ADW_TYPE_BIN)

static void
say (GalpiArticlePage *self,
     const char       *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
say_undoable (GalpiArticlePage *self,
              const char       *sentence)
{
  g_signal_emit (self, signals[UNDOABLE], 0, sentence);
}

static void
scope_chosen_cb (GalpiArticlePage *self,
                 GalpiScope       *scope)
{
  g_signal_emit (self, signals[SCOPE_CHOSEN], 0, scope);
}

static void
sidebar_needed_cb (GalpiArticlePage *self)
{
  g_object_set (self, "sidebar-shown", TRUE, NULL);
}

/* Where it lies over the text, it is in the way of who goes back there. */
static void
sidebar_left_cb (GalpiArticlePage *self)
{
  if (self->collapsed)
    g_object_set (self, "sidebar-shown", FALSE, NULL);
}

/* A card that is tapped is asked where its words are, unless something is typed in it. Where it lies over
 * those words it gives way.
 */
static void
card_tapped_cb (GalpiArticlePage *self,
                GalpiAnnotation  *annotation)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!self->collapsed || GTK_IS_TEXT_VIEW (focus) || GTK_IS_EDITABLE (focus) ||
      galpi_annotation_get_anchor (annotation) == NULL)
    return;

  sidebar_left_cb (self);
  galpi_article_view_show_annotation (self->view, annotation);
  galpi_article_view_focus_text (self->view);
}

static void
article_changed_cb (GalpiArticlePage *self)
{
  GalpiArticle *article = galpi_article_page_get_article (self);
  g_autofree char *id = NULL;

  if (article != NULL)
    id = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_article_get_id (article));
  galpi_backlinks_set_target (self->backlinks, GALPI_LINK_ARTICLE, id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
}

static void
position_cb (GalpiArticlePage *self)
{
  galpi_annotation_sidebar_follow (self->sidebar, galpi_article_view_get_position (self->view));
}

static void
item_activated_cb (GalpiArticlePage  *self,
                   GalpiTimelineItem *item)
{
  GalpiRange range = galpi_timeline_item_get_range (item);

  if (range.end > range.start)
    galpi_article_view_go_to (self->view, range, TRUE);
}

/* The strip knows the sentence of a time that has a date; without one the dialog asks for it. */
static void
keep_finding_cb (GalpiArticlePage   *self,
                 const GalpiFinding *finding)
{
  GalpiTimelineItem *item = galpi_article_loader_find_item (self->loader, finding->range);

  if (item != NULL && galpi_timeline_item_get_kind (item) == GALPI_TIMELINE_FOUND)
    galpi_event_keeper_keep (self->keeper, item);
  else if (item != NULL)
    galpi_event_keeper_edit (self->keeper, item);
  else
    g_signal_emit_by_name (self->view, "event", finding->range.start, finding->range.end, NULL);
}

static void
correct_finding_cb (GalpiArticlePage   *self,
                    const GalpiFinding *finding)
{
  GalpiArticle *article = galpi_article_loader_get_article (self->loader);
  const char *base = finding->base;

  if (article == NULL)
    return;

  if (base == NULL)
    base = galpi_article_get_date (article);
  galpi_finding_judge_correct (self->judge, galpi_article_get_id (article), finding,
                               base != NULL ? galpi_day_parse (base) : GALPI_DAY_NONE);
}

static void
dismiss_finding_cb (GalpiArticlePage   *self,
                    const GalpiFinding *finding)
{
  galpi_finding_judge_dismiss (self->judge, galpi_article_loader_get_article_id (self->loader),
                               finding);
}

static void
take_back_finding_cb (GalpiArticlePage   *self,
                      const GalpiFinding *finding)
{
  galpi_finding_judge_take_back (self->judge, galpi_article_loader_get_article_id (self->loader),
                                 finding);
}

static void
show_name_cb (GalpiArticlePage *self,
              GalpiName        *name)
{
  g_autoptr(GalpiScope) scope =
    galpi_scope_new_name (galpi_name_get_id (name), galpi_name_get_spelling (name));

  g_signal_emit (self, signals[SCOPE_CHOSEN], 0, scope);
}

static void
update_page (GalpiArticlePage *self)
{
  gboolean open = galpi_article_loader_get_article_id (self->loader) != 0;
  const char *name = open ? "article" : self->library_empty ? "start" : "none";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
galpi_article_page_dispose (GObject *object)
{
  GalpiArticlePage *self = GALPI_ARTICLE_PAGE (object);

  if (self->loader != NULL)
    galpi_article_loader_cancel (self->loader);
  g_clear_object (&self->loader);
  g_clear_object (&self->annotator);
  g_clear_object (&self->keeper);
  g_clear_object (&self->judge);
  g_clear_object (&self->names);
  g_clear_object (&self->strip_edge);
  g_clear_object (&self->annotations);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ARTICLE_PAGE);

  G_OBJECT_CLASS (galpi_article_page_parent_class)->dispose (object);
}

static void
galpi_article_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GalpiArticlePage *self = GALPI_ARTICLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
      g_value_set_object (value, galpi_article_page_get_article (self));
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, self->sidebar_shown);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_boolean (GalpiArticlePage *self,
             gboolean         *field,
             gboolean          value,
             guint             prop_id)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
galpi_article_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GalpiArticlePage *self = GALPI_ARTICLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR_SHOWN:
      set_boolean (self, &self->sidebar_shown, g_value_get_boolean (value), prop_id);
      break;
    case PROP_COLLAPSED:
      set_boolean (self, &self->collapsed, g_value_get_boolean (value), prop_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_article_page_class_init (GalpiArticlePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_article_page_dispose;
  object_class->get_property = galpi_article_page_get_property;
  object_class->set_property = galpi_article_page_set_property;

  properties[PROP_ARTICLE] =
    g_param_spec_object ("article", NULL, NULL, GALPI_TYPE_ARTICLE,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR_SHOWN] =
    g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDOABLE] = g_signal_new ("undoable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SCOPE_CHOSEN] = g_signal_new ("scope-chosen", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        GALPI_TYPE_SCOPE);

  g_type_ensure (GALPI_TYPE_ARTICLE_VIEW);
  g_type_ensure (GALPI_TYPE_ANNOTATION_SIDEBAR);
  g_type_ensure (GALPI_TYPE_BACKLINKS);
  g_type_ensure (GALPI_TYPE_TIMELINE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, stack);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, paned);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, view);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, strip);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, backlinks);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, sidebar);
}

static void
galpi_article_page_init (GalpiArticlePage *self)
{
  self->sidebar_shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->annotations = galpi_annotation_list_new ();
  self->annotator = galpi_annotator_new (self->view, self->sidebar, self->annotations);
  self->loader = galpi_article_loader_new (self->view, self->strip, self->sidebar,
                                           self->annotations, self->annotator);
  self->keeper = galpi_event_keeper_new (GTK_WIDGET (self));
  self->judge = galpi_finding_judge_new (GTK_WIDGET (self));
  self->names = galpi_name_keeper_new (GTK_WIDGET (self));
  self->strip_edge = galpi_pane_edge_new (self->paned);
  g_object_bind_property (self->view, "current", self->sidebar, "current",
                          G_BINDING_BIDIRECTIONAL);

  g_signal_connect_object (self->view, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar, "tapped", G_CALLBACK (card_tapped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "undoable", G_CALLBACK (say_undoable), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "scope-chosen", G_CALLBACK (scope_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "sidebar-needed", G_CALLBACK (sidebar_needed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "sidebar-left", G_CALLBACK (sidebar_left_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "reload", G_CALLBACK (galpi_article_loader_reload),
                           self->loader, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "notify::article", G_CALLBACK (article_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "notify::article-id", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "undoable", G_CALLBACK (say_undoable), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "item-activated", G_CALLBACK (item_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_connect (self->judge,
                    "swapped-object-signal::message", say, self,
                    "swapped-object-signal::undoable", say_undoable, self,
                    NULL);
  g_object_connect (self->names,
                    "swapped-object-signal::message", say, self,
                    "swapped-object-signal::undoable", say_undoable, self,
                    NULL);
  g_object_connect (self->view,
                    "swapped-object-signal::show-name", show_name_cb, self,
                    "swapped-object-signal::edit-name", galpi_name_keeper_edit, self->names,
                    "swapped-object-signal::keep-finding", keep_finding_cb, self,
                    "swapped-object-signal::correct-finding", correct_finding_cb, self,
                    "swapped-object-signal::dismiss-finding", dismiss_finding_cb, self,
                    "swapped-object-signal::take-back-finding", take_back_finding_cb, self,
                    NULL);
  galpi_finding_judge_serve (self->judge, G_OBJECT (self->strip));
  galpi_event_keeper_serve (self->keeper, G_OBJECT (self->strip));

  update_page (self);
}

void
galpi_article_page_set_notebook (GalpiArticlePage *self,
                                 GalpiNotebook    *notebook,
                                 GSettings        *settings)
{
  GSettingsBindFlags flags = G_SETTINGS_BIND_NO_SENSITIVITY;
  gboolean writable = notebook != NULL && !galpi_notebook_get_read_only (notebook);

  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  galpi_article_loader_set_notebook (self->loader, notebook);
  galpi_annotator_set_notebook (self->annotator, notebook);
  galpi_event_keeper_set_notebook (self->keeper, notebook);
  galpi_finding_judge_set_notebook (self->judge, notebook);
  galpi_name_keeper_set_notebook (self->names, notebook);
  galpi_article_view_set_writable (self->view, writable);
  galpi_annotation_sidebar_set_writable (self->sidebar, writable);
  galpi_timeline_strip_set_writable (self->strip, writable);

  if (notebook == NULL)
    return;

  /* Where settings can't be written, an article is to be read all the same. */
  g_settings_bind (settings, "zoom", self->view, "zoom", flags);
  g_settings_bind (settings, "show-findings", self->view, "show-findings", flags);
  g_settings_bind (settings, "mark-names", self->view, "mark-names", flags);
  g_settings_bind (settings, "mark-all-times", self->view, "mark-all-times", flags);
  g_settings_bind (settings, "keep-words-whole", self->view, "keep-words-whole", flags);
}

void
galpi_article_page_open (GalpiArticlePage *self,
                         gint64            article_id,
                         const GalpiRange *range,
                         const char       *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  galpi_article_loader_open (self->loader, article_id, range, annotation);
}

GalpiArticle *
galpi_article_page_get_article (GalpiArticlePage *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PAGE (self), NULL);

  return self->loader != NULL ? galpi_article_loader_get_article (self->loader) : NULL;
}

guint
galpi_article_page_get_position (GalpiArticlePage *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PAGE (self), 0);

  return galpi_article_page_get_article (self) != NULL ? galpi_article_view_get_position (self->view) : 0;
}

int
galpi_article_page_get_strip_height (GalpiArticlePage *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PAGE (self), 0);

  return galpi_pane_edge_get_size (self->strip_edge);
}

void
galpi_article_page_set_strip_height (GalpiArticlePage *self,
                                     int               height)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  galpi_pane_edge_set_size (self->strip_edge, height);
}

void
galpi_article_page_set_library_empty (GalpiArticlePage *self,
                                      gboolean          empty)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  self->library_empty = empty;
  update_page (self);
}

void
galpi_article_page_flush (GalpiArticlePage *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  galpi_annotation_sidebar_flush (self->sidebar);
  galpi_note_saver_retry (galpi_article_page_get_saver (self));
}

GalpiNoteSaver *
galpi_article_page_get_saver (GalpiArticlePage *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PAGE (self), NULL);

  return galpi_annotator_get_saver (self->annotator);
}

void
galpi_article_page_find (GalpiArticlePage *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  galpi_article_view_find (self->view, NULL);
}

void
galpi_article_page_find_next (GalpiArticlePage *self,
                              gboolean          backwards)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  gtk_widget_activate_action (GTK_WIDGET (self->view),
                              backwards ? "article.find-previous" : "article.find-next", NULL);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

gboolean
galpi_article_page_move_focus (GalpiArticlePage *self,
                               int               step)
{
  GtkWidget *all[] = { GTK_WIDGET (self->view), GTK_WIDGET (self->strip),
                       GTK_WIDGET (self->sidebar) };
  GtkWidget *panes[G_N_ELEMENTS (all)];
  int n_panes = 0;
  int current = -1;
  int next;

  g_return_val_if_fail (GALPI_IS_ARTICLE_PAGE (self), FALSE);

  if (galpi_article_page_get_article (self) == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (!gtk_widget_get_mapped (all[i]))
        continue;
      if (has_focus_within (all[i]))
        current = n_panes;
      panes[n_panes++] = all[i];
    }

  next = current >= 0 ? current + step : step > 0 ? 0 : n_panes - 1;
  for (; next >= 0 && next < n_panes; next += step)
    {
      if (panes[next] == GTK_WIDGET (self->view))
        {
          galpi_article_view_focus_text (self->view);
          return TRUE;
        }
      if (gtk_widget_child_focus (panes[next], GTK_DIR_TAB_FORWARD))
        return TRUE;
    }

  return FALSE;
}

void
galpi_article_page_add_note (GalpiArticlePage *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  galpi_annotator_add_note (self->annotator);
}
