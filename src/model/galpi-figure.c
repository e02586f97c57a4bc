/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-figure.h"

#include "galpi-record-private.h"

struct _GalpiFigure
{
  GalpiRecord parent_instance;

  GalpiFinding *finding;
  char         *restated;
  char         *restated_currency;
  GalpiFinding *pair;
  gint64        article_id;
  char         *article_title;
  char         *article_date;
  char         *sentence;
};

enum {
  PROP_0,
  PROP_FINDING,
  PROP_RESTATED,
  PROP_RESTATED_CURRENCY,
  PROP_PAIR,
  PROP_ARTICLE_ID,
  PROP_ARTICLE_TITLE,
  PROP_ARTICLE_DATE,
  PROP_SENTENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiFigure, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_FINDING] = { "finding", GALPI_FIELD_BOXED, OFFSET (finding),
                     galpi_finding_get_type },
  [PROP_RESTATED] = { "restated", GALPI_FIELD_STRING, OFFSET (restated) },
  [PROP_RESTATED_CURRENCY] = { "restated-currency", GALPI_FIELD_STRING,
                               OFFSET (restated_currency) },
  [PROP_PAIR] = { "pair", GALPI_FIELD_BOXED, OFFSET (pair), galpi_finding_get_type },
  [PROP_ARTICLE_ID] = { "article-id", GALPI_FIELD_INT64, OFFSET (article_id) },
  [PROP_ARTICLE_TITLE] = { "article-title", GALPI_FIELD_STRING, OFFSET (article_title) },
  [PROP_ARTICLE_DATE] = { "article-date", GALPI_FIELD_STRING, OFFSET (article_date) },
  [PROP_SENTENCE] = { "sentence", GALPI_FIELD_STRING, OFFSET (sentence) },
};

G_DEFINE_FINAL_TYPE (GalpiFigure, galpi_figure, GALPI_TYPE_RECORD)

static gboolean
set_finding (GalpiFinding       **place,
             const GalpiFinding  *value)
{
  return galpi_set_boxed ((gpointer *) place, value, &fields[PROP_FINDING]);
}

static gboolean
set_pair (GalpiFinding       **place,
          const GalpiFinding  *value)
{
  return galpi_set_boxed ((gpointer *) place, value, &fields[PROP_PAIR]);
}

static void
galpi_figure_class_init (GalpiFigureClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_figure_init (GalpiFigure *self)
{
}

GalpiFigure *
galpi_figure_new (void)
{
  return g_object_new (GALPI_TYPE_FIGURE, NULL);
}

GalpiFigure *
galpi_figure_copy (GalpiFigure *self)
{
  g_return_val_if_fail (GALPI_IS_FIGURE (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_POINTER (GalpiFigure, galpi_figure, const GalpiFinding *, finding, PROP_FINDING,
                      set_finding)
GALPI_DEFINE_STRING (GalpiFigure, galpi_figure, restated, PROP_RESTATED)
GALPI_DEFINE_STRING (GalpiFigure, galpi_figure, restated_currency, PROP_RESTATED_CURRENCY)
GALPI_DEFINE_POINTER (GalpiFigure, galpi_figure, const GalpiFinding *, pair, PROP_PAIR, set_pair)
GALPI_DEFINE_SCALAR (GalpiFigure, galpi_figure, gint64, article_id, PROP_ARTICLE_ID)
GALPI_DEFINE_STRING (GalpiFigure, galpi_figure, article_title, PROP_ARTICLE_TITLE)
GALPI_DEFINE_STRING (GalpiFigure, galpi_figure, article_date, PROP_ARTICLE_DATE)
GALPI_DEFINE_STRING (GalpiFigure, galpi_figure, sentence, PROP_SENTENCE)
