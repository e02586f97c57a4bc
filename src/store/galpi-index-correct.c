/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-correct-private.h"

#include "galpi-correction.h"
#include "galpi-reading.h"
#include "galpi-verdict-table.h"

static gboolean
is_correction (const GalpiVerdict *verdict)
{
  return verdict->verdict == GALPI_VERDICT_CORRECTED && verdict->value != NULL;
}

static gboolean
is_about (const GalpiVerdict *verdict,
          const GalpiFinding *finding)
{
  return finding->kind == verdict->finding && finding->range.start == verdict->range.start &&
         finding->range.end == verdict->range.end;
}

static gboolean
correct_finding (GPtrArray          *findings,
                 const GalpiVerdict *verdict)
{
  for (guint i = 0; i < findings->len; i++)
    {
      GalpiFinding *finding = g_ptr_array_index (findings, i);

      if (is_about (verdict, finding))
        {
          galpi_correction_apply (verdict->value, finding);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
overlaps_correction (GPtrArray          *findings,
                     const GalpiVerdict *verdict)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i);

      if (finding->corrected && finding->kind == verdict->finding &&
          galpi_range_overlaps (finding->range, verdict->range))
        return TRUE;
    }

  return FALSE;
}

/* Findings of one kind never overlap: what was read there makes room. */
static void
add_finding (GPtrArray          *findings,
             const GalpiVerdict *verdict)
{
  g_autoptr(GalpiFinding) meant =
    galpi_finding_new (verdict->finding, verdict->range, verdict->quote);

  if (overlaps_correction (findings, verdict) || !galpi_correction_apply (verdict->value, meant))
    return;

  for (guint i = findings->len; i > 0; i--)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i - 1);

      if (finding->kind == verdict->finding &&
          galpi_range_overlaps (finding->range, verdict->range))
        g_ptr_array_remove_index (findings, i - 1);
    }
  g_ptr_array_add (findings, g_steal_pointer (&meant));
}

void
galpi_index_correct (GPtrArray  *findings,
                     GPtrArray  *verdicts,
                     const char *text,
                     GalpiDay    base)
{
  g_autoptr(GPtrArray) lost = g_ptr_array_new ();
  gboolean changed = FALSE;

  g_return_if_fail (findings != NULL);
  g_return_if_fail (verdicts != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = 0; i < verdicts->len; i++)
    {
      GalpiVerdict *verdict = g_ptr_array_index (verdicts, i);

      if (!is_correction (verdict))
        continue;

      changed = TRUE;
      if (!correct_finding (findings, verdict))
        g_ptr_array_add (lost, verdict);
    }

  if (!changed)
    return;

  for (guint i = 0; i < lost->len; i++)
    add_finding (findings, g_ptr_array_index (lost, i));
  galpi_reading_join_sums (findings, text, base);
}

char *
galpi_index_describe_corrections (GPtrArray *verdicts)
{
  GString *all = g_string_new (NULL);

  g_return_val_if_fail (verdicts != NULL, NULL);

  for (guint i = 0; i < verdicts->len; i++)
    {
      const GalpiVerdict *verdict = g_ptr_array_index (verdicts, i);

      if (is_correction (verdict))
        g_string_append_printf (all, "%s %u %u %s\n", galpi_finding_kind_to_string (verdict->finding),
                                verdict->range.start, verdict->range.end, verdict->value);
    }

  return g_string_free_and_steal (all);
}
