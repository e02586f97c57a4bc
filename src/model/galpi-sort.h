/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiSortKey:
 *
 * What the articles of the library are sorted by; called by the same words in settings.
 */
typedef enum
{
  GALPI_SORT_ADDED,
  GALPI_SORT_DATE,
  GALPI_SORT_TITLE,
  GALPI_SORT_SOURCE,
} GalpiSortKey;

#define GALPI_TYPE_SORT_KEY (galpi_sort_key_get_type ())

GType       galpi_sort_key_get_type    (void);
const char *galpi_sort_key_to_string   (GalpiSortKey  value);
gboolean    galpi_sort_key_from_string (const char   *string,
                                        GalpiSortKey *value);

/**
 * GalpiSort:
 * @descending: newest first, or from the end of the alphabet
 */
typedef struct
{
  GalpiSortKey key;
  gboolean     descending;
} GalpiSort;

G_END_DECLS
