/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-search-hit.h"

#include "galpi-enum-private.h"
#include "galpi-record-private.h"

struct _GalpiSearchHit
{
  GalpiRecord parent_instance;

  GalpiHitKind  kind;
  gint64        article_id;
  char         *id;
  char         *title;
  char         *snippet;
  GArray       *matches;
  GalpiRange    range;
  double        rank;
};

enum {
  PROP_0,
  PROP_KIND,
  PROP_ARTICLE_ID,
  PROP_ID,
  PROP_TITLE,
  PROP_SNIPPET,
  PROP_MATCHES,
  PROP_START,
  PROP_END,
  PROP_RANK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiSearchHit, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_KIND] = { "kind", GALPI_FIELD_ENUM, OFFSET (kind),
                  galpi_hit_kind_get_type },
  [PROP_ARTICLE_ID] = { "article-id", GALPI_FIELD_INT64, OFFSET (article_id) },
  [PROP_ID] = { "id", GALPI_FIELD_STRING, OFFSET (id) },
  [PROP_TITLE] = { "title", GALPI_FIELD_STRING, OFFSET (title) },
  [PROP_SNIPPET] = { "snippet", GALPI_FIELD_STRING, OFFSET (snippet) },
  [PROP_MATCHES] = { "matches", GALPI_FIELD_BOXED, OFFSET (matches),
                     g_array_get_type },
  [PROP_START] = { "start", GALPI_FIELD_UINT, OFFSET (range.start) },
  [PROP_END] = { "end", GALPI_FIELD_UINT, OFFSET (range.end) },
  [PROP_RANK] = { "rank", GALPI_FIELD_DOUBLE, OFFSET (rank) },
};

G_DEFINE_ENUM_TYPE (GalpiHitKind, galpi_hit_kind,
                    G_DEFINE_ENUM_VALUE (GALPI_HIT_ARTICLE, "article"),
                    G_DEFINE_ENUM_VALUE (GALPI_HIT_ANNOTATION, "annotation"),
                    G_DEFINE_ENUM_VALUE (GALPI_HIT_NOTE, "note"),
                    G_DEFINE_ENUM_VALUE (GALPI_HIT_EVENT, "event"))

G_DEFINE_FINAL_TYPE (GalpiSearchHit, galpi_search_hit, GALPI_TYPE_RECORD)

static gboolean
set_matches (GArray **place,
             GArray  *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  return galpi_set_boxed ((gpointer *) place, value, &fields[PROP_MATCHES]);
}

static void
galpi_search_hit_class_init (GalpiSearchHitClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_search_hit_init (GalpiSearchHit *self)
{
  self->matches = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
}

GalpiSearchHit *
galpi_search_hit_new (void)
{
  return g_object_new (GALPI_TYPE_SEARCH_HIT, NULL);
}

GalpiSearchHit *
galpi_search_hit_copy (GalpiSearchHit *self)
{
  g_return_val_if_fail (GALPI_IS_SEARCH_HIT (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_SCALAR (GalpiSearchHit, galpi_search_hit, GalpiHitKind, kind, PROP_KIND)
GALPI_DEFINE_SCALAR (GalpiSearchHit, galpi_search_hit, gint64, article_id, PROP_ARTICLE_ID)
GALPI_DEFINE_STRING (GalpiSearchHit, galpi_search_hit, id, PROP_ID)
GALPI_DEFINE_STRING (GalpiSearchHit, galpi_search_hit, title, PROP_TITLE)
GALPI_DEFINE_STRING (GalpiSearchHit, galpi_search_hit, snippet, PROP_SNIPPET)
GALPI_DEFINE_POINTER (GalpiSearchHit, galpi_search_hit, GArray *, matches, PROP_MATCHES,
                      set_matches)

GalpiRange
galpi_search_hit_get_range (GalpiSearchHit *self)
{
  g_return_val_if_fail (GALPI_IS_SEARCH_HIT (self), (GalpiRange) { 0 });

  return self->range;
}

void
galpi_search_hit_set_range (GalpiSearchHit *self,
                            GalpiRange      range)
{
  g_return_if_fail (GALPI_IS_SEARCH_HIT (self));

  g_object_set (self, "start", range.start, "end", range.end, NULL);
}

GALPI_DEFINE_SCALAR (GalpiSearchHit, galpi_search_hit, double, rank, PROP_RANK)

const char *
galpi_hit_kind_to_string (GalpiHitKind value)
{
  return galpi_enum_to_string (GALPI_TYPE_HIT_KIND, value);
}

gboolean
galpi_hit_kind_from_string (const char   *string,
                            GalpiHitKind *value)
{
  int found;

  if (!galpi_enum_from_string (GALPI_TYPE_HIT_KIND, string, &found))
    return FALSE;

  *value = found;
  return TRUE;
}
