/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag.h"

#include "galpi-record-private.h"

struct _GalpiTag
{
  GalpiRecord parent_instance;

  gint64  id;
  char   *uuid;
  char   *path;
  char   *name;
  char   *colour;
  char   *description;
  guint   n_annotations;
  guint   n_articles;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_UUID,
  PROP_PATH,
  PROP_NAME,
  PROP_COLOUR,
  PROP_DESCRIPTION,
  PROP_N_ANNOTATIONS,
  PROP_N_ARTICLES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiTag, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_ID] = { "id", GALPI_FIELD_INT64, OFFSET (id) },
  [PROP_UUID] = { "uuid", GALPI_FIELD_STRING, OFFSET (uuid) },
  [PROP_PATH] = { "path", GALPI_FIELD_STRING, OFFSET (path) },
  [PROP_NAME] = { "name", GALPI_FIELD_STRING, OFFSET (name) },
  [PROP_COLOUR] = { "colour", GALPI_FIELD_STRING, OFFSET (colour) },
  [PROP_DESCRIPTION] = { "description", GALPI_FIELD_TEXT, OFFSET (description) },
  [PROP_N_ANNOTATIONS] = { "n-annotations", GALPI_FIELD_UINT, OFFSET (n_annotations) },
  [PROP_N_ARTICLES] = { "n-articles", GALPI_FIELD_UINT, OFFSET (n_articles) },
};

G_DEFINE_FINAL_TYPE (GalpiTag, galpi_tag, GALPI_TYPE_RECORD)

static void
galpi_tag_class_init (GalpiTagClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_tag_init (GalpiTag *self)
{
  galpi_set_text (&self->description, NULL);
}

GalpiTag *
galpi_tag_new (void)
{
  return g_object_new (GALPI_TYPE_TAG, NULL);
}

GalpiTag *
galpi_tag_copy (GalpiTag *self)
{
  g_return_val_if_fail (GALPI_IS_TAG (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_SCALAR (GalpiTag, galpi_tag, gint64, id, PROP_ID)
GALPI_DEFINE_STRING (GalpiTag, galpi_tag, uuid, PROP_UUID)
GALPI_DEFINE_STRING (GalpiTag, galpi_tag, path, PROP_PATH)
GALPI_DEFINE_STRING (GalpiTag, galpi_tag, name, PROP_NAME)
GALPI_DEFINE_STRING (GalpiTag, galpi_tag, colour, PROP_COLOUR)
GALPI_DEFINE_POINTER (GalpiTag, galpi_tag, const char *, description, PROP_DESCRIPTION,
                      galpi_set_text)
GALPI_DEFINE_SCALAR (GalpiTag, galpi_tag, guint, n_annotations, PROP_N_ANNOTATIONS)
GALPI_DEFINE_SCALAR (GalpiTag, galpi_tag, guint, n_articles, PROP_N_ARTICLES)
