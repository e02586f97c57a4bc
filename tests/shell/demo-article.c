/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "galpi-annotation-sidebar.h"
#include "galpi-article-view.h"
#include "galpi-demo-article.h"
#include "galpi-style.h"

/* demo-article [ko|en] [light|dark] [WIDTH HEIGHT] [ZOOM]: the article pane and the sidebar, to look at and
 * to try: what they ask for is done in memory. */

typedef struct
{
  GalpiDemo              *demo;
  GalpiAnnotationList    *list;
  GalpiArticleView       *view;
  GalpiAnnotationSidebar *sidebar;
} Demo;

static void
picture_needed_cb (Demo       *self,
                   const char *name,
                   guint       max_width)
{
  g_autoptr(GalpiPixels) pixels = galpi_demo_draw_picture (name);

  galpi_article_view_set_picture (self->view, name, pixels, NULL);
}

static void
refresh (Demo *self)
{
  galpi_annotation_list_update (self->list, self->demo->annotations);
}

static GalpiAnnotation *
add (Demo       *self,
     guint       start,
     guint       end,
     GalpiColour colour)
{
  GalpiAnnotation *annotation =
    galpi_demo_annotate (self->demo->document, NULL, colour, "", "");

  if (end > start)
    {
      g_autoptr(GalpiAnchor) anchor =
        galpi_anchor_new_for_range (self->demo->document->text, (GalpiRange) { start, end });

      galpi_annotation_set_anchor (annotation, anchor);
    }
  g_ptr_array_add (self->demo->annotations, annotation);
  refresh (self);
  galpi_article_view_unselect (self->view);

  return annotation;
}

static void
highlight_cb (Demo       *self,
              guint       start,
              guint       end,
              GalpiColour colour)
{
  add (self, start, end, colour);
}

static void
recolour_cb (Demo            *self,
             GalpiAnnotation *annotation,
             GalpiColour      colour)
{
  galpi_annotation_set_colour (annotation, colour);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

static void
note_cb (Demo            *self,
         guint            start,
         guint            end,
         GalpiAnnotation *annotation)
{
  if (annotation == NULL)
    annotation = add (self, start, end, GALPI_COLOUR_YELLOW);
  galpi_annotation_sidebar_edit_note (self->sidebar, annotation);
}

static void
tag_cb (Demo            *self,
        guint            start,
        guint            end,
        GalpiAnnotation *annotation)
{
  if (annotation == NULL)
    annotation = add (self, start, end, GALPI_COLOUR_YELLOW);
  galpi_annotation_sidebar_add_tag (self->sidebar, annotation);
}

static void
remove_cb (Demo            *self,
           GalpiAnnotation *annotation)
{
  g_ptr_array_remove (self->demo->annotations, annotation);
  refresh (self);
}

static void
note_changed_cb (Demo            *self,
                 GalpiAnnotation *annotation,
                 const char      *note)
{
  galpi_annotation_set_note (annotation, note);
}

static void
tags_changed_cb (Demo            *self,
                 GalpiAnnotation *annotation,
                 char           **tags)
{
  galpi_annotation_set_tags (annotation, (const char *const *) tags);
}

static void
add_note_cb (Demo *self)
{
  galpi_annotation_sidebar_edit_note (self->sidebar, add (self, 0, 0, GALPI_COLOUR_NONE));
}

static void
position_cb (Demo *self)
{
  galpi_annotation_sidebar_follow (self->sidebar, galpi_article_view_get_position (self->view));
}

static GtkWidget *
make_view (Demo *self)
{
  GtkWidget *view = galpi_article_view_new ();

  self->view = GALPI_ARTICLE_VIEW (view);
  g_signal_connect_swapped (view, "picture-needed", G_CALLBACK (picture_needed_cb), self);
  g_signal_connect_swapped (view, "highlight", G_CALLBACK (highlight_cb), self);
  g_signal_connect_swapped (view, "recolour", G_CALLBACK (recolour_cb), self);
  g_signal_connect_swapped (view, "note", G_CALLBACK (note_cb), self);
  g_signal_connect_swapped (view, "tag", G_CALLBACK (tag_cb), self);
  g_signal_connect_swapped (view, "remove", G_CALLBACK (remove_cb), self);
  g_signal_connect_swapped (view, "notify::position", G_CALLBACK (position_cb), self);
  gtk_widget_set_hexpand (view, TRUE);

  return view;
}

static GtkWidget *
make_sidebar (Demo *self)
{
  static const char *const paths[] = { "예산", "전력망", "저장장치", "인용", "계약" };
  g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GalpiTagSet) set = NULL;
  GtkWidget *sidebar = galpi_annotation_sidebar_new ();

  self->sidebar = GALPI_ANNOTATION_SIDEBAR (sidebar);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GalpiTag *tag = galpi_tag_new ();

      galpi_tag_set_path (tag, paths[i]);
      g_ptr_array_add (tags, tag);
    }
  set = galpi_tag_set_new (tags);
  galpi_annotation_sidebar_set_tags (self->sidebar, set);
  g_signal_connect_swapped (sidebar, "activate",
                            G_CALLBACK (galpi_article_view_show_annotation), self->view);
  g_signal_connect_swapped (sidebar, "note-changed", G_CALLBACK (note_changed_cb), self);
  g_signal_connect_swapped (sidebar, "tags-changed", G_CALLBACK (tags_changed_cb), self);
  g_signal_connect_swapped (sidebar, "recolour", G_CALLBACK (recolour_cb), self);
  g_signal_connect_swapped (sidebar, "remove", G_CALLBACK (remove_cb), self);
  g_signal_connect_swapped (sidebar, "add-note", G_CALLBACK (add_note_cb), self);
  g_signal_connect_swapped (sidebar, "leave",
                            G_CALLBACK (galpi_article_view_focus_text), self->view);
  g_object_bind_property (self->view, "current", sidebar, "current",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_set_size_request (sidebar, 310, -1);

  return sidebar;
}

int
main (int   argc,
      char *argv[])
{
  Demo self = { NULL };
  GtkWidget *window;
  GtkWidget *box;

  adw_init ();
  galpi_style_load (gdk_display_get_default ());
  if (argc > 2 && g_str_equal (argv[2], "dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);

  self.demo = galpi_demo_new (argc < 2 || g_str_equal (argv[1], "ko"));
  self.list = galpi_annotation_list_new ();
  refresh (&self);

  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window),
                               argc > 3 ? atoi (argv[3]) : 1200,
                               argc > 4 ? atoi (argv[4]) : 800);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (box), make_view (&self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), make_sidebar (&self));
  adw_window_set_content (ADW_WINDOW (window), box);

  galpi_article_view_set_article (self.view, self.demo->article, self.demo->document);
  galpi_article_view_set_annotations (self.view, self.list);
  galpi_article_view_set_findings (self.view, self.demo->findings);
  galpi_annotation_sidebar_set_annotations (self.sidebar, self.list);
  if (argc > 5)
    galpi_article_view_set_zoom (self.view, g_ascii_strtod (argv[5], NULL));
  gtk_window_present (GTK_WINDOW (window));
  galpi_article_view_focus_text (self.view);

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  g_clear_object (&self.list);
  galpi_demo_free (self.demo);

  return 0;
}
