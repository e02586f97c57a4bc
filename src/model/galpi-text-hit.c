/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text-hit.h"

#include "galpi-record-private.h"

struct _GalpiTextHit
{
  GalpiRecord parent_instance;

  gint64      article_id;
  GalpiRange  range;
  gboolean    loaded;
  char       *article_title;
  char       *before;
  char       *words;
  char       *after;
  gboolean    checked;
  gboolean    coded;
};

enum {
  PROP_0,
  PROP_ARTICLE_ID,
  PROP_START,
  PROP_END,
  PROP_LOADED,
  PROP_ARTICLE_TITLE,
  PROP_BEFORE,
  PROP_WORDS,
  PROP_AFTER,
  PROP_CHECKED,
  PROP_CODED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiTextHit, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_ARTICLE_ID] = { "article-id", GALPI_FIELD_INT64, OFFSET (article_id) },
  [PROP_START] = { "start", GALPI_FIELD_UINT, OFFSET (range.start) },
  [PROP_END] = { "end", GALPI_FIELD_UINT, OFFSET (range.end) },
  [PROP_LOADED] = { "loaded", GALPI_FIELD_BOOLEAN, OFFSET (loaded) },
  [PROP_ARTICLE_TITLE] = { "article-title", GALPI_FIELD_STRING, OFFSET (article_title) },
  [PROP_BEFORE] = { "before", GALPI_FIELD_TEXT, OFFSET (before) },
  [PROP_WORDS] = { "words", GALPI_FIELD_TEXT, OFFSET (words) },
  [PROP_AFTER] = { "after", GALPI_FIELD_TEXT, OFFSET (after) },
  [PROP_CHECKED] = { "checked", GALPI_FIELD_BOOLEAN, OFFSET (checked) },
  [PROP_CODED] = { "coded", GALPI_FIELD_BOOLEAN, OFFSET (coded) },
};

G_DEFINE_FINAL_TYPE (GalpiTextHit, galpi_text_hit, GALPI_TYPE_RECORD)

static void
galpi_text_hit_class_init (GalpiTextHitClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_text_hit_init (GalpiTextHit *self)
{
  self->before = g_strdup ("");
  self->words = g_strdup ("");
  self->after = g_strdup ("");
}

GalpiTextHit *
galpi_text_hit_new (void)
{
  return g_object_new (GALPI_TYPE_TEXT_HIT, NULL);
}

GALPI_DEFINE_SCALAR (GalpiTextHit, galpi_text_hit, gint64, article_id, PROP_ARTICLE_ID)

GalpiRange
galpi_text_hit_get_range (GalpiTextHit *self)
{
  g_return_val_if_fail (GALPI_IS_TEXT_HIT (self), (GalpiRange) { 0 });

  return self->range;
}

void
galpi_text_hit_set_range (GalpiTextHit *self,
                          GalpiRange    range)
{
  g_return_if_fail (GALPI_IS_TEXT_HIT (self));

  g_object_set (self, "start", range.start, "end", range.end, NULL);
}

GALPI_DEFINE_SCALAR (GalpiTextHit, galpi_text_hit, gboolean, loaded, PROP_LOADED)
GALPI_DEFINE_STRING (GalpiTextHit, galpi_text_hit, article_title, PROP_ARTICLE_TITLE)
GALPI_DEFINE_POINTER (GalpiTextHit, galpi_text_hit, const char *, before, PROP_BEFORE,
                      galpi_set_text)
GALPI_DEFINE_POINTER (GalpiTextHit, galpi_text_hit, const char *, words, PROP_WORDS,
                      galpi_set_text)
GALPI_DEFINE_POINTER (GalpiTextHit, galpi_text_hit, const char *, after, PROP_AFTER,
                      galpi_set_text)
GALPI_DEFINE_SCALAR (GalpiTextHit, galpi_text_hit, gboolean, checked, PROP_CHECKED)
GALPI_DEFINE_SCALAR (GalpiTextHit, galpi_text_hit, gboolean, coded, PROP_CODED)
