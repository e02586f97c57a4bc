/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench.h"
#include "galpi-article-page.h"
#include "galpi-article-view.h"
#include "galpi-annotation-sidebar.h"
#include "galpi-await.h"
#include "galpi-notebook-articles.h"
#include "galpi-style.h"

/* One highlight more, another colour and one less, in the page that the window shows: 200,000 characters with
 * 10,000 highlights in a notebook. Counted is the time of the main loop's thread, from the key to the frame that
 * shows it, and until all is quiet again; beside a bare GtkTextView with as many tagged ranges that tags and untags
 * one. Then the sidebar: filtering and following.
 */

#define N_CHARACTERS 200000
#define N_HIGHLIGHTS 10000
#define N_ROUNDS 15
#define N_WARM 3
#define N_SCROLLED 60

/* Milliseconds from the key to the frame. */
#define MOST 16.0

#define QUIET_USEC (60 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  GtkWidget  *window;
  GtkWidget  *child;
  guint       n_frames;
  gint64      longest;      /* of one turn of the main loop, since it was set to 0 */
} Stage;

static gint64
thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
turn (Stage    *stage,
      gboolean  may_block)
{
  gint64 start = thread_time ();

  g_main_context_iteration (NULL, may_block);
  stage->longest = MAX (stage->longest, thread_time () - start);
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Until nothing has happened for a while. */
static void
settle (Stage *stage)
{
  gint64 quiet_since = g_get_monotonic_time ();
  guint source = g_timeout_add (10, wake_cb, NULL);

  while (g_get_monotonic_time () - quiet_since < QUIET_USEC)
    {
      gint64 before = thread_time ();

      turn (stage, TRUE);
      if (thread_time () - before > 500)
        quiet_since = g_get_monotonic_time ();
    }
  g_source_remove (source);
}

static void
painted_cb (GdkFrameClock *clock,
            Stage         *stage)
{
  stage->n_frames++;
}

static Stage *
stage_new (GtkWidget *child)
{
  Stage *stage = g_new0 (Stage, 1);

  stage->window = g_object_ref_sink (gtk_window_new ());
  stage->child = child;
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (stage->window), child);
  gtk_widget_realize (stage->window);
  g_signal_connect_after (gtk_widget_get_frame_clock (stage->window), "after-paint",
                          G_CALLBACK (painted_cb), stage);
  gtk_window_present (GTK_WINDOW (stage->window));

  return stage;
}

static void
stage_free (Stage *stage)
{
  gtk_window_destroy (GTK_WINDOW (stage->window));
  g_object_unref (stage->window);
  g_free (stage);
}

static void
wait_for_frame (Stage *stage)
{
  guint n_frames = stage->n_frames;

  while (stage->n_frames == n_frames)
    turn (stage, TRUE);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The notebook */

static char *
make_text (void)
{
  g_autofree char *some = bench_make_text (1, 400);
  GString *text = g_string_new (some);
  char *end;

  while (g_utf8_strlen (text->str, -1) < N_CHARACTERS)
    g_string_append (text, some);
  end = g_utf8_offset_to_pointer (text->str, N_CHARACTERS);
  g_string_truncate (text, end - text->str);

  return g_string_free_and_steal (text);
}

static GalpiNotebook *
open_notebook (const char *path)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GalpiNotebook *notebook;

  galpi_notebook_open_async (path, GALPI_NOTEBOOK_OPEN_CREATE, NULL, galpi_await_cb, &result);
  notebook = galpi_notebook_open_finish (galpi_await (&result), &error);
  g_assert_no_error (error);
  return notebook;
}

static void
close_notebook (GalpiNotebook *notebook)
{
  g_autoptr(GAsyncResult) result = NULL;

  galpi_notebook_close_async (notebook, NULL, galpi_await_cb, &result);
  galpi_notebook_close_finish (notebook, galpi_await (&result), NULL);
}

