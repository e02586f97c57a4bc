/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-loader"

#include "galpi-article-loader.h"

#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-tags.h"
#include "galpi-notebook-names.h"
#include "galpi-notebook-timeline.h"

struct _GalpiArticleLoader
{
  GObject                 parent_instance;

  GalpiNotebook          *notebook;
  GSignalGroup           *notebook_signals;
  gint64                  article_id;    /* that is shown or under way; 0 for none */
  GalpiArticle           *article;       /* NULL until it is loaded */
  GPtrArray              *items;         /* GalpiTimelineItem, of the strip; nullable */
  GCancellable           *cancellable;   /* of all that is loaded for it */
  GalpiRange              wanted_range;  /* to go to when it is loaded */
  char                   *wanted_card;

  /* Of the page */
  GalpiArticleView       *view;
  GalpiTimelineStrip     *strip;
  GalpiAnnotationSidebar *sidebar;       /* NULL after the page is gone */
  GalpiAnnotationList    *annotations;
  GalpiAnnotator         *annotator;
};

enum {
  PROP_0,
  PROP_ARTICLE,
  PROP_ARTICLE_ID,
  N_PROPS
};

enum {
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiArticleLoader, galpi_article_loader, G_TYPE_OBJECT)

static gboolean
was_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Goes to what the article was opened for, once it and its annotations are here. */
static void
go_to_wanted (GalpiArticleLoader *self)
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
  g_autoptr(GalpiArticleLoader) self = user_data;
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

  galpi_note_saver_amend (galpi_annotator_get_saver (self->annotator), annotations);
  galpi_annotation_list_update (self->annotations, annotations);
  galpi_annotation_sidebar_set_annotations (self->sidebar, self->annotations);
  go_to_wanted (self);
}

static void
load_annotations (GalpiArticleLoader *self)
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
  g_autoptr(GalpiArticleLoader) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings =
    galpi_notebook_list_findings_finish (GALPI_NOTEBOOK (object), result, &error);

  if (was_cancelled (error))
    return;

  /* The text can be read and marked without them. */
  if (findings == NULL)
    g_signal_emit (self, signals[MESSAGE], 0, error->message);

  galpi_article_view_set_findings (self->view, findings);
  galpi_annotator_set_findings (self->annotator, findings);
}

static void
timeline_listed_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GalpiArticleLoader) self = user_data;
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

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items != NULL ? g_ptr_array_ref (items) : NULL;
  if (items != NULL)
    galpi_timeline_strip_set_items (self->strip, items);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), dated);
}

static void
names_mapped_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiArticleLoader) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) names =
    galpi_notebook_map_names_finish (GALPI_NOTEBOOK (object), result, &error);

  /* What else fails here fails for the findings too, which say so. */
  if (!was_cancelled (error))
    galpi_article_view_set_names (self->view, names);
}

static void
load_findings (GalpiArticleLoader *self)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new_article (self->article_id);

  galpi_notebook_list_findings_async (self->notebook, self->article_id, self->cancellable,
                                      findings_listed_cb, g_object_ref (self));
  galpi_notebook_map_names_async (self->notebook, self->article_id, self->cancellable,
                                  names_mapped_cb, g_object_ref (self));
  galpi_notebook_list_timeline_async (self->notebook, scope, GALPI_DAY_NONE, GALPI_DAY_NONE, FALSE,
                                      self->cancellable, timeline_listed_cb, g_object_ref (self));
}

static void
tags_listed_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiArticleLoader) self = user_data;
  g_autoptr(GPtrArray) tags =
    galpi_notebook_list_tags_finish (GALPI_NOTEBOOK (object), result, NULL);
  g_autoptr(GalpiTagSet) set = NULL;

  /* They are only offered while a tag is typed. */
  if (tags == NULL || self->sidebar == NULL)
    return;

  set = galpi_tag_set_new (tags);
  galpi_annotation_sidebar_set_tags (self->sidebar, set);
}

static void
load_tags (GalpiArticleLoader *self)
{
  galpi_notebook_list_tags_async (self->notebook, NULL, tags_listed_cb, g_object_ref (self));
}

static void
set_article (GalpiArticleLoader *self,
             GalpiArticle       *article)
{
  if (g_set_object (&self->article, article))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
}

static void
article_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiArticleLoader) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autoptr(GalpiArticle) article =
    galpi_notebook_load_article_finish (GALPI_NOTEBOOK (object), result, &document, &error);

  if (was_cancelled (error))
    return;

  /* An article that is gone, by undo or for good, leaves its place empty. */
  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    {
      galpi_article_loader_open (self, 0, NULL, NULL);
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
load_article (GalpiArticleLoader *self)
{
  galpi_notebook_load_article_async (self->notebook, self->article_id, self->cancellable,
                                     article_loaded_cb, g_object_ref (self));
}

static void
changed_cb (GalpiArticleLoader *self,
            GalpiChange         changes,
            gint64              article_id)
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
  GalpiArticleLoader *loader;
  char               *name;
} Picture;

