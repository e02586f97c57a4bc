/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-backlinks.h"

#include <glib/gi18n.h>

#include "galpi-link-book.h"
#include "galpi-link-rows.h"

struct _GalpiBacklinks
{
  GtkWidget      parent_instance;

  GalpiLinkKind  kind;
  char          *id;
  GalpiLinkBook *book;
  GPtrArray     *sources; /* nullable */
  GtkWidget     *button;
};

G_DEFINE_FINAL_TYPE (GalpiBacklinks, galpi_backlinks, GTK_TYPE_WIDGET)

static void
update (GalpiBacklinks *self)
{
  GPtrArray *sources = NULL;
  g_autofree char *label = NULL;
  guint n = 0;

  if (self->book != NULL && self->id != NULL)
    sources = galpi_link_book_get_sources (self->book, self->kind, self->id);
  if (sources != NULL)
    n = sources->len;

  g_clear_pointer (&self->sources, g_ptr_array_unref);
  self->sources = sources != NULL ? g_ptr_array_ref (sources) : NULL;
  label = g_strdup_printf (ngettext ("Linked from %u note", "Linked from %u notes", n), n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
chosen_cb (GalpiBacklinks *self,
           GalpiLinkEnd   *end)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  if (self->book != NULL)
    galpi_link_book_open (self->book, end);
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  GalpiBacklinks *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *rows;

  if (self->sources == NULL)
    return;

  rows = galpi_link_rows_new (self->sources);
  g_signal_connect_object (rows, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), rows);
  gtk_widget_add_css_class (popover, "link-rows");
  gtk_menu_button_set_popover (button, popover);
}

static void
set_book (GalpiBacklinks *self,
          GalpiLinkBook  *book)
{
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_swapped (book, "changed", G_CALLBACK (update), self);
}

static void
galpi_backlinks_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (galpi_backlinks_parent_class)->root (widget);

  set_book (GALPI_BACKLINKS (widget), galpi_link_book_get_for (widget));
  update (GALPI_BACKLINKS (widget));
}

static void
galpi_backlinks_unroot (GtkWidget *widget)
{
  set_book (GALPI_BACKLINKS (widget), NULL);

  GTK_WIDGET_CLASS (galpi_backlinks_parent_class)->unroot (widget);
}

static void
galpi_backlinks_dispose (GObject *object)
{
  GalpiBacklinks *self = GALPI_BACKLINKS (object);

  set_book (self, NULL);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (galpi_backlinks_parent_class)->dispose (object);
}

static void
galpi_backlinks_finalize (GObject *object)
{
  g_free (GALPI_BACKLINKS (object)->id);

  G_OBJECT_CLASS (galpi_backlinks_parent_class)->finalize (object);
}

static void
galpi_backlinks_class_init (GalpiBacklinksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_backlinks_dispose;
  object_class->finalize = galpi_backlinks_finalize;
  widget_class->root = galpi_backlinks_root;
  widget_class->unroot = galpi_backlinks_unroot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "backlinks");
}

static void
galpi_backlinks_init (GalpiBacklinks *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
galpi_backlinks_new (void)
{
  return g_object_new (GALPI_TYPE_BACKLINKS, NULL);
}

void
galpi_backlinks_set_target (GalpiBacklinks *self,
                            GalpiLinkKind   kind,
                            const char     *id)
{
  g_return_if_fail (GALPI_IS_BACKLINKS (self));

  self->kind = kind;
  g_set_str (&self->id, id);
  update (self);
}
