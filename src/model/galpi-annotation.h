/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-anchor.h"
#include "galpi-colour.h"
#include "galpi-record.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ANNOTATION (galpi_annotation_get_type ())

/**
 * GalpiAnnotation:
 * @id: the row, 0 where it is not stored yet
 * @uuid: (nullable): 36 characters
 * @article_id: the article that it belongs to
 * @anchor: (nullable): where it stands in the version shown; %NULL is a note on the whole article
 * @colour: of the highlight
 * @note: as it was typed; never %NULL
 * @tags: paths of tags, names joined by "/"; never %NULL
 * @created: microseconds since 1970
 * @modified: microseconds since 1970
 * @trashed_at: when it went into the trash, µs since 1970; 0 where it is not there
 * @article_title: (nullable): filled in lists across articles
 * @event_date: (nullable): EDTF; of the event whose quote it is
 *
 * A highlight, or a note on the whole article.
 */
G_DECLARE_FINAL_TYPE (GalpiAnnotation, galpi_annotation, GALPI, ANNOTATION, GalpiRecord)

GalpiAnnotation *galpi_annotation_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiAnnotation *galpi_annotation_copy (GalpiAnnotation *self) G_GNUC_WARN_UNUSED_RESULT;

gint64 galpi_annotation_get_id (GalpiAnnotation *self);
void   galpi_annotation_set_id (GalpiAnnotation *self,
                                gint64           value);

const char *galpi_annotation_get_uuid (GalpiAnnotation *self);
void        galpi_annotation_set_uuid (GalpiAnnotation *self,
                                       const char      *value);

gint64 galpi_annotation_get_article_id (GalpiAnnotation *self);
void   galpi_annotation_set_article_id (GalpiAnnotation *self,
                                        gint64           value);

const GalpiAnchor *galpi_annotation_get_anchor (GalpiAnnotation *self);
void               galpi_annotation_set_anchor (GalpiAnnotation   *self,
                                                const GalpiAnchor *value);

GalpiColour galpi_annotation_get_colour (GalpiAnnotation *self);
void        galpi_annotation_set_colour (GalpiAnnotation *self,
                                         GalpiColour      value);

const char *galpi_annotation_get_note (GalpiAnnotation *self);
void        galpi_annotation_set_note (GalpiAnnotation *self,
                                       const char      *value);

const char *const *galpi_annotation_get_tags (GalpiAnnotation *self);
void               galpi_annotation_set_tags (GalpiAnnotation   *self,
                                              const char *const *value);

gint64 galpi_annotation_get_created (GalpiAnnotation *self);
void   galpi_annotation_set_created (GalpiAnnotation *self,
                                     gint64           value);

gint64 galpi_annotation_get_modified (GalpiAnnotation *self);
void   galpi_annotation_set_modified (GalpiAnnotation *self,
                                      gint64           value);

gint64 galpi_annotation_get_trashed_at (GalpiAnnotation *self);
void   galpi_annotation_set_trashed_at (GalpiAnnotation *self,
                                        gint64           value);

/** Whether it is in the trash. */
gboolean galpi_annotation_get_trashed (GalpiAnnotation *self);

const char *galpi_annotation_get_article_title (GalpiAnnotation *self);
void        galpi_annotation_set_article_title (GalpiAnnotation *self,
                                                const char      *value);

const char *galpi_annotation_get_event_date (GalpiAnnotation *self);
void        galpi_annotation_set_event_date (GalpiAnnotation *self,
                                             const char      *value);

G_END_DECLS
