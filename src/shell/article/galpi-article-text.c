/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-text-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "galpi-article-header.h"
#include "galpi-block-painter.h"
#include "galpi-mark-painter.h"
#include "galpi-palette.h"

/* In em, on each side of the text at least: side bars stand there. */
#define MIN_MARGIN 1.6
#define TOP_MARGIN 2.2
#define HEADER_GAP 1.9
#define BOTTOM_MARGIN 5.0

#define FLASH_MILLISECONDS 900

enum
{
  PICTURE_NEEDED,
  SELECTED,
  PRESSED_AT,
  EXTENT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiArticleText, galpi_article_text, GTK_TYPE_TEXT_VIEW)

static double
get_em (GalpiArticleText *self)
{
  return galpi_typography_get_em (self->typography);
}

/* How many full-width characters the view can hold. */
static guint
get_screenful (GalpiArticleText *self)
{
  double em = get_em (self);

  return (guint) (gtk_widget_get_width (GTK_WIDGET (self)) / em *
                  gtk_widget_get_height (GTK_WIDGET (self)) / em);
}

/* Asked for from a screen before they come into view. */
static void
picture_needed_cb (const char *name,
                   guint       max_width,
                   gpointer    user_data)
{
  g_signal_emit (user_data, signals[PICTURE_NEEDED], 0, name, max_width);
}

static void
view_moved (GalpiArticleText *self)
{
  if (self->document == NULL || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;

  galpi_word_keeper_do_view (self->keeper, get_screenful (self));
  galpi_article_pictures_ask (self->pictures, picture_needed_cb, self);
}

static void
scrolled_cb (GalpiArticleText *self)
{
  view_moved (self);

  if (gtk_adjustment_get_value (self->vadjustment) < 2 * self->header_height)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
vadjustment_changed_cb (GalpiArticleText *self)
{
  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->vadjustment, self);
  g_set_object (&self->vadjustment,
                gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)));
  if (self->vadjustment != NULL)
    g_signal_connect_swapped (self->vadjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
}

/* Margins that centre the text in its measure, and the head's height above it. */
static void
set_margins (GalpiArticleText *self,
             int               width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  double em = get_em (self);
  int text_width = (int) MIN (width - 2 * MIN_MARGIN * em, GALPI_TYPOGRAPHY_MEASURE * em);
  int margin;
  int top;

  text_width = MAX (text_width, 1);
  margin = (width - text_width) / 2;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, text_width, &self->header_height,
                      NULL, NULL, NULL);
  top = (int) round (TOP_MARGIN * em) + self->header_height + (int) round (HEADER_GAP * em);

  if (gtk_text_view_get_left_margin (view) != margin)
    {
      gtk_text_view_set_left_margin (view, margin);
      gtk_text_view_set_right_margin (view, margin);
    }
  if (gtk_text_view_get_top_margin (view) != top)
    gtk_text_view_set_top_margin (view, top);
  if (gtk_text_view_get_bottom_margin (view) != (int) (BOTTOM_MARGIN * em))
    gtk_text_view_set_bottom_margin (view, (int) (BOTTOM_MARGIN * em));

  galpi_article_pictures_set_width (self->pictures, text_width);
  galpi_word_keeper_set_line_length (self->keeper, (guint) (text_width / em));
}

static void
galpi_article_text_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  int ignored;

  GTK_WIDGET_CLASS (galpi_article_text_parent_class)->measure (widget, orientation, for_size,
                                                               minimum, natural,
                                                               minimum_baseline, natural_baseline);
  /* The head is as wide as the text, and pictures follow it: neither widens the view. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GALPI_ARTICLE_TEXT (widget)->header, orientation, -1,
                          minimum, &ignored, NULL, NULL);
      *natural = MAX (*natural, *minimum);
    }
}

static void
scroll_waiting_cb (gpointer user_data)
{
  GalpiArticleText *self = user_data;

  self->waiting_source = 0;
  if (self->waiting_yalign >= 0)
    galpi_article_text_scroll_to_caret (self, self->waiting_yalign);
}

static void
galpi_article_text_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  GalpiArticleText *self = GALPI_ARTICLE_TEXT (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GdkRectangle visible;
  int text_width;
  int minimum;
  int y;

  set_margins (self, width);

  GTK_WIDGET_CLASS (galpi_article_text_parent_class)->size_allocate (widget, width, height,
                                                                     baseline);

  /* Not from here, where the scrollbar has been given its place already. */
  if (self->waiting_yalign >= 0 && self->waiting_source == 0)
    self->waiting_source = g_timeout_add_once (0, scroll_waiting_cb, self);

  gtk_text_view_get_visible_rect (view, &visible);
  text_width = width - 2 * gtk_text_view_get_left_margin (view);
  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  y = (int) round (TOP_MARGIN * get_em (self)) - visible.y - gtk_text_view_get_top_margin (view);
  gtk_widget_size_allocate (self->header,
                            &(GtkAllocation) { gtk_text_view_get_left_margin (view), y,
                                               MAX (text_width, minimum), self->header_height },
                            -1);

  /* Where it is about to be scrolled, words that are kept whole here would change what is above. */
  if (self->waiting_yalign < 0)
    view_moved (self);
}

