/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-figures-view"

#include "galpi-figures-view.h"

#include <glib/gi18n.h>

#include "galpi-figure-row.h"
#include "galpi-figure-table.h"
#include "galpi-figure-words.h"

struct _GalpiFiguresView
{
  AdwBin parent_instance;

  GtkLabel    *count;
  GtkListView      *list;
  GalpiFigureTable *table;
};

enum {
  FIGURE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiFiguresView, galpi_figures_view, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, galpi_figure_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GalpiFigure *figure = gtk_list_item_get_item (item);
  g_autofree char *label = galpi_figure_words_label (figure);

  galpi_figure_row_set_figure (GALPI_FIGURE_ROW (gtk_list_item_get_child (item)), figure);
  gtk_list_item_set_accessible_label (item, label);
}

static void
activate_cb (GalpiFiguresView *self,
             guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
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

  g_type_ensure (GALPI_TYPE_FIGURE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-figures-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, count);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, list);
  gtk_widget_class_bind_template_child (widget_class, GalpiFiguresView, table);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
galpi_figures_view_init (GalpiFiguresView *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
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
  g_autofree char *count = NULL;

  g_return_if_fail (GALPI_IS_FIGURES_VIEW (self));

  count = g_strdup_printf (ngettext ("%u sum", "%u sums", figures->len), figures->len);
  gtk_label_set_label (self->count, count);
  g_list_store_splice (store, 0, 0, figures->pdata, figures->len);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&store)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  galpi_figure_table_set_model (self->table, GTK_SELECTION_MODEL (selection));
}
