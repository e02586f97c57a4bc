/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiHints:
 * @file_name: (nullable): what the file is called, without its folder, UTF-8
 * @media_type: (nullable): such as text/html, where a server or the clipboard named one
 * @charset: (nullable): what a server or a person says that the bytes are written in
 * @base_url: (nullable): the address that the bytes came from
 * @clipboard: whether they were pasted: then they are a piece of a page and nothing in them is
 *   navigation
 *
 * What is known about some bytes besides the bytes. None of it is believed against them.
 */
typedef struct
{
  char    *file_name;
  char    *media_type;
  char    *charset;
  char    *base_url;
  gboolean clipboard;
} GalpiHints;

#define GALPI_TYPE_HINTS (galpi_hints_get_type ())

GType galpi_hints_get_type (void);

/** Returns: (transfer full): hints that say nothing */
GalpiHints *galpi_hints_new  (void) G_GNUC_WARN_UNUSED_RESULT;
GalpiHints *galpi_hints_copy (const GalpiHints *self) G_GNUC_WARN_UNUSED_RESULT;
void        galpi_hints_free (GalpiHints       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiHints, galpi_hints_free)

G_END_DECLS