static void
galpi_article_text_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  GalpiArticleText *self = GALPI_ARTICLE_TEXT (widget);

  GTK_WIDGET_CLASS (galpi_article_text_parent_class)->snapshot (widget, snapshot);

  if (self->document != NULL)
    galpi_mark_painter_snapshot_pictures (GTK_TEXT_VIEW (self), snapshot, self->marks, self->typography);
  gtk_widget_snapshot_child (widget, self->header, snapshot);
}

static void
galpi_article_text_snapshot_layer (GtkTextView      *view,
                                   GtkTextViewLayer  layer,
                                   GtkSnapshot      *snapshot)
{
  GalpiArticleText *self = GALPI_ARTICLE_TEXT (view);

  if (self->document == NULL)
    return;

  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    {
      galpi_mark_painter_snapshot_handles (view, snapshot, self->marks, self->typography);
      return;
    }

  galpi_block_painter_snapshot (view, snapshot, self->document, get_em (self));
  galpi_mark_painter_snapshot (view, snapshot, self->marks, self->typography,
                               self->show_findings);
}

static void
galpi_article_text_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (galpi_article_text_parent_class)->css_changed (widget, change);

  if (galpi_typography_update (GALPI_ARTICLE_TEXT (widget)->typography, widget))
    gtk_widget_queue_resize (widget);
}

/* The head is above the first line, where the caret can't go: it comes into view with it. */
static void
galpi_article_text_move_cursor (GtkTextView     *view,
                                GtkMovementStep  step,
                                int              count,
                                gboolean         extend)
{
  GalpiArticleText *self = GALPI_ARTICLE_TEXT (view);
  GtkTextIter caret;

  GTK_TEXT_VIEW_CLASS (galpi_article_text_parent_class)->move_cursor (view, step, count, extend);

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &caret,
                                    gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)));
  if (count < 0 && self->vadjustment != NULL &&
      !gtk_text_view_backward_display_line (view, &caret))
    gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_lower (self->vadjustment));
}

static void
galpi_article_text_copy_clipboard (GtkTextView *view)
{
  GalpiArticleText *self = GALPI_ARTICLE_TEXT (view);
  GalpiRange range;

  if (galpi_article_text_get_selection (self, &range))
    {
      g_autofree char *text = galpi_article_text_get_slice (self, range);

      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
    }
}

static void
flash_cb (double   value,
          gpointer user_data)
{
  GalpiArticleText *self = user_data;

  self->marks->flash = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
new_buffer (GalpiArticleText *self)
{
  g_autoptr(GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_clear_pointer (&self->typography, galpi_typography_free);
  self->typography = galpi_typography_new (buffer);
  galpi_typography_update (self->typography, GTK_WIDGET (self));
  galpi_article_pictures_clear (self->pictures);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
}

static void
galpi_article_text_dispose (GObject *object)
{
  GalpiArticleText *self = GALPI_ARTICLE_TEXT (object);

  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->vadjustment, self);
  g_clear_object (&self->vadjustment);
  if (self->flash != NULL)
    adw_animation_reset (self->flash);
  g_clear_object (&self->flash);
  g_clear_pointer (&self->keeper, galpi_word_keeper_free);
  g_clear_handle_id (&self->waiting_source, g_source_remove);
  g_clear_pointer (&self->anchor, galpi_text_anchor_free);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->document, galpi_document_unref);

  G_OBJECT_CLASS (galpi_article_text_parent_class)->dispose (object);
}

static void
galpi_article_text_finalize (GObject *object)
{
  GalpiArticleText *self = GALPI_ARTICLE_TEXT (object);

  g_clear_pointer (&self->typography, galpi_typography_free);
  g_clear_pointer (&self->marks, galpi_marks_free);
  g_clear_pointer (&self->pictures, galpi_article_pictures_free);

  G_OBJECT_CLASS (galpi_article_text_parent_class)->finalize (object);
}

