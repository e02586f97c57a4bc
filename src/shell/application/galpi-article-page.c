/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-page"

#include "galpi-article-page.h"

#include "galpi-annotation-list.h"
#include "galpi-annotation-sidebar.h"
#include "galpi-annotator.h"
#include "galpi-article-view.h"
#include "galpi-event-keeper.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-timeline.h"
#include "galpi-timeline-strip.h"

struct _GalpiArticlePage
{
  AdwBin parent_instance;

  GalpiNotebook       *notebook;
  GSignalGroup        *notebook_signals;
  gint64               article_id;     /* that is shown or under way; 0 for none */
  GalpiArticle        *article;        /* NULL until it is loaded */
  GCancellable        *cancellable;    /* of all that is loaded for it */
  GalpiAnnotationList *annotations;
  GalpiAnnotator      *annotator;
  GalpiEventKeeper    *keeper;
  GalpiRange           wanted_range;   /* to go to when it is loaded */
  char                *wanted_card;
  gboolean             library_empty;
  gboolean             sidebar_shown;
  gboolean             collapsed;

  GtkStack               *stack;
  GtkPaned               *paned;
  GalpiArticleView       *view;
  GalpiTimelineStrip     *strip;
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

static gboolean
was_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Goes to what the article was opened for, once it and its annotations are here. */
static void
go_to_wanted (GalpiArticlePage *self)
{
  GalpiAnnotation *annotation = NULL;

  if (self->wanted_card != NULL)
    annotation = galpi_annotation_list_find (self->annotations, self->wanted_card);

  if (annotation != NULL)
    {
      galpi_article_view_show_annotation (self->view, annotation);
      galpi_annotation_sidebar_set_current (self->sidebar, annotation);
      g_clear_pointer (&self->wanted_card, g_free);
    }
}

static void
annotations_listed_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(GalpiArticlePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) annotations =
    galpi_notebook_list_annotations_finish (GALPI_NOTEBOOK (object), result, &error);

  if (was_cancelled (error))
    return;

  if (annotations == NULL)
    {
      galpi_annotation_sidebar_set_error (self->sidebar, error->message);
      return;
    }

  galpi_annotation_list_update (self->annotations, annotations);
  galpi_annotation_sidebar_set_annotations (self->sidebar, self->annotations);
  go_to_wanted (self);
}

static void
load_annotations (GalpiArticlePage *self)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new_article (self->article_id);

  galpi_notebook_list_annotations_async (self->notebook, scope, self->cancellable,
                                         annotations_listed_cb, g_object_ref (self));
}

static void
findings_listed_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GalpiArticlePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings =
    galpi_notebook_list_findings_finish (GALPI_NOTEBOOK (object), result, &error);

  if (was_cancelled (error))
    return;

  /* The text can be read and marked without them. */
  if (findings == NULL)
    say (self, error->message);

  galpi_article_view_set_findings (self->view, findings);
  galpi_annotator_set_findings (self->annotator, findings);
}

static void
timeline_listed_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GalpiArticlePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items =
    galpi_notebook_list_timeline_finish (GALPI_NOTEBOOK (object), result, &error);
  gboolean dated = FALSE;

  if (was_cancelled (error))
    return;

  /* The day of publication alone makes no timeline. */
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      if (galpi_timeline_item_get_kind (g_ptr_array_index (items, i)) != GALPI_TIMELINE_PUBLISHED)
        dated = TRUE;
    }

  if (items != NULL)
    galpi_timeline_strip_set_items (self->strip, items);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), dated);
}

static void
load_findings (GalpiArticlePage *self)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new_article (self->article_id);

  galpi_notebook_list_findings_async (self->notebook, self->article_id, self->cancellable,
                                      findings_listed_cb, g_object_ref (self));
  galpi_notebook_list_timeline_async (self->notebook, scope, GALPI_DAY_NONE, GALPI_DAY_NONE, FALSE,
                                      self->cancellable, timeline_listed_cb, g_object_ref (self));
}

static void
tags_listed_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiArticlePage) self = user_data;
  g_autoptr(GPtrArray) tags =
    galpi_notebook_list_tags_finish (GALPI_NOTEBOOK (object), result, NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) paths = NULL;

  /* They are only offered while a tag is typed. */
  if (tags == NULL)
    return;

  for (guint i = 0; i < tags->len; i++)
    g_strv_builder_add (builder, galpi_tag_get_path (g_ptr_array_index (tags, i)));
  paths = g_strv_builder_end (builder);
  galpi_annotation_sidebar_set_tags (self->sidebar, (const char * const *) paths);
}

