/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiSort:
 *
 * What the articles of the library are sorted by; the direction goes
 * beside it. Called by the same words in settings.
 */
typedef enum
{
  GALPI_SORT_ADDED,
  GALPI_SORT_DATE,
  GALPI_SORT_TITLE,
  GALPI_SORT_SOURCE,
} GalpiSort;

#define GALPI_TYPE_SORT (galpi_sort_get_type ())

GType       galpi_sort_get_type    (void);
const char *galpi_sort_to_string   (GalpiSort   value);
gboolean    galpi_sort_from_string (const char *string,
                                    GalpiSort  *value);

G_END_DECLS
