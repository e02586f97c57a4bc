/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "galpi-range.h"

G_BEGIN_DECLS

typedef enum
{
  GALPI_BLOCK_PARAGRAPH,
  GALPI_BLOCK_HEADING,
  GALPI_BLOCK_LIST_ITEM,
  GALPI_BLOCK_QUOTE,
  GALPI_BLOCK_IMAGE,
  GALPI_BLOCK_TABLE,
  GALPI_BLOCK_KEYWORDS,
} GalpiBlockKind;

/**
 * GalpiBlock:
 * @level: 1 to 6 of a heading, the depth from 1 of a list item, else 0
 * @range: its stretch of the article's text; exactly one LF, which belongs to neither,
 *   divides it from the next block
 * @picture: (nullable): the name of an image block's picture in its document
 * @caption: (nullable): an image block's caption
 * @credit: (nullable): who made the picture, with the © where the page has it
 *
 * An image block is one U+FFFC, and where it has a caption or a credit, one LF and the two
 * divided by a blank: so a caption can be highlighted, read and found like other text. A
 * table's rows are divided by LF and its cells by TAB.
 */
typedef struct
{
  GalpiBlockKind kind;
  guint          level;
  GalpiRange     range;
  char          *picture;
  char          *caption;
  char          *credit;
} GalpiBlock;

#define GALPI_TYPE_BLOCK (galpi_block_get_type ())

GType galpi_block_get_type (void);

GalpiBlock *galpi_block_new  (GalpiBlockKind    kind,
                              GalpiRange        range) G_GNUC_WARN_UNUSED_RESULT;
GalpiBlock *galpi_block_copy (const GalpiBlock *self) G_GNUC_WARN_UNUSED_RESULT;
void        galpi_block_free (GalpiBlock       *self);

/* The names of contract.md: paragraph, heading, list-item, quote, image, table, keywords. */
const char *galpi_block_kind_to_string   (GalpiBlockKind  kind);
gboolean    galpi_block_kind_from_string (const char     *string,
                                          GalpiBlockKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiBlock, galpi_block_free)

G_END_DECLS