static void
load_tags (GalpiArticlePage *self)
{
  galpi_notebook_list_tags_async (self->notebook, NULL, tags_listed_cb, g_object_ref (self));
}

static void
set_article (GalpiArticlePage *self,
             GalpiArticle     *article)
{
  if (g_set_object (&self->article, article))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
}

static void
article_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiArticlePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autoptr(GalpiArticle) article =
    galpi_notebook_load_article_finish (GALPI_NOTEBOOK (object), result, &document, &error);

  if (was_cancelled (error))
    return;

  /* An article that is gone, by undo or for good, leaves its place empty. */
  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    {
      galpi_article_page_open (self, 0, NULL, NULL);
      return;
    }

  if (article == NULL)
    {
      galpi_article_view_set_error (self->view, error->message);
      return;
    }

  /* The same text is not laid out again, so that nothing moves under the reader. */
  if (self->article != NULL &&
      galpi_article_get_id (self->article) == galpi_article_get_id (article) &&
      galpi_article_get_version_id (self->article) == galpi_article_get_version_id (article))
    {
      galpi_record_assign (GALPI_RECORD (self->article), GALPI_RECORD (article));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
      return;
    }

  galpi_article_view_set_article (self->view, article, document);
  galpi_article_view_set_annotations (self->view, self->annotations);
  galpi_annotator_set_article (self->annotator, article, document);
  set_article (self, article);
  load_annotations (self);
  load_findings (self);
  galpi_notebook_mark_read (self->notebook, self->article_id);

  if (self->wanted_range.end > self->wanted_range.start)
    galpi_article_view_go_to (self->view, self->wanted_range, TRUE);
  else if (self->wanted_range.start > 0)
    galpi_article_view_set_position (self->view, self->wanted_range.start);
  self->wanted_range = (GalpiRange) { 0, 0 };
}

static void
load_article (GalpiArticlePage *self)
{
  galpi_notebook_load_article_async (self->notebook, self->article_id, self->cancellable,
                                     article_loaded_cb, g_object_ref (self));
}

/* The text first; its annotations and findings when it is shown. */
static void
load_all (GalpiArticlePage *self)
{
  if (self->notebook == NULL || self->article_id == 0)
    return;

  galpi_article_view_set_loading (self->view);
  galpi_annotation_sidebar_set_loading (self->sidebar);
  load_article (self);
}

static void
changed_cb (GalpiArticlePage *self,
            GalpiChange       changes,
            gint64            article_id)
{
  if (changes & GALPI_CHANGE_TAGS)
    load_tags (self);
  if (self->article_id == 0 || (article_id != 0 && article_id != self->article_id))
    return;

  if (changes & GALPI_CHANGE_ARTICLES)
    load_article (self);
  if (changes & (GALPI_CHANGE_ANNOTATIONS | GALPI_CHANGE_TAGS | GALPI_CHANGE_EVENTS |
                 GALPI_CHANGE_ARTICLES))
    load_annotations (self);
  if (changes & (GALPI_CHANGE_INDEX | GALPI_CHANGE_VERDICTS | GALPI_CHANGE_EVENTS))
    load_findings (self);
}

typedef struct
{
  GalpiArticlePage *page;
  char             *name;
} Picture;

static void
picture_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Picture *picture = user_data;
  g_autoptr(GalpiArticlePage) self = picture->page;
  g_autofree char *name = picture->name;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes =
    galpi_notebook_load_picture_finish (GALPI_NOTEBOOK (object), result, &error);

  g_free (picture);
  if (!was_cancelled (error))
    galpi_article_view_set_picture (self->view, name, bytes);
}

static void
picture_needed_cb (GalpiArticlePage *self,
                   const char       *name)
{
  Picture *picture;

  if (self->notebook == NULL)
    return;

  picture = g_new0 (Picture, 1);
  picture->page = g_object_ref (self);
  picture->name = g_strdup (name);
  galpi_notebook_load_picture_async (self->notebook, self->article_id, name, self->cancellable,
                                     picture_loaded_cb, picture);
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

static void
update_page (GalpiArticlePage *self)
{
  const char *name = self->article_id != 0 ? "article" : self->library_empty ? "start" : "none";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
galpi_article_page_dispose (GObject *object)
{
  GalpiArticlePage *self = GALPI_ARTICLE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->notebook_signals);
  g_clear_object (&self->notebook);
  g_clear_object (&self->article);
  g_clear_object (&self->annotator);
  g_clear_object (&self->keeper);
  g_clear_object (&self->annotations);
  g_clear_pointer (&self->wanted_card, g_free);
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
      g_value_set_object (value, self->article);
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
  g_type_ensure (GALPI_TYPE_TIMELINE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, stack);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, paned);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, view);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, strip);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticlePage, sidebar);
}

