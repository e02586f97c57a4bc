/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-marks.h"

#include <string.h>

GalpiMarks *
galpi_marks_new (void)
{
  GalpiMarks *self = g_new0 (GalpiMarks, 1);

  self->highlights = galpi_interval_list_new (g_object_unref);
  self->findings = galpi_interval_list_new ((GDestroyNotify) galpi_finding_free);
  self->hits = galpi_interval_list_new (NULL);

  return self;
}

void
galpi_marks_free (GalpiMarks *self)
{
  if (self == NULL)
    return;

  galpi_interval_list_free (self->highlights);
  galpi_interval_list_free (self->findings);
  g_clear_pointer (&self->names, g_hash_table_unref);
  galpi_interval_list_free (self->hits);
  g_clear_object (&self->current);
  g_free (self);
}

gboolean
galpi_marks_get_range (GalpiAnnotation *annotation,
                       GalpiRange      *range)
{
  const GalpiAnchor *anchor;

  g_return_val_if_fail (GALPI_IS_ANNOTATION (annotation), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  anchor = galpi_annotation_get_anchor (annotation);
  if (anchor == NULL || anchor->state != GALPI_ANCHOR_PLACE ||
      anchor->range.start >= anchor->range.end)
    return FALSE;

  *range = anchor->range;

  return TRUE;
}

gboolean
galpi_marks_get_current_range (GalpiMarks *self,
                               GalpiRange *range)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  if (self->current == NULL || !galpi_marks_get_range (self->current, range))
    return FALSE;

  if (self->dragging)
    *range = self->dragged;

  return TRUE;
}

void
galpi_marks_set_annotations (GalpiMarks *self,
                             GListModel *annotations)
{
  guint n_annotations;

  g_return_if_fail (self != NULL);
  g_return_if_fail (annotations == NULL || G_IS_LIST_MODEL (annotations));

  galpi_interval_list_clear (self->highlights);
  n_annotations = annotations != NULL ? g_list_model_get_n_items (annotations) : 0;
  for (guint i = 0; i < n_annotations; i++)
    {
      g_autoptr(GalpiAnnotation) annotation = g_list_model_get_item (annotations, i);
      GalpiRange range;

      if (galpi_marks_get_range (annotation, &range))
        galpi_interval_list_add (self->highlights, range, g_steal_pointer (&annotation));
    }
}

void
galpi_marks_set_findings (GalpiMarks *self,
                          GPtrArray  *findings)
{
  g_return_if_fail (self != NULL);

  galpi_interval_list_clear (self->findings);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const GalpiFinding *finding = findings->pdata[i];

      if (finding->kind != GALPI_FINDING_QUANTITY)
        galpi_interval_list_add (self->findings, finding->range, galpi_finding_copy (finding));
    }
}

void
galpi_marks_set_names (GalpiMarks *self,
                       GHashTable *names)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->names, g_hash_table_unref);
  if (names != NULL)
    self->names = g_hash_table_ref (names);
}

GalpiName *
galpi_marks_get_name (GalpiMarks         *self,
                      const GalpiFinding *finding)
{
  GalpiName *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  if (self->names != NULL && finding->name != NULL)
    name = g_hash_table_lookup (self->names, finding->name);
  if (name == NULL && self->names != NULL && finding->twin != NULL)
    name = g_hash_table_lookup (self->names, finding->twin);

  return name;
}

void
galpi_marks_set_hits (GalpiMarks *self,
                      GArray     *hits)
{
  g_return_if_fail (self != NULL);

  galpi_interval_list_clear (self->hits);
  self->current_hit = 0;
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    galpi_interval_list_add (self->hits, g_array_index (hits, GalpiRange, i),
                             GUINT_TO_POINTER (i + 1));
}

static void
collect_annotation_cb (const GalpiInterval *interval,
                       gpointer             user_data)
{
  g_ptr_array_add (user_data, g_object_ref (interval->data));
}

