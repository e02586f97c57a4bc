/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-annotation-list.h"
#include "galpi-annotation-sidebar.h"
#include "galpi-article-view.h"
#include "galpi-note-saver.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ANNOTATOR (galpi_annotator_get_type ())

/**
 * GalpiAnnotator:
 *
 * Does with the notebook what the article view and the sidebar ask for: highlights, notes, tags,
 * events. What is changed is changed in the list at once, and again when the notebook has stored it.
 *
 * Signals: "message" (string), "undoable" (string), "scope-chosen" (GalpiScope),
 * "reload": what is shown may not be what is stored; "sidebar-needed": a card is about to have the
 * focus; "sidebar-left": the focus goes back to the text.
 */
G_DECLARE_FINAL_TYPE (GalpiAnnotator, galpi_annotator, GALPI, ANNOTATOR, GObject)

/** The widgets and the list belong to the page that owns the annotator. */
GalpiAnnotator *galpi_annotator_new          (GalpiArticleView       *view,
                                              GalpiAnnotationSidebar *sidebar,
                                              GalpiAnnotationList    *annotations) G_GNUC_WARN_UNUSED_RESULT;

/** @notebook: (nullable) */
void            galpi_annotator_set_notebook (GalpiAnnotator         *self,
                                              GalpiNotebook          *notebook);

/** @article: (nullable): the one that is shown; @findings: (nullable) (element-type GalpiFinding) */
void            galpi_annotator_set_article  (GalpiAnnotator         *self,
                                              GalpiArticle           *article,
                                              GalpiDocument          *document);
void            galpi_annotator_set_findings (GalpiAnnotator         *self,
                                              GPtrArray              *findings);

/** Makes a note on the whole article and puts the caret into it. */
void            galpi_annotator_add_note     (GalpiAnnotator         *self);

/** Returns: (transfer none): who saves what is changed */
GalpiNoteSaver *galpi_annotator_get_saver (GalpiAnnotator *self);

G_END_DECLS
