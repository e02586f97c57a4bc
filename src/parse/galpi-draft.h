/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-document.h"

G_BEGIN_DECLS

/* The longest paragraph that the window lays out well, in code points. */
#define GALPI_DRAFT_MAX_PARAGRAPH 20000

/**
 * GalpiPiece:
 *
 * A block before it has its place in the text. Only an image has no @text.
 */
typedef struct
{
  GalpiBlockKind kind;
  guint          level;
  char          *text;
  char          *picture;
  char          *caption;
  char          *credit;
} GalpiPiece;

/**
 * GalpiDraft:
 * @document: takes the title, the date and the other parts; its text is made at the end
 * @pieces: (element-type GalpiPiece): what will be its blocks, in order; may be changed at will
 * @references: (element-type utf8): for each picture of @document without bytes, by its name, the
 *   path beside the page where it may be found
 *
 * An article while it is being taken from a page or a text.
 */
typedef struct
{
  GalpiDocument *document;
  GPtrArray     *pieces;
  GHashTable    *references;
} GalpiDraft;

GalpiDraft *galpi_draft_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void        galpi_draft_free (GalpiDraft *self);

/** @text: a tidied line, or a table's lines. Adds nothing where it is empty. */
void galpi_draft_add_text  (GalpiDraft     *self,
                            GalpiBlockKind  kind,
                            guint           level,
                            const char     *text);

/**
 * galpi_draft_add_image:
 * @picture: (nullable)
 * @caption: (nullable): may have its credit in it
 * @credit: (nullable)
 *
 * Adds nothing where picture and caption are missing.
 */
void galpi_draft_add_image (GalpiDraft     *self,
                            const char     *picture,
                            const char     *caption,
                            const char     *credit);

/** Sets a part of the document if it has none yet, to the tidied @text; whether it did. */
gboolean galpi_draft_set_part (char       **part,
                               const char  *text);

/** Sets byline, person and role from @line if it is one and there is none yet; whether it did. */
gboolean galpi_draft_set_byline (GalpiDraft *self,
                                 const char *line,
                                 gboolean    known);

/** Whether @line is a byline: of the document's writer or, if it had none, of whom it has now. */
gboolean galpi_draft_take_byline (GalpiDraft *self,
                                  const char *line);

/** Adds keywords that are not there yet. */
void galpi_draft_add_keywords (GalpiDraft         *self,
                               const char * const *keywords);

/**
 * galpi_draft_finish:
 * @fallback_title: (nullable): the title where nothing in the article is one
 * @page_language: (nullable): the language that the page claims
 * @error: %GALPI_ERROR_INVALID where there is no text
 *
 * Cuts what is too long, drops what repeats the title and the other parts, tells the language, and
 * lays the pieces out as the document's text.
 */
gboolean galpi_draft_finish (GalpiDraft  *self,
                             const char  *fallback_title,
                             const char  *page_language,
                             GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiDraft, galpi_draft_free)

G_END_DECLS
