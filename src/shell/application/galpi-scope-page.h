/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook.h"
#include "galpi-state-stack.h"

G_BEGIN_DECLS

#define GALPI_TYPE_SCOPE_PAGE (galpi_scope_page_get_type ())

/**
 * GalpiScopePage:
 *
 * What the Notes, Timeline and Figures views have in common: they show something of a scope, are made
 * and load it when they are looked at, and load it again when the notebook has changed. Derivable for
 * these three.
 *
 * Signals: "place-chosen" (int64 article_id, uint start, uint end, string annotation: UUID or %NULL),
 * "message" (string), "undoable" (string).
 */
G_DECLARE_DERIVABLE_TYPE (GalpiScopePage, galpi_scope_page, GALPI, SCOPE_PAGE, AdwBin)

/**
 * GalpiScopePageClass:
 * @watched: the changes after which the page is loaded again
 * @build: makes what the page shows, and gives it to its states; once, before it is first loaded
 * @let_go: (nullable): lets go of what it has of the notebook, which is closed or another now
 * @load: starts loading; ends in one of galpi_scope_page_show_…(), or nothing where it was cancelled
 */
struct _GalpiScopePageClass
{
  AdwBinClass parent_class;

  GalpiChange watched;
  void      (*build)  (GalpiScopePage *self);
  void      (*let_go) (GalpiScopePage *self);
  void      (*load)   (GalpiScopePage *self,
                       GalpiNotebook  *notebook,
                       GalpiScope     *scope,
                       GCancellable   *cancellable);
};

/** @notebook: (nullable): %NULL lets go of the one before */
void             galpi_scope_page_set_notebook (GalpiScopePage *self,
                                                GalpiNotebook  *notebook);
void             galpi_scope_page_set_scope    (GalpiScopePage *self,
                                                GalpiScope     *scope);

/** Returns: (transfer none) (nullable) */
GalpiNotebook   *galpi_scope_page_get_notebook (GalpiScopePage *self);

/** Loads again, at once where it is looked at. */
void             galpi_scope_page_reload       (GalpiScopePage *self);

/** For the pages themselves. */
GalpiStateStack *galpi_scope_page_get_states   (GalpiScopePage *self);
void             galpi_scope_page_choose_place (GalpiScopePage *self,
                                                gint64          article_id,
                                                guint           start,
                                                guint           end,
                                                const char     *annotation);
void             galpi_scope_page_say          (GalpiScopePage *self,
                                                const char     *sentence);
void             galpi_scope_page_say_undoable (GalpiScopePage *self,
                                                const char     *sentence);

/** Shows why loading failed, unless it was cancelled. */
void             galpi_scope_page_take_error   (GalpiScopePage *self,
                                                const GError   *error);

G_END_DECLS
