/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-picture.h"
#include "galpi-shell-test.h"

static GalpiArticlePicture *
new_picture (int width)
{
  GalpiArticlePicture *picture =
    GALPI_ARTICLE_PICTURE (g_object_ref_sink (galpi_article_picture_new ("a.png", "A caption")));

  galpi_article_picture_set_width (picture, width);

  return picture;
}

static void
set_pixels (GalpiArticlePicture *picture,
            guint                width,
            guint                height,
            guint                original_width)
{
  gsize size = (gsize) width * height * GALPI_PIXELS_BYTES;
  g_autoptr(GalpiPixels) pixels = NULL;

  pixels = galpi_pixels_new (width, height, original_width, original_width * height / width,
                             g_bytes_new_take (g_malloc0 (size), size));
  galpi_article_picture_set_pixels (picture, pixels);
}

static int
get_height (GalpiArticlePicture *picture)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (picture), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

static void
test_asks_once (void)
{
  g_autoptr(GalpiArticlePicture) picture = new_picture (600);
  guint wanted = galpi_article_picture_get_needed (picture);

  g_assert_cmpuint (wanted, >=, 600);
  g_assert_cmpuint (wanted, <, 1200);
  galpi_article_picture_set_asked (picture, wanted);
  g_assert_cmpuint (galpi_article_picture_get_needed (picture), ==, 0);

  galpi_article_picture_set_failed (picture, "It is damaged.");
  g_assert_cmpuint (galpi_article_picture_get_needed (picture), ==, 0);
}

static void
test_asks_for_more (void)
{
  g_autoptr(GalpiArticlePicture) large = new_picture (600);
  g_autoptr(GalpiArticlePicture) small = new_picture (600);

  galpi_article_picture_set_asked (large, 768);
  set_pixels (large, 768, 400, 3000);
  galpi_article_picture_set_asked (small, 768);
  set_pixels (small, 640, 400, 640);

  galpi_article_picture_set_width (large, 700);
  g_assert_cmpuint (galpi_article_picture_get_needed (large), ==, 0);
  galpi_article_picture_set_width (large, 900);
  g_assert_cmpuint (galpi_article_picture_get_needed (large), >=, 900);
  galpi_article_picture_set_width (small, 900);
  g_assert_cmpuint (galpi_article_picture_get_needed (small), ==, 0);
}

static void
test_let_go (void)
{
  g_autoptr(GalpiArticlePicture) picture = new_picture (600);
  int height;

  galpi_article_picture_set_asked (picture, 768);
  set_pixels (picture, 300, 300, 600);
  height = get_height (picture);
  g_assert_cmpint (height, ==, 600);
  g_assert_cmpuint (galpi_article_picture_get_held (picture), ==, 300 * 300 * 4);

  galpi_article_picture_let_go (picture);
  g_assert_cmpuint (galpi_article_picture_get_held (picture), ==, 0);
  g_assert_cmpint (get_height (picture), ==, height);
  g_assert_cmpuint (galpi_article_picture_get_needed (picture), >=, 600);
}

static void
test_failure (void)
{
  g_autoptr(GalpiArticlePicture) picture = new_picture (600);
  GtkWidget *label;

  galpi_article_picture_set_failed (picture, "It is damaged.");
  label = gtk_widget_get_first_child (GTK_WIDGET (picture));
  g_assert_true (GTK_IS_LABEL (label));
  g_assert_cmpint (strlen (gtk_label_get_text (GTK_LABEL (label))), >, 0);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (picture)), ==, "It is damaged.");

  set_pixels (picture, 300, 200, 300);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (picture)));
  g_assert_null (gtk_widget_get_tooltip_text (GTK_WIDGET (picture)));
}

int
main (int   argc,
      char *argv[])
{
  galpi_shell_test_init (&argc, &argv);

  g_test_add_func ("/shell/article-picture/it-asks-once", test_asks_once);
  g_test_add_func ("/shell/article-picture/it-asks-for-more-where-there-is-more", test_asks_for_more);
  g_test_add_func ("/shell/article-picture/its-place-stays-when-it-is-let-go", test_let_go);
  g_test_add_func ("/shell/article-picture/a-failure-is-said-in-its-place", test_failure);

  return g_test_run ();
}
