/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-view-private.h"

#include <glib/gi18n.h>

#include "galpi-article-zoom.h"
#include "galpi-selection-bar.h"

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_SHOW_FINDINGS,
  PROP_MARK_ALL_TIMES,
  PROP_MARK_NAMES,
  PROP_KEEP_WORDS_WHOLE,
  PROP_WRITABLE,
  PROP_CURRENT,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiArticleView, galpi_article_view, GTK_TYPE_WIDGET)

static GalpiMarks *
get_marks (GalpiArticleView *self)
{
  return galpi_article_text_get_marks (self->text);
}

static void
hide_bar (GalpiArticleView *self)
{
  if (self->bar != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->bar));
}

static void
selected_cb (GalpiArticleView *self)
{
  GdkRectangle rect;

  /* What is selected for another extent has its highlight already. */
  if (self->adjusted != NULL ||
      !galpi_article_text_get_selection_end (self->text, GTK_WIDGET (self), &rect))
    return;

  /* Made when it is first needed: it would cost a tenth of the first frame. */
  if (self->bar == NULL)
    self->bar = galpi_selection_bar_new (GTK_WIDGET (self));
  galpi_selection_bar_show_at (GALPI_SELECTION_BAR (self->bar), &rect);
}

static void
set_current (GalpiArticleView *self,
             GalpiAnnotation  *annotation)
{
  if (!g_set_object (&get_marks (self)->current, annotation))
    return;

  galpi_article_text_marks_changed (self->text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

static void
caret_moved_cb (gpointer user_data)
{
  GalpiArticleView *self = user_data;
  GPtrArray *entered = galpi_article_caret_get_annotations (self->caret);

  hide_bar (self);
  galpi_article_view_end_extent (self, FALSE);
  if (self->moving_to)
    return;

  if (entered->len == 0)
    set_current (self, NULL);
  else if (!g_ptr_array_find (entered, get_marks (self)->current, NULL))
    set_current (self, entered->pdata[0]);
}

static void
extent_changed_cb (GalpiArticleView *self,
                   guint             start,
                   guint             end)
{
  galpi_article_view_emit_move (self, get_marks (self)->current, (GalpiRange) { start, end });
}

static void
pressed_at_cb (GalpiArticleView *self,
               guint             position)
{
  g_autofree char *keyword = galpi_article_text_get_keyword_at (self->text, position);
  g_autoptr(GPtrArray) there = NULL;
  GalpiRange picture;

  if (keyword != NULL)
    {
      galpi_article_view_emit_keyword (self, keyword);
      return;
    }

  /* The first click on a picture selects it, or else what was made of it. */
  there = galpi_marks_get_annotations_at (get_marks (self), position);
  if (there->len == 0 && galpi_article_text_get_picture_at (self->text, position, &picture))
    {
      galpi_article_text_set_selection (self->text, picture);
      selected_cb (self);
    }
}

static void
picture_needed_cb (GalpiArticleView *self,
                   const char       *name,
                   guint             max_width)
{
  galpi_article_view_emit_picture_needed (self, name, max_width);
}

static void
show_empty (GalpiArticleView *self)
{
  galpi_state_stack_show_empty (self->states, "x-office-document-symbolic",
                                _("No Article Selected"), NULL);
}

static void
scrolled_cb (GalpiArticleView *self)
{
  hide_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

static void
annotations_changed_cb (GalpiArticleView *self)
{
  GalpiAnnotation *current = get_marks (self)->current;

  galpi_marks_set_annotations (get_marks (self), G_LIST_MODEL (self->annotations));
  galpi_article_text_marks_changed (self->text);

  if (current != NULL &&
      galpi_annotation_list_find (self->annotations,
                                  galpi_annotation_get_uuid (current)) != current)
    set_current (self, NULL);

  /* A highlight that was just made at the caret is where the analyst is now. */
  galpi_article_caret_update (self->caret);
}

static void
galpi_article_view_dispose (GObject *object)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (object);

  if (self->annotations != NULL)
    g_signal_handlers_disconnect_by_data (self->annotations, self);
  g_clear_object (&self->annotations);
  g_clear_pointer (&self->caret, galpi_article_caret_free);
  g_clear_pointer (&self->finder, galpi_article_finder_free);
  g_clear_object (&self->article);
  g_clear_object (&self->adjusted);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->finding_popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ARTICLE_VIEW);

  G_OBJECT_CLASS (galpi_article_view_parent_class)->dispose (object);
}

static void
galpi_article_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, galpi_article_view_get_zoom (self));
      break;

    case PROP_SHOW_FINDINGS:
      g_value_set_boolean (value, galpi_article_view_get_show_findings (self));
      break;

    case PROP_MARK_NAMES:
      g_value_set_boolean (value, galpi_article_view_get_mark_names (self));
      break;
    case PROP_MARK_ALL_TIMES:
      g_value_set_boolean (value, galpi_article_view_get_mark_all_times (self));
      break;

    case PROP_KEEP_WORDS_WHOLE:
      g_value_set_boolean (value, galpi_article_view_get_keep_words_whole (self));
      break;

    case PROP_WRITABLE:
      g_value_set_boolean (value, galpi_article_view_get_writable (self));
      break;

    case PROP_CURRENT:
      g_value_set_object (value, galpi_article_view_get_current (self));
      break;

    case PROP_POSITION:
      g_value_set_uint (value, galpi_article_view_get_position (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_article_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      galpi_article_view_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_SHOW_FINDINGS:
      galpi_article_view_set_show_findings (self, g_value_get_boolean (value));
      break;

    case PROP_MARK_NAMES:
      galpi_article_view_set_mark_names (self, g_value_get_boolean (value));
      break;
    case PROP_MARK_ALL_TIMES:
      galpi_article_view_set_mark_all_times (self, g_value_get_boolean (value));
      break;

    case PROP_KEEP_WORDS_WHOLE:
      galpi_article_view_set_keep_words_whole (self, g_value_get_boolean (value));
      break;

    case PROP_WRITABLE:
      galpi_article_view_set_writable (self, g_value_get_boolean (value));
      break;

    case PROP_CURRENT:
      galpi_article_view_set_current (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.5, 3, 1, flags);
  properties[PROP_SHOW_FINDINGS] = g_param_spec_boolean ("show-findings", NULL, NULL, TRUE, flags);
  properties[PROP_MARK_NAMES] =
    g_param_spec_boolean ("mark-names", NULL, NULL, FALSE, flags);
  properties[PROP_MARK_ALL_TIMES] =
    g_param_spec_boolean ("mark-all-times", NULL, NULL, FALSE, flags);
  properties[PROP_KEEP_WORDS_WHOLE] =
    g_param_spec_boolean ("keep-words-whole", NULL, NULL, TRUE, flags);
  properties[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, TRUE, flags);
  properties[PROP_CURRENT] =
    g_param_spec_object ("current", NULL, NULL, GALPI_TYPE_ANNOTATION, flags);
  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
galpi_article_view_class_init (GalpiArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_article_view_dispose;
  object_class->get_property = galpi_article_view_get_property;
  object_class->set_property = galpi_article_view_set_property;

  install_properties (object_class);
  galpi_article_view_install_signals (G_TYPE_FROM_CLASS (klass));
  galpi_article_view_class_install_actions (widget_class);
  galpi_article_view_class_install_extent_actions (widget_class);
  galpi_article_view_class_install_finding_actions (widget_class);

  g_type_ensure (GALPI_TYPE_ARTICLE_TEXT);
  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, content);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, text);
  gtk_widget_class_bind_template_callback_full (widget_class, "retry_cb",
                                                G_CALLBACK (galpi_article_view_emit_retry));
  gtk_widget_class_bind_template_callback (widget_class, picture_needed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_at_cb);
  gtk_widget_class_bind_template_callback (widget_class, extent_changed_cb);
}

