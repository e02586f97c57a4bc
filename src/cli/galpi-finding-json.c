/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-finding-json.h"

static void
add_if_said (GalpiJson  *json,
             const char *key,
             const char *value)
{
  if (value != NULL)
    galpi_json_add_string (json, key, value);
}

void
galpi_finding_add_to_json (const GalpiFinding *self,
                           GalpiJson          *json,
                           const char         *key)
{
  g_autofree char *why = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (json != NULL);

  galpi_json_begin_object (json, key);
  galpi_json_add_string (json, "kind", galpi_finding_kind_to_string (self->kind));
  galpi_json_add_integer (json, "start", self->range.start);
  galpi_json_add_integer (json, "end", self->range.end);
  galpi_json_add_string (json, "text", self->text);

  switch (self->kind)
    {
    case GALPI_FINDING_TIME:
      add_if_said (json, "type", self->type);
      add_if_said (json, "value", self->value);
      add_if_said (json, "mod", self->mod);
      add_if_said (json, "from", self->from);
      add_if_said (json, "to", self->to);
      add_if_said (json, "edtf", self->edtf);
      add_if_said (json, "base", self->base);
      break;
    case GALPI_FINDING_MONEY:
    case GALPI_FINDING_QUANTITY:
      add_if_said (json, "min", self->min);
      add_if_said (json, "max", self->max);
      add_if_said (json, "currency", self->currency);
      add_if_said (json, "unit", self->unit);
      galpi_json_add_boolean (json, "approx", self->approx);
      add_if_said (json, "bound", self->bound);
      break;
    case GALPI_FINDING_PAIR:
      why = galpi_finding_say_doubt (self);
      galpi_json_add_integer (json, "a", self->a);
      galpi_json_add_integer (json, "b", self->b);
      add_if_said (json, "from", self->from_currency);
      add_if_said (json, "to", self->to_currency);
      galpi_json_add_number (json, "rate", self->rate);
      galpi_json_add_boolean (json, "suspect", self->doubt != GALPI_DOUBT_NONE);
      add_if_said (json, "why", why);
      break;
    case GALPI_FINDING_GLOSS:
      add_if_said (json, "name", self->name);
      add_if_said (json, "twin", self->twin);
      break;
    case GALPI_FINDING_NAME:
      add_if_said (json, "name", self->name);
      add_if_said (json, "class", self->name_class);
      break;
    }

  galpi_json_end_object (json);
}

void
galpi_findings_add_to_json (GPtrArray  *findings,
                            GalpiJson  *json,
                            const char *key)
{
  g_return_if_fail (findings != NULL);
  g_return_if_fail (json != NULL);

  galpi_json_begin_array (json, key);
  for (guint i = 0; i < findings->len; i++)
    galpi_finding_add_to_json (findings->pdata[i], json, NULL);
  galpi_json_end_array (json);
}
