/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-code-view"

#include "galpi-code-view.h"

#include <glib/gi18n.h>

#include "galpi-code-list.h"
#include "galpi-code-row.h"
#include "galpi-list-settle.h"
#include "galpi-prose-label.h"

struct _GalpiCodeView
{
  AdwBin parent_instance;

  GalpiHitList *hits;
  GPtrArray    *headers; /* GtkListHeader, those that are shown */
  gboolean      showing; /* check boxes follow the hits, and are not clicked */

  GtkListView       *list;
  GtkScrolledWindow *scrolled;
};

enum {
  PLACE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiCodeView, galpi_code_view, ADW_TYPE_BIN)

static GalpiCodeView *
find_view (GtkWidget *widget)
{
  return GALPI_CODE_VIEW (gtk_widget_get_ancestor (widget, GALPI_TYPE_CODE_VIEW));
}

/* Rows */

static void
row_toggled_cb (GtkListItem *item,
                gboolean     checked)
{
  GalpiCodeView *self = find_view (gtk_list_item_get_child (item));

  galpi_hit_list_set_checked (self->hits, gtk_list_item_get_position (item), checked);
}

static void
row_show_cb (GtkListItem *item)
{
  GalpiTextHit *hit = gtk_list_item_get_item (item);
  GalpiRange range = galpi_text_hit_get_range (hit);

  g_signal_emit (find_view (gtk_list_item_get_child (item)), signals[PLACE_CHOSEN], 0,
                 galpi_text_hit_get_article_id (hit), range.start, range.end);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = galpi_code_row_new ();

  g_signal_connect_swapped (row, "toggled-hit", G_CALLBACK (row_toggled_cb), item);
  g_signal_connect_swapped (row, "show-hit", G_CALLBACK (row_show_cb), item);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_focusable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  galpi_code_row_set_hit (GALPI_CODE_ROW (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  galpi_code_row_set_hit (GALPI_CODE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (GalpiCodeView *self,
             guint          position)
{
  g_autoptr(GalpiTextHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  galpi_hit_list_set_checked (self->hits, position, !galpi_text_hit_get_checked (hit));
}

/* Headings: an article, with a check box for all of its hits. */

static void
show_header (GalpiCodeView *self,
             GtkListHeader *header)
{
  GtkWidget *box = gtk_list_header_get_child (header);
  GtkWidget *check = gtk_widget_get_first_child (box);
  GtkWidget *count = gtk_widget_get_last_child (box);
  g_autofree char *words = NULL;
  guint start = gtk_list_header_get_start (header);
  guint end;
  guint n_checked;

  if (start >= g_list_model_get_n_items (G_LIST_MODEL (self->hits)))
    return;

  n_checked = galpi_hit_list_get_article (self->hits, start, &start, &end);
  self->showing = TRUE;
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check),
                                     n_checked > 0 && n_checked < end - start);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), n_checked == end - start);
  self->showing = FALSE;

  /* Translators: how many hits in an article are checked, of how many */
  words = g_strdup_printf (C_("hits", "%u of %u"), n_checked, end - start);
  gtk_label_set_label (GTK_LABEL (count), words);
}

static void
header_toggled_cb (GtkListHeader  *header,
                   GtkCheckButton *check)
{
  GalpiCodeView *self = find_view (GTK_WIDGET (check));

  if (self == NULL || self->showing)
    return;

  galpi_hit_list_check_article (self->hits, gtk_list_header_get_start (header),
                                gtk_check_button_get_active (check));
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  g_signal_connect_swapped (check, "toggled", G_CALLBACK (header_toggled_cb), header);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (box, "code-heading");
  gtk_list_header_set_child (header, box);
}

static void
show_title (GtkListHeader *header)
{
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_header_get_child (header));
  GtkWidget *title = gtk_widget_get_next_sibling (check);
  GalpiTextHit *hit = gtk_list_header_get_item (header);
  const char *words = hit != NULL ? galpi_text_hit_get_article_title (hit) : NULL;

  if (words == NULL || *words == '\0')
    words = hit != NULL && galpi_text_hit_get_loaded (hit) ? _("Untitled") : "…";
  galpi_prose_label_set_text (GTK_LABEL (title), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
bind_header_cb (GalpiCodeView *self,
                GtkListHeader *header)
{
  g_ptr_array_add (self->headers, header);
  g_signal_connect_object (gtk_list_header_get_item (header), "notify::loaded",
                           G_CALLBACK (show_title), header, G_CONNECT_SWAPPED);
  show_title (header);
  show_header (self, header);
}

static void
unbind_header_cb (GalpiCodeView *self,
                  GtkListHeader *header)
{
  gpointer hit = gtk_list_header_get_item (header);

  g_ptr_array_remove_fast (self->headers, header);
  if (hit != NULL)
    g_signal_handlers_disconnect_by_func (hit, show_title, header);
}

static void
checks_changed_cb (GalpiCodeView *self)
{
  for (guint i = 0; i < self->headers->len; i++)
    show_header (self, g_ptr_array_index (self->headers, i));
}

static void
items_changed_cb (GalpiCodeView *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  if (position == 0 && added > 0)
    galpi_list_settle (gtk_scrolled_window_get_vadjustment (self->scrolled));
}

static void
galpi_code_view_dispose (GObject *object)
{
  GalpiCodeView *self = GALPI_CODE_VIEW (object);

  if (self->hits != NULL)
    g_signal_handlers_disconnect_by_data (self->hits, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->hits);

  G_OBJECT_CLASS (galpi_code_view_parent_class)->dispose (object);
}

static void
galpi_code_view_finalize (GObject *object)
{
  g_ptr_array_unref (GALPI_CODE_VIEW (object)->headers);

  G_OBJECT_CLASS (galpi_code_view_parent_class)->finalize (object);
}

static void
galpi_code_view_class_init (GalpiCodeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_code_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = galpi_code_view_finalize;

  signals[PLACE_CHOSEN] =
    g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
}

static void
galpi_code_view_init (GalpiCodeView *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->headers = g_ptr_array_new ();
  g_signal_connect (rows, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "unbind", G_CALLBACK (unbind_header_cb), self,
                           G_CONNECT_SWAPPED);

  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, rows));
  gtk_list_view_set_header_factory (self->list, headers);
  g_object_unref (headers);
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "code-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Hits"), -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

void
galpi_code_view_set_hits (GalpiCodeView *self,
                          GalpiHitList  *hits)
{
  g_autoptr(GalpiCodeList) sections = NULL;
  g_autoptr(GtkNoSelection) selection = NULL;

  g_return_if_fail (GALPI_IS_CODE_VIEW (self));
  g_return_if_fail (GALPI_IS_HIT_LIST (hits));

  if (self->hits != NULL)
    g_signal_handlers_disconnect_by_data (self->hits, self);
  g_set_object (&self->hits, hits);
  g_signal_connect_object (hits, "notify::n-checked", G_CALLBACK (checks_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (hits, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  sections = galpi_code_list_new (hits);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&sections)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}
