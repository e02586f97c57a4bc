/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-finding.h"

static const char *const kind_names[] = {
  [GALPI_FINDING_TIME] = "time",
  [GALPI_FINDING_MONEY] = "money",
  [GALPI_FINDING_QUANTITY] = "quantity",
  [GALPI_FINDING_PAIR] = "pair",
  [GALPI_FINDING_GLOSS] = "gloss",
  [GALPI_FINDING_NAME] = "name",
};

G_DEFINE_BOXED_TYPE (GalpiFinding, galpi_finding, galpi_finding_copy, galpi_finding_free)

GalpiFinding *
galpi_finding_new (GalpiFindingKind  kind,
                   GalpiRange        range,
                   const char       *text)
{
  GalpiFinding *self = g_new0 (GalpiFinding, 1);

  self->kind = kind;
  self->range = range;
  self->text = g_strdup (text);

  return self;
}

GalpiFinding *
galpi_finding_copy (const GalpiFinding *self)
{
  GalpiFinding *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->text = g_strdup (self->text);
  copy->type = g_strdup (self->type);
  copy->value = g_strdup (self->value);
  copy->mod = g_strdup (self->mod);
  copy->from = g_strdup (self->from);
  copy->to = g_strdup (self->to);
  copy->edtf = g_strdup (self->edtf);
  copy->base = g_strdup (self->base);
  copy->min = g_strdup (self->min);
  copy->max = g_strdup (self->max);
  copy->bound = g_strdup (self->bound);
  copy->currency = g_strdup (self->currency);
  copy->unit = g_strdup (self->unit);
  copy->from_currency = g_strdup (self->from_currency);
  copy->to_currency = g_strdup (self->to_currency);
  copy->rate = g_strdup (self->rate);
  copy->why = g_strdup (self->why);
  copy->name = g_strdup (self->name);
  copy->twin = g_strdup (self->twin);
  copy->name_class = g_strdup (self->name_class);

  return copy;
}

void
galpi_finding_free (GalpiFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->type);
  g_free (self->value);
  g_free (self->mod);
  g_free (self->from);
  g_free (self->to);
  g_free (self->edtf);
  g_free (self->base);
  g_free (self->min);
  g_free (self->max);
  g_free (self->bound);
  g_free (self->currency);
  g_free (self->unit);
  g_free (self->from_currency);
  g_free (self->to_currency);
  g_free (self->rate);
  g_free (self->why);
  g_free (self->name);
  g_free (self->twin);
  g_free (self->name_class);
  g_free (self);
}

const char *
galpi_finding_kind_to_string (GalpiFindingKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

gboolean
galpi_finding_kind_from_string (const char       *string,
                                GalpiFindingKind *kind)
{
  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_str_equal (kind_names[i], string))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
