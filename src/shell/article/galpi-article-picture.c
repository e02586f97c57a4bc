/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-picture.h"

#include <glib/gi18n.h>
#include <math.h>

/* Until it is known how high a picture is, as most pictures of articles are. */
#define USUAL_ASPECT (16.0 / 9.0)

/* A picture at least this part of the text's width fills it. */
#define FILL_FROM 0.45

/* Widths are asked for in steps of this, so that not every change of the window's asks again. */
#define WIDTH_STEP 256

struct _GalpiArticlePicture
{
  GtkWidget     parent_instance;

  char       *name;
  GdkTexture *texture;
  GtkWidget  *message;          /* where the picture can't be shown */
  int         width;
  guint       original_width;   /* 0 before it is known */
  guint       original_height;
  guint       asked;            /* the width that was asked for, 0 before */
};

G_DEFINE_FINAL_TYPE (GalpiArticlePicture, galpi_article_picture, GTK_TYPE_WIDGET)

static void
get_size (GalpiArticlePicture *self,
          int                 *width,
          int                 *height)
{
  double aspect = USUAL_ASPECT;

  *width = MAX (self->width, 1);
  if (self->original_width > 0)
    {
      aspect = (double) self->original_width / self->original_height;
      if (self->original_width < FILL_FROM * *width)
        *width = self->original_width;
    }
  *height = (int) MAX (round (*width / aspect), 1);
}

static void
galpi_article_picture_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  int width;
  int height;

  get_size (GALPI_ARTICLE_PICTURE (widget), &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
}

static void
galpi_article_picture_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  GalpiArticlePicture *self = GALPI_ARTICLE_PICTURE (widget);

  if (self->message != NULL)
    {
      int minimum;

      gtk_widget_measure (self->message, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_allocate (self->message, MAX (width, minimum), height, baseline, NULL);
    }
}

static void
galpi_article_picture_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  GalpiArticlePicture *self = GALPI_ARTICLE_PICTURE (widget);

  if (self->texture != NULL)
    gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_TRILINEAR,
                                        &GRAPHENE_RECT_INIT (0, 0,
                                                             gtk_widget_get_width (widget),
                                                             gtk_widget_get_height (widget)));

  if (self->message != NULL)
    gtk_widget_snapshot_child (widget, self->message, snapshot);
}

static void
galpi_article_picture_dispose (GObject *object)
{
  GalpiArticlePicture *self = GALPI_ARTICLE_PICTURE (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->message, gtk_widget_unparent);

  G_OBJECT_CLASS (galpi_article_picture_parent_class)->dispose (object);
}

static void
galpi_article_picture_finalize (GObject *object)
{
  GalpiArticlePicture *self = GALPI_ARTICLE_PICTURE (object);

  g_free (self->name);

  G_OBJECT_CLASS (galpi_article_picture_parent_class)->finalize (object);
}

static void
galpi_article_picture_class_init (GalpiArticlePictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_article_picture_dispose;
  object_class->finalize = galpi_article_picture_finalize;
  widget_class->measure = galpi_article_picture_measure;
  widget_class->size_allocate = galpi_article_picture_size_allocate;
  widget_class->snapshot = galpi_article_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "article-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
galpi_article_picture_init (GalpiArticlePicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "default");
}

GtkWidget *
galpi_article_picture_new (const char *name,
                           const char *label)
{
  GalpiArticlePicture *self = g_object_new (GALPI_TYPE_ARTICLE_PICTURE, NULL);

  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _("Picture"),
                                  -1);

  return GTK_WIDGET (self);
}

const char *
galpi_article_picture_get_name (GalpiArticlePicture *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PICTURE (self), NULL);

  return self->name;
}

void
galpi_article_picture_set_width (GalpiArticlePicture *self,
                                 int                  width)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PICTURE (self));

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
galpi_article_picture_get_needed (GalpiArticlePicture *self)
{
  guint wanted;

  g_return_val_if_fail (GALPI_IS_ARTICLE_PICTURE (self), 0);

  wanted = MAX (self->width, 1) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  wanted = (wanted + WIDTH_STEP - 1) / WIDTH_STEP * WIDTH_STEP;
  if (self->asked == 0)
    return wanted;

  /* What came is narrower than it is shown now, and there is more to be had. */
  if (self->texture != NULL && wanted > self->asked && self->original_width > self->asked)
    return wanted;

  return 0;
}

void
galpi_article_picture_set_asked (GalpiArticlePicture *self,
                                 guint                max_width)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PICTURE (self));

  self->asked = max_width;
}

void
galpi_article_picture_set_pixels (GalpiArticlePicture *self,
                                  const GalpiPixels   *pixels)
{
  GtkWidget *widget;

  g_return_if_fail (GALPI_IS_ARTICLE_PICTURE (self));
  g_return_if_fail (pixels != NULL);

  widget = GTK_WIDGET (self);
  self->original_width = pixels->original_width;
  self->original_height = pixels->original_height;
  g_clear_object (&self->texture);
  self->texture = gdk_memory_texture_new (pixels->width, pixels->height,
                                          GDK_MEMORY_R8G8B8A8_PREMULTIPLIED, pixels->bytes,
                                          pixels->width * GALPI_PIXELS_BYTES);
  g_clear_pointer (&self->message, gtk_widget_unparent);
  gtk_widget_set_tooltip_text (widget, NULL);
  gtk_widget_add_css_class (widget, "loaded");
  gtk_widget_queue_resize (widget);
}

void
galpi_article_picture_set_failed (GalpiArticlePicture *self,
                                  const char          *message)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PICTURE (self));

  if (self->message == NULL)
    {
      self->message = gtk_label_new (_("This picture can’t be shown"));
      gtk_label_set_ellipsize (GTK_LABEL (self->message), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->message, "dim-label");
      gtk_widget_set_parent (self->message, GTK_WIDGET (self));
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), message);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gsize
galpi_article_picture_get_held (GalpiArticlePicture *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PICTURE (self), 0);

  if (self->texture == NULL)
    return 0;

  return (gsize) gdk_texture_get_width (self->texture) * gdk_texture_get_height (self->texture) *
         GALPI_PIXELS_BYTES;
}

void
galpi_article_picture_let_go (GalpiArticlePicture *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PICTURE (self));

  if (self->texture == NULL)
    return;

  g_clear_object (&self->texture);
  self->asked = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "loaded");
}
