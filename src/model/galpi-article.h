/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-record.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ARTICLE (galpi_article_get_type ())

/**
 * GalpiArticle:
 * @id: the row, 0 where it is not stored yet
 * @uuid: (nullable): 36 characters
 * @version_id: the version shown, the newest
 * @title: (nullable)
 * @subtitle: (nullable)
 * @section: (nullable): the part of the magazine
 * @kicker: (nullable): the line above the title
 * @byline: (nullable): the whole line that names who wrote it
 * @person: (nullable): the name in it
 * @role: (nullable): what the byline says of that person
 * @date: (nullable): YYYY-MM-DD
 * @language: (nullable): "ko" or "en"
 * @url: (nullable)
 * @source: (nullable): the name of the magazine, paper or site
 * @keywords: (nullable): without their #
 * @tags: paths of tags, names joined by "/"; never %NULL
 * @added: microseconds since 1970
 * @read: whether the analyst has opened it
 * @trashed_at: when it went into the trash, µs since 1970; 0 where it is not there
 * @n_annotations: those not in the trash
 * @n_events: those with a quote in this article
 * @excerpt: (nullable): the first words of its text
 *
 * What lists and views show of one article; its text is in a GalpiDocument. What the store has
 * not loaded stays 0 or %NULL.
 */
G_DECLARE_FINAL_TYPE (GalpiArticle, galpi_article, GALPI, ARTICLE, GalpiRecord)

GalpiArticle *galpi_article_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiArticle *galpi_article_copy (GalpiArticle *self) G_GNUC_WARN_UNUSED_RESULT;

gint64 galpi_article_get_id (GalpiArticle *self);
void   galpi_article_set_id (GalpiArticle *self,
                             gint64        value);

const char *galpi_article_get_uuid (GalpiArticle *self);
void        galpi_article_set_uuid (GalpiArticle *self,
                                    const char   *value);

gint64 galpi_article_get_version_id (GalpiArticle *self);
void   galpi_article_set_version_id (GalpiArticle *self,
                                     gint64        value);

const char *galpi_article_get_title (GalpiArticle *self);
void        galpi_article_set_title (GalpiArticle *self,
                                     const char   *value);

const char *galpi_article_get_subtitle (GalpiArticle *self);
void        galpi_article_set_subtitle (GalpiArticle *self,
                                        const char   *value);

const char *galpi_article_get_section (GalpiArticle *self);
void        galpi_article_set_section (GalpiArticle *self,
                                       const char   *value);

const char *galpi_article_get_kicker (GalpiArticle *self);
void        galpi_article_set_kicker (GalpiArticle *self,
                                      const char   *value);

const char *galpi_article_get_byline (GalpiArticle *self);
void        galpi_article_set_byline (GalpiArticle *self,
                                      const char   *value);

const char *galpi_article_get_person (GalpiArticle *self);
void        galpi_article_set_person (GalpiArticle *self,
                                      const char   *value);

const char *galpi_article_get_role (GalpiArticle *self);
void        galpi_article_set_role (GalpiArticle *self,
                                    const char   *value);

const char *galpi_article_get_date (GalpiArticle *self);
void        galpi_article_set_date (GalpiArticle *self,
                                    const char   *value);

const char *galpi_article_get_language (GalpiArticle *self);
void        galpi_article_set_language (GalpiArticle *self,
                                        const char   *value);

const char *galpi_article_get_url (GalpiArticle *self);
void        galpi_article_set_url (GalpiArticle *self,
                                   const char   *value);

const char *galpi_article_get_source (GalpiArticle *self);
void        galpi_article_set_source (GalpiArticle *self,
                                      const char   *value);

const char *const *galpi_article_get_keywords (GalpiArticle *self);
void               galpi_article_set_keywords (GalpiArticle      *self,
                                               const char *const *value);

const char *const *galpi_article_get_tags (GalpiArticle *self);
void               galpi_article_set_tags (GalpiArticle      *self,
                                           const char *const *value);

gint64 galpi_article_get_added (GalpiArticle *self);
void   galpi_article_set_added (GalpiArticle *self,
                                gint64        value);

gboolean galpi_article_get_read (GalpiArticle *self);
void     galpi_article_set_read (GalpiArticle *self,
                                 gboolean      value);

gint64 galpi_article_get_trashed_at (GalpiArticle *self);
void   galpi_article_set_trashed_at (GalpiArticle *self,
                                     gint64        value);

/** Whether it is in the trash. */
gboolean galpi_article_get_trashed (GalpiArticle *self);

guint galpi_article_get_n_annotations (GalpiArticle *self);
void  galpi_article_set_n_annotations (GalpiArticle *self,
                                       guint         value);

guint galpi_article_get_n_events (GalpiArticle *self);
void  galpi_article_set_n_events (GalpiArticle *self,
                                  guint         value);

const char *galpi_article_get_excerpt (GalpiArticle *self);
void        galpi_article_set_excerpt (GalpiArticle *self,
                                       const char   *value);

G_END_DECLS
