/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-arrival.h"

#include "galpi-document-article.h"
#include "galpi-reanchor.h"
#include "galpi-version-table.h"

GalpiArrival *
galpi_arrival_new (GalpiDocument *document,
                   GBytes        *original)
{
  GalpiArrival *self;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (original != NULL, NULL);

  self = g_new0 (GalpiArrival, 1);
  self->document = galpi_document_ref (document);
  self->original = g_bytes_ref (original);

  return self;
}

void
galpi_arrival_free (GalpiArrival *self)
{
  if (self == NULL)
    return;

  galpi_document_unref (self->document);
  g_bytes_unref (self->original);
  g_clear_object (&self->article);
  g_free (self);
}

static gboolean
add_article (GalpiDatabase  *db,
             GalpiArrival        *arrival,
             GError        **error)
{
  gint64 version_id;

  arrival->article = galpi_article_new_for_document (arrival->document);
  if (!galpi_article_table_insert (db, arrival->article, error))
    return FALSE;

  version_id = galpi_version_table_insert (db, galpi_article_get_id (arrival->article),
                                           arrival->document, arrival->original, error);
  galpi_article_set_version_id (arrival->article, version_id);

  return version_id != 0;
}

static gboolean
add_version (GalpiDatabase  *db,
             GalpiArrival        *arrival,
             gint64          article_id,
             GError        **error)
{
  gint64 old_version;
  gint64 version_id;

  arrival->article = galpi_article_table_get (db, article_id, error);
  if (arrival->article == NULL)
    return FALSE;

  old_version = galpi_article_get_version_id (arrival->article);
  version_id = galpi_version_table_insert (db, article_id, arrival->document, arrival->original,
                                           error);
  if (version_id == 0)
    return FALSE;

  galpi_article_set_version_id (arrival->article, version_id);
  galpi_article_complete (arrival->article, arrival->document);

  return galpi_article_table_update (db, arrival->article, error) &&
         galpi_reanchor (db, old_version, version_id, arrival->document->text, error);
}

gpointer
galpi_arrival_store (GalpiDatabase  *db,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  GalpiArrival *given = data;
  g_autoptr (GalpiArrival) arrival = galpi_arrival_new (given->document, given->original);
  gint64 article_id;
  gboolean done = FALSE;

  if (!galpi_article_table_find (db, arrival->document, &arrival->match, &article_id, error))
    return NULL;

  switch (arrival->match)
    {
    case GALPI_ARTICLE_NEW:
      done = add_article (db, arrival, error);
      break;
    case GALPI_ARTICLE_SAME:
      arrival->article = galpi_article_table_get (db, article_id, error);
      done = arrival->article != NULL;
      break;
    case GALPI_ARTICLE_CHANGED:
      done = add_version (db, arrival, article_id, error);
      break;
    default:
      g_assert_not_reached ();
    }

  return done ? g_steal_pointer (&arrival) : NULL;
}
