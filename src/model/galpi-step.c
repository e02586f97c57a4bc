/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-step.h"

#include "galpi-record-private.h"

struct _GalpiStep
{
  GalpiRecord parent_instance;

  gint64    number;
  char     *what;
  gint64    when;
  guint     rows;
  gboolean  undone;
  char     *subject;
  guint     n_articles;
};

enum {
  PROP_0,
  PROP_NUMBER,
  PROP_WHAT,
  PROP_WHEN,
  PROP_ROWS,
  PROP_UNDONE,
  PROP_SUBJECT,
  PROP_N_ARTICLES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiStep, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_NUMBER] = { "number", GALPI_FIELD_INT64, OFFSET (number) },
  [PROP_WHAT] = { "what", GALPI_FIELD_STRING, OFFSET (what) },
  [PROP_WHEN] = { "when", GALPI_FIELD_INT64, OFFSET (when) },
  [PROP_ROWS] = { "rows", GALPI_FIELD_UINT, OFFSET (rows) },
  [PROP_UNDONE] = { "undone", GALPI_FIELD_BOOLEAN, OFFSET (undone) },
  [PROP_SUBJECT] = { "subject", GALPI_FIELD_STRING, OFFSET (subject) },
  [PROP_N_ARTICLES] = { "n-articles", GALPI_FIELD_UINT, OFFSET (n_articles) },
};

G_DEFINE_FINAL_TYPE (GalpiStep, galpi_step, GALPI_TYPE_RECORD)

static void
galpi_step_class_init (GalpiStepClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_step_init (GalpiStep *self)
{
}

GalpiStep *
galpi_step_new (void)
{
  return g_object_new (GALPI_TYPE_STEP, NULL);
}

GalpiStep *
galpi_step_copy (GalpiStep *self)
{
  g_return_val_if_fail (GALPI_IS_STEP (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_SCALAR (GalpiStep, galpi_step, gint64, number, PROP_NUMBER)
GALPI_DEFINE_STRING (GalpiStep, galpi_step, what, PROP_WHAT)
GALPI_DEFINE_SCALAR (GalpiStep, galpi_step, gint64, when, PROP_WHEN)
GALPI_DEFINE_SCALAR (GalpiStep, galpi_step, guint, rows, PROP_ROWS)
GALPI_DEFINE_SCALAR (GalpiStep, galpi_step, gboolean, undone, PROP_UNDONE)
GALPI_DEFINE_STRING (GalpiStep, galpi_step, subject, PROP_SUBJECT)
GALPI_DEFINE_SCALAR (GalpiStep, galpi_step, guint, n_articles, PROP_N_ARTICLES)
