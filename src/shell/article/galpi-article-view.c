/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "galpi-finding-tip.h"
#include "galpi-palette.h"
#include "galpi-selection-bar.h"
#include "galpi-text-search.h"

/* The classes of article.css, in hundredths. */
static const guint zoom_steps[] = { 50, 67, 80, 90, 100, 110, 120, 133, 150, 170, 200, 240, 300 };

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_SHOW_FINDINGS,
  PROP_KEEP_WORDS_WHOLE,
  PROP_WRITABLE,
  PROP_CURRENT,
  PROP_POSITION,
  N_PROPS
};

enum
{
  HIGHLIGHT,
  RECOLOUR,
  NOTE,
  TAG,
  EVENT,
  REMOVE,
  KEYWORD,
  PICTURE_NEEDED,
  RETRY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

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

static gboolean
get_selection_end (GalpiArticleView *self,
                   GdkRectangle     *rect)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GtkTextIter iter;
  GalpiRange range;
  graphene_point_t point;
  int x;
  int y;

  if (!galpi_article_text_get_selection (self->text, &range))
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, range.end - 1);
  gtk_text_view_get_iter_location (view, &iter, rect);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, rect->x, rect->y, &x, &y);
  if (y + rect->height < 0 || y > gtk_widget_get_height (GTK_WIDGET (view)) ||
      !gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  rect->x = (int) point.x;
  rect->y = (int) point.y;

  return TRUE;
}

static void
selected_cb (GalpiArticleView *self)
{
  GdkRectangle rect;

  if (!get_selection_end (self, &rect))
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
announce_annotation (GalpiArticleView *self,
                     GalpiAnnotation  *annotation)
{
  const char *name = galpi_palette_get_name (galpi_palette_get_default (),
                                             galpi_annotation_get_colour (annotation));
  const char *note = galpi_annotation_get_note (annotation);
  g_autofree char *text = NULL;

  if (*note != '\0')
    /* Translators: said to who can't see it; a highlight's color and its note. */
    text = g_strdup_printf (_("Highlight, %s. Note: %s"), name, note);
  else
    text = g_strdup_printf (_("Highlight, %s"), name);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_finding (GalpiArticleView *self,
                  guint             position)
{
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *tip = NULL;

  if (!galpi_article_text_get_show_findings (self->text))
    return;

  findings = galpi_marks_get_findings_at (get_marks (self), position);
  if (findings->len == 0 || ((GalpiFinding *) findings->pdata[0])->range.start != position)
    return;

  tip = galpi_finding_tip (findings);
  if (tip != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->text), tip,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* Marks are not in the text that a screen reader reads: coming into one is said. */
/* A caret is as wide in proportion as its line is high: beside a picture it would be a beam. */
static void
hide_caret_beside_picture (GalpiArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter caret;
  GtkTextIter before;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  before = caret;
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->text),
                                    gtk_text_iter_get_char (&caret) != 0xfffc &&
                                    !(gtk_text_iter_backward_char (&before) &&
                                      gtk_text_iter_get_char (&before) == 0xfffc));
}

static void
caret_moved_cb (GalpiArticleView *self)
{
  g_autoptr(GPtrArray) at = NULL;
  GalpiRange caret;

  hide_caret_beside_picture (self);
  if (galpi_article_text_get_selection (self->text, &caret))
    return;

  hide_bar (self);
  at = galpi_marks_get_annotations_at (get_marks (self), caret.start);
  for (guint i = 0; i < at->len; i++)
    {
      if (!g_ptr_array_find (self->entered, at->pdata[i], NULL))
        announce_annotation (self, at->pdata[i]);
    }
  announce_finding (self, caret.start);

  g_ptr_array_unref (self->entered);
  self->entered = g_steal_pointer (&at);
  if (self->moving_to)
    return;

  if (self->entered->len == 0)
    set_current (self, NULL);
  else if (!g_ptr_array_find (self->entered, get_marks (self)->current, NULL))
    set_current (self, self->entered->pdata[0]);
}

static void
pressed_at_cb (GalpiArticleView *self,
               guint             position)
{
  g_autofree char *keyword = galpi_article_text_get_keyword_at (self->text, position);

  if (keyword != NULL)
    galpi_article_view_emit_keyword (self, keyword);
}

static void
picture_needed_cb (GalpiArticleView *self,
                   const char       *name)
{
  g_signal_emit (self, signals[PICTURE_NEEDED], 0, name);
}

static void
show_empty (GalpiArticleView *self)
{
  galpi_state_stack_show_empty (self->states, "x-office-document-symbolic",
                                _("No Article Selected"), NULL);
}

static void
retry_cb (GalpiArticleView *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
scrolled_cb (GalpiArticleView *self)
{
  hide_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

static void
scroll_to (GalpiArticleView *self,
           GalpiRange        range)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible;
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, range.start);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &place);
  if (place.height > 0 && place.y >= visible.y && place.y + place.height <= visible.y + visible.height)
    return;

  /* To a mark, because that waits until the lines before it have their heights. */
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 0.33);
}