static void
paste (GalpiNotebook *notebook,
       const char    *text)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  galpi_notebook_paste_async (notebook, bytes, "text/plain", "2024-05-07", NULL, galpi_await_cb, &result);
  galpi_import_item_free (galpi_notebook_paste_finish (notebook, galpi_await (&result), &error));
  g_assert_no_error (error);
}

/* Straight into the file: one step each would be ten thousand commits. */
static void
add_highlights (const char *path)
{
  sqlite3 *db;
  g_autofree char *sql =
    g_strdup_printf ("WITH RECURSIVE i (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n < %d)"
                     " INSERT INTO annotation (uuid, article_id, colour, note, created, modified)"
                     "  SELECT randomblob (16), 1, CASE n %% 5 WHEN 0 THEN 'yellow' WHEN 1 THEN 'green'"
                     "    WHEN 2 THEN 'blue' WHEN 3 THEN 'pink' ELSE 'purple' END,"
                     "    CASE n %% 3 WHEN 0 THEN 'note ' || n ELSE '' END, n, n FROM i;"
                     " INSERT INTO anchor (annotation_id, version_id, state, start, stop, quote, prefix, suffix)"
                     "  SELECT id, 1, 'place', id * %d, id * %d + 30, 'quote of thirty characters ' || id, '', ''"
                     "  FROM annotation",
                     N_HIGHLIGHTS - 1, N_CHARACTERS / N_HIGHLIGHTS - 1, N_CHARACTERS / N_HIGHLIGHTS - 1);

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  sqlite3_close (db);
}

/* Ours */

typedef struct
{
  Stage                  *stage;
  GalpiArticleView       *view;
  GalpiAnnotationSidebar *sidebar;
} Ours;

typedef void (*Act) (Ours  *ours,
                     guint  round);

static void
act_add (Ours  *ours,
         guint  round)
{
  galpi_article_view_go_to (ours->view, (GalpiRange) { 40 + round * 3, 60 + round * 3 }, TRUE);
  settle (ours->stage);
}

static void
measure_act (Ours       *ours,
             const char *name,
             gboolean    coloured,
             Act         prepare,
             BenchTimes *to_frame,
             BenchTimes *to_quiet,
             gint64     *longest)
{
  for (guint i = 0; i < N_WARM + N_ROUNDS; i++)
    {
      GtkSelectionModel *model;
      GListModel *list;
      guint n_before;
      GalpiAnnotation *current;
      gint64 changed = 0;
      gint64 start;

      if (prepare != NULL)
        prepare (ours, i);
      else
        settle (ours->stage);

      model = gtk_list_view_get_model (GTK_LIST_VIEW (find (GTK_WIDGET (ours->sidebar),
                                                            GTK_TYPE_LIST_VIEW)));
      list = G_LIST_MODEL (model);
      n_before = g_list_model_get_n_items (list);
      current = galpi_article_view_get_current (ours->view);
      ours->stage->longest = 0;
      start = thread_time ();
      if (coloured)
        gtk_widget_activate_action (GTK_WIDGET (ours->view), name, "i", 1 + i % 5);
      else
        gtk_widget_activate_action (GTK_WIDGET (ours->view), name, NULL);
      if (current == NULL || strcmp (name, "article.remove") == 0)
        {
          while (g_list_model_get_n_items (list) == n_before)
            turn (ours->stage, TRUE);
        }
      wait_for_frame (ours->stage);
      changed = thread_time () - start;
      settle (ours->stage);
      if (i < N_WARM)
        continue;

      bench_times_add (to_frame, changed);
      bench_times_add (to_quiet, thread_time () - start);
      *longest = MAX (*longest, ours->stage->longest);

      /* So that the next round has one to take away. */
      if (strcmp (name, "article.remove") == 0)
        galpi_article_view_go_to (ours->view, (GalpiRange) { 200 + 40 * i, 200 + 40 * i }, FALSE);
    }
}

/* Bare: as many ranges with one of five tags in a text view. */

