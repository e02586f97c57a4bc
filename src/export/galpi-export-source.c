/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-export-source.h"

GalpiExportArticle *
galpi_export_article_new (void)
{
  GalpiExportArticle *self = g_new0 (GalpiExportArticle, 1);

  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);

  return self;
}

void
galpi_export_article_free (GalpiExportArticle *self)
{
  g_clear_object (&self->article);
  g_clear_pointer (&self->document, galpi_document_unref);
  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_free (self);
}

GalpiExportVersion *
galpi_export_version_new (void)
{
  GalpiExportVersion *self = g_new0 (GalpiExportVersion, 1);

  self->anchors = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_anchor_free);
  self->verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_verdict_free);

  return self;
}

void
galpi_export_version_free (GalpiExportVersion *self)
{
  g_clear_pointer (&self->document, galpi_document_unref);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_clear_pointer (&self->anchors, g_ptr_array_unref);
  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  g_free (self);
}

GalpiExportAnchor *
galpi_export_anchor_new (const char        *owner,
                         guint              source,
                         const GalpiAnchor *anchor)
{
  GalpiExportAnchor *self = g_new0 (GalpiExportAnchor, 1);

  self->owner = g_strdup (owner);
  self->source = source;
  self->anchor = galpi_anchor_copy (anchor);

  return self;
}

void
galpi_export_anchor_free (GalpiExportAnchor *self)
{
  g_free (self->owner);
  g_clear_pointer (&self->anchor, galpi_anchor_free);
  g_free (self);
}

void
galpi_export_verdict_free (GalpiExportVerdict *self)
{
  g_free (self->quote);
  g_free (self->kind);
  g_free (self->state);
  g_free (self->value);
  g_free (self);
}

GalpiExportNameVerdict *
galpi_export_name_verdict_new (const char *verdict,
                               const char *spelling,
                               const char *name_class,
                               const char *other,
                               const char *other_class)
{
  GalpiExportNameVerdict *self = g_new0 (GalpiExportNameVerdict, 1);

  self->verdict = g_strdup (verdict);
  self->spelling = g_strdup (spelling);
  self->name_class = g_strdup (name_class);
  self->other = g_strdup (other);
  self->other_class = g_strdup (other_class);

  return self;
}

void
galpi_export_name_verdict_free (GalpiExportNameVerdict *self)
{
  g_free (self->verdict);
  g_free (self->spelling);
  g_free (self->name_class);
  g_free (self->other);
  g_free (self->other_class);
  g_free (self);
}
