/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article.h"

#include "galpi-record-private.h"

struct _GalpiArticle
{
  GalpiRecord parent_instance;

  gint64     id;
  char      *uuid;
  gint64     version_id;
  char      *title;
  char      *subtitle;
  char      *section;
  char      *kicker;
  char      *byline;
  char      *person;
  char      *role;
  char      *date;
  char      *language;
  char      *url;
  char      *source;
  char     **keywords;
  char     **tags;
  gint64     added;
  gboolean   read;
  gint64     trashed_at;
  guint      n_annotations;
  guint      n_events;
  char      *excerpt;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_UUID,
  PROP_VERSION_ID,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_SECTION,
  PROP_KICKER,
  PROP_BYLINE,
  PROP_PERSON,
  PROP_ROLE,
  PROP_DATE,
  PROP_LANGUAGE,
  PROP_URL,
  PROP_SOURCE,
  PROP_KEYWORDS,
  PROP_TAGS,
  PROP_ADDED,
  PROP_READ,
  PROP_TRASHED_AT,
  PROP_N_ANNOTATIONS,
  PROP_N_EVENTS,
  PROP_EXCERPT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define OFFSET(field) G_STRUCT_OFFSET (GalpiArticle, field)

static const GalpiField fields[N_PROPS] = {
  [PROP_ID] = { "id", GALPI_FIELD_INT64, OFFSET (id) },
  [PROP_UUID] = { "uuid", GALPI_FIELD_STRING, OFFSET (uuid) },
  [PROP_VERSION_ID] = { "version-id", GALPI_FIELD_INT64, OFFSET (version_id) },
  [PROP_TITLE] = { "title", GALPI_FIELD_STRING, OFFSET (title) },
  [PROP_SUBTITLE] = { "subtitle", GALPI_FIELD_STRING, OFFSET (subtitle) },
  [PROP_SECTION] = { "section", GALPI_FIELD_STRING, OFFSET (section) },
  [PROP_KICKER] = { "kicker", GALPI_FIELD_STRING, OFFSET (kicker) },
  [PROP_BYLINE] = { "byline", GALPI_FIELD_STRING, OFFSET (byline) },
  [PROP_PERSON] = { "person", GALPI_FIELD_STRING, OFFSET (person) },
  [PROP_ROLE] = { "role", GALPI_FIELD_STRING, OFFSET (role) },
  [PROP_DATE] = { "date", GALPI_FIELD_STRING, OFFSET (date) },
  [PROP_LANGUAGE] = { "language", GALPI_FIELD_STRING, OFFSET (language) },
  [PROP_URL] = { "url", GALPI_FIELD_STRING, OFFSET (url) },
  [PROP_SOURCE] = { "source", GALPI_FIELD_STRING, OFFSET (source) },
  [PROP_KEYWORDS] = { "keywords", GALPI_FIELD_STRV, OFFSET (keywords) },
  [PROP_TAGS] = { "tags", GALPI_FIELD_TAGS, OFFSET (tags) },
  [PROP_ADDED] = { "added", GALPI_FIELD_INT64, OFFSET (added) },
  [PROP_READ] = { "read", GALPI_FIELD_BOOLEAN, OFFSET (read) },
  [PROP_TRASHED_AT] = { "trashed-at", GALPI_FIELD_INT64, OFFSET (trashed_at) },
  [PROP_N_ANNOTATIONS] = { "n-annotations", GALPI_FIELD_UINT, OFFSET (n_annotations) },
  [PROP_N_EVENTS] = { "n-events", GALPI_FIELD_UINT, OFFSET (n_events) },
  [PROP_EXCERPT] = { "excerpt", GALPI_FIELD_STRING, OFFSET (excerpt) },
};

G_DEFINE_FINAL_TYPE (GalpiArticle, galpi_article, GALPI_TYPE_RECORD)

static void
galpi_article_class_init (GalpiArticleClass *klass)
{
  galpi_record_class_install (GALPI_RECORD_CLASS (klass), fields, properties, N_PROPS);
}

static void
galpi_article_init (GalpiArticle *self)
{
  galpi_set_tags (&self->tags, NULL);
}

GalpiArticle *
galpi_article_new (void)
{
  return g_object_new (GALPI_TYPE_ARTICLE, NULL);
}

GalpiArticle *
galpi_article_copy (GalpiArticle *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE (self), NULL);

  return galpi_record_copy (GALPI_RECORD (self));
}

GALPI_DEFINE_SCALAR (GalpiArticle, galpi_article, gint64, id, PROP_ID)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, uuid, PROP_UUID)
GALPI_DEFINE_SCALAR (GalpiArticle, galpi_article, gint64, version_id, PROP_VERSION_ID)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, title, PROP_TITLE)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, subtitle, PROP_SUBTITLE)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, section, PROP_SECTION)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, kicker, PROP_KICKER)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, byline, PROP_BYLINE)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, person, PROP_PERSON)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, role, PROP_ROLE)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, date, PROP_DATE)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, language, PROP_LANGUAGE)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, url, PROP_URL)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, source, PROP_SOURCE)
GALPI_DEFINE_POINTER (GalpiArticle, galpi_article, const char *const *, keywords, PROP_KEYWORDS,
                      galpi_set_strv)
GALPI_DEFINE_POINTER (GalpiArticle, galpi_article, const char *const *, tags, PROP_TAGS,
                      galpi_set_tags)
GALPI_DEFINE_SCALAR (GalpiArticle, galpi_article, gint64, added, PROP_ADDED)
GALPI_DEFINE_SCALAR (GalpiArticle, galpi_article, gboolean, read, PROP_READ)
GALPI_DEFINE_SCALAR (GalpiArticle, galpi_article, gint64, trashed_at, PROP_TRASHED_AT)

gboolean
galpi_article_get_trashed (GalpiArticle *self)
{
  return galpi_article_get_trashed_at (self) != 0;
}
GALPI_DEFINE_SCALAR (GalpiArticle, galpi_article, guint, n_annotations, PROP_N_ANNOTATIONS)
GALPI_DEFINE_SCALAR (GalpiArticle, galpi_article, guint, n_events, PROP_N_EVENTS)
GALPI_DEFINE_STRING (GalpiArticle, galpi_article, excerpt, PROP_EXCERPT)