static void
show_hit (GalpiArticleView *self,
          guint             number)
{
  GalpiRange hit = g_array_index (self->hits, GalpiRange, number - 1);

  get_marks (self)->current_hit = number;
  galpi_article_text_marks_changed (self->text);
  galpi_article_view_go_to (self, hit, FALSE);
  galpi_find_bar_set_count (self->find_bar, number, self->hits->len);
}

static void
find_cb (GalpiArticleView *self,
         const char       *text)
{
  GalpiRange caret;

  g_clear_pointer (&self->hits, g_array_unref);
  if (self->document != NULL)
    self->hits = galpi_text_search (self->document->text, text);
  galpi_marks_set_hits (get_marks (self), self->hits);
  galpi_article_text_marks_changed (self->text);

  if (self->hits == NULL || self->hits->len == 0)
    {
      galpi_find_bar_set_count (self->find_bar, 0, 0);
      return;
    }

  /* The first hit from the caret on, as what is typed narrows it down. */
  galpi_article_text_get_selection (self->text, &caret);
  for (guint i = 0; i < self->hits->len; i++)
    {
      if (g_array_index (self->hits, GalpiRange, i).start >= caret.start)
        {
          show_hit (self, i + 1);
          return;
        }
    }
  show_hit (self, 1);
}

static void
find_closed_cb (GalpiArticleView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
add_find_bar (GalpiArticleView *self)
{
  self->find_bar = GALPI_FIND_BAR (galpi_find_bar_new ());
  g_signal_connect_swapped (self->find_bar, "find", G_CALLBACK (find_cb), self);
  g_signal_connect_swapped (self->find_bar, "closed", G_CALLBACK (find_closed_cb), self);
  gtk_box_prepend (self->content, GTK_WIDGET (self->find_bar));
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
  caret_moved_cb (self);
}

static guint
nearest_step (double zoom)
{
  guint nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (fabs (zoom_steps[i] - zoom * 100) < fabs (zoom_steps[nearest] - zoom * 100))
        nearest = i;
    }

  return nearest;
}

static void
galpi_article_view_dispose (GObject *object)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (object);

  if (self->annotations != NULL)
    g_signal_handlers_disconnect_by_data (self->annotations, self);
  g_clear_object (&self->annotations);
  if (self->caret_handler != 0)
    g_signal_handler_disconnect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                                 self->caret_handler);
  self->caret_handler = 0;
  g_clear_object (&self->article);
  g_clear_pointer (&self->document, galpi_document_unref);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ARTICLE_VIEW);

  G_OBJECT_CLASS (galpi_article_view_parent_class)->dispose (object);
}

static void
galpi_article_view_finalize (GObject *object)
{
  GalpiArticleView *self = GALPI_ARTICLE_VIEW (object);

  g_clear_pointer (&self->hits, g_array_unref);
  g_ptr_array_unref (self->entered);

  G_OBJECT_CLASS (galpi_article_view_parent_class)->finalize (object);
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
install_signals (GType type)
{
  static const struct
  {
    guint       index;
    const char *name;
  } marks[] = { { NOTE, "note" }, { TAG, "tag" }, { EVENT, "event" } };

  signals[HIGHLIGHT] =
    g_signal_new ("highlight", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, GALPI_TYPE_COLOUR);
  signals[RECOLOUR] =
    g_signal_new ("recolour", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, GALPI_TYPE_ANNOTATION, GALPI_TYPE_COLOUR);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    signals[marks[i].index] =
      g_signal_new (marks[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, GALPI_TYPE_ANNOTATION);
  signals[REMOVE] =
    g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GALPI_TYPE_ANNOTATION);
  signals[KEYWORD] =
    g_signal_new ("keyword", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PICTURE_NEEDED] =
    g_signal_new ("picture-needed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[RETRY] =
    g_signal_new ("retry", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
galpi_article_view_class_init (GalpiArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_article_view_dispose;
  object_class->finalize = galpi_article_view_finalize;
  object_class->get_property = galpi_article_view_get_property;
  object_class->set_property = galpi_article_view_set_property;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  galpi_article_view_class_install_actions (widget_class);

  g_type_ensure (GALPI_TYPE_ARTICLE_TEXT);
  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, content);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleView, text);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_needed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_at_cb);
}

static void
galpi_article_view_init (GalpiArticleView *self)
{
  self->zoom = 1;
  self->writable = TRUE;
  self->entered = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  show_empty (self);
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
  if (self->find_bar != NULL)
    galpi_find_bar_close (self->find_bar);
  galpi_article_view_set_annotations (self, NULL);
  g_clear_pointer (&self->hits, g_array_unref);
  if (self->caret_handler != 0)
    g_signal_handler_disconnect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                                 self->caret_handler);

  g_set_object (&self->article, article);
  g_clear_pointer (&self->document, galpi_document_unref);
  self->document = document != NULL ? galpi_document_ref (document) : NULL;
  galpi_article_text_set_article (self->text, article, document);
  self->caret_handler =
    g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                              "notify::cursor-position", G_CALLBACK (caret_moved_cb), self);
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
      g_ptr_array_set_size (self->entered, 0);
      set_current (self, NULL);
    }
}

