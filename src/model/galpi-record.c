/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-record-private.h"

G_DEFINE_ABSTRACT_TYPE (GalpiRecord, galpi_record, G_TYPE_OBJECT)

static gpointer
field_place (GalpiRecord      *self,
             const GalpiField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

gboolean
galpi_set_text (char       **place,
                const char  *value)
{
  return g_set_str (place, value != NULL ? value : "");
}

gboolean
galpi_set_strv (char              ***place,
                const char *const   *value)
{
  char **copy;

  if ((gconstpointer) *place == (gconstpointer) value)
    return FALSE;
  if (*place != NULL && value != NULL && g_strv_equal ((const char *const *) *place, value))
    return FALSE;

  copy = g_strdupv ((char **) value);
  g_strfreev (*place);
  *place = copy;
  return TRUE;
}

gboolean
galpi_set_tags (char              ***place,
                const char *const   *value)
{
  static const char *const none[] = { NULL };

  return galpi_set_strv (place, value != NULL ? value : none);
}

gboolean
galpi_set_boxed (gpointer         *place,
                 gconstpointer     value,
                 const GalpiField *field)
{
  gpointer copy;

  if (*place == value)
    return FALSE;
  if (*place != NULL && value != NULL && field->equal != NULL && field->equal (*place, value))
    return FALSE;

  copy = value != NULL ? g_boxed_copy (field->get_type (), value) : NULL;
  if (*place != NULL)
    g_boxed_free (field->get_type (), *place);
  *place = copy;
  return TRUE;
}

static gboolean
set_int (int *place,
         int  value)
{
  gboolean changed = *place != value;

  *place = value;
  return changed;
}

static gboolean
set_int64 (gint64 *place,
           gint64  value)
{
  gboolean changed = *place != value;

  *place = value;
  return changed;
}

static gboolean
set_double (double *place,
            double  value)
{
  gboolean changed = *place != value;

  *place = value;
  return changed;
}

static gboolean
set_field (GalpiRecord      *self,
           const GalpiField *field,
           const GValue     *value)
{
  gpointer place = field_place (self, field);

  switch (field->kind)
    {
    case GALPI_FIELD_BOOLEAN:
      return set_int (place, g_value_get_boolean (value));
    case GALPI_FIELD_INT:
      return set_int (place, g_value_get_int (value));
    case GALPI_FIELD_UINT:
      return set_int (place, (int) g_value_get_uint (value));
    case GALPI_FIELD_ENUM:
      return set_int (place, g_value_get_enum (value));
    case GALPI_FIELD_INT64:
      return set_int64 (place, g_value_get_int64 (value));
    case GALPI_FIELD_DOUBLE:
      return set_double (place, g_value_get_double (value));
    case GALPI_FIELD_STRING:
      return g_set_str (place, g_value_get_string (value));
    case GALPI_FIELD_TEXT:
      return galpi_set_text (place, g_value_get_string (value));
    case GALPI_FIELD_STRV:
      return galpi_set_strv (place, g_value_get_boxed (value));
    case GALPI_FIELD_TAGS:
      return galpi_set_tags (place, g_value_get_boxed (value));
    case GALPI_FIELD_BOXED:
      return galpi_set_boxed (place, g_value_get_boxed (value), field);
    default:
      g_assert_not_reached ();
    }
}

static void
get_field (GalpiRecord      *self,
           const GalpiField *field,
           GValue           *value)
{
  gpointer place = field_place (self, field);

  switch (field->kind)
    {
    case GALPI_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) place);
      break;
    case GALPI_FIELD_INT:
      g_value_set_int (value, *(int *) place);
      break;
    case GALPI_FIELD_UINT:
      g_value_set_uint (value, *(guint *) place);
      break;
    case GALPI_FIELD_ENUM:
      g_value_set_enum (value, *(int *) place);
      break;
    case GALPI_FIELD_INT64:
      g_value_set_int64 (value, *(gint64 *) place);
      break;
    case GALPI_FIELD_DOUBLE:
      g_value_set_double (value, *(double *) place);
      break;
    case GALPI_FIELD_STRING:
    case GALPI_FIELD_TEXT:
      g_value_set_string (value, *(char **) place);
      break;
    case GALPI_FIELD_STRV:
    case GALPI_FIELD_TAGS:
    case GALPI_FIELD_BOXED:
      g_value_set_boxed (value, *(gpointer *) place);
      break;
    default:
      g_assert_not_reached ();
    }
}

