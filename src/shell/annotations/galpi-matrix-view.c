/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-matrix-view"

#include "galpi-matrix-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-prose-label.h"
#include "galpi-state-stack.h"

/* A column view makes all columns of a row: with more of them it would not scroll well. */
#define MOST_COLUMNS 24
#define COLUMN_WIDTH 104
#define MOST_TITLE 12

struct _GalpiMatrixView
{
  AdwBin parent_instance;

  GalpiMatrix *matrix;
  guint        most; /* the largest count, for the shades */

  GtkDropDown     *kind;
  GtkLabel        *note;
  GtkWidget       *copy;
  GtkWidget       *export;
  GalpiStateStack *states;
  GtkColumnView   *table;
};

enum {
  WANTED,
  CELL_CHOSEN,
  COPIED,
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiMatrixView, galpi_matrix_view, ADW_TYPE_BIN)

static GalpiMatrixLine *
get_line (GPtrArray *lines,
          guint      index)
{
  return g_ptr_array_index (lines, index);
}

static void
kind_changed_cb (GalpiMatrixView *self)
{
  g_signal_emit (self, signals[WANTED], 0);
}

static const char *
get_corner (GalpiMatrixView *self)
{
  return gtk_drop_down_get_selected (self->kind) == 0 ? _("Article") : _("Tag");
}

static void
copy_cb (GalpiMatrixView *self)
{
  g_signal_emit (self, signals[COPIED], 0, self->matrix, get_corner (self));
}

static void
export_cb (GalpiMatrixView *self)
{
  g_signal_emit (self, signals[EXPORTED], 0, self->matrix, get_corner (self));
}

/* Cells */

static void
cell_clicked_cb (GtkListItem *item,
                 GtkButton   *button)
{
  GalpiMatrixView *self =
    GALPI_MATRIX_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (button), GALPI_TYPE_MATRIX_VIEW));
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));

  g_signal_emit (self, signals[CELL_CHOSEN], 0, gtk_list_item_get_position (item), column);
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  column)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "matrix-cell");
  g_object_set_data (G_OBJECT (button), "column", column);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (cell_clicked_cb), item);
  gtk_list_item_set_child (item, button);
  gtk_list_item_set_focusable (item, FALSE);
}

/* Four shades, on a root's scale: one count of a hundred does not make the rest pale. */
static const char *
get_shade (guint n,
           guint most)
{
  static const char * const shades[] = { "shade-1", "shade-2", "shade-3", "shade-4" };
  guint i = 0;

  for (; i < 3 && (guint64) n * 16 > (guint64) most * (i + 1) * (i + 1); i++)
    ;

  return shades[i];
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  data)
{
  GtkWidget *button = gtk_list_item_get_child (item);
  GalpiMatrixView *self =
    GALPI_MATRIX_VIEW (g_object_get_data (G_OBJECT (factory), "view"));
  guint column = GPOINTER_TO_UINT (data);
  guint row = gtk_list_item_get_position (item);
  guint n = galpi_matrix_get (self->matrix, row, column);
  g_autofree char *number = n > 0 ? g_strdup_printf ("%u", n) : NULL;
  /* Translators: a cell of a table for a screen reader: its row, its column, its number */
  g_autofree char *label = g_strdup_printf (C_("matrix", "%s, %s: %u"),
                                            get_line (self->matrix->rows, row)->label,
                                            get_line (self->matrix->columns, column)->label, n);
  const char *classes[] = { "flat", "matrix-cell", n > 0 ? get_shade (n, self->most) : NULL, NULL };

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                       number != NULL ? number : "");
  gtk_widget_set_css_classes (button, classes);
  gtk_widget_set_sensitive (button, n > 0);
  gtk_widget_set_tooltip_text (button, n > 0 ? label : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
setup_label_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "matrix-label");
  gtk_list_item_set_child (item, label);
}

static void
bind_label_cb (GalpiMatrixView *self,
               GtkListItem     *item)
{
  const char *label = get_line (self->matrix->rows, gtk_list_item_get_position (item))->label;
  GtkWidget *child = gtk_list_item_get_child (item);

  if (*label == '\0')
    label = _("Untitled");
  galpi_prose_label_set_text (GTK_LABEL (child), label);
  gtk_widget_set_tooltip_text (child, label);
}

static void
bind_total_cb (GalpiMatrixView *self,
               GtkListItem     *item)
{
  g_autofree char *total =
    g_strdup_printf ("%u", get_line (self->matrix->rows, gtk_list_item_get_position (item))->total);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), total);
}

/* Columns */

static void
add_column (GalpiMatrixView *self,
            const char      *title,
            GtkListItemFactory *factory,
            int              width,
            gboolean         expand)
{
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_append_column (self->table, column);
}

static void
add_text_column (GalpiMatrixView *self,
                 const char      *title,
                 GCallback        bind,
                 int              width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_label_cb), NULL);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  add_column (self, title, factory, width, FALSE);
}

