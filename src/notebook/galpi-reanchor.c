/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-reanchor.h"

#include "galpi-annotation-table.h"
#include "galpi-event-table.h"
#include "galpi-quote-match.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"

static gboolean
move_annotations (GalpiDatabase            *db,
                  gint64                    from_version,
                  gint64                    to_version,
                  const GalpiQuoteMatcher  *matcher,
                  GError                  **error)
{
  g_autoptr (GPtrArray) annotations = galpi_annotation_table_list_anchored (db, from_version, error);

  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);
      g_autoptr (GalpiAnchor) anchor = NULL;

      anchor = galpi_quote_matcher_resolve (matcher, galpi_annotation_get_anchor (annotation));
      if (!galpi_annotation_table_set_anchor (db, galpi_annotation_get_id (annotation),
                                              to_version, anchor, error))
        return FALSE;
    }

  return annotations != NULL;
}

static gboolean
move_events (GalpiDatabase            *db,
             gint64                    from_version,
             gint64                    to_version,
             const GalpiQuoteMatcher  *matcher,
             GError                  **error)
{
  g_autoptr (GPtrArray) quotes = galpi_event_table_list_quotes (db, from_version, error);

  for (guint i = 0; quotes != NULL && i < quotes->len; i++)
    {
      GalpiEventQuote *quote = g_ptr_array_index (quotes, i);
      g_autoptr (GalpiAnchor) anchor = galpi_quote_matcher_resolve (matcher, quote->anchor);

      if (!galpi_event_table_set_anchor (db, quote->source_id, to_version, anchor, error))
        return FALSE;
    }

  return quotes != NULL;
}

static gboolean
move_verdicts (GalpiDatabase            *db,
               gint64                    from_version,
               gint64                    to_version,
               const char               *old_text,
               const GalpiQuoteMatcher  *matcher,
               GError                  **error)
{
  g_autoptr (GPtrArray) verdicts = galpi_verdict_table_list (db, from_version, error);

  for (guint i = 0; verdicts != NULL && i < verdicts->len; i++)
    {
      GalpiVerdict *verdict = g_ptr_array_index (verdicts, i);
      g_autoptr (GalpiAnchor) old_anchor = galpi_anchor_new_for_range (old_text, verdict->range);
      g_autoptr (GalpiAnchor) anchor = galpi_quote_matcher_resolve (matcher, old_anchor);

      /* A verdict speaks of exactly these words: other words are another finding. */
      if (anchor->state != GALPI_ANCHOR_PLACE || g_strcmp0 (anchor->quote, old_anchor->quote) != 0)
        continue;

      verdict->version_id = to_version;
      verdict->range = anchor->range;
      if (!galpi_verdict_table_set (db, verdict, error))
        return FALSE;
    }

  return verdicts != NULL;
}

gboolean
galpi_reanchor (GalpiDatabase  *db,
                gint64          from_version,
                gint64          to_version,
                const char     *text,
                GError        **error)
{
  g_autoptr (GalpiQuoteMatcher) matcher = NULL;
  g_autofree char *old_text = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  old_text = galpi_version_table_get_text (db, from_version, error);
  if (old_text == NULL)
    return FALSE;

  matcher = galpi_quote_matcher_new (text);

  return move_annotations (db, from_version, to_version, matcher, error) &&
         move_events (db, from_version, to_version, matcher, error) &&
         move_verdicts (db, from_version, to_version, old_text, matcher, error);
}
