/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-link-end.h"

G_BEGIN_DECLS

/**
 * GalpiLinkBook:
 *
 * What the notes of one window know of each other: which [[title]] leads somewhere, and which notes lead to
 * a thing. What it doesn't know it asks for, a batch at a time; until it is told, a link counts as one
 * that leads somewhere. It knows no notebook: who does listens to its signals and tells it.
 *
 * Signals:
 *  "ask" (strv): what do these titles lead to? answer by galpi_link_book_tell()
 *  "ask-sources" (GalpiLinkKind as int, string): which notes lead to it? galpi_link_book_tell_sources()
 *  "complete" (string): what titles are like that? galpi_link_book_offer()
 *  "follow" (string, GtkWidget): go where this title leads; a choice is to be shown at the widget
 *  "open" (GalpiLinkEnd): go there
 *  "changed": it was told something new; ask it again
 *  "offered" (string, GPtrArray of GalpiLinkEnd): an answer to "complete"
 */
#define GALPI_TYPE_LINK_BOOK (galpi_link_book_get_type ())

G_DECLARE_FINAL_TYPE (GalpiLinkBook, galpi_link_book, GALPI, LINK_BOOK, GObject)

GalpiLinkBook *galpi_link_book_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Makes it the book of all widgets in @window. @self: (nullable) */
void           galpi_link_book_set_for (GtkWidget     *window,
                                        GalpiLinkBook *self);

/** Returns: (transfer none) (nullable): the book of the window that @widget is in */
GalpiLinkBook *galpi_link_book_get_for (GtkWidget     *widget);

GalpiLinkState galpi_link_book_get_state (GalpiLinkBook *self,
                                          const char    *title);

/** Whether something that is not in the trash bears that title, as far as is known. */
gboolean       galpi_link_book_leads     (GalpiLinkBook *self,
                                          const char    *title);
void           galpi_link_book_tell      (GalpiLinkBook *self,
                                          const char    *title,
                                          GalpiLinkState state);

/** Returns: (transfer none) (nullable) (element-type GalpiLinkEnd): the notes that lead there; %NULL while
 *   that is not known */
GPtrArray     *galpi_link_book_get_sources  (GalpiLinkBook *self,
                                             GalpiLinkKind  kind,
                                             const char    *id);
void           galpi_link_book_tell_sources (GalpiLinkBook *self,
                                             GalpiLinkKind  kind,
                                             const char    *id,
                                             GPtrArray     *sources);

/** Says that what was told may be so no more: it is asked for again, and holds until then. */
void           galpi_link_book_doubt     (GalpiLinkBook *self);

void           galpi_link_book_complete  (GalpiLinkBook *self,
                                          const char    *typed);
void           galpi_link_book_offer     (GalpiLinkBook *self,
                                          const char    *typed,
                                          GPtrArray     *ends);
void           galpi_link_book_follow    (GalpiLinkBook *self,
                                          const char    *title,
                                          GtkWidget     *place);
void           galpi_link_book_open      (GalpiLinkBook      *self,
                                          const GalpiLinkEnd *end);

G_END_DECLS
