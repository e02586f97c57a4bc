/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <libintl.h>
#include <locale.h>

#include "galpi-config.h"
#include "galpi-demo-timeline.h"
#include "galpi-event-dialog.h"
#include "galpi-style.h"
#include "galpi-timeline-strip.h"
#include "galpi-timeline-view.h"

/* demo-timeline [view|strip|dialog] [ko|en|NUMBER] [light|dark] [WIDTH HEIGHT] [TEXT-SIZE]: the
 * timeline alone, to look at; a number makes so many items; the text's size is in percent. GALPI_TEST_LOCALEDIR says where translations are. */

static GPtrArray *
make_items (const char *what)
{
  guint64 n = g_ascii_strtoull (what, NULL, 10);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  if (n > 0)
    return galpi_demo_make_many (rand, (guint) n, 30);

  return galpi_demo_make_timeline (g_str_equal (what, "ko"));
}

static void
said_cb (GtkWidget         *widget,
         GalpiTimelineItem *item,
         const char        *said)
{
  g_print ("%s %s\n", said, galpi_timeline_item_get_date (item));
}

static GtkWidget *
make_content (const char *form,
              GPtrArray  *items)
{
  static const char *const names[] = { "item-activated", "keep", "dismiss", "edit", "remove" };
  gboolean strip = g_str_equal (form, "strip");
  GtkWidget *widget = strip ? galpi_timeline_strip_new () : galpi_timeline_view_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect (widget, names[i], G_CALLBACK (said_cb), (gpointer) names[i]);

  if (strip)
    {
      GtkWidget *space = gtk_label_new (NULL);

      gtk_widget_set_vexpand (space, TRUE);
      gtk_box_append (GTK_BOX (box), space);
      galpi_timeline_strip_set_items (GALPI_TIMELINE_STRIP (widget), items);
    }
  else
    {
      gtk_widget_set_vexpand (widget, TRUE);
      galpi_timeline_view_set_items (GALPI_TIMELINE_VIEW (widget), items);
    }
  gtk_box_append (GTK_BOX (box), widget);

  return box;
}

int
main (int   argc,
      char *argv[])
{
  const char *form = argc > 1 ? argv[1] : "view";
  g_autoptr(GPtrArray) items = NULL;
  GtkWidget *window;

  setlocale (LC_ALL, "");
  if (g_getenv ("GALPI_TEST_LOCALEDIR") != NULL)
    {
      bindtextdomain (GETTEXT_PACKAGE, g_getenv ("GALPI_TEST_LOCALEDIR"));
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
    }
  adw_init ();
  galpi_style_load (gdk_display_get_default ());
  if (argc > 3 && g_str_equal (argv[3], "dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);

  if (argc > 6)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", atoi (argv[6]) * 96 * 1024 / 100, NULL);

  items = make_items (argc > 2 ? argv[2] : "ko");
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), argc > 4 ? atoi (argv[4]) : 1000,
                               argc > 5 ? atoi (argv[5]) : 700);
  adw_window_set_content (ADW_WINDOW (window), make_content (form, items));
  gtk_window_present (GTK_WINDOW (window));
  if (g_str_equal (form, "dialog"))
    adw_dialog_present (galpi_event_dialog_new (NULL), window);

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
