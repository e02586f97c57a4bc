/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"
#include "galpi-record.h"

G_BEGIN_DECLS

/** GalpiTimelineKind: called by the same words in files and by galpi-cli */
typedef enum
{
  GALPI_TIMELINE_EVENT,
  GALPI_TIMELINE_FOUND,
  GALPI_TIMELINE_PUBLISHED,
} GalpiTimelineKind;

#define GALPI_TYPE_TIMELINE_KIND (galpi_timeline_kind_get_type ())

GType       galpi_timeline_kind_get_type    (void);
const char *galpi_timeline_kind_to_string   (GalpiTimelineKind  value);
gboolean    galpi_timeline_kind_from_string (const char         *string,
                                             GalpiTimelineKind  *value);

#define GALPI_TYPE_TIMELINE_ITEM (galpi_timeline_item_get_type ())

/**
 * GalpiTimelineItem:
 * @kind: what it is
 * @date: (nullable): EDTF
 * @from_day: a GalpiDay, the first that @date can mean; %GALPI_DAY_NONE where open
 * @to_day: a GalpiDay, one past the last; %GALPI_DAY_NONE where open
 * @title: (nullable): of an event
 * @article_id: 0 for an event without a quote
 * @article_title: (nullable)
 * @event_uuid: (nullable): of an event
 * @range: the words in the article's text; properties start and end
 * @text: (nullable): the words themselves
 * @sentence: (nullable): the sentence round them
 * @dismissed: whether the analyst said that it is none
 * @corrected: whether @date is the analyst's, and not what reading made of the words
 *
 * One mark of the timeline: an event that was kept, a time that reading found, or an article's
 * publication.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineItem, galpi_timeline_item, GALPI, TIMELINE_ITEM, GalpiRecord)

GalpiTimelineItem *galpi_timeline_item_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiTimelineItem *galpi_timeline_item_copy (GalpiTimelineItem *self) G_GNUC_WARN_UNUSED_RESULT;

GalpiTimelineKind galpi_timeline_item_get_kind (GalpiTimelineItem *self);
void              galpi_timeline_item_set_kind (GalpiTimelineItem *self,
                                                GalpiTimelineKind  value);

const char *galpi_timeline_item_get_date (GalpiTimelineItem *self);
void        galpi_timeline_item_set_date (GalpiTimelineItem *self,
                                          const char        *value);

int  galpi_timeline_item_get_from_day (GalpiTimelineItem *self);
void galpi_timeline_item_set_from_day (GalpiTimelineItem *self,
                                       int                value);

int  galpi_timeline_item_get_to_day (GalpiTimelineItem *self);
void galpi_timeline_item_set_to_day (GalpiTimelineItem *self,
                                     int                value);

const char *galpi_timeline_item_get_title (GalpiTimelineItem *self);
void        galpi_timeline_item_set_title (GalpiTimelineItem *self,
                                           const char        *value);

gint64 galpi_timeline_item_get_article_id (GalpiTimelineItem *self);
void   galpi_timeline_item_set_article_id (GalpiTimelineItem *self,
                                           gint64             value);

const char *galpi_timeline_item_get_article_title (GalpiTimelineItem *self);
void        galpi_timeline_item_set_article_title (GalpiTimelineItem *self,
                                                   const char        *value);

const char *galpi_timeline_item_get_event_uuid (GalpiTimelineItem *self);
void        galpi_timeline_item_set_event_uuid (GalpiTimelineItem *self,
                                                const char        *value);

GalpiRange galpi_timeline_item_get_range (GalpiTimelineItem *self);
void       galpi_timeline_item_set_range (GalpiTimelineItem *self,
                                          GalpiRange         range);

const char *galpi_timeline_item_get_text (GalpiTimelineItem *self);
void        galpi_timeline_item_set_text (GalpiTimelineItem *self,
                                          const char        *value);

const char *galpi_timeline_item_get_sentence (GalpiTimelineItem *self);
void        galpi_timeline_item_set_sentence (GalpiTimelineItem *self,
                                              const char        *value);

gboolean galpi_timeline_item_get_dismissed (GalpiTimelineItem *self);
void     galpi_timeline_item_set_dismissed (GalpiTimelineItem *self,
                                            gboolean           value);

gboolean galpi_timeline_item_get_corrected (GalpiTimelineItem *self);
void     galpi_timeline_item_set_corrected (GalpiTimelineItem *self,
                                            gboolean           value);

G_END_DECLS