static void
galpi_article_page_init (GalpiArticlePage *self)
{
  self->sidebar_shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->annotations = galpi_annotation_list_new ();
  self->annotator = galpi_annotator_new (self->view, self->sidebar, self->annotations);
  self->keeper = galpi_event_keeper_new (GTK_WIDGET (self));
  g_object_bind_property (self->view, "current", self->sidebar, "current",
                          G_BINDING_BIDIRECTIONAL);

  g_signal_connect_object (self->view, "picture-needed", G_CALLBACK (picture_needed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "undoable", G_CALLBACK (say_undoable), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "scope-chosen", G_CALLBACK (scope_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotator, "reload", G_CALLBACK (load_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "undoable", G_CALLBACK (say_undoable), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "item-activated", G_CALLBACK (item_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "keep", G_CALLBACK (galpi_event_keeper_keep), self->keeper,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "dismiss", G_CALLBACK (galpi_event_keeper_dismiss),
                           self->keeper, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "edit", G_CALLBACK (galpi_event_keeper_edit), self->keeper,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "remove", G_CALLBACK (galpi_event_keeper_remove),
                           self->keeper, G_CONNECT_SWAPPED);

  self->notebook_signals = g_signal_group_new (GALPI_TYPE_NOTEBOOK);
  g_signal_group_connect_swapped (self->notebook_signals, "changed", G_CALLBACK (changed_cb), self);
  update_page (self);
}

void
galpi_article_page_set_notebook (GalpiArticlePage *self,
                                 GalpiNotebook    *notebook,
                                 GSettings        *settings)
{
  gboolean writable = notebook != NULL && !galpi_notebook_get_read_only (notebook);

  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  galpi_article_page_open (self, 0, NULL, NULL);
  g_set_object (&self->notebook, notebook);
  g_signal_group_set_target (self->notebook_signals, notebook);
  galpi_annotator_set_notebook (self->annotator, notebook);
  galpi_event_keeper_set_notebook (self->keeper, notebook);
  galpi_article_view_set_writable (self->view, writable);
  galpi_annotation_sidebar_set_writable (self->sidebar, writable);
  galpi_timeline_strip_set_writable (self->strip, writable);

  if (notebook == NULL)
    return;

  g_settings_bind (settings, "zoom", self->view, "zoom", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-findings", self->view, "show-findings", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "keep-words-whole", self->view, "keep-words-whole",
                   G_SETTINGS_BIND_DEFAULT);
  load_tags (self);
}

void
galpi_article_page_open (GalpiArticlePage *self,
                         gint64            article_id,
                         const GalpiRange *range,
                         const char       *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PAGE (self));

  g_set_str (&self->wanted_card, annotation);
  self->wanted_range = range != NULL ? *range : (GalpiRange) { 0, 0 };

  /* Another place in the same article needs no loading. */
  if (article_id == self->article_id && self->article != NULL)
    {
      if (self->wanted_range.end > self->wanted_range.start)
        galpi_article_view_go_to (self->view, self->wanted_range, TRUE);
      go_to_wanted (self);
      return;
    }

  galpi_annotation_sidebar_flush (self->sidebar);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->article_id = article_id;

  galpi_annotator_set_article (self->annotator, NULL, NULL);
  set_article (self, NULL);
  galpi_article_view_set_findings (self->view, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), FALSE);
  if (article_id == 0)
    {
      g_autoptr(GPtrArray) none = g_ptr_array_new ();

      galpi_annotation_list_update (self->annotations, none);
      galpi_annotation_sidebar_set_annotations (self->sidebar, NULL);
      galpi_article_view_set_article (self->view, NULL, NULL);
    }
  update_page (self);
  load_all (self);
}

GalpiArticle *
galpi_article_page_get_article (GalpiArticlePage *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PAGE (self), NULL);

  return self->article;
}

guint
galpi_article_page_get_position (GalpiArticlePage *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PAGE (self), 0);

  return self->article != NULL ? galpi_article_view_get_position (self->view) : 0;
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

  if (self->article == NULL)
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

  g_object_set (self, "sidebar-shown", TRUE, NULL);
  galpi_annotator_add_note (self->annotator);
}