static void
galpi_article_view_init (GalpiArticleView *self)
{
  self->zoom = 1;
  self->writable = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  get_marks (self)->handles = TRUE;
  self->caret = galpi_article_caret_new (self->text, caret_moved_cb, self);
  self->finder = galpi_article_finder_new (self->text, self->content);
  show_empty (self);
  galpi_article_zoom_add_pinch (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled_window),
                           "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
galpi_article_view_new (void)
{
  return g_object_new (GALPI_TYPE_ARTICLE_VIEW, NULL);
}

void
galpi_article_view_set_article (GalpiArticleView *self,
                                GalpiArticle     *article,
                                GalpiDocument    *document)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));
  g_return_if_fail (article == NULL || GALPI_IS_ARTICLE (article));
  g_return_if_fail ((article == NULL) == (document == NULL));

  hide_bar (self);
  galpi_article_view_end_extent (self, FALSE);
  galpi_article_finder_set_document (self->finder, document);
  galpi_article_view_set_annotations (self, NULL);

  g_set_object (&self->article, article);
  galpi_article_text_set_article (self->text, article, document);
  galpi_article_caret_follow (self->caret);
  if (document != NULL)
    galpi_state_stack_show_content (self->states);
  else
    show_empty (self);
}

void
galpi_article_view_set_loading (GalpiArticleView *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  galpi_state_stack_show_loading (self->states);
}

