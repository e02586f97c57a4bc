/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-card-factory.h"

#include <glib/gi18n.h>

struct _GalpiCardFactory
{
  GPtrArray         *cards;      /* GalpiAnnotationCard, owned by the list */
  GalpiTagSet       *tags;
  gboolean           writable;
  GalpiCardMadeFunc  func;
  gpointer           user_data;
};

/* Not at the list item's teardown, when its child can be gone already. */
static void
card_destroyed_cb (GalpiCardFactory    *self,
                   GalpiAnnotationCard *card)
{
  g_ptr_array_remove_fast (self->cards, card);
}

static void
setup_cb (GalpiCardFactory *self,
          GtkListItem      *item)
{
  GtkWidget *card = galpi_annotation_card_new ();

  galpi_annotation_card_set_known_tags (GALPI_ANNOTATION_CARD (card), self->tags);
  galpi_annotation_card_set_writable (GALPI_ANNOTATION_CARD (card), self->writable);
  g_signal_connect_swapped (card, "destroy", G_CALLBACK (card_destroyed_cb), self);
  g_ptr_array_add (self->cards, card);
  self->func (GALPI_ANNOTATION_CARD (card), self->user_data);
  gtk_list_item_set_child (item, card);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GalpiAnnotation *annotation = gtk_list_item_get_item (item);
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  const char *note = galpi_annotation_get_note (annotation);
  const char *quote = anchor != NULL ? anchor->quote : _("Note on this article");
  g_autofree char *label = NULL;

  galpi_annotation_card_set_annotation (GALPI_ANNOTATION_CARD (gtk_list_item_get_child (item)),
                                        annotation);
  if (*note != '\0')
    /* Translators: what a screen reader says of a card: the quote and the note on it. */
    label = g_strdup_printf (_("%s. Note: %s"), quote, note);
  gtk_list_item_set_accessible_label (item, label != NULL ? label : quote);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  galpi_annotation_card_set_annotation (GALPI_ANNOTATION_CARD (gtk_list_item_get_child (item)),
                                        NULL);
}

GalpiCardFactory *
galpi_card_factory_new (GalpiCardMadeFunc func,
                        gpointer          user_data)
{
  GalpiCardFactory *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (GalpiCardFactory, 1);
  self->cards = g_ptr_array_new ();
  self->writable = TRUE;
  self->func = func;
  self->user_data = user_data;

  return self;
}

void
galpi_card_factory_free (GalpiCardFactory *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->cards->len; i++)
    g_signal_handlers_disconnect_by_data (self->cards->pdata[i], self);
  g_ptr_array_unref (self->cards);
  g_clear_object (&self->tags);
  g_free (self);
}

void
galpi_card_factory_set_up (GalpiCardFactory *self,
                           GtkListView      *list_view)
{
  g_autoptr(GtkListItemFactory) factory = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_LIST_VIEW (list_view));

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (list_view, factory);
}

void
galpi_card_factory_set_tags (GalpiCardFactory *self,
                             GalpiTagSet      *tags)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->tags, tags);
  for (guint i = 0; i < self->cards->len; i++)
    galpi_annotation_card_set_known_tags (self->cards->pdata[i], tags);
}

void
galpi_card_factory_set_writable (GalpiCardFactory *self,
                                 gboolean          writable)
{
  g_return_if_fail (self != NULL);

  self->writable = writable;
  for (guint i = 0; i < self->cards->len; i++)
    galpi_annotation_card_set_writable (self->cards->pdata[i], writable);
}

void
galpi_card_factory_flush (GalpiCardFactory *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->cards->len; i++)
    galpi_annotation_card_flush (self->cards->pdata[i]);
}

GalpiAnnotationCard *
galpi_card_factory_find (GalpiCardFactory *self,
                         GalpiAnnotation  *annotation)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->cards->len; i++)
    {
      GalpiAnnotationCard *card = self->cards->pdata[i];

      if (galpi_annotation_card_get_annotation (card) == annotation)
        return card;
    }

  return NULL;
}
