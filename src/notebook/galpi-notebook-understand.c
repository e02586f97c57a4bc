/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-verdicts.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-correction.h"
#include "galpi-edtf.h"
#include "galpi-error.h"
#include "galpi-nfc.h"
#include "galpi-reading.h"

/* What is typed here is a few words; a text pasted by mistake is none. */
#define LONGEST 200

/* Returns: (transfer full) (nullable): a finding that @correction gives its meaning */
static GalpiFinding *
make (GalpiFindingKind  kind,
      const char       *typed,
      const char       *correction)
{
  GalpiRange range = { 0, g_utf8_strlen (typed, -1) };
  g_autoptr(GalpiFinding) meant = galpi_finding_new (kind, range, typed);

  return galpi_correction_apply (correction, meant) ? g_steal_pointer (&meant) : NULL;
}

/* Returns: (transfer full) (nullable): the one thing of @kind that reading finds in @text */
static GalpiFinding *
read_one (GalpiFindingKind  kind,
          const char       *text,
          GalpiDay          base)
{
  g_autoptr(GPtrArray) findings = galpi_reading_read (text, base);
  const GalpiFinding *only = NULL;
  g_autofree char *correction = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != kind)
        continue;
      if (only != NULL)
        return NULL;
      only = finding;
    }

  correction = only != NULL ? galpi_correction_new (only) : NULL;

  return correction != NULL ? make (kind, text, correction) : NULL;
}

/* What is EDTF is not read as words, which would see but a part of an interval with an open end. */
static GalpiFinding *
understand_time (const char *typed,
                 GalpiDay    base)
{
  if (galpi_edtf_parse (typed, NULL, NULL, NULL))
    return make (GALPI_FINDING_TIME, typed, typed);

  return read_one (GALPI_FINDING_TIME, typed, base);
}

static GalpiFinding *
understand_sum (const char *typed,
                const char *currency)
{
  GalpiFinding *meant = make (GALPI_FINDING_MONEY, typed, typed);
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;

  if (meant == NULL)
    meant = read_one (GALPI_FINDING_MONEY, typed, GALPI_DAY_NONE);

  if (meant != NULL || currency == NULL)
    return meant;

  after = g_strdup_printf ("%s %s", typed, currency);
  meant = read_one (GALPI_FINDING_MONEY, after, GALPI_DAY_NONE);
  if (meant != NULL)
    return meant;

  before = g_strdup_printf ("%s %s", currency, typed);
  return read_one (GALPI_FINDING_MONEY, before, GALPI_DAY_NONE);
}

GalpiFinding *
galpi_notebook_understand (GalpiFindingKind   kind,
                           const char        *typed,
                           GalpiDay           base,
                           const char        *currency,
                           GError           **error)
{
  g_autofree char *text = NULL;
  GalpiFinding *meant = NULL;

  g_return_val_if_fail (kind == GALPI_FINDING_TIME || kind == GALPI_FINDING_MONEY, NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  if (g_utf8_validate (typed, -1, NULL) && g_utf8_strlen (typed, -1) <= LONGEST)
    text = g_strstrip (galpi_nfc (typed, -1));

  if (text != NULL && *text != '\0')
    meant = kind == GALPI_FINDING_TIME ? understand_time (text, base)
                                       : understand_sum (text, currency);

  if (meant == NULL && kind == GALPI_FINDING_TIME)
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                         _("No date was understood. Write one such as 7 May 2024, May 2024 or "
                           "2024-05-07."));
  else if (meant == NULL)
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                         _("No sum was understood. Write one such as 68.6 trillion yuan or "
                           "CNY 68600000000000."));

  return meant;
}
