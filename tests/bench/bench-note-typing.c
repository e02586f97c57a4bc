/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key in a long note, to the next frame: the note editor beside a bare text view with the same text. */
#include <adwaita.h>

#include "bench.h"
#include "galpi-note-editor.h"
#include "galpi-style.h"

#define N_KEYS 30
#define N_WARM 5

static void
drawn_cb (GdkFrameClock *clock,
          gboolean      *drawn)
{
  *drawn = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean drawn = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (drawn_cb), &drawn);

  gtk_widget_queue_draw (widget);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* A note of @length bytes in which a tenth is Markdown. */
static char *
make_note (gsize length)
{
  GString *note = g_string_new (NULL);

  while (note->len < length)
    g_string_append (note, "지난 분기의 **영업 이익**은 시장의 기대에 못 미쳤다. [[반도체 전망]]을 볼 것.\n"
                           "- 재고가 줄고 값이 오르는 때는 아직 멀다고 업계는 본다\n\n");

  return g_string_free_and_steal (note);
}

/* Returns: the median of what a key takes, in microseconds of the processor */
static double
time_keys (GtkWidget  *view,
           const char *note)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter middle;
  g_autoptr(GArray) times = bench_times_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 380, 600);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  if (GALPI_IS_NOTE_EDITOR (view))
    galpi_note_editor_load (GALPI_NOTE_EDITOR (view), note);
  else
    gtk_text_buffer_set_text (buffer, note, -1);

  gtk_text_buffer_get_iter_at_line (buffer, &middle, gtk_text_buffer_get_line_count (buffer) / 2);
  gtk_text_buffer_place_cursor (buffer, &middle);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (view), gtk_text_buffer_get_insert (buffer), 0, TRUE, 0,
                                0.5);
  /* Lines are laid out in idle slices. */
  for (gint64 end = g_get_monotonic_time () + 6 * G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);

  for (int i = -N_WARM; i < N_KEYS; i++)
    {
      gint64 start = bench_used_time ();

      gtk_text_buffer_insert_at_cursor (buffer, i % 8 == 0 ? " " : "가", -1);
      wait_for_frame (view);
      if (i >= 0)
        bench_times_add (times, bench_used_time () - start);
    }
  gtk_window_destroy (GTK_WINDOW (window));

  return bench_times_median (times);
}

static gboolean
compare (const char *what,
         gsize       length,
         double      limit)
{
  g_autofree char *note = make_note (length);
  double ours = time_keys (galpi_note_editor_new (), note);
  double bare = time_keys (gtk_text_view_new (), note);

  return bench_compare (what, ours, bare, limit);
}

int
main (int   argc,
      char *argv[])
{
  gboolean within;

  adw_init ();
  galpi_style_load (gdk_display_get_default ());

  within = compare ("a key in a note of 1 kB", 1000, 2);
  within &= compare ("a key in a note of 50 kB", 50000, 4);
  within &= compare ("a key in a note of 200 kB, still formatted", 200000, 0);
  within &= compare ("a key in a note of 1 MB, plain", 1000000, 1.5);

  return within ? 0 : 1;
}