/* The name of a tag without those above it, cut where it is long: the cells' tooltips have it all. */
static char *
make_title (const char *path)
{
  const char *slash = strrchr (path, '/');
  const char *name = slash != NULL && slash[1] != '\0' ? slash + 1 : path;
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (name, -1) <= MOST_TITLE)
    return g_strdup (name);

  cut = g_utf8_substring (name, 0, MOST_TITLE - 1);
  return g_strconcat (cut, "…", NULL);
}

static void
add_cell_column (GalpiMatrixView *self,
                 guint            index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = make_title (get_line (self->matrix->columns, index)->label);

  g_object_set_data (G_OBJECT (factory), "view", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (index));
  add_column (self, title, factory, COLUMN_WIDTH, FALSE);
}

static void
clear_columns (GalpiMatrixView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);

  gtk_column_view_set_model (self->table, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->table, column);
    }
}

static guint
find_most (GalpiMatrix *matrix)
{
  GHashTableIter iter;
  gpointer n;
  guint most = 1;

  g_hash_table_iter_init (&iter, matrix->cells);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    most = MAX (most, GPOINTER_TO_UINT (n));

  return most;
}

static void
show (GalpiMatrixView *self)
{
  guint n_columns = self->matrix->columns->len;
  g_autoptr(GtkStringList) rows = gtk_string_list_new (NULL);
  g_autoptr(GtkNoSelection) selection = NULL;
  g_autofree char *note = NULL;

  self->most = find_most (self->matrix);
  for (guint i = 0; i < self->matrix->rows->len; i++)
    gtk_string_list_append (rows, get_line (self->matrix->rows, i)->label);

  add_text_column (self, get_corner (self), G_CALLBACK (bind_label_cb), 220);
  add_text_column (self, _("All"), G_CALLBACK (bind_total_cb), 72);
  for (guint i = 0; i < MIN (n_columns, MOST_COLUMNS); i++)
    add_cell_column (self, i);

  if (n_columns > MOST_COLUMNS)
    note = g_strdup_printf (_("The %u most used of %u tags; a copy has all"), MOST_COLUMNS,
                            n_columns);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
}

static void
galpi_matrix_view_dispose (GObject *object)
{
  GalpiMatrixView *self = GALPI_MATRIX_VIEW (object);

  if (self->table != NULL)
    clear_columns (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_MATRIX_VIEW);
  g_clear_pointer (&self->matrix, galpi_matrix_free);

  G_OBJECT_CLASS (galpi_matrix_view_parent_class)->dispose (object);
}

static void
galpi_matrix_view_class_init (GalpiMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_matrix_view_dispose;

  signals[WANTED] =
    g_signal_new ("wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CELL_CHOSEN] =
    g_signal_new ("cell-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_UINT, G_TYPE_UINT);
  signals[COPIED] =
    g_signal_new ("copied", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_POINTER, G_TYPE_STRING);
  signals[EXPORTED] =
    g_signal_new ("exported", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_POINTER, G_TYPE_STRING);

  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-matrix-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiMatrixView, kind);
  gtk_widget_class_bind_template_child (widget_class, GalpiMatrixView, note);
  gtk_widget_class_bind_template_child (widget_class, GalpiMatrixView, copy);
  gtk_widget_class_bind_template_child (widget_class, GalpiMatrixView, export);
  gtk_widget_class_bind_template_child (widget_class, GalpiMatrixView, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiMatrixView, table);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
galpi_matrix_view_init (GalpiMatrixView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
galpi_matrix_view_get_wanted (GalpiMatrixView  *self,
                              GalpiTagRelation *relation)
{
  guint kind;

  g_return_val_if_fail (GALPI_IS_MATRIX_VIEW (self), FALSE);

  kind = gtk_drop_down_get_selected (self->kind);
  *relation = kind > 0 ? (GalpiTagRelation) (kind - 1) : GALPI_TAG_RELATION_SAME;

  return kind > 0;
}

void
galpi_matrix_view_set_matrix (GalpiMatrixView *self,
                              GalpiMatrix     *matrix)
{
  gboolean any = matrix != NULL && matrix->rows->len > 0;

  g_return_if_fail (GALPI_IS_MATRIX_VIEW (self));

  gtk_widget_set_sensitive (self->copy, any);
  gtk_widget_set_sensitive (self->export, any);
  if (matrix == NULL)
    {
      galpi_state_stack_show_loading (self->states);
      return;
    }

  clear_columns (self);
  g_clear_pointer (&self->matrix, galpi_matrix_free);
  self->matrix = matrix;
  if (any)
    {
      show (self);
      galpi_state_stack_show_content (self->states);
    }
  else
    galpi_state_stack_show_empty (self->states, "galpi-tag-symbolic", _("No Tags Here"),
                                  _("Give tags to highlights, and see here how they are spread"));
}

void
galpi_matrix_view_show_failed (GalpiMatrixView *self,
                               const char      *why)
{
  g_return_if_fail (GALPI_IS_MATRIX_VIEW (self));

  galpi_state_stack_show_failed (self->states, why);
}

GalpiMatrix *
galpi_matrix_view_get_matrix (GalpiMatrixView *self)
{
  g_return_val_if_fail (GALPI_IS_MATRIX_VIEW (self), NULL);

  return self->matrix;
}
