/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name.h"

#include "galpi-enum-private.h"
#include "galpi-record-private.h"

struct _GalpiName
{
  GalpiRecord parent_instance;

  char           *id;
  char           *spelling;
  GalpiNameKind  kind;
  char          **spellings;
  guint           n_articles;
  guint           n_mentions;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_SPELLING,
  PROP_KIND,
  PROP_SPELLINGS,
  PROP_N_ARTICLES,
  PROP_N_MENTIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiName, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_ID] = { "id", GALPI_FIELD_STRING, OFFSET (id) },
  [PROP_SPELLING] = { "spelling", GALPI_FIELD_STRING, OFFSET (spelling) },
  [PROP_KIND] = { "kind", GALPI_FIELD_ENUM, OFFSET (kind),
                        galpi_name_kind_get_type },
  [PROP_SPELLINGS] = { "spellings", GALPI_FIELD_TAGS, OFFSET (spellings) },
  [PROP_N_ARTICLES] = { "n-articles", GALPI_FIELD_UINT, OFFSET (n_articles) },
  [PROP_N_MENTIONS] = { "n-mentions", GALPI_FIELD_UINT, OFFSET (n_mentions) },
};

G_DEFINE_ENUM_TYPE (GalpiNameKind, galpi_name_kind,
                    G_DEFINE_ENUM_VALUE (GALPI_NAME_KIND_OTHER, "other"),
                    G_DEFINE_ENUM_VALUE (GALPI_NAME_KIND_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (GALPI_NAME_KIND_ORGANISATION, "organisation"),
                    G_DEFINE_ENUM_VALUE (GALPI_NAME_KIND_PRODUCT, "product"),
                    G_DEFINE_ENUM_VALUE (GALPI_NAME_KIND_PLACE, "place"))

G_DEFINE_FINAL_TYPE (GalpiName, galpi_name, GALPI_TYPE_RECORD)

static void
galpi_name_class_init (GalpiNameClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_name_init (GalpiName *self)
{
  galpi_set_tags (&self->spellings, NULL);
}

GalpiName *
galpi_name_new (void)
{
  return g_object_new (GALPI_TYPE_NAME, NULL);
}

GalpiName *
galpi_name_copy (GalpiName *self)
{
  g_return_val_if_fail (GALPI_IS_NAME (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

const char *
galpi_name_kind_to_string (GalpiNameKind value)
{
  return galpi_enum_to_string (GALPI_TYPE_NAME_KIND, value);
}

gboolean
galpi_name_kind_from_string (const char    *string,
                             GalpiNameKind *value)
{
  int found;

  if (!galpi_enum_from_string (GALPI_TYPE_NAME_KIND, string, &found))
    return FALSE;

  *value = found;
  return TRUE;
}

GALPI_DEFINE_STRING (GalpiName, galpi_name, id, PROP_ID)
GALPI_DEFINE_STRING (GalpiName, galpi_name, spelling, PROP_SPELLING)
GALPI_DEFINE_SCALAR (GalpiName, galpi_name, GalpiNameKind, kind, PROP_KIND)
GALPI_DEFINE_POINTER (GalpiName, galpi_name, const char * const *, spellings, PROP_SPELLINGS,
                      galpi_set_tags)
GALPI_DEFINE_SCALAR (GalpiName, galpi_name, guint, n_articles, PROP_N_ARTICLES)
GALPI_DEFINE_SCALAR (GalpiName, galpi_name, guint, n_mentions, PROP_N_MENTIONS)