static GtkWidget *
make_bare (const char *text,
           gboolean    tagged)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_create_tag (buffer, "new", "background", "yellow", NULL);
  for (guint i = 0; tagged && i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("tag-%u", i);

      gtk_text_buffer_create_tag (buffer, name, "background", "pink", NULL);
      for (guint n = i; n < N_HIGHLIGHTS; n += 5)
        {
          GtkTextIter start;
          GtkTextIter end;

          gtk_text_buffer_get_iter_at_offset (buffer, &start, n * (N_CHARACTERS / N_HIGHLIGHTS - 1));
          end = start;
          gtk_text_iter_forward_chars (&end, 30);
          gtk_text_buffer_apply_tag_by_name (buffer, name, &start, &end);
        }
    }

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view, NULL);
}

static double
measure_bare (const char *text)
{
  g_autoptr(GArray) times = bench_times_new ();
  Stage *stage = stage_new (make_bare (text, TRUE));
  GtkWidget *view = find (stage->child, GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  settle (stage);
  for (guint i = 0; i < N_WARM + 2 * N_ROUNDS; i++)
    {
      GtkTextIter start;
      GtkTextIter end;
      gint64 begun = thread_time ();

      gtk_text_buffer_get_iter_at_offset (buffer, &start, 40 + i / 2 * 3);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, 60 + i / 2 * 3);
      if (i % 2 == 0)
        gtk_text_buffer_apply_tag_by_name (buffer, "new", &start, &end);
      else
        gtk_text_buffer_remove_tag_by_name (buffer, "new", &start, &end);
      gtk_widget_queue_draw (view);
      wait_for_frame (stage);
      if (i >= N_WARM)
        bench_times_add (times, thread_time () - begun);
      settle (stage);
    }
  stage_free (stage);

  return bench_times_median (times);
}

static gboolean
tell (const char *what,
      BenchTimes *to_frame,
      BenchTimes *to_quiet,
      gint64      longest,
      double      bare)
{
  double frame = bench_times_median (to_frame);
  g_autofree char *quiet = g_strdup_printf ("  until all is quiet");
  g_autofree char *turn = g_strdup_printf ("  longest turn of the main loop");
  gboolean good = frame / 1000 <= MOST;

  bench_compare (what, frame, bare, 0);
  bench_tell (quiet, bench_times_median (to_quiet) / 1000, "ms");
  bench_tell (turn, longest / 1000.0, "ms");
  if (!good)
    bench_tell ("  TOO MUCH: it may be", MOST, "ms");

  return good;
}

static void
measure_sidebar (Ours *ours)
{
  GtkWidget *entry = find (GTK_WIDGET (ours->sidebar), GTK_TYPE_SEARCH_ENTRY);
  GtkAdjustment *adjustment =
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find (GTK_WIDGET (ours->view), GTK_TYPE_TEXT_VIEW)));
  g_autoptr(GArray) typed = bench_times_new ();
  g_autoptr(GArray) scrolled = bench_times_new ();
  static const char *const words[] = { "n", "no", "not", "note 7", "note 77", "quote", "" };
  gint64 longest = 0;

  for (guint i = 0; i < 3 * G_N_ELEMENTS (words); i++)
    {
      gint64 start;

      settle (ours->stage);
      ours->stage->longest = 0;
      start = thread_time ();
      gtk_editable_set_text (GTK_EDITABLE (entry), words[i % G_N_ELEMENTS (words)]);
      settle (ours->stage);
      bench_times_add (typed, thread_time () - start);
      longest = MAX (longest, ours->stage->longest);
    }
  bench_tell ("a letter in the filter, until all is quiet", bench_times_median (typed) / 1000, "ms");
  bench_tell ("  longest turn of the main loop", longest / 1000.0, "ms");

  longest = 0;
  for (guint i = 0; i < N_SCROLLED; i++)
    {
      gint64 start = thread_time ();

      ours->stage->longest = 0;
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 90);
      wait_for_frame (ours->stage);
      bench_times_add (scrolled, thread_time () - start);
      longest = MAX (longest, ours->stage->longest);
    }
  bench_tell ("a frame of scrolling, the sidebar following", bench_times_median (scrolled) / 1000, "ms");
  bench_tell ("  longest turn of the main loop", longest / 1000.0, "ms");
}

