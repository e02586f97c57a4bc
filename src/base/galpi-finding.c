/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-finding.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-decimal.h"

/* No more is known of a rate, since the sums that it comes from are rounded. */
#define RATE_DIGITS 5

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
  copy->usual_low = g_strdup (self->usual_low);
  copy->usual_high = g_strdup (self->usual_high);
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
  g_free (self->usual_low);
  g_free (self->usual_high);
  g_free (self->name);
  g_free (self->twin);
  g_free (self->name_class);
  g_free (self);
}

/* Returns: (transfer full): 1 ÷ @rate where @invert, else @rate, in the digits that mean something */
static char *
quote_rate (const char *rate,
            gboolean    invert)
{
  const GalpiDecimal one = { 1, 0 };
  GalpiDecimal value;
  GalpiDecimal quoted;

  if (!galpi_decimal_parse (rate, &value) ||
      !galpi_decimal_divide (invert ? &one : &value, invert ? &value : &one, RATE_DIGITS, &quoted))
    return g_strdup (rate);

  return galpi_decimal_to_string (&quoted);
}

char *
galpi_finding_say_doubt (const GalpiFinding *self)
{
  g_autofree char *rate = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  const char *one;
  const char *other;
  gboolean invert;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->doubt == GALPI_DOUBT_NONE || self->rate == NULL || self->from_currency == NULL ||
      self->to_currency == NULL || self->usual_low == NULL || self->usual_high == NULL)
    return NULL;

  invert = g_str_has_prefix (self->rate, "0.");
  one = invert ? self->to_currency : self->from_currency;
  other = invert ? self->from_currency : self->to_currency;
  rate = quote_rate (self->rate, invert);
  low = quote_rate (invert ? self->usual_high : self->usual_low, invert);
  high = quote_rate (invert ? self->usual_low : self->usual_high, invert);

  if (self->doubt == GALPI_DOUBT_MEDIAN)
    /* Translators: a currency's code, a rate in another currency and its code, the usual rate here */
    return g_strdup_printf (_("1 %s = %s %s is far from the %s of the other sums here: check the two sums."),
                            one, rate, other, low);

  /* Translators: a currency's code, a rate in another currency and its code, the lowest and the
   * highest usual rate */
  return g_strdup_printf (_("1 %s = %s %s lies outside of what is usual (%s to %s): check the two sums."),
                          one, rate, other, low, high);
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
