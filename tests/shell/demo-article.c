/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-article-view.h"
#include "galpi-demo-article.h"
#include "galpi-style.h"

/* demo-article [ko|en] [light|dark] [WIDTH HEIGHT]: the article pane alone, to look at. */

static void
picture_needed_cb (GalpiArticleView *view,
                   const char       *name)
{
  g_autoptr(GBytes) bytes = galpi_demo_draw_picture (name);

  galpi_article_view_set_picture (view, name, bytes);
}

int
main (int   argc,
      char *argv[])
{
  gboolean korean = argc < 2 || g_str_equal (argv[1], "ko");
  g_autoptr(GalpiAnnotationList) annotations = NULL;
  g_autoptr(GalpiDemo) demo = NULL;
  GtkWidget *window;
  GtkWidget *view;

  adw_init ();
  galpi_style_load (gdk_display_get_default ());
  if (argc > 2 && g_str_equal (argv[2], "dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);

  demo = galpi_demo_new (korean);
  annotations = galpi_annotation_list_new ();
  galpi_annotation_list_update (annotations, demo->annotations);

  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window),
                               argc > 3 ? atoi (argv[3]) : 1000,
                               argc > 4 ? atoi (argv[4]) : 800);
  view = galpi_article_view_new ();
  g_signal_connect (view, "picture-needed", G_CALLBACK (picture_needed_cb), NULL);
  adw_window_set_content (ADW_WINDOW (window), view);
  galpi_article_view_set_article (GALPI_ARTICLE_VIEW (view), demo->article, demo->document);
  galpi_article_view_set_annotations (GALPI_ARTICLE_VIEW (view), annotations);
  galpi_article_view_set_findings (GALPI_ARTICLE_VIEW (view), demo->findings);
  gtk_window_present (GTK_WINDOW (window));
  galpi_article_view_focus_text (GALPI_ARTICLE_VIEW (view));

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
