/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-event-source.h"
#include "galpi-record.h"

G_BEGIN_DECLS

#define GALPI_TYPE_EVENT (galpi_event_get_type ())

/**
 * GalpiEvent:
 * @id: the row, 0 where it is not stored yet
 * @uuid: (nullable): 36 characters
 * @date: (nullable): EDTF
 * @from_day: a GalpiDay, the first that @date can mean; %GALPI_DAY_NONE where open
 * @to_day: a GalpiDay, one past the last; %GALPI_DAY_NONE where open
 * @title: (nullable)
 * @note: never %NULL
 * @tags: paths of tags, names joined by "/"; never %NULL
 * @sources: (element-type GalpiEventSource): never %NULL; once set it is not changed any more,
 *   so that copies share it
 * @created: µs since 1970; 0 where it is not stored yet
 * @modified: µs since 1970
 * @trashed_at: when it went into the trash, µs since 1970; 0 where it is not there
 *
 * A dated statement that the analyst keeps, with the quotes that bear it out.
 */
G_DECLARE_FINAL_TYPE (GalpiEvent, galpi_event, GALPI, EVENT, GalpiRecord)

GalpiEvent *galpi_event_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiEvent *galpi_event_copy (GalpiEvent *self) G_GNUC_WARN_UNUSED_RESULT;

gint64 galpi_event_get_id (GalpiEvent *self);
void   galpi_event_set_id (GalpiEvent *self,
                           gint64      value);

const char *galpi_event_get_uuid (GalpiEvent *self);
void        galpi_event_set_uuid (GalpiEvent *self,
                                  const char *value);

const char *galpi_event_get_date (GalpiEvent *self);
void        galpi_event_set_date (GalpiEvent *self,
                                  const char *value);

int  galpi_event_get_from_day (GalpiEvent *self);
void galpi_event_set_from_day (GalpiEvent *self,
                               int         value);

int  galpi_event_get_to_day (GalpiEvent *self);
void galpi_event_set_to_day (GalpiEvent *self,
                             int         value);

const char *galpi_event_get_title (GalpiEvent *self);
void        galpi_event_set_title (GalpiEvent *self,
                                   const char *value);

const char *galpi_event_get_note (GalpiEvent *self);
void        galpi_event_set_note (GalpiEvent *self,
                                  const char *value);

const char *const *galpi_event_get_tags (GalpiEvent *self);
void               galpi_event_set_tags (GalpiEvent        *self,
                                         const char *const *value);

GPtrArray *galpi_event_get_sources (GalpiEvent *self);
void       galpi_event_set_sources (GalpiEvent *self,
                                    GPtrArray  *value);

gint64 galpi_event_get_created (GalpiEvent *self);
void   galpi_event_set_created (GalpiEvent *self,
                                gint64      value);

gint64 galpi_event_get_modified (GalpiEvent *self);
void   galpi_event_set_modified (GalpiEvent *self,
                                 gint64      value);

gint64 galpi_event_get_trashed_at (GalpiEvent *self);
void   galpi_event_set_trashed_at (GalpiEvent *self,
                                   gint64      value);

/** Whether it is in the trash. */
gboolean galpi_event_get_trashed (GalpiEvent *self);

G_END_DECLS
