/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-figure-table"

#include "galpi-figure-table.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "galpi-figure-words.h"
#include "galpi-prose-label.h"

/* In em of the font; the sentence has at least its, and all that is left. */
#define SUM_WIDTH 12
#define RESTATED_WIDTH 17
#define SENTENCE_WIDTH 16
#define ARTICLE_WIDTH 13

/* Of a sentence's characters, so many may come before its sum, which has to be in view. */
#define LEAD 36

struct _GalpiFigureTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  double         em;
};

enum {
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiFigureTable, galpi_figure_table, ADW_TYPE_BIN)

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* Each cell is a column of two labels, or of one that may take two lines. */
static void
setup_two_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  add_label (box, NULL);
  gtk_widget_add_css_class (add_label (box, "caption"), "dim-label");
  gtk_column_view_cell_set_child (cell, box);
}

static void
setup_one_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = add_label (box, NULL);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_column_view_cell_set_child (cell, box);
}

static GtkLabel *
get_first (GtkColumnViewCell *cell)
{
  return GTK_LABEL (gtk_widget_get_first_child (gtk_column_view_cell_get_child (cell)));
}

static GtkLabel *
get_second (GtkColumnViewCell *cell)
{
  return GTK_LABEL (gtk_widget_get_last_child (gtk_column_view_cell_get_child (cell)));
}

static void
show (GtkLabel   *label,
      const char *text)
{
  galpi_prose_label_set_text (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
bind_sum_cb (GtkSignalListItemFactory *factory,
             GtkColumnViewCell        *cell)
{
  g_autofree char *sum = galpi_figure_words_sum (gtk_column_view_cell_get_item (cell));
  GtkLabel *label = get_first (cell);

  gtk_label_set_label (label, sum);
  gtk_widget_add_css_class (GTK_WIDGET (label), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (label), "numeric");
}

static void
bind_restated_cb (GtkSignalListItemFactory *factory,
                  GtkColumnViewCell        *cell)
{
  GalpiFigure *figure = gtk_column_view_cell_get_item (cell);
  g_autofree char *restated = galpi_figure_words_restated (figure);
  g_autofree char *doubt = galpi_figure_words_doubt (figure);
  GtkLabel *warning = get_second (cell);

  show (get_first (cell), restated);
  show (warning, doubt);
  gtk_label_set_wrap (warning, TRUE);
  gtk_label_set_ellipsize (warning, PANGO_ELLIPSIZE_NONE);
  gtk_widget_remove_css_class (GTK_WIDGET (warning), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (warning), "warning");
}

static void
bind_sentence_cb (GtkSignalListItemFactory *factory,
                  GtkColumnViewCell        *cell)
{
  g_autoptr(PangoAttrList) attributes = NULL;
  GalpiFigure *figure = gtk_column_view_cell_get_item (cell);
  g_autofree char *sentence = galpi_figure_words_sentence (figure, LEAD, &attributes);
  g_autofree char *whole = galpi_figure_words_sentence (figure, 0, NULL);
  GtkLabel *label = get_first (cell);

  gtk_label_set_label (label, sentence);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), whole);
}

static void
bind_article_cb (GtkSignalListItemFactory *factory,
                 GtkColumnViewCell        *cell)
{
  GalpiFigure *figure = gtk_column_view_cell_get_item (cell);
  g_autofree char *published = galpi_figure_words_published (figure);

  show (get_first (cell), galpi_figure_words_article (figure));
  show (get_second (cell), published);
}

typedef struct
{
  const char *title;
  double      width;
  gboolean    expand;
  GCallback   setup;
  GCallback   bind;
} Column;

static const Column columns[] = {
  { N_("Sum"), SUM_WIDTH, FALSE, G_CALLBACK (setup_one_cb), G_CALLBACK (bind_sum_cb) },
  { N_("Restated"), RESTATED_WIDTH, FALSE, G_CALLBACK (setup_two_cb),
    G_CALLBACK (bind_restated_cb) },
  { N_("Sentence"), SENTENCE_WIDTH, TRUE, G_CALLBACK (setup_one_cb),
    G_CALLBACK (bind_sentence_cb) },
  { N_("Article"), ARTICLE_WIDTH, FALSE, G_CALLBACK (setup_two_cb),
    G_CALLBACK (bind_article_cb) },
};

/* Without fixed widths each column would be as wide as its longest cell is in one line. */
static void
update_widths (GalpiFigureTable *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double em = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  GListModel *list = gtk_column_view_get_columns (self->view);

  if (!pango_font_description_get_size_is_absolute (font))
    em *= pango_cairo_context_get_resolution (context) / 72;
  if (em == self->em)
    return;

  self->em = em;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (list, i);

      gtk_column_view_column_set_fixed_width (column, (int) round (columns[i].width * em));
    }
}

static void
activate_cb (GalpiFigureTable *self,
             guint             position)
{
  g_signal_emit (self, signals[ACTIVATE], 0, position);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkColumnViewRow         *row)
{
  g_autofree char *label = galpi_figure_words_label (gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, label);
}

static void
galpi_figure_table_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (galpi_figure_table_parent_class)->css_changed (widget, change);

  update_widths (GALPI_FIGURE_TABLE (widget));
}

static void
galpi_figure_table_class_init (GalpiFigureTableClass *klass)
{
  GTK_WIDGET_CLASS (klass)->css_changed = galpi_figure_table_css_changed;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
galpi_figure_table_init (GalpiFigureTable *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "figures-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Figures"),
                                  -1);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_column_view_set_row_factory (self->view, rows);
  g_object_unref (rows);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *cells = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = NULL;

      g_signal_connect (cells, "setup", columns[i].setup, NULL);
      g_signal_connect (cells, "bind", columns[i].bind, NULL);
      column = gtk_column_view_column_new (_(columns[i].title), cells);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (self->view, column);
    }

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled_window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled_window), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scrolled_window);
  update_widths (self);
}

GtkWidget *
galpi_figure_table_new (void)
{
  return g_object_new (GALPI_TYPE_FIGURE_TABLE, NULL);
}

void
galpi_figure_table_set_model (GalpiFigureTable  *self,
                              GtkSelectionModel *model)
{
  g_return_if_fail (GALPI_IS_FIGURE_TABLE (self));
  g_return_if_fail (GTK_IS_SELECTION_MODEL (model));

  gtk_column_view_set_model (self->view, model);
}
