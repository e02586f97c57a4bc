/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "galpi-block.h"
#include "galpi-picture.h"

G_BEGIN_DECLS

/**
 * GalpiDocument:
 * @source: (nullable): the name of the magazine, paper or site
 * @section: (nullable): the part of the magazine, such as "MAGAZINE / INFORMATION"
 * @kicker: (nullable): the line above the title
 * @byline: (nullable): the whole line that names who wrote it
 * @person: (nullable): the name in it
 * @role: (nullable): what the byline says of that person
 * @date: (nullable): YYYY-MM-DD; everything relative hangs on it
 * @language: (nullable): BCP 47, "ko" or "en"
 * @charset: (nullable): what its bytes were decoded from, as iconv names it
 * @keywords: (nullable): without their #
 * @text: the article's text: NFC, lines end with LF, no CR, U+2028 or U+2029
 * @blocks: (element-type GalpiBlock): in text order
 * @pictures: (element-type GalpiPicture)
 *
 * An article with its text: what intake makes of a file, and what the store keeps as a version.
 * Title, subtitle and the other parts named above are not in @text a second time.
 * Immutable once it has left the function that made it, so that threads can share it.
 */
typedef struct
{
  char      *source;
  char      *section;
  char      *kicker;
  char      *title;
  char      *subtitle;
  char      *byline;
  char      *person;
  char      *role;
  char      *date;
  char      *language;
  char      *url;
  char      *charset;
  char     **keywords;
  char      *text;
  GPtrArray *blocks;
  GPtrArray *pictures;
} GalpiDocument;

#define GALPI_TYPE_DOCUMENT (galpi_document_get_type ())

GType galpi_document_get_type (void);

/** Returns: (transfer full): an empty document: text "", no blocks, no pictures */
GalpiDocument *galpi_document_new   (void) G_GNUC_WARN_UNUSED_RESULT;

/** Atomic, so that any thread may hold one. */
GalpiDocument *galpi_document_ref   (GalpiDocument *self);
void           galpi_document_unref (GalpiDocument *self);

/**
 * galpi_document_append_block:
 * @text: (nullable): the block's whole text; %NULL only for an image, which gets its U+FFFC and
 *   its caption line from @caption and @credit
 *
 * Adds a block at the end, with the LF before it. From the first call on, only this function
 * changes @text.
 *
 * Returns: (transfer none): the block, of which the caller sets level and picture
 */
GalpiBlock *galpi_document_append_block (GalpiDocument  *self,
                                         GalpiBlockKind  kind,
                                         const char     *text,
                                         const char     *caption,
                                         const char     *credit);

/** Returns: (transfer none) (nullable): the picture called @name */
GalpiPicture *galpi_document_get_picture (GalpiDocument *self,
                                          const char    *name);

/**
 * galpi_document_check:
 * @error: %GALPI_ERROR_INVALID
 *
 * Whether it keeps every promise made above and in GalpiBlock: intake's reply is checked by it.
 */
gboolean galpi_document_check (GalpiDocument  *self,
                               GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiDocument, galpi_document_unref)

G_END_DECLS
