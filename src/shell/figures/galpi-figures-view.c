/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-figures-view"

#include "galpi-figures-view.h"

#include <glib/gi18n.h>

#include "galpi-date-format.h"
#include "galpi-money-format.h"

struct _GalpiFiguresView
{
  AdwBin parent_instance;

  GtkColumnView       *table;
  GtkColumnViewColumn *sum_column;
  GtkColumnViewColumn *restated_column;
  GtkColumnViewColumn *rate_column;
  GtkColumnViewColumn *sentence_column;
  GtkColumnViewColumn *article_column;
  GtkColumnViewColumn *date_column;
};

enum {
  FIGURE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiFiguresView, galpi_figures_view, ADW_TYPE_BIN)

/* What a column says of a figure: (transfer full) (nullable) */
typedef char *(*Describe) (GalpiFigure *figure);

static char *
describe_sum (GalpiFigure *figure)
{
  const GalpiFinding *finding = galpi_figure_get_finding (figure);

  return galpi_money_format (finding->min, finding->max, finding->bound, finding->currency,
                             finding->approx);
}

static char *
describe_restated (GalpiFigure *figure)
{
  const char *restated = galpi_figure_get_restated (figure);

  return restated != NULL
    ? galpi_money_format (restated, restated, NULL, galpi_figure_get_restated_currency (figure), FALSE)
    : NULL;
}

static char *
describe_sentence (GalpiFigure *figure)
{
  return g_strdelimit (g_strdup (galpi_figure_get_sentence (figure)), "\n", ' ');
}

static char *
describe_article (GalpiFigure *figure)
{
  return g_strdup (galpi_figure_get_article_title (figure));
}

static char *
describe_date (GalpiFigure *figure)
{
  return galpi_date_format_iso (galpi_figure_get_article_date (figure));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
setup_number_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  setup_cb (factory, item);
  gtk_label_set_xalign (GTK_LABEL (gtk_list_item_get_child (item)), 1);
  gtk_widget_add_css_class (gtk_list_item_get_child (item), "numeric");
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  Describe describe = (Describe) user_data;
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = describe (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text);
}

/* A rate that does not fit says so, by words and not by colour alone. */
static void
bind_rate_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  GalpiFigure *figure = gtk_list_item_get_item (item);
  const char *rate = galpi_figure_get_rate (figure);
  gboolean suspect = galpi_figure_get_suspect (figure);
  g_autofree char *text = NULL;

  if (rate != NULL)
    /* Translators: a rate that does not fit the others */
    text = suspect ? g_strdup_printf (_("⚠ %s"), rate) : g_strdup (rate);
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, suspect ? galpi_figure_get_why (figure) : rate);
  if (suspect)
    gtk_widget_add_css_class (label, "warning");
  else
    gtk_widget_remove_css_class (label, "warning");
}

static void
set_factory (GtkColumnViewColumn *column,
             GCallback            setup,
             GCallback            bind,
             gpointer             user_data)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, user_data);
  gtk_column_view_column_set_factory (column, factory);
}

static void
activate_cb (GalpiFiguresView *self,
             guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->table));
  g_autoptr(GalpiFigure) figure = g_list_model_get_item (model, position);

  g_signal_emit (self, signals[FIGURE_ACTIVATED], 0, figure);
}

static void
galpi_figures_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_FIGURES_VIEW);

  G_OBJECT_CLASS (galpi_figures_view_parent_class)->dispose (object);
}

static void
galpi_figures_view_class_init (GalpiFiguresViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_figures_view_dispose;

  signals[FIGURE_ACTIVATED] =
    g_signal_new ("figure-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_FIGURE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-figures-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, table);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, sum_column);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, restated_column);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, rate_column);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, sentence_column);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, article_column);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, date_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
galpi_figures_view_init (GalpiFiguresView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_factory (self->sum_column, G_CALLBACK (setup_number_cb), G_CALLBACK (bind_cb), describe_sum);
  set_factory (self->restated_column, G_CALLBACK (setup_number_cb), G_CALLBACK (bind_cb),
               describe_restated);
  set_factory (self->rate_column, G_CALLBACK (setup_number_cb), G_CALLBACK (bind_rate_cb),
               NULL);
  set_factory (self->sentence_column, G_CALLBACK (setup_cb), G_CALLBACK (bind_cb),
               describe_sentence);
  set_factory (self->article_column, G_CALLBACK (setup_cb), G_CALLBACK (bind_cb), describe_article);
  set_factory (self->date_column, G_CALLBACK (setup_cb), G_CALLBACK (bind_cb), describe_date);
}

GtkWidget *
galpi_figures_view_new (void)
{
  return g_object_new (GALPI_TYPE_FIGURES_VIEW, NULL);
}

void
galpi_figures_view_set_figures (GalpiFiguresView *self,
                                GPtrArray        *figures)
{
  g_autoptr(GListStore) store = g_list_store_new (GALPI_TYPE_FIGURE);
  g_autoptr(GtkNoSelection) selection = NULL;

  g_return_if_fail (GALPI_IS_FIGURES_VIEW (self));

  g_list_store_splice (store, 0, 0, figures->pdata, figures->len);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&store)));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
}