void
galpi_article_view_set_error (GalpiArticleView *self,
                              const char       *message)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));
  g_return_if_fail (message != NULL);

  galpi_article_view_set_article (self, NULL, NULL);
  galpi_state_stack_show_failed (self->states, message);
}

void
galpi_article_view_set_annotations (GalpiArticleView    *self,
                                    GalpiAnnotationList *annotations)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));
  g_return_if_fail (annotations == NULL || GALPI_IS_ANNOTATION_LIST (annotations));

  if (self->annotations != NULL)
    g_signal_handlers_disconnect_by_data (self->annotations, self);
  g_set_object (&self->annotations, annotations);
  if (annotations != NULL)
    {
      g_signal_connect_swapped (annotations, "changed",
                                G_CALLBACK (annotations_changed_cb), self);
      annotations_changed_cb (self);
    }
  else
    {
      galpi_marks_set_annotations (get_marks (self), NULL);
      galpi_article_caret_clear (self->caret);
      set_current (self, NULL);
    }
}

void
galpi_article_view_set_picture (GalpiArticleView  *self,
                                const char        *name,
                                const GalpiPixels *pixels,
                                const char        *message)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));
  g_return_if_fail (name != NULL);

  galpi_article_text_set_picture (self->text, name, pixels, message);
}

double
galpi_article_view_get_zoom (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), 1);

  return self->zoom;
}

void
galpi_article_view_set_zoom (GalpiArticleView *self,
                             double            zoom)
{
  g_autofree char *old_class = NULL;
  g_autofree char *new_class = NULL;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  zoom = galpi_article_zoom_round (zoom, 0);
  old_class = galpi_article_zoom_get_class (self->zoom);
  new_class = galpi_article_zoom_get_class (zoom);
  if (g_str_equal (old_class, new_class))
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), old_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), new_class);
  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
galpi_article_view_step_zoom (GalpiArticleView *self,
                              int               steps)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  galpi_article_view_set_zoom (self, galpi_article_zoom_round (self->zoom, steps));
}

gboolean
galpi_article_view_get_keep_words_whole (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), FALSE);

  return galpi_article_text_get_keep_words (self->text);
}

void
galpi_article_view_set_keep_words_whole (GalpiArticleView *self,
                                         gboolean          keep)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  if (galpi_article_text_get_keep_words (self->text) == keep)
    return;

  galpi_article_text_set_keep_words (self->text, keep);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEP_WORDS_WHOLE]);
}

gboolean
galpi_article_view_get_writable (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), FALSE);

  return self->writable;
}

void
galpi_article_view_set_writable (GalpiArticleView *self,
                                 gboolean          writable)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  if (self->writable == writable)
    return;

  self->writable = writable;
  get_marks (self)->handles = writable;
  galpi_article_text_marks_changed (self->text);
  galpi_article_view_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
}

GalpiAnnotation *
galpi_article_view_get_current (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), NULL);

  return get_marks (self)->current;
}

void
galpi_article_view_set_current (GalpiArticleView *self,
                                GalpiAnnotation  *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));
  g_return_if_fail (annotation == NULL || GALPI_IS_ANNOTATION (annotation));

  set_current (self, annotation);
}

guint
galpi_article_view_get_position (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), 0);

  return galpi_article_text_get_position (self->text);
}

void
galpi_article_view_set_position (GalpiArticleView *self,
                                 guint             position)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  galpi_article_text_set_position (self->text, position);
}

gboolean
galpi_article_view_get_selection (GalpiArticleView *self,
                                  GalpiRange       *range)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  return galpi_article_text_get_selection (self->text, range);
}

void
galpi_article_view_go_to (GalpiArticleView *self,
                          GalpiRange        range,
                          gboolean          select)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  galpi_article_text_go_to (self->text, range, select);
}

void
galpi_article_view_show_annotation (GalpiArticleView *self,
                                    GalpiAnnotation  *annotation)
{
  GalpiRange range;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));
  g_return_if_fail (GALPI_IS_ANNOTATION (annotation));

  set_current (self, annotation);
  if (!galpi_marks_get_range (annotation, &range))
    return;

  self->moving_to = TRUE;
  galpi_article_view_go_to (self, range, FALSE);
  self->moving_to = FALSE;
  galpi_article_text_flash (self->text);
}

void
galpi_article_view_find (GalpiArticleView *self,
                         const char       *text)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  hide_bar (self);
  galpi_article_finder_open (self->finder, text);
}

void
galpi_article_view_unselect (GalpiArticleView *self)
{
  GalpiRange range;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  hide_bar (self);
  if (galpi_article_text_get_selection (self->text, &range))
    galpi_article_view_go_to (self, range, FALSE);
}

void
galpi_article_view_focus_text (GalpiArticleView *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

