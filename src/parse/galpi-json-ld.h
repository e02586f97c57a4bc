/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiJsonLd:
 *
 * What a page says of its article to machines, in schema.org's words; %NULL where it does not.
 */
typedef struct
{
  char  *headline;
  char  *author;
  char  *published;
  char  *section;
  char  *publisher;
  char **keywords;
} GalpiJsonLd;

/**
 * galpi_json_ld_read:
 * @json: one script's text
 *
 * Adds what @json says of an article to @self, which may hold some of it already.
 */
void galpi_json_ld_read  (GalpiJsonLd *self,
                          const char  *json);
void galpi_json_ld_clear (GalpiJsonLd *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GalpiJsonLd, galpi_json_ld_clear)

G_END_DECLS