static void
galpi_article_text_class_init (GalpiArticleTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = galpi_article_text_dispose;
  object_class->finalize = galpi_article_text_finalize;
  widget_class->measure = galpi_article_text_measure;
  widget_class->size_allocate = galpi_article_text_size_allocate;
  widget_class->snapshot = galpi_article_text_snapshot;
  widget_class->css_changed = galpi_article_text_css_changed;
  view_class->snapshot_layer = galpi_article_text_snapshot_layer;
  view_class->copy_clipboard = galpi_article_text_copy_clipboard;
  view_class->move_cursor = galpi_article_text_move_cursor;

  signals[EXTENT_CHANGED] =
    g_signal_new ("extent-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[PICTURE_NEEDED] =
    g_signal_new ("picture-needed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[SELECTED] =
    g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PRESSED_AT] =
    g_signal_new ("pressed-at", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
galpi_article_text_init (GalpiArticleText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->marks = galpi_marks_new ();
  self->pictures = galpi_article_pictures_new (view);
  self->show_findings = TRUE;
  self->anchor = galpi_text_anchor_new (view);
  self->waiting_yalign = -1;

  self->header = galpi_article_header_new ();
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article-text");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Article"),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
                                  -1);

  self->keeper = galpi_word_keeper_new (view);
  new_buffer (self);
  galpi_word_keeper_restart (self->keeper);
  galpi_article_text_add_input (self);

  self->flash =
    adw_timed_animation_new (GTK_WIDGET (self), 1, 0, FLASH_MILLISECONDS,
                             adw_callback_animation_target_new (flash_cb, self, NULL));
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (vadjustment_changed_cb), NULL);
  g_signal_connect_object (galpi_palette_get_default (), "changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
galpi_article_text_new (void)
{
  return g_object_new (GALPI_TYPE_ARTICLE_TEXT, NULL);
}

void
galpi_article_text_set_article (GalpiArticleText *self,
                                GalpiArticle     *article,
                                GalpiDocument    *document)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));
  g_return_if_fail (article == NULL || GALPI_IS_ARTICLE (article));
  g_return_if_fail ((article == NULL) == (document == NULL));

  galpi_marks_set_annotations (self->marks, NULL);
  galpi_marks_set_findings (self->marks, NULL);
  galpi_marks_set_hits (self->marks, NULL);
  galpi_article_text_end_drag (self, FALSE);
  g_clear_object (&self->marks->current);

  galpi_article_header_set_article (GALPI_ARTICLE_HEADER (self->header), article);
  g_clear_pointer (&self->document, galpi_document_unref);
  new_buffer (self);
  if (document != NULL)
    {
      galpi_article_pictures_fill (self->pictures, document);
      galpi_typography_update (self->typography, GTK_WIDGET (self));
      galpi_typography_apply (self->typography, document);
    }
  galpi_word_keeper_restart (self->keeper);
  if (document != NULL)
    self->document = galpi_document_ref (document);
  galpi_text_anchor_let_go (self->anchor);
  self->waiting_yalign = -1;
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GalpiMarks *
galpi_article_text_get_marks (GalpiArticleText *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), NULL);

  return self->marks;
}

void
galpi_article_text_marks_changed (GalpiArticleText *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
galpi_article_text_emit_extent_changed (GalpiArticleText *self,
                                        GalpiRange        range)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  g_signal_emit (self, signals[EXTENT_CHANGED], 0, range.start, range.end);
}

void
galpi_article_text_flash (GalpiArticleText *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  if (adw_get_enable_animations (GTK_WIDGET (self)))
    adw_animation_play (self->flash);
}

gboolean
galpi_article_text_get_show_findings (GalpiArticleText *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), FALSE);

  return self->show_findings;
}

void
galpi_article_text_set_show_findings (GalpiArticleText *self,
                                      gboolean          show)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  self->show_findings = show;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
galpi_article_text_get_keep_words (GalpiArticleText *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), FALSE);

  return galpi_word_keeper_get_enabled (self->keeper);
}

void
galpi_article_text_set_keep_words (GalpiArticleText *self,
                                   gboolean          keep)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  galpi_word_keeper_set_enabled (self->keeper, keep);
  view_moved (self);
}

void
galpi_article_text_set_picture (GalpiArticleText  *self,
                                const char        *name,
                                const GalpiPixels *pixels,
                                const char        *message)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  galpi_text_anchor_hold (self->anchor);
  galpi_article_pictures_set_pixels (self->pictures, name, pixels, message);
}