/* From the choice of the article to the frame that shows its highlights, and a bare view's first frame. */
static void
measure_opening (Ours             *ours,
                 GalpiArticlePage *page,
                 const char       *text)
{
  g_autoptr(GArray) opened = bench_times_new ();
  g_autoptr(GArray) bare = bench_times_new ();
  gint64 longest = 0;

  for (guint i = 0; i < 7; i++)
    {
      gint64 start;
      Stage *stage;
      GtkListView *list_view;

      galpi_article_page_open (page, 0, NULL, NULL);
      settle (ours->stage);
      list_view = GTK_LIST_VIEW (find (GTK_WIDGET (ours->sidebar), GTK_TYPE_LIST_VIEW));
      ours->stage->longest = 0;
      start = thread_time ();
      galpi_article_page_open (page, 1, NULL, NULL);
      while (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list_view))) == 0)
        turn (ours->stage, TRUE);
      wait_for_frame (ours->stage);
      bench_times_add (opened, thread_time () - start);
      settle (ours->stage);
      longest = MAX (longest, ours->stage->longest);

      start = thread_time ();
      stage = stage_new (make_bare (text, FALSE));
      wait_for_frame (stage);
      bench_times_add (bare, thread_time () - start);
      settle (stage);
      stage_free (stage);
    }
  bench_compare ("opening, with the cards", bench_times_median (opened), bench_times_median (bare), 0);
  bench_tell ("  longest turn of the main loop", longest / 1000.0, "ms");
}

int
main (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("galpi-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "notebook.galpi", NULL);
  g_autofree char *text = make_text ();
  g_autoptr(GSettings) settings = NULL;
  g_autoptr(GalpiNotebook) notebook = NULL;
  GalpiArticlePage *page;
  Ours ours;
  gboolean good = TRUE;
  double bare;
  static const struct
  {
    const char *what;
    const char *name;
    gboolean    coloured;
    Act         prepare;
  } acts[] = {
    { "one highlight more", "article.highlight", TRUE, act_add },
    { "another colour", "article.highlight", TRUE, NULL },
    { "one highlight less", "article.remove", FALSE, NULL },
  };

  setvbuf (stdout, NULL, _IOLBF, 0);
  adw_init ();
  galpi_style_load (gdk_display_get_default ());
  notebook = open_notebook (path);
  paste (notebook, text);
  close_notebook (notebook);
  g_clear_object (&notebook);
  add_highlights (path);

  notebook = open_notebook (path);
  settings = g_settings_new ("io.github.galpi.Galpi");
  page = g_object_new (GALPI_TYPE_ARTICLE_PAGE, NULL);
  ours.stage = stage_new (GTK_WIDGET (page));
  galpi_article_page_set_notebook (page, notebook, settings);
  galpi_article_page_open (page, 1, NULL, NULL);
  settle (ours.stage);
  ours.view = GALPI_ARTICLE_VIEW (find (GTK_WIDGET (page), GALPI_TYPE_ARTICLE_VIEW));
  ours.sidebar = GALPI_ANNOTATION_SIDEBAR (find (GTK_WIDGET (page), GALPI_TYPE_ANNOTATION_SIDEBAR));

  measure_opening (&ours, page, text);
  bare = measure_bare (text);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr(GArray) to_frame = bench_times_new ();
      g_autoptr(GArray) to_quiet = bench_times_new ();
      gint64 longest = 0;

      galpi_article_view_unselect (ours.view);
      galpi_article_view_go_to (ours.view, (GalpiRange) { 100, 100 }, FALSE);
      measure_act (&ours, acts[i].name,
                   acts[i].coloured, acts[i].prepare, to_frame, to_quiet, &longest);
      good = tell (acts[i].what, to_frame, to_quiet, longest, bare) && good;
    }
  measure_sidebar (&ours);

  galpi_article_page_flush (page);
  galpi_article_page_set_notebook (page, NULL, settings);
  stage_free (ours.stage);
  close_notebook (notebook);
  bench_remove_folder (folder);

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
