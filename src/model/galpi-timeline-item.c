/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-item.h"

#include "galpi-day.h"
#include "galpi-enum-private.h"
#include "galpi-record-private.h"

struct _GalpiTimelineItem
{
  GalpiRecord parent_instance;

  GalpiTimelineKind  kind;
  char              *date;
  int                from_day;
  int                to_day;
  char              *title;
  gint64             article_id;
  char              *article_title;
  char              *event_uuid;
  GalpiRange         range;
  char              *text;
  char              *sentence;
  gboolean           dismissed;
  gboolean           corrected;
};

enum {
  PROP_0,
  PROP_KIND,
  PROP_DATE,
  PROP_FROM_DAY,
  PROP_TO_DAY,
  PROP_TITLE,
  PROP_ARTICLE_ID,
  PROP_ARTICLE_TITLE,
  PROP_EVENT_UUID,
  PROP_START,
  PROP_END,
  PROP_TEXT,
  PROP_SENTENCE,
  PROP_DISMISSED,
  PROP_CORRECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiTimelineItem, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_KIND] = { "kind", GALPI_FIELD_ENUM, OFFSET (kind),
                  galpi_timeline_kind_get_type },
  [PROP_DATE] = { "date", GALPI_FIELD_STRING, OFFSET (date) },
  [PROP_FROM_DAY] = { "from-day", GALPI_FIELD_INT, OFFSET (from_day) },
  [PROP_TO_DAY] = { "to-day", GALPI_FIELD_INT, OFFSET (to_day) },
  [PROP_TITLE] = { "title", GALPI_FIELD_STRING, OFFSET (title) },
  [PROP_ARTICLE_ID] = { "article-id", GALPI_FIELD_INT64, OFFSET (article_id) },
  [PROP_ARTICLE_TITLE] = { "article-title", GALPI_FIELD_STRING, OFFSET (article_title) },
  [PROP_EVENT_UUID] = { "event-uuid", GALPI_FIELD_STRING, OFFSET (event_uuid) },
  [PROP_START] = { "start", GALPI_FIELD_UINT, OFFSET (range.start) },
  [PROP_END] = { "end", GALPI_FIELD_UINT, OFFSET (range.end) },
  [PROP_TEXT] = { "text", GALPI_FIELD_STRING, OFFSET (text) },
  [PROP_SENTENCE] = { "sentence", GALPI_FIELD_STRING, OFFSET (sentence) },
  [PROP_DISMISSED] = { "dismissed", GALPI_FIELD_BOOLEAN, OFFSET (dismissed) },
  [PROP_CORRECTED] = { "corrected", GALPI_FIELD_BOOLEAN, OFFSET (corrected) },
};

G_DEFINE_ENUM_TYPE (GalpiTimelineKind, galpi_timeline_kind,
                    G_DEFINE_ENUM_VALUE (GALPI_TIMELINE_EVENT, "event"),
                    G_DEFINE_ENUM_VALUE (GALPI_TIMELINE_FOUND, "found"),
                    G_DEFINE_ENUM_VALUE (GALPI_TIMELINE_PUBLISHED, "published"))

G_DEFINE_FINAL_TYPE (GalpiTimelineItem, galpi_timeline_item, GALPI_TYPE_RECORD)

static void
galpi_timeline_item_class_init (GalpiTimelineItemClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_timeline_item_init (GalpiTimelineItem *self)
{
  self->from_day = GALPI_DAY_NONE;
  self->to_day = GALPI_DAY_NONE;
}

GalpiTimelineItem *
galpi_timeline_item_new (void)
{
  return g_object_new (GALPI_TYPE_TIMELINE_ITEM, NULL);
}

GalpiTimelineItem *
galpi_timeline_item_copy (GalpiTimelineItem *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_SCALAR (GalpiTimelineItem, galpi_timeline_item, GalpiTimelineKind, kind, PROP_KIND)
GALPI_DEFINE_STRING (GalpiTimelineItem, galpi_timeline_item, date, PROP_DATE)
GALPI_DEFINE_SCALAR (GalpiTimelineItem, galpi_timeline_item, int, from_day, PROP_FROM_DAY)
GALPI_DEFINE_SCALAR (GalpiTimelineItem, galpi_timeline_item, int, to_day, PROP_TO_DAY)
GALPI_DEFINE_STRING (GalpiTimelineItem, galpi_timeline_item, title, PROP_TITLE)
GALPI_DEFINE_SCALAR (GalpiTimelineItem, galpi_timeline_item, gint64, article_id, PROP_ARTICLE_ID)
GALPI_DEFINE_STRING (GalpiTimelineItem, galpi_timeline_item, article_title, PROP_ARTICLE_TITLE)
GALPI_DEFINE_STRING (GalpiTimelineItem, galpi_timeline_item, event_uuid, PROP_EVENT_UUID)

GalpiRange
galpi_timeline_item_get_range (GalpiTimelineItem *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (self), (GalpiRange) { 0 });

  return self->range;
}

void
galpi_timeline_item_set_range (GalpiTimelineItem *self,
                               GalpiRange         range)
{
  g_return_if_fail (GALPI_IS_TIMELINE_ITEM (self));

  g_object_set (self, "start", range.start, "end", range.end, NULL);
}

GALPI_DEFINE_STRING (GalpiTimelineItem, galpi_timeline_item, text, PROP_TEXT)
GALPI_DEFINE_STRING (GalpiTimelineItem, galpi_timeline_item, sentence, PROP_SENTENCE)
GALPI_DEFINE_SCALAR (GalpiTimelineItem, galpi_timeline_item, gboolean, dismissed, PROP_DISMISSED)
GALPI_DEFINE_SCALAR (GalpiTimelineItem, galpi_timeline_item, gboolean, corrected, PROP_CORRECTED)

const char *
galpi_timeline_kind_to_string (GalpiTimelineKind value)
{
  return galpi_enum_to_string (GALPI_TYPE_TIMELINE_KIND, value);
}

gboolean
galpi_timeline_kind_from_string (const char        *string,
                                 GalpiTimelineKind *value)
{
  int found;

  if (!galpi_enum_from_string (GALPI_TYPE_TIMELINE_KIND, string, &found))
    return FALSE;

  *value = found;
  return TRUE;
}
