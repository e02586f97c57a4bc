/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-chart"

#include "galpi-note-chart.h"

#include <glib/gi18n.h>

#include "galpi-count-bar.h"
#include "galpi-note-list.h"
#include "galpi-prose-label.h"

/* One bar, as a row of the list. */
typedef struct
{
  guint index; /* of its group */
  guint n;
} Bar;

struct _GalpiNoteChart
{
  AdwBin parent_instance;

  GArray *bars; /* Bar, as they are shown */
  guint   most;

  GtkStringList *names;
  GtkListView   *list;
};

enum {
  GROUP_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNoteChart, galpi_note_chart, ADW_TYPE_BIN)

static void
activate_cb (GalpiNoteChart *self,
             guint           position)
{
  g_signal_emit (self, signals[GROUP_CHOSEN], 0, g_array_index (self->bars, Bar, position).index);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *bar = galpi_count_bar_new ();
  GtkWidget *number = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), 22);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 22);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_label_set_width_chars (GTK_LABEL (number), 6);
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GalpiNoteChart *self,
         GtkListItem    *item)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *bar = gtk_widget_get_next_sibling (name);
  GtkWidget *number = gtk_widget_get_next_sibling (bar);
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (item));
  guint n = g_array_index (self->bars, Bar, gtk_list_item_get_position (item)).n;
  g_autofree char *digits = g_strdup_printf ("%u", n);
  /* Translators: a bar of a chart for a screen reader: what it is of, and its number */
  g_autofree char *label = g_strdup_printf (C_("chart", "%s: %u"), words, n);

  galpi_prose_label_set_text (GTK_LABEL (name), words);
  gtk_widget_set_tooltip_text (name, words);
  galpi_count_bar_set_part (GALPI_COUNT_BAR (bar), (double) n / MAX (self->most, 1));
  gtk_label_set_label (GTK_LABEL (number), digits);
  gtk_list_item_set_accessible_label (item, label);
}

static void
galpi_note_chart_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (galpi_note_chart_parent_class)->dispose (object);
}

static void
galpi_note_chart_finalize (GObject *object)
{
  GalpiNoteChart *self = GALPI_NOTE_CHART (object);

  g_array_unref (self->bars);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (galpi_note_chart_parent_class)->finalize (object);
}

static void
galpi_note_chart_class_init (GalpiNoteChartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_note_chart_dispose;
  G_OBJECT_CLASS (klass)->finalize = galpi_note_chart_finalize;

  signals[GROUP_CHOSEN] = g_signal_new ("group-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
galpi_note_chart_init (GalpiNoteChart *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkSelectionModel *selection;

  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  self->names = gtk_string_list_new (NULL);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->names))));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (selection, factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "notes-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Annotations by group"), -1);

  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 760);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

static int
compare_bars (gconstpointer a,
              gconstpointer b)
{
  const Bar *one = a;
  const Bar *other = b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;

  return (one->index > other->index) - (one->index < other->index);
}

void
galpi_note_chart_show (GalpiNoteChart  *self,
                       GalpiAcrossList *across)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;

  g_return_if_fail (GALPI_IS_NOTE_CHART (self));

  g_array_set_size (self->bars, 0);
  self->most = 0;
  for (guint i = 0; i < galpi_across_list_get_n_groups (across); i++)
    {
      GalpiAcrossGroup group;
      Bar bar;

      galpi_across_list_get_group (across, i, &group);
      bar = (Bar) { i, group.n };
      self->most = MAX (self->most, group.n);
      g_array_append_val (self->bars, bar);
    }
  if (galpi_across_list_get_group_by (across) != GALPI_NOTE_GROUP_DAY)
    g_array_sort (self->bars, compare_bars);

  for (guint i = 0; i < self->bars->len; i++)
    g_strv_builder_take (names, galpi_note_list_format_heading (across,
                                                                g_array_index (self->bars, Bar,
                                                                               i).index));
  strings = g_strv_builder_end (names);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          (const char * const *) strings);
}

GalpiMatrix *
galpi_note_chart_make_matrix (GalpiNoteChart *self)
{
  GalpiMatrix *matrix;

  g_return_val_if_fail (GALPI_IS_NOTE_CHART (self), NULL);

  matrix = galpi_matrix_new ();
  for (guint i = 0; i < self->bars->len; i++)
    galpi_matrix_add_line (matrix->rows, gtk_string_list_get_string (self->names, i), 0)->total =
      g_array_index (self->bars, Bar, i).n;

  return matrix;
}
