/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-markdown.h"

G_BEGIN_DECLS

/**
 * GalpiNoteBlockLook:
 * @leads: whether a link of that title leads anywhere
 *
 * What the words of a block are painted with.
 */
typedef struct
{
  GdkRGBA    plain;
  GdkRGBA    accent;
  gboolean (*leads) (const char *title,
                     gpointer    user_data);
  gpointer   user_data;
} GalpiNoteBlockLook;

/**
 * GalpiNoteBlockLink:
 * @start: in bytes of the label's text, as @end
 * @target: a title, or an address
 */
typedef struct
{
  guint     start;
  guint     end;
  char     *target;
  gboolean  is_address;
} GalpiNoteBlockLink;

/**
 * galpi_note_block_show:
 * @label: shows what @block of @note says, its mark-up hidden
 * @note: as it was typed
 * @first_byte: where the block begins in @note, in bytes
 *
 * Returns: (transfer full) (element-type GalpiNoteBlockLink): the links in it, in order
 */
GArray *galpi_note_block_show (GtkLabel                 *label,
                               const char               *note,
                               gsize                     first_byte,
                               const GalpiMarkdown      *markdown,
                               const GalpiMarkdownBlock *block,
                               const GalpiNoteBlockLook *look) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
