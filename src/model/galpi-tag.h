/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-record.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TAG (galpi_tag_get_type ())

/**
 * GalpiTag:
 * @id: the row, 0 where it is not stored yet
 * @uuid: (nullable): 36 characters
 * @path: (nullable): its name and those above it, joined by "/"
 * @name: (nullable): the last part of the path
 * @colour: (nullable): #rrggbb
 * @description: what it is for; never %NULL
 * @n_annotations: how many bear it or a tag under it
 * @n_articles: how many bear it or a tag under it
 *
 * A name in the tree of tags.
 */
G_DECLARE_FINAL_TYPE (GalpiTag, galpi_tag, GALPI, TAG, GalpiRecord)

GalpiTag *galpi_tag_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiTag *galpi_tag_copy (GalpiTag *self) G_GNUC_WARN_UNUSED_RESULT;

gint64 galpi_tag_get_id (GalpiTag *self);
void   galpi_tag_set_id (GalpiTag *self,
                         gint64    value);

const char *galpi_tag_get_uuid (GalpiTag *self);
void        galpi_tag_set_uuid (GalpiTag   *self,
                                const char *value);

const char *galpi_tag_get_path (GalpiTag *self);
void        galpi_tag_set_path (GalpiTag   *self,
                                const char *value);

const char *galpi_tag_get_name (GalpiTag *self);
void        galpi_tag_set_name (GalpiTag   *self,
                                const char *value);

const char *galpi_tag_get_colour (GalpiTag *self);
void        galpi_tag_set_colour (GalpiTag   *self,
                                  const char *value);

const char *galpi_tag_get_description (GalpiTag *self);
void        galpi_tag_set_description (GalpiTag   *self,
                                       const char *value);

guint galpi_tag_get_n_annotations (GalpiTag *self);
void  galpi_tag_set_n_annotations (GalpiTag *self,
                                   guint     value);

guint galpi_tag_get_n_articles (GalpiTag *self);
void  galpi_tag_set_n_articles (GalpiTag *self,
                                guint     value);

G_END_DECLS