static GParamSpec *
field_param_spec (const GalpiField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case GALPI_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case GALPI_FIELD_INT:
      return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    case GALPI_FIELD_UINT:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT, 0, flags);
    case GALPI_FIELD_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->get_type (), 0, flags);
    case GALPI_FIELD_INT64:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case GALPI_FIELD_DOUBLE:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case GALPI_FIELD_STRING:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case GALPI_FIELD_TEXT:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    case GALPI_FIELD_STRV:
    case GALPI_FIELD_TAGS:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case GALPI_FIELD_BOXED:
      return g_param_spec_boxed (field->name, NULL, NULL, field->get_type (), flags);
    default:
      g_assert_not_reached ();
    }
}

static void
clear_field (GalpiRecord      *self,
             const GalpiField *field)
{
  gpointer place = field_place (self, field);

  switch (field->kind)
    {
    case GALPI_FIELD_STRING:
    case GALPI_FIELD_TEXT:
      g_clear_pointer ((char **) place, g_free);
      break;
    case GALPI_FIELD_STRV:
    case GALPI_FIELD_TAGS:
      g_clear_pointer ((char ***) place, g_strfreev);
      break;
    case GALPI_FIELD_BOXED:
      galpi_set_boxed (place, NULL, field);
      break;
    case GALPI_FIELD_BOOLEAN:
    case GALPI_FIELD_INT:
    case GALPI_FIELD_UINT:
    case GALPI_FIELD_INT64:
    case GALPI_FIELD_DOUBLE:
    case GALPI_FIELD_ENUM:
    default:
      break;
    }
}

static void
galpi_record_finalize (GObject *object)
{
  GalpiRecord *self = GALPI_RECORD (object);
  GalpiRecordClass *klass = GALPI_RECORD_GET_CLASS (self);

  for (guint i = 1; i < klass->n_fields; i++)
    clear_field (self, &klass->fields[i]);

  G_OBJECT_CLASS (galpi_record_parent_class)->finalize (object);
}

static void
galpi_record_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GalpiRecord *self = GALPI_RECORD (object);

  get_field (self, &GALPI_RECORD_GET_CLASS (self)->fields[prop_id], value);
}

static void
galpi_record_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GalpiRecord *self = GALPI_RECORD (object);

  if (set_field (self, &GALPI_RECORD_GET_CLASS (self)->fields[prop_id], value))
    g_object_notify_by_pspec (object, pspec);
}

static void
galpi_record_class_init (GalpiRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = galpi_record_finalize;
}

static void
galpi_record_init (GalpiRecord *self)
{
}

void
galpi_record_class_install (GalpiRecordClass  *klass,
                            const GalpiField  *fields,
                            GParamSpec       **properties,
                            guint              n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_return_if_fail (GALPI_IS_RECORD_CLASS (klass));

  /* GObject does not inherit these two. */
  object_class->get_property = galpi_record_get_property;
  object_class->set_property = galpi_record_set_property;

  klass->fields = fields;
  klass->properties = properties;
  klass->n_fields = n_fields;

  for (guint i = 1; i < n_fields; i++)
    properties[i] = field_param_spec (&fields[i]);

  g_object_class_install_properties (object_class, n_fields, properties);
}

void
galpi_record_assign (GalpiRecord *self,
                     GalpiRecord *other)
{
  GalpiRecordClass *klass;

  g_return_if_fail (GALPI_IS_RECORD (self));
  g_return_if_fail (GALPI_IS_RECORD (other));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  klass = GALPI_RECORD_GET_CLASS (self);
  for (guint i = 1; i < klass->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (klass->properties[i]));
      get_field (other, &klass->fields[i], &value);
      if (set_field (self, &klass->fields[i], &value))
        g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i]);
    }
}

gpointer
galpi_record_copy (GalpiRecord *self)
{
  GalpiRecord *copy;

  g_return_val_if_fail (GALPI_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  galpi_record_assign (copy, self);

  return copy;
}
