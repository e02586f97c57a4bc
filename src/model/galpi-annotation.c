/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation.h"

#include "galpi-record-private.h"

struct _GalpiAnnotation
{
  GalpiRecord parent_instance;

  gint64        id;
  char         *uuid;
  gint64        article_id;
  GalpiAnchor  *anchor;
  GalpiColour   colour;
  char         *note;
  char        **tags;
  gint64        created;
  gint64        modified;
  gint64        trashed_at;
  char         *article_title;
  char         *event_date;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_UUID,
  PROP_ARTICLE_ID,
  PROP_ANCHOR,
  PROP_COLOUR,
  PROP_NOTE,
  PROP_TAGS,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_TRASHED_AT,
  PROP_ARTICLE_TITLE,
  PROP_EVENT_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiAnnotation, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_ID] = { "id", GALPI_FIELD_INT64, OFFSET (id) },
  [PROP_UUID] = { "uuid", GALPI_FIELD_STRING, OFFSET (uuid) },
  [PROP_ARTICLE_ID] = { "article-id", GALPI_FIELD_INT64, OFFSET (article_id) },
  [PROP_ANCHOR] = { "anchor", GALPI_FIELD_BOXED, OFFSET (anchor),
                    galpi_anchor_get_type, galpi_anchor_equal },
  [PROP_COLOUR] = { "colour", GALPI_FIELD_ENUM, OFFSET (colour),
                    galpi_colour_get_type },
  [PROP_NOTE] = { "note", GALPI_FIELD_TEXT, OFFSET (note) },
  [PROP_TAGS] = { "tags", GALPI_FIELD_TAGS, OFFSET (tags) },
  [PROP_CREATED] = { "created", GALPI_FIELD_INT64, OFFSET (created) },
  [PROP_MODIFIED] = { "modified", GALPI_FIELD_INT64, OFFSET (modified) },
  [PROP_TRASHED_AT] = { "trashed-at", GALPI_FIELD_INT64, OFFSET (trashed_at) },
  [PROP_ARTICLE_TITLE] = { "article-title", GALPI_FIELD_STRING, OFFSET (article_title) },
  [PROP_EVENT_DATE] = { "event-date", GALPI_FIELD_STRING, OFFSET (event_date) },
};

G_DEFINE_FINAL_TYPE (GalpiAnnotation, galpi_annotation, GALPI_TYPE_RECORD)

static gboolean
set_anchor (GalpiAnchor       **place,
            const GalpiAnchor  *value)
{
  return galpi_set_boxed ((gpointer *) place, value, &fields[PROP_ANCHOR]);
}

static void
galpi_annotation_class_init (GalpiAnnotationClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_annotation_init (GalpiAnnotation *self)
{
  galpi_set_text (&self->note, NULL);
  galpi_set_tags (&self->tags, NULL);
}

GalpiAnnotation *
galpi_annotation_new (void)
{
  return g_object_new (GALPI_TYPE_ANNOTATION, NULL);
}

GalpiAnnotation *
galpi_annotation_copy (GalpiAnnotation *self)
{
  g_return_val_if_fail (GALPI_IS_ANNOTATION (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_SCALAR (GalpiAnnotation, galpi_annotation, gint64, id, PROP_ID)
GALPI_DEFINE_STRING (GalpiAnnotation, galpi_annotation, uuid, PROP_UUID)
GALPI_DEFINE_SCALAR (GalpiAnnotation, galpi_annotation, gint64, article_id, PROP_ARTICLE_ID)
GALPI_DEFINE_POINTER (GalpiAnnotation, galpi_annotation, const GalpiAnchor *, anchor, PROP_ANCHOR,
                      set_anchor)
GALPI_DEFINE_SCALAR (GalpiAnnotation, galpi_annotation, GalpiColour, colour, PROP_COLOUR)
GALPI_DEFINE_POINTER (GalpiAnnotation, galpi_annotation, const char *, note, PROP_NOTE,
                      galpi_set_text)
GALPI_DEFINE_POINTER (GalpiAnnotation, galpi_annotation, const char *const *, tags, PROP_TAGS,
                      galpi_set_tags)
GALPI_DEFINE_SCALAR (GalpiAnnotation, galpi_annotation, gint64, created, PROP_CREATED)
GALPI_DEFINE_SCALAR (GalpiAnnotation, galpi_annotation, gint64, modified, PROP_MODIFIED)
GALPI_DEFINE_SCALAR (GalpiAnnotation, galpi_annotation, gint64, trashed_at, PROP_TRASHED_AT)

gboolean
galpi_annotation_get_trashed (GalpiAnnotation *self)
{
  return galpi_annotation_get_trashed_at (self) != 0;
}
GALPI_DEFINE_STRING (GalpiAnnotation, galpi_annotation, article_title, PROP_ARTICLE_TITLE)
GALPI_DEFINE_STRING (GalpiAnnotation, galpi_annotation, event_date, PROP_EVENT_DATE)
