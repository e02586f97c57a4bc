/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-filter.h"

#include <string.h>

#include "galpi-annotation.h"
#include "galpi-palette.h"

struct _GalpiAnnotationFilter
{
  GtkFilter  parent_instance;

  char      *needle;   /* casefolded; NULL where nothing is filtered */
};

G_DEFINE_FINAL_TYPE (GalpiAnnotationFilter, galpi_annotation_filter, GTK_TYPE_FILTER)

static gboolean
contains (const char *text,
          const char *needle)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;

  folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

static gboolean
galpi_annotation_filter_match (GtkFilter *filter,
                               gpointer   item)
{
  GalpiAnnotationFilter *self = GALPI_ANNOTATION_FILTER (filter);
  GalpiAnnotation *annotation = item;
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);
  const char *const *tags = galpi_annotation_get_tags (annotation);

  if (self->needle == NULL || contains (galpi_annotation_get_note (annotation), self->needle) ||
      (anchor != NULL && contains (anchor->quote, self->needle)))
    return TRUE;

  for (guint i = 0; tags[i] != NULL; i++)
    {
      if (contains (tags[i], self->needle))
        return TRUE;
    }

  return contains (galpi_palette_get_name (galpi_palette_get_default (),
                                           galpi_annotation_get_colour (annotation)),
                   self->needle);
}

static GtkFilterMatch
galpi_annotation_filter_get_strictness (GtkFilter *filter)
{
  return galpi_annotation_filter_is_active (GALPI_ANNOTATION_FILTER (filter))
         ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static void
galpi_annotation_filter_finalize (GObject *object)
{
  g_free (GALPI_ANNOTATION_FILTER (object)->needle);

  G_OBJECT_CLASS (galpi_annotation_filter_parent_class)->finalize (object);
}

static void
galpi_annotation_filter_class_init (GalpiAnnotationFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->finalize = galpi_annotation_filter_finalize;
  filter_class->match = galpi_annotation_filter_match;
  filter_class->get_strictness = galpi_annotation_filter_get_strictness;
}

static void
galpi_annotation_filter_init (GalpiAnnotationFilter *self)
{
}

GalpiAnnotationFilter *
galpi_annotation_filter_new (void)
{
  return g_object_new (GALPI_TYPE_ANNOTATION_FILTER, NULL);
}

gboolean
galpi_annotation_filter_set_text (GalpiAnnotationFilter *self,
                                  const char            *text)
{
  g_autofree char *normal = NULL;
  g_autofree char *needle = NULL;

  g_return_val_if_fail (GALPI_IS_ANNOTATION_FILTER (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  needle = normal != NULL && *normal != '\0' ? g_utf8_casefold (normal, -1) : NULL;
  if (g_strcmp0 (needle, self->needle) == 0)
    return FALSE;

  g_free (self->needle);
  self->needle = g_steal_pointer (&needle);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);

  return TRUE;
}

gboolean
galpi_annotation_filter_is_active (GalpiAnnotationFilter *self)
{
  g_return_val_if_fail (GALPI_IS_ANNOTATION_FILTER (self), FALSE);

  return self->needle != NULL;
}

void
galpi_annotation_filter_refresh (GalpiAnnotationFilter *self)
{
  g_return_if_fail (GALPI_IS_ANNOTATION_FILTER (self));

  if (self->needle != NULL)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}