static void
picture_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Picture *picture = user_data;
  g_autoptr(GalpiArticleLoader) self = picture->loader;
  g_autofree char *name = picture->name;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiPixels) pixels =
    galpi_notebook_load_picture_finish (GALPI_NOTEBOOK (object), result, &error);

  g_free (picture);
  if (!was_cancelled (error))
    galpi_article_view_set_picture (self->view, name, pixels,
                                    error != NULL ? error->message : NULL);
}

static void
picture_needed_cb (GalpiArticleLoader *self,
                   const char         *name,
                   guint               max_width)
{
  Picture *picture;

  if (self->notebook == NULL)
    return;

  picture = g_new0 (Picture, 1);
  picture->loader = g_object_ref (self);
  picture->name = g_strdup (name);
  galpi_notebook_load_picture_async (self->notebook, self->article_id, name, max_width,
                                     self->cancellable, picture_loaded_cb, picture);
}

static void
galpi_article_loader_dispose (GObject *object)
{
  GalpiArticleLoader *self = GALPI_ARTICLE_LOADER (object);

  galpi_article_loader_cancel (self);
  g_clear_object (&self->notebook_signals);
  g_clear_object (&self->notebook);
  g_clear_object (&self->article);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->wanted_card, g_free);

  G_OBJECT_CLASS (galpi_article_loader_parent_class)->dispose (object);
}

static void
galpi_article_loader_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  GalpiArticleLoader *self = GALPI_ARTICLE_LOADER (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    case PROP_ARTICLE_ID:
      g_value_set_int64 (value, self->article_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_article_loader_class_init (GalpiArticleLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_article_loader_dispose;
  object_class->get_property = galpi_article_loader_get_property;

  properties[PROP_ARTICLE] =
    g_param_spec_object ("article", NULL, NULL, GALPI_TYPE_ARTICLE,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ARTICLE_ID] =
    g_param_spec_int64 ("article-id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_article_loader_init (GalpiArticleLoader *self)
{
  self->notebook_signals = g_signal_group_new (GALPI_TYPE_NOTEBOOK);
  g_signal_group_connect_swapped (self->notebook_signals, "changed", G_CALLBACK (changed_cb), self);
}

GalpiArticleLoader *
galpi_article_loader_new (GalpiArticleView       *view,
                          GalpiTimelineStrip     *strip,
                          GalpiAnnotationSidebar *sidebar,
                          GalpiAnnotationList    *annotations,
                          GalpiAnnotator         *annotator)
{
  GalpiArticleLoader *self = g_object_new (GALPI_TYPE_ARTICLE_LOADER, NULL);

  self->view = view;
  self->strip = strip;
  self->sidebar = sidebar;
  self->annotations = annotations;
  self->annotator = annotator;
  g_signal_connect_object (view, "picture-needed", G_CALLBACK (picture_needed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
galpi_article_loader_set_notebook (GalpiArticleLoader *self,
                                   GalpiNotebook      *notebook)
{
  g_return_if_fail (GALPI_IS_ARTICLE_LOADER (self));
  g_return_if_fail (notebook == NULL || GALPI_IS_NOTEBOOK (notebook));

  galpi_article_loader_open (self, 0, NULL, NULL);
  g_set_object (&self->notebook, notebook);
  g_signal_group_set_target (self->notebook_signals, notebook);
  if (notebook != NULL)
    load_tags (self);
}

void
galpi_article_loader_open (GalpiArticleLoader *self,
                           gint64              article_id,
                           const GalpiRange   *range,
                           const char         *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_LOADER (self));

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
  if (self->article_id != article_id)
    {
      self->article_id = article_id;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE_ID]);
    }

  galpi_annotator_set_article (self->annotator, NULL, NULL);
  g_clear_pointer (&self->items, g_ptr_array_unref);
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
  galpi_article_loader_reload (self);
}

/* The text first; its annotations and findings when it is shown. */
void
galpi_article_loader_reload (GalpiArticleLoader *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_LOADER (self));

  if (self->notebook == NULL || self->article_id == 0)
    return;

  galpi_article_view_set_loading (self->view);
  galpi_annotation_sidebar_set_loading (self->sidebar);
  load_article (self);
}

void
galpi_article_loader_cancel (GalpiArticleLoader *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_LOADER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->notebook_signals != NULL)
    g_signal_group_set_target (self->notebook_signals, NULL);
  self->sidebar = NULL;
}

GalpiTimelineItem *
galpi_article_loader_find_item (GalpiArticleLoader *self,
                                GalpiRange          range)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_LOADER (self), NULL);

  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    {
      GalpiTimelineItem *item = g_ptr_array_index (self->items, i);
      GalpiRange place = galpi_timeline_item_get_range (item);

      if (place.start == range.start && place.end == range.end)
        return item;
    }

  return NULL;
}

GalpiArticle *
galpi_article_loader_get_article (GalpiArticleLoader *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_LOADER (self), NULL);

  return self->article;
}

gint64
galpi_article_loader_get_article_id (GalpiArticleLoader *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_LOADER (self), 0);

  return self->article_id;
}