static int
compare_length (gconstpointer a,
                gconstpointer b)
{
  GalpiRange left;
  GalpiRange right;

  if (!galpi_marks_get_range (*(GalpiAnnotation **) a, &left) ||
      !galpi_marks_get_range (*(GalpiAnnotation **) b, &right))
    return 0;

  return (galpi_range_length (left) > galpi_range_length (right)) -
         (galpi_range_length (left) < galpi_range_length (right));
}

GPtrArray *
galpi_marks_get_annotations_at (GalpiMarks *self,
                                guint       position)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL, found);

  galpi_interval_list_foreach (self->highlights, (GalpiRange) { position, position + 1 },
                               collect_annotation_cb, found);
  g_ptr_array_sort (found, compare_length);

  return found;
}

static void
collect_finding_cb (const GalpiInterval *interval,
                    gpointer             user_data)
{
  g_ptr_array_add (user_data, interval->data);
}

static int
compare_finding_length (gconstpointer a,
                        gconstpointer b)
{
  guint left = galpi_range_length ((*(const GalpiFinding **) a)->range);
  guint right = galpi_range_length ((*(const GalpiFinding **) b)->range);

  return (left > right) - (left < right);
}

GPtrArray *
galpi_marks_get_findings_at (GalpiMarks *self,
                             guint       position)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, found);

  galpi_interval_list_foreach (self->findings, (GalpiRange) { position, position + 1 },
                               collect_finding_cb, found);
  g_ptr_array_sort (found, compare_finding_length);

  return found;
}

/* A TIMEX3 value of no more than four digits is a year, a decade or a century; with X for what is
 * not known. */
static gboolean
is_bare_year (const GalpiFinding *time)
{
  return time->mod == NULL && time->value != NULL && strlen (time->value) <= 4 &&
         strspn (time->value, "0123456789X") == strlen (time->value);
}

gboolean
galpi_marks_is_marked (GalpiMarks         *self,
                       const GalpiFinding *finding)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  if (finding->kind == GALPI_FINDING_NAME || finding->kind == GALPI_FINDING_GLOSS)
    return self->all_names;
  if (self->all_times || finding->corrected || finding->kind != GALPI_FINDING_TIME)
    return TRUE;

  return g_strcmp0 (finding->type, "DURATION") != 0 && g_strcmp0 (finding->type, "SET") != 0 &&
         !is_bare_year (finding);
}

GPtrArray *
galpi_marks_get_marked_at (GalpiMarks *self,
                           guint       position)
{
  GPtrArray *found = galpi_marks_get_findings_at (self, position);

  for (guint i = found->len; i > 0; i--)
    {
      if (!galpi_marks_is_marked (self, found->pdata[i - 1]))
        g_ptr_array_remove_index (found, i - 1);
    }

  return found;
}

GalpiAnnotation *
galpi_marks_get_neighbour (GalpiMarks *self,
                           guint       position,
                           gboolean    forward)
{
  const GalpiInterval *interval;
  guint index;

  g_return_val_if_fail (self != NULL, NULL);

  index = galpi_interval_list_lower_bound (self->highlights, forward ? position + 1 : position);
  if (!forward && index == 0)
    return NULL;

  interval = galpi_interval_list_get (self->highlights, forward ? index : index - 1);

  return interval != NULL ? interval->data : NULL;
}

const GalpiFinding *
galpi_marks_get_neighbour_finding (GalpiMarks *self,
                                   guint       position,
                                   gboolean    forward)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);

  index = galpi_interval_list_lower_bound (self->findings, forward ? position + 1 : position);
  while (forward || index > 0)
    {
      const GalpiInterval *interval =
        galpi_interval_list_get (self->findings, forward ? index++ : --index);
      const GalpiFinding *finding = interval != NULL ? interval->data : NULL;

      /* A pair begins where its sum does. */
      if (finding == NULL ||
          (finding->kind != GALPI_FINDING_PAIR && galpi_marks_is_marked (self, finding)))
        return finding;
    }

  return NULL;
}
