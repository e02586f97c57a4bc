/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-picture.h"

#include <glib/gi18n.h>
#include <math.h>

/* Until it is known how high a picture is, as most pictures of articles are. */
#define USUAL_ASPECT (16.0 / 9.0)

/* A picture at least this part of the text's width fills it. */
#define FILL_FROM 0.45

struct _GalpiArticlePicture
{
  GtkWidget     parent_instance;

  char         *name;
  GdkTexture   *texture;
  GCancellable *cancellable;
  GtkWidget    *message;   /* where the picture can't be shown */
  int           width;
  gboolean      asked;
};

G_DEFINE_FINAL_TYPE (GalpiArticlePicture, galpi_article_picture, GTK_TYPE_WIDGET)

static void
get_size (GalpiArticlePicture *self,
          int                 *width,
          int                 *height)
{
  double aspect = USUAL_ASPECT;

  *width = MAX (self->width, 1);
  if (self->texture != NULL)
    {
      int texture_width = gdk_texture_get_width (self->texture);

      aspect = (double) texture_width / gdk_texture_get_height (self->texture);
      if (texture_width < FILL_FROM * *width)
        *width = texture_width;
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
show_message (GalpiArticlePicture *self)
{
  if (self->message != NULL)
    return;

  self->message = gtk_label_new (_("This picture can’t be shown"));
  gtk_label_set_ellipsize (GTK_LABEL (self->message), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->message, "dim-label");
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
}

static void
decode (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  GError *error = NULL;
  GdkTexture *texture = gdk_texture_new_from_bytes (task_data, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GalpiArticlePicture *self = GALPI_ARTICLE_PICTURE (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (texture == NULL)
    {
      show_message (self);
    }
  else
    {
      g_set_object (&self->texture, texture);
      gtk_widget_add_css_class (GTK_WIDGET (self), "loaded");
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
galpi_article_picture_dispose (GObject *object)
{
  GalpiArticlePicture *self = GALPI_ARTICLE_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
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
  self->cancellable = g_cancellable_new ();
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

gboolean
galpi_article_picture_get_needed (GalpiArticlePicture *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_PICTURE (self), FALSE);

  return !self->asked;
}

void
galpi_article_picture_set_asked (GalpiArticlePicture *self)
{
  g_return_if_fail (GALPI_IS_ARTICLE_PICTURE (self));

  self->asked = TRUE;
}

void
galpi_article_picture_set_bytes (GalpiArticlePicture *self,
                                 GBytes              *bytes)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GALPI_IS_ARTICLE_PICTURE (self));

  self->asked = TRUE;
  if (bytes == NULL)
    {
      show_message (self);
      return;
    }

  task = g_task_new (self, self->cancellable, decoded_cb, NULL);
  g_task_set_source_tag (task, galpi_article_picture_set_bytes);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, decode);
}

