/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-event.h"

#include "galpi-day.h"
#include "galpi-record-private.h"

struct _GalpiEvent
{
  GalpiRecord parent_instance;

  gint64      id;
  char       *uuid;
  char       *date;
  int         from_day;
  int         to_day;
  char       *title;
  char       *note;
  char      **tags;
  GPtrArray  *sources;
  gint64      created;
  gint64      modified;
  gint64      trashed_at;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_UUID,
  PROP_DATE,
  PROP_FROM_DAY,
  PROP_TO_DAY,
  PROP_TITLE,
  PROP_NOTE,
  PROP_TAGS,
  PROP_SOURCES,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_TRASHED_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiEvent, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_ID] = { "id", GALPI_FIELD_INT64, OFFSET (id) },
  [PROP_UUID] = { "uuid", GALPI_FIELD_STRING, OFFSET (uuid) },
  [PROP_DATE] = { "date", GALPI_FIELD_STRING, OFFSET (date) },
  [PROP_FROM_DAY] = { "from-day", GALPI_FIELD_INT, OFFSET (from_day) },
  [PROP_TO_DAY] = { "to-day", GALPI_FIELD_INT, OFFSET (to_day) },
  [PROP_TITLE] = { "title", GALPI_FIELD_STRING, OFFSET (title) },
  [PROP_NOTE] = { "note", GALPI_FIELD_TEXT, OFFSET (note) },
  [PROP_TAGS] = { "tags", GALPI_FIELD_TAGS, OFFSET (tags) },
  [PROP_SOURCES] = { "sources", GALPI_FIELD_BOXED, OFFSET (sources),
                     g_ptr_array_get_type },
  [PROP_CREATED] = { "created", GALPI_FIELD_INT64, OFFSET (created) },
  [PROP_MODIFIED] = { "modified", GALPI_FIELD_INT64, OFFSET (modified) },
  [PROP_TRASHED_AT] = { "trashed-at", GALPI_FIELD_INT64, OFFSET (trashed_at) },
};

G_DEFINE_FINAL_TYPE (GalpiEvent, galpi_event, GALPI_TYPE_RECORD)

static gboolean
set_sources (GPtrArray **place,
             GPtrArray  *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  return galpi_set_boxed ((gpointer *) place, value, &fields[PROP_SOURCES]);
}

static void
galpi_event_class_init (GalpiEventClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_event_init (GalpiEvent *self)
{
  self->from_day = GALPI_DAY_NONE;
  self->to_day = GALPI_DAY_NONE;
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  galpi_set_text (&self->note, NULL);
  galpi_set_tags (&self->tags, NULL);
}

GalpiEvent *
galpi_event_new (void)
{
  return g_object_new (GALPI_TYPE_EVENT, NULL);
}

GalpiEvent *
galpi_event_copy (GalpiEvent *self)
{
  g_return_val_if_fail (GALPI_IS_EVENT (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_SCALAR (GalpiEvent, galpi_event, gint64, id, PROP_ID)
GALPI_DEFINE_STRING (GalpiEvent, galpi_event, uuid, PROP_UUID)
GALPI_DEFINE_STRING (GalpiEvent, galpi_event, date, PROP_DATE)
GALPI_DEFINE_SCALAR (GalpiEvent, galpi_event, int, from_day, PROP_FROM_DAY)
GALPI_DEFINE_SCALAR (GalpiEvent, galpi_event, int, to_day, PROP_TO_DAY)
GALPI_DEFINE_STRING (GalpiEvent, galpi_event, title, PROP_TITLE)
GALPI_DEFINE_POINTER (GalpiEvent, galpi_event, const char *, note, PROP_NOTE,
                      galpi_set_text)
GALPI_DEFINE_POINTER (GalpiEvent, galpi_event, const char *const *, tags, PROP_TAGS,
                      galpi_set_tags)
GALPI_DEFINE_POINTER (GalpiEvent, galpi_event, GPtrArray *, sources, PROP_SOURCES,
                      set_sources)
GALPI_DEFINE_SCALAR (GalpiEvent, galpi_event, gint64, created, PROP_CREATED)
GALPI_DEFINE_SCALAR (GalpiEvent, galpi_event, gint64, modified, PROP_MODIFIED)
GALPI_DEFINE_SCALAR (GalpiEvent, galpi_event, gint64, trashed_at, PROP_TRASHED_AT)

gboolean
galpi_event_get_trashed (GalpiEvent *self)
{
  return galpi_event_get_trashed_at (self) != 0;
}
