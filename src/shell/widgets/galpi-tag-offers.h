/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiTagOffers:
 *
 * The list below an entry for tags: those that fit what is typed, the best first, and last to make a new one
 * of it. The focus stays in the entry.
 *
 * Signal "picked" (path): a row was clicked.
 */
#define GALPI_TYPE_TAG_OFFERS (galpi_tag_offers_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagOffers, galpi_tag_offers, GALPI, TAG_OFFERS, GtkWidget)

/** To be the child of the entry's widget, below which it shows. */
GtkWidget *galpi_tag_offers_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @tags: (nullable); @create: whether a tag that is not there is offered too */
void galpi_tag_offers_show (GalpiTagOffers *self,
                            GalpiTagSet    *tags,
                            const char     *typed,
                            gboolean        create);
void galpi_tag_offers_hide (GalpiTagOffers *self);

gboolean galpi_tag_offers_get_shown (GalpiTagOffers *self);

/** Returns: (transfer none) (nullable): the path of the row that is picked, if one is */
const char *galpi_tag_offers_get_picked (GalpiTagOffers *self);

/** Returns: (transfer none) (nullable): the path of the first tag that fits, which is there already */
const char *galpi_tag_offers_get_first (GalpiTagOffers *self);

/** Picks the next row (1) or the one before (-1); past either end none. Announces it. */
void galpi_tag_offers_step (GalpiTagOffers *self,
                            int             step);

G_END_DECLS
