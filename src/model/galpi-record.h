/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GALPI_TYPE_RECORD (galpi_record_get_type ())

/**
 * GalpiRecord:
 *
 * What all objects of the model are: a value whose fields are GObject properties, named like
 * the field with dashes. A property is notified once where its value changed, and not at all
 * where it was set to the same. A record has no locks: to hand one to another thread, hand over
 * a copy.
 *
 * galpi-record-private.h says how to make one.
 */
G_DECLARE_DERIVABLE_TYPE (GalpiRecord, galpi_record, GALPI, RECORD, GObject)

/**
 * galpi_record_assign:
 * @other: a record of the same type
 *
 * Makes all fields those of @other; what differs is notified.
 */
void galpi_record_assign (GalpiRecord *self,
                          GalpiRecord *other);

typedef struct _GalpiField GalpiField;

struct _GalpiRecordClass
{
  GObjectClass parent_class;

  /*< private >*/
  const GalpiField  *fields;
  GParamSpec       **properties;
  guint              n_fields;
};

G_END_DECLS
