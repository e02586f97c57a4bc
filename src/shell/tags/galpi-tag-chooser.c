/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-state-stack.h"
#include "galpi-tag-swatch.h"

struct _GalpiTagChooser
{
  AdwDialog        parent_instance;

  GalpiTagSet     *tags;
  gboolean         with_top;
  char           **not;
  char            *preedit;
  GListStore      *found;      /* GalpiTag; one without a path is the top */

  GtkSearchEntry  *search;
  GalpiStateStack *states;
  GtkListView     *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTagChooser, galpi_tag_chooser, ADW_TYPE_DIALOG)

static gboolean
is_out (GalpiTagChooser *self,
        const char      *path)
{
  for (guint i = 0; self->not != NULL && self->not[i] != NULL; i++)
    {
      gsize length = strlen (self->not[i]);

      if (strncmp (path, self->not[i], length) == 0 && (path[length] == '\0' || path[length] == '/'))
        return TRUE;
    }

  return FALSE;
}

static void
find (GalpiTagChooser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *typed = g_strconcat (text, self->preedit, NULL);
  g_autoptr(GPtrArray) all = *typed != '\0' ? galpi_tag_set_find (self->tags, typed, 0)
                                            : g_ptr_array_ref (galpi_tag_set_get_tags (self->tags));
  g_autoptr(GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->with_top && *typed == '\0')
    g_ptr_array_add (shown, galpi_tag_new ());
  for (guint i = 0; i < all->len; i++)
    {
      GalpiTag *tag = g_ptr_array_index (all, i);

      if (!is_out (self, galpi_tag_get_path (tag)))
        g_ptr_array_add (shown, g_object_ref (tag));
    }

  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)),
                       shown->pdata, shown->len);
  if (shown->len > 0)
    galpi_state_stack_show_content (self->states);
  else
    galpi_state_stack_show_empty (self->states, "galpi-tag-symbolic", _("No Such Tag"), NULL);
}

static void
search_changed_cb (GalpiTagChooser *self)
{
  find (self);
}

static void
preedit_changed_cb (GalpiTagChooser *self,
                    const char      *preedit)
{
  g_set_str (&self->preedit, preedit);
  find (self);
}

static void
choose (GalpiTagChooser *self,
        guint            position)
{
  g_autoptr(GalpiTag) tag = g_list_model_get_item (G_LIST_MODEL (self->found), position);
  const char *path;

  if (tag == NULL)
    return;

  path = galpi_tag_get_path (tag);
  g_signal_emit (self, signals[CHOSEN], 0, path != NULL ? path : "");
  adw_dialog_close (ADW_DIALOG (self));
}

static void
activate_cb (GalpiTagChooser *self,
             guint            position)
{
  choose (self, position);
}

/* The best that was found; but not what stands there before anything was typed. */
static void
search_activate_cb (GalpiTagChooser *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    choose (self, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), galpi_tag_swatch_new (NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GalpiTagChooser *self,
         GtkListItem     *item)
{
  GtkWidget *swatch = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *label = gtk_widget_get_next_sibling (swatch);
  const char *path = galpi_tag_get_path (gtk_list_item_get_item (item));
  const char *text = path != NULL ? path : _("Top Level");

  gtk_widget_set_visible (swatch, path != NULL);
  if (path != NULL)
    galpi_tag_swatch_set_colour (GALPI_TAG_SWATCH (swatch),
                                 galpi_tag_set_get_colour (self->tags, path));
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_list_item_set_accessible_label (item, text);
}

static void
galpi_tag_chooser_dispose (GObject *object)
{
  GalpiTagChooser *self = GALPI_TAG_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_TAG_CHOOSER);
  g_clear_object (&self->found);
  g_clear_object (&self->tags);
  g_clear_pointer (&self->not, g_strfreev);
  g_clear_pointer (&self->preedit, g_free);

  G_OBJECT_CLASS (galpi_tag_chooser_parent_class)->dispose (object);
}

static void
galpi_tag_chooser_class_init (GalpiTagChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_tag_chooser_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-tag-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiTagChooser, search);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagChooser, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
galpi_tag_chooser_init (GalpiTagChooser *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->found = g_list_store_new (GALPI_TYPE_TAG);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->search)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
}

AdwDialog *
galpi_tag_chooser_new (const char         *title,
                       GalpiTagSet        *tags,
                       gboolean            with_top,
                       const char * const *not)
{
  GalpiTagChooser *self = g_object_new (GALPI_TYPE_TAG_CHOOSER, "title", title, NULL);

  self->tags = g_object_ref (tags);
  self->with_top = with_top;
  self->not = g_strdupv ((char **) not);
  find (self);

  return ADW_DIALOG (self);
}
