/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-figures-view.h"

#include "galpi-figure-table.h"
#include "galpi-figure-words.h"
#include "galpi-shell-test.h"

#define SENTENCE "After two years of talks the yard on the south coast got 45 million euros for her."

static GalpiFigure *
make_figure (void)
{
  GalpiFigure *figure = galpi_figure_new ();
  g_autoptr(GalpiFinding) sum = galpi_finding_new (GALPI_FINDING_MONEY, (GalpiRange) { 57, 73 },
                                                   "45 million euros");

  sum->min = g_strdup ("45000000");
  sum->max = g_strdup ("45000000");
  sum->currency = g_strdup ("EUR");
  galpi_figure_set_finding (figure, sum);
  galpi_figure_set_sentence (figure, SENTENCE);
  galpi_figure_set_article_title (figure, "A Battery on the Sea");

  return figure;
}

static void
test_a_lead_is_cut_at_a_word (void)
{
  g_autoptr(GalpiFigure) figure = make_figure ();
  g_autofree char *whole = galpi_figure_words_sentence (figure, 0, NULL);
  g_autofree char *fits = galpi_figure_words_sentence (figure, 57, NULL);
  g_autofree char *cut = galpi_figure_words_sentence (figure, 12, NULL);

  g_assert_cmpstr (whole, ==, SENTENCE);
  g_assert_cmpstr (fits, ==, SENTENCE);
  g_assert_cmpstr (cut, ==, "… coast got 45 million euros for her.");
}

static void
test_the_sum_is_bold_after_a_cut (void)
{
  g_autoptr(GalpiFigure) figure = make_figure ();
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autofree char *cut = galpi_figure_words_sentence (figure, 12, &attributes);
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (attributes);
  gboolean found = FALSE;

  do
    {
      int start;
      int end;

      if (pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT) == NULL)
        continue;

      pango_attr_iterator_range (iterator, &start, &end);
      g_assert_true (g_str_has_prefix (cut + start, "45 million euros"));
      g_assert_cmpint (end - start, ==, strlen ("45 million euros"));
      found = TRUE;
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  g_assert_true (found);
}

static void
activated_cb (GalpiFigure **activated,
              GalpiFigure  *figure)
{
  g_set_object (activated, figure);
}

/* A table where there is width for one, rows where there is not; both give the figure. */
static void
test_the_width_decides (gconstpointer data)
{
  int width = GPOINTER_TO_INT (data);
  GtkWidget *view = galpi_figures_view_new ();
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GalpiFigure) activated = NULL;
  GtkWidget *window;
  GtkWidget *table;
  GtkWidget *list;

  g_ptr_array_add (figures, make_figure ());
  galpi_figures_view_set_figures (GALPI_FIGURES_VIEW (view), figures);
  g_signal_connect_swapped (view, "figure-activated", G_CALLBACK (activated_cb), &activated);
  window = galpi_shell_test_show (view, width, 400);

  table = galpi_shell_test_find (view, GALPI_TYPE_FIGURE_TABLE);
  g_assert_cmpint (gtk_widget_get_mapped (table), ==, width >= 900);
  list = width >= 900
         ? galpi_shell_test_find (table, GTK_TYPE_COLUMN_VIEW)
         : galpi_shell_test_find (gtk_widget_get_next_sibling (table), GTK_TYPE_LIST_VIEW);
  g_assert_true (gtk_widget_get_mapped (list));
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_true (activated == g_ptr_array_index (figures, 0));

  galpi_shell_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  galpi_shell_test_init (&argc, &argv);

  g_test_add_func ("/shell/figures-view/a-lead-is-cut-at-a-word", test_a_lead_is_cut_at_a_word);
  g_test_add_func ("/shell/figures-view/the-sum-is-bold-after-a-cut",
                   test_the_sum_is_bold_after_a_cut);
  g_test_add_data_func ("/shell/figures-view/a-table-where-there-is-width",
                        GINT_TO_POINTER (1000), test_the_width_decides);
  g_test_add_data_func ("/shell/figures-view/rows-where-there-is-not",
                        GINT_TO_POINTER (500), test_the_width_decides);

  return g_test_run ();
}
