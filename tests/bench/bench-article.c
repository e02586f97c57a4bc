/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdlib.h>

#include "bench.h"
#include "galpi-article-view.h"
#include "galpi-style.h"
#include "galpi-uuid.h"

/* The article pane with 1,000,000 characters and 10,000 highlights beside a bare GtkTextView with the
 * same text: from nothing to the first frame, and one frame while scrolling. */

#define N_CHARACTERS 1000000
/* One highlight for so many characters: 10,000 in the million. */
#define HIGHLIGHT_EVERY 100
#define N_ROUNDS 9
#define N_SCROLLED 120

#define MAX_RATIO 1.5

typedef struct
{
  gint64 first_frame;   /* from nothing to the first frame */
  gint64 scrolled;      /* for one frame while scrolling */
} Result;

typedef struct
{
  GalpiArticle        *article;
  GalpiDocument       *document;
  GalpiAnnotationList *annotations;
} Input;

typedef struct
{
  gint64   frame_start;
  gint64   first_frame_end;
  gint64   painted;
  guint    n_frames;
} Clock;

static Input *
make_input (guint n_characters)
{
  static const char sentence[] =
    "정부는 지난 3월 말 해저 전선에 2,140억 원을 들이겠다고 밝혔고 조합은 내년 상반기까지 저장 장치를 들여놓기로 했다. ";
  Input *input = g_new0 (Input, 1);
  g_autoptr(GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GString) paragraph = g_string_new (NULL);
  guint length;

  while (g_utf8_strlen (paragraph->str, -1) < 300)
    g_string_append (paragraph, sentence);
  length = g_utf8_strlen (paragraph->str, -1) + 1;

  input->article = galpi_article_new ();
  galpi_article_set_title (input->article, "긴 글");
  input->document = galpi_document_new ();
  input->document->language = g_strdup ("ko");
  for (guint i = 0; i * length < n_characters; i++)
    galpi_document_append_block (input->document, GALPI_BLOCK_PARAGRAPH, paragraph->str, NULL, NULL);

  for (guint i = 0; i < n_characters / HIGHLIGHT_EVERY; i++)
    {
      guint start = i * HIGHLIGHT_EVERY;
      g_autoptr(GalpiAnchor) anchor =
        galpi_anchor_new (GALPI_ANCHOR_PLACE, (GalpiRange) { start, start + 40 }, "", "", "");
      GalpiAnnotation *annotation = galpi_annotation_new ();
      g_autofree char *uuid_text = NULL;
      GalpiUuid uuid;

      galpi_uuid_generate (&uuid);
      uuid_text = galpi_uuid_to_string (&uuid);
      galpi_annotation_set_uuid (annotation, uuid_text);
      galpi_annotation_set_anchor (annotation, anchor);
      galpi_annotation_set_colour (annotation, 1 + i % 5);
      g_ptr_array_add (annotations, annotation);
    }
  input->annotations = galpi_annotation_list_new ();
  galpi_annotation_list_update (input->annotations, annotations);

  return input;
}

static void
before_paint_cb (GdkFrameClock *frame_clock,
                 Clock         *clock)
{
  clock->frame_start = bench_used_time ();
}

static void
after_paint_cb (GdkFrameClock *frame_clock,
                Clock         *clock)
{
  gint64 now = bench_used_time ();

  if (clock->first_frame_end == 0)
    clock->first_frame_end = now;
  clock->painted += now - clock->frame_start;
  clock->n_frames++;
}

static GtkWidget *
make_bare (Input *input)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            input->document->text, -1);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view, NULL);
}

static GtkWidget *
make_article (Input *input)
{
  GtkWidget *view = galpi_article_view_new ();

  galpi_article_view_set_article (GALPI_ARTICLE_VIEW (view), input->article, input->document);
  galpi_article_view_set_annotations (GALPI_ARTICLE_VIEW (view), input->annotations);

  return view;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_adjustment (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static Result
measure (Input      *input,
         GtkWidget *(*make) (Input *))
{
  Clock clock = { 0 };
  Result result;
  GdkFrameClock *frame_clock;
  GtkAdjustment *adjustment;
  GtkWidget *child;
  GtkWidget *window = gtk_window_new ();
  gint64 start = bench_used_time ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 800);
  child = make (input);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_widget_realize (window);
  frame_clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (frame_clock, "before-paint", G_CALLBACK (before_paint_cb), &clock);
  g_signal_connect_after (frame_clock, "after-paint", G_CALLBACK (after_paint_cb), &clock);
  gtk_window_present (GTK_WINDOW (window));
  while (clock.first_frame_end == 0)
    g_main_context_iteration (NULL, TRUE);
  result.first_frame = clock.first_frame_end - start;

  /* Until all lines have their heights, so that only scrolling is measured. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  adjustment = find_adjustment (child);
  clock.painted = 0;
  clock.n_frames = 0;
  while (clock.n_frames < N_SCROLLED)
    {
      guint n_frames = clock.n_frames;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 90);
      while (clock.n_frames == n_frames)
        g_main_context_iteration (NULL, TRUE);
    }
  result.scrolled = clock.painted / clock.n_frames;

  g_signal_handlers_disconnect_by_data (frame_clock, &clock);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  return result;
}

static gboolean
compare (guint  n_characters,
         double limit)
{
  Input *input = make_input (n_characters);
  BenchTimes *bare_first = bench_times_new ();
  BenchTimes *bare_scrolled = bench_times_new ();
  BenchTimes *article_first = bench_times_new ();
  BenchTimes *article_scrolled = bench_times_new ();
  g_autofree char *what =
    g_strdup_printf ("%u characters, %u highlights: first frame", n_characters,
                     n_characters / HIGHLIGHT_EVERY);
  gboolean good;

  /* Fonts and styles are loaded once. */
  measure (input, make_bare);
  measure (input, make_article);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Result bare = measure (input, make_bare);
      Result article = measure (input, make_article);

      bench_times_add (bare_first, bare.first_frame);
      bench_times_add (bare_scrolled, bare.scrolled);
      bench_times_add (article_first, article.first_frame);
      bench_times_add (article_scrolled, article.scrolled);
    }

  good = bench_compare (what, bench_times_median (article_first),
                        bench_times_median (bare_first), limit);
  bench_compare ("  a frame while scrolling", bench_times_median (article_scrolled),
                 bench_times_median (bare_scrolled), 0);

  g_array_unref (bare_first);
  g_array_unref (bare_scrolled);
  g_array_unref (article_first);
  g_array_unref (article_scrolled);
  g_object_unref (input->article);
  g_object_unref (input->annotations);
  galpi_document_unref (input->document);
  g_free (input);

  return good;
}

int
main (void)
{
  gboolean good;

  adw_init ();
  galpi_style_load (gdk_display_get_default ());

  good = compare (N_CHARACTERS, MAX_RATIO);
  /* Short enough for whole Hangul words. */
  compare (200000, 0);

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
