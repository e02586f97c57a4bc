/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-link-end.h"

static const char * const kinds[GALPI_LINK_N_KINDS] = { "article", "event", "name", "note" };

static const char * const states[] = { "unknown", "missing", "trashed", "live", "several" };

const char *
galpi_link_kind_to_string (GalpiLinkKind value)
{
  g_return_val_if_fail (value < GALPI_LINK_N_KINDS, NULL);

  return kinds[value];
}

GalpiLinkEnd *
galpi_link_end_new (GalpiLinkKind  kind,
                    const char    *id,
                    gint64         article_id,
                    const char    *title,
                    const char    *about,
                    gboolean       trashed)
{
  GalpiLinkEnd *self = g_new0 (GalpiLinkEnd, 1);

  self->kind = kind;
  self->id = g_strdup (id);
  self->article_id = article_id;
  self->title = g_strdup (title);
  self->about = g_strdup (about);
  self->trashed = trashed;

  return self;
}

void
galpi_link_end_free (GalpiLinkEnd *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->about);
  g_free (self);
}

GalpiLinkState
galpi_link_state_of (GPtrArray *ends)
{
  guint n_live = 0;

  g_return_val_if_fail (ends != NULL, GALPI_LINK_UNKNOWN);

  for (guint i = 0; i < ends->len; i++)
    if (!((const GalpiLinkEnd *) ends->pdata[i])->trashed)
      n_live++;

  if (n_live == 0)
    return ends->len > 0 ? GALPI_LINK_TRASHED : GALPI_LINK_MISSING;

  return n_live > 1 ? GALPI_LINK_SEVERAL : GALPI_LINK_LIVE;
}

const char *
galpi_link_state_to_string (GalpiLinkState value)
{
  g_return_val_if_fail (value < G_N_ELEMENTS (states), NULL);

  return states[value];
}

void
galpi_out_link_free (GalpiOutLink *self)
{
  g_free (self->title);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self);
}
