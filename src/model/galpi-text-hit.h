/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"
#include "galpi-record.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TEXT_HIT (galpi_text_hit_get_type ())

/**
 * GalpiTextHit:
 * @article_id: whose text it is
 * @range: what would be tagged: the words found, or their sentence or paragraph
 * @loaded: whether the strings are here already
 * @article_title: (nullable)
 * @before, @words, @after: what stands before the words found, the words, and what stands after them, on
 *   one line each and shortened; never %NULL
 * @checked: whether it is to be tagged
 * @coded: whether a highlight of exactly this range bears the tag already
 *
 * One place where a query of coding by search hits.
 */
G_DECLARE_FINAL_TYPE (GalpiTextHit, galpi_text_hit, GALPI, TEXT_HIT, GalpiRecord)

GalpiTextHit *galpi_text_hit_new (void) G_GNUC_WARN_UNUSED_RESULT;

gint64      galpi_text_hit_get_article_id    (GalpiTextHit *self);
void        galpi_text_hit_set_article_id    (GalpiTextHit *self,
                                              gint64        value);
GalpiRange  galpi_text_hit_get_range         (GalpiTextHit *self);
void        galpi_text_hit_set_range         (GalpiTextHit *self,
                                              GalpiRange    value);
gboolean    galpi_text_hit_get_loaded        (GalpiTextHit *self);
void        galpi_text_hit_set_loaded        (GalpiTextHit *self,
                                              gboolean      value);
const char *galpi_text_hit_get_article_title (GalpiTextHit *self);
void        galpi_text_hit_set_article_title (GalpiTextHit *self,
                                              const char   *value);
const char *galpi_text_hit_get_before        (GalpiTextHit *self);
void        galpi_text_hit_set_before        (GalpiTextHit *self,
                                              const char   *value);
const char *galpi_text_hit_get_words         (GalpiTextHit *self);
void        galpi_text_hit_set_words         (GalpiTextHit *self,
                                              const char   *value);
const char *galpi_text_hit_get_after         (GalpiTextHit *self);
void        galpi_text_hit_set_after         (GalpiTextHit *self,
                                              const char   *value);
gboolean    galpi_text_hit_get_checked       (GalpiTextHit *self);
void        galpi_text_hit_set_checked       (GalpiTextHit *self,
                                              gboolean      value);
gboolean    galpi_text_hit_get_coded         (GalpiTextHit *self);
void        galpi_text_hit_set_coded         (GalpiTextHit *self,
                                              gboolean      value);

G_END_DECLS
