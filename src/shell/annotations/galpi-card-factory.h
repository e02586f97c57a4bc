/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-annotation-card.h"
#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiCardFactory:
 *
 * Makes the cards of the sidebar's list, which are used for one annotation after another, and reaches
 * all of them at once.
 */
typedef struct _GalpiCardFactory GalpiCardFactory;

/** Called once for each card that is made: connect to its signals. */
typedef void (*GalpiCardMadeFunc) (GalpiAnnotationCard *card,
                                   gpointer             user_data);

GalpiCardFactory *galpi_card_factory_new  (GalpiCardMadeFunc  func,
                                           gpointer           user_data) G_GNUC_WARN_UNUSED_RESULT;

/** Only after the list view is gone, which holds the cards. */
void              galpi_card_factory_free (GalpiCardFactory  *self);

/** Gives @list_view its factory. */
void galpi_card_factory_set_up (GalpiCardFactory *self,
                                GtkListView      *list_view);

/** @tags: (nullable): what cards offer where a tag is added, and the colours of their chips */
void galpi_card_factory_set_tags (GalpiCardFactory *self,
                                  GalpiTagSet      *tags);

/** Whether cards let their annotation be changed. */
void galpi_card_factory_set_writable (GalpiCardFactory *self,
                                      gboolean          writable);

/** Saves what is being edited in any card. */
void galpi_card_factory_flush (GalpiCardFactory *self);

/** Returns: (transfer none) (nullable): the card that shows @annotation now */
GalpiAnnotationCard *galpi_card_factory_find (GalpiCardFactory *self,
                                              GalpiAnnotation  *annotation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiCardFactory, galpi_card_factory_free)

G_END_DECLS