void
galpi_article_view_set_findings (GalpiArticleView *self,
                                 GPtrArray        *findings)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  galpi_marks_set_findings (get_marks (self), findings);
  galpi_article_text_marks_changed (self->text);
}

void
galpi_article_view_set_picture (GalpiArticleView *self,
                                const char       *name,
                                GBytes           *bytes)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));
  g_return_if_fail (name != NULL);

  galpi_article_text_set_picture (self->text, name, bytes);
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
  guint step = nearest_step (zoom);
  guint old_step;
  g_autofree char *old_class = NULL;
  g_autofree char *new_class = NULL;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  old_step = nearest_step (self->zoom);
  if (step == old_step)
    return;

  old_class = g_strdup_printf ("zoom-%u", zoom_steps[old_step]);
  new_class = g_strdup_printf ("zoom-%u", zoom_steps[step]);
  gtk_widget_remove_css_class (GTK_WIDGET (self), old_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), new_class);
  self->zoom = zoom_steps[step] / 100.0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
galpi_article_view_step_zoom (GalpiArticleView *self,
                              int               steps)
{
  int step;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  step = CLAMP ((int) nearest_step (self->zoom) + steps, 0, (int) G_N_ELEMENTS (zoom_steps) - 1);
  galpi_article_view_set_zoom (self, zoom_steps[step] / 100.0);
}

gboolean
galpi_article_view_get_show_findings (GalpiArticleView *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_VIEW (self), FALSE);

  return galpi_article_text_get_show_findings (self->text);
}

void
galpi_article_view_set_show_findings (GalpiArticleView *self,
                                      gboolean          show)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  if (galpi_article_text_get_show_findings (self->text) == show)
    return;

  galpi_article_text_set_show_findings (self->text, show);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FINDINGS]);
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
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  view = GTK_TEXT_VIEW (self->text);
  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, position);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 0);
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

  if (!select)
    range.end = range.start;
  galpi_article_text_set_selection (self->text, range);
  scroll_to (self, range);
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
  if (self->find_bar == NULL)
    add_find_bar (self);
  galpi_find_bar_open (self->find_bar, text);
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

void
galpi_article_view_emit_highlight (GalpiArticleView *self,
                                   GalpiRange        range,
                                   GalpiColour       colour)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[HIGHLIGHT], 0, range.start, range.end, colour);
}

void
galpi_article_view_emit_recolour (GalpiArticleView *self,
                                  GalpiAnnotation  *annotation,
                                  GalpiColour       colour)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[RECOLOUR], 0, annotation, colour);
}

void
galpi_article_view_emit_mark (GalpiArticleView *self,
                              const char       *name,
                              GalpiRange        range,
                              GalpiAnnotation  *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit_by_name (self, name, range.start, range.end, annotation);
}

void
galpi_article_view_emit_remove (GalpiArticleView *self,
                                GalpiAnnotation  *annotation)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[REMOVE], 0, annotation);
}

void
galpi_article_view_emit_keyword (GalpiArticleView *self,
                                 const char       *keyword)
{
  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  g_signal_emit (self, signals[KEYWORD], 0, keyword);
}

void
galpi_article_view_step_hit (GalpiArticleView *self,
                             gboolean          forward)
{
  guint current;
  guint n_hits;

  g_return_if_fail (GALPI_IS_ARTICLE_VIEW (self));

  n_hits = self->hits != NULL ? self->hits->len : 0;
  if (n_hits == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  current = get_marks (self)->current_hit;
  if (forward)
    current = current < n_hits ? current + 1 : 1;
  else
    current = current > 1 ? current - 1 : n_hits;
  show_hit (self, current);
}
