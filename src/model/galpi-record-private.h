/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-record.h"

G_BEGIN_DECLS

/**
 * GalpiFieldKind:
 * @GALPI_FIELD_TEXT: a string that is never %NULL; init sets it to ""
 * @GALPI_FIELD_TAGS: a GStrv that is never %NULL; init sets it to an empty one
 * @GALPI_FIELD_ENUM: get_type() tells which
 * @GALPI_FIELD_BOXED: get_type() tells which
 */
typedef enum
{
  GALPI_FIELD_BOOLEAN,
  GALPI_FIELD_INT,
  GALPI_FIELD_UINT,
  GALPI_FIELD_INT64,
  GALPI_FIELD_DOUBLE,
  GALPI_FIELD_STRING,
  GALPI_FIELD_TEXT,
  GALPI_FIELD_STRV,
  GALPI_FIELD_TAGS,
  GALPI_FIELD_ENUM,
  GALPI_FIELD_BOXED,
} GalpiFieldKind;

/**
 * GalpiField:
 * @name: of the property
 * @offset: of the field in the instance
 * @get_type: (nullable): of an enum or a boxed value
 * @equal: (nullable): when two boxed values are the same; without it, when their pointers are
 *
 * One field of a record. From a table of these, GalpiRecord makes the properties and knows how
 * to get, set, copy and free each.
 */
struct _GalpiField
{
  const char     *name;
  GalpiFieldKind  kind;
  gsize           offset;
  GType         (*get_type) (void);
  GEqualFunc      equal;
};

/**
 * galpi_record_class_install:
 * @fields: (array length=n_fields): one for each property id, [0] unused; must live for ever
 * @properties: (array length=n_fields): filled with the properties, by their ids; must live for
 *   ever too
 *
 * To be called in the class_init of a record.
 */
void galpi_record_class_install (GalpiRecordClass  *klass,
                                 const GalpiField  *fields,
                                 GParamSpec       **properties,
                                 guint              n_fields);

/** Returns: (transfer full): a new record of the same type with the same fields */
gpointer galpi_record_copy (GalpiRecord *self) G_GNUC_WARN_UNUSED_RESULT;

/** Sets *@place to a copy of @value, or an empty one for %NULL. Returns: whether it changed */
gboolean galpi_set_text (char       **place,
                         const char  *value);

/** Sets *@place to a copy of @value. Returns: whether it changed */
gboolean galpi_set_strv (char              ***place,
                         const char *const   *value);

/** The same, but an empty one for %NULL. */
gboolean galpi_set_tags (char              ***place,
                         const char *const   *value);

/** Sets *@place to a copy of @value as @field says. Returns: whether it changed */
gboolean galpi_set_boxed (gpointer         *place,
                          gconstpointer     value,
                          const GalpiField *field);

/*
 * These define the getter and the setter of one field: of TypeName, type_name, the type in the
 * signatures, the field, and the id of its property in the file's properties[]. The last argument
 * of GALPI_DEFINE_POINTER copies a value into the field and returns whether it changed: g_set_str
 * and the functions above.
 */
#define GALPI_DEFINE_SCALAR(TypeName, type_name, ctype, field, PROP) \
ctype \
type_name##_get_##field (TypeName *self) \
{ \
  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, type_name##_get_type ()), 0); \
\
  return self->field; \
} \
\
void \
type_name##_set_##field (TypeName *self, \
                         ctype     value) \
{ \
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, type_name##_get_type ())); \
\
  if (self->field == value) \
    return; \
\
  self->field = value; \
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP]); \
}

#define GALPI_DEFINE_POINTER(TypeName, type_name, ctype, field, PROP, set_value) \
ctype \
type_name##_get_##field (TypeName *self) \
{ \
  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, type_name##_get_type ()), NULL); \
\
  return (ctype) self->field; \
} \
\
void \
type_name##_set_##field (TypeName *self, \
                         ctype     value) \
{ \
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, type_name##_get_type ())); \
\
  if (set_value (&self->field, value)) \
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP]); \
}

#define GALPI_DEFINE_STRING(TypeName, type_name, field, PROP) \
  GALPI_DEFINE_POINTER (TypeName, type_name, const char *, field, PROP, g_set_str)

G_END_DECLS
